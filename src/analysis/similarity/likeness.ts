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

/**
 * What is most like any of some texts, each once: as it is like the one that it is most like. Common words count as much here as
 * rare ones: where all speak of the same, that is what they are about.
 */
export function findAlike({ texts, of, most = 10, least = 0.2 }: Question): Likeness[] {
  const known = new Likenesses(texts, { mostHaving: texts.length });
  const asked = new Set(of);
  const best = new Map<string, Likeness>();
  // Of each as many as are asked for, and the others that are asked about.
  for (const found of of.flatMap((id) => known.like(id, { most: most + of.length, least }))) {
    if (asked.has(found.id) || (best.get(found.id)?.likeness ?? 0) >= found.likeness) continue;
    best.set(found.id, found);
  }
  return [...best.values()].sort((a, b) => b.likeness - a.likeness).slice(0, most);
}

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

  /** @param options.mostHaving texts are looked up by the stems that no more of them have. */
  constructor(
    texts: readonly Text[],
    { mostHaving = Math.max(10, Math.min(mostTexts, texts.length * shareOfTexts)) } = {},
  ) {
    this.#texts = readTexts(texts);
    this.#places = new Map(texts.map(({ id }, place) => [id, place]));
    this.#sums = new Float64Array(texts.length);
    this.#most = mostHaving;
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
    this.#eachShared(one, other, (worth, at) => {
      if (!this.#isRare(this.#texts.stems[at]!)) sum += worth;
    });
    return sum;
  }

  /** The stems of a text are in ascending order. `take` gets what a shared one is worth, and where it stands in each. */
  #eachShared(one: number, other: number, take: (worth: number, inOne: number, inOther: number) => void): void {
    const { starts, stems, weights } = this.#texts;
    let [a, b] = [starts[one]!, starts[other]!];
    while (a < starts[one + 1]! && b < starts[other + 1]!) {
      const difference = stems[a]! - stems[b]!;
      if (difference === 0) take(weights[a]! * weights[b]!, a, b);
      if (difference <= 0) a += 1;
      if (difference >= 0) b += 1;
    }
  }

  #shared(one: number, other: number): string[] {
    const shared: { word: string; worth: number }[] = [];
    const { spoken } = this.#texts;
    this.#eachShared(one, other, (worth, inOne, inOther) => {
      const [own, others] = [spoken[inOne]!, spoken[inOther]!];
      shared.push({ word: own.length < others.length ? own : others, worth });
    });
    return [...new Set(shared.sort((a, b) => b.worth - a.worth).map(({ word }) => word))];
  }
}
