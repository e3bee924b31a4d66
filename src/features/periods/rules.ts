import { daysAfter } from '../../platform/clock.ts';

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

/** Somebody adopted it on a day, or nobody did yet: half of that is a mistake in the form. */
export function checkAdoption(by: string | null, on: string | null): 'well' | 'who-missing' | 'when-missing' {
  if (by === null && on !== null) return 'who-missing';
  if (by !== null && on === null) return 'when-missing';
  return 'well';
}
