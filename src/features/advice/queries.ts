import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import {
  type Composition,
  composeAgenda,
  type Difference,
  differencesBetween,
  readComposition,
} from '../agenda/index.ts';
import { findAgendaById } from '../periods/index.ts';
import { stateOf } from './rules.ts';
import type { Advice, Party, PartyKind, Point, Reading, Response, Round, RoundWithDraft } from './types.ts';

const roundColumns = [
  'id',
  'agendaId',
  'slug',
  'title',
  'question',
  'opensOn',
  'closesOn',
  'firstClosesOn',
  'state',
  'openedAt',
  'answeredAt',
  'source',
  'version',
] as const;

/** All rounds, the newest first. */
export async function listRounds(tx: MunicipalityTx): Promise<Round[]> {
  const rows = await tx.db
    .selectFrom('adviceRounds')
    .select(roundColumns)
    .orderBy('opensOn', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, state: stateOf(row, dayOf(tx.now)) }));
}

/** A round with the draft that lies in it, read with the format that it was kept in. */
export async function findRound(
  tx: MunicipalityTx,
  by: { slug: string } | { id: string },
): Promise<RoundWithDraft | undefined> {
  const query = tx.db.selectFrom('adviceRounds').select([...roundColumns, 'content']);
  const row = await ('id' in by ? query.where('id', '=', by.id) : query.where('slug', '=', by.slug)).executeTakeFirst();
  if (!row) return undefined;
  const content = row.content === null ? null : readComposition(row.content);
  return { ...row, content, state: stateOf(row, dayOf(tx.now)) };
}

/** A round without its draft, which is large: for whoever asks only how it stands. */
export async function findRoundAlone(tx: MunicipalityTx, id: string): Promise<Round | undefined> {
  const row = await tx.db.selectFrom('adviceRounds').select(roundColumns).where('id', '=', id).executeTakeFirst();
  return row && { ...row, state: stateOf(row, dayOf(tx.now)) };
}

/** The parties of these rounds in the order in which they were asked, each with the day its advice came. */
export async function listParties(tx: MunicipalityTx, roundIds: string[]): Promise<Party[]> {
  if (roundIds.length === 0) return [];
  return tx.db
    .selectFrom('adviceParties')
    .select(['id', 'roundId', 'kind', 'name', 'organisationId', 'askedOn', 'remindedOn', 'toldEndedOn'])
    .select(['declinedBecause', 'version'])
    .select((eb) =>
      eb
        .selectFrom('advices')
        .whereRef('advices.partyId', '=', 'adviceParties.id')
        .where('advices.state', '=', 'sent')
        .where((advice) =>
          advice.or([advice('advices.reading', 'is', null), advice('advices.reading', '=', 'released')]),
        )
        .select((advice) => advice.fn.min('advices.receivedOn').as('receivedOn'))
        .as('receivedOn'),
    )
    .where('roundId', 'in', roundIds)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

export interface AdviceFilter {
  roundId?: string;
  agendaId?: string;
  id?: string;
}

/** Advices with their points and the newest answers, the first that came first. */
export async function listAdvices(tx: MunicipalityTx, filter: AdviceFilter = {}): Promise<Advice[]> {
  let query = tx.db
    .selectFrom('advices')
    .select([
      'id',
      'agendaId',
      'roundId',
      'partyId',
      'fromKind',
      'fromName',
      'organisationId',
      'writtenBy',
      'takenFrom',
    ])
    .select(['state', 'reading', 'receivedOn', 'late', 'judgement', 'version', 'createdAt']);
  if (filter.roundId !== undefined) query = query.where('roundId', '=', filter.roundId);
  if (filter.agendaId !== undefined) query = query.where('agendaId', '=', filter.agendaId);
  if (filter.id !== undefined) query = query.where('id', '=', filter.id);
  const advices = await query.orderBy('receivedOn').orderBy('createdAt').orderBy('id').execute();
  const points = await listPoints(
    tx,
    advices.map(({ id }) => id),
  );
  return advices.map((advice) => ({ ...advice, points: points.get(advice.id) ?? [] }));
}

export async function findAdvice(tx: MunicipalityTx, id: string): Promise<Advice | undefined> {
  return (await listAdvices(tx, { id }))[0];
}

/** Of whom advices are and in which round they were given; null: unasked. */
export function nameAdvices(
  tx: MunicipalityTx,
  ids: string[],
): Promise<{ id: string; fromName: string; slug: string | null }[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.db
    .selectFrom('advices')
    .leftJoin('adviceRounds', 'adviceRounds.id', 'advices.roundId')
    .select(['advices.id', 'advices.fromName', 'adviceRounds.slug'])
    .where('advices.id', 'in', ids)
    .execute();
}

interface Unasked {
  agendaId: string;
  roundId: string | null;
  kind: PartyKind;
  name: string;
  organisationId: string | null;
  writtenBy: Advice['writtenBy'];
}

/** What was begun of advice on this draft, in this name, without being asked for. */
export async function findUnaskedDraft(
  tx: MunicipalityTx,
  { agendaId, roundId, kind, name, organisationId, writtenBy }: Unasked,
): Promise<string | undefined> {
  const found = await tx.db
    .selectFrom('advices')
    .select('id')
    .where('agendaId', '=', agendaId)
    .where('roundId', 'is not distinct from', roundId)
    .where('partyId', 'is', null)
    .where('fromKind', '=', kind)
    .where((eb) => eb(eb.fn('lower', ['fromName']), '=', name.toLowerCase()))
    .where('organisationId', 'is not distinct from', organisationId)
    .where('writtenBy', '=', writtenBy)
    .where('state', '=', 'draft')
    .orderBy('createdAt')
    .executeTakeFirst();
  return found?.id;
}

/** The advice that a party has begun or sent in its round. */
export async function findAdviceOf(tx: MunicipalityTx, partyId: string): Promise<string | undefined> {
  const found = await tx.db.selectFrom('advices').select('id').where('partyId', '=', partyId).executeTakeFirst();
  return found?.id;
}

/** How words of a resident in this round were judged. */
export async function findReading(
  tx: MunicipalityTx,
  { id, roundId }: { id: string; roundId: string },
): Promise<Reading | undefined> {
  const query = tx.db.selectFrom('advices').select('reading').where('id', '=', id).where('roundId', '=', roundId);
  return (await query.executeTakeFirst())?.reading ?? undefined;
}

/** The advice that a point belongs to. */
export async function findAdviceOfPoint(tx: MunicipalityTx, pointId: string): Promise<Advice | undefined> {
  const point = await tx.db.selectFrom('advicePoints').select('adviceId').where('id', '=', pointId).executeTakeFirst();
  return point && findAdvice(tx, point.adviceId);
}

/** To which agenda and round a point belongs. */
export function placePoint(
  tx: MunicipalityTx,
  id: string,
): Promise<{ agendaId: string; roundId: string | null } | undefined> {
  return tx.db
    .selectFrom('advicePoints')
    .innerJoin('advices', 'advices.id', 'advicePoints.adviceId')
    .select(['advices.agendaId', 'advices.roundId'])
    .where('advicePoints.id', '=', id)
    .executeTakeFirst();
}

async function listPoints(tx: MunicipalityTx, adviceIds: string[]): Promise<Map<string, Point[]>> {
  if (adviceIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('advicePoints')
    .selectAll()
    .where('adviceId', 'in', adviceIds)
    .orderBy('position')
    .execute();
  const responses = await listResponses(
    tx,
    rows.map(({ id }) => id),
  );
  const points = rows.map(({ id, adviceId, aboutKind, aboutId, aboutTitle, words }): Point => {
    const about = { kind: aboutKind, id: aboutId, title: aboutTitle };
    return { id, adviceId, about, words, response: responses.get(id) ?? null };
  });
  return Map.groupBy(points, ({ adviceId }) => adviceId);
}

async function listResponses(tx: MunicipalityTx, pointIds: string[]): Promise<Map<string, Response>> {
  if (pointIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('adviceResponses')
    .distinctOn('pointId')
    .select(['pointId', 'number', 'verdict', 'because', 'createdAt as at'])
    .select(['changedKind', 'changedId', 'changedSlug', 'changedTitle'])
    .where('pointId', 'in', pointIds)
    .orderBy('pointId')
    .orderBy('number', 'desc')
    .execute();
  return new Map(
    rows.map(({ pointId, changedKind: kind, changedId: id, changedSlug: slug, changedTitle: title, ...response }) => [
      pointId,
      { ...response, changed: kind && id && slug && title ? { kind, id, slug, title } : null },
    ]),
  );
}

export interface DraftChanges {
  before: Composition;
  after: Composition;
  differences: Difference[];
}

/** What has been changed in the agenda since its draft was kept in a round; undefined where there is no draft. */
export async function changesSince(tx: MunicipalityTx, round: RoundWithDraft): Promise<DraftChanges | undefined> {
  const agenda = round.content && (await findAgendaById(tx, round.agendaId));
  if (!round.content || !agenda) return undefined;
  const after = await composeAgenda(tx, agenda);
  return { before: round.content, after, differences: differencesBetween(round.content, after) };
}
