import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../platform/policies/roles.ts';
import {
  checkCode,
  digitsFrom,
  givableRoles,
  leadRemains,
  longCode,
  mayEnd,
  nextCode,
  readDigits,
  returnPath,
  rolesAfter,
  shortCode,
  showDigits,
} from './rules.ts';
import type { SentCode } from './types.ts';

const now = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-22T10:15:00Z');

describe('a code from the mail', () => {
  const code = {
    id: 'a',
    codeHash: Buffer.alloc(32),
    expiresAt: later,
    wrongTries: 0,
    usedAt: null,
    anyBrowser: false,
  };

  it.each([
    ['opens when it is right', code, true, 'right'],
    ['opens at the fifth try', { ...code, wrongTries: 4 }, true, 'right'],
    ['does not open when it is wrong', code, false, 'wrong'],
    ['is worth nothing after five wrong tries', { ...code, wrongTries: 5 }, true, 'void'],
    ['is worth nothing once it was used', { ...code, usedAt: now }, true, 'void'],
    ['is worth nothing when it is too old', { ...code, expiresAt: now }, true, 'void'],
    ['that was never asked for is worth nothing', undefined, true, 'void'],
  ] as const)('%s', (_name, known, matches, verdict) => {
    expect(checkCode(known, { matches, now })).toBe(verdict);
  });

  it('has six digits, or sixteen when it is a long one, whatever the hash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
        expect(digitsFrom(Buffer.from(hash), shortCode)).toMatch(/^\d{6}$/);
        const long = digitsFrom(Buffer.from(hash), longCode);
        expect(showDigits(long)).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
        expect(readDigits(showDigits(long))).toBe(long);
      }),
    );
  });

  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['１２３４５６', '123456'],
    ['12345', undefined],
    ['1234567', undefined],
    ['12345a', undefined],
    ['1234 5678 9012 345', undefined],
    ['', undefined],
  ])('typed as "%s" is read as %s', (typed, digits) => {
    expect(readDigits(typed)).toBe(digits);
  });
});

describe('asked for a code', () => {
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const short = (minutes: number, usedAt: Date | null = null) => {
    const sentAt = minutesAgo(minutes);
    return { anyBrowser: false, sentAt, expiresAt: minutesAgo(minutes - 15), usedAt };
  };
  const long = (minutes: number, usedAt: Date | null = null) => {
    return { ...short(minutes, usedAt), anyBrowser: true, expiresAt: minutesAgo(minutes - 60) };
  };
  const five = [1, 2, 3, 4, 500].map((minutes) => short(minutes));

  it.each([
    ['for the first time, a short one is sent', [], 'short'],
    ['again and again, five short ones are sent', five.slice(1), 'short'],
    ['for the sixth time, a long one is sent', five, 'long'],
    ['by somebody who signs in with it, short ones go on', five.map((code) => ({ ...code, usedAt: now })), 'short'],
    ['a day later, a short one is sent', [...five.slice(1), short(24 * 60)], 'short'],
    ['while a long one holds for more than half an hour, nothing is sent', [...five, long(29)], 'none'],
    ['when the long one ends within half an hour, another is sent', [...five, long(30)], 'long'],
    ['after the long one was used, another is sent', [...five, long(5, now)], 'long'],
  ] as const)('%s', (_name, sent, next) => {
    expect(nextCode(sent, now)).toBe(next);
  });

  it('leaves, whoever else asks, a code to sign in with: one is sent, or a long one holds', () => {
    const anything = fc.record({
      minutes: fc.integer({ min: 0, max: 1500 }),
      isLong: fc.boolean(),
      used: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (asked) => {
        const sent = asked.map(({ minutes, isLong, used }) => (isLong ? long : short)(minutes, used ? now : null));
        const holds = sent.some((code) => code.anyBrowser && !code.usedAt && code.expiresAt > now);
        expect(nextCode(sent, now) !== 'none' || holds).toBe(true);
      }),
    );
  });

  it('lets a stranger guess at no more than five short codes in a day, however often they ask', () => {
    const day = 24 * 60;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: day }), { maxLength: 100 }), (askedAt) => {
        const sent: SentCode[] = [];
        for (const minute of askedAt.toSorted((one, other) => one - other)) {
          const moment = new Date(now.getTime() + minute * 60_000);
          const next = nextCode(sent, moment);
          if (next === 'none') continue;
          const expiresAt = new Date(moment.getTime() + (next === 'long' ? 60 : 15) * 60_000);
          sent.push({ anyBrowser: next === 'long', sentAt: moment, expiresAt, usedAt: null });
        }
        const within = sent.filter(({ sentAt }) => sentAt.getTime() < now.getTime() + day * 60_000);
        expect(within.filter(({ anyBrowser }) => !anyBrowser).length).toBeLessThanOrEqual(5);
        expect(within.length).toBeLessThanOrEqual(5 + 48);
      }),
    );
  });
});

describe('whoever signs in goes back', () => {
  it.each([
    ['to where they were', '/zonnedam/werk/bord?toon=alles', '/zonnedam/werk/bord?toon=alles'],
    ['to the first page', '/zonnedam', '/zonnedam'],
    ['to the start when nothing was said', '', '/zonnedam/werk'],
    ['never to another site', 'https://elders.example/zonnedam/werk', '/zonnedam/werk'],
    ['never to another site without its scheme', '//elders.example/zonnedam/', '/zonnedam/werk'],
    ['never to another site behind a backslash', '/\\elders.example', '/zonnedam/werk'],
    ['never to another site behind a tab', '/\t/elders.example', '/zonnedam/werk'],
    ['never out of the municipality', '/zonnedam/../lindeveen/werk', '/zonnedam/werk'],
    ['never out of the municipality by a code', '/zonnedam/%2e%2e/lindeveen', '/zonnedam/werk'],
    ['never to a municipality that begins the same', '/zonnedam-zuid/werk', '/zonnedam/werk'],
    ['never to what runs a script', 'javascript:alert(1)', '/zonnedam/werk'],
    ['never round in a circle', '/zonnedam/inloggen?terug=/zonnedam/inloggen', '/zonnedam/werk'],
    ['never out of the door', '/zonnedam/uitloggen', '/zonnedam/werk'],
  ])('%s', (_name, asked, path) => {
    expect(returnPath(asked, 'zonnedam')).toBe(path);
  });

  it('to a page of this municipality, whatever was asked', () => {
    const parts = fc.constantFrom('/', '\\', 'zonnedam', '..', '%2e', '%5c', ':', '@', 'x', '?', '#', '.', '\t', ' ');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (asked) => {
        const url = new URL(returnPath(`/${asked.join('')}`, 'zonnedam'), 'http://this.example');
        expect(url.origin).toBe('http://this.example');
        expect(url.pathname).toMatch(/^\/zonnedam(\/|$)/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('roles', () => {
  const lead: Actor = { kind: 'account', id: 'l', name: 'Lies', roles: ['project-lead'] };
  const administrator: Actor = { ...lead, roles: ['administrator'] };

  it('of the platform itself are not for a project lead to give', () => {
    expect(givableRoles(lead)).not.toContain('administrator');
    expect(givableRoles(lead)).not.toContain('national-editor');
    expect(givableRoles(administrator)).toContain('administrator');
  });

  it('that one may not give, one cannot take either', () => {
    const account = { roles: ['administrator', 'editor'] as Role[] };
    expect(rolesAfter(account, ['note-taker', 'national-editor'], lead)).toEqual(['administrator', 'note-taker']);
    expect(mayEnd(account, lead)).toBe(false);
    expect(mayEnd(account, administrator)).toBe(true);
  });

  it.each([
    ['the only lead becomes editor', ['a'], { id: 'a', roles: ['editor'] }, false],
    ['one of two leads becomes editor', ['a', 'b'], { id: 'a', roles: ['editor'] }, true],
    ['the only lead stays lead', ['a'], { id: 'a', roles: ['project-lead'] }, true],
    ['somebody else loses a role', ['a'], { id: 'c', roles: [] }, true],
  ] as const)('leave somebody to lead: %s', (_name, leads, change, remains) => {
    expect(leadRemains(leads, change)).toBe(remains);
  });
});
