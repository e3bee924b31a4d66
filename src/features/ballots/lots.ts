// The draw. The seed is made with the draft and its fingerprint is public from then on, so that nobody can choose another
// one afterwards; whoever knows the seed can redo the order with two commands (README).
import { createHash, createHmac, randomBytes } from 'node:crypto';

export function makeSeed(): string {
  return randomBytes(32).toString('hex');
}

/** SHA-256 of the seed's 64 letters. */
export function fingerprintOf(seed: string): string {
  return createHash('sha256').update(seed).digest('hex');
}

/** The proposals in the order of HMAC-SHA256(seed, id). Taking one away leaves the order of the others as it was. */
export function drawOrder(seed: string, proposalIds: readonly string[]): string[] {
  const lots = new Map(proposalIds.map((id) => [id, createHmac('sha256', seed).update(id).digest('hex')]));
  return [...lots.keys()].sort((a, b) => ((lots.get(a) as string) < (lots.get(b) as string) ? -1 : 1));
}
