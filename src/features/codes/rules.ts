import type { CodeKind } from '../../platform/database/tables.ts';
import type { LimitRule } from '../../platform/http/limits.ts';

/** Wrong codes from one network. Right codes are never counted and never refused. */
export const guessing: LimitRule = { slowAfter: 10, refuseAfter: 30, windowMs: 10 * 60 * 1000 };

/** The two places where a code is typed, and below which it stands in the address. */
export const codePlaces = ['/volg', '/d'] as const;
export type CodePlace = (typeof codePlaces)[number];

/** Where a code of this kind belongs. */
export function placeOf(kind: CodeKind, code: string): string {
  return kind === 'receipt' ? `/volg/${code}` : `/d/${code}`;
}

export function hasExpired(expiresAt: Date | null, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now;
}
