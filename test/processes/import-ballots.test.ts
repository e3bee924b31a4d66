import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPabulib } from '../../src/analysis/approval/pabulib.ts';
import type { TestMunicipality } from '../municipality.ts';
import { Desk, type Started } from '../program.ts';
import { electionPath, noElections } from '../reference.ts';
import { runHere } from '../verb.ts';
import { workBeside } from './beside.ts';
import { ProjectLead } from './carry-on.ts';

const file = `META
key;value
description;Buurtbudget
vote_type;approval
num_projects;3
num_votes;3
PROJECTS
project_id;cost;votes;name
10;500;2;Een bankje
20;1000;1;"Koffie; en thee"
30;250;0;Speeltuin
VOTES
voter_id;vote
1;10,20
2;10
3;
`;

let desk: Desk;
let folder: string;
let DATA_DIR: string;
let served: Started;
let home: TestMunicipality;

beforeAll(async () => {
  desk = new Desk();
  folder = await mkdtemp(join(tmpdir(), 'speerpunt-files-'));
  DATA_DIR = await desk.folder();
  served = await desk.serve(['serve'], { DATA_DIR });
  home = await workBeside(DATA_DIR, async (beside) => beside.municipality({ agenda: true }));
}, 60_000);

afterAll(async () => {
  await desk.clear();
  await rm(folder, { recursive: true, force: true });
});

async function bringIn(text: string, ...more: string[]) {
  const path = join(folder, `${Math.random()}.pb`);
  await writeFile(path, text);
  return desk.run(['import', 'ballots', path, '--municipality', home.slug, '--title', 'Buurtbudget', ...more], {
    DATA_DIR,
  });
}

test('ballots are brought in beside a running server, which shows the result at once', async () => {
  const { code, out } = await bringIn(file, '--json');
  expect({ code, out }).toEqual({ code: 0, out: `{"result":"/${home.slug}/stemmingen/buurtbudget/uitslag"}\n` });
  const page = await fetch(served.address + (JSON.parse(out) as { result: string }).result);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Koffie; en thee');
});

test.each([
  ['a line that was cut off', file.replace('20;1000;1;"Koffie; en thee"', '20;1000'), 'line 10: '],
  ['counts that are not those of its papers', file.replace('10;500;2', '10;500;3'), "it says 3 votes for 'Een bankje'"],
  ['another kind of votes', file.replace('approval', 'ordinal'), "vote_type is 'ordinal'"],
])('a file with %s is refused in one line', async (_what, text, why) => {
  const { code, out, errors } = await bringIn(text, '--json');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(errors).toContain(why);
  expect(errors).not.toContain('    at ');
});

test('an unknown municipality, a file that is not there and a folder are said so', async () => {
  const ask = (path: string, slug: string) =>
    desk.run(['import', 'ballots', path, '--municipality', slug, '--title', 'T'], { DATA_DIR });
  const known = join(folder, 'known.pb');
  await writeFile(known, file);
  expect(await ask(known, 'nergens')).toMatchObject({
    code: 1,
    errors: expect.stringContaining(`no municipality 'nergens' (in ${DATA_DIR})`),
  });
  const elsewhere = join(folder, 'elsewhere');
  const words = ['import', 'ballots', known, '--municipality', home.slug, '--title', 'T'];
  expect(await desk.run(words, { DATA_DIR: elsewhere })).toMatchObject({
    code: 1,
    errors: expect.stringContaining(`no data in ${elsewhere} yet`),
  });
  expect(existsSync(elsewhere)).toBe(false);
  expect(await ask(join(folder, 'none.pb'), home.slug)).toMatchObject({
    code: 1,
    errors: expect.stringContaining('ENOENT'),
  });
  expect(await ask(folder, home.slug)).toMatchObject({ code: 1, errors: expect.stringContaining('EISDIR') });
});

test.each([
  [['import'], 'say what to import'],
  [['import', 'signals', 'x'], "cannot import 'signals'"],
  [['import', 'ballots'], 'give one file'],
  [['import', 'ballots', 'x', '--title', 'T'], '--municipality is missing'],
  [['import', 'ballots', 'x', '--municipality', 'm'], '--title is missing'],
  [['import', 'ballots', 'x', '--municipality', 'm', '--title', 'T', '--seats', 'vijf'], '--seats'],
  [['import', 'ballots', 'x', '--municipality', 'm', '--title', 'T'.repeat(121)], '--title'],
])('asked in a way that cannot be understood, it says how to ask (%s)', async (words, why) => {
  const { code, errors } = await runHere(words);
  expect(code).toBe(2);
  expect(errors).toContain(why);
});

test('what was brought in once is a ballot of its own the next time', async () => {
  const again = await bringIn(file, '--json');
  expect(again.out).toContain('/stemmingen/buurtbudget-2/uitslag');
  expect(await readFile(join(DATA_DIR, 'secret'), 'utf8')).not.toBe('');
});

// Real people's votes. The file has no licence to be handed on, so it is not in this repository.
const kleineWereld = electionPath('pb/Netherlands_Amsterdam_166.pb');

test.for([
  { name: 'an example of our own', projects: 3, papers: 3, seats: 2 },
  { name: 'Buurtbudget Kleine Wereld', path: kleineWereld, projects: 52, papers: 426, seats: 5 },
])('from a file to a published agenda: $name', async ({ path, projects, papers, seats }, { skip }) => {
  skip(path !== undefined && !existsSync(path), `not run: ${noElections}`);
  const text = path ? await readFile(path, 'utf8') : file;
  const counts = (await readPabulib(text.split('\n'))).projects.map(
    ({ name, votes }) => [asHtml(name), votes] as const,
  );
  expect(counts).toHaveLength(projects);
  home = await workBeside(DATA_DIR, (beside) => beside.municipality({ agenda: true }));
  expect((await bringIn(text, '--seats', String(seats))).errors).toBe('');
  const lead = await ProjectLead.signIn({ address: served.address, DATA_DIR, home });
  const result = await lead.read('/stemmingen/buurtbudget/uitslag');
  const rows = [...result.matchAll(/<th scope="row"[^>]*>(.*?)<\/th><td[^>]*>(\d+)<\/td>/g)];
  expect(new Map(rows.map(([, title, votes]) => [title, Number(votes)]))).toEqual(new Map(counts));
  expect(result).toContain(`${papers} mensen stemden`);

  await lead.establish('buurtbudget');
  await lead.takeOver('buurtbudget');
  await lead.agree('Elke week samen eten');
  await lead.publish();
  const agenda = await (await fetch(`${served.address}/${home.slug}/agenda`)).text();
  // Whoever stands first in the file goes before who has as many votes.
  const chosen = counts.toSorted(([, one = 0], [, other = 0]) => other - one).slice(0, seats);
  for (const [name, votes] of chosen) {
    const [place] = agenda.split(/<h[23]/).filter((part) => part.split('</h')[0]?.includes(name));
    expect(place ?? `${name} is not there`).toContain(`met ${votes} van de ${papers} stemmen`);
  }
  expect(agenda).toContain(`${seats} speerpunten, 1 actie`);
  expect(agenda).toContain('Elke week samen eten');
});

const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
