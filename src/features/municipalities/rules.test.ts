import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { NodeKind } from '../thread/index.ts';
import { isFreeAddress, liveliestFirst, pathKinds, pathOf, todaysTasks } from './rules.ts';

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
    const doing = (actionsDone: number) =>
      pathOf(counts, { actionsDone })
        .map(({ state }) => state)
        .slice(-2);
    expect(doing(2)).toEqual(['busy', 'now']);
    expect(doing(3)).toEqual(['done', 'now']);
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
  const task = (due?: string) => ({ message: 'ui.menu' as MessageKey, href: `/werk/${due}`, ...(due ? { due } : {}) });

  it('starts with what is due first and ends with what has no day', () => {
    const tasks = todaysTasks([task(), task('2026-12-01'), task('2026-11-01')]);
    expect(tasks.map(({ due }) => due)).toEqual(['2026-11-01', '2026-12-01', undefined]);
  });

  it('is at most five lines', () => {
    expect(todaysTasks(Array.from({ length: 9 }, () => task()))).toHaveLength(5);
  });
});
