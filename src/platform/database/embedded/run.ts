import { execFile } from 'node:child_process';
import type { Account } from './account.ts';

/** How a short command ended; `failure` is a word for people, absent when it went well. */
export interface Outcome {
  stdout: string;
  failure?: string;
  /** EACCES, ENOENT …: why it could not even be started. */
  code?: string;
}

/**
 * The only environment PostgreSQL sees. A PGPORT or a locale that is not installed here would change or break it,
 * and its messages must be English because we read them.
 */
export const environment = { LC_ALL: 'C', PATH: '/usr/bin:/bin' };

/** Runs a short command to its end, as another account where one is given. Never throws. */
export function run(file: string, args: string[], account?: Account): Promise<Outcome> {
  // The working directory may be one that the account cannot enter; the root directory always can be.
  const options = { cwd: '/', env: environment, ...(account && { uid: account.uid, gid: account.gid }) };
  return new Promise<Outcome>((resolve) => {
    execFile(file, args, options, (error, stdout, stderr) => {
      resolve(error ? failed(error, stdout, stderr) : { stdout });
    });
    // It throws at once, rather than reporting, when the account may not be switched to.
  }).catch((error: NodeJS.ErrnoException) => failed(error, '', ''));
}

function failed(error: Error & { code?: unknown }, stdout: string, stderr: string): Outcome {
  const failure = stderr.trim() || error.message;
  return { stdout, failure, ...(typeof error.code === 'string' && { code: error.code }) };
}
