// The count, as plain arithmetic on papers: no names, no database, no time.
import type { Choices } from './types.ts';

export interface Tally {
  papers: number;
  blanks: number;
  /** Approvals by place: the first is that of place 1. */
  votes: number[];
  /** Places from most votes to fewest; equal ones in the order of the draw. */
  ranking: number[];
}

/** Counts papers over `optionCount` places. A paper is a set: a place counts once on each. */
export function tally(papers: Iterable<Choices>, optionCount: number): Tally {
  const votes = Array.from({ length: optionCount }, () => 0);
  let count = 0;
  let blanks = 0;
  for (const paper of papers) {
    count += 1;
    if (paper.length === 0) blanks += 1;
    for (const place of new Set(paper)) votes[place - 1] = (votes[place - 1] as number) + 1;
  }
  return { papers: count, blanks, votes, ranking: rank(votes) };
}

/** Most votes first; equal ones by place. */
export function rank(votes: readonly number[]): number[] {
  return votes
    .map((_, index) => index + 1)
    .sort((a, b) => (votes[b - 1] as number) - (votes[a - 1] as number) || a - b);
}

export interface Choice {
  /** Chosen places, most votes first. */
  chosen: number[];
  /** When the last of the chosen and the first of the others had as many votes: the draw decided between these places. */
  tied: number[];
}

/** The first `seats` of the ranking. What nobody voted for is never chosen, also when that leaves fewer. */
export function choose(votes: readonly number[], seats: number): Choice {
  const ranking = rank(votes).filter((place) => (votes[place - 1] as number) > 0);
  const chosen = ranking.slice(0, seats);
  const last = votesAt(votes, chosen.at(-1));
  const next = votesAt(votes, ranking[seats]);
  const tied = last !== undefined && last === next ? ranking.filter((place) => votesAt(votes, place) === last) : [];
  return { chosen, tied };
}

function votesAt(votes: readonly number[], place: number | undefined): number | undefined {
  return place === undefined ? undefined : votes[place - 1];
}
