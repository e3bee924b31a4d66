// The architecture check: reads the tree once and hands it to every rule.
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkArrows, checkArrowsWithinSlices } from './arrows.ts';
import { checkCircles, checkFrontDoors } from './between-slices.ts';
import { checkLength } from './length.ts';
import { type Finding, readSources } from './source.ts';
import { checkSqlRooms } from './sql-rooms.ts';
import { checkSwitches } from './switches.ts';
import { checkReadmes, checkVocabulary } from './vocabulary.ts';
import { checkWords } from './words.ts';

/** @throws when it looked at nothing: a check that finds no file finds no fault either. */
export async function checkArchitecture(root: string): Promise<{ findings: Finding[]; looked: number }> {
  const files = await readSources(root);
  const around = await readSources(root, '{test,e2e,tools,bench}/**/*.{ts,tsx}');
  const inSlices = await listFiles(root, 'src/features/*/**/*.*');
  const imports = files.reduce((total, file) => total + file.imports.length, 0);
  if (files.length === 0 || imports === 0 || inSlices.length === 0) {
    throw new Error(`The architecture check looked at nothing below ${root}.`);
  }
  const readme = existsSync(join(root, 'README.md')) ? await readFile(join(root, 'README.md'), 'utf8') : undefined;
  const findings = [
    ...checkArrows(files),
    ...checkArrowsWithinSlices(files),
    ...checkFrontDoors(files),
    ...checkCircles(files),
    ...checkSqlRooms(files),
    ...checkVocabulary(inSlices),
    ...checkReadmes(inSlices, readme),
    ...checkLength([...files, ...around]),
    ...checkSwitches([...files, ...around.filter(({ path }) => !path.startsWith('tools/architecture/'))]),
    ...checkWords(files, await readKeys(root)),
  ];
  return { findings, looked: files.length + around.length };
}

async function listFiles(root: string, pattern: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of glob(pattern, { cwd: root })) paths.push(path.replaceAll('\\', '/'));
  return paths.sort();
}

async function readKeys(root: string): Promise<Set<string>> {
  const keys = new Set<string>();
  const walk = (tree: object, path: string) => {
    for (const [name, value] of Object.entries(tree)) {
      if (typeof value === 'string') keys.add(path + name);
      else walk(value, `${path}${name}.`);
    }
  };
  walk(JSON.parse(await readFile(join(root, 'messages/nl.json'), 'utf8')), '');
  return keys;
}

if (import.meta.main) {
  const { findings, looked } = await checkArchitecture(join(import.meta.dirname, '../..'));
  for (const { path, problem } of findings) console.log(`${path}: ${problem}`);
  console.log(`${looked} files, ${findings.length} findings`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
