import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { type LimitRule, type Limits, makeLimits } from './limits.ts';

const rule: LimitRule = { slowAfter: 3, refuseAfter: 6, windowMs: 60_000 };
let now: number;
let limits: Limits;

beforeEach(() => {
  now = Date.UTC(2026, 10, 22);
  limits = makeLimits(() => new Date(now));
});

function fail(times: number, key = 'code:203.0.113.7') {
  for (let i = 0; i < times; i += 1) limits.failed(key);
  return limits.verdict(key, rule);
}

test('somebody who mistypes a code a few times notices nothing', () => {
  expect(fail(2)).toEqual({ kind: 'go-on' });
});

test('somebody who goes on guessing waits longer each time, and is then refused', () => {
  expect(fail(3)).toEqual({ kind: 'slow', waitMs: 250 });
  expect(fail(1)).toEqual({ kind: 'slow', waitMs: 500 });
  expect(fail(2)).toEqual({ kind: 'refuse', retryAfterSeconds: 60 });
});

test('a wait never takes more than four seconds, so that nobody can hold all connections', () => {
  const patient: LimitRule = { slowAfter: 1, refuseAfter: 1000, windowMs: 60_000 };
  fail(200);
  expect(limits.verdict('code:203.0.113.7', patient)).toEqual({ kind: 'slow', waitMs: 4000 });
});

test('after the time that was said one may try again', () => {
  fail(6);
  now += 59_999;
  expect(fail(0)).toEqual({ kind: 'refuse', retryAfterSeconds: 1 });
  now += 1;
  expect(fail(0)).toEqual({ kind: 'go-on' });
});

test('what others do wrong does not count', () => {
  fail(6, 'code:198.51.100.1');
  expect(fail(0)).toEqual({ kind: 'go-on' });
});

test('more failures never make an answer milder', () => {
  const strictness = { 'go-on': 0, slow: 1, refuse: 2 };
  fc.assert(
    fc.property(fc.nat({ max: 40 }), fc.nat({ max: 10 }), (first, more) => {
      const key = `key:${first}:${more}:${Math.random()}`;
      const before = strictness[fail(first, key).kind];
      expect(strictness[fail(more, key).kind]).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('whoever fails from very many places does not fill the memory', () => {
  for (let i = 0; i < 60_000; i += 1) limits.failed(`code:${i}`);
  fail(6, 'code:59999');
  expect(limits.verdict('code:0', { ...rule, slowAfter: 1 })).toEqual({ kind: 'go-on' });
  expect(limits.verdict('code:59998', { ...rule, slowAfter: 1 }).kind).toBe('slow');
});
