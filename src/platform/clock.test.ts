import { expect, test } from 'vitest';
import { dayOf, daysAfter, isUuid, newUuid } from './clock.ts';

test('ids made in one millisecond keep the order in which they were made', () => {
  const made = Array.from({ length: 1000 }, () => newUuid(1_795_000_000_000));
  expect(made.toSorted()).toEqual(made);
  expect(made.every(isUuid)).toBe(true);
  expect(made[0]?.[14]).toBe('7');
});

test('an id made later sorts later', () => {
  expect(newUuid(1_795_000_000_001) > newUuid(1_795_000_000_000)).toBe(true);
});

test.each(['', '1', "1' or '1'='1", 'ABCDEF00-0000-7000-8000-000000000000'])(
  '%j is not handed to the database as an id',
  (text) => {
    expect(isUuid(text)).toBe(false);
  },
);

test('a day is the day in the Netherlands', () => {
  expect(dayOf(new Date('2026-03-28T23:30:00Z'))).toBe('2026-03-29');
});

test.each([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-10-26', -1, '2026-10-25'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 42, '2027-02-11'],
  ['2026-05-01', 0, '2026-05-01'],
])('%s and %i days is %s, also over the end of a month, a year or summer time', (day, days, later) => {
  expect(daysAfter(day, days)).toBe(later);
});
