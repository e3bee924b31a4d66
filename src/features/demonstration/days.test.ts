import { describe, expect, it } from 'vitest';
import { calendarOf } from './days.ts';

describe('a day of the example', () => {
  it.each([
    ['2021-03-12', '2021-03-12'],
    ['0d', '2026-11-22'],
    ['-3w', '2026-11-01'],
    ['+10d', '2026-12-02'],
    ['+4m', '2027-03-01'],
    ['-11m', '2025-12-01'],
  ])('%s is %s, seen from 22 November 2026', (spec, day) => {
    expect(calendarOf(new Date('2026-11-22T09:00:00Z')).day(spec)).toBe(day);
  });

  it('never makes something happen that has still to come', () => {
    const now = new Date('2026-11-22T09:00:00Z');
    const calendar = calendarOf(now);
    expect(calendar.moment('+2w', '12:00')).toEqual(now);
    expect(calendar.moment('2021-07-01', '12:00')).toEqual(new Date('2021-07-01T10:00:00Z'));
    expect(calendar.appointment('+2w', '12:00')).toEqual(new Date('2026-12-06T11:00:00Z'));
  });
});
