import { z } from 'zod';
import type { Typed } from './form.ts';
import { typedText } from './form.ts';

const part = z.string().default('');

type DayShape<Name extends string> = Record<`${Name}-day` | `${Name}-month` | `${Name}-year`, typeof part>;

/** The three fields of a day, to be spread into the schema of a form: `z.object({ ...dayFields('startsOn') })`. */
export function dayFields<Name extends string>(name: Name): DayShape<Name> {
  return { [`${name}-day`]: part, [`${name}-month`]: part, [`${name}-year`]: part } as DayShape<Name>;
}

/** The three fields as one day, 'YYYY-MM-DD'; null when nothing was filled in, 'wrong' when the calendar has no such day, or it is centuries away. */
export function dayIn(fields: Record<string, unknown>, name: string): string | null {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((unit) => String(fields[`${name}-${unit}`]));
  if (`${day}${month}${year}` === '') return null;
  const number = monthIn(month);
  if (!/^\d{1,2}$/.test(day) || number === undefined || !/^\d{4}$/.test(year)) return 'wrong';
  const iso = `${year}-${number}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T12:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return real && year >= '1900' && year < '3000' ? iso : 'wrong';
}

const monthNames = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'mrt', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

/** A month as people write it, 2, 02, februari, feb or Feb., as two digits; undefined when it is none. */
function monthIn(typed: string): string | undefined {
  if (/^\d{1,2}$/.test(typed)) return typed.padStart(2, '0');
  const word = typed.toLowerCase().replace(/\.$/, '');
  // Three letters tell every month from the others.
  const at = monthNames.findIndex((names) => names.some((name) => word.length >= 3 && name.startsWith(word)));
  return at < 0 ? undefined : String(at + 1).padStart(2, '0');
}

/** A day as the three parts that a date field shows. */
function dayParts(day: string | null): { day: string; month: string; year: string } {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** The parts of a day as they were typed, to be shown again. */
export function typedDay(typed: Typed, name: string): { day: string; month: string; year: string } {
  const [day, month, year] = (['day', 'month', 'year'] as const).map((unit) => typedText(typed, `${name}-${unit}`));
  return { day: day ?? '', month: month ?? '', year: year ?? '' };
}

/** A day as what somebody would have typed for it. */
export function asTypedDay(name: string, value: string | null): Typed {
  const { day, month, year } = dayParts(value);
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

/** A time as people write it, 19:30, 19.30, 1930 or 19, as HH:MM; undefined when it is none. */
export function timeIn(typed: string): string | undefined {
  const found = /^([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?(?:\s*(?:uur|u|h))?$/i.exec(typed);
  return found ? `${found[1]?.padStart(2, '0')}:${found[2] ?? '00'}` : undefined;
}
