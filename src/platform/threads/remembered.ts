interface Entry<Value> {
  value: Promise<Value | undefined>;
  /** How many wait for it. */
  waiting: number;
  callOff: AbortController;
}

/**
 * What was worked out, by key; what was asked for longest ago is forgotten first. Asked for by several at once it is worked out
 * once, and called off when all of them have gone. What did not come to an end (undefined) is tried anew by the next who asks.
 */
export class Remembered<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** @param gone when whoever asks no longer waits. */
  async get(
    key: string,
    gone: AbortSignal,
    work: (signal: AbortSignal) => Promise<Value | undefined>,
  ): Promise<Value | undefined> {
    const entry = this.#entries.get(key) ?? begin(work);
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#forgetOldest();
    entry.waiting += 1;
    const leave = () => {
      entry.waiting -= 1;
      if (entry.waiting > 0) return;
      this.#drop(key, entry);
      entry.callOff.abort();
    };
    gone.addEventListener('abort', leave, { once: true });
    if (gone.aborted) leave();
    try {
      const value = await entry.value;
      if (value === undefined) this.#drop(key, entry);
      return value;
    } catch (error) {
      this.#drop(key, entry);
      throw error;
    } finally {
      gone.removeEventListener('abort', leave);
    }
  }

  #drop(key: string, entry: Entry<Value>): void {
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }

  #forgetOldest(): void {
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#most && oldest !== undefined) this.#entries.delete(oldest);
  }
}

function begin<Value>(work: (signal: AbortSignal) => Promise<Value | undefined>): Entry<Value> {
  const callOff = new AbortController();
  return { value: work(callOff.signal), waiting: 0, callOff };
}
