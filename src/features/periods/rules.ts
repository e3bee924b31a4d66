import { daysAfter } from '../../platform/clock.ts';
import type { Adoption, AdoptionCheck } from './types.ts';

/** Most agendas hold for four years, as long as a council sits. */
const usualYears = 3;

/** What a new agenda may be called: it can be changed, it saves typing. */
export function suggestTitle(municipality: string, startsOn: string, endsOn: string | null): string {
  const from = startsOn.slice(0, 4);
  const until = endsOn?.slice(0, 4);
  return `Lokale Inclusie Agenda ${municipality} ${until && until !== from ? `${from}-${until}` : from}`;
}

/** The period that is most likely meant: from the day after the last agenda ends, or from today. */
export function suggestPeriod(today: string, lastEndsOn: string | null): { startsOn: string; endsOn: string } {
  const startsOn = lastEndsOn && lastEndsOn >= today ? daysAfter(lastEndsOn, 1) : today;
  return { startsOn, endsOn: `${Number(startsOn.slice(0, 4)) + usualYears}-12-31` };
}

/** An agenda cannot end before it begins; without an end it holds until there is a next one. */
export function checkPeriod(startsOn: string, endsOn: string | null): 'well' | 'ends-before-start' {
  return endsOn !== null && endsOn < startsOn ? 'ends-before-start' : 'well';
}

/** An adoption has a day that has come, and somebody who did it; the plan may be there long before. */
export function checkAdoption(
  { adopter, adoptedOn }: { adopter: string | null; adoptedOn: string | null },
  today: string,
): 'well' | 'who-missing' | 'in-the-future' {
  if (adoptedOn === null) return 'well';
  if (adopter === null) return 'who-missing';
  return adoptedOn > today ? 'in-the-future' : 'well';
}

/**
 * What stands in the way of an adoption on this day that was not recorded before: what is not ready, and what came later than that day.
 */
export function heldUpBy(checks: readonly AdoptionCheck[], adoptedOn: string): AdoptionCheck[] {
  return checks.filter(
    ({ blocks, ready, notBefore }) => (blocks && !ready) || (notBefore !== undefined && adoptedOn < notBefore),
  );
}

type Decided = Pick<Adoption, 'adopter' | 'adoptedOn' | 'meetsOn' | 'proposal'>;

/** What the council cannot have decided without: a proposal, and a meeting that is over. The executive tells and publishes afterwards. */
export function checkDecided({ adopter, adoptedOn, meetsOn, proposal }: Decided): {
  meetsOn: 'well' | 'missing' | 'after-the-decision';
  proposal: 'well' | 'missing';
} {
  if (adopter !== 'council' || adoptedOn === null) return { meetsOn: 'well', proposal: 'well' };
  const met = meetsOn !== null && meetsOn > adoptedOn ? 'after-the-decision' : 'well';
  return { meetsOn: meetsOn === null ? 'missing' : met, proposal: proposal ? 'well' : 'missing' };
}

/** What is still owed to others once an agenda has been adopted: it was said when was chosen who adopts it. */
export function owedAfter(adoption: Adoption): ('letter' | 'publication')[] {
  if (adoption.adoptedOn === null) return [];
  return stepsOf(adoption).flatMap(({ step, ready }) =>
    !ready && (step === 'letter' || step === 'publication') ? [step] : [],
  );
}

const officialNumber = /^(gmb|prb|wsb|bgr|stcrt|stb)-\d{4}-\d{1,7}$/;

/** Where an official publication can be read: by its number, or the address itself; undefined when it is neither. */
export function publicationAddress(publication: string): string | undefined {
  if (officialNumber.test(publication)) return `https://zoek.officielebekendmakingen.nl/${publication}.html`;
  return URL.canParse(publication) && /^https?:\/\/[^/]+\.[^/]/.test(publication) ? publication : undefined;
}

/** What has to be done around an adoption, in order. */
export const adoptionSteps = ['meetsOn', 'proposal', 'adoptedOn', 'letter', 'publication'] as const;
export type AdoptionStep = (typeof adoptionSteps)[number];

/** What goes with this adopter, each done or not: the council decides in a meeting, the executive tells the council afterwards. */
export function stepsOf(adoption: Adoption): { step: AdoptionStep; ready: boolean }[] {
  const others: AdoptionStep[] = adoption.adopter === 'council' ? ['letter'] : ['meetsOn', 'proposal'];
  return adoptionSteps
    .filter((step) => adoption.adopter !== null && !others.includes(step))
    .map((step) => ({ step, ready: adoption[step] !== null }));
}
