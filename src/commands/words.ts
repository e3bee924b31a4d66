import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './verb.ts';

/** The options of a verb, as they were typed. @throws UsageError for one that it does not have. */
export function readOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  words: string[],
  options: Options,
) {
  try {
    return parseArgs({ args: words, options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
