// The staff side of the compass: all steps, one step, its ticks and its links.
import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, sentText } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import type { EvidenceFinder } from '../../platform/policies/evidence.ts';
import { may } from '../../platform/policies/roles.ts';
import { only } from '../accounts/index.ts';
import { addLink, changeTicks, removeLink } from './commands.ts';
import { readLink, readTicks } from './form.ts';
import { policy } from './policy.ts';
import { readPresent } from './reading.ts';
import type { Compass, Place, StepState } from './types.ts';
import { LinkPage, type LinkPageProps } from './views/link-page.tsx';
import { WorkStepPage } from './views/work-step-page.tsx';
import { WorkStepsPage } from './views/work-steps-page.tsx';

export function workRoutes(finders: readonly EvidenceFinder[]): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/werk/stappen', only(policy, 'read'), (c) => showAll(c, finders))
    .get('/werk/stappen/:number{[1-7]}', only(policy, 'read'), (c) => showOne(c, finders))
    .post('/werk/stappen/:number{[1-7]}/vinkjes', only(policy, 'set'), (c) => tick(c, finders))
    .get('/werk/stappen/:number{[1-7]}/bewijs', only(policy, 'set'), async (c) => {
      const present = await presentOf(c, finders);
      return present ? showLink(c, { state: present.state }) : backToAll(c);
    })
    .post('/werk/stappen/:number{[1-7]}/bewijs', only(policy, 'set'), (c) => add(c, finders))
    .post('/werk/stappen/:number{[1-7]}/bewijs/weghalen', only(policy, 'set'), (c) => remove(c, finders));
}

async function showAll(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Response> {
  const { actor, municipality } = c.var;
  const compass = await inMunicipality(c, (tx) =>
    readPresent(tx, { finders, reconstructed: municipality.kind === 'reconstructed' }),
  );
  return c.render(
    <WorkStepsPage compass={compass} sets={may(policy, 'set', actor)} readOnly={municipality.readOnly} />,
  );
}

async function showOne(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Response> {
  const { actor, app, municipality } = c.var;
  const { compass, state } = await readStep(c, finders);
  const writes = compass.agenda !== undefined && !municipality.readOnly;
  return c.render(
    <WorkStepPage
      compass={compass}
      state={state}
      formKey={app.newId()}
      sets={writes && may(policy, 'set', actor)}
      reflects={writes && may(policy, 'reflect', actor)}
    />,
  );
}

async function tick(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Response> {
  const present = await presentOf(c, finders);
  if (!present) return backToAll(c);
  const form = await sentForm(c);
  const keys = present.state.plan.checklist.map(({ key }) => key);
  return doOnce(c, form, (tx) => changeTicks(tx, { ...present.place, ...readTicks(form, keys) }));
}

async function add(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Response> {
  const present = await presentOf(c, finders);
  if (!present) return backToAll(c);
  const form = await sentForm(c);
  const read = readLink(form);
  if (!read.ok) {
    c.status(422);
    return showLink(c, { state: present.state, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  return doOnce(c, form, (tx) => addLink(tx, { ...present.place, ...read.value }));
}

async function remove(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Response> {
  const present = await presentOf(c, finders);
  if (!present) return backToAll(c);
  const form = await sentForm(c);
  const id = sentText(form, 'link');
  return doOnce(c, form, async (tx) => {
    if (isUuid(id)) await removeLink(tx, present.place, id);
  });
}

/** What can be refused by nobody: done once, and back to the step. */
async function doOnce(c: AppContext, form: FormData, act: (tx: MunicipalityTx) => Promise<void>): Promise<Response> {
  const href = local(c, `/werk/stappen/${c.req.param('number')}`);
  await inMunicipality(c, (tx) =>
    once<never>(tx, form, async () => {
      await act(tx);
      return { done: href };
    }),
  );
  return c.redirect(href, 303);
}

function showLink(c: AppContext, props: Omit<LinkPageProps, 'formKey'>): Response | Promise<Response> {
  return c.render(<LinkPage {...props} formKey={c.var.app.newId()} />);
}

/** Without an agenda there is nothing of which a step could be said: that page says so. */
export function backToAll(c: AppContext): Response {
  return c.redirect(local(c, '/werk/stappen'), 303);
}

export interface PresentStep {
  compass: Compass;
  state: StepState;
  place: Place;
}

/** The step of the address in the present agenda; undefined when there is no agenda. */
export async function presentOf(c: AppContext, finders: readonly EvidenceFinder[]): Promise<PresentStep | undefined> {
  const { compass, state } = await readStep(c, finders);
  const { agenda } = compass;
  return agenda && { compass, state, place: { agendaId: agenda.id, step: state.plan.number } };
}

async function readStep(c: AppContext, finders: readonly EvidenceFinder[]) {
  const reconstructed = c.var.municipality.kind === 'reconstructed';
  const compass = await inMunicipality(c, (tx) => readPresent(tx, { finders, reconstructed }));
  const state = compass.steps.find(({ plan }) => String(plan.number) === c.req.param('number'));
  if (!state) throw new Error('The address of a step holds one of the seven');
  return { compass, state };
}
