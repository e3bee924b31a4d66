import { audit } from '../../platform/audit/audit.ts';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { freeSlug } from '../../platform/database/slugs.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import { composeAgenda } from '../agenda/index.ts';
import { findAgendaById, holdAgenda } from '../periods/index.ts';
import { findRoundAlone, listAdvices, listParties } from './queries.ts';
import { checkAnswered, unanswered, unread } from './rules.ts';
import type { NewParty, Round, RoundDetails } from './types.ts';

export type Change = { kind: 'changed' } | { kind: 'conflict' };

/** Announces a round on an agenda and says of whom advice is asked. It opens by itself on its first day. */
export async function announceRound(
  tx: MunicipalityTx,
  { agendaId, parties, ...details }: RoundDetails & { agendaId: string; parties: readonly NewParty[] },
): Promise<{ id: string; slug: string }> {
  // Nobody adopts the agenda between the announcement and what it holds up.
  await holdAgenda(tx, agendaId);
  const slug = await freeSlug(tx, 'adviceRounds', details.title);
  const id = tx.newId();
  const empty = { firstClosesOn: null, content: null, openedAt: null, answeredAt: null, source: null };
  await tx.db
    .insertInto('adviceRounds')
    .values({ id, agendaId, slug, ...details, ...empty, state: 'announced', createdAt: tx.now })
    .execute();
  await audit(tx, { act: 'advice-round.announced', subjectKind: 'advice-round', subjectId: id });
  for (const party of parties) await askParty(tx, id, party);
  if (details.opensOn <= dayOf(tx.now)) await openRound(tx, id);
  return { id, slug };
}

/** A round of which a public source tells, in a reconstruction: the draft, the days and the advice are not known. */
export async function recordRound(
  tx: MunicipalityTx,
  { agendaId, title, source, parties }: { agendaId: string; title: string; source: string; parties: NewParty[] },
): Promise<void> {
  const slug = await freeSlug(tx, 'adviceRounds', title);
  const id = tx.newId();
  const days = { opensOn: null, closesOn: null, firstClosesOn: null, openedAt: null, answeredAt: null };
  const unknown = { ...days, question: null, content: null };
  await tx.db
    .insertInto('adviceRounds')
    .values({ id, agendaId, slug, title, source, ...unknown, state: 'recorded', createdAt: tx.now })
    .execute();
  for (const party of parties) await addParty(tx, id, { ...party, askedOn: null });
}

/** Calls off a round that has not begun. False when it has, or somebody did so before. */
export async function callOff(tx: MunicipalityTx, { id, agendaId }: Pick<Round, 'id' | 'agendaId'>): Promise<boolean> {
  // Nobody opens it meanwhile.
  await holdAgenda(tx, agendaId);
  if ((await findRoundAlone(tx, id))?.state !== 'announced') return false;
  await tx.db.deleteFrom('adviceParties').where('roundId', '=', id).execute();
  await tx.db.deleteFrom('adviceRounds').where('id', '=', id).execute();
  await audit(tx, { act: 'advice-round.called-off', subjectKind: 'advice-round', subjectId: id });
  return true;
}

/**
 * Opens a round: the draft as it is now is what everyone advises on, whatever is changed later. Nothing happens to one that is open.
 */
export async function openRound(tx: MunicipalityTx, id: string): Promise<void> {
  const round = await findRoundAlone(tx, id);
  const agenda = round && (await findAgendaById(tx, round.agendaId));
  if (!agenda || round.state !== 'announced') return;
  // Of two who open at once the second finds it open.
  await holdAgenda(tx, agenda.id);
  const content = await composeAgenda(tx, agenda);
  const opened = await tx.db
    .updateTable('adviceRounds')
    .set((eb) => ({
      state: 'open',
      content: JSON.stringify(content),
      openedAt: tx.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'announced')
    .returning('id')
    .executeTakeFirst();
  if (!opened) return;
  // Who was put on the list before is asked on the day there is something to read.
  await tx.db
    .updateTable('adviceParties')
    .set({ askedOn: dayOf(tx.now) })
    .where('roundId', '=', id)
    .execute();
  await audit(tx, { act: 'advice-round.opened', subjectKind: 'advice-round', subjectId: id });
}

/** Changes what a round asks and how long it lasts; the draft in it stays. */
export async function changeRound(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
  details: RoundDetails,
): Promise<Change> {
  const found = await findRoundAlone(tx, id);
  // Nobody records it as answered, or sends advice, while its last day changes.
  if (found) await holdAgenda(tx, found.agendaId);
  const changed = await tx.db
    .updateTable('adviceRounds')
    .set((eb) => ({
      ...details,
      firstClosesOn: eb
        .case()
        .when('closesOn', '<>', details.closesOn)
        .then(eb.fn.coalesce('firstClosesOn', 'closesOn'))
        .else(eb.ref('firstClosesOn'))
        .end(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', 'in', ['announced', 'open'])
    .returning('id')
    .executeTakeFirst();
  if (!changed) return { kind: 'conflict' };
  await audit(tx, { act: 'advice-round.changed', subjectKind: 'advice-round', subjectId: id });
  return { kind: 'changed' };
}

/** Records that every point of a round was answered: the answers are fixed from then on. */
export async function recordAnswered(
  tx: MunicipalityTx,
  id: string,
): Promise<{ kind: 'done' | 'running' | 'waiting' | 'unknown' }> {
  const found = await findRoundAlone(tx, id);
  if (!found) return { kind: 'unknown' };
  await holdAgenda(tx, found.agendaId);
  // Read again: whoever held the agenda before may have recorded it, or given the round more time.
  const round = (await findRoundAlone(tx, id)) ?? found;
  const advices = await listAdvices(tx, { roundId: id });
  const waiting = unread(advices).length + unanswered(advices).length;
  const verdict = checkAnswered(round, { waiting, parties: await listParties(tx, [id]) });
  if (verdict !== 'well') return { kind: verdict };
  await tx.db
    .updateTable('adviceRounds')
    .set((eb) => ({ state: 'answered', answeredAt: tx.now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await audit(tx, { act: 'advice-round.answered', subjectKind: 'advice-round', subjectId: id });
  return { kind: 'done' };
}

/** Asks one more party. 'taken' when one of this name is asked already. */
export async function askParty(
  tx: MunicipalityTx,
  roundId: string,
  party: NewParty,
): Promise<{ kind: 'asked'; id: string } | { kind: 'taken' }> {
  const round = await findRoundAlone(tx, roundId);
  const id = await addParty(tx, roundId, { ...party, askedOn: round?.openedAt ? dayOf(tx.now) : null });
  if (!id) return { kind: 'taken' };
  await audit(tx, { act: 'advice.asked', subjectKind: 'advice-party', subjectId: id });
  return { kind: 'asked', id };
}

async function addParty(
  tx: MunicipalityTx,
  roundId: string,
  party: NewParty & { askedOn: string | null },
): Promise<string | undefined> {
  const nothingYet = { remindedOn: null, toldEndedOn: null, declinedBecause: null };
  const added = await tx.db
    .insertInto('adviceParties')
    .values({ id: tx.newId(), roundId, ...party, ...nothingYet, createdAt: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id;
}

/** Notes that a party gives no advice and why; null: that it still may. */
export async function declineAdvice(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
  because: string | null,
): Promise<Change> {
  if (!(await changeVersion(tx, { of: 'adviceParties', id, version }, { declinedBecause: because })))
    return { kind: 'conflict' };
  await audit(tx, { act: 'advice.declined', subjectKind: 'advice-party', subjectId: id });
  return { kind: 'changed' };
}

/** Notes that a party was reminded, by mail or by telephone. */
export async function noteReminded(tx: MunicipalityTx, partyId: string, which: 'ending' | 'ended'): Promise<void> {
  const today = dayOf(tx.now);
  await tx.db
    .updateTable('adviceParties')
    .set(which === 'ending' ? { remindedOn: today } : { toldEndedOn: today })
    .where('id', '=', partyId)
    .execute();
  await audit(tx, { act: 'advice.reminded', subjectKind: 'advice-party', subjectId: partyId });
}
