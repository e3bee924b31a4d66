// From votes to groups of opinion: the whole way.
import { finish, type Steps } from '../steps.ts';
import { type Partition, partition } from './kmeans.ts';
import { countVotes, type OpinionMatrix, type VoteCounts } from './matrix.ts';
import { type Components, type Projection, principalComponents, project } from './pca.ts';
import { samplePoints } from './random.ts';
import { silhouettes } from './silhouette.ts';
import {
  type Agreed,
  consensus,
  type GroupNumbers,
  groupAwareConsensus,
  groupNumbers,
  largest,
  type Representative,
  representative,
} from './statistics.ts';

export interface OpinionOptions {
  /** The group of each participant in the run before, so that a group keeps its number where it is mostly the same people. */
  before?: readonly (number | undefined)[];
}

export interface KMeans {
  perK: Record<string, { inertia: number; silhouette: number; labels: string }>;
  /** The number of groups with the largest silhouette; null when there are no two different points. */
  bestK: number | null;
  /** Its lead over the second; null when there is no second. */
  silhouetteMargin: number | null;
  /** Of how many participants the silhouette was taken. */
  silhouetteOf: number;
  /** False: there is no clear number of groups, which is an answer. */
  clear: boolean;
}

export interface DescribedGroup extends GroupNumbers {
  representative: Representative[];
}

export interface GroupStatistics {
  labels: 'kmeans-bestK';
  groups: DescribedGroup[];
  groupAwareConsensusAgree: number[];
  groupAwareConsensusDisagree: number[];
  groupAwareConsensusTop10: number[];
}

export interface Opinions {
  counts: VoteCounts;
  pca: Components;
  projection: Projection;
  /** Participants with enough votes to be put in a group. */
  clustered: number[];
  kmeans: KMeans;
  /** None when nobody could be put in a group. */
  groupStatistics: GroupStatistics[];
  consensus: { agree: Agreed[]; disagree: Agreed[] };
}

/** The number of votes from which somebody is put in a group; fewer where there are fewer statements. */
const leastVotes = 7;
const numbersOfGroups = [2, 3, 4, 5];
/** Where people stand, each number of groups, and which of them fits. */
const steps = numbersOfGroups.length + 2;
/** A smaller lead of one number of groups over another says nothing. */
const clearMargin = 0.01;

/**
 * Two runs over the same votes give the same, to the last bit. It says where every single person stands: what is published goes through
 * `forPublication`.
 */
export function findOpinions(matrix: OpinionMatrix, options: OpinionOptions = {}): Opinions {
  return finish(findOpinionsInSteps(matrix, options));
}

/** The same, in steps; the first, where people stand, is the longest. */
export function* findOpinionsInSteps(matrix: OpinionMatrix, options: OpinionOptions = {}): Steps<Opinions> {
  const counts = countVotes(matrix);
  const pca = principalComponents(matrix);
  const projection = project(matrix, pca);
  const clustered = withEnoughVotes(matrix);
  yield 1 / steps;
  const { kmeans, labels } = yield* group(projection, clustered, options.before);
  const groupStatistics = labels ? [describe(matrix, spread(labels, clustered, matrix.participants))] : [];
  return {
    counts,
    pca,
    projection,
    clustered,
    kmeans,
    groupStatistics,
    consensus: consensus(counts, matrix.moderatedOut),
  };
}

function withEnoughVotes({ participants, statements, starts }: OpinionMatrix): number[] {
  const least = Math.min(leastVotes, statements);
  return Array.from({ length: participants }, (_, i) => i).filter((i) => starts[i + 1]! - starts[i]! >= least);
}

function* group(
  projection: Projection,
  clustered: readonly number[],
  before: OpinionOptions['before'],
): Steps<{ kmeans: KMeans; labels: number[] | undefined }> {
  const points = { x: clustered.map((i) => projection.x[i]!), y: clustered.map((i) => projection.y[i]!) };
  const earlier = before && clustered.map((i) => before[i]);
  const found: (Partition & { k: number })[] = [];
  for (const [place, k] of numbersOfGroups.entries()) {
    const parts = partition(points, k);
    if (parts) found.push({ k, ...parts, labels: earlier ? keepNumbers(parts.labels, earlier) : parts.labels });
    yield (place + 2) / steps;
  }
  const scores = silhouettes(
    points,
    found.map(({ labels }) => labels),
  );
  const ranked = found.map((_, i) => i).sort((one, other) => scores[other]! - scores[one]! || one - other);
  const [first, second] = ranked;
  const margin = first === undefined || second === undefined ? null : scores[first]! - scores[second]!;
  const kmeans: KMeans = {
    perK: Object.fromEntries(
      found.map(({ k, inertia, labels }, i) => [k, { inertia, silhouette: scores[i]!, labels: labels.join('') }]),
    ),
    bestK: first === undefined ? null : found[first]!.k,
    silhouetteMargin: margin,
    silhouetteOf: samplePoints(clustered.length).length,
    clear: first !== undefined && (margin === null || margin >= clearMargin),
  };
  return { kmeans, labels: first === undefined ? undefined : found[first]!.labels };
}

/**
 * Gives groups the numbers of those before that they share most people with, most in common first; a group that is new takes the
 * lowest number that was not in use.
 */
export function keepNumbers(labels: readonly number[], before: readonly (number | undefined)[]): number[] {
  const common = new Map<string, { now: number; earlier: number; people: number }>();
  labels.forEach((now, i) => {
    const earlier = before[i];
    if (earlier === undefined) return;
    const pair = common.get(`${now} ${earlier}`) ?? { now, earlier, people: 0 };
    common.set(`${now} ${earlier}`, { ...pair, people: pair.people + 1 });
  });
  const numbers = new Map<number, number>();
  const given = new Set<number>();
  for (const { now, earlier } of [...common.values()].sort(
    (a, b) => b.people - a.people || a.now - b.now || a.earlier - b.earlier,
  )) {
    if (numbers.has(now) || given.has(earlier)) continue;
    numbers.set(now, earlier);
    given.add(earlier);
  }
  const used = new Set([...given, ...before.filter((number) => number !== undefined)]);
  return labels.map((now) => {
    const known = numbers.get(now);
    if (known !== undefined) return known;
    let next = 0;
    while (used.has(next)) next += 1;
    used.add(next);
    numbers.set(now, next);
    return next;
  });
}

function spread(labels: readonly number[], clustered: readonly number[], participants: number): (number | undefined)[] {
  const all = Array.from<number | undefined>({ length: participants });
  clustered.forEach((participant, i) => {
    all[participant] = labels[i];
  });
  return all;
}

function describe(matrix: OpinionMatrix, labels: (number | undefined)[]): GroupStatistics {
  const groups = groupNumbers(matrix, labels);
  const { agree, disagree } = groupAwareConsensus(groups);
  return {
    labels: 'kmeans-bestK',
    groups: groups.map((each) => ({ ...each, representative: representative(each, matrix.moderatedOut) })),
    groupAwareConsensusAgree: agree,
    groupAwareConsensusDisagree: disagree,
    groupAwareConsensusTop10: largest(agree, matrix.moderatedOut, 10),
  };
}
