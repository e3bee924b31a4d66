import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { showable, signsIn } from './showable.ts';

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
);
const signs = signsIn(await readFile(font));

test.each([
  ['Overal naar binnen, óók met een rolstoel', 'Overal naar binnen, óók met een rolstoel'],
  ['Łódź, Şişli, Київ, Αθήνα', 'Łódź, Şişli, Київ, Αθήνα'],
  ['€ 25.000 – ‘zo’ … □', '€ 25.000 – ‘zo’ … □'],
  ['feest 🎉 voor 👨‍👩‍👧‍👦', 'feest □ voor □'],
  ['日本', '□□'],
  ['een\ttab,\u2028een regel\u00a0en\neen eind', 'een tab, een regel\u00a0en\neen eind'],
  ['een bel \u0007, een half teken \ud800', 'een bel □, een half teken □'],
])('%j is on paper as %j', (typed, shown) => {
  expect(showable(typed, signs)).toBe(shown);
});
