// Priorities, actions, how they went, and the editions of the agenda.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { addAction, addOutcome, addProgress, answerShare, editAction, listActions } from '../actions/index.ts';
import { publishEdition } from '../agenda/index.ts';
import { listChosen } from '../ballots/index.ts';
import { listDomains } from '../inventory/index.ts';
import { type Agenda, changeAgenda, listAgendas } from '../periods/index.ts';
import { addPriority, choosePriorities, listPriorities, mergePriorities } from '../priorities/index.ts';
import type { ActionContent, AgendaContent } from './content.ts';
import { expect } from './loading-board.ts';
import { at, type Stage } from './stage.ts';

export async function loadPromises(stage: Stage, agenda: AgendaContent, agendaId: string): Promise<void> {
  await loadChosen(stage, agenda, agendaId);
  await loadAdded(stage, agenda, agendaId);
  for (const merge of agenda.priorityMerges) await loadMerge(stage, merge, agendaId);
  await adopt(stage, agenda, agendaId);
  const actions: Loaded[] = [];
  for (const action of agenda.actions ?? []) actions.push(await loadAction(stage, { action, agenda, agendaId }));
  if (agenda.publishedOn) await publish(stage, agenda.publishedOn, agendaId);
  for (const action of actions) await loadProgress(stage, action);
  if (!agenda.renewedOn) return;
  await postpone(stage, actions, { on: agenda.renewedOn, agendaId });
  await publish(stage, agenda.renewedOn, agendaId);
}

async function loadChosen(stage: Stage, { ballots }: AgendaContent, agendaId: string): Promise<void> {
  for (const { title, chosen } of ballots) {
    if (!chosen) continue;
    const tx = at(stage, stage.calendar.moment(chosen.on, '16:00'));
    const ballotId = stage.cast.id('ballot', title);
    const result = new Map((await listChosen(tx, ballotId)).map((one) => [one.proposalId, one]));
    const inOrder = chosen.order.map((key) => {
      const one = result.get(stage.cast.id('proposal', key));
      if (!one) throw new Error(`'${key}' was not chosen`);
      return one;
    });
    const verdict = await choosePriorities(tx, { agendaId, ballotId, chosen: inOrder });
    if (verdict.kind !== 'done') throw new Error(`Nothing became a priority: ${verdict.kind}`);
    for (const [index, { id }] of verdict.made.entries()) stage.cast.add('priority', chosen.order[index] as string, id);
  }
}

async function loadAdded(stage: Stage, { priorities }: AgendaContent, agendaId: string): Promise<void> {
  for (const { key, on, title, about, addedBy, reason, restsOn } of priorities) {
    const made = await addPriority(at(stage, stage.calendar.moment(on, '11:30')), {
      ...{ agendaId, title, about },
      ...(addedBy && reason ? { addedBy: { organisationId: stage.cast.id('organisation', addedBy), reason } } : {}),
      restsOn: stage.cast.ids('proposal', restsOn),
    });
    if (made.kind !== 'done') throw new Error(`'${title}' was not added: ${made.kind}`);
    stage.cast.add('priority', key, made.id);
  }
}

async function loadMerge(
  stage: Stage,
  merge: AgendaContent['priorityMerges'][number],
  agendaId: string,
): Promise<void> {
  const { key, on, from, title, about, reason } = merge;
  const tx = at(stage, stage.calendar.moment(on, '10:00'));
  const ids = new Set(stage.cast.ids('priority', from));
  const seen = (await listPriorities(tx, agendaId)).filter(({ id }) => ids.has(id));
  const outcome = await mergePriorities(tx, { seen, title, about, reason });
  if (outcome.kind !== 'done') throw new Error(`'${title}' was not merged: ${outcome.kind}`);
  stage.cast.add('priority', key, outcome.id);
}

async function adopt(stage: Stage, agenda: AgendaContent, agendaId: string): Promise<void> {
  const { introduction, adoption } = agenda;
  if (!introduction && !adoption) return;
  const adoptedOn = adoption?.on ?? null;
  const tx = at(stage, stage.calendar.moment(adoptedOn ?? agenda.startedOn, '17:00'));
  const found = await findOwn(tx, agendaId);
  const { title, startsOn, endsOn } = found;
  const change = { title, startsOn, endsOn, introduction, adoptedBy: adoption?.by ?? null, adoptedOn };
  expect(await changeAgenda(tx, found, change), 'changed');
}

interface Loaded extends ActionContent {
  id: string;
  slug: string;
}

async function loadAction(
  stage: Stage,
  { action, agenda, agendaId }: { action: ActionContent; agenda: AgendaContent; agendaId: string },
): Promise<Loaded> {
  const { title, about, owner, measure, money, priorities, restsOn } = action;
  const madeOn = agenda.adoption?.on ?? agenda.priorities.at(-1)?.on ?? agenda.startedOn;
  const due = action.firstDueOn ?? action.dueOn;
  const tx = at(stage, stage.calendar.moment(madeOn, '17:30'));
  const added = await addAction(tx, {
    ...{ title, about, measure, money, agendaId },
    organisationId: owner && stage.cast.id('organisation', owner),
    dueOn: due && stage.calendar.day(due),
    priorityIds: stage.cast.ids('priority', priorities),
    restsOn: stage.cast.ids('proposal', restsOn),
    domainIds: await domainsOf(tx, action),
    departmentIds: stage.cast.ids('department', keysOf(action)),
  });
  if (added.kind !== 'done') throw new Error(`'${title}' was not added: ${added.kind}`);
  for (const { key, verdict, words } of action.departments) {
    const share = { actionId: added.id, departmentId: stage.cast.id('department', key) };
    if (verdict) expect(await answerShare(tx, share, { version: 1, verdict, words: words ?? null }), 'answered');
  }
  return { ...action, id: added.id, slug: added.slug };
}

function keysOf({ departments }: ActionContent): string[] {
  return departments.map(({ key }) => key);
}

async function domainsOf(tx: MunicipalityTx, { title, domains }: ActionContent): Promise<string[]> {
  const found = (await listDomains(tx)).filter(({ name }) => domains.includes(name));
  if (found.length < domains.length) throw new Error(`'${title}' names a domain that is not there`);
  return found.map(({ id }) => id);
}

async function loadProgress(stage: Stage, { id, owner, updates, outcomes }: Loaded): Promise<void> {
  for (const { on, state, words } of updates) {
    const tx = at(
      stage,
      stage.calendar.moment(on, '10:45'),
      stage.actors.has(owner ?? '') ? (owner as string) : 'editor',
    );
    await addProgress(tx, { actionId: id, state, words });
  }
  for (const { on, words } of outcomes) {
    const tx = at(stage, stage.calendar.moment(on, '14:20'));
    await addOutcome(tx, { actionId: id, words, measuredOn: stage.calendar.day(on) });
  }
}

// What still runs when the period ends gets another day, for everyone to see in the next edition.
async function postpone(
  stage: Stage,
  loaded: Loaded[],
  { on, agendaId }: { on: string; agendaId: string },
): Promise<void> {
  const tx = at(stage, stage.calendar.moment(on, '09:30'));
  const now = new Map((await listActions(tx, { agendaId })).map((action) => [action.id, action]));
  for (const { id, firstDueOn, dueOn, restsOn } of loaded) {
    const action = now.get(id);
    if (!action || !firstDueOn || !dueOn) continue;
    const { title, about, measure, money, organisationId, version, priorities } = action;
    const ground = {
      priorityIds: priorities.map((priority) => priority.id),
      restsOn: stage.cast.ids('proposal', restsOn),
    };
    const same = { title, about, measure, money, organisationId, version, ...ground, reason: '' };
    expect(await editAction(tx, action, { ...same, dueOn: stage.calendar.day(dueOn) }), 'done');
  }
}

async function publish(stage: Stage, on: string, agendaId: string): Promise<void> {
  const tx = at(stage, stage.calendar.moment(on, '18:00'));
  await publishEdition(tx, await findOwn(tx, agendaId));
}

async function findOwn(tx: MunicipalityTx, agendaId: string): Promise<Agenda> {
  const found = (await listAgendas(tx)).find(({ id }) => id === agendaId);
  if (!found) throw new Error('An agenda was made and is not there');
  return found;
}
