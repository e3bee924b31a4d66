import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPabulib } from './pabulib.ts';
import { writePabulib } from './pabulib-writer.ts';

test('a file is written so that anyone can read it: one record on a line, voters from 1, who was chosen', () => {
  const text = writePabulib({
    meta: [
      ['description', 'Buurt;\nbudget'],
      ['vote_type', 'approval'],
    ],
    projects: [
      { id: '1', name: 'Een "bankje"\r\nin het  park', votes: 2, selected: true },
      { id: '2', name: 'Bus', votes: 1, selected: false },
    ],
    ballots: [['1', '2'], ['1'], []],
  });
  expect(text).toBe(`META
key;value
description;"Buurt; budget"
vote_type;approval
num_projects;2
num_votes;3
PROJECTS
project_id;cost;votes;name;selected
1;1;2;"Een ""bankje"" in het park";1
2;1;1;Bus;0
VOTES
voter_id;vote
1;1,2
2;1
3;
`);
});

test('what is written is read back the same, whatever the names are', async () => {
  const name = fc.string({ maxLength: 30 }).map((text) => text.replace(/\s+/g, ' ').trim() || 'x');
  const election = fc.array(name, { minLength: 1, maxLength: 6 }).chain((names) =>
    fc.record({
      names: fc.constant(names),
      ballots: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: names.length - 1 }), { maxLength: names.length })),
    }),
  );
  await fc.assert(
    fc.asyncProperty(election, async ({ names, ballots }) => {
      const sorted = ballots.map((ballot) => [...ballot].sort((a, b) => a - b));
      const text = writePabulib({
        meta: [['vote_type', 'approval']],
        projects: names.map((title, index) => ({ id: String(index + 1), name: title, votes: 0, selected: false })),
        ballots: sorted.map((ballot) => ballot.map((index) => String(index + 1))),
      });
      const file = await readPabulib(text.split('\n'));
      expect(file.projects.map((project) => project.name)).toEqual(names);
      expect(file.ballots).toEqual(sorted);
    }),
  );
});
