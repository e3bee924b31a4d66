import { randomBytes, randomFillSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** The present moment; injected, so that tests can choose it. */
export type Clock = () => Date;
export type NewId = () => string;
/** Lets so many milliseconds pass; injected as well, so that tests can tell how long somebody waited without waiting. */
export type Wait = (ms: number) => Promise<void>;

export const systemClock: Clock = () => new Date();
export const systemWait: Wait = (ms) => pause(ms);

/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, then a count within the millisecond, then chance. Sorted by time, so
 * indexes grow at one end and what one process makes keeps its order.
 * Not for papers: their order of casting must not be readable from their ids.
 */
export function newUuid(now: number = Date.now()): string {
  count = now === last ? count + 1 : randomBytes(2).readUInt16BE() & 0x3ff;
  last = now;
  const bytes = chance();
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | (count & 0xfff), 6);
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Sixteen bytes of it, used once. Asked for in larger lots: each request has an id, and asking takes longer than the rest of it. */
function chance(): Buffer {
  if (used === lot.length) {
    randomFillSync(lot);
    used = 0;
  }
  used += 16;
  return lot.subarray(used - 16, used);
}
const lot = Buffer.alloc(4096);
let used = lot.length;

// Starts low enough in each millisecond for three thousand more; beyond that order within the millisecond is chance.
let last = 0;
let count = 0;

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether text from an address or a form may be handed to the database as an id. */
export function isUuid(text: string | undefined): text is string {
  return text !== undefined && uuidShape.test(text);
}

/** The calendar day in the Netherlands, as YYYY-MM-DD. */
export function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(instant);
}

/** The calendar day so many days after this one, or before it; days as YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
  // Noon: the two days of the year with another length do not shift it.
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The clock in the Netherlands at this instant, as HH:MM. */
export function timeOf(instant: Date): string {
  return new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).format(
    instant,
  );
}

/** The instant at which it is this day (YYYY-MM-DD) and time (HH:MM) in the Netherlands. */
export function instantOf(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // Summer time is two hours ahead of UTC, winter time one; an hour that is skipped in spring is read as winter time.
  const summer = new Date(asUtc - 2 * 3_600_000);
  return dayOf(summer) === day && timeOf(summer) === time ? summer : new Date(asUtc - 3_600_000);
}
