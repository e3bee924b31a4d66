import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Evidence, EvidenceFinder, Findings, Gap } from '../../platform/policies/evidence.ts';
import { listPriorities } from '../priorities/index.ts';
import { listAdvices, listParties, listRounds } from './queries.ts';
import { isPublic, unanswered } from './rules.ts';
import type { Advice, RoundState } from './types.ts';

interface RoundFacts {
  slug: string;
  title: string;
  state: RoundState;
  closesOn: string | null;
  /** Of whom it is asked. */
  parties: string[];
  received: number;
  points: number;
  waiting: number;
}

export interface AdviceFacts {
  /** Of the agenda that is being made or carried out now. */
  rounds: RoundFacts[];
  unasked: number;
  priorities: number;
  adopted: boolean;
}

/** What advice shows of the steps: that others were asked, what they said, and that each point was answered. */
export function adviceFindings({ rounds, unasked, priorities, adopted }: AdviceFacts): Findings {
  const asked = rounds.filter(({ state }) => state !== 'announced');
  return {
    evidence: [
      ...asked.map(evidenceOf),
      ...(unasked > 0
        ? [{ step: 5, message: 'advice.evidence.unasked', values: { count: unasked }, href: '/agenda/advies' } as const]
        : []),
    ],
    gaps: [
      ...(rounds.length === 0 && priorities > 0 && !adopted ? [noRound] : []),
      ...rounds.filter(({ waiting }) => waiting > 0).map(unansweredGap),
    ],
  };
}

const noRound: Gap = {
  step: 5,
  message: 'advice.gap.noRound',
  reason: 'advice.gap.noRoundBecause',
  href: '/werk/advies/nieuw',
  essential: false,
};

function evidenceOf({ slug, title, state, parties, received, points, waiting }: RoundFacts): Evidence {
  const values = { title, parties: parties.join(', '), received, points, answered: points - waiting };
  const message = state === 'recorded' ? 'advice.evidence.recorded' : 'advice.evidence.round';
  return { step: 5, message, values, href: `/agenda/advies/${slug}` };
}

function unansweredGap({ slug, title, waiting, closesOn }: RoundFacts): Gap {
  return {
    step: 5,
    message: 'advice.gap.unanswered',
    reason: 'advice.gap.unansweredBecause',
    values: { count: waiting, title },
    href: `/werk/advies/${slug}`,
    essential: true,
    ...(closesOn ? { due: closesOn } : {}),
  };
}

export const findAdviceEvidence: EvidenceFinder = async (tx, { agenda }) => {
  return agenda ? adviceFindings(await readFacts(tx, agenda)) : { evidence: [], gaps: [] };
};

async function readFacts(
  tx: MunicipalityTx,
  { id, adoptedOn }: { id: string; adoptedOn: string | null },
): Promise<AdviceFacts> {
  const rounds = (await listRounds(tx)).filter(({ agendaId }) => agendaId === id);
  const parties = await listParties(
    tx,
    rounds.map((round) => round.id),
  );
  const advices = (await listAdvices(tx, { agendaId: id })).filter(isPublic);
  return {
    rounds: rounds.map(({ id: roundId, slug, title, state, closesOn }) => {
      const own = advices.filter((advice) => advice.roundId === roundId);
      return {
        ...{ slug, title, state, closesOn, received: own.length, ...countPoints(own) },
        parties: parties.filter((party) => party.roundId === roundId).map(({ name }) => name),
      };
    }),
    unasked: advices.filter(({ partyId }) => partyId === null).length,
    priorities: (await listPriorities(tx, id)).length,
    adopted: adoptedOn !== null,
  };
}

/** How many points everyone can read, and how many of those wait for an answer: what nobody read yet counts for neither. */
export function countPoints(advices: readonly Advice[]): { points: number; waiting: number } {
  return {
    points: advices.filter(isPublic).flatMap(({ points }) => points).length,
    waiting: unanswered(advices).length,
  };
}
