// Taking back what was decided about priorities: a merge, or that something became a priority at all.
import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import {
  actionRelations,
  addAct,
  findEnds,
  findLinks,
  listLeadingTo,
  type NewLink,
  undoAct,
  undoLinks,
} from '../thread/index.ts';
import { holdAgendaOf, setState } from './commands.ts';
import { lockPriorities } from './queries.ts';
import { checkTakeBack, checkUndoMerge, type TakeBackVerdict, type UndoMergeVerdict } from './rules.ts';

/**
 * Undoes a merge: what was merged is in force again, what was made by it no longer. Actions that were made for the merged
 * priority go on under each of the priorities that it was made of, in the way in which they belonged to it: resting on all
 * its voices, or held by it. So no action and no voice is lost, and each is counted once.
 */
export async function undoMerge(tx: MunicipalityTx, actId: string, reason: string): Promise<UndoMergeVerdict> {
  const { sources, results } = await findEnds(tx, actId);
  await holdAgendaOf(tx, sources);
  const rows = await lockPriorities(tx, [...sources, ...results]);
  const onward = await findLinks(tx, { from: results });
  const verdict = checkUndoMerge({ known: rows.length > 0, onward: onward.map((link) => link.relation) });
  if (verdict.kind !== 'done') return verdict;
  await handDown(tx, { sources, results, reason });
  await undoAct(tx, actId, reason);
  const parts = rows.filter((row) => sources.includes(row.id));
  await setState(tx, parts, 'open');
  await setState(
    tx,
    rows.filter((row) => results.includes(row.id)),
    'undone',
  );
  for (const { id } of parts) await audit(tx, { act: 'priority.merge-undone', subjectKind: 'priority', subjectId: id });
  return verdict;
}

async function handDown(
  tx: MunicipalityTx,
  { sources, results, reason }: { sources: string[]; results: string[]; reason: string },
): Promise<void> {
  const own = await findLinks(tx, { from: results, relations: [...actionRelations] });
  const there = await findLinks(tx, { from: sources, relations: [...actionRelations] });
  const known = new Set(there.map(({ from, to }) => `${from} ${to}`));
  const actions = new Map(own.map(({ to, relation }) => [to, relation]));
  const links = sources.flatMap((from) => [...actions].map(([to, relation]): NewLink => ({ from, to, relation })));
  await addAct(tx, { links: links.filter(({ from, to }) => !known.has(`${from} ${to}`)), reason });
  await undoLinks(
    tx,
    own.map((link) => link.id),
    reason,
  );
}

/** Takes back that something was chosen or added. What it came from is free again; its page stays and says so. */
export async function takeBack(tx: MunicipalityTx, id: string, reason: string): Promise<TakeBackVerdict> {
  await holdAgendaOf(tx, [id]);
  const [priority] = await lockPriorities(tx, [id]);
  const onward = await findLinks(tx, { from: [id] });
  const origin = await findLinks(tx, { to: [id] });
  const verdict = checkTakeBack({
    state: priority?.state,
    onward: onward.map((link) => link.relation),
    origin: origin.map((link) => link.relation),
    inVision: (await listLeadingTo(tx, [id], 'vision')).length > 0,
  });
  if (verdict.kind !== 'done' || !priority) return verdict;
  await undoLinks(
    tx,
    origin.map((link) => link.id),
    reason,
  );
  await setState(tx, [priority], 'undone');
  await audit(tx, { act: 'priority.taken-back', subjectKind: 'priority', subjectId: id });
  return verdict;
}
