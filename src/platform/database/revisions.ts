// When what a municipality shows to everyone was last changed: what was read before that may no longer hold.

export interface Revisions {
  /** A mark, to be taken before something is read. */
  mark(): number;
  /** Whether what was read after this mark still holds: of one municipality, or of all of them. */
  holds(mark: number, municipalityId?: string): boolean;
  /** Something that is shown was changed: in this municipality, or nobody knows where (''). */
  changed(municipalityId: string): void;
  /** Whether changes by other programs are heard. While they are not, nothing may be kept. */
  isHeard(): boolean;
  /** From here on changes by others are heard; what happened before that is unknown, so nothing from before it holds. */
  hear(): void;
  lose(): void;
}

/** More municipalities than there are: of so many the latest change is remembered one by one. */
const remembered = 10_000;

export function makeRevisions(): Revisions {
  let count = 0;
  let everywhere = 0;
  let heard = false;
  const latest = new Map<string, number>();

  const changedEverywhere = () => {
    count += 1;
    everywhere = count;
    latest.clear();
  };
  return {
    mark: () => count,
    holds: (mark, municipalityId) =>
      municipalityId === undefined ? mark === count : mark >= Math.max(everywhere, latest.get(municipalityId) ?? 0),
    changed: (municipalityId) => {
      if (municipalityId === '' || latest.size >= remembered) return changedEverywhere();
      count += 1;
      latest.set(municipalityId, count);
    },
    isHeard: () => heard,
    hear: () => {
      changedEverywhere();
      heard = true;
    },
    lose: () => {
      heard = false;
    },
  };
}
