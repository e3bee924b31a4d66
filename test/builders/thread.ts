// Things on the thread, made as people would make them.

import { startAgenda } from '../../src/features/periods/index.ts';
import { addProposal, bringTogether } from '../../src/features/proposals/index.ts';
import { type Consent, takeIn } from '../../src/features/signals/index.ts';
import type { MunicipalityTx } from '../../src/platform/database/database.ts';
import type { TestApp } from '../app.ts';

export function agenda(tx: MunicipalityTx): Promise<string> {
  return startAgenda(tx, { title: 'Lokale Inclusie Agenda', startsOn: '2026-01-01', endsOn: '2029-12-31' });
}

export interface SignalWish {
  words?: string | null;
  consent?: Consent;
  gatheringId?: string | null;
  agendaId?: string | null;
}

/** A signal as somebody told it through the form. Returns its id. */
export function signal(tx: MunicipalityTx, test: TestApp, wish: SignalWish = {}): Promise<string> {
  return takeIn(tx, test.app.secrets, {
    words: wish.words === undefined ? 'De deur is te zwaar.' : wish.words,
    consent: wish.consent ?? 'staff',
    domainId: null,
    agendaId: wish.agendaId ?? null,
    gatheringId: wish.gatheringId ?? null,
    toldBy: 'self',
  });
}

/** A proposal with these signals behind it. */
export async function proposal(
  tx: MunicipalityTx,
  agendaId: string,
  { title = 'Lichtere deuren', signals = [] as string[] } = {},
): Promise<{ id: string; number: number }> {
  const made = await addProposal(tx, { agendaId, title });
  if (signals.length > 0) await bringTogether(tx, made.id, signals);
  return made;
}
