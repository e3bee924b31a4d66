// A gathering as a project lead announces it, with an agenda below it.
import { announceGathering, type NewGathering, openGathering } from '../../src/features/gatherings/index.ts';
import { startAgenda } from '../../src/features/periods/index.ts';
import type { TestApp } from '../app.ts';
import type { TestMunicipality } from '../municipality.ts';

/** Announces a gathering, and opens it unless told otherwise. */
export function makeGathering(
  test: TestApp,
  home: TestMunicipality,
  { announced = false, ...wish }: Partial<NewGathering> & { announced?: boolean } = {},
): Promise<{ id: string; slug: string }> {
  return test.inside(home, async (tx) => {
    const agendaId =
      wish.agendaId ?? (await startAgenda(tx, { title: 'Agenda', startsOn: '2026-01-01', endsOn: '2029-12-31' }));
    const details = { kind: 'symposium', title: 'Startsymposium', heldOn: '2026-11-22' } as const;
    const gathering = await announceGathering(tx, { ...details, answerBy: '2027-01-03', ...wish, agendaId });
    if (!announced) await openGathering(tx, test.app.secrets, gathering.id);
    return gathering;
  });
}
