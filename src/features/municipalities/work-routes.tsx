import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { sentText } from '../../platform/forms/form.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { changeTheme } from './commands.ts';
import { readThemeForm, themeErrors } from './form.ts';
import { policy } from './policy.ts';
import { findTasks } from './queries.ts';
import { storedTheme, themeFingerprint } from './rules.ts';
import type { Contributions } from './types.ts';
import { ThemePage } from './views/theme-page.tsx';
import { WorkPage } from './views/work-page.tsx';

/** Where staff begin, and the municipality's own look. */
export function workRoutes({ taskFinders, workRooms }: Contributions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/werk', only(policy, 'enterWork'), async (c) => {
      const { actor, app, municipality } = c.var;
      const tasks = await inMunicipality(c, (tx) => findTasks(tx, taskFinders, actor));
      const rooms = workRooms.filter((room) => room.open(actor));
      const practice = municipality.kind === 'practice' && app.demonstration;
      return c.render(<WorkPage tasks={tasks} rooms={rooms} today={dayOf(app.clock())} practice={practice} />);
    })
    .get('/werk/huisstijl', only(policy, 'changeTheme'), (c) => {
      const { theme } = c.var.municipality;
      const saved = c.req.query('bewaard') !== undefined;
      return c.render(<ThemePage typed={storedTheme(theme)} version={themeFingerprint(theme)} saved={saved} />);
    })
    .post('/werk/huisstijl', only(policy, 'changeTheme'), saveTheme);
}

async function saveTheme(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const version = sentText(form, 'version');
  const read = readThemeForm(form);
  if (!read.ok) {
    c.status(422);
    const errors = themeErrors(read.problems, c.var.words);
    return c.render(<ThemePage typed={read.typed} version={version} errors={errors} />);
  }
  const change = await inMunicipality(c, (tx) => changeTheme(tx, { theme: read.theme, version }));
  if (change.kind === 'changed') {
    return c.redirect(local(c, '/werk/huisstijl?bewaard'), 303);
  }
  c.status(409);
  const now = storedTheme(change.now);
  return c.render(<ThemePage typed={read.typed} version={themeFingerprint(change.now)} now={now} />);
}
