// Things on the thread, made as people would make them.
import { addAction, type NewAction } from '../../src/features/actions/index.ts';
import { recordBallot } from '../../src/features/ballots/index.ts';
import { addOrganisation } from '../../src/features/organisations/index.ts';
import { startAgenda } from '../../src/features/periods/index.ts';
import { addPriority } from '../../src/features/priorities/index.ts';
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
  domainId?: string | null;
}

/** A signal as somebody told it through the form. Returns its id. */
export function signal(tx: MunicipalityTx, test: TestApp, wish: SignalWish = {}): Promise<string> {
  return takeIn(tx, test.app.secrets, {
    words: wish.words === undefined ? 'De deur is te zwaar.' : wish.words,
    consent: wish.consent ?? 'staff',
    domainId: wish.domainId ?? null,
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

/** A priority that somebody added, with these proposals behind it. */
export async function priority(
  tx: MunicipalityTx,
  agendaId: string,
  { title = 'Overal naar binnen', restsOn = [] as string[] } = {},
): Promise<{ id: string; slug: string }> {
  const organisationId = await addOrganisation(tx, { name: 'Gemeente Proefdam', kind: 'municipality' });
  const addedBy = { organisationId, reason: 'Het hoort erbij.' };
  const made = await addPriority(tx, { agendaId, title, addedBy, restsOn });
  if (made.kind !== 'done') throw new Error(made.kind);
  return made;
}

/** An action of an organisation, ready by the end of the next year unless asked otherwise. */
export async function action(
  tx: MunicipalityTx,
  priorityIds: string[],
  wish: Partial<NewAction> & { owner?: string } = {},
): Promise<{ id: string; slug: string }> {
  const { owner = 'Sportraad', ...rest } = wish;
  const made = await addAction(tx, {
    title: 'Buurthuizen zonder drempel',
    organisationId: await addOrganisation(tx, { name: owner, kind: 'partner' }),
    dueOn: '2027-12-31',
    measure: '8 van de 9 buurthuizen',
    money: 'reserved',
    priorityIds,
    ...rest,
  });
  if (made.kind !== 'done') throw new Error(made.kind);
  return made;
}

export interface Establishing {
  agendaId: string;
  /** The proposals that were chosen, with their votes. */
  chosen: { id: string; votes: number }[];
  papers?: number;
}

/** A ballot whose result is established, with these numbers; how votes are cast is the business of its own tests. */
export async function establishedBallot(
  tx: MunicipalityTx,
  { agendaId, chosen, papers = 214 }: Establishing,
): Promise<{ id: string; slug: string }> {
  const options = chosen.map(({ id }) => ({ proposalId: id, chosen: true }));
  const made = await recordBallot(tx, {
    agendaId,
    title: 'Startsymposium',
    source: 'Een verslag',
    seats: chosen.length,
    options,
  });
  await tx.db.updateTable('ballots').set({ paperCount: papers }).where('id', '=', made.id).execute();
  for (const { id, votes } of chosen)
    await tx.db.updateTable('ballotOptions').set({ votes }).where('proposalId', '=', id).execute();
  return made;
}
