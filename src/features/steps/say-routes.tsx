// Where somebody says how a step stands, looks back on it, or moves to a newer version of the plan.
import { Hono } from 'hono';
import { inWords, sentText } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import type { EvidenceFinder } from '../../platform/policies/evidence.ts';
import { only } from '../accounts/index.ts';
import { listAgendas } from '../periods/index.ts';
import { movePlan, reflect, sayStatus } from './commands.ts';
import { readReflection, readStatus } from './form.ts';
import { plans } from './plans.ts';
import { policy } from './policy.ts';
import { findKeptPlan, findReflection, findSaid } from './queries.ts';
import { moveFrom, planFor } from './rules.ts';
import { PlanPage } from './views/plan-page.tsx';
import { ReflectionPage, type ReflectionPageProps } from './views/reflection-page.tsx';
import { StatusPage, type StatusPageProps } from './views/status-page.tsx';
import { backToAll, presentOf } from './work-routes.tsx';

export function sayRoutes(finders: readonly EvidenceFinder[]): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/werk/stappen/:number{[1-7]}/stand', only(policy, 'set'), async (c) => {
      const present = await presentOf(c, finders);
      return present ? showStatus(c, { state: present.state }) : backToAll(c);
    })
    .post('/werk/stappen/:number{[1-7]}/stand', only(policy, 'set'), (c) => say(c, finders))
    .get('/werk/stappen/:number{[1-7]}/terugblik', only(policy, 'reflect'), async (c) => {
      const present = await presentOf(c, finders);
      return present ? showReflection(c, { state: present.state }) : backToAll(c);
    })
    .post('/werk/stappen/:number{[1-7]}/terugblik', only(policy, 'reflect'), (c) => lookBack(c, finders))
    .get('/werk/stappen/plan', only(policy, 'set'), (c) => showPlan(c))
    .post('/werk/stappen/plan', only(policy, 'set'), move);
}

async function say(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Response> {
  const present = await presentOf(c, finders);
  if (!present) return backToAll(c);
  const { state, place } = present;
  const form = await sentForm(c);
  const read = readStatus(form);
  if (!read.ok) {
    c.status(422);
    return showStatus(c, { state, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await sayStatus(tx, { ...place, ...read.value });
      return kind === 'done' ? { done: stepHref(c) } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  // Read again: what stands there now is what somebody else said.
  const now = await inMunicipality(c, (tx) => findSaid(tx, place));
  const { status, reason } = read.value;
  return showStatus(c, { state, now, typed: { status, reason, version: String(now?.number ?? 0) } });
}

async function lookBack(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Response> {
  const present = await presentOf(c, finders);
  if (!present) return backToAll(c);
  const { state, place } = present;
  const form = await sentForm(c);
  const read = readReflection(form);
  if (!read.ok) {
    c.status(422);
    return showReflection(c, { state, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await reflect(tx, { ...place, ...read.value });
      return kind === 'done' ? { done: stepHref(c) } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const now = await inMunicipality(c, (tx) => findReflection(tx, place));
  const { wentWell, differently } = read.value;
  const typed = { wentWell: wentWell ?? '', differently: differently ?? '', public: read.value.public ? 'yes' : '' };
  return showReflection(c, { state, now, typed: { ...typed, version: String(now?.version ?? 0) } });
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

function stepHref(c: AppContext): string {
  return local(c, `/werk/stappen/${c.req.param('number')}`);
}

function showStatus(c: AppContext, props: Omit<StatusPageProps, 'formKey'>): Response | Promise<Response> {
  return c.render(<StatusPage {...props} formKey={c.var.app.newId()} />);
}

function showReflection(c: AppContext, props: Omit<ReflectionPageProps, 'formKey'>): Response | Promise<Response> {
  return c.render(<ReflectionPage {...props} formKey={c.var.app.newId()} />);
}
