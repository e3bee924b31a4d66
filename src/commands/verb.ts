import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Config } from '../config.ts';

/** One verb of the command line. */
export interface Verb {
  /** One line for the overview. */
  about: string;
  /** The whole help, with examples. */
  help: string;
  run(words: string[], config: Config): Promise<0 | 1 | 2>;
}

/** Asked in a way that cannot be understood: the message says why, the help follows, exit 2. */
export class UsageError extends Error {}

/** What was typed behind the verb. @throws UsageError for an option that is not there. */
export function parseWords<Options extends ParseArgsOptionsConfig>(words: string[], options: Options) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** @throws UsageError unless it is a whole number from 0. */
export function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${option} takes whole numbers, not '${text}'`);
  return Number(text);
}
