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
