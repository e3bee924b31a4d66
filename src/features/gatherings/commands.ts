import { audit } from '../../platform/audit/audit.ts';
import { listFreeCode } from '../../platform/codes/directory.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { freeSlug } from '../../platform/database/slugs.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { addNode } from '../thread/index.ts';
import { joinCode } from './join-code.ts';
import { statesBefore } from './rules.ts';
import type { Gathering, GatheringDetails, NewGathering, State } from './types.ts';

/** Makes a gathering known. What is left out is not known (yet). */
export async function announceGathering(tx: MunicipalityTx, gathering: NewGathering): Promise<Made> {
  const made = await addGathering(tx, gathering, 'announced');
  await audit(tx, { act: 'gathering.announced', subjectKind: 'gathering', subjectId: made.id });
  return made;
}

/** A gathering that was held elsewhere, of which a public source tells. It has no code and takes in nothing. */
export async function recordGathering(tx: MunicipalityTx, gathering: NewGathering): Promise<Made> {
  const made = await addGathering(tx, gathering, 'closed');
  await audit(tx, { act: 'gathering.recorded', subjectKind: 'gathering', subjectId: made.id });
  return made;
}

interface Made {
  id: string;
  slug: string;
}

async function addGathering(tx: MunicipalityTx, { agendaId, ...details }: NewGathering, state: State): Promise<Made> {
  const id = await addNode(tx, 'gathering');
  const slug = await freeSlug(tx, 'gatherings', details.title);
  await tx.db
    .insertInto('gatherings')
    .values({
      ...unknown,
      ...details,
      id,
      agendaId,
      slug,
      state,
      openedAt: null,
      closedAt: null,
      createdAt: tx.now,
    })
    .execute();
  return { id, slug };
}

const unknown = {
  heldOn: null,
  startsAt: null,
  endsAt: null,
  place: null,
  about: null,
  influence: null,
  provisions: [],
  provisionsOther: null,
  answerBy: null,
};

/** Keeps a join code for this gathering, and no other, from now on. Kept already, nothing changes. */
export async function keepJoinCode(tx: MunicipalityTx, secrets: Secrets, id: string): Promise<void> {
  const gathering = await tx.db
    .selectFrom('gatherings')
    .select(['id', 'joinCodeTry'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!gathering) return;
  let { joinCodeTry } = gathering;
  while (!(await keep(tx, secrets, { id, joinCodeTry }))) joinCodeTry += 1;
  if (joinCodeTry !== gathering.joinCodeTry)
    await tx.db.updateTable('gatherings').set({ joinCodeTry }).where('id', '=', id).execute();
}

function keep(tx: MunicipalityTx, secrets: Secrets, gathering: Pick<Gathering, 'id' | 'joinCodeTry'>) {
  return listFreeCode(tx, secrets, { code: joinCode(secrets, gathering), kind: 'gathering', subjectId: gathering.id });
}

export type Opening = { kind: 'opened' } | { kind: 'open-already' };

/** Lets people in who have the code. A closed gathering opens again with the same code. */
export async function openGathering(tx: MunicipalityTx, secrets: Secrets, id: string): Promise<Opening> {
  const opened = await tx.db
    .updateTable('gatherings')
    .set({ state: 'open', openedAt: tx.now, closedAt: null })
    .where('id', '=', id)
    .where('state', 'in', statesBefore('open'))
    .returning('id')
    .executeTakeFirst();
  if (!opened) return { kind: 'open-already' };
  await keepJoinCode(tx, secrets, id);
  await audit(tx, { act: 'gathering.opened', subjectKind: 'gathering', subjectId: id });
  return { kind: 'opened' };
}

export type Closing = { kind: 'closed' } | { kind: 'not-open' };

/** From now on the code takes in nothing. It stays with this gathering, so that it can be told why. */
export async function closeGathering(tx: MunicipalityTx, id: string): Promise<Closing> {
  const closed = await tx.db
    .updateTable('gatherings')
    .set({ state: 'closed', closedAt: tx.now })
    .where('id', '=', id)
    .where('state', 'in', statesBefore('close'))
    .returning('id')
    .executeTakeFirst();
  if (!closed) return { kind: 'not-open' };
  await audit(tx, { act: 'gathering.closed', subjectKind: 'gathering', subjectId: id });
  return { kind: 'closed' };
}

export type Change = { kind: 'changed' } | { kind: 'conflict' };

/** Changes what was announced, unless somebody else did so since this version was read. */
export async function changeGathering(
  tx: MunicipalityTx,
  id: string,
  { version, ...details }: GatheringDetails & { version: number },
): Promise<Change> {
  if (!(await changeVersion(tx, { of: 'gatherings', id, version }, details))) return { kind: 'conflict' };
  await audit(tx, { act: 'gathering.changed', subjectKind: 'gathering', subjectId: id });
  return { kind: 'changed' };
}
