// What working groups show of step 4, a working group, and of step 5, people who take part.
import { dayOf } from '../../platform/clock.ts';
import type { Evidence, EvidenceFinder, Findings, Gap } from '../../platform/policies/evidence.ts';
import { findCurrentAgenda } from '../periods/index.ts';
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
  /** Priorities of the running agenda on which no group works. */
  unattended: { slug: string; title: string }[];
}

export const findGroupEvidence: EvidenceFinder = async (tx) => {
  const groups = (await summarise(tx, await listGroups(tx))).filter(({ endedOn }) => endedOn === null);
  const attended = new Set(groups.flatMap(({ priorities }) => priorities.map(({ id }) => id)));
  const agenda = await findCurrentAgenda(tx);
  const priorities = agenda ? await listPriorities(tx, agenda.id) : [];
  return findingsOf({ groups, unattended: priorities.filter(({ id }) => !attended.has(id)) }, dayOf(tx.now));
};

/** Pure: the same facts on the same day show the same. */
export function findingsOf(facts: Facts, today: string): Findings {
  return { evidence: [...evidenceIn(facts.groups)], gaps: [...gapsIn(facts, today)] };
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
  const residents = members.filter(({ origin }) => origin === 'expert' || origin === 'resident');
  if (residents.length === 0) return;
  const count = countPeople(residents);
  // Of a reconstruction it may be known that they took part, and not how many.
  if (count === null) yield { step: 5, message: 'working-groups.evidence.residentsSome', href: page };
  else yield { step: 5, message: 'working-groups.evidence.residents', values: { count }, href: page };
}

const begin = '/werk/werkgroepen/nieuw';

function* gapsIn({ groups, unattended }: Facts, today: string): Generator<Gap> {
  if (groups.length === 0) return yield gap('none', { href: begin, essential: true });
  const internal = groups.filter(({ kind }) => kind === 'internal');
  if (internal.length === 0) yield gap('internal', { href: `${begin}?soort=internal` });
  for (const group of internal) {
    if (findMissing(group, group.members).includes('physical'))
      yield gap('physical', { href: `${hrefOf(group)}/leden/nieuw`, title: group.name });
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
