import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composedAction, composedPriority, composition } from '../../../test/agendas.ts';
import {
  arrange,
  editionName,
  fingerprintOf,
  fulfilmentOf,
  readComposition,
  readEditionName,
  warningsOf,
} from './rules.ts';

describe('before publishing, staff hear what is still missing', () => {
  const now = { toRead: 0, today: '2026-11-22' };

  test('nothing, when every speerpunt has an action and every action an owner, a day and a measure', () => {
    expect(warningsOf(composition(), now)).toEqual([]);
  });

  test.each([
    ['an action of nobody', { actions: [composedAction({ owner: null })] }, ['no-owner']],
    ['an action without a day', { actions: [composedAction({ dueOn: null })] }, ['no-date']],
    ['an action that nobody will notice', { actions: [composedAction({ measure: null })] }, ['no-measure']],
    [
      'a speerpunt that nothing is done for',
      { priorities: [composedPriority({ actionIds: [] })] },
      ['priority-without-action'],
    ],
    ['no speerpunt at all', { priorities: [] }, ['no-priorities']],
    ['nobody adopted it', { agenda: { ...composition().agenda, adoptedBy: null, adoptedOn: null } }, ['not-adopted']],
  ])('%s', (_case, more, kinds) => {
    expect(warningsOf(composition(more), now).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('that its years have not begun', () => {
    const later = { agenda: { ...composition().agenda, startsOn: '2027-01-01' } };
    expect(warningsOf(composition(later), now).map(({ kind }) => kind)).toEqual(['not-begun']);
  });

  test('how many stories still wait for a reader', () => {
    expect(warningsOf(composition(), { ...now, toRead: 6 })).toEqual([{ kind: 'to-read', count: 6 }]);
  });
});

test('the agenda before promised what is done, stopped or not done, and some of that is late', () => {
  const standings = ['done', 'late', 'late', 'busy', 'stopped', 'planned', 'undecided'] as const;
  const promised = standings.map((standing) => ({ standing }));
  expect(fulfilmentOf(promised)).toEqual({ promised: 7, done: 1, stopped: 1, undecided: 1, undone: 5, late: 2 });
});

test('an action that serves two speerpunten stands under both, one that serves none stands apart', () => {
  const agenda = composition({
    priorities: [composedPriority(), composedPriority({ id: 'priority-2' })],
    actions: [composedAction(), composedAction({ id: 'action-2', title: 'Los' })],
  });
  const { priorities, others } = arrange(agenda);
  expect(priorities.map(({ actions }) => actions.map(({ id }) => id))).toEqual([['action-1'], ['action-1']]);
  expect(others.map(({ title }) => title)).toEqual(['Los']);
});

test('the same agenda has the same fingerprint in whatever order the database gives its parts back', () => {
  const agenda = composition();
  const turned = Object.fromEntries(Object.entries(agenda).reverse()) as typeof agenda;
  expect(fingerprintOf(turned)).toBe(fingerprintOf(agenda));
  expect(fingerprintOf(composition({ actions: [] }))).not.toBe(fingerprintOf(agenda));
});

describe('the address of an edition', () => {
  test('names the agenda and the number', () => {
    expect(editionName({ agendaSlug: 'agenda-2026-2029', number: 2 })).toBe('agenda-2026-2029-2');
    expect(readEditionName('agenda-2026-2029-2')).toEqual({ agendaSlug: 'agenda-2026-2029', number: 2 });
  });

  test.each(['agenda', '3', '-3', 'agenda-0', 'agenda-01', 'Agenda-1', 'agenda-1.5', 'agenda-9999999', ''])(
    '%s is none',
    (name) => {
      expect(readEditionName(name)).toBeUndefined();
    },
  );

  test('of whatever agenda and number leads back to that edition', () => {
    const slugs = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
    fc.assert(
      fc.property(slugs, fc.integer({ min: 1, max: 99_999 }), (agendaSlug, number) => {
        expect(readEditionName(editionName({ agendaSlug, number }))).toEqual({ agendaSlug, number });
      }),
    );
  });
});

test('an edition of the first format is read as it was written; of votes it says nothing', () => {
  const { priorities, actions, ...rest } = composition();
  const ballot = { slug: 'symposium', title: 'Symposium', votes: 131, papers: 214 };
  const stored = {
    ...rest,
    format: 1,
    priorities: priorities.map(({ votes: _votes, ...one }) => ({
      ...one,
      origin: { ...one.origin, ballots: [ballot] },
    })),
    actions: actions.map(({ votes: _votes, ...one }) => one),
  };
  const read = readComposition(stored);
  expect(read.actions).toEqual(actions);
  expect(read.priorities[0]?.origin.ballots).toEqual([{ ...ballot, elsewhere: false }]);
  expect(readComposition(read)).toEqual(read);
  expect(() => readComposition({ ...stored, format: 3 })).toThrow();
});
