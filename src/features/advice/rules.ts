import { dayOf, daysAfter } from '../../platform/clock.ts';
import type { LimitRule } from '../../platform/http/limits.ts';
import { type Actor, may } from '../../platform/policies/roles.ts';
import type { Account } from '../accounts/index.ts';
import type { Composition } from '../agenda/index.ts';
import type { AdoptionCheck } from '../periods/index.ts';
import { advicePolicy } from './policy.ts';
import type {
  Advice,
  Changeable,
  NewParty,
  Party,
  Passage,
  Point,
  Round,
  RoundDetails,
  RoundState,
  Verdict,
} from './types.ts';

/** Advisers meet once in a while: a shorter term would be asking for nothing. */
const shortestTerm = 7;
/** So long a draft is worth advising on; a day beyond it is a slip of the pen. */
const longestTerm = 366;
/** How long most rounds last, as a suggestion. */
const usualTerm = 28;
/** So many days before the end of the term those who have not answered are reminded. */
const remindedBefore = 7;

/** So much of what came is shown at once to whoever judges and answers it. */
export const shownAtOnce = 50;

/** The part of a long list that stands on this page, from 1. */
export function onPage<Of>(all: readonly Of[], page: number): Of[] {
  return all.slice((page - 1) * shownAtOnce, page * shownAtOnce);
}

/** What residents send from one network: thirty people in a library each say four things in an hour, a script does not fill the desk. */
export const takingWords: LimitRule = { slowAfter: 120, refuseAfter: 120, windowMs: 60 * 60 * 1000 };

type Term = Pick<RoundDetails, 'opensOn' | 'closesOn'>;

/** Whether a term that has still to begin gives people time: it does not lie in the past, in whole or in part, nor out of sight. */
export function checkTerm({ opensOn, closesOn }: Term, today: string): 'well' | 'too-short' | 'too-far' | 'too-long' {
  if (opensOn > daysAfter(today, longestTerm)) return 'too-far';
  const from = opensOn > today ? opensOn : today;
  if (closesOn > daysAfter(from, longestTerm)) return 'too-long';
  return closesOn < daysAfter(from, shortestTerm) ? 'too-short' : 'well';
}

/** What may become of the term of a round that has begun: it can only be made longer, and not in the past. */
export function checkLonger(
  promised: Pick<Round, 'opensOn' | 'closesOn'>,
  { opensOn, closesOn }: Term,
  today: string,
): 'well' | 'begun' | 'shortened' | 'over' | 'too-long' {
  if (opensOn !== promised.opensOn) return 'begun';
  if (closesOn === promised.closesOn) return 'well';
  if (promised.closesOn !== null && closesOn < promised.closesOn) return 'shortened';
  if (closesOn > daysAfter(today, longestTerm)) return 'too-long';
  return closesOn < today ? 'over' : 'well';
}

/** The state of a round today: an open one is closed when its last day is over, without anybody doing anything. */
export function stateOf(
  { state, closesOn }: { state: Exclude<RoundState, 'closed'>; closesOn: string | null },
  today: string,
): RoundState {
  return state === 'open' && closesOn !== null && closesOn < today ? 'closed' : state;
}

/** What came after the last day is taken in and answered as well, and says so. */
export function isLate({ closesOn }: Pick<Round, 'closesOn'>, receivedOn: string): boolean {
  return closesOn !== null && receivedOn > closesOn;
}

/** Whether the draft of a round lies there to advise on. Advice that comes late is taken in too. */
export function takesAdvice({ state }: Pick<Round, 'state'>): boolean {
  return state === 'open' || state === 'closed' || state === 'answered';
}

/** Whether residents can still write: their form closes with the term. */
export function takesWords(round: Pick<Round, 'state'>, parties: readonly Pick<NewParty, 'kind'>[]): boolean {
  return round.state === 'open' && parties.some(({ kind }) => kind === 'residents');
}

type From = Pick<NewParty, 'kind' | 'organisationId'>;

/** As whom somebody writes advice of this party; undefined when they may not. */
export function writesAs(actor: Actor, { kind, organisationId }: From): 'adviser' | 'partner' | 'staff' | undefined {
  if (kind === 'residents') return undefined;
  const body = kind === 'council' || kind === 'panel';
  if (body && actor.kind === 'account' && actor.roles.includes('adviser')) return 'adviser';
  const own = actor.kind === 'account' && organisationId !== null && actor.organisationId === organisationId;
  if (kind === 'organisation' && own && may(advicePolicy, 'giveForOrganisation', actor)) return 'partner';
  return may(advicePolicy, 'manage', actor) ? 'staff' : undefined;
}

/** Whether somebody may go on with a draft of advice: staff with theirs, a party with its own. */
export function mayWrite(actor: Actor, advice: Pick<Advice, 'fromKind' | 'organisationId' | 'writtenBy'>): boolean {
  return writesAs(actor, { kind: advice.fromKind, organisationId: advice.organisationId }) === advice.writtenBy;
}

/** The parts of a draft that a point can be about, in the order in which they are read. */
export function passagesOf({ agenda, priorities, actions }: Composition): Passage[] {
  const whole: Passage = { kind: 'whole', id: null, title: null };
  return [
    whole,
    ...(agenda.introduction ? [{ kind: 'introduction', id: null, title: null } as const] : []),
    ...priorities.map(({ id, title }): Passage => ({ kind: 'priority', id, title })),
    ...actions.map(({ id, title }): Passage => ({ kind: 'action', id, title })),
  ];
}

/** The things of an agenda in which it can be seen that an answer was carried out. */
export function changeableIn({ priorities, actions }: Composition): Changeable[] {
  return [
    ...priorities.map(({ id, slug, title }): Changeable => ({ kind: 'priority', id, slug, title })),
    ...actions.map(({ id, slug, title }): Changeable => ({ kind: 'action', id, slug, title })),
  ];
}

/** A passage as a word in forms and addresses: 'whole', or 'action:<id>'. */
export function passageKey({ kind, id }: Pick<Passage, 'kind' | 'id'>): string {
  return id ? `${kind}:${id}` : kind;
}

/** Whether everyone may read an advice: sent and, where residents wrote it, read by somebody. */
export function isPublic({ state, reading }: Pick<Advice, 'state' | 'reading'>): boolean {
  return state === 'sent' && (reading === null || reading === 'released');
}

interface Answered {
  round: Pick<Round, 'state'> | undefined;
  advice: Pick<Advice, 'state' | 'reading'>;
  point: Pick<Point, 'response'>;
}

/**
 * Whether an answer may be given, or another one in its place: to what everyone can read, and once a round is answered only to what
 * came later.
 */
export function checkAnswer({ round, advice, point }: Answered): 'well' | 'withheld' | 'fixed' {
  if (!isPublic(advice)) return 'withheld';
  return round?.state === 'answered' && point.response !== null ? 'fixed' : 'well';
}

type Counted = Pick<Advice, 'state' | 'reading'> & { points: readonly Pick<Point, 'response'>[] };

/** Points that the municipality owes an answer: those that everyone can read. */
export function unanswered<Of extends Counted>(advices: readonly Of[]): Of['points'][number][] {
  return advices.filter(isPublic).flatMap(({ points }) => points.filter(({ response }) => response === null));
}

/** What residents wrote and nobody has read yet: it counts for nothing in public, and somebody has still to judge it. */
export function unread<Of extends Pick<Advice, 'reading'>>(advices: readonly Of[]): Of[] {
  return advices.filter(({ reading }) => reading === 'waiting');
}

/** How many points were taken over, in part or not; those that everyone can read. */
export function countVerdicts(
  advices: readonly (Pick<Advice, 'state' | 'reading'> & {
    points: readonly { response: { verdict: Verdict } | null }[];
  })[],
): Record<Verdict, number> & { points: number } {
  const points = advices.filter(isPublic).flatMap((advice) => advice.points);
  const count = (verdict: Verdict) => points.filter(({ response }) => response?.verdict === verdict).length;
  return { points: points.length, 'taken-over': count('taken-over'), 'in-part': count('in-part'), not: count('not') };
}

/** Whether all who were asked have said what they had to say. Of residents nobody knows: their term is theirs until its last day. */
export function allSpoke(parties: readonly Pick<Party, 'kind' | 'receivedOn' | 'declinedBecause'>[]): boolean {
  const spoke = parties.filter(
    ({ kind, receivedOn, declinedBecause }) => kind !== 'residents' && (receivedOn || declinedBecause),
  );
  return parties.length > 0 && spoke.length === parties.length;
}

/** Whether a round can be recorded as answered: its term is over, or all who were asked have spoken, and nothing waits. */
export function checkAnswered(
  round: Pick<Round, 'state'>,
  { waiting, parties }: { waiting: number; parties: Parameters<typeof allSpoke>[0] },
): 'well' | 'running' | 'waiting' {
  if (round.state !== 'closed' && !(round.state === 'open' && allSpoke(parties))) return 'running';
  return waiting > 0 ? 'waiting' : 'well';
}

type Asked = Pick<Party, 'kind' | 'receivedOn' | 'declinedBecause' | 'remindedOn' | 'toldEndedOn'>;

/** Which word is due to a party that has not answered: that the term is about to end, or once that it has ended. */
export function reminderDue(
  { state, closesOn }: Pick<Round, 'state' | 'closesOn'>,
  party: Asked,
  today: string,
): 'ending' | 'ended' | undefined {
  if (party.kind === 'residents' || party.receivedOn || party.declinedBecause || closesOn === null) return undefined;
  if (state === 'closed') return party.toldEndedOn ? undefined : 'ended';
  const soon = state === 'open' && today >= daysAfter(closesOn, -remindedBefore);
  return soon && !party.remindedOn ? 'ending' : undefined;
}

/** The term that a new round most likely has. */
export function suggestTerm(now: Date): { opensOn: string; closesOn: string } {
  const opensOn = dayOf(now);
  return { opensOn, closesOn: daysAfter(opensOn, usualTerm) };
}

/** Whose mailbox a reminder of this party goes to: the accounts of advisers, or of partners of that organisation. */
export function recipientsOf<Of extends Pick<Account, 'roles' | 'organisationId'>>(
  party: From,
  accounts: readonly Of[],
): Of[] {
  const { kind, organisationId } = party;
  if (kind === 'organisation')
    return accounts.filter((one) => one.roles.includes('partner') && one.organisationId === organisationId);
  return kind === 'residents' ? [] : accounts.filter(({ roles }) => roles.includes('adviser'));
}

type Checked = Pick<Advice, 'roundId' | 'state' | 'reading' | 'receivedOn' | 'points'>;

/** What has to be said about advice before an agenda is adopted. Each point waits for an answer, asked for or not. */
export function checksOf(rounds: readonly Round[], advices: readonly Checked[]): AdoptionCheck[] {
  const unasked = unanswered(advices.filter(({ roundId }) => roundId === null)).length;
  const held = advices.filter(({ reading }) => reading === 'held-back').length;
  const until = askedUntil(rounds, advices);
  const href = '/werk/advies';
  return [
    ...(rounds.length === 0
      ? [{ ready: false, blocks: false, message: 'advice.check.noRound', href: `${href}/nieuw` } as const]
      : []),
    ...rounds.flatMap((round) => checksOfRound(round, advices)),
    ...(unasked > 0
      ? [{ ready: false, blocks: true, message: 'advice.check.unasked', values: { count: unasked }, href } as const]
      : []),
    ...(held > 0
      ? [{ ready: true, blocks: false, message: 'advice.check.held', values: { count: held }, href } as const]
      : []),
    ...(until ? [{ ready: true, blocks: false, message: 'advice.check.until', notBefore: until, href } as const] : []),
  ];
}

/** The last day on which advice was given, or could be given by whoever was asked. */
function askedUntil(rounds: readonly Round[], advices: readonly Checked[]): string | undefined {
  const ends = rounds.flatMap(({ state, closesOn, answeredAt }) => {
    if (!closesOn || (state !== 'closed' && state !== 'answered')) return [];
    const answeredOn = answeredAt && dayOf(answeredAt);
    return [answeredOn && answeredOn < closesOn ? answeredOn : closesOn];
  });
  const came = advices.flatMap(({ state, receivedOn }) => (state === 'sent' && receivedOn ? [receivedOn] : []));
  return [...ends, ...came].toSorted().at(-1);
}

function checksOfRound({ id, slug, title, state }: Round, advices: readonly Checked[]): AdoptionCheck[] {
  const own = advices.filter(({ roundId }) => roundId === id);
  const waits = (message: AdoptionCheck['message'], count = 0): AdoptionCheck => ({
    ...{ ready: false, blocks: true, message, values: { title, count }, href: `/werk/advies/${slug}` },
  });
  const [toRead, toAnswer] = [unread(own).length, unanswered(own).length];
  const held = [
    ...(toRead > 0 ? [waits('advice.check.unread', toRead)] : []),
    ...(toAnswer > 0 ? [waits('advice.check.waiting', toAnswer)] : []),
  ];
  if (held.length > 0) return held;
  if (state === 'announced') return [waits('advice.check.announced')];
  if (state === 'open') return [waits('advice.check.running')];
  const message = state === 'recorded' ? 'advice.check.recorded' : 'advice.check.answered';
  return [{ ...waits(message), ready: true, blocks: false }];
}
