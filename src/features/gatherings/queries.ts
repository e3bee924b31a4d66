import { sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { may } from '../../platform/policies/roles.ts';
import type { Task, TaskFinder } from '../../platform/policies/tasks.ts';
import type { Secrets } from '../../platform/secrets.ts';
import type { Teller } from '../thread/index.ts';
import { joinCode } from './join-code.ts';
import { gatheringPolicy } from './policy.ts';
import type { Gathering } from './types.ts';

/** A gathering by its place in the address. */
export function findGathering(tx: MunicipalityTx, slug: string): Promise<Gathering | undefined> {
  return selectGatherings(tx).where('slug', '=', slug).executeTakeFirst();
}

export function findGatheringById(tx: MunicipalityTx, id: string): Promise<Gathering | undefined> {
  return selectGatherings(tx).where('id', '=', id).executeTakeFirst();
}

/** All gatherings, the latest day first and those without a day last. */
export function listGatherings(tx: MunicipalityTx): Promise<Gathering[]> {
  return selectGatherings(tx)
    .orderBy('heldOn', (day) => day.desc().nullsLast())
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
}

/** Where somebody who spoke at this gathering can say more: its own form while it is open. */
export async function findJoinAddress(
  tx: MunicipalityTx,
  secrets: Secrets,
  gatheringId: string,
): Promise<string | undefined> {
  const gathering = await findGatheringById(tx, gatheringId);
  return gathering?.state === 'open' ? `/d/${joinCode(secrets, gathering)}` : undefined;
}

export const tellGatherings: Teller = async (tx, nodes) => {
  const ids = nodes.filter((node) => node.kind === 'gathering').map((node) => node.id);
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('gatherings')
    .select(['id', 'slug', 'title', 'answerBy'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, slug, title, answerBy }) => [id, { title, href: `/bijeenkomsten/${slug}`, answerBy }]),
  );
};

/** A gathering of today that nobody can take part in yet, and one of before that was left open. */
export const findGatheringTasks: TaskFinder = async (tx, actor) => {
  if (!may(gatheringPolicy, 'manage', actor)) return [];
  const today = dayOf(tx.now);
  const rows = await tx.db
    .selectFrom('gatherings')
    .select(['slug', 'title', 'state', 'heldOn'])
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'announced'), eb('heldOn', '=', today)]),
        eb.and([eb('state', '=', 'open'), eb('heldOn', '<', today)]),
      ]),
    )
    .orderBy('heldOn')
    .execute();
  return rows.map(
    ({ slug, title, state }): Task => ({
      message: state === 'open' ? 'gatherings.task.close' : 'gatherings.task.open',
      values: { title },
      href: `/werk/bijeenkomsten/${slug}`,
      due: today,
    }),
  );
};

function selectGatherings(tx: MunicipalityTx) {
  return tx.db
    .selectFrom('gatherings')
    .select(['id', 'agendaId', 'slug', 'kind', 'title', 'heldOn', 'place', 'about', 'influence'])
    .select(['provisions', 'provisionsOther', 'answerBy', 'state', 'openedAt', 'closedAt', 'joinCodeTry', 'version'])
    .select([
      sql<string | null>`to_char(starts_at, 'HH24:MI')`.as('startsAt'),
      sql<string | null>`to_char(ends_at, 'HH24:MI')`.as('endsAt'),
    ]);
}
