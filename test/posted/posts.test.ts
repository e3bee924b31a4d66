// At the end, when all integration tests have run: no address takes in a form that no test sends.
import { expect, test } from 'vitest';
import { type Address, addressOf } from '../../e2e/addresses.ts';
import { readPosts } from '../posts.ts';
import { runHere } from '../verb.ts';

test('to every address that takes in a form, a test sends one that is accepted', async () => {
  const { out } = await runHere(['routes', '--json']);
  const addresses = (JSON.parse(out) as Address[]).filter(({ method }) => method === 'POST');
  expect(addresses.length).toBeGreaterThan(50);
  const sent = new Set(readPosts().map((path) => addressOf(path, addresses)));
  expect(addresses.map(({ path }) => path).filter((path) => !sent.has(path))).toEqual([]);
});
