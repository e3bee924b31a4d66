// What can be told about actions, how they go and what came of them, on pages that know them only by their place on the thread.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Happening, Teller, Told } from '../thread/index.ts';
import { selectActions } from './queries.ts';
import type { Action } from './types.ts';

export const tellActions: Teller = async (tx, nodes) => {
  const ids = nodes.filter(({ kind }) => kind === 'action').map(({ id }) => id);
  const actions = ids.length === 0 ? [] : await selectActions(tx, { ids });
  return new Map(actions.map((action) => [action.id, tell(action)]));
};

function tell(action: Action): Told {
  const { title, slug, owner, dueOn, standing } = action;
  const happenings: Happening[] = [{ at: null, message: `actions.told.${standing}` }];
  if (owner) happenings.push({ at: null, message: 'actions.told.owner', values: { owner } });
  // As a number, so that each reader's language writes the day.
  if (dueOn) happenings.push({ at: dueOn, message: 'actions.told.due', values: { due: Date.parse(`${dueOn}T12:00:00Z`) } });
  return { title, href: `/acties/${slug}`, happenings };
}

export const tellProgress: Teller = async (tx, nodes) => {
  const ids = nodes.filter(({ kind }) => kind === 'progress-update').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('progressUpdates')
    .innerJoin('actions', 'actions.id', 'progressUpdates.actionId')
    .select(['progressUpdates.id', 'progressUpdates.words', 'progressUpdates.state', 'actions.slug'])
    .where('progressUpdates.id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, words, state, slug }) => [
      id,
      { title: words, href: `/acties/${slug}`, happenings: [{ at: null, message: `actions.told.${state}` }] },
    ]),
  );
};

export const tellOutcomes: Teller = async (tx, nodes) => {
  const ids = nodes.filter(({ kind }) => kind === 'outcome').map(({ id }) => id);
  const rows = await outcomesOf(tx, ids);
  return new Map(rows.map(({ id, words, slug }) => [id, { title: words, href: `/acties/${slug}` }]));
};

async function outcomesOf(tx: MunicipalityTx, ids: string[]) {
  if (ids.length === 0) return [];
  return tx.db
    .selectFrom('outcomes')
    .innerJoin('actions', 'actions.id', 'outcomes.actionId')
    .select(['outcomes.id', 'outcomes.words', 'actions.slug'])
    .where('outcomes.id', 'in', ids)
    .execute();
}
