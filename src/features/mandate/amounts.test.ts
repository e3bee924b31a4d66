import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asTyped, centsIn, countIn, hoursIn } from './amounts.ts';

test.each([
  ['', null],
  ['12500', 1_250_000],
  ['12.500', 1_250_000],
  ['€ 12 500,-', 1_250_000],
  ['1.250.000', 125_000_000],
  ['12.500,50', 1_250_050],
  ['0,5', 50],
  ['0', 'wrong'],
  ['€', 'wrong'],
  ['12.50', 'wrong'],
  ['-5', 'wrong'],
  ['veel', 'wrong'],
  ['99999999999', 'wrong'],
])('%j as euros is %j cents', (typed, cents) => {
  expect(centsIn(typed)).toBe(cents);
});

test.each([
  ['', null],
  ['16', 16],
  ['7,5', 7.5],
  ['7.5', 7.5],
  ['0', 'wrong'],
  ['acht', 'wrong'],
])('%j as hours is %j', (typed, hours) => {
  expect(hoursIn(typed)).toBe(hours);
});

test.each([
  ['', null],
  ['0', 0],
  ['29', 29],
  ['2,5', 'wrong'],
  ['12345', 'wrong'],
])('%j as a number of votes is %j', (typed, count) => {
  expect(countIn(typed)).toBe(count);
});

test('what is shown in a field is read as what it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (cents) => {
      expect(centsIn(asTyped(cents / 100))).toBe(cents);
    }),
  );
  expect(asTyped(null)).toBe('');
});
