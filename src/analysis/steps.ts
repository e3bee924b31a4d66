/** Work that says after each step how much is done, 0 … 1, so that whoever does it can show that. */
export type Steps<Result> = Generator<number, Result, void>;

/** Does all of it at once. @param show is called after each step with how much is done. */
export function finish<Result>(steps: Steps<Result>, show: (done: number) => void = () => {}): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    show(step.value);
  }
}
