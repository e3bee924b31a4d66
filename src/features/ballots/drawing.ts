// The draw and the codes: what has to be ready before the first vote.
import { sql } from 'kysely';
import { audit } from '../../platform/audit/audit.ts';
import { listCodes } from '../../platform/codes/directory.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { lockProposals, type Proposal } from '../proposals/index.ts';
import { addAct } from '../thread/index.ts';
import { lockBallot } from './commands.ts';
import { codeAt, unsealSeed } from './keys.ts';
import { drawOrder } from './lots.ts';
import { findKey } from './queries.ts';
import { checkDraw, type DrawObstacle, mostCodes, mostCodesAtOnce, stageOf } from './rules.ts';

export type DrawVerdict = { kind: 'drawn' } | { kind: 'not-draft' } | { kind: DrawObstacle };

/**
 * Fixes what is voted on, in which words and in which order, and shows the seed. A proposal that was merged or split since
 * the draft was made is no longer on the paper.
 */
export async function drawLots(tx: MunicipalityTx, secrets: Secrets, ballotId: string): Promise<DrawVerdict> {
  const ballot = await lockBallot(tx, ballotId);
  if (!ballot?.sealedSeed || stageOf(ballot) !== 'draft') return { kind: 'not-draft' };
  const rows = await tx.db.selectFrom('ballotOptions').select('proposalId').where('ballotId', '=', ballotId).execute();
  const proposals = (
    await lockProposals(
      tx,
      rows.map((row) => row.proposalId),
    )
  ).filter((proposal) => proposal.state === 'open');
  const obstacle = checkDraw({ ...ballot, optionCount: proposals.length });
  if (obstacle) return { kind: obstacle };
  const seed = unsealSeed(secrets, ballotId, ballot.sealedSeed);
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const order = drawOrder(seed, [...byId.keys()]);
  const words = order.map((id) => byId.get(id) as Proposal);
  await tx.db
    .deleteFrom('ballotOptions')
    .where('ballotId', '=', ballotId)
    .where('proposalId', 'not in', order)
    .execute();
  await sql`
    update ballot_options o set place = n.place, title = n.title, about = n.about
    from unnest(${order}::uuid[], ${words.map(({ title }) => title)}::text[], ${words.map(({ about }) => about)}::text[])
      with ordinality as n (id, title, about, place)
    where o.ballot_id = ${ballotId} and o.proposal_id = n.id`.execute(tx.db);
  await tx.db
    .updateTable('ballots')
    .set((eb) => ({ seed, sealedSeed: null, drawnAt: tx.now, version: eb('version', '+', 1) }))
    .where('id', '=', ballotId)
    .execute();
  await addAct(tx, {
    links: order.map((from) => ({ from, to: ballotId, relation: 'led_to' })),
    decidedIn: ballotId,
  });
  await audit(tx, { act: 'ballot.drawn', subjectKind: 'ballot', subjectId: ballotId });
  return { kind: 'drawn' };
}

export type CodesVerdict = { kind: 'made'; from: number; to: number } | { kind: 'too-late' } | { kind: 'too-many' };

/** Makes `count` more voting codes. Each is one paper, for whoever holds it. */
export async function makeCodes(
  tx: MunicipalityTx,
  secrets: Secrets,
  { ballotId, count }: { ballotId: string; count: number },
): Promise<CodesVerdict> {
  const ballot = await lockBallot(tx, ballotId);
  const key = await findKey(tx, secrets, ballotId);
  if (!ballot || !key || (ballot.state !== 'draft' && ballot.state !== 'open')) return { kind: 'too-late' };
  const [from, to] = [ballot.codesMade + 1, ballot.codesMade + count];
  if (count < 1 || count > mostCodesAtOnce || to > mostCodes) return { kind: 'too-many' };
  const entries = numbers(from, to).map((number) => ({
    code: codeAt(key, number),
    kind: 'voting' as const,
    subjectId: ballotId,
  }));
  await listCodes(tx, secrets, inOrder(entries));
  await tx.db.updateTable('ballots').set({ codesMade: to }).where('id', '=', ballotId).execute();
  await audit(tx, { act: 'ballot.codes-made', subjectKind: 'ballot', subjectId: ballotId });
  return { kind: 'made', from, to };
}

/** The codes from one number to another, to print them. Every look is on record: whoever sees a code could vote with it. */
export async function readCodes(
  tx: MunicipalityTx,
  secrets: Secrets,
  { ballotId, from, to }: { ballotId: string; from: number; to: number },
): Promise<string[]> {
  const key = await findKey(tx, secrets, ballotId);
  if (!key) return [];
  await audit(tx, { act: 'ballot.codes-read', subjectKind: 'ballot', subjectId: ballotId });
  return numbers(from, to).map((number) => codeAt(key, number));
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

// By their letters: the directory then does not tell which code stood where on the sheet.
function inOrder<Entry extends { code: string }>(entries: Entry[]): Entry[] {
  return entries.sort((a, b) => (a.code < b.code ? -1 : 1));
}
