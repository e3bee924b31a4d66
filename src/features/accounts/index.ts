import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http/env.ts';
import { may } from '../../platform/policies/roles.ts';
import type { WorkRoom } from '../../platform/policies/tasks.ts';
import { peopleRoutes } from './people-routes.tsx';
import { policy } from './policy.ts';
import { signInRoutes } from './sign-in-routes.tsx';
import type { OrganisationLister } from './types.ts';

export { addAccount, forgetCodes, type NewAccount, signInAs, signInCodeQueue } from './commands.ts';
export { sendSignInCode } from './jobs.ts';
export { only, signedIn } from './middleware.tsx';
export { findAccount, listAccounts } from './queries.ts';
export type { Account } from './types.ts';

/** Signing in and out, and who may: below a municipality. Which organisations there are is told by a slice above. */
export function accountRoutes(listOrganisations: OrganisationLister): Hono<AppEnv> {
  return new Hono<AppEnv>().route('/', signInRoutes).route('/', peopleRoutes(listOrganisations));
}

export const peopleRoom: WorkRoom = {
  label: 'accounts.people.title',
  about: 'accounts.people.room',
  href: '/werk/mensen',
  open: (actor) => may(policy, 'managePeople', actor),
};
