import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { inWords, sentVersion, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { type AdoptionOutcome, settleAdoption } from './commands.ts';
import { readAdoption, typedAdoption } from './form.ts';
import { periodPolicy } from './policy.ts';
import { findAgenda, readAdoptionPlan, readChecks } from './queries.ts';
import type { AdoptionChecker } from './types.ts';
import { AdoptionPage } from './views/adoption-page.tsx';

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
    const { adoptedBy, adoptedOn } = agenda;
    const plan = await readAdoptionPlan(tx, agenda.id);
    // An agenda from before there were plans was adopted by whoever adopted it.
    const adoption = { ...plan, adopter: plan.adopter ?? adoptedBy, adoptedBy, adoptedOn };
    return { agenda, adoption, checks: await readChecks(tx, agenda.id, checkers) };
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
  const read = readAdoption(form, dayOf(c.var.app.clock()));
  const version = sentVersion(form);
  if (!read.ok) {
    c.status(422);
    return show(c, checkers, { typed: read.typed, version, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, async (tx) => {
    const agenda = await findAgenda(tx, c.req.param('agenda') ?? '');
    if (!agenda) return undefined;
    return once<Exclude<AdoptionOutcome, { kind: 'settled' }>>(tx, form, async () => {
      const settled = await settleAdoption(tx, { id: agenda.id, version }, { adoption: read.value, checkers });
      return settled.kind === 'settled'
        ? { done: local(c, `/werk/agenda/${agenda.slug}/vaststelling`) }
        : { refused: settled };
    });
  });
  if (!outcome) return c.notFound();
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  const typed = typedAdoption(read.value);
  if (outcome.refused.kind === 'conflict') {
    c.status(409);
    return show(c, checkers, { typed, conflict: true });
  }
  c.status(422);
  const problems = outcome.refused.waiting.map(({ message, values = {} }) => ({ field: 'adoptedOn', message, values }));
  return show(c, checkers, { typed, version, errors: inWords(problems, c.var.words) });
}
