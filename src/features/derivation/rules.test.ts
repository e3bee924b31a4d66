import { describe, expect, test } from 'vitest';
import type { Happening } from '../thread/index.ts';
import {
  checkSetAside,
  inOrderOfVoices,
  inOrderOfVotes,
  isAsked,
  isPressing,
  isTextUnknown,
  listUnanswered,
  stageOf,
  standingOf,
} from './rules.ts';

const vote = (chosen: boolean): Happening => ({
  at: null,
  message: chosen ? 'ballots.told.chosen' : 'ballots.told.notChosen',
  voted: { ballotId: 'b', chosen },
});
const priority = { title: 'Overal naar binnen', href: '/speerpunten/overal' };
const nothing = { priorities: [], reasons: [], reason: undefined, votes: [], onBallot: false };

describe('what became of a proposal', () => {
  test.each([
    ['nothing yet', {}, 'open'],
    ['it is in a priority', { priorities: [priority] }, 'taken-up'],
    ['it is in a priority although it lost a vote', { priorities: [priority], votes: [vote(false)] }, 'taken-up'],
    ['somebody said why not', { reason: 'Hier gaan wij niet over.' }, 'set-aside'],
    ['it lost the vote', { votes: [vote(false)] }, 'lost'],
    ['it lost the vote, and somebody said more', { votes: [vote(false)], reason: 'Later.' }, 'lost'],
    ['it won the vote', { votes: [vote(true)] }, 'won'],
    ['it lost one vote and won the next', { votes: [vote(false), vote(true)] }, 'won'],
    ['people vote on it', { onBallot: true }, 'voting'],
    ['people vote on it once more', { onBallot: true, votes: [vote(false)] }, 'voting'],
  ] as const)('%s', (_what, known, kind) => {
    expect(
      standingOf({
        ...nothing,
        ...known,
        votes: [...('votes' in known ? known.votes : [])],
        priorities: [...('priorities' in known ? known.priorities : [])],
      }).kind,
    ).toBe(kind);
  });

  test('the words are those that were given', () => {
    expect(standingOf({ ...nothing, reason: 'Daarom.' })).toEqual({ kind: 'set-aside', reason: 'Daarom.' });
    expect(standingOf({ ...nothing, votes: [vote(false)], reason: 'Later.' })).toMatchObject({ reason: 'Later.' });
  });
});

describe('setting a proposal aside', () => {
  const free = { open: true, takenUp: false, onBallot: false, reason: undefined };
  test.each([
    ['goes through while nothing was decided', {}, { kind: 'done' }],
    ['is too late once it was merged', { open: false }, { kind: 'gone' }],
    ['cannot be while a priority rests on it', { takenUp: true }, { kind: 'taken-up' }],
    ['waits for the vote', { onBallot: true }, { kind: 'voting' }],
    ['was done before, with these words', { reason: 'Eerder.' }, { kind: 'already', reason: 'Eerder.' }],
  ])('%s', (_what, known, verdict) => {
    expect(checkSetAside({ ...free, ...known })).toEqual(verdict);
  });
});

test('what was taken up says why: by which vote, and with what reason', () => {
  const known = { ...nothing, priorities: [priority], reasons: ['Vaak gehoord.'], votes: [vote(true)] };
  expect(standingOf(known)).toEqual({
    ...{ kind: 'taken-up', priorities: [priority], reasons: ['Vaak gehoord.'], vote: vote(true) },
  });
});

test('for everyone the most votes come first, then the most stories', () => {
  const one = (number: number, voices: number, votes?: number) => {
    const vote: Happening = { at: null, message: 'ballots.told.notChosen', values: { votes: votes ?? 0 } };
    return {
      number,
      voices,
      standing: votes === undefined ? ({ kind: 'open' } as const) : { kind: 'won' as const, vote },
    };
  };
  const row = [one(1, 9), one(2, 1, 31), one(3, 4, 3), one(4, 12)];
  expect(inOrderOfVotes(row).map(({ number }) => number)).toEqual([2, 3, 4, 1]);
});

test.each([
  ['Niet gekozen voorstel 2 van 20 (tekst niet openbaar bekend)', true],
  ['Een station', false],
])('of %s it is known what it said: %s', (title, unknown) => {
  expect(isTextUnknown({ title })).toBe(unknown);
});

test.each([
  ['told before the question came', '2026-11-20', null, true],
  ['told when it came', '2026-11-22', null, true],
  ['told afterwards', '2026-11-23', null, false],
  ['withdrawn', '2026-11-20', new Date(), false],
] as const)('a story is asked about, or not: %s', (_which, told, withdrawnAt, asked) => {
  expect(isAsked({ createdAt: new Date(told), withdrawnAt }, { openedAt: new Date('2026-11-22') })).toBe(asked);
});

test('the most stories come first, and with as many the lowest number', () => {
  const one = (number: number, voices: number) => ({ number, voices });
  expect(inOrderOfVoices([one(1, 2), one(3, 5), one(2, 5)]).map(({ number }) => number)).toEqual([2, 3, 1]);
});

test.each([
  ['before the last day', '2026-11-21', null, 'open'],
  ['on the last day', '2026-11-22', null, 'open'],
  ['the day after', '2026-11-23', null, 'over'],
  ['once it was rounded off, even before its last day', '2026-11-21', new Date(), 'closed'],
] as const)('a check stands, %s', (_when, today, closedAt, stage) => {
  expect(stageOf({ closesOn: '2026-11-22', closedAt }, today)).toBe(stage);
});

test.each([
  ['eight days ahead', '2026-11-14', null, false],
  ['a week ahead', '2026-11-15', null, true],
  ['past its day', '2026-12-01', null, true],
  ['when it was rounded off', '2026-12-01', new Date(), false],
] as const)('a check asks for somebody: %s', (_when, today, closedAt, pressing) => {
  expect(isPressing({ closesOn: '2026-11-22', closedAt }, today)).toBe(pressing);
});

test('what somebody did not recognise waits for an answer; what everyone recognised does not', () => {
  const asked = [
    { outcome: null, reactions: { well: 3, partly: 0, amiss: 0 } },
    { outcome: null, reactions: { well: 3, partly: 1, amiss: 0 } },
    { outcome: null, reactions: { well: 0, partly: 0, amiss: 2 } },
    { outcome: 'Aangepast.', reactions: { well: 0, partly: 0, amiss: 2 } },
  ];
  expect(listUnanswered(asked)).toEqual([asked[1], asked[2]]);
});
