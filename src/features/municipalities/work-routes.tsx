import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { dayOf } from '../../platform/clock.ts';
import { sentText } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { changeTheme } from './commands.ts';
import { readThemeForm, themeErrors } from './form.ts';
import { mayEnterWork, policy } from './policy.ts';
import { findFigures, findTasks } from './queries.ts';
import { roomsFor, storedTheme, themeFingerprint } from './rules.ts';
import type { Contributions } from './types.ts';
import { ThemePage, type ThemePageProps } from './views/theme-page.tsx';
import { WorkPage } from './views/work-page.tsx';

/** Where staff begin, and the municipality's own look. */
export function workRoutes({ taskFinders, figureFinders, workRooms, findNext }: Contributions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/werk', lookAround, only(policy, 'enterWork'), async (c) => {
      const { actor, app, municipality } = c.var;
      const found = await inMunicipality(c, async (tx) => ({
        tasks: await findTasks(tx, taskFinders, actor),
        figures: await findFigures(tx, figureFinders, actor),
        next: municipality.readOnly ? [] : await findNext(tx, actor),
      }));
      const practice = municipality.kind === 'practice' && app.demonstration;
      const rooms = roomsFor(workRooms, actor);
      return c.render(<WorkPage {...found} rooms={rooms} today={dayOf(app.clock())} practice={practice} />);
    })
    .get('/werk/huisstijl', only(policy, 'changeTheme'), (c) => {
      const { theme } = c.var.municipality;
      const saved = c.req.query('bewaard') !== undefined;
      return showTheme(c, { typed: storedTheme(theme), version: themeFingerprint(theme), saved });
    })
    .post('/werk/huisstijl', only(policy, 'changeTheme'), saveTheme);
}

/** Signing in leads to where staff begin; whoever has no work there comes to the first page. */
const lookAround = createMiddleware<AppEnv>(async (c, next) => {
  const { actor } = c.var;
  return actor.kind === 'account' && !mayEnterWork(actor) ? c.redirect(local(c, ''), 303) : next();
});

async function saveTheme(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const version = sentText(form, 'version');
  const read = readThemeForm(form);
  if (!read.ok) {
    c.status(422);
    const errors = themeErrors(read.problems, c.var.words);
    return showTheme(c, { typed: read.typed, version, errors });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<{ now: unknown }>(tx, form, async () => {
      const change = await changeTheme(tx, { theme: read.theme, version });
      return change.kind === 'changed' ? { done: local(c, '/werk/huisstijl?bewaard') } : { refused: change };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const { now } = outcome.refused;
  return showTheme(c, { typed: read.typed, version: themeFingerprint(now), now: storedTheme(now) });
}

function showTheme(c: AppContext, props: Omit<ThemePageProps, 'formKey'>): Response | Promise<Response> {
  return c.render(<ThemePage {...props} formKey={c.var.app.newId()} />);
}
