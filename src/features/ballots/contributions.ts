// What the vote adds to the story of a proposal, and what it asks of the staff.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { type Actor, may } from '../../platform/policies/roles.ts';
import type { InvitationFinder, Task, WorkRoom } from '../../platform/policies/tasks.ts';
import { proposalsByIds } from '../proposals/index.ts';
import type { Happening, ThreadNode, Told } from '../thread/index.ts';
import { policy } from './policy.ts';
import { ballotsByIds, listBallots, listVotedOn, type VotedOn } from './queries.ts';
import { isCounted, isPastClosing, stageOf, votingOf } from './rules.ts';
import type { Ballot } from './types.ts';

/** Tells of ballots where they stand, and of each proposal how it fared in the vote. */
export async function tellBallots(tx: MunicipalityTx, nodes: ThreadNode[]): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  for (const ballot of await ballotsByIds(tx, idsOf(nodes, 'ballot'))) {
    const { id, slug, title, origin } = ballot;
    const href = `/stemmingen/${slug}${isCounted(ballot) ? '/uitslag' : ''}`;
    const says = { message: `ballots.says.${votingOf(ballot)}` } as const;
    told.set(id, { title, href, says, ...(origin === 'import' ? { elsewhere: true } : {}) });
  }
  const votedOn = await listVotedOn(tx, idsOf(nodes, 'proposal'));
  const proposals = await proposalsByIds(tx, [...new Set(votedOn.map(({ proposalId }) => proposalId))]);
  for (const { id, title } of proposals) {
    const happenings = votedOn.filter(({ proposalId }) => proposalId === id).map((one) => asHappening(one, title));
    told.set(id, { title, happenings });
  }
  return told;
}

/** Where somebody with a code can vote. */
export const findBallotInvitations: InvitationFinder = async (tx) => {
  const open = await listBallots(tx, { states: ['open'] });
  return open.map((ballot) => {
    const { slug, title, closesAt } = ballot;
    const href = `/stemmingen/${slug}`;
    return closesAt && !isPastClosing(ballot, tx.now)
      ? { title, href, message: 'ballots.invitation.until', day: closesAt }
      : { title, href, message: 'ballots.invitation.open' };
  });
};

function idsOf(nodes: ThreadNode[], kind: ThreadNode['kind']): string[] {
  return nodes.filter((node) => node.kind === kind).map(({ id }) => id);
}

function asHappening({ ballotId, votes, paperCount, chosen, at, slug, origin }: VotedOn, title: string): Happening {
  const about = { at, href: `/stemmingen/${slug}/uitslag`, voted: { ballotId, chosen } };
  const outcome = chosen ? 'chosen' : 'notChosen';
  if (votes === null || paperCount === null)
    return { ...about, message: `ballots.told.${outcome}Unknown`, values: { title } };
  const message = `ballots.told.${outcome}${origin === 'import' ? 'Elsewhere' : ''}` as const;
  return { ...about, message, values: { title, votes, papers: paperCount } };
}

/** Ballots that wait for their next step. */
export async function findBallotTasks(tx: MunicipalityTx, actor: Actor): Promise<Task[]> {
  if (!may(policy, 'hold', actor)) return [];
  return (await listBallots(tx, { states: ['draft', 'open', 'closed', 'counted'] })).flatMap((ballot) => {
    const kind = taskOf(ballot, tx.now);
    if (!kind) return [];
    const href = `/werk/stemmingen/${ballot.slug}`;
    const many = { message: `ballots.task.many.${kind}`, href: '/werk/stemmingen' } as const;
    return [{ message: `ballots.task.${kind}`, values: { title: ballot.title }, href, many }];
  });
}

function taskOf(ballot: Ballot, now: Date): 'open' | 'close' | 'establish' | undefined {
  if (stageOf(ballot) === 'drawn') return 'open';
  if (isPastClosing(ballot, now)) return 'close';
  return ballot.state === 'counted' ? 'establish' : undefined;
}

export const ballotRoom: WorkRoom = {
  group: 'choosing',
  label: 'ballots.work.room',
  about: (actor) => (may(policy, 'hold', actor) ? 'ballots.work.roomAbout' : 'ballots.work.roomReadAbout'),
  href: '/werk/stemmingen',
  open: (actor) => may(policy, 'see', actor),
};
