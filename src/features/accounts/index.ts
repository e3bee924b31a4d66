import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http/env.ts';
import { peopleRoutes } from './people-routes.tsx';
import { signInRoutes } from './sign-in-routes.tsx';
import type { BelongingLister } from './types.ts';

export { addAccount, forgetCodes, signInAs, signInCodeQueue } from './commands.ts';
export { peopleRoom } from './contributions.ts';
export { sendSignInCode } from './jobs.ts';
export { only, signedIn } from './middleware.tsx';
export { countThemeOwners, findAccount, listAccounts } from './queries.ts';
export type { Account } from './types.ts';

/** Signing in and out, and who may: below a municipality. What somebody can belong to is told by a slice above. */
export function accountRoutes(listBelongings: BelongingLister): Hono<AppEnv> {
  return new Hono<AppEnv>().route('/', signInRoutes).route('/', peopleRoutes(listBelongings));
}
