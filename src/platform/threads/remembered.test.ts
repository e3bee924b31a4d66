import { expect, test } from 'vitest';
import { Remembered } from './remembered.ts';

const now = new Date('2026-11-27T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test('what several ask for is worked out once, and again for nobody after them', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  let begun = 0;
  const work = () => {
    begun += 1;
    return promise;
  };
  const remembered = new Remembered<string>(2);
  const asked = [remembered.get('a', now, work), remembered.get('a', now, work)];
  resolve('found');
  expect(await Promise.all(asked)).toEqual(['found', 'found']);
  expect(await remembered.get('a', later(600), work)).toBe('found');
  expect(begun).toBe(1);
});

test('what did not come to an end is not begun by everyone who looks, and tried anew after a while', async () => {
  const remembered = new Remembered<string>(2);
  expect(await remembered.get('a', now, async () => undefined)).toBeUndefined();
  expect(await remembered.get('a', later(4), async () => 'too soon')).toBeUndefined();
  expect(await remembered.get('a', later(6), async () => 'found')).toBe('found');
});

test('what failed is tried anew by the next who asks', async () => {
  const remembered = new Remembered<string>(2);
  await expect(remembered.get('a', now, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await remembered.get('a', now, async () => 'found')).toBe('found');
});

test('no more is remembered than was said: what was asked for longest ago goes', async () => {
  const remembered = new Remembered<string>(2);
  for (const key of ['a', 'b', 'a', 'c']) await remembered.get(key, now, async () => `first ${key}`);
  const again = (key: string) => remembered.get(key, now, async () => `again ${key}`);
  expect([await again('a'), await again('c'), await again('b')]).toEqual(['first a', 'first c', 'again b']);
});
