import { beforeEach, expect, test } from 'vitest';
import { makeRevisions, type Revisions } from '../database/revisions.ts';
import { makePage, makePageStore, type PageStore } from './page-store.ts';

let revisions: Revisions;
let store: PageStore;
const noon = new Date('2026-11-26T11:00:00Z');
const after = (seconds: number, from = noon) => new Date(from.getTime() + seconds * 1000);
const page = (text: string) => makePage(Buffer.from(text), {});

beforeEach(() => {
  revisions = makeRevisions();
  revisions.hear();
  store = makePageStore(revisions, 1_000_000);
});

function keep(key: string, { now = noon, municipalityId = 'home', text = key, mark = revisions.mark() } = {}) {
  store.keep(key, page(text), { mark, municipalityId, now });
}

test('a page is found for a minute, and not before it was made', () => {
  keep('/agenda');
  expect(store.find('/agenda', after(59))?.body.toString()).toBe('/agenda');
  expect(store.find('/agenda', after(60))).toBeUndefined();
  keep('/agenda');
  expect(store.find('/agenda', after(-1))).toBeUndefined();
});

test.each([
  ['in winter', '2026-11-26T22:59:30Z'],
  ['in summer', '2026-06-26T21:59:30Z'],
])('at midnight in the Netherlands an action may be late: no page stays beyond it (%s)', (_season, text) => {
  const late = new Date(text);
  keep('/acties', { now: late });
  expect(store.find('/acties', after(29, late))).toBeDefined();
  expect(store.find('/acties', after(30, late))).toBeUndefined();
});

test('a change while a page was being made keeps it from being kept', () => {
  const mark = revisions.mark();
  revisions.changed('home');
  keep('/agenda', { mark });
  expect(store.find('/agenda', noon)).toBeUndefined();
});

test('while changes are not heard nothing is kept and nothing is found', () => {
  keep('/agenda');
  revisions.lose();
  expect(store.find('/agenda', noon)).toBeUndefined();
  keep('/acties');
  revisions.hear();
  expect(store.find('/agenda', noon)).toBeUndefined();
  expect(store.find('/acties', noon)).toBeUndefined();
});

test('the memory is bounded: what was asked for longest ago goes first', () => {
  const text = 'a'.repeat(30_000);
  for (let number = 0; number < 21; number += 1) keep(`/${number}`, { text });
  expect(store.find('/0', noon)).toBeDefined();
  keep('/21', { text });
  expect(store.find('/0', noon)).toBeDefined();
  expect(store.find('/1', noon)).toBeUndefined();
});

test('one very large page does not push out the others', () => {
  keep('/agenda');
  keep('/enormous', { text: 'a'.repeat(500_000) });
  expect(store.find('/enormous', noon)).toBeUndefined();
  expect(store.find('/agenda', noon)).toBeDefined();
});
