// How hard is a Dutch text to read? Formulas count letters and words; they do not know whether it is clear. Hints, never a gate.

import { formsOf } from './forms.ts';
import { jargon } from './jargon.ts';
import { countSyllables } from './syllables.ts';
import { type Sentence, sentencesOf } from './text.ts';

export interface Readability {
  sentences: number;
  words: number;
  wordsPerSentence: number;
  syllablesPerWord: number;
  /** Flesch-Douma (W. H. Douma, 1960): 206.835 - 0.93 words per sentence - 77 syllables per word. Higher is easier. */
  fleschDouma: number;
  /** Leesindex A (R. H. M. Brouwer, 1963): 195 - 2 words per sentence - 2/3 syllables per hundred words. */
  leesindexA: number;
  /** What the first index is commonly called; null under a hundred words, where the formulas say little. */
  band: 'very-hard' | 'hard' | 'fairly-hard' | 'normal' | 'fairly-easy' | 'easy' | null;
  hints: Hint[];
}

export type Hint =
  | { kind: 'long-sentence'; sentence: string; words: number }
  | { kind: 'long-word'; word: string; letters: number }
  | { kind: 'passive'; sentence: string; words: string }
  | { kind: 'jargon'; word: string; plainer: string };

const longSentence = 15;
const longWord = 14;
const enoughWords = 100;

const bands = [
  [30, 'very-hard'],
  [50, 'hard'],
  [60, 'fairly-hard'],
  [70, 'normal'],
  [80, 'fairly-easy'],
] as const;

/** @returns undefined for a text without words. */
export function readability(text: string): Readability | undefined {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length === 0) return undefined;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const wordsPerSentence = words.length / sentences.length;
  const syllablesPerWord = syllables / words.length;
  const fleschDouma = 206.835 - 0.93 * wordsPerSentence - 77 * syllablesPerWord;
  return {
    sentences: sentences.length,
    words: words.length,
    wordsPerSentence,
    syllablesPerWord,
    fleschDouma,
    leesindexA: 195 - 2 * wordsPerSentence - (200 / 3) * syllablesPerWord,
    band: words.length < enoughWords ? null : (bands.find(([below]) => fleschDouma < below)?.[1] ?? 'easy'),
    hints: [...sentences.flatMap(hintsOfSentence), ...longWords(words), ...jargonIn(text)],
  };
}

function hintsOfSentence({ text, words }: Sentence): Hint[] {
  const hints: Hint[] = [];
  if (words.length > longSentence) hints.push({ kind: 'long-sentence', sentence: text, words: words.length });
  const passive = passiveIn(words);
  if (passive) hints.push({ kind: 'passive', sentence: text, words: passive });
  return hints;
}

const auxiliary = /^(?:word|wordt|worden|werd|werden)$/i;
const participle = /^(?:ge|be|ver|ont|her|er)\p{L}{2,}(?:d|t|en)$/iu;

/** A form of 'worden' with a participle in the same sentence: 'wordt besloten'. Misses some, and takes a few for it that are not. */
function passiveIn(words: readonly string[]): string | undefined {
  const help = words.find((word) => auxiliary.test(word));
  const done = help && words.findLast((word) => word !== help && participle.test(word));
  return done && `${help} … ${done}`;
}

function longWords(words: readonly string[]): Hint[] {
  const long = new Set(words.filter((word) => word.length > longWord).map((word) => word.toLowerCase()));
  return [...long].map((word) => ({ kind: 'long-word', word, letters: word.length }));
}

/** Every form of every word of the list, and which word it is a form of. */
const jargonForms = new Map(Object.keys(jargon).flatMap((word) => formsOf(word).map((form) => [form, word] as const)));

const jargonPattern = new RegExp(
  `(?<![\\p{L}-])(?:${[...jargonForms.keys()].toSorted((one, other) => other.length - one.length).join('|')})(?![\\p{L}-])`,
  'giu',
);

function jargonIn(text: string): Hint[] {
  const found = new Set((text.match(jargonPattern) ?? []).map((word) => word.toLowerCase()));
  return [...found].map((word) => ({ kind: 'jargon', word, plainer: jargon[jargonForms.get(word) ?? word] ?? '' }));
}
