import { dayOf, daysAfter } from '../../platform/clock.ts';
import type { AskedAgenda, Evidence, EvidenceFinder, Findings, Gap } from '../../platform/policies/evidence.ts';
import { selectActions } from '../actions/index.ts';
import { countEditions } from './queries.ts';

export interface AgendaFacts {
  agenda: Omit<AskedAgenda, 'id'>;
  /** How many times it was published. */
  editions: number;
  actions: number;
}

/** The next agenda takes about a year: conversations, choices, advice. */
const aheadDays = 365;

/** What was promised to everyone, by whom it was adopted, and that it ends one day. */
export function agendaFindings({ agenda, editions, actions }: AgendaFacts, today: string): Findings {
  const evidence: Evidence[] = [];
  const gaps: Gap[] = [];
  if (agenda.adoptedBy) evidence.push(adoption(agenda.adoptedBy, agenda.adoptedOn));
  if (editions > 0)
    evidence.push({ step: 6, message: 'steps.found.agenda.published', values: { count: editions }, href: '/agenda' });
  else if (actions > 0) gaps.push(gap(6, 'publish', { href: '/werk/agenda/publicatie', essential: true }));
  if (!agenda.adoptedBy && actions > 0)
    gaps.push(gap(6, 'adopt', { href: `/werk/agenda/${agenda.slug}/vaststelling`, essential: false }));
  if (agenda.endsOn && agenda.endsOn <= daysAfter(today, aheadDays))
    gaps.push(gap(7, 'renew', { href: '/werk/agenda/nieuw', essential: false, due: agenda.endsOn }));
  return { evidence, gaps };
}

function adoption(by: 'council' | 'executive', on: string | null): Evidence {
  // As a number, so that each reader's language writes the day.
  return on
    ? {
        step: 6,
        message: `steps.found.agenda.adoptedOn.${by}`,
        values: { on: Date.parse(`${on}T12:00:00Z`) },
        href: '/agenda',
      }
    : { step: 6, message: `steps.found.agenda.adopted.${by}`, href: '/agenda' };
}

function gap(
  step: Gap['step'],
  name: 'publish' | 'adopt' | 'renew',
  more: Pick<Gap, 'href' | 'essential' | 'due'>,
): Gap {
  return { step, message: `steps.gap.agenda.${name}`, reason: `steps.why.agenda.${name}`, ...more };
}

export const findAgendaEvidence: EvidenceFinder = async (tx, { agenda }) => {
  if (!agenda) return { evidence: [], gaps: [] };
  const editions = await countEditions(tx, agenda.id);
  const actions = (await selectActions(tx, { agendaId: agenda.id })).length;
  return agendaFindings({ agenda, editions, actions }, dayOf(tx.now));
};
