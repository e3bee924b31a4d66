import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { asTypedDay } from '../../platform/forms/days.ts';
import { inWords, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { wordsFor } from '../../platform/i18n/words.ts';
import { only } from '../accounts/index.ts';
import { findAgenda } from '../periods/index.ts';
import { addDecision, changeDecision } from './commands.ts';
import { readDecision, typedFrom } from './form.ts';
import { hooksAhead } from './hooks.ts';
import { mandatePolicy } from './policy.ts';
import { findDecision, listDecisions, readGround } from './queries.ts';
import { solidityOf } from './solidity.ts';
import { type DecisionKind, decisionKinds } from './types.ts';
import { AddDecisionPage } from './views/add-decision-page.tsx';
import { ChangeDecisionPage } from './views/change-decision-page.tsx';
import { KindsPage } from './views/kinds-page.tsx';
import { WorkDecisionsPage } from './views/work-decisions-page.tsx';

/** Where staff see how solid the ground is, and write down what was decided. */
export const workRoutes = new Hono<AppEnv>()
  .get('/werk/besluiten', only(mandatePolicy, 'manage'), showList)
  .get('/werk/besluiten/nieuw', only(mandatePolicy, 'manage'), showAdd)
  .post('/werk/besluiten/nieuw', only(mandatePolicy, 'manage'), add)
  .get('/werk/besluiten/:slug/aanpassing', only(mandatePolicy, 'manage'), showChange)
  .post('/werk/besluiten/:slug/aanpassing', only(mandatePolicy, 'manage'), change);

async function showList(c: AppContext): Promise<Response> {
  const today = dayOf(c.var.app.clock());
  const { decisions, ground } = await inMunicipality(c, async (tx) => {
    const found = await listDecisions(tx);
    return { decisions: found, ground: await readGround(tx, found) };
  });
  return c.render(
    <WorkDecisionsPage
      decisions={decisions}
      checks={solidityOf(ground, today)}
      hooks={hooksAhead(today, ground)}
      today={today}
      readOnly={c.var.municipality.readOnly}
    />,
  );
}

/** First which kind it is, then the few fields that it has: without script there is no other way to show only those. */
async function showAdd(c: AppContext): Promise<Response> {
  const kind = decisionKinds.find((one) => one === c.req.query('soort'));
  if (!kind) return c.render(<KindsPage />);
  const typed = await adoptionAsTyped(c, kind);
  return c.render(<AddDecisionPage kind={kind} formKey={c.var.app.newId()} typed={typed} />);
}

/** An agenda that was adopted (`?agenda=`) as the decision that it was: nobody types that twice. */
async function adoptionAsTyped(c: AppContext, kind: DecisionKind): Promise<Typed> {
  const agenda = await inMunicipality(c, (tx) => findAgenda(tx, c.req.query('agenda') ?? ''));
  if (!agenda?.adoptedOn || !agenda.adoptedBy || kind !== `${agenda.adoptedBy}-decision`) return {};
  const { title, adoptedBy, adoptedOn, startsOn, endsOn } = agenda;
  return {
    title: wordsFor('nl').t('mandate.form.adoptionOf', { title }),
    body: adoptedBy,
    ...asTypedDay('decidedOn', adoptedOn),
    ...asTypedDay('startsOn', startsOn),
    ...asTypedDay('endsOn', endsOn),
  };
}

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const kind = decisionKinds.find((one) => one === form.get('kind'));
  if (!kind) {
    c.status(422);
    return c.render(<KindsPage missing />);
  }
  const read = readDecision(form, dayOf(c.var.app.clock()));
  if (!read.ok) {
    c.status(422);
    const errors = inWords(read.problems, c.var.words);
    return c.render(<AddDecisionPage kind={kind} formKey={c.var.app.newId()} typed={read.typed} errors={errors} />);
  }
  const { version: _, ...decision } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<never>(tx, form, async () => {
      const { slug } = await addDecision(tx, decision);
      return { done: local(c, `/werk/besluiten/${slug}?nieuws=added`) };
    }),
  );
  return c.redirect((outcome as { done: string }).done, 303);
}

async function showChange(c: AppContext): Promise<Response> {
  const decision = await decisionOf(c);
  if (!decision) return c.notFound();
  return c.render(<ChangeDecisionPage decision={decision} formKey={c.var.app.newId()} typed={typedFrom(decision)} />);
}

async function change(c: AppContext): Promise<Response> {
  const decision = await decisionOf(c);
  if (!decision) return c.notFound();
  const form = await sentForm(c);
  // What kind it is stays, whatever was sent.
  form.set('kind', decision.kind);
  const read = readDecision(form, dayOf(c.var.app.clock()));
  const formKey = c.var.app.newId();
  if (!read.ok) {
    c.status(422);
    const errors = inWords(read.problems, c.var.words);
    const { typed } = read;
    return c.render(<ChangeDecisionPage decision={decision} formKey={formKey} typed={typed} errors={errors} />);
  }
  const { version, kind: _, ...content } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await changeDecision(tx, { id: decision.id, version }, content);
      return kind === 'changed'
        ? { done: local(c, `/werk/besluiten/${decision.slug}?nieuws=saved`) }
        : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  // Read again: what stands there now is what somebody else made of it.
  const now = (await decisionOf(c)) ?? decision;
  return c.render(<ChangeDecisionPage decision={now} formKey={formKey} typed={typedFrom(read.value)} conflict />);
}

function decisionOf(c: AppContext) {
  return inMunicipality(c, (tx) => findDecision(tx, c.req.param('slug') ?? ''));
}
