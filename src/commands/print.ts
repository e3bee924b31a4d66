/** One line or more for whoever asked, on standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export interface Timing {
  /** Since the start, in milliseconds. */
  computeMs: number;
  /** The most memory that this program held at once, in megabytes. */
  peakMb: number;
}

/** @param started as `performance.now()` gave it. */
export function timed(started: number): Timing {
  return {
    computeMs: Number((performance.now() - started).toFixed(3)),
    peakMb: Number((process.resourceUsage().maxRSS / 1024).toFixed(1)),
  };
}

export function timingLine({ computeMs, peakMb }: Timing): string {
  return `computeMs ${computeMs}, peakMb ${peakMb}`;
}
