// Votes as what stands behind something on the thread: where nobody told anything, as with a ballot that was held elsewhere.
import { sql } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { listOpenProposals, type Proposal } from '../proposals/index.ts';
import { countVoices, findLinks, listBehind, type Support, type Votes } from '../thread/index.ts';
import { listBallots } from './queries.ts';
import { smallestPublished } from './rules.ts';

/** What stands behind each of these: voices and, only where there are none, votes. An entry for every id. */
export async function countSupport(tx: MunicipalityTx, ids: string[]): Promise<Map<string, Support>> {
  const voices = await countVoices(tx, ids);
  const votes = await countVotes(
    tx,
    ids.filter((id) => voices.get(id)?.voices === 0),
  );
  return new Map([...voices].map(([id, heard]) => [id, { ...heard, votes: votes.get(id) ?? null }]));
}

/** The votes behind each of these; no entry where there are none, or where nobody knows them. */
async function countVotes(tx: MunicipalityTx, ids: string[]): Promise<Map<string, Votes>> {
  if (ids.length === 0) return new Map();
  const behind = await listBehind(tx, ids, 'proposal');
  const cast = await listCast(tx, [...new Set(behind.map(({ id }) => id))]);
  const counted = new Map<string, Votes>();
  for (const id of ids) {
    const proposals = new Set(behind.filter((one) => one.of === id).map((one) => one.id));
    const own = cast.filter(({ proposalId }) => proposals.has(proposalId));
    const votes = own.length > 0 && (await addUp(tx, own));
    if (votes && votes.votes > 0) counted.set(id, votes);
  }
  return counted;
}

interface Cast {
  proposalId: string;
  ballotId: string;
  place: number;
  votes: number;
  papers: number;
  slug: string;
  title: string;
  origin: 'held' | 'import';
}

/** What these proposals got, in every ballot of which the papers are here. */
async function listCast(tx: MunicipalityTx, proposalIds: string[]): Promise<Cast[]> {
  if (proposalIds.length === 0) return [];
  const { rows } = await sql<Cast>`
    select o.proposal_id, o.ballot_id, o.place, o.votes, b.paper_count as papers, b.slug, b.title, b.origin
    from ballot_options o join ballots b on b.municipality_id = o.municipality_id and b.id = o.ballot_id
    where o.proposal_id = any (${proposalIds}::uuid[]) and o.votes is not null and o.place is not null
      and b.paper_count is not null and b.state in ('counted', 'established')
    order by b.counted_at, b.id`.execute(tx.db);
  return rows;
}

async function addUp(tx: MunicipalityTx, cast: Cast[]): Promise<Votes> {
  const ballots = new Map<string, Cast[]>();
  for (const one of cast) ballots.set(one.ballotId, [...(ballots.get(one.ballotId) ?? []), one]);
  let votes = 0;
  for (const own of ballots.values()) votes += await countPapers(tx, own);
  return {
    votes,
    ballots: [...ballots.values()].flatMap(([one]) =>
      one ? [{ title: one.title, href: `/stemmingen/${one.slug}/uitslag` }] : [],
    ),
    elsewhere: cast.every(({ origin }) => origin === 'import'),
  };
}

/**
 * On how many papers of one ballot one or more of these stand: who chose two of them is one vote. Of a small ballot only the
 * totals are published; there it is the most that one of them got.
 */
async function countPapers(tx: MunicipalityTx, own: Cast[]): Promise<number> {
  const [first] = own;
  const most = Math.max(...own.map(({ votes }) => votes));
  if (!first || own.length === 1 || first.papers < smallestPublished) return most;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from papers
    where ballot_id = ${first.ballotId} and choices && ${own.map(({ place }) => place)}::smallint[]`.execute(tx.db);
  return rows[0]?.count ?? most;
}

/** Those of these proposals that came with a ballot that was held elsewhere, with the page of that ballot. */
export async function listElsewhere(
  tx: MunicipalityTx,
  proposalIds: string[],
): Promise<Map<string, { title: string; href: string }>> {
  if (proposalIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('ballotOptions')
    .innerJoin('ballots', 'ballots.id', 'ballotOptions.ballotId')
    .select(['ballotOptions.proposalId', 'ballots.slug', 'ballots.title'])
    .where('ballots.origin', '=', 'import')
    .where('ballotOptions.proposalId', 'in', proposalIds)
    .execute();
  return new Map(
    rows.map(({ proposalId, slug, title }) => [proposalId, { title, href: `/stemmingen/${slug}/uitslag` }]),
  );
}

/** A proposal to choose from; `elsewhere` is the name of the ballot, held elsewhere, that it came with. */
export interface Votable extends Pick<Proposal, 'id' | 'number' | 'title'> {
  elsewhere: string | undefined;
}

/** The open proposals of an agenda, the municipality's own first. */
export async function listVotable(tx: MunicipalityTx, agendaId: string): Promise<Votable[]> {
  const open = await listOpenProposals(tx, agendaId);
  const elsewhere = await listElsewhere(
    tx,
    open.map(({ id }) => id),
  );
  const votable = open.map(({ id, number, title }) => ({ id, number, title, elsewhere: elsewhere.get(id)?.title }));
  return [...votable.filter((one) => !one.elsewhere), ...votable.filter((one) => one.elsewhere)];
}

/** Which of these proposals people vote on, or will: nothing else is decided about them before the result. */
export async function listOnBallot(tx: MunicipalityTx, agendaId: string, proposalIds: string[]): Promise<Set<string>> {
  const ahead = await listBallots(tx, { states: ['draft', 'open', 'closed'], agendaIds: [agendaId] });
  const links = await findLinks(tx, { from: proposalIds, to: ahead.map(({ id }) => id) });
  return new Set(links.map(({ from }) => from));
}
