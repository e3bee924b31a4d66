// An agenda as it is put together for an edition, for tests that need no database.
import type { ComposedAction, ComposedPriority, Composition } from '../src/features/agenda/index.ts';

export function composedAction(more: Partial<ComposedAction> = {}): ComposedAction {
  return {
    id: 'action-1',
    slug: 'drempels-weg',
    title: 'Drempels weg',
    about: null,
    owner: { id: 'organisation-1', name: 'Stichting Buurthuizen' },
    dueOn: '2027-07-01',
    measure: 'Acht van de negen buurthuizen hebben geen drempel meer.',
    money: 'reserved',
    voices: 14,
    gatherings: 2,
    votes: null,
    ...more,
  };
}

export function composedPriority(more: Partial<ComposedPriority> = {}): ComposedPriority {
  return {
    id: 'priority-1',
    slug: 'overal-naar-binnen',
    title: 'Overal naar binnen',
    about: null,
    voices: 74,
    gatherings: 6,
    votes: null,
    origin: { ballots: [], mergedFrom: [], addedBy: [] },
    actionIds: ['action-1'],
    ...more,
  };
}

export function composition(more: Partial<Composition> = {}): Composition {
  return {
    format: 2,
    agenda: {
      id: 'agenda-1',
      slug: 'agenda-proefdam',
      title: 'Agenda Proefdam',
      startsOn: '2026-01-01',
      endsOn: '2029-12-31',
      adoptedBy: 'executive',
      adoptedOn: '2026-03-24',
      introduction: null,
    },
    priorities: [composedPriority()],
    actions: [composedAction()],
    ...more,
  };
}
