// Long lists come in pages: `?bladzijde=2`.
import type { AppContext } from './env.ts';

export interface Paged {
  /** From 1. */
  page: number;
  pages: number;
}

/** The page that was asked for; the first when it is none. */
export function pageAsked(c: AppContext): number {
  return readPage(c.req.query('bladzijde'));
}

/** The same, of what stood in the address. */
export function readPage(asked: string | undefined): number {
  return asked !== undefined && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}
