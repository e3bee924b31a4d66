import type { MunicipalityTx } from '../../platform/database/database.ts';
import { type Actor, may } from '../../platform/policies/roles.ts';
import type { Task, WorkRoom } from '../../platform/policies/tasks.ts';
import { sumUnanswered } from '../signals/index.ts';
import type { ThreadNode, Told } from '../thread/index.ts';
import { policy } from './policy.ts';
import { proposalsByIds } from './queries.ts';

/** What proposals tell of themselves on the thread. */
export async function tellProposals(tx: MunicipalityTx, nodes: ThreadNode[]): Promise<Map<string, Told>> {
  const ids = nodes.filter(({ kind }) => kind === 'proposal').map(({ id }) => id);
  const proposals = await proposalsByIds(tx, ids);
  return new Map(proposals.map(({ id, title, number }) => [id, { title, href: `/voorstellen/${number}` }]));
}

/** What waits on the board. */
export async function findBoardTasks(tx: MunicipalityTx, actor: Actor): Promise<Task[]> {
  if (!may(policy, 'shape', actor)) return [];
  const { count } = await sumUnanswered(tx);
  return count === 0 ? [] : [{ message: 'proposals.task.loose', values: { count }, href: '/werk/bord' }];
}

export const boardRoom: WorkRoom = {
  group: 'choosing',
  label: 'proposals.room.board',
  about: (actor) => (may(policy, 'shape', actor) ? 'proposals.room.boardAbout' : 'proposals.room.boardReadAbout'),
  href: '/werk/bord',
  open: (actor) => may(policy, 'seeBoard', actor),
};

export const proposalRoom: WorkRoom = {
  group: 'choosing',
  label: 'proposals.room.list',
  about: (actor) => (may(policy, 'shape', actor) ? 'proposals.room.listAbout' : 'proposals.room.listReadAbout'),
  href: '/werk/voorstellen',
  open: (actor) => may(policy, 'seeBoard', actor),
};
