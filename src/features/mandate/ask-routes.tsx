import { Hono } from 'hono';
import { dayOf, isUuid } from '../../platform/clock.ts';
import { inWords } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { addAsk, changeAsk } from './commands.ts';
import { readAsk, typedFromAsk } from './form.ts';
import { mandatePolicy } from './policy.ts';
import { findAsk, findDecision } from './queries.ts';
import { AskPage } from './views/ask-page.tsx';
import { WorkDecisionPage, type WorkDecisionPageProps } from './views/work-decision-page.tsx';

const newsKinds = ['added', 'saved', 'asked', 'answered'] as const;

/** One decision for staff: what it asks, and whether that was done. */
export const askRoutes = new Hono<AppEnv>()
  .get('/werk/besluiten/:slug', only(mandatePolicy, 'manage'), (c) => showOne(c))
  .post('/werk/besluiten/:slug/vragen', only(mandatePolicy, 'manage'), add)
  .get('/werk/besluiten/:slug/vragen/:ask', only(mandatePolicy, 'manage'), showAsk)
  .post('/werk/besluiten/:slug/vragen/:ask', only(mandatePolicy, 'manage'), change);

async function showOne(c: AppContext, more: Partial<WorkDecisionPageProps> = {}): Promise<Response> {
  const decision = await decisionOf(c);
  if (!decision) return c.notFound();
  const { app, words, municipality } = c.var;
  const news = newsKinds.find((kind) => kind === c.req.query('nieuws'));
  return c.render(
    <WorkDecisionPage
      decision={decision}
      formKey={app.newId()}
      today={dayOf(app.clock())}
      readOnly={municipality.readOnly}
      news={news && words.t(`mandate.work.news.${news}`)}
      {...more}
    />,
  );
}

async function add(c: AppContext): Promise<Response> {
  const decision = await decisionOf(c);
  if (!decision) return c.notFound();
  const form = await sentForm(c);
  const read = readAsk(form, dayOf(c.var.app.clock()));
  if (!read.ok) {
    c.status(422);
    return showOne(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { version: _, ...ask } = read.value;
  await inMunicipality(c, (tx) =>
    once<never>(tx, form, async () => {
      await addAsk(tx, decision.id, ask);
      return { done: here(c) };
    }),
  );
  return c.redirect(`${here(c)}?nieuws=asked`, 303);
}

async function showAsk(c: AppContext): Promise<Response> {
  const found = await askOf(c);
  return found
    ? c.render(<AskPage {...found} formKey={c.var.app.newId()} typed={typedFromAsk(found.ask)} />)
    : c.notFound();
}

async function change(c: AppContext): Promise<Response> {
  const found = await askOf(c);
  if (!found) return c.notFound();
  const form = await sentForm(c);
  const read = readAsk(form, dayOf(c.var.app.clock()));
  const formKey = c.var.app.newId();
  if (!read.ok) {
    c.status(422);
    const errors = inWords(read.problems, c.var.words);
    return c.render(<AskPage {...found} formKey={formKey} typed={read.typed} errors={errors} />);
  }
  const { version, ...content } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await changeAsk(tx, { id: found.ask.id, version }, content);
      return kind === 'changed' ? { done: `${here(c)}?nieuws=answered` } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  // Read again: what stands there now is what somebody else made of it.
  const now = (await askOf(c)) ?? found;
  return c.render(<AskPage {...now} formKey={formKey} typed={typedFromAsk(content)} conflict />);
}

function here(c: AppContext): string {
  return local(c, `/werk/besluiten/${c.req.param('slug')}`);
}

function decisionOf(c: AppContext) {
  return inMunicipality(c, (tx) => findDecision(tx, c.req.param('slug') ?? ''));
}

function askOf(c: AppContext) {
  const id = c.req.param('ask');
  return inMunicipality(c, async (tx) => {
    const decision = await findDecision(tx, c.req.param('slug') ?? '');
    const ask = decision && isUuid(id) ? await findAsk(tx, { id, decisionId: decision.id }) : undefined;
    return decision && ask && { decision, ask };
  });
}
