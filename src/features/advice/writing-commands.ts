// Advice as it is written: begun, gone on with, sent, and read by somebody where residents wrote it.
import { audit } from '../../platform/audit/audit.ts';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { accountIdOf } from '../../platform/policies/roles.ts';
import { holdAgenda } from '../periods/index.ts';
import { addNode } from '../thread/index.ts';
import { findAdvice, findAdviceOf, findReading, findRoundAlone, findUnaskedDraft } from './queries.ts';
import { isLate, takesAdvice, takesWords } from './rules.ts';
import type { Advice, JudgedReading, Judgement, NewParty, NewPoint, Party, Round, TakenFrom } from './types.ts';

interface NewAdvice extends NewParty {
  agendaId: string;
  roundId: string | null;
  partyId: string | null;
  writtenBy: Exclude<Advice['writtenBy'], 'residents'>;
}

/** Begins advice of a party that was asked, or leads to what it has begun already. */
export async function beginAsked(
  tx: MunicipalityTx,
  { round, party }: { round: Round; party: Party },
  writtenBy: NewAdvice['writtenBy'],
): Promise<string | undefined> {
  if (!takesAdvice(round)) return undefined;
  // Of two advisers who begin at once the second goes on with what the first began.
  await holdAgenda(tx, round.agendaId);
  const { kind, name, organisationId } = party;
  const known = await findAdviceOf(tx, party.id);
  const advice = {
    kind,
    name,
    organisationId,
    agendaId: round.agendaId,
    roundId: round.id,
    partyId: party.id,
    writtenBy,
  };
  return known ?? beginAdvice(tx, advice);
}

/** Begins advice that nobody asked for, or leads to the draft of it that is there. */
export async function beginUnasked(tx: MunicipalityTx, advice: Omit<NewAdvice, 'partyId'>): Promise<string> {
  await holdAgenda(tx, advice.agendaId);
  return (await findUnaskedDraft(tx, advice)) ?? beginAdvice(tx, { ...advice, partyId: null });
}

/** Begins advice. @returns its id. */
export async function beginAdvice(tx: MunicipalityTx, { kind, name, ...advice }: NewAdvice): Promise<string> {
  const id = await addNode(tx, 'advice');
  const open = { takenFrom: null, reading: null, receivedOn: null, judgement: null };
  await tx.db
    .insertInto('advices')
    .values({
      ...{ id, ...advice, ...open, fromKind: kind, fromName: name, state: 'draft', createdAt: tx.now },
      accountId: accountIdOf(tx.actor),
    })
    .execute();
  await audit(tx, { act: 'advice.begun', subjectKind: 'advice', subjectId: id });
  return id;
}

export interface Writing {
  judgement: Judgement | null;
  takenFrom: TakenFrom | null;
  points: readonly NewPoint[];
  /** Sent on this day; absent: kept as a draft. */
  receivedOn?: string;
}

/** Keeps what was written, and sends it when it has a day: then it is fixed. 'conflict' when it was sent or changed meanwhile. */
export async function saveAdvice(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
  { points, receivedOn, ...words }: Writing,
): Promise<{ kind: 'saved' } | { kind: 'conflict' }> {
  const advice = await findAdvice(tx, id);
  if (!advice) return { kind: 'conflict' };
  // Nobody adopts the agenda between the sending and what waits for an answer.
  await holdAgenda(tx, advice.agendaId);
  const round = advice.roundId ? await findRoundAlone(tx, advice.roundId) : undefined;
  const sent = receivedOn
    ? { state: 'sent' as const, receivedOn, late: round !== undefined && isLate(round, receivedOn) }
    : {};
  const saved = await tx.db
    .updateTable('advices')
    .set((eb) => ({ ...words, ...sent, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst();
  if (!saved) return { kind: 'conflict' };
  await tx.db.deleteFrom('advicePoints').where('adviceId', '=', id).execute();
  await addPoints(tx, id, points);
  await audit(tx, { act: receivedOn ? 'advice.sent' : 'advice.saved', subjectKind: 'advice', subjectId: id });
  return { kind: 'saved' };
}

/** Throws away a draft as somebody saw it. 'conflict' when it was sent or changed meanwhile. */
export async function dropDraft(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
): Promise<{ kind: 'dropped' } | { kind: 'conflict' }> {
  // Held, so that nobody writes in it or sends it in between.
  const draft = await tx.db
    .selectFrom('advices')
    .select('id')
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst();
  if (!draft) return { kind: 'conflict' };
  await tx.db.deleteFrom('advicePoints').where('adviceId', '=', id).execute();
  await tx.db.deleteFrom('advices').where('id', '=', id).execute();
  await audit(tx, { act: 'advice.dropped', subjectKind: 'advice', subjectId: id });
  return { kind: 'dropped' };
}

/** Takes in what a resident wrote, to be read before it is public. 'closed' when the term is over or they were not asked. */
export async function takeInWords(
  tx: MunicipalityTx,
  { round, parties }: { round: Round; parties: readonly Party[] },
  point: NewPoint,
): Promise<{ kind: 'taken-in'; id: string } | { kind: 'closed' }> {
  const party = parties.find(({ kind }) => kind === 'residents');
  if (!party || !takesWords(round, parties)) return { kind: 'closed' };
  await holdAgenda(tx, round.agendaId);
  const id = await addNode(tx, 'advice');
  await tx.db
    .insertInto('advices')
    .values({
      ...{ id, agendaId: round.agendaId, roundId: round.id, partyId: party.id, organisationId: null },
      ...{ fromKind: 'residents', fromName: party.name, writtenBy: 'residents', takenFrom: null, judgement: null },
      ...{ state: 'sent', reading: 'waiting', receivedOn: dayOf(tx.now), accountId: null, createdAt: tx.now },
    })
    .execute();
  await addPoints(tx, id, [point]);
  return { kind: 'taken-in', id };
}

interface Judging {
  roundId: string;
  /** Words as they were on the page. */
  seen: readonly { id: string; version: number }[];
}

/**
 * Says whether words of residents go public. 'conflict' when somebody else judged some of them otherwise meanwhile: those stay as
 * they are, the others are judged.
 */
export async function judgeWords(
  tx: MunicipalityTx,
  { roundId, seen }: Judging,
  reading: JudgedReading,
): Promise<{ kind: 'judged' } | { kind: 'conflict' }> {
  let conflicts = 0;
  // In one order: of two who judge the same at once, the one waits for the other.
  for (const { id, version } of seen.toSorted((one, other) => one.id.localeCompare(other.id))) {
    const judged = await tx.db
      .updateTable('advices')
      .set((eb) => ({ reading, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('version', '=', version)
      .where('roundId', '=', roundId)
      .where('reading', 'is not', null)
      .returning('id')
      .executeTakeFirst();
    if (judged) await audit(tx, { act: `advice.${reading}`, subjectKind: 'advice', subjectId: id });
    else if ((await findReading(tx, { id, roundId })) !== reading) conflicts += 1;
  }
  return { kind: conflicts > 0 ? 'conflict' : 'judged' };
}

/** Holds back all words of a round that nobody has read, but for those that came after this one: whoever holds them back saw how many. */
export async function holdBackUnread(
  tx: MunicipalityTx,
  { roundId, last }: { roundId: string; last: string },
): Promise<void> {
  const held = await tx.db
    .updateTable('advices')
    .set((eb) => ({ reading: 'held-back', version: eb('version', '+', 1) }))
    .where('roundId', '=', roundId)
    .where('reading', '=', 'waiting')
    .where('createdAt', '<=', (eb) =>
      eb.selectFrom('advices as newest').select('newest.createdAt').where('newest.id', '=', last),
    )
    .executeTakeFirst();
  if (held.numUpdatedRows > 0n)
    await audit(tx, { act: 'advice.all-held-back', subjectKind: 'advice-round', subjectId: roundId });
}

async function addPoints(tx: MunicipalityTx, adviceId: string, points: readonly NewPoint[]): Promise<void> {
  if (points.length === 0) return;
  await tx.db
    .insertInto('advicePoints')
    .values(
      points.map(({ about, words }, position) => ({
        ...{ id: tx.newId(), adviceId, position, words },
        ...{ aboutKind: about.kind, aboutId: about.id, aboutTitle: about.title },
      })),
    )
    .execute();
}
