import { Hono } from 'hono';
import { dayOf, isUuid } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { listParties, listRounds } from '../advice/index.ts';
import { listDepartments, listOrganisations } from '../organisations/index.ts';
import { mandatePolicy } from './policy.ts';
import type { AskedForAdvice } from './rules.ts';
import { addSupporter, changeSupporter } from './supporter-commands.ts';
import { readStanding, readSupporter, takenProblem, typedFromStanding, whoValue } from './supporter-form.ts';
import { findSupporter, listSupporters } from './supporter-queries.ts';
import { SupporterPage } from './views/supporter-page.tsx';
import { SupportersPage, type SupportersPageProps } from './views/supporters-page.tsx';

/** Who has to say yes, who does already, what each needs and what was promised. For staff only. */
export const supporterRoutes = new Hono<AppEnv>()
  .get('/werk/draagvlak', only(mandatePolicy, 'manage'), (c) => showList(c))
  .post('/werk/draagvlak', only(mandatePolicy, 'manage'), add)
  .get('/werk/draagvlak/:id', only(mandatePolicy, 'manage'), showOne)
  .post('/werk/draagvlak/:id', only(mandatePolicy, 'manage'), change);

async function showList(c: AppContext, more: Pick<SupportersPageProps, 'typed' | 'errors'> = {}): Promise<Response> {
  const found = await readSupport(c);
  const { app, municipality } = c.var;
  const today = dayOf(app.clock());
  return c.render(
    <SupportersPage {...found} formKey={app.newId()} today={today} readOnly={municipality.readOnly} {...more} />,
  );
}

function readSupport(c: AppContext) {
  return inMunicipality(c, async (tx) => ({
    supporters: await listSupporters(tx),
    asked: await readAsked(tx),
    departments: await listDepartments(tx),
    organisations: (await listOrganisations(tx)).filter(({ kind }) => kind === 'partner'),
  }));
}

/** Who was asked for advice, the last round of each first: to advise is not to say yes, but whoever asks has to know. */
async function readAsked(tx: MunicipalityTx): Promise<AskedForAdvice[]> {
  const rounds = await listRounds(tx);
  const parties = await listParties(
    tx,
    rounds.map(({ id }) => id),
  );
  return rounds.flatMap(({ id, title, slug }) =>
    parties
      .filter(({ roundId, askedOn }) => roundId === id && askedOn !== null)
      .map(({ name, receivedOn }) => ({ name, title, slug, came: receivedOn !== null })),
  );
}

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const { departments, organisations } = await readSupport(c);
  const known = new Set([
    ...departments.map(({ id }) => whoValue({ kind: 'department', id })),
    ...organisations.map(({ id }) => whoValue({ kind: 'organisation', id })),
  ]);
  const read = readSupporter(form, known);
  if (!read.ok) {
    c.status(422);
    return showList(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'taken'>(tx, form, async () => {
      const { kind } = await addSupporter(tx, read.value);
      return kind === 'added' ? { done: local(c, '/werk/draagvlak') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(422);
  const { who, ...content } = read.value;
  const chosen: Typed = 'id' in who ? { who: whoValue(who) } : { who: who.kind, name: who.name };
  const typed = { ...typedFromStanding(content), ...chosen };
  return showList(c, { typed, errors: inWords([takenProblem], c.var.words) });
}

async function showOne(c: AppContext): Promise<Response> {
  const supporter = await supporterOf(c);
  if (!supporter) return c.notFound();
  return c.render(
    <SupporterPage supporter={supporter} formKey={c.var.app.newId()} typed={typedFromStanding(supporter)} />,
  );
}

async function change(c: AppContext): Promise<Response> {
  const supporter = await supporterOf(c);
  if (!supporter) return c.notFound();
  const form = await sentForm(c);
  const read = readStanding(form);
  const formKey = c.var.app.newId();
  if (!read.ok) {
    c.status(422);
    const errors = inWords(read.problems, c.var.words);
    return c.render(<SupporterPage supporter={supporter} formKey={formKey} typed={read.typed} errors={errors} />);
  }
  const { version, ...content } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await changeSupporter(tx, { id: supporter.id, version }, content);
      return kind === 'changed' ? { done: local(c, '/werk/draagvlak') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  // Read again: what stands there now is what somebody else made of it.
  const now = (await supporterOf(c)) ?? supporter;
  return c.render(<SupporterPage supporter={now} formKey={formKey} typed={typedFromStanding(content)} conflict />);
}

function supporterOf(c: AppContext) {
  const id = c.req.param('id');
  return isUuid(id) ? inMunicipality(c, (tx) => findSupporter(tx, id)) : Promise.resolve(undefined);
}
