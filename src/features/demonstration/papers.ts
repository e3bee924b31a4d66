// Papers that add up to a result that is told: who chose what is chance, how many chose it is not.
import type { Chance } from './chance.ts';

export interface Outcome {
  /** Votes for each thing on the paper, the first one first. */
  votes: readonly number[];
  papers: number;
  blanks: number;
  maxChoices: number;
  /** People with wishes of their own: so many papers that choose from these places alone. */
  apart?: { people: number; places: readonly number[] } | undefined;
}

const nobody = { people: 0, places: [] };

/**
 * Papers with exactly these votes. Somebody who chose a thing more often chose its neighbours too, so that people with
 * the same wishes can be found among the papers.
 * @returns for each paper the places that were chosen, from 1, sorted; blank ones last.
 * @throws when there are no such papers.
 */
export function makePapers({ votes, papers, blanks, maxChoices, apart = nobody }: Outcome, chance: Chance): number[][] {
  const filled: Set<number>[] = Array.from({ length: papers - blanks }, () => new Set());
  const leaning = filled.map(() => chance());
  const mostFirst = votes.map((count, index) => ({ count, place: index + 1 })).sort((a, b) => b.count - a.count);
  for (const { count, place } of mostFirst) {
    const wish = place / votes.length;
    const isTheirs = apart.places.includes(place);
    const eager = filled
      .map((paper, index) => ({ paper, isApart: index < apart.people, leaning: leaning[index] as number }))
      .filter(({ paper, isApart }) => paper.size < maxChoices && (isTheirs || !isApart))
      .map(({ paper, isApart, leaning }) => ({
        paper,
        eagerness: Number(isApart) + chance() - Math.abs(wish - leaning) - paper.size / 4,
      }))
      .sort((a, b) => b.eagerness - a.eagerness);
    if (eager.length < count) throw new Error(`No ${papers} papers give place ${place} ${count} votes`);
    for (const { paper } of eager.slice(0, count)) paper.add(place);
  }
  fillEmpty(filled);
  return [...filled.map((paper) => [...paper].sort((a, b) => a - b)), ...Array.from({ length: blanks }, () => [])];
}

// Nobody but the blank ones chose nothing: an empty paper takes a choice from the fullest that can spare it.
function fillEmpty(papers: Set<number>[]): void {
  for (const empty of papers.filter((paper) => paper.size === 0)) {
    const fullest = papers.reduce((most, paper) => (paper.size > most.size ? paper : most));
    const [place] = fullest;
    if (place === undefined || fullest.size < 2) throw new Error('Too few votes for so many papers');
    fullest.delete(place);
    empty.add(place);
  }
}
