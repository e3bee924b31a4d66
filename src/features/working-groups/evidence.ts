// What working groups show of step 4, a working group, and of step 5, people who take part.
import { dayOf } from '../../platform/clock.ts';
import type { Evidence, EvidenceFinder, Findings, Gap } from '../../platform/policies/evidence.ts';
import { listPriorities } from '../priorities/index.ts';
import { listGroups, summarise } from './queries.ts';
import { countPeople, departmentsIn, findMissing, isSilent } from './rules.ts';
import { type GroupSummary, groupKinds } from './types.ts';

/** What is read of a group that goes on. */
export type GroupFacts = Pick<
  GroupSummary,
  'slug' | 'name' | 'kind' | 'assignment' | 'startedOn' | 'endedOn' | 'met' | 'lastOn' | 'nextOn' | 'members'
>;

export interface Facts {
  /** Those that have not ended. */
  groups: GroupFacts[];
  /** Priorities of the agenda on which no group works. */
  unattended: { slug: string; title: string }[];
  /** Of a real municipality it is known that a group is or was there, and seldom what it may do or who is in it. */
  reconstructed: boolean;
}

export const findGroupEvidence: EvidenceFinder = async (tx, { agenda, reconstructed }) => {
  if (!agenda) return { evidence: [], gaps: [] };
  const going = (await listGroups(tx)).filter(({ agendaId, endedOn }) => agendaId === agenda.id && endedOn === null);
  const groups = await summarise(tx, going);
  const attended = new Set(groups.flatMap(({ priorities }) => priorities.map(({ id }) => id)));
  const unattended = (await listPriorities(tx, agenda.id)).filter(({ id }) => !attended.has(id));
  return findingsOf({ groups, unattended, reconstructed }, dayOf(tx.now));
};

/** Pure: the same facts on the same day show the same. */
export function findingsOf(facts: Facts, today: string): Findings {
  return {
    evidence: [...(facts.reconstructed ? knownIn(facts.groups) : evidenceIn(facts.groups))],
    gaps: [...gapsIn(facts, today)],
  };
}

const page = '/werkgroepen';

function* evidenceIn(groups: GroupFacts[]): Generator<Evidence> {
  for (const kind of groupKinds) {
    const count = groups.filter((group) => group.kind === kind && group.assignment !== null).length;
    if (count > 0) yield { step: 4, message: `working-groups.evidence.kind.${kind}`, values: { count }, href: page };
  }
  const met = groups.reduce((sum, group) => sum + group.met, 0);
  if (met > 0) yield { step: 4, message: 'working-groups.evidence.met', values: { count: met }, href: page };
  const members = groups.flatMap((group) => group.members);
  const departments = departmentsIn(members).size;
  const physical = members.some(({ sphere }) => sphere === 'physical') ? 'yes' : 'no';
  if (departments > 0)
    yield {
      step: 4,
      message: 'working-groups.evidence.departments',
      values: { count: departments, physical },
      href: page,
    };
  const count = countPeople(members.filter(isResident));
  if (count) yield { step: 5, message: 'working-groups.evidence.residents', values: { count }, href: page };
}

/** As much as a source tells: that there were such groups, and that residents were in them. */
function* knownIn(groups: GroupFacts[]): Generator<Evidence> {
  for (const kind of groupKinds) {
    const count = groups.filter((group) => group.kind === kind).length;
    if (count > 0) yield { step: 4, message: `working-groups.evidence.known.${kind}`, values: { count }, href: page };
  }
  if (groups.some(({ members }) => members.some(isResident)))
    yield { step: 5, message: 'working-groups.evidence.residentsSome', href: page };
}

function isResident({ origin }: GroupFacts['members'][number]): boolean {
  return origin === 'expert' || origin === 'resident';
}

const begin = '/werk/werkgroepen/nieuw';

function* gapsIn({ groups, unattended }: Facts, today: string): Generator<Gap> {
  if (groups.length === 0) return yield gap('none', { href: begin, essential: true });
  const internal = groups.filter(({ kind }) => kind === 'internal');
  if (internal.length === 0) yield gap('internal', { href: `${begin}?soort=internal` });
  for (const group of internal) {
    // Streets, buildings and transport decide whether somebody can come: without them the step does not stand.
    if (findMissing(group, group.members).includes('physical'))
      yield gap('physical', { href: `${hrefOf(group)}/leden/nieuw`, title: group.name, essential: true });
  }
  for (const group of groups) {
    if (group.assignment === null) yield gap('assignment', { href: `${hrefOf(group)}/aanpassen`, title: group.name });
    if (isSilent(group, today)) yield gap('silent', { href: `${hrefOf(group)}/overleg/nieuw`, title: group.name });
  }
  for (const { slug, title } of unattended)
    yield gap('priority', { href: `${begin}?soort=thematic&speerpunt=${slug}`, title });
}

type GapKind = 'none' | 'internal' | 'physical' | 'assignment' | 'silent' | 'priority';

function gap(
  kind: GapKind,
  { href, essential = false, title }: { href: string; essential?: boolean; title?: string },
): Gap {
  return {
    step: 4,
    message: `working-groups.gap.${kind}.do`,
    reason: `working-groups.gap.${kind}.why`,
    ...(title === undefined ? {} : { values: { title } }),
    href,
    essential,
  };
}

function hrefOf({ slug }: GroupFacts): string {
  return `/werk/werkgroepen/${slug}`;
}
