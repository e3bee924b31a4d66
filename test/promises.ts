// What stands on an agenda, put there without the pages that staff would use for it.
import { sql } from 'kysely';
import { startAgenda } from '../src/features/periods/index.ts';
import { takeIn } from '../src/features/signals/index.ts';
import { addAct, addNode } from '../src/features/thread/index.ts';
import type { MunicipalityTx } from '../src/platform/database/database.ts';
import type { TestApp } from './app.ts';

export async function makeAgenda(tx: MunicipalityTx, title = 'Agenda Proefdam'): Promise<string> {
  return startAgenda(tx, { title, startsOn: '2026-01-01', endsOn: '2029-12-31' });
}

export async function makeOrganisation(tx: MunicipalityTx, name = 'Stichting Buurthuizen'): Promise<string> {
  const id = await addNode(tx, 'organisation');
  await sql`insert into organisations (id, name, kind, created_at) values (${id}, ${name}, 'partner', ${tx.now})`.execute(
    tx.db,
  );
  return id;
}

export async function makePriority(tx: MunicipalityTx, agendaId: string, title: string): Promise<string> {
  const id = await addNode(tx, 'priority');
  const slug = title.toLowerCase().replaceAll(' ', '-');
  await sql`insert into priorities (id, agenda_id, slug, position, title, created_at)
    values (${id}, ${agendaId}, ${slug}, (select count(*) from priorities), ${title}, ${tx.now})`.execute(tx.db);
  return id;
}

interface NewAction {
  title: string;
  priorityId?: string;
  organisationId?: string;
  dueOn?: string;
  measure?: string;
}

export async function makeAction(tx: MunicipalityTx, agendaId: string, action: NewAction): Promise<string> {
  const { title, priorityId, organisationId = null, dueOn = null, measure = null } = action;
  const id = await addNode(tx, 'action');
  const slug = title.toLowerCase().replaceAll(' ', '-');
  await sql`insert into actions (id, agenda_id, slug, title, organisation_id, due_on, measure, money, created_at)
    values (${id}, ${agendaId}, ${slug}, ${title}, ${organisationId}, ${dueOn}, ${measure}, 'reserved', ${tx.now})`.execute(
    tx.db,
  );
  if (priorityId) await addAct(tx, { links: [{ from: priorityId, to: id, relation: 'led_to' }] });
  return id;
}

/** Somebody tells something, and it leads to each of these. */
export async function tellFor(tx: MunicipalityTx, { app }: TestApp, thingIds: string[]): Promise<string> {
  const telling = { words: 'De drempel is te hoog.', consent: 'publish', domainId: null } as const;
  const id = await takeIn(tx, app.secrets, { ...telling, agendaId: null, gatheringId: null, toldBy: 'self' });
  await addAct(tx, { links: thingIds.map((to) => ({ from: id, to, relation: 'led_to' })) });
  return id;
}

export async function reportProgress(tx: MunicipalityTx, actionId: string, state: string): Promise<void> {
  const id = await addNode(tx, 'progress-update');
  await sql`insert into progress_updates (id, action_id, state, words, created_at)
    values (${id}, ${actionId}, ${state}, 'Het gaat goed.', ${tx.now})`.execute(tx.db);
  await sql`update actions set state = ${state} where id = ${actionId}`.execute(tx.db);
}
