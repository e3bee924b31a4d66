import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Adoption, AdoptionCheck, AdoptionChecker, AdoptionPlan, Agenda } from './types.ts';

const columns = [
  'id',
  'slug',
  'title',
  'startsOn',
  'endsOn',
  'predecessorId',
  'adoptedBy',
  'adoptedOn',
  'introduction',
  'version',
] as const;

/** The agenda that people work on now: the one that was taken up last. */
export function findCurrentAgenda(tx: MunicipalityTx): Promise<Agenda | undefined> {
  return tx.db
    .selectFrom('agendas')
    .select(columns)
    .orderBy('takenUpAt', (order) => order.desc().nullsLast())
    .orderBy('startsOn', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** All agendas: the one that people work on, then the others, the newest first. */
export async function listAgendas(tx: MunicipalityTx): Promise<Agenda[]> {
  const agendas = await tx.db
    .selectFrom('agendas')
    .select(columns)
    .orderBy('startsOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const current = await findCurrentAgenda(tx);
  return current ? [current, ...agendas.filter(({ id }) => id !== current.id)] : [];
}

/** The agendas that have not ended, by id, and the one that people work on whenever it ended. */
export async function listRunning(tx: MunicipalityTx): Promise<string[]> {
  const today = dayOf(tx.now);
  const agendas = await listAgendas(tx);
  return agendas.filter(({ endsOn }, index) => index === 0 || endsOn === null || endsOn >= today).map(({ id }) => id);
}

export function findAgenda(tx: MunicipalityTx, slug: string): Promise<Agenda | undefined> {
  return tx.db.selectFrom('agendas').select(columns).where('slug', '=', slug).executeTakeFirst();
}

export function findAgendaById(tx: MunicipalityTx, id: string): Promise<Agenda | undefined> {
  return tx.db.selectFrom('agendas').select(columns).where('id', '=', id).executeTakeFirst();
}

const noPlan: AdoptionPlan = { adopter: null, meetsOn: null, proposal: null, letter: null, publication: null };

/** How an agenda comes to be adopted; nothing of it until somebody said so. */
export async function readAdoptionPlan(tx: MunicipalityTx, agendaId: string): Promise<AdoptionPlan> {
  const plan = await tx.db
    .selectFrom('agendaAdoptions')
    .select(['adopter', 'meetsOn', 'proposal', 'letter', 'publication'])
    .where('agendaId', '=', agendaId)
    .executeTakeFirst();
  return plan ?? noPlan;
}

/** The plan with what came of it. An agenda from before there were plans was adopted by whoever adopted it. */
export async function findAdoption(
  tx: MunicipalityTx,
  { id, adoptedBy, adoptedOn }: Pick<Agenda, 'id' | 'adoptedBy' | 'adoptedOn'>,
): Promise<Adoption> {
  const plan = await readAdoptionPlan(tx, id);
  return { ...plan, adopter: plan.adopter ?? adoptedBy, adoptedBy, adoptedOn };
}

/** What all checkers say of an agenda, in their order. */
export async function readChecks(
  tx: MunicipalityTx,
  agendaId: string,
  checkers: readonly AdoptionChecker[],
): Promise<AdoptionCheck[]> {
  const checks: AdoptionCheck[] = [];
  for (const check of checkers) checks.push(...(await check(tx, agendaId)));
  return checks;
}
