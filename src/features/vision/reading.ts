// What the pages are made of: read in one transaction, before anything is shown.
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { type Domain, listDomains } from '../inventory/index.ts';
import { listAgendas, listRunning } from '../periods/index.ts';
import { listOpenPriorities } from '../priorities/index.ts';
import { listOpenProposals } from '../proposals/index.ts';
import { listPublicWords, listSignals, searchWords } from '../signals/index.ts';
import { countVoices, listGroundOf, type NodeKind, tellAll, type Voices } from '../thread/index.ts';
import { type ListedGoal, listGoals } from './goal-queries.ts';
import { findDefinition, findVision, listCases, listDefinitions, listVisions, readJudgementsOf } from './queries.ts';
import { readTest, type TestResult } from './rules.ts';
import { listSourceLinks } from './source-commands.ts';
import type { Around, Definition, SampleCase, Vision } from './types.ts';

const quotesShown = 3;

export interface Source {
  id: string;
  kind: NodeKind;
  title: string;
  href: string | undefined;
}

/** On what a vision rests, as everyone may know it. */
export interface Ground {
  voices: Voices;
  quotes: string[];
  /** Decisions, proposals and priorities, not single stories: those are counted. */
  sources: Source[];
}

export interface TestedDefinition extends Definition {
  test: TestResult;
}

export interface GoalGroup {
  agenda: { id: string; title: string };
  goals: ListedGoal[];
}

export async function readOverview(tx: MunicipalityTx, around: Around) {
  const vision = await findVision(tx);
  return {
    definition: await readDefinitionNow(tx),
    vision,
    ground: vision && (await readGround(tx, around, vision)),
    groups: await readGoalGroups(tx),
    domains: await listDomains(tx),
    today: dayOf(tx.now),
  };
}

async function readDefinitionNow(tx: MunicipalityTx): Promise<TestedDefinition | undefined> {
  const definition = await findDefinition(tx);
  if (!definition) return undefined;
  const { judgements } = await readJudgementsOf(tx, definition.number);
  return { ...definition, test: readTest(definition, await listCases(tx), judgements) };
}

async function readGround(tx: MunicipalityTx, around: Around, { visionId }: Vision): Promise<Ground> {
  const voices = (await countVoices(tx, [visionId])).get(visionId) ?? { voices: 0, gatherings: 0 };
  return {
    voices,
    quotes: await listPublicWords(tx, visionId, quotesShown),
    sources: await listSources(tx, around, visionId),
  };
}

/** What leads straight to the vision, but for single stories. */
async function listSources(tx: MunicipalityTx, around: Around, visionId: string): Promise<Source[]> {
  const nodes = await listGroundOf(tx, visionId);
  const told = await tellAll(tx, around.tellers, nodes);
  return nodes.flatMap(({ id, kind }) => {
    const about = told.get(id);
    return about ? [{ id, kind, title: about.title, href: about.href }] : [];
  });
}

/** The goals by agenda, the newest agenda first; agendas without goals are left out. */
export async function readGoalGroups(tx: MunicipalityTx): Promise<GoalGroup[]> {
  const goals = await listGoals(tx);
  return (await listAgendas(tx))
    .map((agenda) => ({ agenda, goals: goals.filter(({ agendaId }) => agendaId === agenda.id) }))
    .filter((group) => group.goals.length > 0);
}

/** All versions with the words that they need. */
export async function readVersions(tx: MunicipalityTx) {
  return {
    definitions: await listDefinitions(tx),
    visions: await listVisions(tx),
    domains: await listDomains(tx),
  };
}

export async function readTesting(tx: MunicipalityTx) {
  const definition = await findDefinition(tx);
  const cases: SampleCase[] = await listCases(tx);
  const domains: Domain[] = await listDomains(tx);
  if (!definition) return { definition, cases, domains, judgements: [], earlier: [], round: 0, test: undefined };
  const { judgements, round } = await readJudgementsOf(tx, definition.number);
  // What was said of the version before is no judgement of this one, but a good beginning.
  const earlier = round === 0 ? (await readJudgementsOf(tx, definition.number - 1)).judgements : [];
  return { definition, cases, domains, judgements, earlier, round, test: readTest(definition, cases, judgements) };
}

const storiesShown = 30;

/** What staff can choose from, and what the vision rests on now. */
export async function readSources(
  tx: MunicipalityTx,
  around: Around,
  asked: { search: string | undefined; domainId: string | undefined },
) {
  const vision = await findVision(tx);
  const links = vision ? await listSourceLinks(tx, vision.visionId) : [];
  const taken = new Set(links.map(({ from }) => from));
  const free = <Thing extends { id: string }>(things: Thing[]) => things.filter(({ id }) => !taken.has(id));
  const proposals = [];
  for (const agendaId of await listRunning(tx)) proposals.push(...(await listOpenProposals(tx, agendaId)));
  return {
    vision,
    links,
    things: vision ? await listSources(tx, around, vision.visionId) : [],
    stories: await listSignals(
      tx,
      links.map(({ from }) => from),
    ),
    voices: vision && (await countVoices(tx, [vision.visionId])).get(vision.visionId),
    domains: await listDomains(tx),
    choices: {
      stories: free(await searchWords(tx, { ...asked, limit: storiesShown })),
      proposals: free(proposals),
      priorities: free(await listOpenPriorities(tx)),
      decisions: free(await around.listDecisions(tx)),
    },
  };
}
