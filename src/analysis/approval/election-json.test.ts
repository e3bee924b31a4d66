import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, wildIds } from '../../../test/wild.ts';
import { JsonStreamError } from '../json-stream.ts';
import { readElectionJson, writeElectionJson } from './election-json.ts';
import { ElectionError, layOut } from './profile.ts';

const election = fc.integer({ min: 1, max: 6 }).chain((candidates) =>
  fc.record({
    ids: wildIds(candidates),
    candidates: fc.constant(candidates),
    ballots: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.array(fc.integer({ min: 0, max: candidates - 1 }), { maxLength: 7 })),
      { minLength: 1, maxLength: 8 },
    ),
  }),
);

test('an election that was written is read back the same, wherever the text is cut', async () => {
  await fc.assert(
    fc.asyncProperty(election, fc.integer({ min: 1, max: 40 }), async ({ ids, ...said }, size) => {
      const profile = layOut(said);
      const text = [...writeElectionJson(profile, ids)].join('');
      expect(await readElectionJson(cut(text, size))).toEqual({ ids, profile, others: [] });
    }),
  );
});

test('the same ballots stand together, the blank ones last', () => {
  const profile = layOut({
    candidates: 3,
    ballots: [
      [1, []],
      [2, [2, 0]],
      [1, [1]],
      [1, [0, 2]],
    ],
  });
  expect([...writeElectionJson(profile, ['a', 'b', 'c'])].join('')).toBe(`${JSON.stringify({
    format: 'approval-election-v1',
    candidates: 3,
    voters: 5,
    candidateIds: ['a', 'b', 'c'],
  }).slice(0, -1)},"ballots":[
[3,[0,2]],
[1,[1]],
[1,[]]
]}
`);
});

test('an election of blank ballots alone is an election', async () => {
  const profile = layOut({ candidates: 1, ballots: [[4, []]] });
  expect((await readElectionJson(writeElectionJson(profile, ['a']))).profile).toEqual(profile);
});

test('without ids candidates are called by their place, and the number of them may come last', async () => {
  const { ids, profile } = await readElectionJson(['{"ballots":[[2,[1]],[1,[]]],"candidates":2}']);
  expect(ids).toEqual(['0', '1']);
  expect(profile).toMatchObject({ voters: 3, blank: 1 });
});

test('what is no part of the format is named', async () => {
  const { others } = await readElectionJson(['{"id":"x","candidates":1,"ballots":[[1,[0]]],"source":{"dataset":"y"}}']);
  expect(others).toEqual(['id', 'source']);
});

test.each<[string, string, string]>([
  ['ballots that are none', '{"candidates":2,"ballots":[[1,[0]],[1]]}', 'ballot 1: is to be [how many voters'],
  ['a candidate who is no number', '{"candidates":2,"ballots":[[1,["a"]]]}', 'ballot 0'],
  ['a candidate who is not there', '{"candidates":2,"ballots":[[1,[2]]]}', 'ballot 0: there is no candidate 2'],
  ['half a voter', '{"candidates":2,"ballots":[[0.5,[1]]]}', 'ballot 0: 0.5 voters'],
  ['no ballots', '{"candidates":2,"ballots":[]}', 'nobody voted'],
  ['no list of ballots', '{"candidates":2}', "there is no list 'ballots'"],
  ['no number of candidates', '{"ballots":[[1,[0]]]}', "'candidates' is to be the number of candidates"],
  ['no candidates', '{"candidates":0,"ballots":[[1,[]]]}', "'candidates' is to be the number of candidates"],
  [
    'another number of voters',
    '{"candidates":1,"voters":3,"ballots":[[2,[0]]]}',
    "'voters' says 3, the ballots are of 2",
  ],
  ['too few ids', '{"candidates":2,"candidateIds":["a"],"ballots":[[1,[0]]]}', 'one id for each of the 2 candidates'],
  ['ids that are no list', '{"candidates":2,"candidateIds":"ab","ballots":[[1,[0]]]}', 'one id for each of the 2'],
  ['an id twice', '{"candidates":2,"candidateIds":["a","a"],"ballots":[[1,[0]]]}', "'candidateIds' has 'a' twice"],
  ['another format', '{"format":"opinion-matrix-v1","statements":1,"rows":["+"]}', 'not approval-election-v1'],
  ['an end that is missing', '{"candidates":2,"ballots":[[1,[0]],', 'breaks off'],
])('an election with %s is refused', async (_what, text, why) => {
  const error = await readElectionJson([text]).catch((caught: unknown) => caught);
  expect(error instanceof ElectionError || error instanceof JsonStreamError).toBe(true);
  expect((error as Error).message).toContain(why);
});

test.each([
  ['too few ids', ['a']],
  ['an id twice', ['a', 'a']],
])('with %s nothing is written', (_what, ids) => {
  const profile = layOut({ candidates: 2, ballots: [[1, [0]]] });
  expect(() => writeElectionJson(profile, ids).next()).toThrow(ElectionError);
});
