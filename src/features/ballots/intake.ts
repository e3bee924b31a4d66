// Taking in votes. A transaction for each vote spends most of its time on waiting for the disk; here the votes that come
// while others are being written wait together and are written together. Everyone still waits for the commit of their own.
import { sql } from 'kysely';
import { inBatches } from '../../platform/database/batches.ts';
import type { Database, MunicipalityTx } from '../../platform/database/database.ts';
import { anonymous } from '../../platform/policies/roles.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { paperKeyOf, receiptOf, unsealKey } from './keys.ts';
import { type ChoiceVerdict, checkChoices, votingOf } from './rules.ts';
import type { BallotState, Choices } from './types.ts';

export interface Vote {
  code: string;
  /** Places, as they were sent. */
  choices: readonly number[];
}

export type VoteVerdict =
  | { kind: 'cast'; receipt: string }
  | { kind: 'not-open' }
  | { kind: 'over' }
  | Exclude<ChoiceVerdict, { kind: 'fine' }>;

/** Of one ballot. One lane: fewer and larger transactions take in more votes than two lanes of half the size (bench). */
const batches = { lanes: 1, largest: 500 };

interface Polling {
  database: Database;
  secrets: Secrets;
  municipalityId: string;
  ballotId: string;
}

type Cast = (vote: Vote) => Promise<VoteVerdict>;
interface Intake {
  cast: Cast;
  /** Votes that wait for their commit: without any, the intake of a ballot is forgotten. */
  under: number;
}
const intakesOf = new WeakMap<Database, Map<string, Intake>>();

/**
 * Casts a vote, or replaces the one that was cast with the same code. Resolves when it is committed. Rejects when its batch
 * could not be written: then none of the batch was, and its voters can send theirs again.
 */
export async function castVote(polling: Polling, vote: Vote): Promise<VoteVerdict> {
  const { database, ballotId } = polling;
  const intakes = intakesOf.get(database) ?? new Map<string, Intake>();
  intakesOf.set(database, intakes);
  const intake = intakes.get(ballotId) ?? { cast: castTogether(polling), under: 0 };
  intakes.set(ballotId, intake);
  intake.under += 1;
  try {
    return await intake.cast(vote);
  } finally {
    intake.under -= 1;
    if (intake.under === 0) intakes.delete(ballotId);
  }
}

function castTogether({ database, secrets, municipalityId, ballotId }: Polling): Cast {
  return inBatches(batches, (votes: Vote[]) =>
    database.inMunicipality(municipalityId, anonymous, (tx) => castVotes(tx, secrets, { ballotId, votes })),
  );
}

/** Writes votes of one ballot in this transaction; of two with the same code the later one stands. */
export async function castVotes(
  tx: MunicipalityTx,
  secrets: Secrets,
  { ballotId, votes }: { ballotId: string; votes: readonly Vote[] },
): Promise<VoteVerdict[]> {
  // While the ballot is open its papers stand on no page.
  tx.unseen = true;
  const ballot = await holdOpen(tx, ballotId);
  if (!ballot?.sealedKey || ballot.state !== 'open') {
    const kind = ballot && votingOf(ballot) === 'not-yet' ? 'not-open' : 'over';
    return votes.map(() => ({ kind }));
  }
  const key = unsealKey(secrets, ballotId, ballot.sealedKey);
  const papers = new Map<string, Choices>();
  const verdicts = votes.map((vote): VoteVerdict => {
    const verdict = checkChoices(vote.choices, ballot);
    if (verdict.kind !== 'fine') return verdict;
    const paperKey = paperKeyOf(key, vote.code);
    papers.set(paperKey.toString('hex'), verdict.choices);
    return { kind: 'cast', receipt: receiptOf(key, paperKey) };
  });
  await writePapers(tx, ballotId, papers);
  return verdicts;
}

interface HeldBallot {
  state: BallotState;
  maxChoices: number;
  optionCount: number;
  sealedKey: Buffer | null;
}

// Closing locks the row for itself. Who comes first is in the count; who waited for the closing reads its new state here.
async function holdOpen(tx: MunicipalityTx, ballotId: string): Promise<HeldBallot | undefined> {
  const { rows } = await sql<HeldBallot>`
    select b.state, b.max_choices, k.sealed_key,
      (select count(*) from ballot_options o where o.municipality_id = b.municipality_id and o.ballot_id = b.id) as option_count
    from ballots b left join ballot_keys k on k.municipality_id = b.municipality_id and k.ballot_id = b.id
    where b.id = ${ballotId} for share of b`.execute(tx.db);
  return rows[0];
}

// Sorted, so that two batches with the same papers wait for one another instead of each for the other.
async function writePapers(tx: MunicipalityTx, ballotId: string, papers: Map<string, Choices>): Promise<void> {
  if (papers.size === 0) return;
  const sorted = [...papers].sort(([a], [b]) => (a < b ? -1 : 1));
  const keys = sorted.map(([key]) => `\\x${key}`);
  const choices = sorted.map(([, places]) => `{${places.join(',')}}`);
  await sql`
    insert into open_papers (ballot_id, paper_key, choices)
    select ${ballotId}::uuid, p.paper_key::bytea, p.choices::smallint[]
    from unnest(${keys}::text[], ${choices}::text[]) as p (paper_key, choices) order by p.paper_key
    on conflict (municipality_id, ballot_id, paper_key) do update set choices = excluded.choices`.execute(tx.db);
}
