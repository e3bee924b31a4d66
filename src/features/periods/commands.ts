import { audit } from '../../platform/audit/audit.ts';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { freeSlug } from '../../platform/database/slugs.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import { findAgendaById, findCurrentAgenda, readChecks } from './queries.ts';
import { heldUpBy } from './rules.ts';
import type { Adoption, AdoptionCheck, AdoptionChecker, AgendaChange } from './types.ts';

export interface NewAgenda {
  title: string;
  startsOn: string;
  endsOn: string | null;
}

/**
 * Starts an agenda after the present one. Returns its id.
 * @param takenUp whether it is what people work on from now on; otherwise it lies ready until somebody takes it up.
 */
export async function startAgenda(
  tx: MunicipalityTx,
  { title, startsOn, endsOn }: NewAgenda,
  { takenUp = true } = {},
): Promise<string> {
  const slug = await freeSlug(tx, 'agendas', title);
  const before = await findCurrentAgenda(tx);
  const id = tx.newId();
  await tx.db
    .insertInto('agendas')
    .values({
      id,
      slug,
      title,
      startsOn,
      endsOn,
      predecessorId: before?.id ?? null,
      adoptedBy: null,
      adoptedOn: null,
      introduction: null,
      takenUpAt: takenUp || !before ? tx.now : null,
      createdAt: tx.now,
    })
    .execute();
  await audit(tx, { act: 'agenda.started', subjectKind: 'agenda', subjectId: id });
  return id;
}

/** Has people work on this agenda from now on. Nothing of another one changes, and that one can be taken up again. */
export async function takeUpAgenda(tx: MunicipalityTx, id: string): Promise<void> {
  await tx.db.updateTable('agendas').set({ takenUpAt: tx.now }).where('id', '=', id).execute();
  await audit(tx, { act: 'agenda.taken-up', subjectKind: 'agenda', subjectId: id });
}

/**
 * Holds an agenda until the transaction ends: two people who make something of one agenda go one after the other. Not held
 * for update: whoever tells something refers to it, and waits for neither.
 */
export async function holdAgenda(tx: MunicipalityTx, id: string): Promise<void> {
  await tx.db.selectFrom('agendas').select('id').where('id', '=', id).forNoKeyUpdate().execute();
}

/** Changes what is said of an agenda. 'conflict' when somebody else changed it after it was read. */
export async function changeAgenda(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
  change: AgendaChange,
): Promise<{ kind: 'changed' } | { kind: 'conflict' }> {
  if (!(await changeVersion(tx, { of: 'agendas', id, version }, change))) return { kind: 'conflict' };
  await audit(tx, { act: 'agenda.changed', subjectKind: 'agenda', subjectId: id });
  return { kind: 'changed' };
}

/** On the first day of an agenda that was published ahead: first pages are about it from then on (the trigger of 0026). */
export async function keepShown(tx: MunicipalityTx): Promise<void> {
  const today = dayOf(tx.now);
  await tx.db.updateTable('agendas').set({ startsOn: today }).where('startsOn', '=', today).execute();
}

export type AdoptionOutcome =
  | { kind: 'settled' }
  | { kind: 'conflict' }
  | { kind: 'waiting'; waiting: AdoptionCheck[] };

/**
 * Says who adopts an agenda and what goes with that and, when there is a day, that it was adopted. 'waiting' when something that
 * has to come first is not ready; what has been recorded once can be corrected without that.
 * @param checkers none for what is loaded: what happened elsewhere happened.
 */
export async function settleAdoption(
  tx: MunicipalityTx,
  { id, version }: { id: string; version: number },
  { adoption, checkers = [] }: { adoption: Adoption; checkers?: readonly AdoptionChecker[] },
): Promise<AdoptionOutcome> {
  // Whoever sends advice holds it too: nothing comes in between.
  await holdAgenda(tx, id);
  const agenda = await findAgendaById(tx, id);
  if (agenda?.version !== version) return { kind: 'conflict' };
  const { adoptedBy, adoptedOn, ...plan } = adoption;
  const adopted = adoptedOn !== null && agenda.adoptedOn === null;
  if (adopted) {
    const waiting = heldUpBy(await readChecks(tx, id, checkers), adoptedOn);
    if (waiting.length > 0) return { kind: 'waiting', waiting };
  }
  await tx.db
    .updateTable('agendas')
    .set((eb) => ({ adoptedBy, adoptedOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await tx.db
    .insertInto('agendaAdoptions')
    .values({ agendaId: id, ...plan })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'agendaId']).doUpdateSet(plan))
    .execute();
  const act = adopted ? 'agenda.adopted' : 'agenda.adoption-settled';
  await audit(tx, { act, subjectKind: 'agenda', subjectId: id });
  return { kind: 'settled' };
}
