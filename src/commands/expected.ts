import { PabulibError } from '../analysis/approval/pabulib.ts';
import { ElectionError } from '../analysis/approval/profile.ts';
import { JsonStreamError } from '../analysis/json-stream.ts';
import { OpinionError } from '../analysis/opinion/matrix.ts';
import { ReachError } from '../analysis/reach/compare.ts';
import { SuppressionError } from '../analysis/reach/suppression.ts';
import { FileError } from './files.ts';
import { printable } from './print.ts';

const faultsOfFiles = [
  FileError,
  PabulibError,
  ElectionError,
  JsonStreamError,
  OpinionError,
  ReachError,
  SuppressionError,
];

/** Runs a verb that reads a file; what is wrong with the file is said in one line, with exit code 1. */
export async function explained(verb: string, run: () => Promise<unknown>): Promise<0 | 1> {
  try {
    return (await run()) === 1 ? 1 : 0;
  } catch (error) {
    if (!faultsOfFiles.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${printable(`speerpunt ${verb}: ${(error as Error).message}`)}\n`);
    return 1;
  }
}
