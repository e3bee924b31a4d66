import { expect, test } from 'vitest';
import { promisedDay, suggestedAnswerDay } from './rules.ts';

test.each([
  ['2026-11-22', '2027-01-03'],
  ['2028-01-31', '2028-03-13'],
  ['2026-03-01', '2026-04-12'],
])('whoever speaks on %s hears something by %s', (spokenOn, answerBy) => {
  expect(suggestedAnswerDay(spokenOn)).toBe(answerBy);
});

test.each([
  ['told at no gathering: six weeks after that day in the Netherlands', null, undefined, '2027-01-04'],
  ['told at a gathering: the day that it promised', 'g', '2026-12-01', '2026-12-01'],
  ['told at a gathering that promised none', 'g', null, undefined],
] as const)('%s', (_name, gatheringId, answerBy, promised) => {
  const createdAt = new Date('2026-11-22T23:30:00Z');
  expect(promisedDay({ gatheringId, createdAt }, gatheringId ? { answerBy } : undefined)).toBe(promised);
});
