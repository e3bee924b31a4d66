import { expect, test } from 'vitest';
import { hintsOfPersons, promisedDay, suggestedAnswerDay } from './rules.ts';

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

test.each([
  ['Ik heet Jan Jansen en ik kom er niet in.', ['name']],
  ['De deur is te zwaar, want ik heet Jan.', ['name']],
  ['Mijn naam is Özlem Yildiz.', ['name']],
  ['Ik ben Élise van de bakker.', ['name']],
  ['Dag. Ik heet van den Berg.', ['name']],
  ['Mevrouw de Vries helpt mij.', ['name']],
  ['Dhr. Jansen komt niet.', ['name']],
  ['De heer Jansen komt niet.', ['name']],
  ['IK HEET JAN.', ['name']],
  ['Bel 06 12345678.', ['phone']],
  ['Ik ben blij met de bus. Ik heet mensen graag welkom.', []],
  ['De juf zegt dat het mag. De heer die hielp, was aardig.', []],
])('‘%s’ may lead to a person by %j', (words, hints) => {
  expect(hintsOfPersons(words)).toEqual(hints);
});
