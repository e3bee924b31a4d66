import { expect, test } from 'vitest';
import { type AdviceFacts, adviceFindings } from './evidence.ts';

const round = {
  ...{ slug: 'advies', title: 'Advies', state: 'closed', closesOn: '2026-12-01', parties: ['Adviesraad', 'Panel'] },
  ...{ received: 2, points: 5, waiting: 0 },
} as const satisfies AdviceFacts['rounds'][number];

const nothing: AdviceFacts = { rounds: [], unasked: 0, priorities: 0, adopted: false };

test.each<[string, Partial<AdviceFacts>, string[], [string, boolean, string | undefined][]]>([
  ['nothing yet', {}, [], []],
  ['priorities and no round', { priorities: 3 }, [], [['advice.gap.noRound', false, undefined]]],
  ['adopted without a round', { priorities: 3, adopted: true }, [], []],
  ['a round that is answered', { priorities: 3, rounds: [round] }, ['advice.evidence.round'], []],
  ['a round that is announced', { priorities: 3, rounds: [{ ...round, state: 'announced' }] }, [], []],
  [
    'points that wait',
    { rounds: [{ ...round, waiting: 2 }] },
    ['advice.evidence.round'],
    [['advice.gap.unanswered', true, '2026-12-01']],
  ],
  ['a reconstruction', { rounds: [{ ...round, state: 'recorded' }], adopted: true }, ['advice.evidence.recorded'], []],
  ['only unasked advice', { unasked: 1 }, ['advice.evidence.unasked'], []],
])('%s', (_case, facts, evidence, gaps) => {
  const found = adviceFindings({ ...nothing, ...facts });
  expect(found.evidence.map(({ message }) => message)).toEqual(evidence);
  expect(found.gaps.map(({ message, essential, due }) => [message, essential, due])).toEqual(gaps);
  expect([...found.evidence, ...found.gaps].every(({ step }) => step === 5)).toBe(true);
});

test('it says from whom advice came and how much of it was answered', () => {
  const { evidence, gaps } = adviceFindings({ ...nothing, rounds: [{ ...round, waiting: 2 }] });
  expect(evidence[0]).toMatchObject({
    values: { parties: 'Adviesraad, Panel', received: 2, points: 5, answered: 3 },
    href: '/agenda/advies/advies',
  });
  expect(gaps[0]).toMatchObject({ values: { count: 2 }, href: '/werk/advies/advies' });
});
