import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { inWords, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { may } from '../../platform/policies/roles.ts';
import { only } from '../accounts/index.ts';
import { findOwnOrganisation } from '../organisations/index.ts';
import { ReasonPage, readReason } from '../thread/index.ts';
import { addOutcome, addProgress } from './commands.ts';
import { readOutcome, readProgress } from './form.ts';
import { mayReport, policy } from './policy.ts';
import { listUpdates } from './progress-queries.ts';
import { findAction, holdAction, listRoots } from './queries.ts';
import type { Action } from './types.ts';
import { WorkActionPage, type WorkActionPageProps } from './views/work-action-page.tsx';

const newsKinds = ['added', 'saved', 'progress', 'outcome', 'stopped'] as const;

/** Telling how an action goes: by staff, by its owner; its outcome and its stopping by staff. */
export const progressRoutes = new Hono<AppEnv>()
  .get('/werk/acties/:slug', only(policy, 'report'), (c) => showOne(c))
  .post('/werk/acties/:slug/voortgang', only(policy, 'report'), tellProgress)
  .post('/werk/acties/:slug/resultaat', only(policy, 'manage'), tellOutcome)
  .get('/werk/acties/:slug/stopzetting', only(policy, 'manage'), (c) => askStop(c))
  .post('/werk/acties/:slug/stopzetting', only(policy, 'manage'), stop);

async function showOne(c: AppContext, more: Partial<WorkActionPageProps> = {}): Promise<Response> {
  const { actor, words, app } = c.var;
  const found = await readOne(c);
  if (!found) return c.notFound();
  const news = newsKinds.find((kind) => kind === c.req.query('nieuws'));
  return c.render(
    <WorkActionPage
      {...found}
      formKey={app.newId()}
      mayManage={may(policy, 'manage', actor)}
      news={news && words.t(`actions.news.${news}`)}
      {...more}
    />,
  );
}

function readOne(c: AppContext) {
  return inMunicipality(c, async (tx) => {
    const action = await findAction(tx, c.req.param('slug') ?? '');
    if (!action) return undefined;
    const own = await findOwnOrganisation(tx);
    return {
      action,
      roots: await listRoots(tx, action.id),
      updates: await listUpdates(tx, action.id),
      mayReport: mayReport(c.var.actor, action, own?.id),
    };
  });
}

async function tellProgress(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const found = await readOne(c);
  if (!found) return c.notFound();
  const read = readProgress(form);
  if (!read.ok && !found.mayReport) return refuseProgress(c, found.action, read.typed);
  if (!read.ok) {
    c.status(422);
    return showOne(c, { progress: { typed: read.typed, errors: inWords(read.problems, c.var.words) } });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<Pick<Action, 'state'>>(tx, form, async () => {
      const own = await findOwnOrganisation(tx);
      const action = await holdAction(tx, found.action.slug);
      if (!action || !mayReport(c.var.actor, action, own?.id)) return { refused: action ?? found.action };
      await addProgress(tx, { actionId: action.id, ...read.value });
      return { done: here(c) };
    }),
  );
  if ('refused' in outcome) return refuseProgress(c, outcome.refused, read.value);
  return c.redirect(`${here(c)}?nieuws=progress`, 303);
}

/** Stopped in the meantime, or not theirs: what they typed is still on the page. */
function refuseProgress(c: AppContext, { state }: Pick<Action, 'state'>, typed: Typed): Promise<Response> {
  c.status(state === 'stopped' ? 409 : 403);
  return showOne(c, { mayReport: false, progress: { typed, errors: [] } });
}

async function tellOutcome(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const found = await readOne(c);
  if (!found) return c.notFound();
  const read = readOutcome(form, dayOf(c.var.app.clock()));
  if (!read.ok) {
    c.status(422);
    return showOne(c, { outcome: { typed: read.typed, errors: inWords(read.problems, c.var.words) } });
  }
  await inMunicipality(c, (tx) =>
    once<never>(tx, form, async () => {
      await addOutcome(tx, { actionId: found.action.id, ...read.value });
      return { done: here(c) };
    }),
  );
  return c.redirect(`${here(c)}?nieuws=outcome`, 303);
}

async function askStop(c: AppContext, answer: Pick<Parameters<typeof ReasonPage>[0], 'typed' | 'errors'> = {}) {
  const found = await readOne(c);
  if (!found) return c.notFound();
  const { title } = found.action;
  const { t } = c.var.words;
  const base = local(c, '/werk');
  return c.render(
    <ReasonPage
      title={t('actions.stop.title', { title })}
      about={t('actions.stop.about')}
      action={`${here(c)}/stopzetting`}
      backHref={here(c)}
      button={t('actions.stop.button')}
      formKey={c.var.app.newId()}
      breadcrumb={[
        { label: t('common.work'), href: base },
        { label: t('actions.list.title'), href: `${base}/acties` },
        { label: c.var.words.dutch(title), href: here(c) },
      ]}
      {...answer}
    />,
  );
}

async function stop(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const found = await readOne(c);
  if (!found) return c.notFound();
  const read = readReason(form);
  if (!read.ok) {
    c.status(422);
    return askStop(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  await inMunicipality(c, (tx) =>
    once<never>(tx, form, async () => {
      await addProgress(tx, { actionId: found.action.id, state: 'stopped', words: read.value.reason });
      return { done: here(c) };
    }),
  );
  return c.redirect(`${here(c)}?nieuws=stopped`, 303);
}

function here(c: AppContext): string {
  return local(c, `/werk/acties/${c.req.param('slug')}`);
}
