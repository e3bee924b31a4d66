import { daysAfter } from '../../platform/clock.ts';
import type { Happening } from '../thread/index.ts';
import type { CheckedPriority, MemberCheck, Reactions, Standing, Thing, Weighed } from './types.ts';

export const longestIntroduction = 2000;
export const longestWords = 1000;
export const longestOutcome = 2000;
/** So many people in one group at most; more is a mistake in typing. */
export const largestGroup = 500;

interface Known {
  /** In force, with this proposal in them. */
  priorities: Thing[];
  /** Why it was taken into those. */
  reasons: string[];
  /** Why it was set aside. */
  reason: string | undefined;
  /** How it fared in ballots, the last one last. */
  votes: Happening[];
  /** People vote on it, or will. */
  onBallot: boolean;
}

/** What became of a proposal. What was done with it last counts: being in a priority before all, then a reason, then a vote. */
export function standingOf({ priorities, reasons, reason, votes, onBallot }: Known): Standing {
  const vote = votes.findLast(({ voted }) => voted);
  if (priorities.length > 0) return { kind: 'taken-up', priorities, vote, reasons };
  if (vote && !vote.voted?.chosen && !onBallot) return { kind: 'lost', vote, reason };
  if (reason !== undefined) return { kind: 'set-aside', reason };
  if (onBallot) return { kind: 'voting' };
  return vote ? { kind: 'won', vote } : { kind: 'open' };
}

/** The most stories first; those with as many in order of number. */
export function inOrderOfVoices<One extends Pick<Weighed, 'voices' | 'number'>>(proposals: readonly One[]): One[] {
  return proposals.toSorted((one, other) => other.voices - one.voices || one.number - other.number);
}

/** For everyone: the most votes first, where people voted; then the most stories. */
export function inOrderOfVotes<One extends Pick<Weighed, 'voices' | 'number' | 'standing'>>(
  proposals: readonly One[],
): One[] {
  return inOrderOfVoices(proposals).toSorted((one, other) => votesFor(other) - votesFor(one));
}

function votesFor({ standing }: Pick<Weighed, 'standing'>): number {
  const votes = 'vote' in standing ? standing.vote?.values?.votes : undefined;
  return typeof votes === 'number' ? votes : -1;
}

/** Of a reconstruction: a proposal of which is known that it was there, and not what it said. */
export function isTextUnknown({ title }: Pick<Weighed, 'title'>): boolean {
  return title.endsWith('(tekst niet openbaar bekend)');
}

export type SetAsideVerdict =
  | { kind: 'done' }
  | { kind: 'gone' | 'taken-up' | 'voting' }
  | { kind: 'already'; reason: string };

/** Whether a proposal can be set aside: it is still there, in no priority, on no paper, and nobody did so before. */
export function checkSetAside(proposal: {
  open: boolean;
  takenUp: boolean;
  onBallot: boolean;
  reason: string | undefined;
}): SetAsideVerdict {
  if (!proposal.open) return { kind: 'gone' };
  if (proposal.takenUp) return { kind: 'taken-up' };
  if (proposal.reason !== undefined) return { kind: 'already', reason: proposal.reason };
  return proposal.onBallot ? { kind: 'voting' } : { kind: 'done' };
}

/** Where a check stands: people can react, their time is over and answers are due, or it was rounded off. */
export type Stage = 'open' | 'over' | 'closed';

export function stageOf({ closesOn, closedAt }: Pick<MemberCheck, 'closesOn' | 'closedAt'>, today: string): Stage {
  if (closedAt) return 'closed';
  return today <= closesOn ? 'open' : 'over';
}

/** Whether a story is asked about: it was told before the question came, and was not withdrawn. */
export function isAsked(
  { createdAt, withdrawnAt }: { createdAt: Date; withdrawnAt: Date | null },
  { openedAt }: Pick<MemberCheck, 'openedAt'>,
): boolean {
  return withdrawnAt === null && createdAt <= openedAt;
}

const daysAhead = 7;

/** Whether staff have something to do soon: the last day comes near, or it is past and nobody rounded off. */
export function isPressing(check: Pick<MemberCheck, 'closesOn' | 'closedAt'>, today: string): boolean {
  return check.closedAt === null && check.closesOn <= daysAfter(today, daysAhead);
}

export const noReactions: Reactions = { well: 0, partly: 0, amiss: 0 };

export function sumOf({ well, partly, amiss }: Reactions): number {
  return well + partly + amiss;
}

/** Priorities that somebody did not recognise, and of which staff have not said what they did with that. */
export function listUnanswered<Checked extends Pick<CheckedPriority, 'outcome'> & { reactions: Reactions }>(
  checked: readonly Checked[],
): Checked[] {
  return checked.filter(({ outcome, reactions }) => outcome === null && reactions.partly + reactions.amiss > 0);
}
