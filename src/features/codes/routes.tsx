import { Hono } from 'hono';
import { findTyped } from '../../platform/codes/directory.ts';
import { sentText } from '../../platform/forms/form.ts';
import { type AppContext, type AppEnv, sentForm } from '../../platform/http/env.ts';
import { keepPrivate } from '../../platform/http/security.ts';
import { wrongCode } from './middleware.tsx';
import { type CodePlace, placeOf } from './rules.ts';
import { CodeForm } from './views/code-form.tsx';

/** Where people type a code: a receipt to follow what they said, or a code from a screen or a paper to take part. */
export const codeRoutes = new Hono<AppEnv>()
  .get('/volg', (c) => c.render(<CodeForm action="/volg" typed="" />))
  .get('/d', (c) => c.render(<CodeForm action="/d" typed="" />))
  .post('/volg', (c) => goToCode(c, '/volg'))
  .post('/d', (c) => goToCode(c, '/d'));

async function goToCode(c: AppContext, action: CodePlace): Promise<Response> {
  keepPrivate(c);
  const typed = sentText(await sentForm(c), 'code');
  if (typed === '') {
    c.status(422);
    return c.render(<CodeForm action={action} typed="" problem="codes.missing" />);
  }
  const found = await findTyped(c.var.app.database, c.var.app.secrets, typed);
  if (!found) return wrongCode(c, { typed, action });
  return c.redirect(placeOf(found.kind, found.code), 303);
}
