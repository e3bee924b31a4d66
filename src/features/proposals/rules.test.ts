import { expect, test } from 'vitest';
import { sharedAbout } from './rules.ts';

test.each<[string, (string | null)[], string | undefined]>([
  ['that all of them have', ['Niet bekend.', 'Niet bekend.', 'Niet bekend.'], 'Niet bekend.'],
  ['nothing where one says something else', ['Niet bekend.', 'Niet bekend.', 'Wel bekend.'], undefined],
  ['nothing where none says anything', [null, null], undefined],
  ['nothing of one alone: it stands with it', ['Niet bekend.'], undefined],
])('what is said once of proposals is %s', (_what, abouts, shared) => {
  expect(sharedAbout(abouts.map((about) => ({ about })))).toBe(shared);
});
