// The compass of an agenda, put together from what people said and from what every slice finds.
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { EvidenceFinder, Findings, Gap, StepNumber, Subject } from '../../platform/policies/evidence.ts';
import { findCurrentAgenda, listAgendas } from '../periods/index.ts';
import { type PlanStep, plans } from './plans.ts';
import { findKeptPlan, listLinks, listReflections, listSaid, listTicks } from './queries.ts';
import { chooseNext, ofStep, openIn, planFor, skippedIn, stepIn, suggestStatus } from './rules.ts';
import type { Compass, HandLink, PlacedStep, Reflection, Said } from './types.ts';

export interface Asked {
  finders: readonly EvidenceFinder[];
  /** Only what sources tell is known: nobody there is told what is missing. */
  reconstructed: boolean;
  /** With what stands on no page for others. */
  staff?: boolean;
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
  const present = agenda === agendas[0];
  const found = await findAll(tx, asked.finders, { agenda, present, reconstructed: asked.reconstructed });
  const shown = asked.staff ? found : openIn(found);
  const known = agenda ? await readKnown(tx, agenda.id) : nothingKnown;
  const plan = planFor(plans, agenda && (await findKeptPlan(tx, agenda.id)));
  const steps = plan.steps.map((step) => {
    const isIts = (one: { step: number }) => one.step === step.number;
    return {
      plan: step,
      ...ofStep(shown, step.number),
      suggestion: present && !asked.reconstructed ? suggestStatus(ofStep(found, step.number)) : undefined,
      course: known.said.filter(isIts),
      links: known.links.filter(isIts),
      ticks: ticksOf(step, known.ticks.filter(isIts)),
      reflection: known.reflections.find(isIts),
    };
  });
  const next = agenda ? chooseNext(shown.gaps, skippedIn(known.said), dayOf(tx.now)) : [];
  return { agenda, agendas, plan, steps, next };
}

/** The step of the present agenda to which something is done; undefined when there is no agenda to do it to. */
export async function findStep(tx: MunicipalityTx, number: StepNumber): Promise<PlacedStep | undefined> {
  const agenda = await findCurrentAgenda(tx);
  if (!agenda) return undefined;
  const plan = planFor(plans, await findKeptPlan(tx, agenda.id));
  return { place: { agendaId: agenda.id, step: number }, plan: stepIn(plan, number) };
}

/** What to do next for the present agenda, with no more reading than that takes. */
export async function readNext(tx: MunicipalityTx, finders: readonly EvidenceFinder[]): Promise<Gap[]> {
  const agenda = await findCurrentAgenda(tx);
  // To begin one is the first thing to do, and a task of its own.
  if (!agenda) return [];
  const said = await listSaid(tx, agenda.id);
  const { gaps } = await findAll(tx, finders, { agenda, present: true, reconstructed: false });
  return chooseNext(gaps, skippedIn(said), dayOf(tx.now));
}

/**
 * What all slices find. One that fails is a fault: half of the evidence would be told as if it were all. Nothing is missing of
 * a reconstruction, nor of an agenda of before.
 */
async function findAll(tx: MunicipalityTx, finders: readonly EvidenceFinder[], subject: Subject): Promise<Findings> {
  const all: Findings = { evidence: [], gaps: [] };
  for (const find of finders) {
    const { evidence, gaps } = await find(tx, subject);
    all.evidence.push(...evidence);
    if (subject.present && !subject.reconstructed) all.gaps.push(...gaps);
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
