import type { Teller } from './features/thread/index.ts';

/** What each slice can tell about things on the thread, for the page that follows a contribution. */
export const tellers: Teller[] = [];
