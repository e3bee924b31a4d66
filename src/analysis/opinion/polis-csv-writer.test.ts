import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, wildIds } from '../../../test/wild.ts';
import { linesIn } from '../pieces.ts';
import { onOneLine } from '../records.ts';
import { type NamedMatrix, OpinionError, readRows } from './matrix.ts';
import { readPolisCsv } from './polis-csv.ts';
import { writePolisCsv } from './polis-csv-writer.ts';

const votes = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([statements, people]) => {
  const row = fc.string({ unit: fc.constantFrom('+', '-', '0', '.'), minLength: statements, maxLength: statements });
  return fc.record({
    matrix: fc.array(row, { minLength: people, maxLength: people }).map((rows) => readRows(rows, statements)),
    participantIds: wildIds(people, onOneLine),
    statementIds: fc
      .uniqueArray(fc.nat(), { minLength: statements, maxLength: statements })
      .map((ids) => ids.map(String)),
  });
});

test('votes that were written are read back the same, with ids of any kind', async () => {
  await fc.assert(
    fc.asyncProperty(votes, fc.integer({ min: 1, max: 40 }), async (said, size) => {
      const text = [...writePolisCsv(said)].join('');
      expect(await readPolisCsv(linesIn(cut(text, size)))).toEqual(said);
    }),
  );
});

const small: NamedMatrix = {
  matrix: readRows(['+.-0', '....'], 4),
  participantIds: ['7', 'wie; "dan", ook'],
  statementIds: ['0', '1', '3', '10'],
};

test('the columns are those of Polis: what one said is counted, passes among it', () => {
  expect([...writePolisCsv(small)].join('')).toBe(`participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,3,10
7,,0,3,1,1,1,,-1,0
"wie; ""dan"", ook",,0,0,0,0,,,,
`);
});

test.each<[string, Partial<NamedMatrix>, string]>([
  ['statements that were taken out', { matrix: readRows(['+.-0', '....'], 4, [1]) }, 'moderators took statements out'],
  ['statements that are called by words', { statementIds: ['0', '1', '3', 'fietspad'] }, "not 'fietspad'"],
  ['a participant with a line end', { participantIds: ['7', 'a\nb'] }, '"a\\nb" would not stay the same'],
  ['a participant with a space at the end', { participantIds: ['7', '8 '] }, 'would not stay the same'],
  ['the same participant twice', { participantIds: ['7', '7'] }, "'7' twice"],
  ['too few statements', { statementIds: ['0'] }, 'one id for each of the 4 statements'],
])('%s are refused, since they would be read as something else', (_what, change, why) => {
  const write = () => writePolisCsv({ ...small, ...change }).next();
  expect(write).toThrow(OpinionError);
  expect(write).toThrow(why);
});
