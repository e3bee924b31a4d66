import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkArrows, checkArrowsWithinSlices } from './arrows.ts';
import { checkCircles, checkFrontDoors } from './between-slices.ts';
import { checkArchitecture } from './index.ts';
import { checkLength } from './length.ts';
import { sourceFile } from './source.ts';
import { checkSwitches } from './switches.ts';
import { checkReadmes, checkVocabulary } from './vocabulary.ts';
import { checkWords } from './words.ts';

/** A file that imports these. */
const file = (path: string, ...imports: string[]) =>
  sourceFile(path, imports.map((target) => `import { some } from '${target}';`).join('\n'));
const problems = (found: { problem: string }[]) => found.map(({ problem }) => problem);

test('every shape of import is seen, with what is left of it when the program runs', () => {
  const { imports } = sourceFile(
    'src/features/signals/a.ts',
    [
      "import './style.ts';",
      "import type { A } from '../thread/index.ts';",
      "import one, {\n  two,\n} from '../../ui/index.ts';",
      "export { three } from './rules.ts';",
      "const four = await import('pg');",
    ].join('\n'),
  );
  expect(imports).toEqual([
    { target: 'src/features/signals/style.ts', typesOnly: false },
    { target: 'src/features/thread/index.ts', typesOnly: true },
    { target: 'src/ui/index.ts', typesOnly: false },
    { target: 'src/features/signals/rules.ts', typesOnly: false },
    { target: 'pg', typesOnly: false },
  ]);
});

test.each([
  ['src/platform/forms/form.ts', '../../features/signals/index.ts', 'platform may not know src/features/signals'],
  ['src/platform/http/env.ts', '../../app.tsx', 'platform may not know src/app.tsx'],
  ['src/ui/page/page.tsx', '../../platform/database/database.ts', 'ui may not know src/platform/database'],
  ['src/ui/page/page.tsx', 'kysely', 'ui may not use the package kysely'],
  ['src/analysis/reach/count.ts', '../../platform/clock.ts', 'analysis may not know src/platform/clock.ts'],
  ['src/analysis/reach/count.ts', 'node:fs', 'analysis may not use the package node:fs'],
  ['src/features/signals/queries.ts', '../../platform/database/connect.ts', 'a slice never sees'],
  ['src/features/signals/queries.ts', 'pg', 'a slice never sees pg'],
  ['src/features/signals/queries.ts', '../../server.ts', 'features may not know src/server.ts'],
  ['src/features/signals/queries.ts', '../../../test/app.ts', 'is for tests'],
])('an arrow up is refused: %s knows %s', (path, target, problem) => {
  expect(problems(checkArrows([file(path, target)]))).toEqual([expect.stringContaining(problem)]);
});

test.each([
  ['src/features/signals/routes.tsx', '../../ui/index.ts'],
  ['src/features/signals/routes.tsx', 'hono'],
  ['src/ui/page/page.tsx', '../../platform/i18n/words.ts'],
  ['src/ui/page/page.tsx', 'preact/hooks'],
  ['src/platform/i18n/catalogue.ts', '../../../messages/nl.json'],
  ['src/platform/database/open.ts', '../../config.ts'],
  ['src/app.tsx', './features/signals/index.ts'],
  ['src/commands/serve.ts', '../server.ts'],
  ['src/features/signals/routes.db.test.tsx', '../../../test/app.ts'],
])('an arrow down is fine: %s knows %s', (path, target) => {
  expect(checkArrows([file(path, target)])).toEqual([]);
});

test('what shows does not fetch, and what fetches does not show', () => {
  const found = checkArrowsWithinSlices([
    file('src/features/signals/views/page.tsx', '../queries.ts'),
    file('src/features/signals/rules.ts', './commands.ts'),
    file('src/features/signals/commands.ts', './views/page.tsx'),
    file('src/features/signals/routes.tsx', './views/page.tsx', './commands.ts'),
    sourceFile('src/features/signals/views/other.tsx', "import type { Row } from '../queries.ts';"),
  ]);
  expect(found.map(({ path }) => path)).toEqual([
    'src/features/signals/views/page.tsx',
    'src/features/signals/rules.ts',
    'src/features/signals/commands.ts',
  ]);
});

test('a slice is entered through its index.ts', () => {
  const files = [
    file('src/features/signals/routes.tsx', '../thread/index.ts', './queries.ts'),
    file('src/features/signals/jobs.ts', '../thread/queries.ts'),
    file('src/app.tsx', './features/signals/routes.tsx'),
  ];
  expect(checkFrontDoors(files).map(({ path }) => path)).toEqual(['src/features/signals/jobs.ts', 'src/app.tsx']);
});

test('slices that know one another in a circle are named, however long it is', () => {
  const files = [
    file('src/features/a/routes.tsx', '../b/index.ts'),
    file('src/features/b/rules.ts', '../c/index.ts'),
    file('src/features/c/queries.ts', '../a/index.ts', '../d/index.ts'),
  ];
  expect(problems(checkCircles(files))).toEqual(['slices in a circle: a → b → c → a']);
  expect(checkCircles(files.slice(0, 2))).toEqual([]);
});

test('a slice has no drawer for the rest', () => {
  const fine = ['README.md', 'index.ts', 'follow-routes.tsx', 'views/tell-page.tsx', 'rules.test.ts', 'signals.css'];
  const odd = ['helpers.ts', 'utils/dates.ts', 'views/load.ts', 'other.css', 'Routes.tsx', 'story.ts'];
  const paths = [...fine, ...odd].map((name) => `src/features/signals/${name}`);
  const found = checkVocabulary(paths, { signals: ['story.ts', 'gone.ts'] });
  expect(found.map(({ path }) => path.replace('src/features/signals/', ''))).toEqual([...odd.slice(0, -1), 'gone.ts']);
});

test('every slice explains itself and stands on the map', () => {
  const paths = ['src/features/signals/README.md', 'src/features/thread/index.ts'];
  expect(checkReadmes(paths, undefined)).toHaveLength(1);
  expect(checkReadmes(paths, '[what people said](src/features/signals)')).toHaveLength(2);
});

test('a long file fails, and so does an exception that is needed no more', () => {
  const long = { path: 'src/long.ts', text: 'x\n'.repeat(301) };
  const short = { path: 'src/short.ts', text: 'x\n'.repeat(300) };
  expect(checkLength([long, short], [])).toHaveLength(1);
  expect(checkLength([long, short], ['src/long.ts'])).toEqual([]);
  expect(checkLength([long, short], ['src/long.ts', 'src/short.ts', 'src/gone.ts'])).toHaveLength(2);
});

test('a check is not switched off, and work is not left for later', () => {
  const text = ['const a = 1;', '// @ts-ignore', '// biome-ignore lint: no', '  // TODO later', "say('todo');"].join(
    '\n',
  );
  expect(checkSwitches([{ path: 'a.ts', text }]).map(({ path }) => path)).toEqual(['a.ts:2', 'a.ts:3', 'a.ts:4']);
});

test('a message that is missing or said nowhere is named; one put together at run time counts', () => {
  const keys = new Set(['a.title', 'a.kind.one', 'a.kind.two', 'b.form.words', 'c.forgotten']);
  const text = [
    "t('a.title')",
    `t(\`a.kind.\${kind}\`)`,
    "const asked = 'b.form';",
    `t(\`\${asked}.words\`)`,
    "t('a.absent')",
  ];
  expect(problems(checkWords([sourceFile('src/a.ts', text.join('\n'))], keys))).toEqual([
    "says 'a.absent', which messages/nl.json does not have",
    "'c.forgotten' is said nowhere",
  ]);
});

test('a check that looked at nothing fails', async () => {
  await expect(checkArchitecture(join(import.meta.dirname, 'nowhere'))).rejects.toThrow('looked at nothing');
});
