import { audit } from '../../platform/audit/audit.ts';
import { unlistCodes } from '../../platform/codes/directory.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { freeSlug } from '../../platform/database/slugs.ts';
import { accountIdOf } from '../../platform/policies/roles.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { listOpenProposals, lockProposals } from '../proposals/index.ts';
import { addNode, findLinks, undoLinks } from '../thread/index.ts';
import { makeBallotKey, sealKey, sealSeed } from './keys.ts';
import { fingerprintOf, makeSeed } from './lots.ts';
import { ballotColumns } from './queries.ts';
import { stageOf } from './rules.ts';
import type { Ballot, BallotPlan } from './types.ts';

export interface NewBallot extends BallotPlan {
  agendaId: string;
  gatheringId?: string | null;
}

/** Prepares a ballot: with its key, and with the seed of the draw, whose fingerprint is public from now on. */
export async function createBallot(
  tx: MunicipalityTx,
  secrets: Secrets,
  { agendaId, gatheringId, proposalIds, ...plan }: NewBallot,
): Promise<{ id: string; slug: string }> {
  // What goes on the paper first, the turn after it: as who merges proposals takes hold of them, or they wait for each other.
  await lockProposals(tx, proposalIds);
  const id = await addNode(tx, 'ballot');
  const slug = await freeSlug(tx, 'ballots', plan.title);
  const seed = makeSeed();
  await tx.db
    .insertInto('ballots')
    .values({
      ...withoutHistory,
      ...plan,
      id,
      agendaId,
      gatheringId: gatheringId ?? null,
      slug,
      origin: 'held',
      source: null,
      seedFingerprint: fingerprintOf(seed),
      sealedSeed: sealSeed(secrets, id, seed),
      createdAt: tx.now,
    })
    .execute();
  await tx.db
    .insertInto('ballotKeys')
    .values({ ballotId: id, sealedKey: sealKey(secrets, id, makeBallotKey()) })
    .execute();
  await setOptions(tx, { id, agendaId }, proposalIds);
  await audit(tx, { act: 'ballot.prepared', subjectKind: 'ballot', subjectId: id });
  return { id, slug };
}

/** What a ballot that has just been made has not been through. */
export const withoutHistory = {
  seedFingerprint: null,
  sealedSeed: null,
  seed: null,
  drawnAt: null,
  opensAt: null,
  closesAt: null,
  openedAt: null,
  closedAt: null,
  countedAt: null,
  establishedAt: null,
  establishedBy: null,
  withdrawnAt: null,
  withdrawnBecause: null,
  paperCount: null,
  blankCount: null,
} as const;

export type EditVerdict = { kind: 'changed' } | { kind: 'conflict' } | { kind: 'drawn' };

/** Changes a draft, as long as the order has not been drawn. */
export async function editBallot(
  tx: MunicipalityTx,
  ballotId: string,
  { version, proposalIds, ...plan }: BallotPlan & { version: number },
): Promise<EditVerdict> {
  const ballot = await lockBallot(tx, ballotId);
  if (!ballot || stageOf(ballot) !== 'draft') return { kind: 'drawn' };
  if (ballot.version !== version) return { kind: 'conflict' };
  await tx.db
    .updateTable('ballots')
    .set({ ...plan, version: version + 1 })
    .where('id', '=', ballotId)
    .execute();
  await setOptions(tx, ballot, proposalIds);
  await audit(tx, { act: 'ballot.changed', subjectKind: 'ballot', subjectId: ballotId });
  return { kind: 'changed' };
}

/** Puts these proposals on the paper, and no others; of another agenda, or no longer open, is none of ours. */
async function setOptions(
  tx: MunicipalityTx,
  { id, agendaId }: { id: string; agendaId: string },
  proposalIds: string[],
): Promise<void> {
  const wanted = new Set(proposalIds);
  const options = (await listOpenProposals(tx, agendaId)).filter((proposal) => wanted.has(proposal.id));
  await tx.db.deleteFrom('ballotOptions').where('ballotId', '=', id).execute();
  if (options.length === 0) return;
  await tx.db
    .insertInto('ballotOptions')
    .values(
      options.map((proposal) => ({
        ballotId: id,
        proposalId: proposal.id,
        place: null,
        title: proposal.title,
        about: proposal.about,
        votes: null,
        chosen: null,
      })),
    )
    .execute();
}

export type OpenVerdict = { kind: 'opened' } | { kind: 'not-drawn' } | { kind: 'no-codes' };

/** From now on whoever has a code can vote. */
export async function openBallot(tx: MunicipalityTx, ballotId: string): Promise<OpenVerdict> {
  const ballot = await lockBallot(tx, ballotId);
  if (!ballot || stageOf(ballot) !== 'drawn') return { kind: 'not-drawn' };
  if (ballot.codesMade === 0) return { kind: 'no-codes' };
  await tx.db.updateTable('ballots').set({ state: 'open', openedAt: tx.now }).where('id', '=', ballotId).execute();
  await audit(tx, { act: 'ballot.opened', subjectKind: 'ballot', subjectId: ballotId });
  return { kind: 'opened' };
}

export type EstablishVerdict = { kind: 'established' } | { kind: 'not-counted' };

/** Somebody puts their name to the result. From now on anyone may have the papers and count them again. */
export async function establishBallot(tx: MunicipalityTx, ballotId: string): Promise<EstablishVerdict> {
  const row = await tx.db
    .updateTable('ballots')
    .set({
      state: 'established',
      establishedAt: tx.now,
      establishedBy: accountIdOf(tx.actor),
    })
    .where('id', '=', ballotId)
    .where('state', '=', 'counted')
    .returning('id')
    .executeTakeFirst();
  if (!row) return { kind: 'not-counted' };
  await audit(tx, { act: 'ballot.established', subjectKind: 'ballot', subjectId: ballotId });
  return { kind: 'established' };
}

export type WithdrawVerdict = { kind: 'withdrawn' } | { kind: 'too-late' };

/** A ballot that nobody could vote in yet does not take place. It stays to be seen, with the reason; its codes end. */
export async function withdrawBallot(tx: MunicipalityTx, ballotId: string, reason: string): Promise<WithdrawVerdict> {
  const ballot = await lockBallot(tx, ballotId);
  if (ballot?.state !== 'draft') return { kind: 'too-late' };
  const links = await findLinks(tx, { to: [ballotId], relations: ['led_to'] });
  await undoLinks(
    tx,
    links.map((link) => link.id),
    reason,
  );
  await unlistCodes(tx, 'voting', [ballotId]);
  await tx.db.deleteFrom('ballotKeys').where('ballotId', '=', ballotId).execute();
  await tx.db
    .updateTable('ballots')
    .set({ state: 'withdrawn', withdrawnAt: tx.now, withdrawnBecause: reason, sealedSeed: null })
    .where('id', '=', ballotId)
    .execute();
  await audit(tx, { act: 'ballot.withdrawn', subjectKind: 'ballot', subjectId: ballotId });
  return { kind: 'withdrawn' };
}

/** The ballot, held until the transaction ends: votes and other steps wait. */
export function lockBallot(
  tx: MunicipalityTx,
  ballotId: string,
): Promise<(Ballot & { sealedSeed: Buffer | null }) | undefined> {
  return tx.db
    .selectFrom('ballots')
    .select([...ballotColumns, 'sealedSeed'])
    .where('id', '=', ballotId)
    .forUpdate()
    .executeTakeFirst();
}
