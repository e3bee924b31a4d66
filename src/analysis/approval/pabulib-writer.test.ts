import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, wildIds, wildText } from '../../../test/wild.ts';
import { linesIn } from '../pieces.ts';
import { onOneLine } from '../records.ts';
import { readPabulib, streamPabulib } from './pabulib.ts';
import {
  electionOf,
  type Points,
  type StreamedElection,
  writePabulib,
  writePabulibInPieces,
} from './pabulib-writer.ts';
import { ElectionError, layOut } from './profile.ts';

const tidy = (text: string) => onOneLine(text.replaceAll(',', '.')) || 'x';
const linesOf = (election: StreamedElection, size = 50) =>
  linesIn(cut([...writePabulibInPieces(election)].join(''), size));

const someProjects = fc
  .integer({ min: 1, max: 5 })
  .chain((number) => fc.tuple(wildIds(number, tidy), fc.constant(number)));

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

test('approvals that were written are read back the same, with ids and names of any kind', async () => {
  const election = someProjects.chain(([ids, candidates]) =>
    fc.record({
      ids: fc.constant(ids),
      names: fc.array(wildText, { minLength: candidates, maxLength: candidates }),
      candidates: fc.constant(candidates),
      ballots: fc.array(
        fc.tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.integer({ min: 0, max: candidates - 1 }))),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(election, fc.integer({ min: 1, max: 60 }), async ({ ids, names, ...said }, size) => {
      const profile = layOut(said);
      const written = electionOf(profile, ids);
      const projects = written.projects.map((project, place) => ({ ...project, name: names[place] as string }));
      const file = await readPabulib(linesOf({ ...written, projects }, size));
      const again = layOut({ ...said, ballots: file.ballots.map((ballot) => [1, ballot]) });
      expect(again).toEqual(profile);
      expect(file.projects).toEqual(
        ids.map((id, place) => ({
          id,
          name: onOneLine(names[place] as string) || id,
          votes: profile.approvals[place],
        })),
      );
    }),
  );
});

test('points that were written are read back the same, with voters who gave none', async () => {
  const given = someProjects.chain(([ids, number]) =>
    fc.record({
      ids: fc.constant(ids),
      papers: fc.array(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: number - 1 }), fc.integer({ min: 0, max: 1000 })), {
          selector: ([place]) => place,
        }),
        { maxLength: 6 },
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(given, async ({ ids, papers }) => {
      const points = papers.map((paper): Points => paper.map(([place, number]) => [ids[place] as string, number]));
      const meta = [['vote_type', 'cumulative']] as const;
      const found: [number, number][][] = [];
      const election = { meta, projects: ids.map((id) => ({ id })), voters: points.length, points };
      await streamPabulib(linesOf(election), () => (places, numbers) => {
        found.push(places.map((place, i) => [place, numbers[i] as number]));
      });
      expect(found).toEqual(papers);
    }),
  );
});

test('what is not known of any project gets no column, and what is known of some an empty field', () => {
  const [plain, known] = [
    [{ id: 'a' }, { id: 'b' }],
    [
      { id: 'a', name: 'Bankje' },
      { id: 'b', selected: true },
    ],
  ].map((projects) => [
    ...writePabulibInPieces({ meta: [['vote_type', 'approval']], projects, voters: 2, ballots: [['b', 'a'], []] }),
  ]);
  expect(plain?.join('')).toBe(
    'META\nkey;value\nvote_type;approval\nnum_projects;2\nnum_votes;2\nPROJECTS\nproject_id;cost\na;1\nb;1\nVOTES\nvoter_id;vote\n1;b,a\n2;\n',
  );
  expect(known?.join('')).toContain('project_id;cost;name;selected\na;1;Bankje;\nb;1;;1\n');
});

test.each([
  ['a comma', 'a,b'],
  ['a line end', 'a\nb'],
  ['a space around it', ' a'],
  ['nothing', ''],
  ['a character that is no text', 'a\0'],
])('an id with %s is refused, since it would be read as another', (_what, id) => {
  const profile = layOut({ candidates: 1, ballots: [[1, [0]]] });
  expect(() => writePabulibInPieces(electionOf(profile, [id])).next()).toThrow(ElectionError);
});

test('a project that is there twice is refused', () => {
  const profile = layOut({ candidates: 2, ballots: [[1, [0]]] });
  expect(() => writePabulibInPieces(electionOf(profile, ['a', 'a'])).next()).toThrow("'a' twice");
});

test('fewer ballots than were said is a fault', () => {
  const election = { meta: [['vote_type', 'approval']], projects: [{ id: 'a' }], voters: 2, ballots: [['a']] } as const;
  expect(() => [...writePabulibInPieces(election)]).toThrow('says 2, there are 1');
});
