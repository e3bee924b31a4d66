// Closing, in one transaction: from here on no paper can be led back to a code (README, 'Who and what').
import { sql } from 'kysely';
import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { lockBallot } from './commands.ts';
import { receiptOf } from './keys.ts';
import { findKey, listOptions, listPapers } from './queries.ts';
import { choose, tally } from './tally.ts';

export type CloseVerdict = { kind: 'counted'; papers: number } | { kind: 'not-open' };

/** Ends the vote and counts it. A vote that is being cast is either in the count or refused. */
export async function closeBallot(tx: MunicipalityTx, secrets: Secrets, ballotId: string): Promise<CloseVerdict> {
  const ballot = await lockBallot(tx, ballotId);
  const key = await findKey(tx, secrets, ballotId);
  if (ballot?.state !== 'open' || !key) return { kind: 'not-open' };
  await tx.db.updateTable('ballots').set({ state: 'closed', closedAt: tx.now }).where('id', '=', ballotId).execute();
  await shufflePapers(tx, ballotId);
  await writeReceipts(tx, ballotId, key);
  await tx.db.deleteFrom('openPapers').where('ballotId', '=', ballotId).execute();
  await tx.db.deleteFrom('ballotKeys').where('ballotId', '=', ballotId).execute();
  const papers = await countBallot(tx, { id: ballotId, seats: ballot.seats });
  await audit(tx, { act: 'ballot.closed', subjectKind: 'ballot', subjectId: ballotId });
  return { kind: 'counted', papers };
}

/** Counts the papers, freezes the numbers and what they choose. Returns how many papers there are. */
export async function countBallot(tx: MunicipalityTx, { id, seats }: { id: string; seats: number }): Promise<number> {
  const options = await listOptions(tx, id);
  const { papers, blanks, votes } = tally(await listPapers(tx, id), options.length);
  const { chosen } = choose(votes, seats);
  await sql`
    update ballot_options o set votes = c.votes, chosen = c.place = any (${chosen}::int[])
    from unnest(${votes}::int[]) with ordinality as c (votes, place)
    where o.ballot_id = ${id} and o.place = c.place`.execute(tx.db);
  await tx.db
    .updateTable('ballots')
    .set({ state: 'counted', countedAt: tx.now, paperCount: papers, blankCount: blanks })
    .where('id', '=', id)
    .execute();
  return papers;
}

// A paper gets a new id by chance, and the rows are written in the order of those ids: neither says anything about when a
// paper was cast.
async function shufflePapers(tx: MunicipalityTx, ballotId: string): Promise<void> {
  await sql`
    insert into papers (ballot_id, id, choices)
    select s.ballot_id, s.id, s.choices
    from (select ballot_id, gen_random_uuid() as id, choices from open_papers where ballot_id = ${ballotId} offset 0) s
    order by s.id`.execute(tx.db);
}

async function writeReceipts(tx: MunicipalityTx, ballotId: string, key: Buffer): Promise<void> {
  const rows = await tx.db.selectFrom('openPapers').select('paperKey').where('ballotId', '=', ballotId).execute();
  const receipts = rows.map(({ paperKey }) => receiptOf(key, paperKey)).sort();
  await sql`
    insert into ballot_receipts (ballot_id, receipt)
    select ${ballotId}::uuid, r from unnest(${receipts}::text[]) as r order by r collate "C"`.execute(tx.db);
}
