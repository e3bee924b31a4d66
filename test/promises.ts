// What stands on an agenda, made by the same commands as staff use.
import { addAction, addProgress, type ProgressState } from '../src/features/actions/index.ts';
import { publishEdition } from '../src/features/agenda/index.ts';
import { addOrganisation } from '../src/features/organisations/index.ts';
import { findCurrentAgenda, startAgenda } from '../src/features/periods/index.ts';
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
  const made = await addPriority(tx, { agendaId, title });
  if (made.kind !== 'done') throw new Error(made.kind);
  return made.id;
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

export interface Promised {
  agendaId: string;
  priorityId: string;
  actionId: string;
  /** What somebody told, which is behind the priority. */
  signalId: string;
}

/** An agenda with one priority that one person asked for, and one action with an owner, a day and a measure. */
export async function makePromises(tx: MunicipalityTx, test: Pick<TestApp, 'app'>): Promise<Promised> {
  const agendaId = await makeAgenda(tx);
  const priorityId = await makePriority(tx, agendaId, 'Overal naar binnen');
  const signalId = await tellFor(tx, test, [priorityId]);
  const organisationId = await makeOrganisation(tx);
  const action = { title: 'Drempels weg', priorityId, organisationId, dueOn: '2027-07-01', measure: 'Negen hellingen' };
  return { agendaId, priorityId, signalId, actionId: await makeAction(tx, action) };
}

export async function publishNow(tx: MunicipalityTx) {
  const agenda = await findCurrentAgenda(tx);
  if (!agenda) throw new Error('no agenda');
  return publishEdition(tx, agenda);
}
