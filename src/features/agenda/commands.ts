import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Outcome } from '../../platform/forms/once.ts';
import { accountIdOf } from '../../platform/policies/roles.ts';
import { type Agenda, holdAgenda } from '../periods/index.ts';
import { addAct, addNode, type NewLink, tellFollowers } from '../thread/index.ts';
import { composeAgenda } from './composing.ts';
import { differencesBetween } from './differences.ts';
import { findLastEdition } from './queries.ts';
import { editionName, fingerprintOf } from './rules.ts';
import type { Composition } from './types.ts';

export type PublishRefusal = 'unchanged' | 'changed-meanwhile';

/**
 * Makes the next edition of an agenda from what is in the platform now. What it promises stays as it is for good.
 * @param seen the fingerprint of what was on the page before: somebody else may have changed something since.
 * @returns the name of the edition in its address.
 */
export async function publishEdition(
  tx: MunicipalityTx,
  agenda: Agenda,
  seen?: string,
): Promise<Outcome<PublishRefusal>> {
  // Of two people who publish at once the second finds nothing changed.
  await holdAgenda(tx, agenda.id);
  const content = await composeAgenda(tx, agenda);
  const last = await findLastEdition(tx, agenda.id);
  if (last && fingerprintOf(last.content) === fingerprintOf(content)) return { refused: 'unchanged' };
  if (seen !== undefined && seen !== fingerprintOf(content)) return { refused: 'changed-meanwhile' };
  const number = (last?.number ?? 0) + 1;
  const id = await addNode(tx, 'edition');
  const accountId = accountIdOf(tx.actor);
  await tx.db
    .insertInto('agendaEditions')
    .values({ id, agendaId: agenda.id, number, content, publishedAt: tx.now, accountId })
    .execute();
  await linkToEdition(tx, { id, content, before: last?.content });
  await audit(tx, { act: 'edition.published', subjectKind: 'edition', subjectId: id });
  return { done: editionName({ agendaSlug: agenda.slug, number }) };
}

interface NewEdition {
  id: string;
  content: Composition;
  before: Composition | undefined;
}

/**
 * Each action leads to the edition that promised it first: an answer to those who spoke, through which no voice is counted.
 * They are told, and so are those behind what was changed.
 */
async function linkToEdition(tx: MunicipalityTx, { id, content, before }: NewEdition): Promise<void> {
  const known = new Set(before?.actions.map((action) => action.id));
  const fresh = content.actions.filter((action) => !known.has(action.id));
  const links = fresh.map((action): NewLink => ({ from: action.id, to: id, relation: 'answered_by' }));
  // Told below, with what was changed: whoever is behind both hears of it once.
  await addAct(tx, { links, quiet: true });
  const empty: Composition = { ...content, priorities: [], actions: [] };
  const nodeIds = differencesBetween(before ?? empty, content).flatMap((difference) =>
    'id' in difference && difference.kind !== 'removed' ? [difference.id] : [],
  );
  if (nodeIds.length > 0) await tx.enqueue(tellFollowers, { nodeIds });
}
