import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, sentVersion, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { adoptionRoutes } from './adoption-routes.tsx';
import { changeAgenda, startAgenda, takeUpAgenda } from './commands.ts';
import { changeOf, readAgenda, readNewAgenda, typedFrom } from './form.ts';
import { periodPolicy } from './policy.ts';
import { findAgenda, findCurrentAgenda, listAgendas } from './queries.ts';
import { suggestPeriod, suggestTitle } from './rules.ts';
import type { AdoptionChecker } from './types.ts';
import { AgendaListPage } from './views/agenda-list-page.tsx';
import { ChangeAgendaPage } from './views/change-agenda-page.tsx';
import { StartAgendaPage } from './views/start-agenda-page.tsx';
import { TakeUpPage } from './views/take-up-page.tsx';

/** What the start of an agenda takes along: other slices know what waited for one. */
type TakeUp = (tx: MunicipalityTx, agendaId: string) => Promise<void>;

/** Where staff start an agenda and say what it is called, for how long it holds and how it is adopted. */
export function periodRoutes(takeUp: TakeUp, checkers: readonly AdoptionChecker[]): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/werk/agenda', only(periodPolicy, 'manage'), showList)
    .get('/werk/agenda/nieuw', only(periodPolicy, 'manage'), suggest)
    .post('/werk/agenda/nieuw', only(periodPolicy, 'manage'), (c) => start(c, takeUp))
    .get('/werk/agenda/:agenda/oppakken', only(periodPolicy, 'manage'), showTakeUp)
    .post('/werk/agenda/:agenda/oppakken', only(periodPolicy, 'manage'), takeUpOther)
    .get('/werk/agenda/:agenda/aanpassen', only(periodPolicy, 'manage'), showChange)
    .post('/werk/agenda/:agenda/aanpassen', only(periodPolicy, 'manage'), change)
    .route('/', adoptionRoutes(checkers));
}

async function showList(c: AppContext): Promise<Response> {
  const { readOnly } = c.var.municipality;
  const agendas = await inMunicipality(c, listAgendas);
  return c.render(<AgendaListPage agendas={agendas} readOnly={readOnly} />);
}

async function suggest(c: AppContext): Promise<Response> {
  const agendas = await inMunicipality(c, listAgendas);
  const last = agendas.toSorted((one, other) => one.startsOn.localeCompare(other.startsOn)).at(-1);
  const period = suggestPeriod(dayOf(c.var.app.clock()), last?.endsOn ?? null);
  const title = suggestTitle(c.var.municipality.name, period.startsOn, period.endsOn);
  return showStart(c, typedFrom({ title, ...period }));
}

async function showChange(c: AppContext): Promise<Response> {
  const agenda = await inMunicipality(c, (tx) => findAgenda(tx, c.req.param('agenda') ?? ''));
  if (!agenda) return c.notFound();
  const typed = typedFrom(changeOf(agenda));
  return c.render(<ChangeAgendaPage agenda={agenda} formKey={c.var.app.newId()} typed={typed} />);
}

async function showStart(c: AppContext, typed: Typed, errors: { field: string; message: string }[] = []) {
  const current = await inMunicipality(c, findCurrentAgenda);
  return c.render(<StartAgendaPage current={current} formKey={c.var.app.newId()} typed={typed} errors={errors} />);
}

async function showTakeUp(c: AppContext): Promise<Response> {
  const { agenda, current } = await inMunicipality(c, async (tx) => ({
    agenda: await findAgenda(tx, c.req.param('agenda') ?? ''),
    current: await findCurrentAgenda(tx),
  }));
  if (!agenda || !current) return c.notFound();
  if (agenda.id === current.id) return c.redirect(local(c, '/werk/agenda'), 303);
  return c.render(<TakeUpPage agenda={agenda} current={current} />);
}

async function takeUpOther(c: AppContext): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const agenda = await findAgenda(tx, c.req.param('agenda') ?? '');
    if (agenda) await takeUpAgenda(tx, agenda.id);
    return agenda;
  });
  return found ? c.redirect(local(c, '/werk/agenda'), 303) : c.notFound();
}

async function start(c: AppContext, takeUp: TakeUp): Promise<Response> {
  const form = await sentForm(c);
  const read = readNewAgenda(form);
  if (!read.ok) {
    c.status(422);
    return showStart(c, read.typed, inWords(read.problems, c.var.words));
  }
  await inMunicipality(c, (tx) =>
    once<never>(tx, form, async () => {
      const { takenUp } = read.value;
      const id = await startAgenda(tx, read.value, { takenUp });
      await takeUp(tx, id);
      return { done: id };
    }),
  );
  return c.redirect(local(c, '/werk/agenda'), 303);
}

async function change(c: AppContext): Promise<Response> {
  const agendaSlug = c.req.param('agenda') ?? '';
  const form = await sentForm(c);
  const read = readAgenda(form);
  const version = sentVersion(form);
  const formKey = c.var.app.newId();
  const { agenda, outcome } = await inMunicipality(c, async (tx) => {
    const found = await findAgenda(tx, agendaSlug);
    if (!found || !read.ok) return { agenda: found };
    const changed = await once<'conflict'>(tx, form, async () => {
      const { kind } = await changeAgenda(tx, { id: found.id, version }, read.value);
      return kind === 'changed' ? { done: local(c, '/werk/agenda') } : { refused: kind };
    });
    // Read again: what stands there now is what somebody else made of it.
    return { agenda: await findAgenda(tx, agendaSlug), outcome: changed };
  });
  if (!agenda) return c.notFound();
  if (!read.ok) {
    c.status(422);
    const errors = inWords(read.problems, c.var.words);
    const shown = { ...agenda, version };
    return c.render(<ChangeAgendaPage agenda={shown} formKey={formKey} typed={read.typed} errors={errors} />);
  }
  if (outcome && 'done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const typed = typedFrom(read.value);
  return c.render(<ChangeAgendaPage agenda={agenda} formKey={formKey} typed={typed} conflict />);
}
