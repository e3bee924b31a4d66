import { dayOf, daysAfter } from '../../platform/clock.ts';
import type { LimitRule } from '../../platform/http/limits.ts';
import type { Consent, Follower, Signal, Unanswered } from './types.ts';

/** As many letters as fit on two pages; the form says so beforehand. */
export const longestWords = 5000;

/** What is kept of the words under a consent: somebody who wants to be counted only leaves no words. */
export function keptWords(words: string, consent: Consent): string | null {
  return consent === 'count' || words === '' ? null : words;
}

const hours = 60 * 60 * 1000;

/** How long an address for notices may wait to be confirmed. */
export const confirmationMs = 3 * 24 * hours;
/** Mails that ask one address whether it wants notices: nobody's mailbox is filled. */
export const askingAddress: LimitRule = { slowAfter: 3, refuseAfter: 3, windowMs: hours };
/** The same from one network: a hall full of people may ask, each for themselves. */
export const askingNetwork: LimitRule = { slowAfter: 300, refuseAfter: 300, windowMs: hours };

/** Whether an address gets notices: none is there, it was asked, or it said yes. */
export type Following = 'no' | 'asked' | 'yes';

export function followingOf(follower: Pick<Follower, 'confirmedAt'> | undefined): Following {
  if (!follower) return 'no';
  return follower.confirmedAt ? 'yes' : 'asked';
}

/** An address as whoever holds a receipt sees it, who may have found it: enough for its owner to know it by. */
export function maskedEmail(email: string): string {
  const [name = '', host = ''] = email.split('@');
  return `${name.slice(0, 1)}…@${host}`;
}

/** Whether everyone may read these words: the speaker wants it and somebody read them first. */
export function isPublic({ consent, words, releasedAt, heldBackAt, withdrawnAt }: Signal): boolean {
  return consent === 'publish' && words !== null && releasedAt !== null && heldBackAt === null && withdrawnAt === null;
}

export type PersonalHint = 'phone' | 'email' | 'address' | 'postcode' | 'name' | 'number';

// Bounded: a word without an end must not keep everyone else waiting.
const patterns: [PersonalHint, RegExp][] = [
  ['email', /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]/],
  ['phone', /(?:\+31|\b0)[\s-]?\d(?:[\s-]?\d){7,9}\b/],
  ['postcode', /\b[1-9]\d{3}\s?[A-Z]{2}\b/],
  ['address', /\b[A-Z][\p{L}'-]{0,40}(?:straat|laan|weg|plein|kade|dijk|gracht|hof|pad|singel)\s+\d+/u],
  [
    'name',
    /\b(?i:mevrouw|meneer|de heer|mijnheer|mw\.?|dhr\.?|dokter|juf|meester)\s+(?:(?:van|de|der|den|ter|te)\s+)*\p{Lu}\p{L}+/u,
  ],
  ['name', /\b(?i:mijn naam is|ik heet|ik ben)\s+(?:(?:van|de|der|den|ter|te)\s+)*\p{Lu}\p{L}+/u],
  ['number', /\b\d{9}\b/],
];

/**
 * What in the words may lead to a person: a hint for whoever reads them before they go public. It finds the common
 * shapes of Dutch names, addresses and numbers and misses others; a person decides.
 */
export function hintsOfPersons(words: string): PersonalHint[] {
  return [...new Set(patterns.filter(([, pattern]) => pattern.test(words)).map(([hint]) => hint))];
}

/** For how long a slip is printed again: on the day and the day after. From then on the code is the speaker's alone. */
export const handOutMs = 48 * hours;

/** Within how many days people get an answer when nobody promised another day. */
export const answerWithinDays = 42;

/** The day by which people get an answer when nobody chose another: six weeks after they spoke. */
export function suggestedAnswerDay(spokenOn: string): string {
  return daysAfter(spokenOn, answerWithinDays);
}

/** The day by which somebody was promised an answer: what their gathering says; told at none, six weeks after it was told. */
export function promisedDay(
  signal: Pick<Signal, 'gatheringId' | 'createdAt'>,
  gathering: { answerBy?: string | null } | undefined,
): string | undefined {
  return signal.gatheringId ? (gathering?.answerBy ?? undefined) : suggestedAnswerDay(dayOf(signal.createdAt));
}

/** In an address: what was told at no gathering. */
export const nowhere = 'overig';

export type UnansweredGroup = Unanswered & { late: boolean };

/** What has no answer yet, with the days that were passed first; what was promised for no day comes last. */
export function inUnansweredGroups(unanswered: readonly Unanswered[], today: string): UnansweredGroup[] {
  return unanswered
    .map((group) => ({ ...group, late: group.answerBy !== null && group.answerBy < today }))
    .sort((a, b) => (a.answerBy ?? '9999').localeCompare(b.answerBy ?? '9999'));
}

const daysAhead = 7;

/** Whether the promised day is passed or so near that somebody has to begin. */
export function isPressing({ answerBy }: Pick<Unanswered, 'answerBy'>, today: string): boolean {
  return answerBy !== null && answerBy <= daysAfter(today, daysAhead);
}
