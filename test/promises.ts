// What stands on an agenda, made by the same commands as staff use.
import { addAction, addProgress, type ProgressState } from '../src/features/actions/index.ts';
import { addOrganisation } from '../src/features/organisations/index.ts';
import { startAgenda } from '../src/features/periods/index.ts';
import { addPriority } from '../src/features/priorities/index.ts';
import { takeIn } from '../src/features/signals/index.ts';
import { addAct } from '../src/features/thread/index.ts';
import type { MunicipalityTx } from '../src/platform/database/database.ts';
import type { TestApp } from './app.ts';

export function makeAgenda(tx: MunicipalityTx, title = 'Agenda Proefdam'): Promise<string> {
  return startAgenda(tx, { title, startsOn: '2026-01-01', endsOn: '2029-12-31' });
}

export function makeOrganisation(tx: MunicipalityTx, name = 'Stichting Buurthuizen'): Promise<string> {
  return addOrganisation(tx, { name, kind: 'partner' });
}

export async function makePriority(tx: MunicipalityTx, agendaId: string, title: string): Promise<string> {
  return (await addPriority(tx, { agendaId, title })).id;
}

interface NewAction {
  title: string;
  priorityId: string;
  organisationId?: string;
  dueOn?: string;
  measure?: string;
}

export async function makeAction(tx: MunicipalityTx, action: NewAction): Promise<string> {
  const { title, priorityId, organisationId = null, dueOn = null, measure = null } = action;
  const made = await addAction(tx, {
    title,
    organisationId,
    dueOn,
    measure,
    money: 'reserved',
    priorityIds: [priorityId],
  });
  if (made.kind !== 'done') throw new Error(made.kind);
  return made.id;
}

/** Somebody tells something, and it leads to each of these. */
export async function tellFor(tx: MunicipalityTx, { app }: Pick<TestApp, 'app'>, thingIds: string[]): Promise<string> {
  const telling = { words: 'De drempel is te hoog.', consent: 'publish', domainId: null } as const;
  const id = await takeIn(tx, app.secrets, { ...telling, agendaId: null, gatheringId: null, toldBy: 'self' });
  await addAct(tx, { links: thingIds.map((to) => ({ from: id, to, relation: 'led_to' })) });
  return id;
}

export async function reportProgress(tx: MunicipalityTx, actionId: string, state: ProgressState): Promise<void> {
  await addProgress(tx, { actionId, state, words: 'Het gaat goed.' });
}
