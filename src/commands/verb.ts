import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Config } from '../config.ts';

/** One verb of the command line. */
export interface Verb {
  /** The whole help, with examples. */
  help: string;
  run(words: string[], config: Config): Promise<0 | 1 | 2>;
}

/** Asked in a way that cannot be understood: the message says why, the help follows, exit 2. */
export class UsageError extends Error {}

/** What was typed behind the verb. @throws UsageError for an option that is not there, or has no value. */
export function parseWords<Options extends ParseArgsOptionsConfig>(words: string[], options: Options) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    // A value such as -1 looks like an option.
    const [, option] = (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && message.match(/^Option '(\S+?)['\s]/)) || [];
    throw new UsageError(option ? `${option} needs a value behind it` : message);
  }
}

/** The same for a verb that takes options alone. */
export function readOptions<Options extends ParseArgsOptionsConfig>(words: string[], options: Options) {
  const { values, positionals } = parseWords(words, options);
  if (positionals.length > 0) throw new UsageError(`unexpected '${positionals[0]}'`);
  return values;
}

/** @throws UsageError unless it is one file. */
export function oneFile([file, ...more]: string[]): string {
  if (!file || more.length > 0) throw new UsageError('give one file');
  return file;
}

/** @throws UsageError unless it is a whole number, at least so large. */
export function wholeNumber(option: string, text: string, least = 0): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < least) {
    throw new UsageError(`${option} takes whole numbers from ${least}, not '${text}'`);
  }
  return Number(text);
}
