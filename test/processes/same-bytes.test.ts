import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesHandedOver } from '../handed-over.ts';
import { readReference, referencePath } from '../reference.ts';

const { file } = filesHandedOver();

/** Runs verbs one after the other in a process of their own; what they print, with a mark between them. */
async function printedBy(verbs: string[][], env: Record<string, string>): Promise<string> {
  const program = `
    import { main } from ${JSON.stringify(join(import.meta.dirname, '../../dist/cli.js'))};
    for (const words of ${JSON.stringify(verbs)}) {
      const code = await main(words);
      process.stdout.write('\\n--- ' + words[0] + ' ended with ' + code + '\\n');
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  await once(child, 'close');
  return printed;
}

const papers = `META
key;value
vote_type;approval
PROJECTS
project_id;cost
a;1
b;1
VOTES
voter_id;vote
1;a
2;a,b
`;

const result = {
  format: 'ballot-result-v1',
  rule: 'seqpav',
  seats: 1,
  papers: 3,
  blanks: 0,
  options: [
    { id: 'a', votes: 2, chosen: false },
    { id: 'b', votes: 2, chosen: true },
  ],
  winners: [1],
  order: [1],
  receipts: [],
};

async function allVerbs(): Promise<string[][]> {
  const { cases } = readReference<{ cases: { candidates: number; ballots: number[][] }[] }>(
    'approval/small-cases.json',
  );
  const [largest] = cases.toSorted((one, other) => other.ballots.length - one.ballots.length);
  const { candidates, ballots } = largest as (typeof cases)[number];
  const election = await file('election.json', { candidates, ballots: ballots.map((ballot) => [1, ballot]) });
  const conversation = referencePath('opinion/conversations/od-brexit.json');
  const letter = await file('brief.txt', 'Teneinde draagvlak te creëren wordt er besloten. De drempel is te hoog.');
  return [
    ['tally', election, '--seats', '2'],
    ['tally', election, '--seats', '2', '--rule', 'mes+increment'],
    ['tally', election, '--seats', '2', '--rule', 'seqphragmen'],
    ['tally', election, '--check', '0,1'],
    ['recount', await file('papers.pb', papers), '--result', await file('result.json', result)],
    ['opinions', conversation],
    ['opinions', conversation, '--least', '10'],
    ['reach', referencePath('reach/lodz-2022-internet.json')],
    ['reach', referencePath('reach/suppression-tables.json'), '--suppress', '10'],
    ['check-language', letter],
    ['routes'],
  ];
}

test('two processes print the same bytes for people and for programs, whatever their clock and language', async () => {
  const verbs = await allVerbs();
  const asked = [...verbs.map((words) => [...words, '--json']), ...verbs];
  const [here, there] = await Promise.all([
    printedBy(asked, { TZ: 'Europe/Amsterdam', LANG: 'nl_NL.UTF-8', LC_ALL: 'nl_NL.UTF-8' }),
    printedBy(asked, { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
  ]);
  const ended = [...here.matchAll(/^--- (.*)$/gm)].map(([, line]) => line);
  expect(ended).toEqual(asked.map(([verb]) => `${verb} ended with ${verb === 'recount' ? 1 : 0}`));
  expect(there).toBe(here);
});
