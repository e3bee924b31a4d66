import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workRooms } from '../../contributions.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { Actor, Role } from '../../platform/policies/roles.ts';
import type { Task } from '../../platform/policies/tasks.ts';
import type { NodeKind } from '../thread/index.ts';
import { isFreeAddress, liveliestFirst, pathKinds, pathOf, roomsFor, todaysTasks } from './rules.ts';

describe('the address of a municipality', () => {
  it.each([
    ['zonnedam', true],
    ['stichtse-vecht', true],
    ['demo', false],
    ['volg', false],
    ['d', false],
    ['Zonnedam', false],
    ['-dam', false],
    ['dam-', false],
    ['', false],
    ['a/b', false],
    ['x'.repeat(63), false],
  ])("'%s' is free: %s", (slug, free) => {
    expect(isFreeAddress(slug)).toBe(free);
  });
});

describe('the rooms of the staff side', () => {
  const somebody = (role: Role): Actor => ({ kind: 'account', id: 'a', name: 'Proefpersoon', roles: [role] });

  it.each([
    ['project-lead', '/werk/bijeenkomsten', 'gatherings.room.about'],
    ['note-taker', '/werk/bijeenkomsten', 'gatherings.room.noteAbout'],
    ['councillor', '/werk/bijeenkomsten', 'gatherings.room.readAbout'],
    ['note-taker', '/werk/bord', 'proposals.room.boardReadAbout'],
    ['note-taker', '/werk/voorstellen', 'proposals.room.listReadAbout'],
    ['editor', '/werk/stemmingen', 'ballots.work.roomReadAbout'],
    ['editor', '/werk/speerpunten', 'priorities.roomEdit'],
    ['partner', '/werk/acties', 'actions.roomOwn'],
  ] as const)('say to a %s what they may do in %s', (role, href, about) => {
    expect(roomsFor(workRooms, somebody(role)).find((room) => room.href === href)?.about).toBe(about);
  });

  it('are open to whom they are of use', () => {
    expect(roomsFor(workRooms, somebody('councillor')).map(({ href }) => href)).toEqual([
      '/werk/stappen',
      '/werk/agenda/concept',
      '/werk/bijeenkomsten',
    ]);
  });
});

it('shows where most is to be seen first', () => {
  const quiet = { name: 'Aadam', counts: new Map<NodeKind, number>() };
  const busy = { name: 'Zonnedam', counts: new Map<NodeKind, number>([['signal', 9]]) };
  const uncounted = { name: 'Beekdam', counts: undefined };
  expect(liveliestFirst([quiet, uncounted, busy])).toEqual([busy, quiet, uncounted]);
});

describe('the path from conversation to outcome', () => {
  const states = (counts: [NodeKind, number][]) =>
    pathOf(new Map(counts)).map(({ state, passed }) => (passed ? 'passed' : state));

  it.each<[string, [NodeKind, number][], string[]]>([
    ['begins at meeting people', [], ['now', 'todo', 'todo', 'todo', 'todo', 'todo', 'todo']],
    [
      'is at what was made last',
      [
        ['gathering', 1],
        ['signal', 9],
      ],
      ['done', 'now', 'todo', 'todo', 'todo', 'todo', 'todo'],
    ],
    [
      'says what was left out, and claims nothing of it',
      [
        ['signal', 9],
        ['priority', 4],
        ['action', 2],
      ],
      ['passed', 'done', 'passed', 'done', 'passed', 'now', 'todo'],
    ],
    [
      'ends at the outcomes',
      [
        ['signal', 1],
        ['outcome', 2],
      ],
      ['passed', 'done', 'passed', 'passed', 'passed', 'passed', 'now'],
    ],
  ])('%s', (_name, counts, expected) => {
    expect(states(counts)).toEqual(expected);
  });

  it('calls doing busy for as long as an action is not done', () => {
    const counts = new Map<NodeKind, number>([
      ['action', 3],
      ['outcome', 1],
    ]);
    const doing = (done: number) =>
      pathOf(counts, { actions: { done, drafts: 0 } })
        .map(({ state }) => state)
        .slice(-2);
    expect(doing(2)).toEqual(['busy', 'now']);
    expect(doing(3)).toEqual(['done', 'now']);
  });

  it('is at agreeing while actions lie ready that nobody promised', () => {
    const counts = new Map<NodeKind, number>([['priority', 4]]);
    const drafted = pathOf(counts, { actions: { done: 0, drafts: 6 } }).find(({ state }) => state === 'now');
    expect(drafted).toMatchObject({ kind: 'edition', drafted: true, count: 0 });
    counts.set('edition', 1);
    const agreed = pathOf(counts, { actions: { done: 0, drafts: 6 } });
    expect(agreed.find(({ state }) => state === 'now')).toMatchObject({ kind: 'edition', drafted: false });
    expect(agreed.find(({ kind }) => kind === 'action')?.state).toBe('todo');
  });

  it('does not know of a reconstruction whether what was promised was done', () => {
    const path = pathOf(new Map([['action', 3]]), { reconstructed: true, actions: { done: 0, drafts: 0 } });
    expect(path.find(({ kind }) => kind === 'action')?.state).toBe('unknown');
  });

  it('does not say of a reconstruction where it stands now, nor that what is not known is still to come', () => {
    const path = pathOf(new Map([['priority', 6]]), { reconstructed: true });
    expect(path.map(({ state }) => state)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'done',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('has one place where we are now, and calls nothing done that is not there', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...pathKinds), fc.nat(50))), (counts) => {
        const path = pathOf(new Map(counts));
        expect(path.filter(({ state }) => state === 'now')).toHaveLength(1);
        for (const { state, count } of path) if (state === 'done') expect(count).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what needs somebody today', () => {
  const today = '2026-11-23';
  /** 'late×3' is three late actions, each with its own day; the words of the many are the name of the kind. */
  const tasksOf = (kind: string, count: number, due?: string): Task[] =>
    Array.from({ length: count }, (_, index) => ({
      message: `${kind}.one` as MessageKey,
      href: `/werk/${kind}/${index}`,
      ...(due ? { due } : {}),
      many: { message: `${kind}.many` as MessageKey, href: `/werk/${kind}` },
    }));
  const late = (count: number) => tasksOf('late', count, '2026-03-01');
  const idle = (count: number) => tasksOf('idle', count);
  const loose: Task = { message: 'loose.one' as MessageKey, href: '/werk/bord' };
  const shown = (tasks: Task[]) =>
    todaysTasks(tasks, today).map(({ message, count }) => (count > 1 ? `${count} ${message}` : message));

  it.each<[string, Task[], string[]]>([
    ['nothing where nothing waits', [], []],
    ['each task while all fit', [...late(4), loose], ['late.one', 'late.one', 'late.one', 'late.one', 'loose.one']],
    ['one line of the many when they do not', [...late(12), loose], ['12 late.many', 'loose.one']],
    ['one line also when there is nothing else', late(6), ['6 late.many']],
    [
      'the largest kind as one line, the small one in full',
      [...late(3), ...idle(4)],
      ['late.one', 'late.one', 'late.one', '4 idle.many'],
    ],
    ['two large kinds as a line each', [...idle(9), ...late(12), loose], ['12 late.many', '9 idle.many', 'loose.one']],
    [
      'no more than five kinds',
      ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((kind) => tasksOf(kind, 2)),
      ['2 a.many', '2 b.many', '2 c.many', '2 d.many', '2 e.many'],
    ],
    [
      'five of what cannot be one line',
      Array.from({ length: 7 }, () => loose),
      Array.from({ length: 5 }, () => 'loose.one'),
    ],
  ])('shows %s', (_what, tasks, lines) => {
    expect(shown(tasks)).toEqual(lines);
  });

  it('begins with what is today, then what is late, the longest first, then what comes, then what has no day', () => {
    const days = [undefined, '2026-12-01', '2026-11-01', '2026-11-23', '2026-02-01'];
    const tasks = days.flatMap((due) => tasksOf('task', 1, due));
    const shownDays = todaysTasks(tasks, today).map(({ due }) => due);
    expect(shownDays).toEqual(['2026-11-23', '2026-02-01', '2026-11-01', '2026-12-01', undefined]);
  });

  it('gives a line of many the day of the oldest, how many they are, and where they all stand', () => {
    const tasks = [...tasksOf('late', 5, '2026-11-01'), ...tasksOf('late', 1, '2026-02-01')];
    expect(todaysTasks(tasks, today)).toEqual([
      { message: 'late.many', href: '/werk/late', values: { count: 6 }, count: 6, due: '2026-02-01' },
    ]);
  });

  it('hides no task of any kind while there are five kinds or fewer', () => {
    const kinds = ['a', 'b', 'c', 'd', 'e'];
    const sizes = fc.array(fc.nat(30), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(sizes, (counts) => {
        const lines = todaysTasks(
          kinds.flatMap((kind, index) => tasksOf(kind, counts[index] ?? 0)),
          today,
        );
        expect(lines.length).toBeLessThanOrEqual(5);
        const told = lines.reduce((sum, { count }) => sum + count, 0);
        expect(told).toBe(counts.reduce((sum, count) => sum + count, 0));
      }),
    );
  });
});
