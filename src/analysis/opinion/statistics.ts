// What sets a group apart, and on what all agree. Definitions of Small et al., 'Polis: Scaling Deliberation by Mapping High
// Dimensional Opinion Spaces', 2021, as the production system computes them.
import { countVotes, type OpinionMatrix, type VoteCounts } from './matrix.ts';

/** One-sided 90 %. Many statements are tried at once: 'typical of', never 'proven'. */
const usual = 1.2815515655446004;
const listed = 5;

/** Smoothed share: (said so + 1) / (saw it + 2). */
const share = (said: number, seen: number) => (said + 1) / (seen + 2);
/** How far the share lies above one half, in standard deviations. */
const shareTest = (said: number, seen: number) => 2 * Math.sqrt(seen + 1) * ((said + 1) / (seen + 1) - 0.5);

/** The difference of two smoothed shares, in standard deviations. */
function differenceTest(said: number, seen: number, other: { said: number; seen: number }): number {
  const one = (said + 1) / (seen + 1);
  const two = (other.said + 1) / (other.seen + 1);
  const both = (said + other.said + 2) / (seen + other.seen + 2);
  return both === 1 ? 0 : (one - two) / Math.sqrt(both * (1 - both) * (1 / (seen + 1) + 1 / (other.seen + 1)));
}

/** Of a group, one number for each statement. p: share, t: test, r: ratio to all others; a: agree, d: disagree. */
export interface GroupNumbers {
  id: number;
  size: number;
  agree: number[];
  disagree: number[];
  seen: number[];
  pa: number[];
  pd: number[];
  pat: number[];
  pdt: number[];
  ra: number[];
  rd: number[];
  rat: number[];
  rdt: number[];
}

export interface Representative {
  statement: number;
  for: 'agree' | 'disagree';
  nSuccess: number;
  nTrials: number;
  pSuccess: number;
  pTest: number;
  repness: number;
  repnessTest: number;
  bestAgree?: true;
}

export interface Agreed {
  statement: number;
  nSuccess: number;
  nTrials: number;
  pSuccess: number;
  pTest: number;
}

/** @param labels the group of each participant; undefined for who is in none. 'Others' are those in other groups. */
export function groupNumbers(matrix: OpinionMatrix, labels: readonly (number | undefined)[]): GroupNumbers[] {
  const groups = [...new Set(labels.filter((label) => label !== undefined))].sort((a, b) => a - b);
  const all = countVotes(matrix, (participant) => labels[participant] !== undefined);
  return groups.map((id) => {
    const own = countVotes(matrix, (participant) => labels[participant] === id);
    return { id, size: labels.filter((label) => label === id).length, ...numbersOf(own, all) };
  });
}

function numbersOf(own: VoteCounts, all: VoteCounts): Omit<GroupNumbers, 'id' | 'size'> {
  const each = (number: (j: number) => number) => own.seen.map((_, j) => number(j));
  const others = (kind: 'agree' | 'disagree', j: number) => ({
    said: all[kind][j]! - own[kind][j]!,
    seen: all.seen[j]! - own.seen[j]!,
  });
  const ratio = (kind: 'agree' | 'disagree') =>
    each((j) => share(own[kind][j]!, own.seen[j]!) / share(others(kind, j).said, others(kind, j).seen));
  return {
    agree: own.agree,
    disagree: own.disagree,
    seen: own.seen,
    pa: each((j) => share(own.agree[j]!, own.seen[j]!)),
    pd: each((j) => share(own.disagree[j]!, own.seen[j]!)),
    pat: each((j) => shareTest(own.agree[j]!, own.seen[j]!)),
    pdt: each((j) => shareTest(own.disagree[j]!, own.seen[j]!)),
    ra: ratio('agree'),
    rd: ratio('disagree'),
    rat: each((j) => differenceTest(own.agree[j]!, own.seen[j]!, others('agree', j))),
    rdt: each((j) => differenceTest(own.disagree[j]!, own.seen[j]!, others('disagree', j))),
  };
}

/** At most five statements that are typical of a group: what it agrees with most first, agreements before disagreements. */
export function representative(group: GroupNumbers, moderatedOut: ArrayLike<number>): Representative[] {
  const open = group.seen.map((_, j) => j).filter((j) => moderatedOut[j] !== 1);
  const best = bestAgree(group, open);
  const sufficient = open
    .filter((j) => (group.pat[j]! > usual && group.rat[j]! > usual) || (group.pdt[j]! > usual && group.rdt[j]! > usual))
    .map((j) => described(group, j))
    .sort((one, other) => weight(other) - weight(one) || one.statement - other.statement)
    .filter(({ statement }) => statement !== best);
  const list: Representative[] =
    best === undefined ? sufficient : [{ ...described(group, best), bestAgree: true }, ...sufficient];
  const chosen = list.length > 0 ? list : mostApart(group, open);
  const kept = chosen.slice(0, listed);
  return [...kept.filter((each) => each.for === 'agree'), ...kept.filter((each) => each.for === 'disagree')];
}

function weight({ repness, repnessTest, pSuccess, pTest }: Representative): number {
  return repness * repnessTest * pSuccess * pTest;
}

function bestAgree({ agree, disagree, pa, pat, ra, rat }: GroupNumbers, open: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const j of open) {
    if (agree[j] === 0 && disagree[j] === 0) continue;
    if (best === undefined) {
      if (pat[j]! > usual || (ra[j]! > 1 && pa[j]! > 0.5)) best = j;
      continue;
    }
    const worth = (at: number) => (ra[best as number]! > 1 ? ra[at]! * rat[at]! : 1) * pa[at]! * pat[at]!;
    if (worth(j) > worth(best)) best = j;
  }
  return best;
}

/** A statement in the direction in which the group is furthest from the others. */
function described(group: GroupNumbers, j: number): Representative {
  const direction = group.rat[j]! > group.rdt[j]! ? 'agree' : 'disagree';
  const agrees = direction === 'agree';
  return {
    statement: j,
    for: direction,
    nSuccess: (agrees ? group.agree : group.disagree)[j]!,
    nTrials: group.seen[j]!,
    pSuccess: (agrees ? group.pa : group.pd)[j]!,
    pTest: (agrees ? group.pat : group.pdt)[j]!,
    repness: (agrees ? group.ra : group.rd)[j]!,
    repnessTest: (agrees ? group.rat : group.rdt)[j]!,
  };
}

function mostApart(group: GroupNumbers, open: readonly number[]): Representative[] {
  const apart = (j: number) => Math.max(group.rat[j]!, group.rdt[j]!);
  const [first] = open.toSorted((one, other) => apart(other) - apart(one) || one - other);
  return first === undefined ? [] : [described(group, first)];
}

/** Of each statement the product over the groups: high only where every group says so. To compare within one run only. */
export function groupAwareConsensus(groups: readonly GroupNumbers[]): { agree: number[]; disagree: number[] } {
  const product = (kind: 'pa' | 'pd') =>
    (groups[0]?.[kind] ?? []).map((_, j) => groups.reduce((total, group) => total * group[kind][j]!, 1));
  return { agree: product('pa'), disagree: product('pd') };
}

/** The places of the largest numbers, without what was taken out. */
export function largest(numbers: readonly number[], moderatedOut: ArrayLike<number>, most: number): number[] {
  const open = numbers.map((_, j) => j).filter((j) => moderatedOut[j] !== 1);
  return open.sort((one, other) => numbers[other]! - numbers[one]! || one - other).slice(0, most);
}

/** On what all participants agree, and what all reject: at most five each. */
export function consensus(
  { agree, disagree, seen }: VoteCounts,
  moderatedOut: ArrayLike<number>,
): { agree: Agreed[]; disagree: Agreed[] } {
  const most = (said: readonly number[]) =>
    said
      .map((nSuccess, statement) => ({
        statement,
        nSuccess,
        nTrials: seen[statement]!,
        pSuccess: share(nSuccess, seen[statement]!),
        pTest: shareTest(nSuccess, seen[statement]!),
      }))
      .filter(({ statement, pSuccess, pTest }) => moderatedOut[statement] !== 1 && pSuccess > 0.5 && pTest > usual)
      .sort((one, other) => other.pSuccess * other.pTest - one.pSuccess * one.pTest || one.statement - other.statement)
      .slice(0, listed);
  return { agree: most(agree), disagree: most(disagree) };
}
