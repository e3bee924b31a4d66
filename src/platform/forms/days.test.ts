import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asTypedDay, dayIn, timeIn, typedDay } from './days.ts';

const fields = (day: string, month: string, year: string) => ({ 'on-day': day, 'on-month': month, 'on-year': year });

test.each([
  ['1', '3', '2025', '2025-03-01'],
  ['29', '02', '2024', '2024-02-29'],
  ['', '', '', null],
  ['29', '2', '2025', 'wrong'],
  ['31', '4', '2025', 'wrong'],
  ['1', '13', '2025', 'wrong'],
  ['1', '', '2025', 'wrong'],
  ['een', 'mei', '2025', 'wrong'],
  ['12', 'februari', '2027', '2027-02-12'],
  ['12', 'feb', '2027', '2027-02-12'],
  ['12', 'Feb.', '2027', '2027-02-12'],
  ['3', 'mrt', '2027', '2027-03-03'],
  ['3', 'maa', '2027', '2027-03-03'],
  ['3', 'May', '2027', '2027-05-03'],
  ['31', 'October', '2027', '2027-10-31'],
  ['31', 'okt', '2027', '2027-10-31'],
  ['30', 'september', '2027', '2027-09-30'],
  ['30', 'sept', '2027', '2027-09-30'],
  ['30', 'februari', '2027', 'wrong'],
  ['1', 'ju', '2027', 'wrong'],
  ['1', 'zomer', '2027', 'wrong'],
  ['1', '3', '25', 'wrong'],
  ['1', '3', '0025', 'wrong'],
])('day %s month %s year %s is read as %s', (day, month, year, read) => {
  expect(dayIn(fields(day, month, year), 'on')).toBe(read);
});

test('every month is read by its name and by its short form, as people in the Netherlands and in England write it', () => {
  for (const language of ['nl-NL', 'en-GB', 'en-US']) {
    for (const length of ['long', 'short'] as const) {
      const name = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const typed = name.format(new Date(Date.UTC(2027, month - 1, 15)));
        expect(dayIn(fields('15', typed, '2027'), 'on'), typed).toBe(`2027-${String(month).padStart(2, '0')}-15`);
      }
    }
  }
});

test.each(['1899', '3000', '9999'])('the year %s is so far away that something else was meant', (year) => {
  expect(dayIn(fields('31', '12', year), 'on')).toBe('wrong');
});

test('whatever day is shown in a form comes back as the same day', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const typed = asTypedDay('on', iso);
      expect(dayIn(typed, 'on')).toBe(iso);
      expect(typedDay(typed, 'on').year).toBe(iso.slice(0, 4));
    }),
  );
});

test.each([
  ['19:30', '19:30'],
  ['19.30', '19:30'],
  ['1930', '19:30'],
  ['9', '09:00'],
  ['9.30 uur', '09:30'],
  ['24:00', undefined],
  ['19.60', undefined],
  ['straks', undefined],
  ['', undefined],
])('%j is read as the time %s', (typed, time) => {
  expect(timeIn(typed)).toBe(time);
});
