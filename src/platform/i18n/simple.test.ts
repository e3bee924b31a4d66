import { expect, test } from 'vitest';
import { isForStaff, staffWords } from '../../../test/staff-words.ts';
import { catalogue, type MessageKey } from './catalogue.ts';
import { wordsFor } from './words.ts';

// At about level A2: short sentences of everyday words. What is longer than this in Dutch needs a variant of its own.
const longestSentence = 10;
// A label of one difficult word may become a few easy ones.
const label = 5;

/** The most words that a message has in one sentence, with none, one and several of what it counts. */
function longestIn(language: 'nl' | 'nl-eenvoudig', key: string): number {
  const names = [...(catalogue.nl.get(key) ?? '').matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name);
  const said = [0, 1, 2].map((count) =>
    wordsFor(language).t(key as MessageKey, Object.fromEntries(names.map((name) => [name, count]))),
  );
  const sentences = said.flatMap((text) => text.split(/[.!?:;]\s+|\n+/));
  return Math.max(...sentences.map((sentence) => sentence.split(/\s+/).filter(Boolean).length));
}

test('whatever residents, partners and participants read has short sentences in the simple variant', () => {
  const long = [...catalogue.nl.keys()]
    .filter((key) => !isForStaff(key))
    .map((key) => [key, longestIn('nl-eenvoudig', key)] as const)
    .filter(([, words]) => words > longestSentence);
  expect(long).toEqual([]);
});

test('the simple variant never has a longer sentence than the Dutch', () => {
  const longer = [...catalogue.nl.keys()]
    .map((key) => [key, longestIn('nl', key), longestIn('nl-eenvoudig', key)] as const)
    .filter(([, dutch, simple]) => simple > Math.max(dutch, label));
  expect(longer).toEqual([]);
});

test('the simple variant does not use the words of the town hall', () => {
  const ours =
    /inbreng|speerpunt|vastgesteld|vaststel|gepubliceerd|publicatie|beleid|signaal|raadplegen|coproduc|intrekken/i;
  const used = [...catalogue['nl-eenvoudig']].filter(([key, text]) => !isForStaff(key) && ours.test(text));
  expect(used.map(([key]) => key)).toEqual(['ui.brand.national']);
});

test('what is said to be read by staff only is still there', () => {
  const keys = [...catalogue.nl.keys()];
  expect(staffWords.filter((beginning) => !keys.some((key) => key.startsWith(beginning)))).toEqual([]);
});
