// A round of advice as a project lead announces it, on a draft with one priority and one action.
import { announceRound, type NewParty } from '../../src/features/advice/index.ts';
import type { RoundDetails } from '../../src/features/advice/types.ts';
import { daysAfter } from '../../src/platform/clock.ts';
import type { TestApp } from '../app.ts';
import type { TestMunicipality } from '../municipality.ts';
import { action, priority } from './thread.ts';

export const council: NewParty = { kind: 'council', name: 'Adviesraad', organisationId: null };
export const residents: NewParty = { kind: 'residents', name: 'Inwoners', organisationId: null };

interface RoundWish extends Partial<RoundDetails> {
  agendaId: string;
  parties?: NewParty[];
}

/** Opens a round today for two weeks, unless told otherwise. */
export function makeRound(
  test: TestApp,
  home: TestMunicipality,
  { agendaId, parties = [council], ...wish }: RoundWish,
): Promise<{ id: string; slug: string; priorityId: string; actionId: string }> {
  const today = dayOfTest(test);
  return test.inside(home, async (tx) => {
    const { id: priorityId } = await priority(tx, agendaId);
    const { id: actionId } = await action(tx, [priorityId]);
    const details = {
      title: 'Advies',
      question: 'Wat mist er?',
      opensOn: today,
      closesOn: daysAfter(today, 14),
      ...wish,
    };
    return { ...(await announceRound(tx, { agendaId, parties, ...details })), priorityId, actionId };
  });
}

function dayOfTest({ app }: TestApp): string {
  return app.clock().toISOString().slice(0, 10);
}
