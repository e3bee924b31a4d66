import type { CodeKind } from '../../platform/database/tables.ts';
import type { LimitRule } from '../../platform/http/limits.ts';

/** Wrong codes from one network. Right codes are never counted and never refused. */
export const guessing: LimitRule = { slowAfter: 10, refuseAfter: 30, windowMs: 10 * 60 * 1000 };

/** Where an address with a code in it begins: one where it is typed, or one that a mail leads to. */
export const codeRoots = ['/volg', '/d', '/bericht'] as const;
export type CodeRoot = (typeof codeRoots)[number];

/** The two places where a code is typed. */
export type CodePlace = Exclude<CodeRoot, '/bericht'>;

const roots = { receipt: '/volg', gathering: '/d', voting: '/d', notice: '/bericht' } as const satisfies Record<
  CodeKind,
  CodeRoot
>;

export function rootOf(kind: CodeKind): CodeRoot {
  return roots[kind];
}

/** Where a code of this kind belongs. */
export function placeOf(kind: CodeKind, code: string): string {
  return `${rootOf(kind)}/${code}`;
}

export function hasExpired(expiresAt: Date | null, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now;
}
