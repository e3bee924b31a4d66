// The compass of an agenda, put together from what people said and from what every slice finds.
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { EvidenceFinder, Findings, Gap } from '../../platform/policies/evidence.ts';
import { listAgendas } from '../periods/index.ts';
import { type PlanStep, plans } from './plans.ts';
import { findKeptPlan, listLinks, listReflections, listSaid, listTicks } from './queries.ts';
import { chooseNext, ofStep, planFor, skippedIn, suggestStatus } from './rules.ts';
import type { Compass, HandLink, Reflection, Said } from './types.ts';

export interface Asked {
  finders: readonly EvidenceFinder[];
  /** Only what sources tell is known: nobody there is told what is missing. */
  reconstructed: boolean;
}

/** The compass of the present agenda, or of what there is without one. */
export async function readPresent(tx: MunicipalityTx, asked: Asked): Promise<Compass> {
  const agendas = await listAgendas(tx);
  return readOf(tx, asked, { agendas, agenda: agendas[0] });
}

/** The compass of the agenda that is named in an address, or of the present one; undefined when there is none of that name. */
export async function readCompass(
  tx: MunicipalityTx,
  { slug, ...asked }: Asked & { slug: string | undefined },
): Promise<Compass | undefined> {
  if (slug === undefined) return readPresent(tx, asked);
  const agendas = await listAgendas(tx);
  const agenda = agendas.find((one) => one.slug === slug);
  return agenda && readOf(tx, asked, { agendas, agenda });
}

async function readOf(
  tx: MunicipalityTx,
  asked: Asked,
  { agendas, agenda }: Pick<Compass, 'agendas' | 'agenda'>,
): Promise<Compass> {
  const isPresent = agenda === agendas[0];
  // What can be found now says nothing of an agenda of before.
  const found = isPresent ? await findAll(tx, asked) : { evidence: [], gaps: [] };
  const known = agenda ? await readKnown(tx, agenda.id) : nothingKnown;
  const plan = planFor(plans, agenda && (await findKeptPlan(tx, agenda.id)));
  const steps = plan.steps.map((step) => {
    const isIts = (one: { step: number }) => one.step === step.number;
    const own = ofStep(found, step.number);
    return {
      plan: step,
      ...own,
      suggestion: isPresent && !asked.reconstructed ? suggestStatus(own) : undefined,
      course: known.said.filter(isIts),
      links: known.links.filter(isIts),
      ticks: ticksOf(step, known.ticks.filter(isIts)),
      reflection: known.reflections.find(isIts),
    };
  });
  const next = agenda ? chooseNext(found.gaps, skippedIn(known.said), dayOf(tx.now)) : [];
  return { agenda, agendas, plan, steps, next };
}

/** What to do next for the present agenda, with no more reading than that takes. */
export async function readNext(tx: MunicipalityTx, finders: readonly EvidenceFinder[]): Promise<Gap[]> {
  const [agenda] = await listAgendas(tx);
  // To begin one is the first thing to do, and a task of its own.
  if (!agenda) return [];
  const said = await listSaid(tx, agenda.id);
  const { gaps } = await findAll(tx, { finders, reconstructed: false });
  return chooseNext(gaps, skippedIn(said), dayOf(tx.now));
}

/** What all slices find. One that fails is a fault: half of the evidence would be told as if it were all. */
async function findAll(tx: MunicipalityTx, { finders, reconstructed }: Asked): Promise<Findings> {
  const all: Findings = { evidence: [], gaps: [] };
  for (const find of finders) {
    const { evidence, gaps } = await find(tx);
    all.evidence.push(...evidence);
    if (!reconstructed) all.gaps.push(...gaps);
  }
  return all;
}

interface Known {
  said: Said[];
  ticks: { step: number; key: string }[];
  links: HandLink[];
  reflections: Reflection[];
}

const nothingKnown: Known = { said: [], ticks: [], links: [], reflections: [] };

async function readKnown(tx: MunicipalityTx, agendaId: string): Promise<Known> {
  return {
    said: await listSaid(tx, agendaId),
    ticks: await listTicks(tx, agendaId),
    links: await listLinks(tx, agendaId),
    reflections: await listReflections(tx, agendaId),
  };
}

/** Ticks of points that this version of the plan has; those of others are kept for when they come back. */
function ticksOf({ checklist }: PlanStep, ticks: { key: string }[]): Set<string> {
  const keys = new Set(checklist.map(({ key }) => key));
  return new Set(ticks.map(({ key }) => key).filter((key) => keys.has(key)));
}
