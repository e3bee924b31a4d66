import { expect, test } from 'vitest';
import { Remembered } from './remembered.ts';

const stays = new AbortController().signal;

/** Work whose end the test decides. */
function work() {
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
  const begun: AbortSignal[] = [];
  const begin = (signal: AbortSignal) => {
    begun.push(signal);
    return promise;
  };
  return { begin, begun, resolve, reject };
}

test('what several ask for is worked out once, and again for nobody after them', async () => {
  const { begin, begun, resolve } = work();
  const remembered = new Remembered<string>(2);
  const asked = [remembered.get('a', stays, begin), remembered.get('a', stays, begin)];
  resolve('found');
  expect(await Promise.all(asked)).toEqual(['found', 'found']);
  expect(await remembered.get('a', stays, begin)).toBe('found');
  expect(begun).toHaveLength(1);
});

test('it is called off when the last who waits has gone, not before', async () => {
  const { begin, begun, resolve } = work();
  const remembered = new Remembered<string>(2);
  const [one, other] = [new AbortController(), new AbortController()];
  const asked = [remembered.get('a', one.signal, begin), remembered.get('a', other.signal, begin)];
  one.abort();
  expect(begun[0]?.aborted).toBe(false);
  other.abort();
  expect(begun[0]?.aborted).toBe(true);
  // Whoever comes before that has ended waits for work of their own.
  expect(await remembered.get('a', stays, async () => 'anew')).toBe('anew');
  resolve(undefined);
  expect(await Promise.all(asked)).toEqual([undefined, undefined]);
});

test('whoever goes after it was found takes nothing from the others', async () => {
  const { begin, begun, resolve } = work();
  const remembered = new Remembered<string>(2);
  const gone = new AbortController();
  resolve('found');
  await remembered.get('a', gone.signal, begin);
  gone.abort();
  expect(begun[0]?.aborted).toBe(false);
  expect(await remembered.get('a', stays, begin)).toBe('found');
});

test('what came to nothing, and what failed, is tried anew', async () => {
  const remembered = new Remembered<string>(2);
  expect(await remembered.get('a', stays, async () => undefined)).toBeUndefined();
  await expect(remembered.get('a', stays, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await remembered.get('a', stays, async () => 'found')).toBe('found');
});

test('no more is remembered than was said: what was asked for longest ago goes', async () => {
  const remembered = new Remembered<string>(2);
  for (const key of ['a', 'b', 'a', 'c']) await remembered.get(key, stays, async () => `first ${key}`);
  const again = (key: string) => remembered.get(key, stays, async () => `again ${key}`);
  expect([await again('a'), await again('c'), await again('b')]).toEqual(['first a', 'first c', 'again b']);
});
