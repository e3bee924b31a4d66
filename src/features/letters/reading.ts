// The state of affairs, read from the slices that know it, in one transaction: what letters are composed from.
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { wordsFor } from '../../platform/i18n/words.ts';
import type { EvidenceFinder } from '../../platform/policies/evidence.ts';
import { listProgress, selectActions } from '../actions/index.ts';
import { countVerdicts, isPublic, listAdvices } from '../advice/index.ts';
import { findHolding, listPublished } from '../agenda/index.ts';
import { countSupport } from '../ballots/index.ts';
import { readHeard } from '../derivation/index.ts';
import { hooksAhead, listDecisions, listSupporters, readGround, solidityOf } from '../mandate/index.ts';
import { listPlanned } from '../methods/index.ts';
import { type Agenda, findCurrentAgenda, readAdoptionPlan } from '../periods/index.ts';
import { listPriorities } from '../priorities/index.ts';
import { readPresent } from '../steps/index.ts';
import { noSupport } from '../thread/index.ts';
import { findDefinition, findVision, listGoals } from '../vision/index.ts';
import { countPeople, findMissing, listGroups, summarise } from '../working-groups/index.ts';
import { readCourses } from './courses.ts';
import type { ActionFacts, AdviceFacts, Affairs, GroupFacts, PriorityFacts, StepFacts } from './types.ts';

/** What a letter is written about, and what the seven steps are judged by. */
export interface Asked {
  municipality: string;
  finders: readonly EvidenceFinder[];
}

/** Of the agenda that is being made or carried out, and of the one that was published last where that is another. */
export async function readAffairs(tx: MunicipalityTx, { municipality, finders }: Asked): Promise<Affairs> {
  const today = dayOf(tx.now);
  const agenda = await findCurrentAgenda(tx);
  const decisions = await listDecisions(tx);
  const ground = await readGround(tx, decisions);
  const holding = (await findHolding(tx))?.edition;
  const subject = holding && { id: holding.agendaId, title: holding.agendaTitle };
  const agendas = [...new Map([subject ?? [], agenda ?? []].flat().map((one) => [one.id, one])).values()];
  const agendaIds = agendas.map(({ id }) => id);
  const goals = await listGoals(tx, { agendaIds });
  const compass = await readPresent(tx, { finders, reconstructed: false });
  return {
    ...{ municipality, today, agenda: agenda ?? null, decisions },
    checks: solidityOf(ground, today),
    hooks: hooksAhead(today, ground),
    supporters: await listSupporters(tx),
    definition: (await findDefinition(tx))?.plain ?? null,
    vision: (await findVision(tx))?.title ?? null,
    goals: goals.filter(({ stoppedOn }) => stoppedOn === null),
    promisedIn: holding?.agendaTitle ?? null,
    courses: await readCourses(tx, agendas),
    actions: await readActions(tx, agendaIds),
    priorities: await readPriorities(tx, agendaIds),
    advices: await readAdvices(tx, agendaIds),
    groups: await readGroups(tx, agendaIds),
    steps: compass.steps.map(stepFacts),
    ...(await readPlan(tx, agenda)),
    next: agenda ? compass.next : [],
  };
}

/** What is still to come for the agenda that is worked on. */
async function readPlan(tx: MunicipalityTx, agenda: Agenda | undefined): Promise<Pick<Affairs, 'planned' | 'meetsOn'>> {
  if (!agenda) return { planned: [], meetsOn: null };
  const { adoptedOn } = agenda;
  const planned = (await listPlanned(tx, agenda.id)).filter(
    ({ doneOn, kind }) => doneOn === null && !(kind === 'adoption' && adoptedOn),
  );
  return { planned, meetsOn: adoptedOn ? null : (await readAdoptionPlan(tx, agenda.id)).meetsOn };
}

async function readPriorities(tx: MunicipalityTx, agendaIds: string[]): Promise<PriorityFacts[]> {
  const actions = await ofEach(agendaIds, (agendaId) => selectActions(tx, { agendaId }));
  const priorities = await ofEach(agendaIds, (agendaId) => listPriorities(tx, agendaId));
  const support = await countSupport(
    tx,
    priorities.map(({ id }) => id),
  );
  const facts: PriorityFacts[] = [];
  for (const priority of priorities) {
    const { voices, gatherings, votes } = support.get(priority.id) ?? noSupport;
    const own = actions.filter((action) => action.priorities.some(({ id }) => id === priority.id));
    const heard = await readHeard(tx, priority, 'nl');
    facts.push({
      ...{
        agendaId: priority.agendaId,
        title: priority.title,
        slug: priority.slug,
        voices,
        gatherings,
        votes: votes?.votes ?? null,
      },
      ...{ actions: own.length, done: own.filter(({ state }) => state === 'done').length },
      missing: heard.missingDomains,
    });
  }
  return facts;
}

async function readActions(tx: MunicipalityTx, agendaIds: string[]): Promise<ActionFacts[]> {
  const actions = await ofEach(agendaIds, (agendaId) => selectActions(tx, { agendaId }));
  const published = await listPublished(tx, agendaIds);
  const progress = await listProgress(
    tx,
    actions.map(({ id }) => id),
  );
  return actions.map(({ id, agendaId, title, slug, owner, dueOn, standing }) => ({
    ...{ agendaId, title, slug, owner, dueOn, standing, promised: published.has(id) },
    outcome: progress.get(id)?.outcome ?? null,
  }));
}

/** One after the other: they are asked in one transaction. */
async function ofEach<Thing>(agendaIds: string[], read: (agendaId: string) => Promise<Thing[]>): Promise<Thing[]> {
  const things: Thing[] = [];
  for (const agendaId of agendaIds) things.push(...(await read(agendaId)));
  return things;
}

/** Advice that everyone may read, with what was answered. */
async function readAdvices(tx: MunicipalityTx, agendaIds: string[]): Promise<AdviceFacts[]> {
  const advices = (await ofEach(agendaIds, (agendaId) => listAdvices(tx, { agendaId }))).filter(isPublic);
  return advices.map((advice) => {
    const { points, ...verdicts } = countVerdicts([advice]);
    return { agendaId: advice.agendaId, from: advice.fromName, receivedOn: advice.receivedOn, points, verdicts };
  });
}

async function readGroups(tx: MunicipalityTx, agendaIds: string[]): Promise<GroupFacts[]> {
  const going = (await listGroups(tx)).filter(({ agendaId, endedOn }) => agendaIds.includes(agendaId) && !endedOn);
  return (await summarise(tx, going)).map((group) => ({
    ...{ name: group.name, slug: group.slug, kind: group.kind, met: group.met, lastMet: group.lastMet },
    people: countPeople(group.members),
    missing: findMissing(group, group.members),
  }));
}

/** As much of what a step rests on as stands in a cell of a table. */
const evidenceShown = 2;

function stepFacts({
  plan,
  course,
  suggestion,
  evidence,
  reflection,
}: Awaited<ReturnType<typeof readPresent>>['steps'][number]): StepFacts {
  const { t } = wordsFor('nl');
  return {
    ...{ number: plan.number, title: plan.title.nl, said: course[0]?.status, suggested: suggestion },
    ...{ reason: course[0]?.reason ?? null, reflection: reflection?.public ? reflection : null },
    evidence: evidence.slice(0, evidenceShown).map(({ message, values }) => t(message, values)),
  };
}
