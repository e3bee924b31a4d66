import { sendSignInCode, signInCodeQueue } from './features/accounts/index.ts';
import { remindAdviser, remindAdviserQueue } from './features/advice/index.ts';
import {
  askFollower,
  confirmFollowerQueue,
  tellFollower,
  tellFollowerQueue,
  tellFollowers,
} from './features/signals/index.ts';
import { tellFollowers as tellFollowersQueue } from './features/thread/index.ts';
import type { Dependencies } from './platform/http/env.ts';
import type { JobData, Timetable } from './platform/jobs/jobs.ts';
import { keepTerms } from './terms.ts';
import { tidy } from './tidy.ts';

const tidyQueue = 'tidy';
const termsQueue = 'terms';

/** Every night, when hardly anybody is there; and every morning, before people read their mail. */
export const timetable: Timetable = { [tidyQueue]: '15 3 * * *', [termsQueue]: '0 7 * * *' };

const handlers: Record<string, (app: Dependencies, data: JobData) => Promise<void>> = {
  [tellFollowersQueue]: tellFollowers,
  [tellFollowerQueue]: tellFollower,
  [confirmFollowerQueue]: askFollower,
  [signInCodeQueue]: sendSignInCode,
  [remindAdviserQueue]: remindAdviser,
  [tidyQueue]: tidy,
  [termsQueue]: keepTerms,
};

/** Every kind of work for later, by name. */
export const queues = Object.keys(handlers);

/** What does the work, once the app that it needs exists. */
export function jobHandlers(app: () => Dependencies): Record<string, (data: JobData) => Promise<void>> {
  return Object.fromEntries(
    queues.map((queue) => [queue, (data) => handlers[queue]?.(app(), data) ?? Promise.resolve()]),
  );
}
