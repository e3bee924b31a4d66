import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { inWords, sentVersion, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { type AdoptionOutcome, settleAdoption } from './commands.ts';
import { readAdoption, typedAdoption } from './form.ts';
import { periodPolicy } from './policy.ts';
import { findAdoption, findAgenda, readChecks } from './queries.ts';
import type { AdoptionChecker } from './types.ts';
import { AdoptionPage, checkInWords } from './views/adoption-page.tsx';

type Checkers = readonly AdoptionChecker[];

/** The one place where the adoption of an agenda is prepared and recorded. */
export function adoptionRoutes(checkers: Checkers): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/werk/agenda/:agenda/vaststelling', only(periodPolicy, 'manage'), (c) => show(c, checkers))
    .post('/werk/agenda/:agenda/vaststelling', only(periodPolicy, 'manage'), (c) => settle(c, checkers));
}

interface Shown {
  /** What was typed, and the version that it was typed on; absent: what stands there now. */
  typed?: Typed;
  version?: number;
  errors?: { field: string; message: string }[];
  conflict?: boolean;
}

async function show(c: AppContext, checkers: Checkers, shown: Shown = {}): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const agenda = await findAgenda(tx, c.req.param('agenda') ?? '');
    if (!agenda) return undefined;
    return { agenda, adoption: await findAdoption(tx, agenda), checks: await readChecks(tx, agenda.id, checkers) };
  });
  if (!found) return c.notFound();
  const typed = shown.typed ?? typedAdoption(found.adoption);
  const version = shown.version ?? found.agenda.version;
  const { readOnly, kind } = c.var.municipality;
  const { errors = [], conflict = false } = shown;
  const page = { ...found, typed, version, errors, conflict, readOnly, reconstructed: kind === 'reconstructed' };
  return c.render(<AdoptionPage {...page} formKey={c.var.app.newId()} />);
}

async function settle(c: AppContext, checkers: Checkers): Promise<Response> {
  const form = await sentForm(c);
  const seen = await inMunicipality(c, (tx) => findAgenda(tx, c.req.param('agenda') ?? ''));
  if (!seen) return c.notFound();
  const read = readAdoption(form, { today: dayOf(c.var.app.clock()), recorded: seen.adoptedOn !== null });
  const version = sentVersion(form);
  if (!read.ok) {
    c.status(422);
    return show(c, checkers, { typed: read.typed, version, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<Exclude<AdoptionOutcome, { kind: 'settled' }>>(tx, form, async () => {
      const settled = await settleAdoption(tx, { id: seen.id, version }, { adoption: read.value, checkers });
      return settled.kind === 'settled'
        ? { done: local(c, `/werk/agenda/${seen.slug}/vaststelling`) }
        : { refused: settled };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  const typed = typedAdoption(read.value);
  if (outcome.refused.kind === 'conflict') {
    c.status(409);
    return show(c, checkers, { typed, conflict: true });
  }
  c.status(422);
  const errors = outcome.refused.waiting.map((check) => ({
    field: 'adoptedOn',
    message: checkInWords(check, c.var.words),
  }));
  return show(c, checkers, { typed, version, errors });
}
