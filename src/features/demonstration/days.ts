import { z } from 'zod';
import { dayOf, daysAfter, instantOf } from '../../platform/clock.ts';

/** A day of the example: '2021-03-12', or as seen from the day on which it is loaded: '0d', '-3w', '+4m'. */
const daySpec = /^(\d{4}-\d{2}-\d{2}|0d|[+-]\d{1,3}[dwm])$/;
export const day = z.string().regex(daySpec);

/** Which day is meant, as YYYY-MM-DD. Months ahead are the first of that month: promises are rarely made for the 17th. */
function dayOfSpec(spec: string, today: string): string {
  const [, amount, unit] = /^([+-]?\d{1,3})([dwm])$/.exec(spec) ?? [];
  if (!amount) return spec;
  if (unit !== 'm') return daysAfter(today, Number(amount) * (unit === 'w' ? 7 : 1));
  const day = new Date(`${today}T12:00:00Z`);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + Number(amount), 1)).toISOString().slice(0, 10);
}

export interface Calendar {
  day(spec: string): string;
  /** That day at this time, HH:MM. What would be later than now is now: the past is never made of what has still to come. */
  moment(spec: string, time: string): Date;
  /** That day at this time, also when it has still to come. */
  appointment(spec: string, time: string): Date;
}

export function calendarOf(now: Date): Calendar {
  const today = dayOf(now);
  const appointment = (spec: string, time: string) => instantOf(dayOfSpec(spec, today), time);
  return {
    day: (spec) => dayOfSpec(spec, today),
    appointment,
    moment: (spec, time) => new Date(Math.min(appointment(spec, time).getTime(), now.getTime())),
  };
}
