// What the vision rests on: links on the thread, made and taken back by staff.
import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { takeTurn } from '../../platform/database/turns.ts';
import { holdOpenPriorities } from '../priorities/index.ts';
import { lockProposals } from '../proposals/index.ts';
import { listSignals } from '../signals/index.ts';
import { addAct, findLinks, undoLinks } from '../thread/index.ts';
import { findVision } from './queries.ts';
import type { KnownDecision } from './types.ts';

export type Grounding = { kind: 'done'; added: number } | { kind: 'gone' } | { kind: 'no-vision' };

/**
 * Says that the vision rests on these: stories, proposals and priorities with all of their stories, decisions. What it rested on
 * already is left as it is. Refused when one of them is not there any more.
 */
export async function addSources(tx: MunicipalityTx, ids: string[], decisions: KnownDecision[]): Promise<Grounding> {
  await takeTurn(tx);
  const vision = await findVision(tx);
  if (!vision) return { kind: 'no-vision' };
  const asked = [...new Set(ids)];
  const there = new Set([
    ...(await listSignals(tx, asked)).filter(({ words }) => words !== null).map(({ id }) => id),
    ...(await lockProposals(tx, asked)).filter(({ state }) => state === 'open').map(({ id }) => id),
    ...(await holdOpenPriorities(tx, asked)).map(({ id }) => id),
    ...decisions.map(({ id }) => id),
  ]);
  if (asked.some((id) => !there.has(id))) return { kind: 'gone' };
  const before = new Set((await listSourceLinks(tx, vision.visionId)).map(({ from }) => from));
  const fresh = asked.filter((id) => !before.has(id));
  await addAct(tx, { links: fresh.map((from) => ({ from, to: vision.visionId, relation: 'led_to' })) });
  if (fresh.length > 0) await audit(tx, { act: 'vision.grounded', subjectKind: 'vision', subjectId: vision.visionId });
  return { kind: 'done', added: fresh.length };
}

/** Says that the vision does not rest on this after all, and why. False when somebody took it back before. */
export async function takeBackSource(tx: MunicipalityTx, linkId: string, reason: string): Promise<boolean> {
  const vision = await findVision(tx);
  const links = vision ? await listSourceLinks(tx, vision.visionId) : [];
  if (!vision || !links.some(({ id }) => id === linkId)) return false;
  await undoLinks(tx, [linkId], reason);
  await audit(tx, { act: 'vision.source-taken-back', subjectKind: 'vision', subjectId: vision.visionId });
  return true;
}

export function listSourceLinks(tx: MunicipalityTx, visionId: string) {
  return findLinks(tx, { to: [visionId], relations: ['led_to'] });
}
