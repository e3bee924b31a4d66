import type { Ballot, Choices } from './types.ts';

/** Fewer papers than this, and nothing about single papers is published: in a small group one paper tells who cast it. */
export const smallestPublished = 20;

/** Nothing is told of fewer people who wanted the same: it would speak of persons. */
export const smallestGroup = 5;

export const mostCodesAtOnce = 5_000;
export const mostCodes = 100_000;
export const longestTitle = 120;

/** Where a ballot stands, with the draw as a stage of its own. */
export type Stage = Ballot['state'] | 'drawn';

export function stageOf(ballot: Pick<Ballot, 'state' | 'drawnAt'>): Stage {
  return ballot.state === 'draft' && ballot.drawnAt ? 'drawn' : ballot.state;
}

/** What somebody with a voting code finds. */
export function votingOf(ballot: Pick<Ballot, 'state'>): 'not-yet' | 'open' | 'over' | 'withdrawn' {
  if (ballot.state === 'open') return 'open';
  if (ballot.state === 'withdrawn') return 'withdrawn';
  return ballot.state === 'draft' ? 'not-yet' : 'over';
}

export type ChoiceVerdict =
  | { kind: 'fine'; choices: Choices }
  | { kind: 'too-many'; over: number }
  /** Not on this paper: no page of ours sends such a thing. */
  | { kind: 'unknown' };

/** What counts of the places that somebody ticked: each once, however often it was sent. */
export function checkChoices(
  ticked: readonly number[],
  { maxChoices, optionCount }: { maxChoices: number; optionCount: number },
): ChoiceVerdict {
  const choices = [...new Set(ticked)].sort((a, b) => a - b);
  if (choices.some((place) => !Number.isInteger(place) || place < 1 || place > optionCount)) return { kind: 'unknown' };
  return choices.length > maxChoices
    ? { kind: 'too-many', over: choices.length - maxChoices }
    : { kind: 'fine', choices };
}

export type DrawObstacle = 'too-few-options' | 'too-many-seats' | 'too-many-choices';

/** What keeps a draft from being drawn: there has to be something to choose. */
export function checkDraw(plan: { seats: number; maxChoices: number; optionCount: number }): DrawObstacle | undefined {
  if (plan.optionCount < 2) return 'too-few-options';
  if (plan.seats >= plan.optionCount) return 'too-many-seats';
  return plan.maxChoices > plan.optionCount ? 'too-many-choices' : undefined;
}

/** Whether there is a result to show. */
export function isCounted(ballot: Pick<Ballot, 'state'>): boolean {
  return ballot.state === 'counted' || ballot.state === 'established';
}

export type FileObstacle = 'withdrawn' | 'not-established' | 'not-known' | 'too-few';

/** Why nobody can take the totals away as a file; undefined when everyone can: they are on the page too. */
export function resultObstacle(ballot: Pick<Ballot, 'state' | 'origin'>): FileObstacle | undefined {
  if (ballot.state === 'withdrawn') return 'withdrawn';
  if (ballot.state !== 'established') return 'not-established';
  return ballot.origin === 'reconstructed' ? 'not-known' : undefined;
}

/** The same for the papers: the result stands, and nobody can be found among so many. */
export function papersObstacle(ballot: Pick<Ballot, 'state' | 'paperCount' | 'origin'>): FileObstacle | undefined {
  return resultObstacle(ballot) ?? (areEnough(ballot) ? undefined : 'too-few');
}

/** Whether the receipts are listed: with fewer papers only totals are published. */
export function areReceiptsPublic(ballot: Pick<Ballot, 'state' | 'paperCount' | 'origin'>): boolean {
  return isCounted(ballot) && ballot.origin === 'held' && areEnough(ballot);
}

/** Whether there are so many papers that one among them gives nobody away: with fewer only totals are published. */
export function areEnough({ paperCount }: Pick<Ballot, 'paperCount'>): boolean {
  return (paperCount ?? 0) >= smallestPublished;
}

/** Whether it is known that one could choose so many at most: a source may not say, a file may hold no such rule. */
export function hasLimit({ origin, maxChoices }: Pick<Ballot, 'origin' | 'maxChoices'>, optionCount: number): boolean {
  return origin === 'held' || (origin === 'import' && maxChoices < optionCount);
}

/** What decides between equal proposals: of a ballot that was read in nobody drew the order, there that of the file counts. */
export function tieBreakerOf({ origin }: Pick<Ballot, 'origin'>): 'draw' | 'order' {
  return origin === 'import' ? 'order' : 'draw';
}

/** Whether the announced moment of closing has passed. Votes still count until somebody closes. */
export function isPastClosing(ballot: Pick<Ballot, 'closesAt' | 'state'>, now: Date): boolean {
  return ballot.state === 'open' && ballot.closesAt !== null && ballot.closesAt <= now;
}

const slipsOnSheet = 100;

/** Which codes are printed on one sheet; what is asked for beyond the last sheet is the last. */
export function sheetOf(asked: number, codesMade: number): { number: number; pages: number; from: number; to: number } {
  const pages = Math.max(1, Math.ceil(codesMade / slipsOnSheet));
  const number = Math.min(Math.max(1, Math.trunc(asked) || 1), pages);
  return { number, pages, from: (number - 1) * slipsOnSheet + 1, to: Math.min(number * slipsOnSheet, codesMade) };
}
