// What the vote adds to the story of a proposal, and what it asks of the staff.
import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { type Actor, may } from '../../platform/policies/roles.ts';
import type { Task, WorkRoom } from '../../platform/policies/tasks.ts';
import type { Happening, ThreadNode, Told } from '../thread/index.ts';
import { policy } from './policy.ts';
import { listBallots } from './queries.ts';
import { isCounted, isPastClosing, stageOf } from './rules.ts';
import type { Ballot } from './types.ts';

/** Tells of ballots where they stand, and of each proposal how it fared in the vote. */
export async function tellBallots(tx: MunicipalityTx, nodes: ThreadNode[]): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  const ballotIds = nodes.filter((node) => node.kind === 'ballot').map((node) => node.id);
  if (ballotIds.length > 0) {
    const ballots = await tx.db
      .selectFrom('ballots')
      .select(['id', 'slug', 'title', 'state', 'origin'])
      .where('id', 'in', ballotIds)
      .execute();
    for (const { id, slug, title, state, origin } of ballots) {
      const href = `/stemmingen/${slug}${isCounted({ state }) ? '/uitslag' : ''}`;
      told.set(id, { title, href, ...(origin === 'import' ? { elsewhere: true } : {}) });
    }
  }
  const proposalIds = nodes.filter((node) => node.kind === 'proposal').map((node) => node.id);
  for (const option of await listVotedOn(tx, proposalIds)) {
    const before = told.get(option.proposalId)?.happenings ?? [];
    told.set(option.proposalId, { title: option.title, happenings: [...before, asHappening(option)] });
  }
  return told;
}

interface VotedOn {
  proposalId: string;
  title: string;
  slug: string;
  votes: number | null;
  chosen: boolean;
  paperCount: number | null;
  at: Date | null;
  origin: Ballot['origin'];
}

async function listVotedOn(tx: MunicipalityTx, proposalIds: string[]): Promise<VotedOn[]> {
  if (proposalIds.length === 0) return [];
  const { rows } = await sql<VotedOn>`
    select o.proposal_id, p.title, b.slug, o.votes, o.chosen, b.paper_count, b.closed_at as at, b.origin
    from ballot_options o
    join ballots b on b.municipality_id = o.municipality_id and b.id = o.ballot_id
    join proposals p on p.municipality_id = o.municipality_id and p.id = o.proposal_id
    where o.proposal_id = any (${proposalIds}::uuid[]) and o.chosen is not null and b.state in ('counted', 'established')
    order by b.closed_at`.execute(tx.db);
  return rows;
}

function asHappening({ votes, paperCount, chosen, at, slug, origin }: VotedOn): Happening {
  const href = `/stemmingen/${slug}/uitslag`;
  if (votes === null || paperCount === null) {
    return { at, href, message: chosen ? 'ballots.told.chosenUnknown' : 'ballots.told.notChosenUnknown' };
  }
  const outcome = chosen ? 'chosen' : 'notChosen';
  const message = `ballots.told.${outcome}${origin === 'import' ? 'Elsewhere' : ''}` as const;
  return { at, href, message, values: { votes, papers: paperCount } };
}

/** Ballots that wait for their next step. */
export async function findBallotTasks(tx: MunicipalityTx, actor: Actor): Promise<Task[]> {
  if (!may(policy, 'hold', actor)) return [];
  return (await listBallots(tx)).flatMap((ballot) => {
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
  label: 'ballots.work.room',
  about: 'ballots.work.roomAbout',
  href: '/werk/stemmingen',
  open: (actor) => may(policy, 'see', actor),
};
