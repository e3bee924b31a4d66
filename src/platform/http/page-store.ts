// Pages as they were rendered, in memory: bounded by what they weigh; what was asked for longest ago goes first.
import { createHash } from 'node:crypto';
import { dayOf } from '../clock.ts';
import type { Revisions } from '../database/revisions.ts';
import { type Coding, encode } from './coding.ts';

export interface Page {
  /** Names its content, so that a browser that has it need not get it again. */
  tag: string;
  headers: Record<string, string>;
  body: Buffer<ArrayBuffer>;
  /** As it was sent, by how it was written: compressed once. */
  coded: Map<Coding, Coded>;
}

interface Coded {
  body: Buffer<ArrayBuffer>;
  headers: Record<string, string>;
}

export function makePage(body: Buffer<ArrayBuffer>, headers: Record<string, string>): Page {
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { tag, headers: { ...headers, etag: tag }, body, coded: new Map() };
}

/** At once where it was written so before. */
export function codedAs(page: Page, coding: Coding): Coded | Promise<Coded> {
  return page.coded.get(coding) ?? code(page, coding);
}

async function code(page: Page, coding: Coding): Promise<Coded> {
  const body = await encode(page.body, coding);
  const headers: Coded['headers'] = { ...page.headers, 'content-length': String(body.length) };
  if (coding !== 'identity') headers['content-encoding'] = coding;
  const coded = { body, headers };
  page.coded.set(coding, coded);
  return coded;
}

export interface PageStore {
  find(key: string, now: Date): Page | undefined;
  keep(key: string, page: Page, read: Reading): void;
}

export interface Reading {
  /** Taken before anything was read. */
  mark: number;
  /** What the page is about; absent: all municipalities. */
  municipalityId: string | undefined;
  now: Date;
}

interface Kept extends Omit<Reading, 'now'> {
  page: Page;
  weight: number;
  from: number;
  until: number;
}

const minuteMs = 60_000;
/** Some sixteen hundred pages of the usual size. */
const mostBytes = 64 * 1024 * 1024;
const largestShare = 1 / 16;

export function makePageStore(revisions: Revisions, most = mostBytes): PageStore {
  // A Map holds what was put in last at its end: putting a page in anew when it is asked for makes the first one the oldest.
  const kept = new Map<string, Kept>();
  let weight = 0;

  const holds = ({ from, until, mark, municipalityId }: Kept, now: Date) =>
    now.getTime() >= from && now.getTime() < until && revisions.holds(mark, municipalityId);
  const drop = (key: string, one: Kept) => {
    kept.delete(key);
    weight -= one.weight;
  };
  return {
    find(key, now) {
      const one = kept.get(key);
      if (!one || !revisions.isHeard()) return undefined;
      if (!holds(one, now)) {
        drop(key, one);
        return undefined;
      }
      kept.delete(key);
      kept.set(key, one);
      return one.page;
    },
    keep(key, page, { mark, municipalityId, now }) {
      // What no longer holds is answered to nobody, and now it goes.
      for (const [other, one] of kept) if (other === key || !holds(one, now)) drop(other, one);
      const heavy = weigh(key, page);
      if (!revisions.isHeard() || !revisions.holds(mark, municipalityId) || heavy > most * largestShare) return;
      kept.set(key, { page, mark, municipalityId, weight: heavy, from: now.getTime(), until: endOf(now) });
      weight += heavy;
      for (const [oldest, one] of kept) {
        if (weight <= most) break;
        drop(oldest, one);
      }
    },
  };
}

// With the two compressed ones, which for our pages are a fifth of it together, and what surrounds them.
function weigh(key: string, { body }: Page): number {
  return key.length * 2 + body.length * 1.5 + 2_000;
}

// What a page says may depend on the time: a minute at most, and never past the end of the day. That falls on a whole minute.
function endOf(now: Date): number {
  const later = now.getTime() + minuteMs;
  return dayOf(new Date(later)) === dayOf(now) ? later : Math.floor(later / minuteMs) * minuteMs;
}
