import { Hono } from 'hono';
import { dayOf, isUuid } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, sentText, sentVersion, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { wordsFor } from '../../platform/i18n/words.ts';
import { type Actor, may } from '../../platform/policies/roles.ts';
import { only } from '../accounts/index.ts';
import { composeAgenda } from '../agenda/index.ts';
import { findOrganisation } from '../organisations/index.ts';
import { findAgendaById, findCurrentAgenda } from '../periods/index.ts';
import { readUnasked, readWriting, rowsFor, sentRows, typedWriting } from './form.ts';
import { advicePolicy } from './policy.ts';
import { findAdvice, findRound, listParties, listRounds } from './queries.ts';
import { mayWrite, passagesOf, takesAdvice, writesAs } from './rules.ts';
import type { Advice, NewParty, RoundWithDraft } from './types.ts';
import { DropDraftPage } from './views/drop-draft-page.tsx';
import { UnaskedPage } from './views/unasked-page.tsx';
import { SentPage, WritingPage } from './views/writing-page.tsx';
import { beginAsked, beginUnasked, dropDraft, saveAdvice } from './writing-commands.ts';

const enter = only(advicePolicy, 'enter');

/** Where advice is written: by advisers, partners, and staff who type over what came on paper. */
export const writingRoutes = new Hono<AppEnv>()
  .post('/werk/advies/:slug/beginnen', enter, begin)
  .get('/werk/advies/ongevraagd', enter, (c) => askUnasked(c))
  .post('/werk/advies/ongevraagd', enter, takeUpUnasked)
  .get('/werk/advies/geven/:id', enter, (c) => showWriting(c))
  .post('/werk/advies/geven/:id', enter, save)
  .get('/werk/advies/geven/:id/weg', enter, (c) => askDrop(c))
  .post('/werk/advies/geven/:id/weg', enter, drop);

async function begin(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const id = await inMunicipality(c, async (tx) => {
    const round = await findRound(tx, { slug: c.req.param('slug') ?? '' });
    const party = round && (await listParties(tx, [round.id])).find((one) => one.id === sentText(form, 'party'));
    const as = party && writesAs(tx.actor, party);
    return as && beginAsked(tx, { round, party }, as);
  });
  return id ? c.redirect(local(c, `/werk/advies/geven/${id}`), 303) : c.notFound();
}

async function askUnasked(c: AppContext, typed: Typed = {}, errors: { field: string; message: string }[] = []) {
  const found = await inMunicipality(c, async (tx) => ({
    own: await ownOrganisation(tx),
    rounds: (await listRounds(tx)).filter(takesAdvice),
  }));
  const shown = { kind: 'council', name: wordsFor('nl').t('advice.usual.council'), ...typed };
  return c.render(<UnaskedPage {...found} typed={shown} errors={errors} />);
}

/** A partner speaks for their own organisation and no other. */
async function ownOrganisation(tx: MunicipalityTx): Promise<(NewParty & { organisationId: string }) | undefined> {
  const { actor } = tx;
  if (actor.kind !== 'account' || !actor.organisationId || may(advicePolicy, 'give', actor)) return undefined;
  if (!may(advicePolicy, 'giveForOrganisation', actor) || may(advicePolicy, 'manage', actor)) return undefined;
  const own = await findOrganisation(tx, actor.organisationId);
  return own && { kind: 'organisation', name: own.name, organisationId: own.id };
}

async function takeUpUnasked(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const own = await inMunicipality(c, ownOrganisation);
  const read = own ? ({ ok: true, value: { ...own, round: sentText(form, 'round') } } as const) : readUnasked(form);
  if (!read.ok) {
    c.status(422);
    return askUnasked(c, read.typed, inWords(read.problems, c.var.words));
  }
  const { round: chosen, kind, name } = read.value;
  const from: NewParty = { kind, name, organisationId: own?.organisationId ?? null };
  const as = writesAs(c.var.actor, from);
  if (!as) return c.notFound();
  const id = await inMunicipality(c, async (tx) => {
    const round = (await listRounds(tx)).find((one) => one.id === chosen && takesAdvice(one));
    const agendaId = round?.agendaId ?? (await findCurrentAgenda(tx))?.id;
    return agendaId && beginUnasked(tx, { ...from, agendaId, roundId: round?.id ?? null, writtenBy: as });
  });
  return c.redirect(local(c, id ? `/werk/advies/geven/${id}` : '/werk/advies'), 303);
}

interface Open {
  advice: Advice;
  round: RoundWithDraft | undefined;
  passages: ReturnType<typeof passagesOf>;
}

/** An advice that this person may write, with the passages that it can be about. */
async function findOwn(tx: MunicipalityTx, { id, actor }: { id: string; actor: Actor }): Promise<Open | undefined> {
  const advice = isUuid(id) ? await findAdvice(tx, id) : undefined;
  if (!advice || !mayWrite(actor, advice)) return undefined;
  const round = advice.roundId ? await findRound(tx, { id: advice.roundId }) : undefined;
  const agenda = await findAgendaById(tx, advice.agendaId);
  const draft = round?.content ?? (agenda && (await composeAgenda(tx, agenda)));
  return { advice, round, passages: draft ? passagesOf(draft) : [] };
}

interface Shown {
  typed: Typed;
  rows: number;
  version?: number;
  errors?: { field: string; message: string }[];
  conflict?: boolean;
}

async function showWriting(c: AppContext, shown?: Shown): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const own = await inMunicipality(c, (tx) => findOwn(tx, { id, actor: c.var.actor }));
  if (!own) return c.notFound();
  if (own.advice.state === 'sent') return c.render(<SentPage {...own} typed={shown?.typed} />);
  const chosen = c.req.query('over');
  const preset = chosen ? { [`about-${own.advice.points.length}`]: chosen } : {};
  const page = shown ?? { typed: { ...typedWriting(own.advice), ...preset }, rows: rowsFor(own.advice.points.length) };
  return c.render(<WritingPage {...own} {...page} formKey={c.var.app.newId()} />);
}

async function save(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const id = c.req.param('id') ?? '';
  const own = await inMunicipality(c, (tx) => findOwn(tx, { id, actor: c.var.actor }));
  if (!own) return c.notFound();
  const staff = own.advice.writtenBy === 'staff';
  const today = dayOf(c.var.app.clock());
  const read = readWriting(form, { passages: own.passages, staff, today });
  const version = sentVersion(form);
  if (!read.ok) {
    c.status(422);
    const errors = inWords(read.problems, c.var.words);
    return showWriting(c, { typed: read.typed, rows: sentRows(form), version, errors });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await saveAdvice(tx, { id, version }, read.value);
      return kind === 'saved' ? { done: local(c, `/werk/advies/geven/${id}`) } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const rows = rowsFor(read.value.points.length);
  return showWriting(c, { typed: typedWriting(read.value), rows, conflict: true });
}

async function askDrop(c: AppContext, changed = false): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const own = await inMunicipality(c, (tx) => findOwn(tx, { id, actor: c.var.actor }));
  if (!own) return c.notFound();
  return own.advice.state === 'sent'
    ? showWriting(c)
    : c.render(<DropDraftPage advice={own.advice} formKey={c.var.app.newId()} changed={changed} />);
}

async function drop(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const id = c.req.param('id') ?? '';
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict' | 'unknown'>(tx, form, async () => {
      if (!(await findOwn(tx, { id, actor: c.var.actor }))) return { refused: 'unknown' };
      const { kind } = await dropDraft(tx, { id, version: sentVersion(form) });
      return kind === 'dropped' ? { done: local(c, '/werk/advies') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'unknown') return c.notFound();
  c.status(409);
  return askDrop(c, true);
}
