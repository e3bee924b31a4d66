import { expect, test } from 'vitest';
import { randomFrom } from './random.ts';

test('the numbers are those of mulberry32, on each machine and in each version', () => {
  const random = randomFrom(1);
  expect([random(), random(), random()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
});
