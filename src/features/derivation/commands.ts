// Weighing: what becomes no priority, and why.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { listOnBallot } from '../ballots/index.ts';
import { holdAgenda } from '../periods/index.ts';
import { lockProposals, type Proposal } from '../proposals/index.ts';
import { endSettingAside, setProposalAside } from '../signals/index.ts';
import { findLinks, listLeadingTo } from '../thread/index.ts';
import { checkSetAside, type SetAsideVerdict } from './rules.ts';

interface Weighing {
  proposal: Pick<Proposal, 'id' | 'agendaId'>;
  reason: string;
}

/** Sets a proposal aside, with a reason that everyone behind it gets as an answer. */
export async function setAside(tx: MunicipalityTx, { proposal, reason }: Weighing): Promise<SetAsideVerdict> {
  const { id, agendaId } = proposal;
  // As whoever makes a priority of it does: the one goes after the other.
  await holdAgenda(tx, agendaId);
  const [held] = await lockProposals(tx, [id]);
  const [before] = await findLinks(tx, { from: [id], relations: ['not_taken_up'] });
  const leads = [...(await listLeadingTo(tx, [id], 'priority')), ...(await listLeadingTo(tx, [id], 'action'))];
  const verdict = checkSetAside({
    open: held?.state === 'open',
    takenUp: leads.length > 0,
    onBallot: (await listOnBallot(tx, agendaId, [id])).has(id),
    reason: before?.reason ?? undefined,
  });
  if (verdict.kind === 'done') await setProposalAside(tx, id, reason);
  return verdict;
}

/** Takes that back: the proposal is weighed anew. False when it was not set aside, or no longer. */
export async function weighAgain(tx: MunicipalityTx, { proposal, reason }: Weighing): Promise<boolean> {
  await holdAgenda(tx, proposal.agendaId);
  await lockProposals(tx, [proposal.id]);
  return (await endSettingAside(tx, [proposal.id], reason)) > 0;
}
