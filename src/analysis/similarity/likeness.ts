// Which short texts are about the same? A likeness that can be explained: it says by which words.
import { partsOf, stemOf, wordsOf } from './words.ts';

export interface Text {
  id: string;
  words: string;
}

export interface Likeness {
  id: string;
  /** 0 nothing in common … 1 the same words: the cosine of the weighted stems. */
  likeness: number;
  /** What they have in common, in the shorter of both words ('deur' of 'deuren'), what weighs most first. */
  shared: string[];
}

export interface Question {
  texts: readonly Text[];
  /** What is like any of these texts is asked for. They are not found themselves. */
  of: readonly string[];
  most?: number;
  least?: number;
}

export interface Pair {
  one: string;
  other: string;
  likeness: number;
  shared: string[];
}

/** A stem that more texts have than this tells too little to look for texts by it; it still counts in a likeness. */
const mostTexts = 500;
const shareOfTexts = 0.02;
/** Up to so many texts everything is looked at: what most of them speak of is what they are about. */
const fewTexts = 3_000;

interface Known {
  id: string;
  /** Weights of stems, of length 1 together. */
  weights: Map<string, number>;
  /** A word of the text for each stem. */
  spoken: Map<string, string>;
}

/** What is most like any of some texts, each once: as it is like the one that it is most like. */
export function findAlike({ texts, of, most = 10, least = 0.2 }: Question): Likeness[] {
  const known = new Likenesses(texts);
  const best = new Map<string, Likeness>();
  // Of each as many as are asked for, and the others that are asked about.
  for (const found of of.flatMap((id) => known.like(id, { most: most + of.length, least }))) {
    if (of.includes(found.id) || (best.get(found.id)?.likeness ?? 0) >= found.likeness) continue;
    best.set(found.id, found);
  }
  return [...best.values()].sort((a, b) => b.likeness - a.likeness).slice(0, most);
}

/**
 * Texts that can be asked what is like them. Rare words weigh more than common ones (K. Spärck Jones, 1972); compounds count as
 * their parts too. Texts are looked up by their rarer words, so a hundred thousand of them need no comparison of all with all.
 */
export class Likenesses {
  readonly #texts: Known[];
  readonly #places: Map<string, number>;
  readonly #having = new Map<string, number[]>();
  readonly #most: number;

  constructor(texts: readonly Text[]) {
    this.#texts = weigh(texts);
    this.#places = new Map(texts.map(({ id }, place) => [id, place]));
    this.#most = Math.max(fewTexts, Math.min(mostTexts, texts.length * shareOfTexts));
    this.#texts.forEach(({ weights }, place) => {
      for (const stem of weights.keys()) {
        const having = this.#having.get(stem);
        if (having) having.push(place);
        else this.#having.set(stem, [place]);
      }
    });
  }

  /** The texts most like this one, the most like first; equal ones in the order in which they were given. */
  like(id: string, { most = 10, least = 0.2 } = {}): Likeness[] {
    const place = this.#places.get(id);
    return place === undefined ? [] : this.#likeAt(place, { most, least });
  }

  /** Every pair that is at least so much alike, the most alike first. */
  pairs(least = 0.3): Pair[] {
    const pairs: Pair[] = [];
    this.#texts.forEach(({ id }, place) => {
      for (const { id: other, likeness, shared } of this.#likeAt(place, { most: Infinity, least })) {
        if ((this.#places.get(other) as number) > place) pairs.push({ one: id, other, likeness, shared });
      }
    });
    return pairs.sort((a, b) => b.likeness - a.likeness);
  }

  #likeAt(place: number, { most, least }: { most: number; least: number }): Likeness[] {
    const own = this.#texts[place]!;
    const near = new Set<number>();
    for (const stem of own.weights.keys()) {
      const having = this.#having.get(stem)!;
      if (having.length <= this.#most) for (const other of having) near.add(other);
    }
    near.delete(place);
    const found: { place: number; likeness: number }[] = [];
    for (const other of near) {
      const likeness = cosine(own, this.#texts[other]!);
      if (likeness >= least) found.push({ place: other, likeness });
    }
    found.sort((a, b) => b.likeness - a.likeness || a.place - b.place);
    return found.slice(0, most).map(({ place: other, likeness }) => {
      const { id } = this.#texts[other]!;
      return { id, likeness, shared: sharedWords(own, this.#texts[other]!) };
    });
  }
}

function weigh(texts: readonly Text[]): Known[] {
  const words = texts.map((text) => wordsOf(text.words));
  const stems = stemsOf(words);
  const spoken = words.map((each) => {
    const own = new Map<string, string>();
    for (const word of each) for (const stem of stems.get(word) as string[]) own.set(stem, own.get(stem) ?? word);
    return own;
  });
  const occurrences = new Map<string, number>();
  for (const own of spoken) for (const stem of own.keys()) occurrences.set(stem, (occurrences.get(stem) ?? 0) + 1);
  return texts.map(({ id }, place) => {
    const own = spoken[place]!;
    const raw = [...own.keys()].map((stem): [string, number] => [
      stem,
      Math.log(1 + texts.length / occurrences.get(stem)!),
    ]);
    const length = Math.sqrt(raw.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return { id, spoken: own, weights: new Map(raw.map(([stem, weight]) => [stem, weight / length])) };
  });
}

/** For each word its stem, and those of its parts. A word that stands in many texts is looked at once. */
function stemsOf(words: readonly string[][]): Map<string, string[]> {
  const plain = new Map<string, string>();
  for (const word of words.flat()) if (!plain.has(word)) plain.set(word, stemOf(word));
  const known = new Set(plain.values());
  const parts = (word: string) => partsOf(word, (stem) => known.has(stem)) ?? [];
  return new Map([...plain].map(([word, stem]) => [word, [stem, ...parts(word).map(stemOf)]]));
}

function cosine(one: Known, other: Known): number {
  const [few, many] = one.weights.size < other.weights.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [stem, weight] of few.weights) sum += weight * (many.weights.get(stem) ?? 0);
  return Math.min(1, sum);
}

function sharedWords(one: Known, other: Known): string[] {
  const stems = [...one.weights.keys()].filter((stem) => other.weights.has(stem));
  const worth = (stem: string) => one.weights.get(stem)! * other.weights.get(stem)!;
  const ranked = stems.sort((a, b) => worth(b) - worth(a));
  const inBoth = (stem: string) => [other.spoken.get(stem)!, one.spoken.get(stem)!];
  return [...new Set(ranked.map((stem) => inBoth(stem).reduce((a, b) => (b.length < a.length ? b : a))))];
}
