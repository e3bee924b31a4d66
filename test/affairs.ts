// States of affairs for the tests of letters.

import { compose } from '../src/features/letters/composing.ts';
import type { ActionFacts, AdviceFacts, Affairs, CourseFacts, PriorityFacts } from '../src/features/letters/types.ts';
import { hooksAhead, type ListedDecision, solidityOf } from '../src/features/mandate/index.ts';
import { type PaperDocument, wordsIn } from '../src/platform/documents/document.ts';
import { makePdf } from '../src/platform/documents/pdf.ts';

const today = '2026-09-01';
const nothing = { opening: '', closing: '' };

export const decision = (more: Partial<ListedDecision> = {}): ListedDecision => ({
  ...{ id: 'a', slug: 'motie', kind: 'motion', title: 'Iedereen doet mee', about: null, body: 'council', version: 1 },
  ...{ decidedOn: '2026-01-10', outcome: 'carried', vote: 'unanimous', votesFor: null, votesAgainst: null },
  ...{ startsOn: null, endsOn: null, linkUrl: null, linkLabel: null, amountCents: null, recurrence: null },
  ...{ hoursPerWeek: null, people: null, filled: null, asks: [] },
  ...more,
});

export const ask = (words: string, more: Partial<ListedDecision['asks'][number]> = {}) => ({
  ...{ id: words, decisionId: 'a', words, dueOn: null, doneOn: null, outcomeWords: null, version: 1 },
  ...more,
});

export const action = (title: string, more: Partial<ActionFacts> = {}): ActionFacts => ({
  ...{
    agendaId: 'a',
    title,
    slug: 'actie',
    owner: 'Stichting',
    dueOn: '2026-12-31',
    standing: 'busy',
    promised: true,
    outcome: null,
  },
  ...more,
});

export const course = (more: Partial<CourseFacts> = {}): CourseFacts => ({
  ...{ agendaId: 'a', title: 'Agenda', told: 56, met: 6, rounds: [] },
  check: { well: 9, partly: 6, amiss: 3, missing: 2, stage: 'open', closesOn: '2026-09-11' },
  ...more,
});

export const round = (more: Partial<CourseFacts['rounds'][number]> = {}) => ({
  ...{ title: 'Eerste ronde', state: 'open' as const, opensOn: '2026-08-20', closesOn: '2026-09-17' },
  ...more,
});

export const priority = (title: string, more: Partial<PriorityFacts> = {}): PriorityFacts => ({
  ...{ agendaId: 'a', title, slug: 's', voices: 12, gatherings: 3, votes: null, actions: 2, done: 1, missing: [] },
  ...more,
});

export const advice = (more: Partial<AdviceFacts> = {}): AdviceFacts => ({
  ...{ agendaId: 'a', from: 'Adviesraad', receivedOn: '2026-08-25', points: 4 },
  verdicts: { 'taken-over': 1, 'in-part': 1, not: 1 },
  ...more,
});

export function affairs(more: Partial<Affairs> = {}): Affairs {
  const decisions = more.decisions ?? [];
  const ground = { decisions, owners: 0, reconstructed: false, agenda: null };
  return {
    ...{
      municipality: 'Zonnedam',
      today,
      decisions,
      checks: solidityOf(ground, today),
      hooks: hooksAhead(today, ground),
    },
    agenda: { title: 'Agenda', startsOn: '2025-01-01', endsOn: null, adoptedBy: null, adoptedOn: null },
    ...{ supporters: [], definition: null, vision: null, goals: [], priorities: [], promisedIn: 'Agenda', actions: [] },
    ...{ advices: [], groups: [], steps: [], next: [], courses: [], planned: [], meetsOn: null },
    ...more,
  };
}

export const letter = (more: Partial<Affairs>, own = nothing) => compose('council', affairs(more), own);
export const dossier = (more: Partial<Affairs>, own = nothing) => compose('handover', affairs(more), own);
export const said = (document: PaperDocument) => wordsIn(document).join('\n');

export const paper = (document: PaperDocument) =>
  makePdf(document, {
    address: (href) => `https://inclusie.een-gemeente-met-een-lange-naam.example/zonnedam${href}`,
    ...{ footer: 'Zonnedam', unshown: 'niet te zien' },
  });
