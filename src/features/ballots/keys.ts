// The secret of one ballot, and everything that is derived from it. It is destroyed at closing; from then on nobody, also
// nobody who holds SECRET and the printed codes, can tell which paper or which receipt came from which code.
import { createHmac, randomBytes } from 'node:crypto';
import { codeFrom, longCode } from '../../platform/codes/codes.ts';
import type { Secrets } from '../../platform/secrets.ts';

export function makeBallotKey(): Buffer {
  return randomBytes(32);
}

export function sealKey(secrets: Secrets, ballotId: string, key: Buffer): Buffer {
  return secrets.seal('ballot-key', key, ballotId);
}

export function unsealKey(secrets: Secrets, ballotId: string, sealed: Buffer): Buffer {
  return secrets.unseal('ballot-key', sealed, ballotId);
}

export function sealSeed(secrets: Secrets, ballotId: string, seed: string): Buffer {
  return secrets.seal('ballot-key', Buffer.from(seed), `seed of ${ballotId}`);
}

export function unsealSeed(secrets: Secrets, ballotId: string, sealed: Buffer): string {
  return secrets.unseal('ballot-key', sealed, `seed of ${ballotId}`).toString();
}

/** The voting code with this number, from 1: the same each time, so that a sheet can be printed again. */
export function codeAt(key: Buffer, number: number): string {
  return codeFrom(hmac(key, `code:${number}`), longCode);
}

/** Where the paper of a code lies while the ballot is open. */
export function paperKeyOf(key: Buffer, code: string): Buffer {
  return hmac(key, `paper:${code}`);
}

/** The letters that prove having voted. The same for every vote with one code, so a changed vote keeps its receipt. */
export function receiptOf(key: Buffer, paperKey: Buffer): string {
  return codeFrom(hmac(key, `receipt:${paperKey.toString('hex')}`), longCode);
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
