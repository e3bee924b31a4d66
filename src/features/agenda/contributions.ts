import type { InfluenceFinder } from '../../platform/policies/influence.ts';
import { may } from '../../platform/policies/roles.ts';
import type { FigureFinder, TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import { type AdoptionChecker, findAgendaById, findCurrentAgenda } from '../periods/index.ts';
import type { Teller } from '../thread/index.ts';
import { composeAgenda } from './composing.ts';
import { differencesBetween } from './differences.ts';
import { agendaPolicy } from './policy.ts';
import { countEditions, editionsByIds, findHolding, findLastEdition } from './queries.ts';
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
  group: 'course',
  label: 'agenda.room.label',
  about: 'agenda.room.about',
  href: '/werk/agenda/concept',
  open: (actor) => may(agendaPolicy, 'viewDraft', actor) && !may(agendaPolicy, 'publish', actor),
};

/** How much of what was promised to everyone is late, still to be decided or done, each where it can be read. */
export const findAgendaFigures: FigureFinder = async (tx, actor) => {
  const holding = may(agendaPolicy, 'follow', actor) ? await findHolding(tx) : undefined;
  if (!holding) return [];
  const { edition, fulfilment } = holding;
  const href = `/acties?agenda=${edition.agendaSlug}`;
  const promised = { count: fulfilment.promised, title: edition.agendaTitle };
  return [
    ...(['late', 'undecided', 'done'] as const)
      .filter((standing) => fulfilment[standing] > 0)
      .map((standing) => ({
        message: `agenda.figure.${standing}` as const,
        values: { count: fulfilment[standing] },
        href: `${href}&stand=${standing}`,
      })),
    { message: 'agenda.figure.promised', values: promised, href },
  ];
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

/** Whether everyone can read the agenda before, or after, it is adopted. Nothing waits for it. */
export const checkPublished: AdoptionChecker = async (tx, agendaId) => {
  const ready = (await countEditions(tx, agendaId)) > 0;
  const agenda = await findAgendaById(tx, agendaId);
  const message = ready ? 'periods.adoption.published' : 'periods.adoption.unpublished';
  return [{ ready, message, href: `/werk/agenda/publicatie?agenda=${agenda?.slug}`, blocks: false }];
};

/** Everyone can read what was promised: the least influence that people can have. */
export const findInforming: InfluenceFinder = async (tx, agendaId) => {
  const count = await countEditions(tx, agendaId);
  const look = count > 0 ? { href: '/agenda' } : {};
  return [{ level: 'inform', kept: count > 0, message: 'agenda.influence', values: { count }, ...look }];
};
