import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composedAction, composedPriority, composition } from '../../../test/agendas.ts';
import { differencesBetween, gather } from './differences.ts';
import type { Composition } from './types.ts';

const before = composition();

test.each<[string, Partial<Composition>, object[]]>([
  ['nothing happened', {}, []],
  [
    'more people asked for it',
    { priorities: [composedPriority({ voices: 90 })], actions: [composedAction({ voices: 20 })] },
    [],
  ],
  [
    'the council adopted it',
    { agenda: { ...before.agenda, adoptedBy: 'council' } },
    [{ of: 'agenda', kind: 'changed', fields: ['adoptedBy'] }],
  ],
  [
    'a speerpunt came',
    { priorities: [...before.priorities, composedPriority({ id: 'p2', title: 'Taal', actionIds: [] })] },
    [{ of: 'priority', kind: 'added', id: 'p2', title: 'Taal' }],
  ],
  [
    'a speerpunt got another name',
    { priorities: [composedPriority({ title: 'Erin' })] },
    [
      {
        of: 'priority',
        kind: 'changed',
        id: 'priority-1',
        title: 'Erin',
        before: 'Overal naar binnen',
        fields: ['title'],
      },
    ],
  ],
  [
    'an action went',
    { priorities: [composedPriority({ actionIds: [] })], actions: [] },
    [{ of: 'action', kind: 'removed', id: 'action-1', title: 'Drempels weg' }],
  ],
  [
    'an action got another owner and a later day',
    { actions: [composedAction({ owner: { id: 'organisation-2', name: 'Gemeente' }, dueOn: '2028-01-01' })] },
    [
      {
        of: 'action',
        kind: 'changed',
        id: 'action-1',
        title: 'Drempels weg',
        before: 'Drempels weg',
        fields: ['owner', 'dueOn'],
      },
    ],
  ],
  [
    'an action moved to another speerpunt',
    { priorities: [composedPriority({ actionIds: [] }), composedPriority({ id: 'p2', title: 'Taal' })] },
    [
      { of: 'priority', kind: 'added', id: 'p2', title: 'Taal' },
      {
        of: 'action',
        kind: 'changed',
        id: 'action-1',
        title: 'Drempels weg',
        before: 'Drempels weg',
        fields: ['place'],
      },
    ],
  ],
])('when %s, that is what is told', (_what, more, differences) => {
  expect(differencesBetween(before, composition(more))).toEqual(differences);
});

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const titles = fc.constantFrom('Een', 'Twee', 'Drie');
const agendas = fc
  .record({
    priorities: fc.uniqueArray(fc.record({ id: ids, title: titles, actionIds: fc.uniqueArray(ids) }), {
      selector: ({ id }) => id,
    }),
    actions: fc.uniqueArray(fc.record({ id: ids, title: titles }), { selector: ({ id }) => id }),
  })
  .map(({ priorities, actions }) =>
    composition({ priorities: priorities.map(composedPriority), actions: actions.map(composedAction) }),
  );

test('an agenda does not differ from itself', () => {
  fc.assert(
    fc.property(agendas, (agenda) => {
      expect(differencesBetween(agenda, agenda)).toEqual([]);
    }),
  );
});

test('what comes the one way goes the other way, and what changed the one way changed the other way', () => {
  fc.assert(
    fc.property(agendas, agendas, (one, other) => {
      const names = (differences: ReturnType<typeof differencesBetween>, kind: string) =>
        differences
          .flatMap((found) => (found.kind === kind && 'id' in found ? [`${found.of} ${found.id}`] : []))
          .sort();
      const forth = differencesBetween(one, other);
      const back = differencesBetween(other, one);
      expect(names(forth, 'added')).toEqual(names(back, 'removed'));
      expect(names(forth, 'changed')).toEqual(names(back, 'changed'));
    }),
  );
});

test('each speerpunt and each action of both editions is told of at most once', () => {
  fc.assert(
    fc.property(agendas, agendas, (one, other) => {
      const told = differencesBetween(one, other).map((found) =>
        'id' in found ? `${found.of} ${found.id}` : 'agenda',
      );
      expect(new Set(told).size).toBe(told.length);
    }),
  );
});

test('many actions that got another day are told of as one, beside the one that got another owner too', () => {
  const actions = ['a', 'b', 'c', 'd'].map((id) => composedAction({ id, title: id, dueOn: '2027-01-01' }));
  const later = actions.map((action) => ({ ...action, dueOn: '2028-01-01' }));
  const [first, ...rest] = later as [(typeof later)[number], ...typeof later];
  const owner = { id: 'organisation-2', name: 'Gemeente' };
  const told = gather(
    differencesBetween(composition({ actions }), composition({ actions: [{ ...first, owner }, ...rest] })),
  );
  expect(told).toMatchObject([
    { of: 'action', id: 'a', fields: ['owner', 'dueOn'] },
    { of: 'actions', fields: ['dueOn'], changes: [{ id: 'b' }, { id: 'c' }, { id: 'd' }] },
  ]);
});

test('two actions, and one that got another name, are told of each by itself', () => {
  const actions = ['a', 'b', 'c'].map((id) => composedAction({ id, title: id }));
  const later = actions.map((action) => ({ ...action, dueOn: '2028-01-01' }));
  const renamed = later.map((action) => (action.id === 'c' ? { ...action, title: 'anders' } : action));
  const told = gather(differencesBetween(composition({ actions }), composition({ actions: renamed })));
  expect(told.map(({ of }) => of)).toEqual(['action', 'action', 'action']);
});

test('gathering leaves no difference out and tells none twice', () => {
  fc.assert(
    fc.property(agendas, agendas, (one, other) => {
      const found = differencesBetween(one, other);
      const told = gather(found).flatMap((difference) =>
        difference.of === 'actions' ? difference.changes : [difference],
      );
      expect(new Set(told)).toEqual(new Set(found));
      expect(told).toHaveLength(found.length);
    }),
  );
});
