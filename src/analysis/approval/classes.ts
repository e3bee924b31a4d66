// Voters who are equally well off, in classes: few numbers instead of one for each voter.
import { type Fraction, toDoubles } from './fraction.ts';
import type { Profile } from './profile.ts';

/**
 * What each voter has (a load, a budget), as classes of voters who have the same. All values share one denominator, so that
 * they are compared and added as whole numbers.
 */
export class Classes {
  readonly #profile: Profile;
  /** The class of each ballot. */
  readonly of: Int32Array;
  nums: bigint[];
  den: bigint;
  doubles: Float64Array;
  /** Scratch: voters of each class, and the classes that have any. */
  #voters = new Float64Array(0);
  readonly #touched: number[] = [];

  /** Everyone has `start`. */
  constructor(profile: Profile, start: Fraction) {
    this.#profile = profile;
    this.of = new Int32Array(profile.counts.length);
    this.nums = [start.num];
    this.den = start.den;
    this.doubles = new Float64Array(0);
    this.replace(this.nums, this.den);
  }

  /** Other values, of as many classes as there are numerators. The caller sees to it that `of` fits. */
  replace(nums: bigint[], den: bigint): void {
    this.nums = nums;
    this.den = den;
    this.doubles = toDoubles(nums, den);
    if (this.#voters.length < nums.length) this.#voters = new Float64Array(nums.length * 2);
  }

  /**
   * How the supporters of a candidate are spread: calls `visit` with each class that has some, in ascending order of class,
   * until it returns false.
   */
  spread(candidate: number, visit: (kind: number, voters: number) => boolean): void {
    const { supporterStarts, supporters, counts } = this.#profile;
    const voters = this.#voters;
    const touched = this.#touched;
    touched.length = 0;
    for (let at = supporterStarts[candidate]!; at < supporterStarts[candidate + 1]!; at += 1) {
      const ballot = supporters[at]!;
      const kind = this.of[ballot]!;
      if (voters[kind] === 0) touched.push(kind);
      voters[kind]! += counts[ballot]!;
    }
    touched.sort((a, b) => a - b);
    let goOn = true;
    for (const kind of touched) {
      if (goOn) goOn = visit(kind, voters[kind]!);
      voters[kind] = 0;
    }
  }
}
