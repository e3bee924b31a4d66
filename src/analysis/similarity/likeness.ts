// Which short texts are about the same? A likeness that can be explained: it says by which words.
import { readTexts, type WeighedTexts } from './weights.ts';

export interface Text {
  id: string;
  words: string;
}

export interface Likeness {
  id: string;
  /** 0 nothing in common … 1 the same words: the cosine of the weighted stems. */
  likeness: number;
  /** What they have in common, as it stands in the first text, what weighs most first. */
  shared: string[];
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

/**
 * Texts that can be asked what is like them. Rare words weigh more than common ones (K. Spärck Jones, 1972); compounds count as
 * their parts too. Two texts are compared when they share a rarer word, and only where what is left could still make them
 * alike enough: a hundred thousand of them need no comparison of all with all.
 */
export class Likenesses {
  readonly #texts: WeighedTexts;
  readonly #places: Map<string, number>;
  /** What the common stems of a text weigh together: no likeness by those alone is larger than the product of two of these. */
  readonly #commonWeight: Float64Array;
  /** Of each text what was added up so far for the one that is asked about; 0 in between. */
  readonly #sums: Float64Array;
  readonly #most: number;

  constructor(texts: readonly Text[]) {
    this.#texts = readTexts(texts);
    this.#places = new Map(texts.map(({ id }, place) => [id, place]));
    this.#sums = new Float64Array(texts.length);
    this.#most = Math.max(10, Math.min(mostTexts, texts.length * shareOfTexts));
    this.#commonWeight = Float64Array.from(texts, (_, place) => {
      let sum = 0;
      this.#eachStem(place, (stem, weight) => {
        if (!this.#isRare(stem)) sum += weight * weight;
      });
      return Math.sqrt(sum);
    });
  }

  /** The texts most like this one, the most like first; equal ones in the order in which they were given. */
  like(id: string, { most = 10, least = 0.2 } = {}): Likeness[] {
    const place = this.#places.get(id);
    if (place === undefined) return [];
    return this.#likeAt(place, least, 0)
      .slice(0, most)
      .map((found) => ({
        id: this.#texts.ids[found.other]!,
        likeness: found.likeness,
        shared: this.#shared(place, found.other),
      }));
  }

  /** Every pair that is at least so much alike, the most alike first. */
  pairs(least = 0.3): Pair[] {
    const pairs = this.#texts.ids.flatMap((_, place) =>
      this.#likeAt(place, least, place + 1).map((found) => ({ place, ...found })),
    );
    return pairs
      .sort((a, b) => b.likeness - a.likeness || a.place - b.place || a.other - b.other)
      .map(({ place, other, likeness }) => ({
        one: this.#texts.ids[place]!,
        other: this.#texts.ids[other]!,
        likeness,
        shared: this.#shared(place, other),
      }));
  }

  #isRare(stem: number): boolean {
    const { havingStarts } = this.#texts;
    return havingStarts[stem + 1]! - havingStarts[stem]! <= this.#most;
  }

  #eachStem(place: number, take: (stem: number, weight: number) => void): void {
    const { starts, stems, weights } = this.#texts;
    for (let at = starts[place]!; at < starts[place + 1]!; at += 1) take(stems[at]!, weights[at]!);
  }

  /** @param from only texts from this place on. */
  #likeAt(place: number, least: number, from: number): { other: number; likeness: number }[] {
    const { havingStarts, having, havingWeights } = this.#texts;
    const near: number[] = [];
    this.#eachStem(place, (stem, weight) => {
      if (!this.#isRare(stem)) return;
      // In ascending order of place: from the end, until those that are not asked for.
      for (let at = havingStarts[stem + 1]! - 1; at >= havingStarts[stem]! && having[at]! >= from; at -= 1) {
        const other = having[at]!;
        if (this.#sums[other] === 0) near.push(other);
        this.#sums[other]! += weight * havingWeights[at]!;
      }
    });
    const found: { other: number; likeness: number }[] = [];
    for (const other of near) {
      const rare = this.#sums[other]!;
      this.#sums[other] = 0;
      if (other === place || rare + this.#commonWeight[place]! * this.#commonWeight[other]! < least) continue;
      const likeness = Math.min(1, rare + this.#byCommonStems(place, other));
      if (likeness >= least) found.push({ other, likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness || a.other - b.other);
  }

  #byCommonStems(one: number, other: number): number {
    let sum = 0;
    this.#eachShared(one, other, (stem, worth) => {
      if (!this.#isRare(stem)) sum += worth;
    });
    return sum;
  }

  /** The stems of a text are in ascending order. */
  #eachShared(one: number, other: number, take: (stem: number, worth: number, at: number) => void): void {
    const { starts, stems, weights } = this.#texts;
    let [a, b] = [starts[one]!, starts[other]!];
    while (a < starts[one + 1]! && b < starts[other + 1]!) {
      const difference = stems[a]! - stems[b]!;
      if (difference === 0) take(stems[a]!, weights[a]! * weights[b]!, a);
      if (difference <= 0) a += 1;
      if (difference >= 0) b += 1;
    }
  }

  #shared(one: number, other: number): string[] {
    const shared: { word: string; worth: number }[] = [];
    this.#eachShared(one, other, (_, worth, at) => shared.push({ word: this.#texts.spoken[at]!, worth }));
    return [...new Set(shared.sort((a, b) => b.worth - a.worth).map(({ word }) => word))];
  }
}
