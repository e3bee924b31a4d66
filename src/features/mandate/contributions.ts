import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { may } from '../../platform/policies/roles.ts';
import type { FigureFinder, GroundPage, TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import type { Teller } from '../thread/index.ts';
import { mandatePolicy } from './policy.ts';
import { decisionsByIds, listDecisions } from './queries.ts';
import { isPromiseDue, waitsForWord, wasTaken } from './rules.ts';
import { listSupporters } from './supporter-queries.ts';

/** What a decision tells of itself on the thread. */
export const tellDecisions: Teller = async (tx, nodes) => {
  const ids = nodes.filter(({ kind }) => kind === 'decision').map(({ id }) => id);
  const decisions = await decisionsByIds(tx, ids);
  return new Map(decisions.map(({ id, slug, title }) => [id, { title, href: `/besluiten/${slug}` }]));
};

/** What was asked and not done in time, and what was promised and of which nobody wrote down whether it was kept. */
export const findMandateTasks: TaskFinder = async (tx, actor) => {
  if (!may(mandatePolicy, 'manage', actor)) return [];
  const today = dayOf(tx.now);
  const late = (await listDecisions(tx)).flatMap(({ slug, title, asks }) =>
    asks.filter((ask) => waitsForWord(ask, today)).map(({ id, dueOn }) => ({ slug, title, id, due: dueOn as string })),
  );
  const promises = (await listSupporters(tx)).filter((supporter) => isPromiseDue(supporter, today));
  return [
    ...late.map(({ slug, title, id, due }) => ({
      message: 'mandate.task.late' as const,
      values: { title },
      href: `/werk/besluiten/${slug}/vragen/${id}`,
      due,
      many: { message: 'mandate.task.manyLate' as const, href: '/werk/besluiten' },
    })),
    ...promises.map(({ id, name, promisedBy }) => ({
      message: 'mandate.task.promise' as const,
      values: { owner: name },
      href: `/werk/draagvlak/${id}`,
      due: promisedBy as string,
      many: { message: 'mandate.task.manyPromises' as const, href: '/werk/draagvlak' },
    })),
  ];
};

/** How many of the things that the council asked were done. */
export const findMandateFigures: FigureFinder = async (tx, actor) => {
  if (!may(mandatePolicy, 'follow', actor)) return [];
  const asked = (await listDecisions(tx)).filter(({ body, outcome }) => body === 'council' && outcome === 'carried');
  const asks = asked.flatMap((decision) => decision.asks);
  if (asks.length === 0) return [];
  const done = asks.filter(({ doneOn }) => doneOn !== null).length;
  return [{ message: 'mandate.figure.asks', values: { count: asks.length, done }, href: '/besluiten' }];
};

export const decisionsPage: GroundPage = {
  label: 'mandate.list.title',
  about: 'mandate.list.groundAbout',
  href: '/besluiten',
};

export const mandateRoom: WorkRoom = {
  group: 'ground',
  label: 'mandate.room.label',
  about: 'mandate.room.about',
  href: '/werk/besluiten',
  open: (actor) => may(mandatePolicy, 'manage', actor),
};

export const supportRoom: WorkRoom = {
  group: 'ground',
  label: 'mandate.room.support',
  about: 'mandate.room.supportAbout',
  href: '/werk/draagvlak',
  open: (actor) => may(mandatePolicy, 'manage', actor),
};

/** What was decided, for what can rest on it. */
export async function listTaken(
  tx: MunicipalityTx,
): Promise<{ id: string; title: string; href: string; on: string | null }[]> {
  const taken = (await listDecisions(tx)).filter(wasTaken);
  return taken.map(({ id, title, slug, decidedOn }) => ({ id, title, href: `/besluiten/${slug}`, on: decidedOn }));
}
