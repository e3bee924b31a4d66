/** Numbers from 0 up to 1 that look like chance and are the same each time (mulberry32): the example is always the same one. */
export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of these, each as likely as its weight says. */
export function pick<Item>(chance: Chance, items: readonly Item[], weigh: (item: Item) => number): Item | undefined {
  let left = chance() * items.reduce((sum, item) => sum + weigh(item), 0);
  return items.find((item) => {
    left -= weigh(item);
    return left < 0;
  });
}
