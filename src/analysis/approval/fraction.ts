// Exact fractions. Sums such as 1/3 + 1/3 + 1/3 differ from 1 in the last bit of a double, and then the wrong one wins a tie.

/** num / den with den > 0; not necessarily reduced. */
export interface Fraction {
  num: bigint;
  den: bigint;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a < 0n ? -a : a, b];
  while (other > 0n) [one, other] = [other, one % other];
  return one;
}

/** "num/den", reduced; a whole number without its denominator. */
export function written({ num, den }: Fraction): string {
  const divisor = greatestDivisor(num, den);
  return den === divisor ? String(num / divisor) : `${num / divisor}/${den / divisor}`;
}

/** Below 0 when `one` is smaller, 0 when they are equal, above 0 when it is larger. */
export function compare(one: Fraction, other: Fraction): number {
  const difference = one.den === other.den ? one.num - other.num : one.num * other.den - other.num * one.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A double within a few parts in 10^16 of it, also where numerator and denominator are far too large for one. */
export function toDouble({ num, den }: Fraction): number {
  return toDoubles([num], den)[0]!;
}

/** The same for several fractions with one denominator. */
export function toDoubles(nums: readonly bigint[], den: bigint): Float64Array {
  // What is cut off here is less than one part in 2^900 of the denominator. Four bits to a digit.
  const shift = den < 1n << 900n ? 0n : BigInt(den.toString(16).length * 4 - 900);
  const below = Number(den >> shift);
  return Float64Array.from(nums, (num) => Number(num >> shift) / below);
}

/** Reads what `written` writes. */
export function readFraction(text: string): Fraction {
  const [num = '', den = '1'] = text.split('/');
  return { num: BigInt(num), den: BigInt(den) };
}
