import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { takeTurn } from '../../platform/database/turns.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import { endSettingAside, listSignals } from '../signals/index.ts';
import {
  addAct,
  addNode,
  checkMerge,
  findEnds,
  findLinks,
  listVoices,
  lostVoices,
  type Seen,
  undoAct,
  undoLinks,
} from '../thread/index.ts';
import { areOnBallot, lockProposals } from './queries.ts';
import type { Proposal } from './types.ts';

export interface NewProposal {
  agendaId: string;
  title: string;
  about?: string | null;
}

/** Makes a proposal, with the next free number. Returns it. */
export async function addProposal(
  tx: MunicipalityTx,
  { agendaId, title, about }: NewProposal,
): Promise<{ id: string; number: number }> {
  // Two proposals made at once do not take the same number.
  await takeTurn(tx);
  const last = await tx.db
    .selectFrom('proposals')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst();
  const number = Number(last?.number ?? 0) + 1;
  const id = await addNode(tx, 'proposal');
  await tx.db
    .insertInto('proposals')
    .values({ id, agendaId, number, title, about: about ?? null, createdAt: tx.now })
    .execute();
  await audit(tx, { act: 'proposal.added', subjectKind: 'proposal', subjectId: id });
  return { id, number };
}

export type BringVerdict = { kind: 'brought'; count: number } | { kind: 'no-signals' } | { kind: 'not-open' };

/** Brings signals together behind a proposal. Those that stand behind it already are left as they are. */
export async function bringTogether(
  tx: MunicipalityTx,
  proposalId: string,
  signalIds: string[],
): Promise<BringVerdict> {
  const [proposal] = await lockProposals(tx, [proposalId]);
  if (proposal?.state !== 'open') return { kind: 'not-open' };
  const known = (await listSignals(tx, signalIds)).map(({ id }) => id);
  const there = new Set(
    (await findLinks(tx, { from: known, to: [proposalId], relations: ['led_to'] })).map((link) => link.from),
  );
  const added = known.filter((id) => !there.has(id));
  if (known.length === 0) return { kind: 'no-signals' };
  await addAct(tx, { links: added.map((from) => ({ from, to: proposalId, relation: 'led_to' })) });
  await audit(tx, { act: 'proposal.brought-together', subjectKind: 'proposal', subjectId: proposalId });
  return { kind: 'brought', count: added.length };
}

export type TakeOutVerdict = { kind: 'taken-out'; count: number } | { kind: 'gone' };

/** Takes signals from an open proposal again, with the reason. Gone: it was merged or split, or all were taken out before. */
export async function takeOut(
  tx: MunicipalityTx,
  { proposalId, signalIds, reason }: { proposalId: string; signalIds: string[]; reason: string },
): Promise<TakeOutVerdict> {
  const [proposal] = await lockProposals(tx, [proposalId]);
  if (proposal?.state !== 'open') return { kind: 'gone' };
  const links = await findLinks(tx, { from: signalIds, to: [proposalId], relations: ['led_to'] });
  const count = await undoLinks(
    tx,
    links.map((link) => link.id),
    reason,
  );
  if (count === 0) return { kind: 'gone' };
  await audit(tx, { act: 'proposal.taken-out', subjectKind: 'proposal', subjectId: proposalId });
  return { kind: 'taken-out', count };
}

export type ShapeVerdict =
  | { kind: 'done'; number: number }
  | { kind: 'too-few' | 'gone' | 'changed' | 'on-ballot' | 'built-on' | 'empty-part' }
  | { kind: 'voices-left'; voices: string[] };

export interface Merge {
  seen: Seen[];
  title: string;
  about?: string | null;
  reason: string;
}

/** Merges proposals into a new one. The old ones stay, with their words and voices, and say into what they were merged. */
export async function mergeProposals(tx: MunicipalityTx, { seen, title, about, reason }: Merge): Promise<ShapeVerdict> {
  const found = await lockProposals(
    tx,
    seen.map(({ id }) => id),
  );
  const verdict = checkMerge(found, seen);
  if (verdict.kind !== 'go') return verdict;
  const { agendaId } = found[0] as Proposal;
  if (found.some((proposal) => proposal.agendaId !== agendaId)) return { kind: 'gone' };
  if (await areOnBallot(tx, found)) return { kind: 'on-ballot' };
  const merged = await addProposal(tx, { agendaId, title, about: about ?? null });
  await addAct(tx, { links: found.map(({ id }) => ({ from: id, to: merged.id, relation: 'merged_into' })), reason });
  await setState(tx, found, 'merged');
  await endSettingAside(
    tx,
    found.map(({ id }) => id),
    reason,
  );
  await audit(tx, { act: 'proposal.merged', subjectKind: 'proposal', subjectId: merged.id });
  return { kind: 'done', number: merged.number };
}

export interface Split {
  seen: Seen;
  parts: { title: string; about?: string | null; signalIds: string[] }[];
  reason: string;
}

/** Splits a proposal. Every voice behind it goes to at least one part; one may go to more. No part is without a voice. */
export async function splitProposal(tx: MunicipalityTx, { seen, parts, reason }: Split): Promise<ShapeVerdict> {
  const [whole] = await lockProposals(tx, [seen.id]);
  if (whole?.state !== 'open') return { kind: 'gone' };
  if (whole.version !== seen.version) return { kind: 'changed' };
  if (parts.length < 2) return { kind: 'too-few' };
  if (await areOnBallot(tx, [whole])) return { kind: 'on-ballot' };
  const voices = await listVoices(tx, whole.id);
  const lost = lostVoices(
    voices,
    parts.map((part) => part.signalIds),
  );
  if (lost.length > 0) return { kind: 'voices-left', voices: lost };
  const known = new Set(voices);
  if (parts.some((part) => !part.signalIds.some((id) => known.has(id)))) return { kind: 'empty-part' };
  const links = [];
  let first = 0;
  for (const part of parts) {
    const made = await addProposal(tx, { agendaId: whole.agendaId, title: part.title, about: part.about ?? null });
    first ||= made.number;
    links.push({ from: whole.id, to: made.id, relation: 'split_from' as const });
    const own = [...new Set(part.signalIds)].filter((id) => known.has(id));
    links.push(...own.map((from) => ({ from, to: made.id, relation: 'led_to' as const })));
  }
  await addAct(tx, { links, reason });
  await setState(tx, [whole], 'split');
  await endSettingAside(tx, [whole.id], reason);
  await audit(tx, { act: 'proposal.split', subjectKind: 'proposal', subjectId: whole.id });
  return { kind: 'done', number: first };
}

/** Undoes a merge or a split. What was merged or split is open again; what was made by it and holds nothing else, is not. */
export async function undoShape(tx: MunicipalityTx, actId: string, reason: string): Promise<ShapeVerdict> {
  const ends = await findEnds(tx, actId);
  const rows = await lockProposals(tx, [...ends.sources, ...ends.results]);
  const sources = rows.filter((row) => ends.sources.includes(row.id));
  if (sources.length === 0) return { kind: 'gone' };
  const verdict = await undoAct(tx, actId, reason);
  if (verdict.kind !== 'undone') return verdict;
  await setState(tx, sources, 'open');
  await setState(
    tx,
    rows.filter((row) => verdict.emptied.includes(row.id)),
    'undone',
  );
  await audit(tx, { act: 'proposal.undone', subjectKind: 'proposal', subjectId: sources[0]?.id as string });
  return { kind: 'done', number: (sources[0] as Proposal).number };
}

/** Says it in other words. False when somebody else changed it since. */
export async function renameProposal(
  tx: MunicipalityTx,
  { id, version, title, about }: { id: string; version: number; title: string; about: string | null },
): Promise<boolean> {
  const renamed = await changeVersion(tx, { of: 'proposals', id, version }, { title, about });
  if (renamed) await audit(tx, { act: 'proposal.renamed', subjectKind: 'proposal', subjectId: id });
  return renamed;
}

async function setState(tx: MunicipalityTx, proposals: Proposal[], state: Proposal['state']): Promise<void> {
  if (proposals.length === 0) return;
  await tx.db
    .updateTable('proposals')
    .set((eb) => ({ state, version: eb('version', '+', 1) }))
    .where(
      'id',
      'in',
      proposals.map(({ id }) => id),
    )
    .execute();
}
