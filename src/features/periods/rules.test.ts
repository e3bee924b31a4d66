import { describe, expect, test } from 'vitest';
import {
  checkAdoption,
  checkPeriod,
  heldUpBy,
  owedAfter,
  publicationAddress,
  stepsOf,
  suggestPeriod,
  suggestTitle,
} from './rules.ts';

test('a new agenda is called after its municipality and its years', () => {
  expect(suggestTitle('Zonnedam', '2026-01-01', '2029-12-31')).toBe('Lokale Inclusie Agenda Zonnedam 2026-2029');
  expect(suggestTitle('Zonnedam', '2026-01-01', '2026-12-31')).toBe('Lokale Inclusie Agenda Zonnedam 2026');
  expect(suggestTitle('Zonnedam', '2026-01-01', null)).toBe('Lokale Inclusie Agenda Zonnedam 2026');
});

test.each([
  ['there was none before', null, '2026-11-22', '2029-12-31'],
  ['the last one ended long ago', '2024-12-31', '2026-11-22', '2029-12-31'],
  ['the last one still holds', '2026-12-31', '2027-01-01', '2030-12-31'],
])('when %s, the next agenda is thought to begin on its own first day', (_case, last, startsOn, endsOn) => {
  expect(suggestPeriod('2026-11-22', last)).toEqual({ startsOn, endsOn });
});

describe('an agenda holds for a period', () => {
  test.each([
    ['2026-01-01', '2029-12-31', 'well'],
    ['2026-01-01', '2026-01-01', 'well'],
    ['2026-01-01', null, 'well'],
    ['2026-01-02', '2026-01-01', 'ends-before-start'],
  ])('from %s until %s: %s', (from, until, verdict) => {
    expect(checkPeriod(from, until)).toBe(verdict);
  });
});

describe('whoever adopted an agenda did so on a day that has come', () => {
  test.each([
    [null, null, 'well'],
    ['council', '2026-03-01', 'well'],
    ['council', '2026-11-22', 'well'],
    ['council', '2026-11-23', 'in-the-future'],
    ['council', null, 'well'],
    [null, '2026-03-01', 'who-missing'],
  ])('by %s on %s: %s', (adopter, adoptedOn, verdict) => {
    expect(checkAdoption({ adopter, adoptedOn }, '2026-11-22')).toBe(verdict);
  });
});

test.each([
  ['gmb-2023-355111', 'https://zoek.officielebekendmakingen.nl/gmb-2023-355111.html'],
  ['https://raad.proefdam.nl/stuk/12', 'https://raad.proefdam.nl/stuk/12'],
  ['gmb-2023', undefined],
  ['Z-2026-014', undefined],
  ['javascript:alert(1)', undefined],
  ['http://proefdam', undefined],
])('%s can be read at %s', (reference, address) => {
  expect(publicationAddress(reference)).toBe(address);
});

test('what goes with an adoption differs by who does it', () => {
  const nothing = { meetsOn: null, proposal: null, letter: null, publication: null, adoptedBy: null, adoptedOn: null };
  const steps = (adopter: 'council' | 'executive' | null) => stepsOf({ ...nothing, adopter, proposal: 'Z-1' });
  expect(steps(null)).toEqual([]);
  expect(steps('council')).toEqual([
    { step: 'meetsOn', ready: false },
    { step: 'proposal', ready: true },
    { step: 'adoptedOn', ready: false },
    { step: 'publication', ready: false },
  ]);
  expect(steps('executive').map(({ step }) => step)).toEqual(['adoptedOn', 'letter', 'publication']);
});

test('after an adoption the council is owed a letter, and everyone a publication', () => {
  const nothing = { meetsOn: null, proposal: null, letter: null, publication: null, adoptedBy: null };
  const owed = (adopter: 'council' | 'executive' | null, adoptedOn: string | null, letter: string | null = null) =>
    owedAfter({ ...nothing, adopter, adoptedOn, letter });
  expect(owed('executive', null)).toEqual([]);
  expect(owed('council', '2026-02-03')).toEqual(['publication']);
  expect(owed('executive', '2026-02-03')).toEqual(['letter', 'publication']);
  expect(owed('executive', '2026-02-03', 'RIB 7')).toEqual(['publication']);
});

test('an adoption is held up by what is not ready, and by what came after its day', () => {
  const check = { ready: true, blocks: true, message: 'advice.check.until', href: '/werk/advies' } as const;
  const at = (more: { ready?: boolean; blocks?: boolean; notBefore?: string }) =>
    heldUpBy([{ ...check, ...more }], '2026-02-03').length;
  expect(at({})).toBe(0);
  expect(at({ ready: false })).toBe(1);
  expect(at({ ready: false, blocks: false })).toBe(0);
  expect(at({ notBefore: '2026-02-03' })).toBe(0);
  expect(at({ notBefore: '2026-02-04' })).toBe(1);
});
