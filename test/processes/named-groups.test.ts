import { expect, test } from 'vitest';
import { filesHandedOver, jsonOf } from '../handed-over.ts';
import { runHere } from '../verb.ts';

const { file } = filesHandedOver();

const [yes, no] = ['+++++++', '-------'];
const of = (...rows: string[]) => ({ format: 'opinion-matrix-v1', statements: 7, participants: rows.length, rows });
const many = (row: string, number: number) => Array.from({ length: number }, () => row);

interface Found {
  kmeans: { bestK: number; perK: Record<string, { labels: string }> };
  groupStatistics: { groups: { id: number; agree: number[] }[] }[];
}

test('opinions: with --before a group keeps its number, also when somebody of another comes first', async () => {
  const monday = await file('monday.json', of(...many(no, 8), ...many(yes, 8)));
  const earlier = await jsonOf<Found>(['opinions', monday]);
  expect(earlier.kmeans.perK[2]?.labels).toBe('0'.repeat(8) + '1'.repeat(8));
  // The first changes sides, and two come in: by itself the numbers would be the other way round.
  const tuesday = await file('tuesday.json', of(yes, ...many(no, 7), ...many(yes, 8), no, yes));
  expect((await jsonOf<Found>(['opinions', tuesday])).kmeans.perK[2]?.labels).toBe(
    `0${'1'.repeat(7)}${'0'.repeat(8)}10`,
  );
  const kept = await jsonOf<Found>(['opinions', tuesday, '--before', await file('earlier.json', earlier)]);
  expect(kept.kmeans.perK[2]?.labels).toBe(`1${'0'.repeat(7)}${'1'.repeat(8)}01`);
  const agreeing = kept.groupStatistics[0]?.groups.map(({ id, agree }) => [id, agree[0]]);
  expect(agreeing).toEqual([
    [0, 0],
    [1, 10],
  ]);
});

test('opinions: what is no earlier result is refused, with the field that is wrong', async () => {
  const matrix = await file('m.json', of(yes, no));
  const { code, out, errors } = await runHere([
    'opinions',
    matrix,
    '--before',
    await file('no.json', { clustered: 3 }),
  ]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(errors).toContain('clustered');
});
