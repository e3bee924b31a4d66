interface Entry<Value> {
  value: Promise<Value | undefined>;
  /** When what did not come to an end may be tried anew. */
  again: number;
}

/** Whoever asks sooner gets the same answer: work that takes too long must not be begun by everyone who looks. */
const againMs = 5 * 60_000;

/**
 * What was worked out, by key; what was asked for longest ago is forgotten first. However many ask for it, and go away before it is there,
 * it is worked out once. What did not come to an end (undefined) is tried anew after five minutes, what failed by the next who asks.
 */
export class Remembered<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  async get(key: string, now: Date, work: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const known = this.#entries.get(key);
    const entry = known && now.getTime() < known.again ? known : this.#begin(now, work);
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#forgetOldest();
    try {
      const value = await entry.value;
      if (value !== undefined) entry.again = Number.POSITIVE_INFINITY;
      return value;
    } catch (error) {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
      throw error;
    }
  }

  #begin(now: Date, work: () => Promise<Value | undefined>): Entry<Value> {
    return { value: work(), again: now.getTime() + againMs };
  }

  #forgetOldest(): void {
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#most && oldest !== undefined) this.#entries.delete(oldest);
  }
}
