import { expect, test } from 'vitest';
import { isAlike, proposalsAlike, sharedAbout } from './rules.ts';

test.each<[string, (string | null)[], string | undefined]>([
  ['that all of them have', ['Niet bekend.', 'Niet bekend.', 'Niet bekend.'], 'Niet bekend.'],
  ['nothing where one says something else', ['Niet bekend.', 'Niet bekend.', 'Wel bekend.'], undefined],
  ['nothing where none says anything', [null, null], undefined],
  ['nothing of one alone: it stands with it', ['Niet bekend.'], undefined],
])('what is said once of proposals is %s', (_what, abouts, shared) => {
  expect(sharedAbout(abouts.map((about) => ({ about })))).toBe(shared);
});

const alike = (id: string, likeness: number) => ({ id, likeness, shared: [`word of ${id}`] });

test('a proposal is like a signal by what of it is most like: its own words, or those of a voice', () => {
  const behind = new Map([
    ['own', ['own', 'quiet']],
    ['voiced', ['voiced', 'loud', 'quiet']],
    ['neither', ['neither', 'other']],
  ]);
  const found = [alike('loud', 0.8), alike('own', 0.5), alike('voiced', 0.4), alike('quiet', 0.3), alike('loose', 0.2)];
  expect(proposalsAlike(found, behind)).toEqual([
    { id: 'voiced', likeness: 0.8, shared: ['word of loud'], voiceId: 'loud' },
    { id: 'own', likeness: 0.5, shared: ['word of own'] },
  ]);
});

test('no more proposals are suggested than one can look at', () => {
  const ids = Array.from({ length: 8 }, (_, place) => `p${place}`);
  const found = ids.map((id, place) => alike(id, 1 - place / 10));
  const suggested = proposalsAlike(found, new Map(ids.map((id) => [id, [id]])));
  expect(suggested.map(({ id }) => id)).toEqual(ids.slice(0, 5));
});

test.each([
  [['lift', 'school'], 0.16, true],
  [['lift', 'school'], 0.14, false],
  [['gang'], 0.2, false],
  [['moestuin'], 0.4, true],
])('that both speak of %s, by %d, is enough to say so: %s', (shared, likeness, enough) => {
  expect(isAlike({ likeness, shared })).toBe(enough);
});
