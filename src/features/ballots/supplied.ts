// Ballots that were not held here: real papers from a file, results that a public source tells, the papers of an example.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type ApprovalFile, voteTypeOf } from '../../analysis/approval/pabulib.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { freeSlug } from '../../platform/database/slugs.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { addProposal, proposalsByIds } from '../proposals/index.ts';
import { addAct, addNode } from '../thread/index.ts';
import { countBallot } from './closing.ts';
import { withoutHistory } from './commands.ts';
import { castVotes, type VoteVerdict } from './intake.ts';
import { codeAt } from './keys.ts';
import { findKey } from './queries.ts';
import { tally } from './tally.ts';

export interface BallotImport {
  title: string;
  agendaId: string;
  election: ApprovalFile;
  seats: number;
}

export type ImportVerdict =
  | { kind: 'imported'; id: string; slug: string }
  | { kind: 'too-few-projects' }
  /** The file gives a project another number of votes than its own papers do. */
  | { kind: 'contradiction'; project: string; said: number; counted: number };

/**
 * Projects become proposals, voters become papers of a counted ballot. The order of the file is the order of the paper:
 * 'lowest index first' then decides a tie, as in the file's own count.
 */
export async function importBallots(tx: MunicipalityTx, wanted: BallotImport): Promise<ImportVerdict> {
  const { title, agendaId, election } = wanted;
  const { projects } = election;
  if (projects.length < 2) return { kind: 'too-few-projects' };
  const papers = election.ballots.map((ballot) => ballot.map((index) => index + 1));
  const { votes } = tally(papers, projects.length);
  for (const [index, { name, votes: said }] of projects.entries()) {
    const counted = votes[index] as number;
    if (said !== undefined && said !== counted) return { kind: 'contradiction', project: name, said, counted };
  }
  const proposalIds: string[] = [];
  for (const { name } of projects) {
    proposalIds.push((await addProposal(tx, { agendaId, title: name.slice(0, longestName) })).id);
  }
  const seats = Math.min(wanted.seats, projects.length - 1);
  const { id, slug } = await addFinished(tx, {
    title,
    agendaId,
    seats,
    origin: 'import',
    source: sourceOf(election)?.slice(0, longestName) ?? null,
    maxChoices: mostChoices(election),
    proposalIds,
  });
  await writePapers(tx, id, papers);
  await countBallot(tx, { id, seats });
  await audit(tx, { act: 'ballot.imported', subjectKind: 'ballot', subjectId: id });
  return { kind: 'imported', id, slug };
}

const longestName = 160;

/** What the ballot was called, and in brackets where and when it was held, as far as the file says. */
function sourceOf({ meta }: ApprovalFile): string | undefined {
  const described = meta.get('description');
  const place = [meta.get('unit'), meta.get('district') ?? meta.get('subunit')].filter(Boolean).join(' ');
  const around = [place, meta.get('date_begin')].filter(Boolean).join(', ');
  if (!described) return around || undefined;
  return around ? `${described} (${around})` : described;
}

/** What the file says that one may choose at most; where it is silent, as many as somebody chose. */
function mostChoices({ meta, projects, ballots }: ApprovalFile): number {
  const used = ballots.reduce((most, ballot) => Math.max(most, ballot.length), 1);
  const said = voteTypeOf(meta) === 'choose-1' ? 1 : Number(meta.get('max_length') ?? projects.length);
  return Math.max(used, Number.isInteger(said) ? Math.min(said, projects.length) : used);
}

export interface Reconstruction {
  agendaId: string;
  title: string;
  /** Where it is told, in words. */
  source: string;
  seats: number;
  maxChoices?: number;
  closedAt?: Date | null;
  options: { proposalId: string; chosen: boolean }[];
}

/** A ballot of which a public source tells the outcome and no numbers: papers and votes stay unknown, nothing is made up. */
export async function recordBallot(
  tx: MunicipalityTx,
  { options, maxChoices, closedAt, ...known }: Reconstruction,
): Promise<{ id: string; slug: string }> {
  const made = await addFinished(tx, {
    ...known,
    origin: 'reconstructed',
    maxChoices: maxChoices ?? known.seats,
    proposalIds: options.map((option) => option.proposalId),
    closedAt: closedAt ?? null,
  });
  const chosen = options.filter((option) => option.chosen).map((option) => option.proposalId);
  await sql`update ballot_options set chosen = proposal_id = any (${chosen}::uuid[]) where ballot_id = ${made.id}`.execute(
    tx.db,
  );
  await tx.db
    .updateTable('ballots')
    .set({ state: 'established', countedAt: closedAt ?? null, establishedAt: closedAt ?? tx.now })
    .where('id', '=', made.id)
    .execute();
  await audit(tx, { act: 'ballot.reconstructed', subjectKind: 'ballot', subjectId: made.id });
  return made;
}

interface Finished {
  title: string;
  agendaId: string;
  seats: number;
  maxChoices: number;
  origin: 'import' | 'reconstructed';
  source: string | null;
  proposalIds: string[];
  closedAt?: Date | null;
}

async function addFinished(
  tx: MunicipalityTx,
  { proposalIds, closedAt = tx.now, ...ballot }: Finished,
): Promise<{ id: string; slug: string }> {
  const id = await addNode(tx, 'ballot');
  const slug = await freeSlug(tx, 'ballots', ballot.title);
  await tx.db
    .insertInto('ballots')
    .values({ ...withoutHistory, ...ballot, id, slug, gatheringId: null, state: 'closed', closedAt, createdAt: tx.now })
    .execute();
  const words = new Map((await proposalsByIds(tx, proposalIds)).map((proposal) => [proposal.id, proposal]));
  await tx.db
    .insertInto('ballotOptions')
    .values(
      proposalIds.map((proposalId, index) => ({
        ballotId: id,
        proposalId,
        place: index + 1,
        title: words.get(proposalId)?.title ?? '',
        about: words.get(proposalId)?.about ?? null,
        votes: null,
        chosen: null,
      })),
    )
    .execute();
  await addAct(tx, { links: proposalIds.map((from) => ({ from, to: id, relation: 'led_to' })), decidedIn: id });
  return { id, slug };
}

// As at closing: random ids, written in their order.
async function writePapers(tx: MunicipalityTx, ballotId: string, papers: number[][]): Promise<void> {
  const rows = papers.map((choices) => ({ id: randomUUID(), choices: `{${choices.join(',')}}` }));
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  await sql`
    insert into papers (ballot_id, id, choices)
    select ${ballotId}::uuid, p.id, p.choices::smallint[]
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.choices)}::text[]) as p (id, choices)`.execute(
    tx.db,
  );
}

/** Casts papers in an open ballot, the first with the first code and so on: for the example data. */
export async function castPapers(
  tx: MunicipalityTx,
  secrets: Secrets,
  { ballotId, papers }: { ballotId: string; papers: number[][] },
): Promise<VoteVerdict[]> {
  const key = await findKey(tx, secrets, ballotId);
  if (!key) return papers.map(() => ({ kind: 'over' }));
  const votes = papers.map((choices, index) => ({ code: codeAt(key, index + 1), choices }));
  return castVotes(tx, secrets, { ballotId, votes });
}
