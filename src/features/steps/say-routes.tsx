// Where somebody says how a step stands, looks back on it, or moves to a newer version of the plan.
import { Hono } from 'hono';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, sentText } from '../../platform/forms/form.ts';
import { type Outcome, once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import type { EvidenceFinder } from '../../platform/policies/evidence.ts';
import { only } from '../accounts/index.ts';
import { listAgendas } from '../periods/index.ts';
import { movePlan, reflect, sayStatus } from './commands.ts';
import { readReflection, readStatus } from './form.ts';
import { plans } from './plans.ts';
import { policy } from './policy.ts';
import { findKeptPlan, findReflection } from './queries.ts';
import { findStep } from './reading.ts';
import { moveFrom, planFor } from './rules.ts';
import type { Place } from './types.ts';
import { PlanPage } from './views/plan-page.tsx';
import { ReflectionPage, type ReflectionPageProps } from './views/reflection-page.tsx';
import { StatusPage, type StatusPageProps } from './views/status-page.tsx';
import { backToAll, numberIn, readState, stepHref } from './work-routes.tsx';

export function sayRoutes(finders: readonly EvidenceFinder[]): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/werk/stappen/:number{[1-7]}/stand', only(policy, 'set'), (c) => showStatus(c, finders))
    .post('/werk/stappen/:number{[1-7]}/stand', only(policy, 'set'), (c) => say(c, finders))
    .get('/werk/stappen/:number{[1-7]}/terugblik', only(policy, 'reflect'), (c) => showReflection(c))
    .post('/werk/stappen/:number{[1-7]}/terugblik', only(policy, 'reflect'), lookBack)
    .get('/werk/stappen/plan', only(policy, 'set'), (c) => showPlan(c))
    .post('/werk/stappen/plan', only(policy, 'set'), move);
}

async function say(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Response> {
  const form = await sentForm(c);
  const read = readStatus(form);
  if (!read.ok) {
    c.status(422);
    return showStatus(c, finders, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await doTo(c, form, (tx, place) => sayStatus(tx, { ...place, ...read.value }));
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'no-agenda') return backToAll(c);
  c.status(409);
  const { status, reason } = read.value;
  return showStatus(c, finders, { typed: { status, reason }, conflict: true });
}

async function lookBack(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readReflection(form);
  if (!read.ok) {
    c.status(422);
    return showReflection(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await doTo(c, form, (tx, place) => reflect(tx, { ...place, ...read.value }));
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'no-agenda') return backToAll(c);
  c.status(409);
  const { wentWell, differently } = read.value;
  const typed = { wentWell: wentWell ?? '', differently: differently ?? '', public: read.value.public ? 'yes' : '' };
  return showReflection(c, { typed, conflict: true });
}

/** Does it to the step of the address, once. */
function doTo(
  c: AppContext,
  form: FormData,
  act: (tx: MunicipalityTx, place: Place) => Promise<{ kind: 'done' } | { kind: 'conflict' }>,
): Promise<Outcome<'conflict' | 'no-agenda'>> {
  return inMunicipality(c, (tx) =>
    once(tx, form, async () => {
      const step = await findStep(tx, numberIn(c));
      if (!step) return { refused: 'no-agenda' };
      const { kind } = await act(tx, step.place);
      return kind === 'done' ? { done: stepHref(c) } : { refused: kind };
    }),
  );
}

async function move(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const [slug, from] = [sentText(form, 'agenda'), sentText(form, 'from')];
  const outcome = await inMunicipality(c, async (tx) => {
    const agenda = (await listAgendas(tx)).find((one) => one.slug === slug);
    const known = plans.find(({ version }) => version === from);
    const moving = known && moveFrom(plans, known);
    if (!agenda || !moving) return undefined;
    return once<'conflict'>(tx, form, async () => {
      const { kind } = await movePlan(tx, { agendaId: agenda.id, from, to: moving.to.version });
      return kind === 'done' ? { done: local(c, '/werk/stappen/plan') } : { refused: kind };
    });
  });
  if (!outcome) return c.notFound();
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showPlan(c, { conflict: true });
}

async function showPlan(c: AppContext, more: { conflict?: boolean } = {}): Promise<Response> {
  const agendas = await inMunicipality(c, async (tx) => {
    const kept = [];
    for (const agenda of await listAgendas(tx))
      kept.push({ agenda, plan: planFor(plans, await findKeptPlan(tx, agenda.id)) });
    return kept;
  });
  return c.render(<PlanPage agendas={agendas} formKey={c.var.app.newId()} {...more} />);
}

async function showStatus(
  c: AppContext,
  finders: readonly EvidenceFinder[],
  more: Pick<StatusPageProps, 'typed' | 'errors' | 'conflict'> = {},
): Promise<Response> {
  const { compass, state } = await readState(c, finders);
  if (!compass.agenda) return backToAll(c);
  return c.render(<StatusPage state={state} formKey={c.var.app.newId()} {...more} />);
}

async function showReflection(
  c: AppContext,
  more: Pick<ReflectionPageProps, 'typed' | 'errors' | 'conflict'> = {},
): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const step = await findStep(tx, numberIn(c));
    return step && { plan: step.plan, reflection: await findReflection(tx, step.place) };
  });
  if (!found) return backToAll(c);
  return c.render(<ReflectionPage {...found} formKey={c.var.app.newId()} {...more} />);
}
