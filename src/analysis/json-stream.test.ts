import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonStreamError, streamList } from './json-stream.ts';

const read = async (parts: string[], name = 'ballots') => {
  const items: unknown[] = [];
  const { rest, items: number } = await streamList(parts, name, () => (item) => items.push(item));
  return { items, rest, number };
};

test('the items come one by one, the rest stays what it was', async () => {
  const text = '{"a":{"ballots":[9]},"ballots":[[2,[0,1]], [1,[]]],"z":"]},["}';
  expect(await read([text])).toEqual({
    items: [
      [2, [0, 1]],
      [1, []],
    ],
    rest: { a: { ballots: [9] }, ballots: [], z: ']},[' },
    number: 2,
  });
});

test('what stands before the list is known when it begins', async () => {
  let before: unknown;
  await streamList(['{"candidates":3,"ball', 'ots":[1],"after":2}'], 'ballots', (known) => {
    before = known;
    return () => {};
  });
  expect(before).toEqual({ candidates: 3, ballots: [] });
});

test('wherever the text is cut, the same comes out', async () => {
  const values = fc.record({ id: fc.string(), ballots: fc.array(fc.jsonValue({ maxDepth: 3 })), more: fc.jsonValue() });
  await fc.assert(
    fc.asyncProperty(values, fc.integer({ min: 1, max: 9 }), async (value, size) => {
      const text = JSON.stringify(value);
      const parts = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
        text.slice(i * size, (i + 1) * size),
      );
      const { items, rest } = await read(parts);
      expect(items).toEqual(JSON.parse(JSON.stringify(value.ballots)));
      expect(rest).toEqual(JSON.parse(JSON.stringify({ ...value, ballots: [] })));
    }),
  );
});

test.each([
  ['a text that breaks off', '{"ballots":[[1,[0]],[2', 'breaks off'],
  ['an item that is none', '{"ballots":[[1,[0]],nee]}', "item 1 of 'ballots' is no JSON"],
  ['a list that is there twice', '{"ballots":[1],"ballots":[2]}', "'ballots' is there twice"],
  ['a list that is there again, empty', '{"ballots":[1],"ballots":[]}', "'ballots' is there twice"],
  ['a comma with nothing behind it', '{"ballots":[[1,[0]],]}', "'ballots' is no JSON"],
  ['no object', '[1,2]', 'no JSON object'],
  ['no JSON', 'hallo', 'the file is no JSON'],
])('%s is refused', async (_what, text, why) => {
  await expect(read([text])).rejects.toThrow(JsonStreamError);
  await expect(read([text])).rejects.toThrow(why);
  // Wherever it is cut.
  await expect(read([...text])).rejects.toThrow(JsonStreamError);
});

test('a list that is not there is told apart from an empty one', async () => {
  expect((await read(['{"a":1}'])).number).toBeUndefined();
  expect((await read(['{"ballots":[ ]}'])).number).toBe(0);
});
