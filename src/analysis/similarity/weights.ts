// Texts as weighted stems, laid out so that they can be walked from a text to its stems and back without making anything.
import { partsOf, stemOf, wordsOf } from './words.ts';

/**
 * Text `t` has the stems `stems[starts[t]] … stems[starts[t + 1] - 1]`, ascending, with `weights` of length 1 together and the word it
 * was said with in `spoken`; stem `s` is had by the texts `having[havingStarts[s]] …`, ascending, with the same weights.
 */
export interface WeighedTexts {
  readonly ids: readonly string[];
  readonly starts: Int32Array;
  readonly stems: Int32Array;
  readonly weights: Float64Array;
  readonly spoken: readonly string[];
  readonly havingStarts: Int32Array;
  readonly having: Int32Array;
  readonly havingWeights: Float64Array;
}

/** What a story is about stands in so many words. */
const mostWords = 300;

export function readTexts(texts: readonly { id: string; words: string }[]): WeighedTexts {
  const said = stemsOfTexts(texts.map(({ words }) => wordsOf(words).slice(0, mostWords)));
  const numbers = new Map<string, number>();
  for (const own of said) for (const stem of own.keys()) if (!numbers.has(stem)) numbers.set(stem, numbers.size);
  const starts = new Int32Array(texts.length + 1);
  said.forEach((own, text) => {
    starts[text + 1] = starts[text]! + own.size;
  });
  const stems = new Int32Array(starts[texts.length]!);
  const spoken: string[] = [];
  const occurrences = new Int32Array(numbers.size);
  said.forEach((own, text) => {
    const ordered = [...own].map(([stem, word]): [number, string] => [numbers.get(stem) as number, word]);
    ordered.sort((a, b) => a[0] - b[0]);
    ordered.forEach(([stem, word], at) => {
      stems[starts[text]! + at] = stem;
      occurrences[stem]! += 1;
      spoken.push(word);
    });
  });
  const laidOut = { starts, stems, weights: weigh(starts, stems, occurrences) };
  return { ids: texts.map(({ id }) => id), ...laidOut, spoken, ...turnedAround(laidOut, occurrences) };
}

/** A stem that few texts have weighs more; all of a text have length 1 together. */
function weigh(starts: Int32Array, stems: Int32Array, occurrences: Int32Array): Float64Array {
  const texts = starts.length - 1;
  const weights = Float64Array.from(stems, (stem) => Math.log(1 + texts / occurrences[stem]!));
  for (let text = 0; text < texts; text += 1) {
    const own = weights.subarray(starts[text], starts[text + 1]);
    const length = Math.sqrt(own.reduce((sum, weight) => sum + weight * weight, 0));
    own.forEach((weight, at) => {
      own[at] = weight / length;
    });
  }
  return weights;
}

function turnedAround(
  { starts, stems, weights }: Pick<WeighedTexts, 'starts' | 'stems' | 'weights'>,
  occurrences: Int32Array,
): Pick<WeighedTexts, 'havingStarts' | 'having' | 'havingWeights'> {
  const havingStarts = new Int32Array(occurrences.length + 1);
  occurrences.forEach((number, stem) => {
    havingStarts[stem + 1] = havingStarts[stem]! + number;
  });
  const next = havingStarts.slice();
  const having = new Int32Array(stems.length);
  const havingWeights = new Float64Array(stems.length);
  for (let text = 0; text < starts.length - 1; text += 1) {
    for (let at = starts[text]!; at < starts[text + 1]!; at += 1) {
      const place = next[stems[at]!]!;
      next[stems[at]!]! += 1;
      having[place] = text;
      havingWeights[place] = weights[at]!;
    }
  }
  return { havingStarts, having, havingWeights };
}

/** Of each text its stems, with the first word that was said for each; those of the parts of compounds too. */
function stemsOfTexts(texts: readonly (readonly string[])[]): Map<string, string>[] {
  const stem = remembered(stemOf);
  const plain = new Set(texts.flatMap((words) => words.map(stem)));
  const stemsOf = remembered((word: string) => {
    const parts = partsOf(word, (part) => plain.has(stem(part))) ?? [];
    return [word, ...parts].map(stem);
  });
  return texts.map((words) => {
    const own = new Map<string, string>();
    for (const word of words) for (const each of stemsOf(word)) if (!own.has(each)) own.set(each, word);
    return own;
  });
}

/** The same words come again and again. */
function remembered<Result>(find: (word: string) => Result): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = find(word);
    known.set(word, found);
    return found;
  };
}
