import { finish, type Steps } from '../analysis/steps.ts';

export interface ProgressBar {
  show(done: number): void;
  end(): void;
}

/** Where a bar is drawn: standard error. */
type Screen = { isTTY?: boolean; write(text: string): boolean };

const width = 30;
const everyMs = 100;

/** A bar on standard error, where that is a terminal and the work takes longer than a moment; elsewhere nothing. */
export function progressBar(what: string, whole: number, output: Screen = process.stderr): ProgressBar {
  const started = performance.now();
  let shown = started;
  let drawn = false;
  return {
    show(done) {
      const now = performance.now();
      if (!output.isTTY || now - shown < everyMs) return;
      shown = now;
      drawn = true;
      const part = whole > 0 ? Math.min(1, done / whole) : 0;
      const filled = Math.round(part * width);
      output.write(`\r${what} [${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${Math.round(part * 100)} %`);
    },
    end() {
      if (drawn) output.write('\r\u001b[2K');
    },
  };
}

/** Does the work, with a bar of how far it is. */
export function withBar<Result>(what: string, steps: Steps<Result>, output: Screen = process.stderr): Result {
  const bar = progressBar(what, 1, output);
  try {
    return finish(steps, (done) => bar.show(done));
  } finally {
    bar.end();
  }
}
