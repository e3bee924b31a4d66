import { expect, test } from 'vitest';
import { type AgendaFacts, agendaFindings } from './evidence.ts';

const today = '2026-11-22';
const blank = { slug: 'lia', endsOn: null, adoptedBy: null, adoptedOn: null };
const facts = (some: Partial<AgendaFacts['agenda']>, editions = 0, actions = 0): AgendaFacts => ({
  agenda: { ...blank, ...some },
  editions,
  actions,
});

test.each([
  ['an agenda that was begun', facts({}), [], []],
  ['with actions, and nobody can read it', facts({}, 0, 3), [], ['publish', 'adopt']],
  ['published, not adopted', facts({}, 1, 3), ['published'], ['adopt']],
  [
    'adopted on a day',
    facts({ adoptedBy: 'council', adoptedOn: '2026-03-24' }, 1, 3),
    ['adoptedOn.council', 'published'],
    [],
  ],
  [
    'adopted on a day that no source names',
    facts({ adoptedBy: 'executive' }, 1),
    ['adopted.executive', 'published'],
    [],
  ],
  ['that ends in a year', facts({ endsOn: '2027-11-22' }), [], ['renew']],
  ['that ends in a year and a day', facts({ endsOn: '2027-11-23' }), [], []],
])('%s', (_case, known, evidence, gaps) => {
  const found = agendaFindings(known, today);
  expect(found.evidence.map(({ message }) => message)).toEqual(evidence.map((name) => `steps.found.agenda.${name}`));
  expect(found.gaps.map(({ message }) => message)).toEqual(gaps.map((name) => `steps.gap.agenda.${name}`));
});
