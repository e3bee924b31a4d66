import { may } from '../../platform/policies/roles.ts';
import type { TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import type { Teller } from '../thread/index.ts';
import { composeAgenda } from './composing.ts';
import { differencesBetween } from './differences.ts';
import { agendaPolicy } from './policy.ts';
import { editionsByIds, findLastEdition } from './queries.ts';
import { editionName } from './rules.ts';

/** What editions tell of themselves on the thread. */
export const tellEditions: Teller = async (tx, nodes) => {
  const ids = nodes.filter(({ kind }) => kind === 'edition').map(({ id }) => id);
  const editions = await editionsByIds(tx, ids);
  return new Map(
    editions.map((edition) => [edition.id, { title: edition.agendaTitle, href: `/agenda/${editionName(edition)}` }]),
  );
};

/** For those who read along and have no other way in; who makes the agenda comes there from its own room. */
export const draftRoom: WorkRoom = {
  label: 'agenda.room.label',
  about: 'agenda.room.about',
  href: '/werk/agenda/concept',
  open: (actor) => may(agendaPolicy, 'viewDraft', actor) && !may(agendaPolicy, 'publish', actor),
};

/** An agenda that has changed since it was last published, or that has actions and was never published. */
export const findPublishTasks: TaskFinder = async (tx, actor) => {
  if (!may(agendaPolicy, 'publish', actor)) return [];
  const agenda = await findCurrentAgenda(tx);
  if (!agenda) return [];
  const now = await composeAgenda(tx, agenda);
  const last = await findLastEdition(tx, agenda.id);
  const href = '/werk/agenda/publicatie';
  if (!last) return now.actions.length > 0 ? [{ message: 'agenda.task.first', href }] : [];
  const count = differencesBetween(last.content, now).length;
  return count > 0 ? [{ message: 'agenda.task.changed', values: { count }, href }] : [];
};
