import { dayOf } from '../../platform/clock.ts';
import type { Evidence, EvidenceFinder, Findings, Gap } from '../../platform/policies/evidence.ts';
import { countVoices } from '../thread/index.ts';
import { listGoals } from './goal-queries.ts';
import { findDefinition, findVision, listCases, readJudgementsOf } from './queries.ts';
import { dueState, newestAfterBaseline, readTest } from './rules.ts';
import { listSourceLinks } from './source-commands.ts';
import type { WayToKnow } from './types.ts';

/** What there is to know, as plain facts. */
export interface Facts {
  definition: { number: number; cases: number; doubts: number } | null;
  vision: { voices: number; sources: number } | null;
  goals: GoalFacts[];
  /** Of a real municipality only what public sources state: what they do not, is unknown, and nothing is missing. */
  rebuilt: boolean;
}

interface GoalFacts {
  slug: string;
  title: string;
  way: WayToKnow;
  hasBaseline: boolean;
  /** Measured or heard after the baseline. */
  measured: boolean;
  due: string | undefined;
}

/** What the definition, the vision and the goals show of step 3, and of step 7. */
export function findingsOf({ definition, vision, goals, rebuilt }: Facts, today: string): Findings {
  if (rebuilt) return { evidence: [...knownOf({ definition, vision, goals })], gaps: [] };
  const known = goals.filter(({ way }) => way !== 'none');
  const measured = goals.filter((goal) => goal.measured);
  const evidence: Evidence[] = [];
  const show = (step: Evidence['step'], rest: Omit<Evidence, 'step' | 'href'>) =>
    evidence.push({ step, href: '/visie', ...rest });
  if (definition) {
    const { number, cases } = definition;
    show(3, { message: 'vision.evidence.definition', values: { number, cases } });
  }
  if (vision) show(3, { message: 'vision.evidence.vision', values: { voices: vision.voices } });
  if (goals.length > 0)
    show(3, { message: 'vision.evidence.goals', values: { count: goals.length, known: known.length } });
  if (measured.length > 0) show(7, { message: 'vision.evidence.measured', values: { count: measured.length } });
  return { evidence, gaps: [...textGaps({ definition, vision }), ...goalGaps(goals, today)] };
}

/** On how many stories it rests and how it was tested no source says: a nought would claim that it does on none. */
function* knownOf({ definition, vision, goals }: Omit<Facts, 'rebuilt'>): Generator<Evidence> {
  const at = { step: 3, href: '/visie' } as const;
  if (definition) yield { ...at, message: 'vision.evidence.known.definition' };
  if (vision) yield { ...at, message: 'vision.evidence.known.vision' };
  if (goals.length > 0) yield { ...at, message: 'vision.evidence.known.goals', values: { count: goals.length } };
}

function textGaps({ definition, vision }: Pick<Facts, 'definition' | 'vision'>): Gap[] {
  const gaps: Gap[] = [];
  if (!definition) gaps.push(gap('definition', '/werk/visie/definitie', true));
  else if (definition.cases === 0) gaps.push(gap('untested', '/werk/visie/definitie/voorbeelden'));
  else if (definition.doubts > 0)
    gaps.push({
      ...gap('doubt', '/werk/visie/definitie/voorbeelden'),
      values: { count: definition.doubts },
    });
  if (!vision) gaps.push(gap('vision', '/werk/visie/visie', true));
  else if (vision.sources === 0) gaps.push(gap('sources', '/werk/visie/bronnen'));
  return gaps;
}

function goalGaps(goals: GoalFacts[], today: string): Gap[] {
  const gaps: Gap[] = [];
  const unknown = goals.filter(({ way }) => way === 'none');
  if (goals.length === 0) gaps.push(gap('goal', '/werk/doelen/nieuw', true));
  // Essential as long as there is no way to know of any goal.
  for (const { slug, title } of unknown)
    gaps.push({ ...gap('way', changeHref(slug), unknown.length === goals.length), values: { title } });
  for (const { slug, title, way, hasBaseline, due } of goals) {
    if (way === 'number' && !hasBaseline) gaps.push({ ...gap('baseline', changeHref(slug)), values: { title } });
    if (due !== undefined && dueState(due, today) === 'late')
      gaps.push({ ...gap('measurement', `/werk/doelen/${slug}/meting`), step: 7, values: { title }, due });
  }
  return gaps;
}

type GapName = 'definition' | 'untested' | 'doubt' | 'vision' | 'sources' | 'goal' | 'way' | 'baseline' | 'measurement';

function gap(name: GapName, href: string, essential = false): Gap {
  return { step: 3, message: `vision.gap.${name}.todo`, reason: `vision.gap.${name}.reason`, href, essential };
}

function changeHref(slug: string): string {
  return `/werk/doelen/${slug}/aanpassing`;
}

export const findVisionEvidence: EvidenceFinder = async (tx, { agenda, present, reconstructed }) => {
  const [definition, vision] = present ? [await findDefinition(tx), await findVision(tx)] : [];
  const judged = definition && (await readJudgementsOf(tx, definition.number)).judgements;
  const test = definition && judged && readTest(definition, await listCases(tx), judged);
  const voices = vision && (await countVoices(tx, [vision.visionId])).get(vision.visionId);
  const goals = (await listGoals(tx, { agendaIds: agenda ? [agenda.id] : [] })).filter(({ stoppedOn }) => !stoppedOn);
  const facts: Facts = {
    rebuilt: reconstructed,
    definition:
      definition && test
        ? { number: definition.number, cases: casesJudged(test.counts), doubts: test.counts.doubt }
        : null,
    vision: vision
      ? { voices: voices?.voices ?? 0, sources: (await listSourceLinks(tx, vision.visionId)).length }
      : null,
    goals: goals.map((goal) => ({
      ...{ slug: goal.slug, title: goal.title, way: goal.way, due: goal.due },
      hasBaseline: goal.baseline !== null,
      measured: newestAfterBaseline(goal) !== undefined && goal.way !== 'none',
    })),
  };
  return findingsOf(facts, dayOf(tx.now));
};

function casesJudged(counts: { in: number; out: number; doubt: number }): number {
  return counts.in + counts.out + counts.doubt;
}
