import { Hono } from 'hono';
import { audit, didSince } from '../../platform/audit/audit.ts';
import { isUuid } from '../../platform/clock.ts';
import { drawQr } from '../../platform/codes/qr.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords } from '../../platform/forms/form.ts';
import { type Outcome, once } from '../../platform/forms/once.ts';
import {
  type AppContext,
  type AppEnv,
  absolute,
  inMunicipality,
  local,
  sentForm,
  spokenAddress,
} from '../../platform/http/env.ts';
import { keepPrivate } from '../../platform/http/security.ts';
import { only } from '../accounts/index.ts';
import { listDomains } from '../inventory/index.ts';
import { auditWordsRead, countFrom, findSignal, listNoted, type Noted, receiptOf, takeIn } from '../signals/index.ts';
import { readNote } from './form.ts';
import { gatheringPolicy } from './policy.ts';
import { findGathering, holdOpenGathering } from './queries.ts';
import { byTable, readBackMs } from './rules.ts';
import { NotePage } from './views/note-page.tsx';
import { SlipsPage } from './views/slips-page.tsx';

/** On the sheet of all tables, so many of each: the last ones. A table's own sheet has all. */
const mostSlips = 40;
const note = only(gatheringPolicy, 'note');

/** A note-taker writes down what people say, one after the other, each with a receipt of their own on paper. */
export const noteRoutes = new Hono<AppEnv>()
  .get('/werk/bijeenkomsten/:slug/noteren', note, async (c) => {
    keepPrivate(c);
    const props = await noteProps(c);
    return props ? c.render(<NotePage {...props} typed={{ table: props.table ?? '' }} />) : c.notFound();
  })
  .post('/werk/bijeenkomsten/:slug/noteren', note, saveNote)
  .get('/werk/bijeenkomsten/:slug/bewijsjes', note, showSlips);

async function saveNote(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const props = await noteProps(c);
  if (!props) return c.notFound();
  const noted = readNote(form, props.domains);
  if (!noted.ok) {
    c.status(422);
    return c.render(<NotePage {...props} typed={noted.typed} errors={inWords(noted.problems, c.var.words)} />);
  }
  const { value } = noted;
  const outcome = await inMunicipality(c, (tx) =>
    once<'not-open'>(tx, form, async (): Promise<Outcome<'not-open'>> => {
      const gathering = await holdOpenGathering(tx, props.gathering.id);
      if (!gathering) return { refused: 'not-open' };
      const { id: gatheringId, agendaId } = gathering;
      return { done: await takeIn(tx, c.var.app.secrets, { ...value, agendaId, gatheringId, toldBy: 'note-taker' }) };
    }),
  );
  if ('done' in outcome) {
    const query = new URLSearchParams({ tafel: value.tableLabel ?? '', laatst: outcome.done });
    return c.redirect(`${addressOf(c, props.gathering.slug)}/noteren?${query}`, 303);
  }
  // Closed in the meantime: what was said stays on the page until somebody opens the gathering again.
  c.status(409);
  const typed = {
    ...{ table: value.tableLabel ?? '', words: value.words ?? '' },
    ...{ domain: value.domainId ?? '', consent: value.consent },
  };
  return c.render(<NotePage {...props} gathering={{ ...props.gathering, state: 'closed' }} typed={typed} />);
}

async function showSlips(c: AppContext): Promise<Response> {
  keepPrivate(c);
  const found = await inMunicipality(c, async (tx) => {
    const gathering = await findGathering(tx, c.req.param('slug') ?? '');
    if (!gathering) return undefined;
    const last = await lastNoted(c, tx, gathering.id);
    const table = last ? last.table : c.req.query('tafel') === undefined ? undefined : tableOf(c);
    const noted = await listNoted(tx, { gatheringId: gathering.id, tableLabel: table });
    await audit(tx, { act: 'signal.slips-printed', subjectKind: 'gathering', subjectId: gathering.id });
    const tables = byTable(noted).map((at) => shownOf(at, { onlyId: last?.id, table }));
    return { gathering, table, tables: tables.filter(({ all }) => all > 0) };
  });
  if (!found) return c.notFound();
  const tables = await Promise.all(
    found.tables.map(async ({ slips, ...at }) => ({
      ...at,
      slips: await Promise.all(slips.map(async ({ id, number, at }) => ({ number, at, ...(await drawSlip(c, id)) }))),
    })),
  );
  const address = spokenAddress(c, '/volg');
  return c.render(<SlipsPage {...found} tables={tables} address={address} work={addressOf(c, found.gathering.slug)} />);
}

type AtTable = ReturnType<typeof byTable<Noted>>[number];

/** One slip, all of the table that was asked for, or the last ones of each; of those that can still be handed out. */
function shownOf(
  { table, noted }: AtTable,
  asked: { onlyId: string | undefined; table: string | null | undefined },
): { table: string | null; slips: AtTable['noted']; all: number } {
  const left = noted.filter(({ mayHandOut }) => mayHandOut);
  const all = left.length;
  if (asked.onlyId) return { table, all, slips: left.filter(({ id }) => id === asked.onlyId) };
  return { table, all, slips: asked.table === undefined ? left.slice(-mostSlips) : left };
}

async function drawSlip(c: AppContext, signalId: string) {
  const code = receiptOf(c.var.app.secrets, signalId);
  return { code, qr: await drawQr(absolute(c, `/volg/${code}`)) };
}

async function noteProps(c: AppContext) {
  const found = await inMunicipality(c, async (tx) => {
    const gathering = await findGathering(tx, c.req.param('slug') ?? '');
    if (!gathering) return undefined;
    const last = await lastNoted(c, tx, gathering.id);
    const table = last ? last.table : tableOf(c);
    const [at] = byTable(await listNoted(tx, { gatheringId: gathering.id, tableLabel: table }));
    const just = at?.noted.find(({ id, mayHandOut }) => mayHandOut && id === last?.id);
    // The code of what another noted is nobody's here.
    const read = just && (await readBack(tx, gathering.id, just.id));
    const count = { table: at?.noted.length ?? 0, all: await countFrom(tx, gathering.id) };
    return {
      ...{ gathering, domains: await listDomains(tx), table, count },
      last: read && { ...just, readBack: read },
    };
  });
  if (!found) return undefined;
  const { last, ...rest } = found;
  return {
    ...rest,
    ...(last ? { last: { ...last, code: receiptOf(c.var.app.secrets, last.id) } } : {}),
    formKey: c.var.app.newId(),
    work: addressOf(c, found.gathering.slug),
  };
}

/** The words, for whoever wrote them down just now. Nobody reads here what another noted, or what they did long ago. */
async function readBack(
  tx: MunicipalityTx,
  gatheringId: string,
  signalId: string,
): Promise<{ words: string | null } | undefined> {
  const since = new Date(tx.now.getTime() - readBackMs);
  if (!(await didSince(tx, { act: 'signal.noted', subjectId: signalId }, since))) return undefined;
  const signal = await findSignal(tx, signalId);
  if (!signal) return undefined;
  await auditWordsRead(tx, [signal], { subjectKind: 'gathering', subjectId: gatheringId });
  return { words: signal.words };
}

/** The last one that was noted here. A receipt of somebody who told it themselves is nobody else's. */
async function lastNoted(c: AppContext, tx: MunicipalityTx, gatheringId: string) {
  const asked = c.req.query('laatst');
  const signal = isUuid(asked) ? await findSignal(tx, asked) : undefined;
  if (signal?.gatheringId !== gatheringId || signal.toldBy !== 'note-taker' || signal.withdrawnAt) return undefined;
  return { id: signal.id, table: signal.tableLabel };
}

function tableOf(c: AppContext): string | null {
  return c.req.query('tafel')?.trim() || null;
}

function addressOf(c: AppContext, gathering: string): string {
  return local(c, `/werk/bijeenkomsten/${gathering}`);
}
