import type { Findings, Gap, StepNumber } from '../../platform/policies/evidence.ts';
import type { PlanStep, StepPlan } from './plans.ts';
import type { Said, Status, Suggestion } from './types.ts';

export const longestTitle = 120;
export const longestNote = 300;
export const longestLooking = 2000;

/** What of this is about one step. */
export function ofStep({ evidence, gaps }: Findings, step: StepNumber): Findings {
  return { evidence: evidence.filter((one) => one.step === step), gaps: gaps.filter((one) => one.step === step) };
}

/** What of this everyone may read. */
export function openIn({ evidence, gaps }: Findings): Findings {
  return { evidence: evidence.filter((one) => !one.staffOnly), gaps: gaps.filter((one) => !one.staffOnly) };
}

/**
 * What the evidence of one step suggests. Something to show and nothing essential missing is strong; nothing to show is not
 * yet, whatever is missing. A person may say otherwise: both are shown.
 */
export function suggestStatus({ evidence, gaps }: Findings): Suggestion {
  if (evidence.length === 0) return 'not-yet';
  return gaps.some(({ essential }) => essential) ? 'under-way' : 'strong';
}

/** Whether what was said is other than what can be seen. Of a step that was left out nothing can be seen either. */
export function isOtherwise(said: Status, seen: Suggestion): boolean {
  return said !== seen && !(said === 'skipped' && seen === 'not-yet');
}

const suggested = 3;

/**
 * What to do next: what is due first, then what a step cannot stand without, then in the order of the steps. Of each step one,
 * as long as there are others; of what was left out on purpose nothing.
 * @param today as YYYY-MM-DD. What should have been done before is due today, however long ago that was.
 */
export function chooseNext(gaps: readonly Gap[], skipped: ReadonlySet<StepNumber>, today: string): Gap[] {
  const open = gaps.filter(({ step }) => !skipped.has(step)).toSorted((one, other) => compareNeed(one, other, today));
  const first = open.filter(({ step }, index) => open.findIndex((one) => one.step === step) === index);
  return [...first, ...open.filter((one) => !first.includes(one))].slice(0, suggested);
}

function compareNeed(one: Gap, other: Gap, today: string): number {
  return (
    dueDay(one, today).localeCompare(dueDay(other, today)) ||
    Number(other.essential) - Number(one.essential) ||
    one.step - other.step
  );
}

function dueDay({ due }: Gap, today: string): string {
  if (due === undefined) return '9999-12-31';
  return due < today ? today : due;
}

/** The steps of which was said last that they were left out on purpose. */
export function skippedIn(said: readonly Said[]): Set<StepNumber> {
  return new Set(latestIn(said).flatMap(({ step, status }) => (status === 'skipped' ? [step] : [])));
}

/** What was said last of each step. */
function latestIn(said: readonly Said[]): Said[] {
  return said.filter((one) => !said.some((other) => other.step === one.step && other.number > one.number));
}

/** How many steps are strong and under way: as was said, and where nobody said anything as the evidence suggests. */
export function countStanding(
  steps: readonly { course: readonly Said[]; suggestion: Suggestion | undefined }[],
): Record<'strong' | 'under-way', number> {
  const standing = steps.map(({ course, suggestion }): Status | undefined => course[0]?.status ?? suggestion);
  const count = (wanted: Status) => standing.filter((status) => status === wanted).length;
  return { strong: count('strong'), 'under-way': count('under-way') };
}

/** The version with which one begins: the newest that was not withdrawn. */
export function newestOf(plans: readonly StepPlan[]): StepPlan {
  const newest = plans.findLast(({ withdrawn }) => !withdrawn);
  if (!newest) throw new Error('Every version of the step plan is withdrawn');
  return newest;
}

/** The version that an agenda keeps to; one that keeps to none yet follows the newest. */
export function planFor(plans: readonly StepPlan[], kept: string | undefined): StepPlan {
  if (kept === undefined) return newestOf(plans);
  const found = plans.find(({ version }) => version === kept);
  if (!found) throw new Error(`No step plan '${kept}': a version that was used is never removed`);
  return found;
}

/**
 * What changes for an agenda that moves from its version to the newest that holds; undefined when it is there already. From one
 * that was withdrawn that may be an older one: what changed since is then taken back.
 */
export function moveFrom(plans: readonly StepPlan[], from: StepPlan) {
  const to = newestOf(plans);
  if (from.version === to.version) return undefined;
  const back = from.version > to.version;
  const [first, last] = back ? [to, from] : [from, to];
  const between = plans.filter(({ version }) => version > first.version && version <= last.version);
  return { to, back, changes: between.flatMap(({ changed }) => changed?.changes ?? []) };
}

/** A step of a version of the plan. */
export function stepIn(plan: StepPlan, number: StepNumber): PlanStep {
  const found = plan.steps.find((step) => step.number === number);
  if (!found) throw new Error('Each version of the plan has the seven steps');
  return found;
}

/** What of a checklist was ticked and what was no longer, as somebody saw it; what they did not see stays as it is. */
export function changedTicks(shown: { keys: readonly string[]; were: readonly string[]; are: readonly string[] }) {
  const { keys, were, are } = shown;
  return {
    added: keys.filter((key) => are.includes(key) && !were.includes(key)),
    removed: keys.filter((key) => were.includes(key) && !are.includes(key)),
  };
}

/** Whether an address can stand on a public page: one that is read over a safe line, without anybody's name in it. */
export function checkAddress(address: string): 'well' | 'wrong' {
  if (!URL.canParse(address)) return 'wrong';
  const { protocol, username, password, hostname } = new URL(address);
  return protocol === 'https:' && !username && !password && hostname.includes('.') ? 'well' : 'wrong';
}
