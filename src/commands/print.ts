/** Signs that move the cursor, colour what follows or turn its direction: a file must not speak to a terminal. */
const control = /(?!\n)\p{Cc}|\p{Bidi_Control}/gu;

/** The same text with a sign of its own for each of those. */
export function printable(text: string): string {
  return text.replace(control, '\ufffd');
}

/** One line or more for whoever asked, on standard output. */
export function print(text: string): void {
  process.stdout.write(`${printable(text)}\n`);
}

/** The same for programs. */
export function printJson(value: unknown): void {
  const text = JSON.stringify(value).replace(
    control,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
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
