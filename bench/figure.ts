// One number of the bench, and what it is held against: a limit that was measured in the same run, on the same machine.

export interface Figure {
  /** What is measured, such as `vote-intake`. */
  name: string;
  value: number;
  unit: string;
  /** The same work without the product around it, in the same unit; of the counts, what they may take on this machine. */
  limit: number;
  /** How near the product comes to the limit: value / limit; where less is better, limit / value. */
  ratio: number;
  /** Where the limit is another one than usual: why, and which. */
  note?: string;
}

/** A part of the bench: measures in a world of its own, which it clears away. */
export type Measure = () => Promise<Figure[]>;

/** A figure with its ratio. */
export function figure(name: string, unit: string, { value, limit }: { value: number; limit: number }): Figure {
  return { name, value, unit, limit, ratio: value / limit };
}

/** The middle one of these numbers. */
export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
