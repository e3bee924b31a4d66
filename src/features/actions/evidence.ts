import type { Evidence, EvidenceFinder, Findings, Gap } from '../../platform/policies/evidence.ts';
import { findOwnOrganisation } from '../organisations/index.ts';
import { listProgress } from './progress-queries.ts';
import { selectActions } from './queries.ts';
import type { Action } from './types.ts';

export interface ActionFacts extends Pick<Action, 'organisationId' | 'dueOn' | 'money' | 'state'> {
  /** Somebody else than the municipality does it. */
  outside: boolean;
  /** Somebody told what changed for people. */
  told: boolean;
}

/** Who does what by when with what money, and what came of it. What was stopped counts for neither. */
export function actionFindings(all: readonly ActionFacts[], { reconstructed = false } = {}): Findings {
  const going = all.filter(({ state }) => state !== 'stopped');
  const [now, then] = [agreed(going, reconstructed), embedded(going, reconstructed)];
  return { evidence: [...now.evidence, ...then.evidence], gaps: [...now.gaps, ...then.gaps] };
}

function agreed(actions: readonly ActionFacts[], reconstructed: boolean): Findings {
  if (actions.length === 0) return { evidence: [], gaps: [] };
  const owned = count(actions, ({ organisationId }) => organisationId !== null);
  const dated = count(actions, ({ dueOn }) => dueOn !== null);
  const funded = count(actions, ({ money }) => money !== null && money !== 'undecided');
  // Of a reconstruction nobody knows for how many it was arranged: a nought would claim that it was for none.
  const known = !reconstructed && owned + dated + funded > 0;
  const evidence: Evidence = {
    step: 6,
    message: known ? 'steps.found.actions.agreed' : 'steps.found.actions.named',
    values: { count: actions.length, owned, dated, funded },
    href: '/acties',
  };
  const lacking = [
    { name: 'owner', count: actions.length - owned, essential: true },
    { name: 'day', count: actions.length - dated, essential: false },
    // One action without money is a choice; more without than with is an agenda that cannot be carried out.
    { name: 'money', count: actions.length - funded, essential: funded * 2 < actions.length },
  ] as const;
  const gaps = lacking
    .filter((one) => one.count > 0)
    .map(({ name, count: missing, essential }) => gap(6, name, { count: missing, essential }));
  return { evidence: [evidence], gaps };
}

function embedded(actions: readonly ActionFacts[], reconstructed: boolean): Findings {
  const owned = count(actions, ({ organisationId }) => organisationId !== null);
  // What nobody began with is a plan: that it is of another organisation keeps nothing going yet.
  const begun = reconstructed || actions.some(({ state }) => state !== 'planned');
  const outside = count(actions, (action) => action.outside);
  const told = count(actions, (action) => action.told);
  const silent = count(actions, (action) => action.state === 'done' && !action.told);
  const evidence: Evidence[] = [];
  const gaps: Gap[] = [];
  if (outside > 0 && begun)
    evidence.push({
      step: 7,
      message: 'steps.found.actions.outside',
      values: { count: outside, all: owned },
      href: '/koepel',
    });
  else if (outside === 0 && owned > 0) gaps.push(gap(7, 'share', { count: owned, essential: false }));
  if (told > 0)
    evidence.push({ step: 7, message: 'steps.found.actions.told', values: { count: told }, href: '/acties' });
  if (silent > 0) gaps.push(gap(7, 'tell', { count: silent, essential: told === 0 }));
  else if (told === 0) gaps.push(gap(7, 'look', { count: actions.length, essential: true }));
  return { evidence, gaps };
}

function gap(
  step: Gap['step'],
  name: 'owner' | 'day' | 'money' | 'share' | 'tell' | 'look',
  { count: missing, essential }: { count: number; essential: boolean },
): Gap {
  const message = `steps.gap.actions.${name}` as const;
  return {
    ...{ step, message, reason: `steps.why.actions.${name}`, values: { count: missing }, essential },
    href: hrefs[name],
  };
}

const hrefs = {
  owner: '/werk/acties',
  day: '/werk/acties',
  money: '/werk/acties?stand=undecided',
  share: '/werk/acties',
  tell: '/werk/acties?stand=done',
  look: '/werk/acties',
} as const;

function count(actions: readonly ActionFacts[], is: (action: ActionFacts) => boolean): number {
  return actions.filter(is).length;
}

export const findActionEvidence: EvidenceFinder = async (tx, { agenda, reconstructed }) => {
  if (!agenda) return { evidence: [], gaps: [] };
  const own = await findOwnOrganisation(tx);
  const actions = await selectActions(tx, { agendaId: agenda.id });
  const progress = await listProgress(
    tx,
    actions.map(({ id }) => id),
  );
  return actionFindings(
    actions.map((action) => ({
      ...action,
      outside: action.organisationId !== null && action.organisationId !== own?.id,
      told: Boolean(progress.get(action.id)?.outcome),
    })),
    { reconstructed },
  );
};
