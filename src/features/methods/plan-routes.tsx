import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import { asTypedDay } from '../../platform/forms/days.ts';
import { inWords, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { changeActivity, dropActivity, planActivity } from './commands.ts';
import { readActivity, readActivityChange } from './form.ts';
import { policy } from './policy.ts';
import { findPlanned } from './queries.ts';
import type { PlannedActivity } from './types.ts';
import {
  ActivityPage,
  type ActivityPageProps,
  NewActivityPage,
  type NewActivityPageProps,
} from './views/activity-page.tsx';

/** The plan: adding to it, changing it, ticking off, taking away. */
export const planRoutes = new Hono<AppEnv>()
  .get('/werk/werkwijze/nieuw', only(policy, 'manage'), (c) => showNew(c))
  .post('/werk/werkwijze/nieuw', only(policy, 'manage'), add)
  .get('/werk/werkwijze/:id', only(policy, 'manage'), (c) => showOne(c))
  .post('/werk/werkwijze/:id', only(policy, 'manage'), change)
  .post('/werk/werkwijze/:id/weg', only(policy, 'manage'), drop);

function showNew(c: AppContext, more: Partial<NewActivityPageProps> = {}): Response | Promise<Response> {
  return c.render(<NewActivityPage formKey={c.var.app.newId()} {...more} />);
}

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readActivity(form);
  if (!read.ok) {
    c.status(422);
    return showNew(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'no-agenda'>(tx, form, async () => {
      const agenda = await findCurrentAgenda(tx);
      if (!agenda) return { refused: 'no-agenda' };
      await planActivity(tx, agenda.id, read.value);
      return { done: local(c, '/werk/werkwijze') };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const { kind, title, aroundOn } = read.value;
  return showNew(c, { typed: { kind, title, ...asTypedDay('aroundOn', aroundOn) }, noAgenda: true });
}

async function showOne(c: AppContext, more: Partial<ActivityPageProps> = {}): Promise<Response> {
  const activity = await activityOf(c);
  if (!activity) return c.notFound();
  return c.render(<ActivityPage activity={activity} typed={typedOf(activity)} formKey={c.var.app.newId()} {...more} />);
}

async function change(c: AppContext): Promise<Response> {
  const activity = await activityOf(c);
  if (!activity) return c.notFound();
  const form = await sentForm(c);
  const read = readActivityChange(form);
  if (!read.ok) {
    c.status(422);
    return showOne(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { version, ...changed } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await changeActivity(tx, { id: activity.id, version }, changed);
      return kind === 'changed' ? { done: local(c, '/werk/werkwijze') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const { title, aroundOn, done } = changed;
  return showOne(c, { typed: { title, done: done ? 'yes' : '', ...asTypedDay('aroundOn', aroundOn) }, conflict: true });
}

// Whoever takes away what is gone already comes to the same plan.
async function drop(c: AppContext): Promise<Response> {
  const id = c.req.param('id');
  if (!isUuid(id)) return c.notFound();
  await inMunicipality(c, (tx) => dropActivity(tx, id));
  return c.redirect(local(c, '/werk/werkwijze'), 303);
}

function activityOf(c: AppContext): Promise<PlannedActivity | undefined> {
  const id = c.req.param('id');
  return isUuid(id) ? inMunicipality(c, (tx) => findPlanned(tx, id)) : Promise.resolve(undefined);
}

function typedOf({ title, aroundOn, doneOn }: PlannedActivity): Typed {
  return { title, ...asTypedDay('aroundOn', aroundOn), done: doneOn ? 'yes' : '' };
}
