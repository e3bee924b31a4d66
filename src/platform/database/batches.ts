// A transaction for each small thing spends most of its time on waiting for the database. Things that come while others are under
// way wait together and go together; each still waits for the end of its own.

export interface BatchOptions {
  /** How many are under way at a time, and how many things one holds at most. */
  lanes: number;
  largest: number;
}

/**
 * @param work does all of these in one go, and returns an outcome for each, in their order. When it rejects, each of its things
 * does; those of another batch do not.
 * @returns does one thing, together with those that wait at that moment.
 */
export function inBatches<Thing, Outcome>(
  { lanes, largest }: BatchOptions,
  work: (things: Thing[]) => Promise<Outcome[]>,
): (thing: Thing) => Promise<Outcome> {
  const waiting: { thing: Thing; resolve(outcome: Outcome): void; reject(error: unknown): void }[] = [];
  let running = 0;

  const runLane = async () => {
    running += 1;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, largest);
      try {
        const outcomes = await work(batch.map(({ thing }) => thing));
        for (const [index, { resolve }] of batch.entries()) resolve(outcomes[index] as Outcome);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running -= 1;
  };
  return (thing) =>
    new Promise((resolve, reject) => {
      waiting.push({ thing, resolve, reject });
      if (running < lanes) void runLane();
    });
}
