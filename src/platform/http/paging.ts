// Long lists come in pages: `?bladzijde=2`.
import type { AppContext } from './env.ts';

export interface Paged {
  /** From 1. */
  page: number;
  pages: number;
}

/** The page that was asked for; the first when it is none. */
export function pageAsked(c: AppContext): number {
  const asked = c.req.query('bladzijde');
  return asked !== undefined && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}
