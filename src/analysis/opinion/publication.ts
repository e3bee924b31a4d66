// What may be published of groups of opinion: nothing of single people, and no number of so few that it speaks of them.
import { countVotes, type OpinionMatrix, type VoteCounts } from './matrix.ts';
import type { DescribedGroup, KMeans, Opinions } from './opinions.ts';
import type { Components } from './pca.ts';
import {
  type Agreed,
  consensus,
  type GroupNumbers,
  groupAwareConsensus,
  largest,
  type Representative,
} from './statistics.ts';

/** One number for each statement; null where it would speak of too few. */
type Shown = (number | null)[];
type Numbers = Omit<GroupNumbers, 'id' | 'size'>;

export interface PublishedGroup extends Record<keyof Numbers, Shown> {
  id: number;
  size: number;
  representative: Representative[];
}

export interface PublishedOpinions {
  participants: number;
  /** Of whom `counts` and `consensus` are: everyone, or only who is in a group, since the others would be too few. */
  countsOf: 'everyone' | 'in-a-group';
  counts: Record<keyof VoteCounts, Shown>;
  /** null where it would tell of what is left out: the variance of a statement, and that of everyone, can be worked back to votes. */
  pca: Omit<Components, 'center'> | null;
  /** Without of how many people the silhouette was taken: that minus the groups that are told is the size of the others. */
  kmeans: Omit<KMeans, 'perK' | 'silhouetteOf'> & { perK: Record<string, { inertia: number; silhouette: number }> };
  groups: PublishedGroup[];
  /** Groups that are too small to be described. */
  withheld: number[];
  groupAwareConsensusAgree: Shown;
  groupAwareConsensusDisagree: Shown;
  groupAwareConsensusTop10: number[];
  consensus: { agree: Agreed[]; disagree: Agreed[] };
}

/**
 * Leaves out of `found` what would tell of fewer than `least` people: small groups, and of each statement the numbers of groups of whom
 * too few saw it, with so many beside them that whatever is left out is, taken together, of enough people again. Where single
 * people stand, and who is in which group, is left out altogether.
 * @param found of this matrix.
 */
export function forPublication(matrix: OpinionMatrix, found: Opinions, least: number): PublishedOpinions {
  const all = found.groupStatistics[0]?.groups ?? [];
  const groups = all.filter(({ size }) => size >= least);
  const { counted, countsOf } = whatToCount(matrix, all, least);
  const told = whatToTell(matrix, { all, groups }, least);
  const ofAll = told.map((each) => groups.length > 0 && each.size === groups.length);
  const isCounted = counted.seen.map((seen) => seen === 0 || seen >= least);
  const products = groupAwareConsensus(groups);
  const { eigenvalues, totalVariance, components } = found.pca;
  const isWhole = countsOf === 'everyone' && isCounted.every((each) => each);
  return {
    participants: matrix.participants,
    countsOf,
    counts: shownWhere(counted, (j) => isCounted[j]!),
    pca: isWhole ? { eigenvalues, totalVariance, components } : null,
    kmeans: publishKMeans(found.kmeans),
    groups: groups.map((group) => publish(group, (j) => told[j]!.has(group.id))),
    withheld: all.filter(({ size }) => size < least).map(({ id }) => id),
    groupAwareConsensusAgree: products.agree.map((product, j) => (ofAll[j] ? product : null)),
    groupAwareConsensusDisagree: products.disagree.map((product, j) => (ofAll[j] ? product : null)),
    groupAwareConsensusTop10: largest(
      products.agree,
      ofAll.map((each, j) => (each ? matrix.moderatedOut[j]! : 1)),
      10,
    ),
    consensus: consensus(
      counted,
      isCounted.map((each, j) => (each ? matrix.moderatedOut[j]! : 1)),
    ),
  };
}

/** Everyone; or only who is in a group, where the rest would be found as the difference and are too few. */
function whatToCount(matrix: OpinionMatrix, all: readonly DescribedGroup[], least: number) {
  const everyone = countVotes(matrix);
  const grouped = (kind: keyof Numbers & keyof VoteCounts, j: number) =>
    all.reduce((sum, group) => sum + group[kind][j]!, 0);
  const rest = everyone.seen.map((seen, j) => seen - grouped('seen', j));
  if (all.length === 0 || rest.every((seen) => seen === 0 || seen >= least)) {
    return { counted: everyone, countsOf: 'everyone' } as const;
  }
  const sums = (kind: keyof Numbers & keyof VoteCounts) => everyone[kind].map((_, j) => grouped(kind, j));
  const [agree, disagree, seen] = [sums('agree'), sums('disagree'), sums('seen')];
  const pass = seen.map((number, j) => number - agree[j]! - disagree[j]!);
  return { counted: { agree, disagree, pass, seen }, countsOf: 'in-a-group' } as const;
}

interface Described {
  all: readonly DescribedGroup[];
  /** Of which the numbers can be told at all. */
  groups: readonly DescribedGroup[];
}

/**
 * Of each statement the groups whose numbers are told. The sum over all groups is known (from what 'others' said), so what is not told
 * is known as a sum: of nobody, or of enough people, for which more groups are kept back, the smallest first.
 */
function whatToTell({ statements }: OpinionMatrix, { all, groups }: Described, least: number): Set<number>[] {
  return Array.from({ length: statements }, (_, j) => {
    const told = groups.filter(({ seen }) => seen[j] === 0 || seen[j]! >= least);
    told.sort((one, other) => other.seen[j]! - one.seen[j]! || one.id - other.id);
    let left = all.reduce((sum, { seen }) => sum + seen[j]!, 0) - told.reduce((sum, { seen }) => sum + seen[j]!, 0);
    while (left > 0 && left < least && told.length > 0) left += told.pop()!.seen[j]!;
    return new Set(told.map(({ id }) => id));
  });
}

function publish({ id, size, representative, ...numbers }: DescribedGroup, isTold: (j: number) => boolean) {
  return {
    id,
    size,
    ...shownWhere(numbers, isTold),
    representative: representative.filter(({ statement }) => isTold(statement)),
  };
}

function shownWhere<Name extends string>(
  numbers: Readonly<Record<Name, readonly number[]>>,
  isTold: (j: number) => boolean,
): Record<Name, Shown> {
  const entries = Object.entries<readonly number[]>(numbers);
  return Object.fromEntries(
    entries.map(([name, each]) => [name, each.map((number, j) => (isTold(j) ? number : null))]),
  ) as Record<Name, Shown>;
}

function publishKMeans({ perK, bestK, silhouetteMargin, clear }: KMeans): PublishedOpinions['kmeans'] {
  const numbers = Object.entries(perK).map(([k, { inertia, silhouette }]) => [k, { inertia, silhouette }] as const);
  return { perK: Object.fromEntries(numbers), bestK, silhouetteMargin, clear };
}
