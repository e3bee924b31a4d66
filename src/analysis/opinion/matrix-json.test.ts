import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, wildIds } from '../../../test/wild.ts';
import { JsonStreamError } from '../json-stream.ts';
import { OpinionError, readRows } from './matrix.ts';
import { readMatrixJson, writeMatrixJson } from './matrix-json.ts';

const votes = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([statements, people]) => {
  const row = fc.string({ unit: fc.constantFrom('+', '-', '0', '.'), minLength: statements, maxLength: statements });
  return fc.record({
    rows: fc.array(row, { minLength: people, maxLength: people }),
    moderatedOut: fc.uniqueArray(fc.integer({ min: 0, max: statements - 1 })),
    participantIds: wildIds(people),
    statementIds: fc.oneof(wildIds(statements), fc.constant(Array.from({ length: statements }, (_, i) => `${3 * i}`))),
  });
});

test('votes that were written are read back the same, wherever the text is cut', async () => {
  await fc.assert(
    fc.asyncProperty(votes, fc.integer({ min: 1, max: 40 }), async ({ rows, moderatedOut, ...ids }, size) => {
      const matrix = readRows(rows, (rows[0] as string).length, moderatedOut);
      const text = [...writeMatrixJson({ matrix, ...ids })].join('');
      expect(JSON.parse(text)).toMatchObject({ rows, moderatedOut: moderatedOut.sort((a, b) => a - b) });
      expect(await readMatrixJson(cut(text, size))).toEqual({ matrix, ...ids, others: [] });
    }),
  );
});

test('a statement that nobody saw, and somebody who saw none, are still there', async () => {
  const matrix = readRows(['+.-', '...'], 3);
  const ids = { participantIds: ['7', '9'], statementIds: ['0', '1', '5'] };
  const text = [...writeMatrixJson({ matrix, ...ids })].join('');
  expect(text).toContain('"statementIds":[0,1,5],"participantIds":[7,9],"rows":[\n"+.-",\n"..."\n]');
  expect(await readMatrixJson([text])).toMatchObject({ matrix, ...ids });
});

test('without ids people and statements are called by their place; other fields are named', async () => {
  const read = await readMatrixJson(['{"id":"x","statements":2,"rows":["+-"]}']);
  expect(read).toMatchObject({ participantIds: ['0'], statementIds: ['0', '1'], others: ['id'] });
});

test.each<[string, string, string]>([
  ['NaN', '{"statements":2,"rows":["+N"]}', "row 0 has 'N' at statement 1"],
  ['a row that is too short', '{"statements":2,"rows":["+"]}', 'row 0 has 1 letters for 2 statements'],
  ['a row that is no text', '{"statements":2,"rows":["+-",[1,0]]}', 'row 1 is no text'],
  ['no rows', '{"statements":2}', "no list 'rows'"],
  ['nobody', '{"statements":2,"rows":[]}', 'no participants'],
  ['no statements', '{"statements":0,"rows":[]}', 'no statements'],
  ['statements that come too late', '{"rows":["+"],"statements":1}', "'statements' is to stand before"],
  ['moderation that comes too late', '{"statements":1,"rows":["+"],"moderatedOut":[0]}', "'moderatedOut' is to stand"],
  ['moderation that is no list', '{"statements":1,"moderatedOut":0,"rows":["+"]}', "'moderatedOut' is to be a list"],
  ['moderation of what is not there', '{"statements":1,"moderatedOut":[1],"rows":["+"]}', 'which is no statement'],
  [
    'another number of people',
    '{"statements":1,"participants":2,"rows":["+"]}',
    "'participants' says 2, there are 1 rows",
  ],
  [
    'too many ids',
    '{"statements":1,"participantIds":[1,2],"rows":["+"]}',
    "'participantIds' is to have one id for each",
  ],
  ['an id twice', '{"statements":2,"statementIds":[1,1],"rows":["++"]}', "'statementIds' has '1' twice"],
  ['another format', '{"format":"approval-election-v1","ballots":[]}', 'not opinion-matrix-v1'],
  ['an end that is missing', '{"statements":1,"rows":["+"', 'breaks off'],
])('a matrix with %s is refused', async (_what, text, why) => {
  const error = await readMatrixJson([text]).catch((caught: unknown) => caught);
  expect(error instanceof OpinionError || error instanceof JsonStreamError).toBe(true);
  expect((error as Error).message).toContain(why);
});
