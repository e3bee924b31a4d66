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
import { stepNumbers } from './plans.ts';
import { policy } from './policy.ts';
import { findStep, readPresent } from './reading.ts';
import type { Compass, PlacedStep, StepState } from './types.ts';
import { LinkPage, type LinkPageProps } from './views/link-page.tsx';
import { WorkStepPage } from './views/work-step-page.tsx';
import { WorkStepsPage } from './views/work-steps-page.tsx';

export function workRoutes(finders: readonly EvidenceFinder[]): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/werk/stappen', only(policy, 'read'), (c) => showAll(c, finders))
    .get('/werk/stappen/:number{[1-7]}', only(policy, 'read'), (c) => showOne(c, finders))
    .post('/werk/stappen/:number{[1-7]}/vinkjes', only(policy, 'set'), tick)
    .get('/werk/stappen/:number{[1-7]}/bewijs', only(policy, 'set'), (c) => showLink(c))
    .post('/werk/stappen/:number{[1-7]}/bewijs', only(policy, 'set'), add)
    .post('/werk/stappen/:number{[1-7]}/bewijs/weghalen', only(policy, 'set'), remove);
}

async function showAll(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Response> {
  const { actor, municipality } = c.var;
  const compass = await readForStaff(c, finders);
  return c.render(
    <WorkStepsPage compass={compass} sets={may(policy, 'set', actor)} readOnly={municipality.readOnly} />,
  );
}

async function showOne(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Response> {
  const { actor, app, municipality } = c.var;
  const { compass, state } = await readState(c, finders);
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

async function tick(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  return doOnce(c, form, (tx, { place, plan }) => {
    const keys = plan.checklist.map(({ key }) => key);
    return changeTicks(tx, { ...place, ...readTicks(form, keys) });
  });
}

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readLink(form);
  if (!read.ok) {
    c.status(422);
    return showLink(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  return doOnce(c, form, (tx, { place }) => addLink(tx, { ...place, ...read.value }));
}

async function remove(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const id = sentText(form, 'link');
  return doOnce(c, form, async (tx, { place }) => {
    if (isUuid(id)) await removeLink(tx, place, id);
  });
}

/** What can be refused by nobody: done once, and back to the step. Without an agenda nothing is done. */
async function doOnce(
  c: AppContext,
  form: FormData,
  act: (tx: MunicipalityTx, step: PlacedStep) => Promise<void>,
): Promise<Response> {
  const outcome = await inMunicipality(c, (tx) =>
    once<'no-agenda'>(tx, form, async () => {
      const step = await findStep(tx, numberIn(c));
      if (!step) return { refused: 'no-agenda' };
      await act(tx, step);
      return { done: stepHref(c) };
    }),
  );
  return 'done' in outcome ? c.redirect(outcome.done, 303) : backToAll(c);
}

async function showLink(c: AppContext, more: Pick<LinkPageProps, 'typed' | 'errors'> = {}): Promise<Response> {
  const step = await inMunicipality(c, (tx) => findStep(tx, numberIn(c)));
  if (!step) return backToAll(c);
  return c.render(<LinkPage plan={step.plan} formKey={c.var.app.newId()} {...more} />);
}

/** Without an agenda there is nothing of which a step could be said: that page says so. */
export function backToAll(c: AppContext): Response {
  return c.redirect(local(c, '/werk/stappen'), 303);
}

export function stepHref(c: AppContext): string {
  return local(c, `/werk/stappen/${c.req.param('number')}`);
}

/** The step of the address. */
export function numberIn(c: AppContext): PlacedStep['place']['step'] {
  const number = stepNumbers.find((one) => String(one) === c.req.param('number'));
  if (!number) throw new Error('The address of a step holds one of the seven');
  return number;
}

/** One step of the present agenda as it stands, for those who work on it. */
export async function readState(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Present> {
  const compass = await readForStaff(c, finders);
  const state = compass.steps.find(({ plan }) => plan.number === numberIn(c));
  if (!state) throw new Error('Each version of the plan has the seven steps');
  return { compass, state };
}

interface Present {
  compass: Compass;
  state: StepState;
}

/** With hours and support for those who keep them: whoever reads along finds those nowhere. */
function readForStaff(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Compass> {
  const { actor, municipality } = c.var;
  const reconstructed = municipality.kind === 'reconstructed';
  return inMunicipality(c, (tx) => readPresent(tx, { finders, reconstructed, staff: may(policy, 'set', actor) }));
}
