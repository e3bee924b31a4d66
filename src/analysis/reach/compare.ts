// Who took part, beside who lives there.
import { logUpperTail } from './chi-square.ts';

/** What was asked cannot be compared; the message says why. */
export class ReachError extends Error {}

export interface Category {
  category: string;
  /** People who took part and whose category is known. */
  participants: number;
  population: number;
  /** Of all participants with a known category. */
  share: number;
  populationShare: number;
  /** share / populationShare: 1 is as many as one would expect; null where nobody lives. */
  ratio: number | null;
  reachPer10000: number | null;
  /** Participants if they were spread as the population is. */
  expected: number;
  /** (participants - expected) in standard deviations; null where nobody or everybody lives. */
  adjustedResidual: number | null;
  /** 95 % interval of the share. */
  wilson95: [low: number, high: number];
  flag: 'under' | 'over' | 'none';
  /** What one participant counts for when shares are made to fit; null without participants. */
  weight: number | null;
}

export interface Comparison {
  /** Participants with a known category. */
  N: number;
  categories: Category[];
  chiSquare: number;
  df: number;
  /** 0 when it is too small for a double; the logarithm is not. */
  pValue: number;
  /** Natural logarithm. */
  logPValue: number;
  /** Size of the difference (J. Cohen, 1988): sqrt(chiSquare / N). */
  cohenW: number;
  /** Share of the participants who would have to be in another category: 0 … 1. */
  dissimilarity: number;
  /** As many people without weights would tell as much (L. Kish, 1965). */
  kishEffectiveN: number;
  designEffect: number;
}

const z = 1.959963984540054;

/** Wilson's interval of a share (E. B. Wilson, 1927), 95 %. */
export function wilson(x: number, n: number): [low: number, high: number] {
  const share = x / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/**
 * Compares participants with the population, category by category. Participants are no sample: this describes who came, it proves
 * nothing about who would have come.
 * @param names one for each count, in the same order.
 * @throws ReachError for categories that do not match, counts that are none, and participants where nobody lives.
 */
export function compareReach(
  names: readonly string[],
  participants: readonly number[],
  population: readonly number[],
): Comparison {
  checkCounts(names, participants, population);
  const N = sum(participants);
  const people = sum(population);
  const categories = names.map((category, i) =>
    describe({ category, x: participants[i]!, of: population[i]!, N, people }),
  );
  const living = categories.filter((each) => each.population > 0);
  const chiSquare = sum(living.map((each) => (each.participants - each.expected) ** 2 / each.expected));
  const df = living.length - 1;
  const logPValue = df > 0 ? logUpperTail(chiSquare, df) : 0;
  const weighted = categories.map(({ weight, participants: x }) => (weight ?? 0) * x);
  const kishEffectiveN = sum(weighted) ** 2 / sum(weighted.map((each, i) => each * (categories[i]!.weight ?? 0)));
  return {
    N,
    categories,
    chiSquare,
    df,
    pValue: Math.exp(logPValue),
    logPValue,
    cohenW: Math.sqrt(chiSquare / N),
    dissimilarity: sum(categories.map(({ share, populationShare }) => Math.abs(share - populationShare))) / 2,
    kishEffectiveN,
    designEffect: N / kishEffectiveN,
  };
}

interface Counted {
  category: string;
  x: number;
  of: number;
  N: number;
  people: number;
}

function describe({ category, x, of, N, people }: Counted): Category {
  const share = x / N;
  const populationShare = of / people;
  const ratio = of > 0 ? share / populationShare : null;
  const expected = N * populationShare;
  const [low, high] = wilson(x, N);
  const under = high < populationShare && ratio !== null && ratio <= 0.8;
  const over = low > populationShare && ratio !== null && ratio >= 1.25;
  const spread = Math.sqrt(expected * (1 - populationShare));
  return {
    category,
    participants: x,
    population: of,
    share,
    populationShare,
    ratio,
    reachPer10000: of > 0 ? (x / of) * 10_000 : null,
    expected,
    adjustedResidual: spread > 0 ? (x - expected) / spread : null,
    wilson95: [low, high],
    flag: under ? 'under' : over ? 'over' : 'none',
    weight: x > 0 ? populationShare / share : null,
  };
}

function checkCounts(names: readonly string[], participants: readonly number[], population: readonly number[]): void {
  if (participants.length !== names.length || population.length !== names.length) {
    throw new ReachError(
      `the categories do not match: ${names.length} names, ${participants.length} counts of participants, ${population.length} of the population`,
    );
  }
  for (const [i, name] of names.entries()) {
    if (names.indexOf(name) < i) throw new ReachError(`the category '${name}' is there twice`);
    for (const [who, counts] of [
      ['participants', participants],
      ['population', population],
    ] as const) {
      if (!Number.isSafeInteger(counts[i]) || counts[i]! < 0) {
        throw new ReachError(`${who} of '${name}' is ${counts[i]}: counts are whole numbers from 0`);
      }
    }
    if (population[i] === 0 && participants[i]! > 0) {
      throw new ReachError(
        `'${name}' has ${participants[i]} participants where the population has nobody: do the categories match?`,
      );
    }
  }
  if (sum(participants) === 0) throw new ReachError('there are no participants with a known category');
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
