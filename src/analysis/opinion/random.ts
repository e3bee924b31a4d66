/**
 * Numbers from 0 to 1 that look random and are the same at each run and on each machine: whole-number arithmetic only
 * (mulberry32, T. Ettinger, public domain).
 */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** From here on work that looks at all points again and again is done on a sample of so many. */
export const largestWhole = 5_000;
const sampleSize = 3_000;

/** Places of all points, or of a sample that is the same at each call; ascending. */
export function samplePoints(points: number): number[] {
  const all = Array.from({ length: points }, (_, i) => i);
  if (points <= largestWhole) return all;
  const random = randomFrom(points);
  for (let i = 0; i < sampleSize; i += 1) {
    const other = i + Math.floor(random() * (points - i));
    [all[i], all[other]] = [all[other]!, all[i]!];
  }
  return all.slice(0, sampleSize).sort((a, b) => a - b);
}
