import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { type AppContext, type AppEnv, inMunicipality, local } from '../../platform/http/env.ts';
import { type Actor, anonymous, may, type Policy } from '../../platform/policies/roles.ts';
import { clearSessionCookie, findSession, readSessionCookie } from '../../platform/sessions/sessions.ts';
import { findAccount } from './queries.ts';

/** Sets who asks: the account of the session in this municipality, or nobody in particular. */
export const signedIn = createMiddleware<AppEnv>(async (c, next) => {
  c.set('actor', anonymous);
  const token = c.var.municipality && readSessionCookie(c);
  if (token) {
    const account = await inMunicipality(c, async (tx) => {
      const id = await findSession(tx, c.var.app.secrets, token);
      return id ? findAccount(tx, { id }) : undefined;
    });
    if (account) {
      const { id, name, roles, organisationId, departmentId } = account;
      c.set('actor', {
        kind: 'account',
        id,
        name,
        roles,
        ...(organisationId ? { organisationId } : {}),
        ...(departmentId ? { departmentId } : {}),
      } satisfies Actor);
    } else {
      clearSessionCookie(c);
    }
  }
  await next();
});

/**
 * Lets through who may do this. Somebody who is not signed in signs in first and comes back to where they were; somebody
 * who is signed in and may not, is told so.
 */
export function only<Act extends string>(policy: Policy<Act>, act: Act) {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (may(policy, act, c.var.actor)) return next();
    if (c.var.actor.kind === 'account') throw new HTTPException(403);
    return c.redirect(local(c, `/inloggen?terug=${encodeURIComponent(pageOf(c))}`), 303);
  });
}

// A form that was sent cannot be sent again by coming back: the page that held it is where to come back to.
function pageOf(c: AppContext): string {
  const from = c.req.method === 'GET' ? c.req.url : c.req.header('referer');
  if (!from || !URL.canParse(from)) return '';
  const { pathname, search } = new URL(from);
  return pathname + search;
}
