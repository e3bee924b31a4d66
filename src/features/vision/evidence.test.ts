import { expect, test } from 'vitest';
import { type Facts, findingsOf } from './evidence.ts';

const today = '2026-11-27';
const nothing: Facts = { definition: null, vision: null, goals: [], rebuilt: false };
const whole: Facts = {
  rebuilt: false,
  definition: { number: 2, cases: 12, doubts: 0 },
  vision: { voices: 31, sources: 4 },
  goals: [
    { slug: 'deuren', title: 'Deuren', way: 'number', hasBaseline: true, measured: true, due: '2027-06-01' },
    { slug: 'welkom', title: 'Welkom', way: 'stories', hasBaseline: false, measured: false, due: '2028-12-31' },
  ],
};
const [doors] = whole.goals as [Facts['goals'][number]];
const noWay = { ...doors, slug: 'samen', title: 'Samen', way: 'none' as const, measured: false, due: undefined };

/** 'step word' of evidence; '!' is essential. */
function told(facts: Facts): { evidence: string[]; gaps: string[] } {
  const { evidence, gaps } = findingsOf(facts, today);
  return {
    evidence: evidence.map(({ step, message }) => `${step} ${message.split('.').at(-1)}`),
    gaps: gaps.map(({ step, message, essential }) => `${step} ${message.split('.').at(-2)}${essential ? '!' : ''}`),
  };
}

test.each<[string, Facts, string[], string[]]>([
  ['nothing is there', nothing, [], ['3 definition!', '3 vision!', '3 goal!']],
  ['nothing is known of a real municipality', { ...nothing, rebuilt: true }, [], []],
  [
    'of a real municipality something is known, and nothing is missing',
    { ...whole, definition: { number: 1, cases: 0, doubts: 0 }, vision: { voices: 0, sources: 0 }, rebuilt: true },
    ['3 definition', '3 vision', '3 goals'],
    [],
  ],
  ['all is there', whole, ['3 definition', '3 vision', '3 goals', '7 measured'], []],
  [
    'a definition that nobody tested, and a vision that rests on nothing',
    { ...whole, definition: { number: 1, cases: 0, doubts: 0 }, vision: { voices: 0, sources: 0 } },
    ['3 definition', '3 vision', '3 goals', '7 measured'],
    ['3 untested', '3 sources'],
  ],
  [
    'a vision that rests on a decision alone',
    { ...whole, vision: { voices: 0, sources: 1 } },
    ['3 definition', '3 vision', '3 goals', '7 measured'],
    [],
  ],
  [
    'cases in doubt',
    { ...nothing, definition: { number: 1, cases: 9, doubts: 2 } },
    ['3 definition'],
    ['3 doubt', '3 vision!', '3 goal!'],
  ],
  [
    'one goal without a way to know among others',
    { ...nothing, goals: [doors, noWay] },
    ['3 goals', '7 measured'],
    ['3 definition!', '3 vision!', '3 way'],
  ],
  ['no goal with a way to know', { ...nothing, goals: [noWay] }, ['3 goals'], ['3 definition!', '3 vision!', '3 way!']],
  [
    'a number without its baseline',
    { ...whole, goals: [{ ...doors, hasBaseline: false, measured: false }] },
    ['3 definition', '3 vision', '3 goals'],
    ['3 baseline'],
  ],
  [
    'a measurement whose day has passed',
    { ...whole, goals: [{ ...doors, due: '2026-11-26' }] },
    ['3 definition', '3 vision', '3 goals', '7 measured'],
    ['7 measurement'],
  ],
  [
    'a measurement of today',
    { ...whole, goals: [{ ...doors, due: today }] },
    ['3 definition', '3 vision', '3 goals', '7 measured'],
    [],
  ],
])('%s', (_, facts, evidence, gaps) => {
  expect(told(facts)).toEqual({ evidence, gaps });
});

test('it says on what it rests, and by when', () => {
  expect(findingsOf(whole, today).evidence.map(({ values }) => values)).toEqual([
    { number: 2, cases: 12 },
    { voices: 31 },
    { count: 2, known: 2 },
    { count: 1 },
  ]);
  const { gaps } = findingsOf({ ...whole, goals: [{ ...doors, due: '2026-01-01' }] }, today);
  expect(gaps[0]).toMatchObject({ due: '2026-01-01', values: { title: 'Deuren' }, href: '/werk/doelen/deuren/meting' });
});
