import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor, Role } from '../../platform/policies/roles.ts';
import type { Relation } from '../thread/index.ts';
import { mayReport } from './policy.ts';
import {
  actionState,
  changedGround,
  changesPromise,
  dueMessage,
  groundOf,
  lostGround,
  needsNews,
  sayingOf,
  shareStanding,
  tallyPromises,
} from './rules.ts';
import { moneyStates, progressStates, type Standing } from './types.ts';

const today = '2026-11-22';

test.each([
  ['what is done is done, also after its day', 'done', '2020-01-01', 'reserved', 'done'],
  ['what was stopped is stopped, also after its day', 'stopped', '2020-01-01', 'undecided', 'stopped'],
  ['what should have been ready yesterday is late', 'busy', '2026-11-21', 'doing', 'late'],
  ['what nobody began with is late too', 'planned', '2026-11-21', 'undecided', 'late'],
  ['on its last day it is not late yet', 'busy', '2026-11-22', 'doing', 'busy'],
  ['what has begun is busy, whatever the money', 'busy', '2027-01-01', 'undecided', 'busy'],
  ['what nobody has decided to pay is to be decided', 'planned', '2027-01-01', 'undecided', 'undecided'],
  ['what has money is planned', 'planned', '2027-01-01', 'reserved', 'planned'],
  ['what has no known day and no known money is planned', 'planned', null, null, 'planned'],
] as const)('%s', (_name, state, dueOn, money, standing) => {
  expect(actionState({ state, dueOn, money }, today)).toBe(standing);
});

test.each([
  ['done', 'actions.entry.agreed'],
  ['stopped', 'actions.entry.agreed'],
  ['late', 'actions.entry.wasDue'],
  ['busy', 'actions.entry.due'],
  [undefined, 'actions.entry.due'],
] as const)('the day of what is %s is no promise that still has to be kept, unless it is', (standing, message) => {
  expect(dueMessage(standing)).toBe(message);
});

test('an action that is late stays late every day after, until somebody says otherwise', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  const iso = day.map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.constantFrom(...progressStates),
      fc.option(fc.constantFrom(...moneyStates)),
      fc.option(iso),
      fc.tuple(iso, iso),
      (state, money, dueOn, days) => {
        const [sooner, later] = days.toSorted() as [string, string];
        const action = { state, money, dueOn };
        if (actionState(action, sooner) === 'late') expect(actionState(action, later)).toBe('late');
      },
    ),
  );
});

test.each([
  ['the day has passed and nobody said anything since', 'busy', '2026-11-01', '2026-10-30', 'late'],
  ['the day has passed and somebody said why', 'busy', '2026-11-01', '2026-11-10', undefined],
  ['no word for three months', 'planned', '2027-06-01', '2026-08-01', 'silent'],
  ['no word for three months after a late word', 'busy', '2026-01-01', '2026-02-01', 'silent'],
  ['news of last month', 'busy', '2027-06-01', '2026-10-22', undefined],
  ['done is done', 'done', '2020-01-01', '2019-01-01', undefined],
] as const)('who should be asked how it goes: %s', (_name, state, dueOn, lastNews, need) => {
  expect(needsNews({ state, dueOn, lastNews }, today)).toBe(need);
});

const on = (priorityIds: string[], restsOn: string[] = []) => ({ priorityIds, restsOn });

test.each([
  ['nothing that changes', on(['a']), on(['a']), undefined],
  ['a priority more', on(['a']), on(['a', 'b']), undefined],
  ['a priority less', on(['a', 'b']), on(['b']), 'priority'],
  ['a proposal more, where some are named', on(['a'], ['x']), on(['a'], ['x', 'y']), undefined],
  ['a proposal less', on(['a'], ['x', 'y']), on(['a'], ['x']), 'proposals'],
  ['naming proposals leaves out the other voices', on(['a']), on(['a'], ['x']), 'proposals'],
  ['naming none any more', on(['a'], ['x']), on(['a']), 'proposals'],
  ['an action that is new', on([]), on(['a'], ['x']), undefined],
] as const)('what an action loses is explained: %s', (_name, before, after, lost) => {
  expect(lostGround(before, after)).toBe(lost);
});

const priority = (id: string, from: string, relation: Relation, livingId = from) => ({ id, from, relation, livingId });
const named = (id: string, from: string) => ({ id, from, relation: 'led_to' as const });

test.each([
  ['stays as it is', [priority('1', 'a', 'led_to')], on(['a']), [], []],
  ['of other priorities', [priority('1', 'a', 'led_to')], on(['b']), ['b led_to'], ['1']],
  ['for which proposals are named', [priority('1', 'a', 'led_to')], on(['a'], ['x']), ['x led_to', 'a holds'], ['1']],
  [
    'for which none are named any more',
    [named('1', 'x'), priority('2', 'a', 'holds')],
    on(['a']),
    ['a led_to'],
    ['1', '2'],
  ],
  [
    'that rests on another proposal',
    [named('1', 'x'), priority('2', 'a', 'holds')],
    on(['a', 'b'], ['y']),
    ['y led_to', 'b holds'],
    ['1'],
  ],
  [
    'that came along with a merge stays linked to its own',
    [priority('1', 'part', 'led_to', 'a')],
    on(['a'], ['x']),
    ['x led_to', 'part holds'],
    ['1'],
  ],
  ['of a merged priority that is left', [priority('1', 'part', 'holds', 'a')], on(['b'], []), ['b led_to'], ['1']],
])('an action %s gains and loses these links', (_name, links, after, added, undone) => {
  const changed = changedGround(links, after);
  expect(changed.added.map(({ from, relation }) => `${from} ${relation}`)).toEqual(added);
  expect(changed.undone.toSorted()).toEqual(undone);
});

const account = (roles: Role[], organisationId?: string): Actor => ({
  kind: 'account',
  id: 'x',
  name: 'X',
  roles,
  ...(organisationId ? { organisationId } : {}),
});

test.each([
  ['staff, of any action', account(['editor']), 'club', 'busy', true],
  ['staff take up again what was stopped', account(['project-lead']), 'club', 'stopped', true],
  ['a partner, of their own action', account(['partner'], 'club'), 'club', 'busy', true],
  ['a partner, not of what was stopped', account(['partner'], 'club'), 'club', 'stopped', false],
  ["a partner, not of another's action", account(['partner'], 'club'), 'town', 'busy', false],
  ['a partner without an organisation, of none', account(['partner']), 'town', 'busy', false],
  ['a partner, not of an action without an owner', account(['partner']), null, 'busy', false],
  ['a theme owner of the municipality, of its actions', account(['theme-owner']), 'town', 'busy', true],
  ["a theme owner elsewhere, of their own organisation's", account(['theme-owner'], 'club'), 'club', 'busy', true],
  ['a resident, of none', account(['resident'], 'club'), 'club', 'busy', false],
] as const)('who may tell how it goes: %s', (_name, actor, organisationId, state, verdict) => {
  expect(mayReport(actor, { organisationId, state }, 'town')).toBe(verdict);
});

test.each<[Standing, boolean, Standing | 'draft']>([
  ['planned', true, 'draft'],
  ['undecided', true, 'draft'],
  ['planned', false, 'planned'],
  ['undecided', false, 'undecided'],
  ['busy', true, 'busy'],
  ['done', true, 'done'],
])('an action that is %s, draft: %s, is told to those who spoke as %s', (standing, draft, told) => {
  expect(sayingOf(standing, { draft })).toBe(told);
});

test.each<[string, Parameters<typeof groundOf>[0], ReturnType<typeof groundOf>]>([
  ['all of its priority', { whole: true, roots: [], behind: [[]] }, 'whole'],
  ['every proposal of its priority', { whole: false, roots: ['a', 'b'], behind: [['b', 'a']] }, 'whole'],
  [
    'every proposal of one of its priorities',
    { whole: false, roots: ['a'], behind: [['b', 'c', 'a'], ['a']] },
    'whole',
  ],
  ['proposals of its own', { whole: false, roots: ['a'], behind: [['a', 'b']] }, 'own'],
  ['proposals that its priority does not have', { whole: false, roots: ['a', 'c'], behind: [['a']] }, 'wider'],
  ['proposals, while its priority has none', { whole: false, roots: ['a'], behind: [[]] }, 'own'],
])('an action that rests on %s says so', (_what, known, ground) => {
  expect(groundOf(known)).toBe(ground);
});

test('a draft is no promise: nothing of it is done, and nobody takes part by standing in it', () => {
  const of = (state: 'busy' | 'done', organisationId: string | null, draft: boolean) => ({
    state,
    organisationId,
    draft,
  });
  const actions = [
    of('done', 'welzijn', false),
    of('busy', 'welzijn', false),
    of('busy', null, false),
    of('done', 'club', true),
  ];
  expect(tallyPromises(actions)).toEqual({ promised: 3, drafts: 1, done: 1, organisations: 1 });
});

describe('a department answered to what was promised then', () => {
  const before = { title: 'Stoepen', about: null, organisationId: 'a', dueOn: '2027-01-01', measure: 'Alle' };

  test.each([
    ['nothing', {}, false],
    ['the same, sent again', { about: null }, false],
    ['another name', { title: 'Straten' }, true],
    ['another day', { dueOn: '2028-01-01' }, true],
    ['another owner', { organisationId: 'b' }, true],
    ['another measure', { measure: 'De helft' }, true],
    ['more words', { about: 'In het centrum.' }, true],
  ])('when %s changes: %o', (_what, change, verdict) => {
    expect(changesPromise(before, { ...before, ...change })).toBe(verdict);
  });

  test.each([
    [null, false, 'asked'],
    ['confirmed', false, 'confirmed'],
    ['declined', false, 'declined'],
    ['confirmed', true, 'outdated'],
    ['declined', true, 'outdated'],
  ] as const)('it said %s, changed since: %s', (verdict, outdated, standing) => {
    expect(shareStanding({ verdict, outdated })).toBe(standing);
  });
});
