// Doubles as a sieve: they say which candidates may be the best ones, exact fractions decide between those.
import { compare, type Fraction, written } from './fraction.ts';
import type { Round } from './outcome.ts';

/**
 * How far a sum of doubles can be off, as a share of the sum of the sizes of its terms. A million additions are off by 1e-10
 * at most, so that this never sieves out a candidate who belongs to the best.
 */
export const slack = 1e-9;

/** A value that is known to lie between two bounds. */
export interface Estimate {
  candidate: number;
  low: number;
  high: number;
}

/** The candidates whose value may be the lowest of all. */
export function maybeLowest(estimates: readonly Estimate[]): number[] {
  let best = Number.POSITIVE_INFINITY;
  for (const { high } of estimates) best = Math.min(best, high);
  return estimates.filter(({ low }) => low <= best).map(({ candidate }) => candidate);
}

/** The candidates whose value may be the highest of all. */
export function maybeHighest(estimates: readonly Estimate[]): number[] {
  return maybeLowest(estimates.map(({ candidate, low, high }) => ({ candidate, low: -high, high: -low })));
}

/** The round that elects the best of these, by exact comparison; the lowest index where several are the best. */
export function decide(
  candidates: readonly number[],
  exact: (candidate: number) => Fraction,
  better: 'lowest' | 'highest',
): Round {
  const sign = better === 'lowest' ? 1 : -1;
  let best: Fraction | undefined;
  let tied: number[] = [];
  for (const candidate of candidates) {
    const value = exact(candidate);
    const difference = best ? compare(value, best) * sign : -1;
    if (difference < 0) [best, tied] = [value, [candidate]];
    else if (difference === 0) tied.push(candidate);
  }
  if (!best) throw new RangeError('a round needs candidates');
  tied.sort((a, b) => a - b);
  return { pick: tied[0] as number, value: written(best), tied };
}
