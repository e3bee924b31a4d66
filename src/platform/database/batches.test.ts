import { expect, test } from 'vitest';
import { inBatches } from './batches.ts';

/** Work that ends when it is told to. */
function makeWork() {
  const under: { things: number[]; end(): void; fail(): void }[] = [];
  const work = (things: number[]) =>
    new Promise<string[]>((resolve, reject) => {
      const end = () => resolve(things.map((thing) => `done ${thing}`));
      under.push({ things, end, fail: () => reject(new Error('away')) });
    });
  return { under, work };
}

test('what comes while others are under way goes together, and each gets its own outcome', async () => {
  const { under, work } = makeWork();
  const one = inBatches({ lanes: 1, largest: 10 }, work);
  const all = [1, 2, 3].map(one);
  expect(under.map(({ things }) => things)).toEqual([[1]]);
  under[0]?.end();
  await all[0];
  expect(under.map(({ things }) => things)).toEqual([[1], [2, 3]]);
  under[1]?.end();
  expect(await Promise.all(all)).toEqual(['done 1', 'done 2', 'done 3']);
});

test('no more are under way than was said, and none is larger', async () => {
  const { under, work } = makeWork();
  const one = inBatches({ lanes: 2, largest: 2 }, work);
  const all = [1, 2, 3, 4, 5].map(one);
  expect(under.map(({ things }) => things)).toEqual([[1], [2]]);
  under[1]?.end();
  await all[1];
  expect(under.map(({ things }) => things)).toEqual([[1], [2], [3, 4]]);
});

test('what goes wrong with some is told to those only, and the next ones go on', async () => {
  const { under, work } = makeWork();
  const one = inBatches({ lanes: 1, largest: 2 }, work);
  const outcomes = Promise.allSettled([1, 2, 3, 4].map(one));
  under[0]?.end();
  await expect.poll(() => under.length).toBe(2);
  under[1]?.fail();
  await expect.poll(() => under.length).toBe(3);
  under[2]?.end();
  expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
});
