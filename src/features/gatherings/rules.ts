import type { Gathering, GatheringDetails, Phase, State } from './types.ts';

/** Still to come, or going on: what somebody can go to. An unknown day counts until the gathering is closed. */
export function isComing(gathering: Pick<Gathering, 'state' | 'heldOn'>, today: string): boolean {
  if (gathering.state !== 'announced') return gathering.state === 'open';
  return gathering.heldOn === null || gathering.heldOn >= today;
}

/**
 * Everything that was noted, table by table, first where no table was named, then as people count: 3 before 10. Each has its number
 * at its table, in the order in which it was noted.
 */
export function byTable<Noted extends { table: string | null }>(noted: readonly Noted[]) {
  const tables = [...new Set(noted.map(({ table }) => table))];
  tables.sort((one, other) => (one ?? '').localeCompare(other ?? '', 'nl', { numeric: true }));
  return tables.map((table) => ({
    table,
    noted: noted.filter((one) => one.table === table).map((one, index) => ({ ...one, number: index + 1 })),
  }));
}

/** For how long whoever noted something can read it back there: until the next ones spoke. */
export const readBackMs = 10 * 60 * 1000;

/** How a gathering stands for who reads about it: one that was announced and never opened goes by with its day. */
export function phaseOf(gathering: Pick<Gathering, 'state' | 'heldOn'>, today: string): Phase {
  return gathering.state === 'announced' && !isComing(gathering, today) ? 'past' : gathering.state;
}

export type Step = 'open' | 'close';

/** From which states a step can be taken. A closed gathering can be opened again: somebody may have closed it too soon. */
const stepsFrom: Record<Step, readonly State[]> = { open: ['announced', 'closed'], close: ['open'] };

export function statesBefore(step: Step): readonly State[] {
  return stepsFrom[step];
}

export function mayStep(step: Step, state: State): boolean {
  return stepsFrom[step].includes(state);
}

export type DetailName = keyof GatheringDetails;

/** What differs between two versions, by the name of the field. */
export function differences(now: GatheringDetails, typed: GatheringDetails): DetailName[] {
  const names = Object.keys(typed) as DetailName[];
  return names.filter((name) => String(now[name] ?? '') !== String(typed[name] ?? ''));
}
