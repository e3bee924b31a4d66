import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asTypedNumber, numberIn } from './numbers.ts';

test.each([
  ['', null],
  ['  ', null],
  ['12', 12],
  ['12,5', 12.5],
  ['1.250', 1250],
  ['1.250,75', 1250.75],
  ['1 250', 1250],
  ['-3', -3],
  ['−3,5', -3.5],
  ['0', 0],
  ['12.5', 'wrong'],
  ['1,2,3', 'wrong'],
  ['12%', 'wrong'],
  ['veel', 'wrong'],
  ['1e5', 'wrong'],
  [undefined, null],
])('%j is read as %j', (typed, value) => {
  expect(numberIn(typed)).toBe(value);
});

test('a number comes back as it was', () => {
  const cents = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 100);
  fc.assert(
    fc.property(cents, (value) => {
      expect(numberIn(asTypedNumber(value))).toBe(value || 0);
    }),
  );
  expect(asTypedNumber(null)).toBe('');
});
