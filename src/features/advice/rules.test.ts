import { describe, expect, test } from 'vitest';
import { composedAction, composedPriority, composition } from '../../../test/agendas.ts';
import type { Actor, Role } from '../../platform/policies/roles.ts';
import { anonymous } from '../../platform/policies/roles.ts';
import {
  changeableIn,
  checkAnswer,
  checkAnswered,
  checkLonger,
  checksOf,
  checkTerm,
  countVerdicts,
  isLate,
  passageKey,
  passagesOf,
  recipientsOf,
  reminderDue,
  stateOf,
  suggestTerm,
  takesWords,
  unanswered,
  writesAs,
} from './rules.ts';
import type { Advice, Point, Response, Round, Verdict } from './types.ts';

const today = '2026-11-22';

function response(verdict: Verdict = 'taken-over'): Response {
  return { number: 1, verdict, because: 'Daarom.', changed: null, at: new Date('2026-11-20') };
}

function point(answered: Response | null = null): Point {
  return {
    id: 'p',
    adviceId: 'a',
    about: { kind: 'whole', id: null, title: null },
    words: 'Kort.',
    response: answered,
  };
}

function advice(more: Partial<Advice> = {}): Advice {
  return {
    ...{ id: 'a', agendaId: 'agenda', roundId: 'r', partyId: 'party', fromKind: 'council', fromName: 'Adviesraad' },
    ...{ organisationId: null, writtenBy: 'adviser', takenFrom: null, state: 'sent', reading: null, late: false },
    ...{ receivedOn: '2026-11-20', judgement: 'positive', version: 1, createdAt: new Date('2026-11-20') },
    points: [point()],
    ...more,
  };
}

function round(more: Partial<Round> = {}): Round {
  return {
    ...{ id: 'r', agendaId: 'agenda', slug: 'advies', title: 'Advies', question: 'Wat mist er?', source: null },
    ...{ opensOn: '2026-11-01', closesOn: '2026-11-29', firstClosesOn: null, state: 'open', openedAt: null },
    ...{ answeredAt: null, version: 1 },
    ...more,
  };
}

describe('a round closes by itself when its last day is over', () => {
  test.each([
    ['announced', '2026-11-01', 'announced'],
    ['open', '2026-11-22', 'open'],
    ['open', '2026-11-21', 'closed'],
    ['answered', '2026-11-01', 'answered'],
    ['recorded', null, 'recorded'],
  ] as const)('%s until %s: %s', (state, closesOn, now) => {
    expect(stateOf({ state, closesOn }, today)).toBe(now);
  });
});

test.each([
  ['2026-11-30', '2026-12-07', 'well'],
  ['2026-11-30', '2026-12-06', 'too-short'],
  // What has begun in the past counts from today.
  ['2026-11-01', '2026-11-29', 'well'],
  ['2026-11-01', '2026-11-28', 'too-short'],
  ['1900-01-01', '1900-02-01', 'too-short'],
  ['2026-11-30', '2027-12-01', 'well'],
  ['2026-11-30', '2027-12-02', 'too-long'],
  ['2027-11-24', '2027-12-24', 'too-far'],
  ['9999-12-31', '9999-12-31', 'too-far'],
] as const)('a term from %s until %s is: %s', (opensOn, closesOn, verdict) => {
  expect(checkTerm({ opensOn, closesOn }, today)).toBe(verdict);
});

describe('the term of a round that has begun can be made longer, never shorter', () => {
  const opensOn = '2026-11-01';
  test.each([
    ['2026-11-29', opensOn, '2026-11-29', 'well'],
    ['2026-11-29', opensOn, '2026-12-06', 'well'],
    ['2026-11-29', opensOn, '2026-11-28', 'shortened'],
    ['2026-11-29', opensOn, '2026-11-20', 'shortened'],
    ['2026-11-29', '2026-11-02', '2026-12-06', 'begun'],
    ['2026-11-10', opensOn, '2026-11-10', 'well'],
    ['2026-11-10', opensOn, '2026-11-20', 'over'],
    ['2026-11-10', opensOn, '2026-11-30', 'well'],
    ['2026-11-29', opensOn, '2027-11-24', 'too-long'],
  ] as const)('promised until %s, now from %s until %s: %s', (promised, from, closesOn, verdict) => {
    expect(checkLonger({ opensOn, closesOn: promised }, { opensOn: from, closesOn }, today)).toBe(verdict);
  });
});

test('the term that is suggested is long enough', () => {
  const { opensOn, closesOn } = suggestTerm(new Date('2026-11-22T10:00:00Z'));
  expect(opensOn).toBe(today);
  expect(checkTerm({ opensOn, closesOn }, today)).toBe('well');
});

test.each([
  ['2026-11-29', false],
  ['2026-11-30', true],
])('advice of %s is late: %s', (receivedOn, late) => {
  expect(isLate(round(), receivedOn)).toBe(late);
});

test.each([
  ['open', 'residents', true],
  ['closed', 'residents', false],
  ['announced', 'residents', false],
  ['open', 'council', false],
] as const)('in a round that is %s and asks the %s, residents can write: %s', (state, kind, can) => {
  expect(takesWords({ state }, [{ kind }])).toBe(can);
});

describe('who writes advice of whom', () => {
  const account = (role: Role, organisationId?: string): Actor => ({
    ...{ kind: 'account', id: 'account', name: 'Iemand', roles: [role] },
    ...(organisationId ? { organisationId } : {}),
  });
  const council = { kind: 'council', organisationId: null } as const;
  const own = { kind: 'organisation', organisationId: 'welzijn' } as const;
  const residents = { kind: 'residents', organisationId: null } as const;
  test.each([
    ['an adviser, of the council', account('adviser'), council, 'adviser'],
    ['an adviser, of an organisation', account('adviser'), own, undefined],
    ['a partner, of their own organisation', account('partner', 'welzijn'), own, 'partner'],
    ['a partner, of another', account('partner', 'wonen'), own, undefined],
    ['a partner without an organisation', account('partner'), own, undefined],
    ['a note-taker of that organisation', account('note-taker', 'welzijn'), own, undefined],
    ['a project lead, of the council', account('project-lead'), council, 'staff'],
    ['an editor, of an organisation', account('editor'), own, 'staff'],
    ['a project lead, of residents', account('project-lead'), residents, undefined],
    ['a passer-by', anonymous, council, undefined],
  ] as const)('%s', (_who, actor, party, as) => {
    expect(writesAs(actor, party)).toBe(as);
  });
});

test('points can be about the whole, the introduction if there is one, and each priority and action', () => {
  const keys = (introduction: string | null) =>
    passagesOf(composition({ agenda: { ...composition().agenda, introduction } })).map(passageKey);
  expect(keys(null)).toEqual(['whole', 'priority:priority-1', 'action:action-1']);
  expect(keys('Iedereen doet mee.')).toContain('introduction');
  const things = changeableIn(composition({ priorities: [composedPriority()], actions: [composedAction()] }));
  expect(things.map(({ slug }) => slug)).toEqual(['overal-naar-binnen', 'drempels-weg']);
});

test.each([
  ['sent', null, 1],
  ['draft', null, 0],
  ['sent', 'waiting', 0],
  ['sent', 'released', 1],
  ['sent', 'held-back', 0],
] as const)('of advice that is %s and %s, so many points wait: %i', (state, reading, count) => {
  expect(unanswered([advice({ state, reading, points: [point(), point(response())] })])).toHaveLength(count);
});

test('what is counted is what everyone can read', () => {
  const all = [point(response()), point(response('in-part')), point(response('not')), point()];
  expect(countVerdicts([advice({ points: all }), advice({ reading: 'waiting' }), advice({ state: 'draft' })])).toEqual({
    ...{ points: 4, 'taken-over': 1, 'in-part': 1, not: 1 },
  });
});

test.each([
  ['closed', 0, 'well'],
  ['closed', 1, 'waiting'],
  ['open', 0, 'running'],
  ['answered', 0, 'running'],
] as const)('a round that is %s with %i points waiting is recorded as answered: %s', (state, waiting, verdict) => {
  expect(checkAnswered({ state }, { waiting, parties: [] })).toBe(verdict);
});

describe('a round that runs can be recorded as answered when all who were asked have spoken', () => {
  const silent = { kind: 'council', receivedOn: null, declinedBecause: null } as const;
  const advised = { ...silent, receivedOn: '2026-11-20' };
  test.each([
    ['advised', [advised], 0, 'well'],
    ['advised or said that no advice comes', [advised, { ...silent, declinedBecause: 'Geen tijd' }], 0, 'well'],
    ['advised, with a point that waits', [advised], 1, 'waiting'],
    ['advised, but for one', [advised, silent], 0, 'running'],
    ['advised, while residents can still write', [advised, { ...advised, kind: 'residents' }], 0, 'running'],
  ] as const)('%s', (_case, parties, waiting, verdict) => {
    expect(checkAnswered({ state: 'open' }, { waiting, parties })).toBe(verdict);
  });
});

test('an answer can be changed until the round is answered; what came later can be answered still', () => {
  const sent = advice();
  expect(checkAnswer({ round: round({ state: 'closed' }), advice: sent, point: point(response()) })).toBe('well');
  expect(checkAnswer({ round: round({ state: 'answered' }), advice: sent, point: point(response()) })).toBe('fixed');
  expect(checkAnswer({ round: round({ state: 'answered' }), advice: sent, point: point() })).toBe('well');
  expect(checkAnswer({ round: undefined, advice: sent, point: point(response()) })).toBe('well');
});

test.each([
  ['a draft', { state: 'draft' }, 'withheld'],
  ['words that nobody has read', { reading: 'waiting' }, 'withheld'],
  ['words that were held back', { reading: 'held-back' }, 'withheld'],
  ['words that are public', { reading: 'released' }, 'well'],
] as const)('to %s the answer is: %s', (_what, more, expected) => {
  expect(checkAnswer({ round: round(), advice: advice(more), point: point() })).toBe(expected);
});

describe('who has not advised is reminded when the term ends within a week, and told once that it ended', () => {
  const asked = {
    kind: 'council',
    receivedOn: null,
    declinedBecause: null,
    remindedOn: null,
    toldEndedOn: null,
  } as const;
  test.each([
    ['two weeks before', { closesOn: '2026-12-06' }, {}, undefined],
    ['a week before', { closesOn: '2026-11-29' }, {}, 'ending'],
    ['reminded already', { closesOn: '2026-11-29' }, { remindedOn: today }, undefined],
    ['advised already', { closesOn: '2026-11-29' }, { receivedOn: today }, undefined],
    ['gives no advice', { closesOn: '2026-11-29' }, { declinedBecause: 'Geen tijd' }, undefined],
    ['residents', { closesOn: '2026-11-29' }, { kind: 'residents' }, undefined],
    ['after the term', { closesOn: '2026-11-20', state: 'closed' }, { remindedOn: today }, 'ended'],
    ['told already', { closesOn: '2026-11-20', state: 'closed' }, { toldEndedOn: today }, undefined],
    ['answered', { closesOn: '2026-11-20', state: 'answered' }, {}, undefined],
    ['not open yet', { closesOn: '2026-11-25', state: 'announced' }, {}, undefined],
  ] as const)('%s', (_when, its, party, due) => {
    expect(reminderDue({ ...round(), ...its }, { ...asked, ...party }, today)).toBe(due);
  });
});

test('reminders go to advisers, or to the partners of that organisation', () => {
  const accounts = [
    { id: 'adviser', roles: ['adviser'] as Role[], organisationId: null },
    { id: 'partner', roles: ['partner'] as Role[], organisationId: 'welzijn' },
    { id: 'lead', roles: ['project-lead'] as Role[], organisationId: 'welzijn' },
  ];
  const ids = (party: Parameters<typeof recipientsOf>[0]) => recipientsOf(party, accounts).map(({ id }) => id);
  expect(ids({ kind: 'panel', organisationId: null })).toEqual(['adviser']);
  expect(ids({ kind: 'organisation', organisationId: 'welzijn' })).toEqual(['partner']);
  expect(ids({ kind: 'organisation', organisationId: null })).toEqual([]);
  expect(ids({ kind: 'residents', organisationId: null })).toEqual([]);
});

describe('what is said about advice before an agenda is adopted', () => {
  const held = advice({ id: 'held', reading: 'held-back', writtenBy: 'residents' });
  const unasked = advice({ id: 'unasked', partyId: null, roundId: null });
  const answered = advice({ points: [point(response())] });
  const closed = round({ state: 'closed' });
  const unseen = advice({ reading: 'waiting' });
  const both = ['unread', 'waiting'].map((message) => [message, 'blocks']);
  const said = { answered: ['answered', 'ready'] };
  test.each([
    ['no round', [], [], [['noRound', 'said']]],
    ['a point that waits', [closed], [advice()], [['waiting', 'blocks']]],
    ['a round that runs', [round()], [], [['running', 'blocks']]],
    ['a round that has to begin', [round({ state: 'announced' })], [], [['announced', 'blocks']]],
    ['all answered', [closed], [answered], [said.answered]],
    ['words that nobody has read', [round()], [unseen], [['unread', 'blocks']]],
    ['words that nobody has read, and a point', [closed], [advice(), unseen], both],
    ['words held back', [closed], [held], [said.answered, ['held', 'ready']]],
    ['unasked advice', [closed], [unasked], [said.answered, ['unasked', 'blocks']]],
    ['a reconstruction', [round({ state: 'recorded', closesOn: null })], [], [['recorded', 'ready']]],
  ] as [string, Round[], Advice[], [string, string][]][])('%s', (_case, rounds, advices, expected) => {
    const checks = checksOf(rounds, advices).filter(({ notBefore }) => notBefore === undefined);
    expect(checks.map(({ message, ready, blocks }) => [message, ready ? 'ready' : blocks ? 'blocks' : 'said'])).toEqual(
      expected.map(([message, standing]) => [`advice.check.${message}`, standing]),
    );
  });

  test.each([
    ['a round that is over', [round({ state: 'closed', closesOn: '2026-11-10' })], [], '2026-11-10'],
    ['advice that came late', [round({ state: 'closed', closesOn: '2026-11-10' })], ['2026-11-12'], '2026-11-12'],
    [
      'a round that all had answered before its end',
      [round({ state: 'answered', closesOn: '2026-12-10', answeredAt: new Date('2026-11-11T10:00:00Z') })],
      ['2026-11-09'],
      '2026-11-11',
    ],
    ['unasked advice', [], ['2026-11-12'], '2026-11-12'],
    ['nobody who was asked', [], [], undefined],
  ] as [string, Round[], string[], string | undefined][])('it cannot have been before the end of %s', (...row) => {
    const [, rounds, days, until] = row;
    const advices = days.map((receivedOn) => ({ ...answered, receivedOn }));
    expect(checksOf(rounds, advices).find(({ notBefore }) => notBefore)?.notBefore).toBe(until);
  });
});
