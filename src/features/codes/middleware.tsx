import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { findTyped } from '../../platform/codes/directory.ts';
import type { CodeKind } from '../../platform/database/tables.ts';
import type { AppContext, AppEnv } from '../../platform/http/env.ts';
import { longestWaitMs } from '../../platform/http/limits.ts';
import { findMunicipality } from '../../platform/http/municipality.ts';
import { networkOf } from '../../platform/http/network.ts';
import { type CodeRoot, guessing, hasExpired, placeOf, rootOf } from './rules.ts';
import { WrongCode } from './views/wrong-code.tsx';

export interface TypedCode {
  code: string;
  kind: CodeKind;
  subjectId: string;
}

/**
 * Handles an address with a code in it (`:code`): finds what it belongs to and sets the municipality, or says what is the
 * matter with it. Several slices answer at `/d/:code`, each for its own kind; a receipt typed there is sent to its place.
 */
export function forCode(kind: CodeKind, handle: (c: AppContext, code: TypedCode) => Response | Promise<Response>) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const { app } = c.var;
    const typed = c.req.param('code') ?? '';
    // Asked once, however many slices have an answer here.
    const found = c.get('foundCode') ?? (await findTyped(app.database, app.secrets, typed));
    c.set('foundCode', found);
    const municipality = found && (await findMunicipality(app, { id: found.municipalityId }));
    if (!found || !municipality) return wrongCode(c, { typed, action: rootOf(kind) });
    if (found.kind !== kind) {
      return rootOf(found.kind) === rootOf(kind) ? next() : c.redirect(placeOf(found.kind, found.code), 303);
    }
    c.set('municipality', municipality);
    // A reconstruction takes in nothing, by whichever address.
    if (municipality.readOnly && c.req.method !== 'GET' && c.req.method !== 'HEAD') throw new HTTPException(403);
    if (hasExpired(found.expiresAt, app.clock())) {
      c.status(410);
      return c.render(<WrongCode problem="expired" typed={typed} action={rootOf(kind)} />);
    }
    return handle(c, { code: found.code, kind, subjectId: found.subjectId });
  });
}

/** Answers a code that belongs to nothing: slower after some, slowest after many. A right code never comes here. */
export async function wrongCode(
  c: AppContext,
  { typed, action }: { typed: string; action: CodeRoot },
): Promise<Response> {
  const { limits, wait } = c.var.app;
  const key = `code:${networkOf(c)}`;
  const verdict = limits.verdict(key, guessing);
  limits.failed(key);
  if (verdict.kind !== 'go-on') await wait(verdict.kind === 'slow' ? verdict.waitMs : longestWaitMs);
  if (verdict.kind !== 'refuse') {
    c.status(404);
    return c.render(<WrongCode problem="unknown" typed={typed} action={action} />);
  }
  c.header('Retry-After', String(verdict.retryAfterSeconds));
  c.status(429);
  return c.render(<WrongCode problem="refused" typed={typed} action={action} />);
}
