import { dayOf } from '../../platform/clock.ts';
import type { Evidence, EvidenceFinder, Findings, Gap } from '../../platform/policies/evidence.ts';
import { type Hook, type HookFacts, hooksAhead, isNear, whyOf } from './hooks.ts';
import { listDecisions, readGround } from './queries.ts';
import { isInForce, physicalSupport, waitsForWord, wasTaken } from './rules.ts';
import { type Check, type GroundFacts, solidityOf, startedWith } from './solidity.ts';
import { listSupporters } from './supporter-queries.ts';
import type { Ask, Supporter } from './types.ts';

export type MandateFacts = GroundFacts &
  HookFacts & {
    /** With the address of the decision that asks it. */
    asks: readonly (Pick<Ask, 'id' | 'dueOn' | 'doneOn' | 'outcomeWords'> & { slug: string })[];
    supporters: readonly Pick<Supporter, 'sphere' | 'mustSayYes' | 'stance'>[];
  };

export const findMandateEvidence: EvidenceFinder = async (tx, { present }) => {
  if (!present) return { evidence: [], gaps: [] };
  const decisions = await listDecisions(tx);
  const ground = await readGround(tx, decisions);
  const asks = decisions.flatMap(({ slug, asks: own }) => own.map((ask) => ({ ...ask, slug })));
  return mandateFindings({ ...ground, asks, supporters: await listSupporters(tx) }, dayOf(tx.now));
};

/** What the register and the supporters show of step 2, and what that step lacks. Of a reconstruction nothing is lacking. */
export function mandateFindings(facts: MandateFacts, today: string): Findings {
  const checks = solidityOf(facts, today);
  return {
    evidence: evidenceIn(facts, checks, today),
    gaps: facts.reconstructed ? [] : gapsIn(facts, checks, today),
  };
}

function evidenceIn(facts: MandateFacts, checks: Check[], today: string): Evidence[] {
  const taken = facts.decisions.filter(wasTaken);
  // Of a real municipality nobody knows whether what was decided still holds, nor what was done of what it asks.
  const force = facts.reconstructed ? 0 : taken.filter((one) => isInForce(one, today)).length;
  const yes = facts.supporters.filter(({ stance }) => stance === 'yes').length;
  const done = facts.asks.filter(({ doneOn }) => doneOn !== null).length;
  const has = (name: Check['name']) => checks.some((one) => one.name === name && isThere(one));
  const ahead = checks.find(({ name, why }) => name === 'money' && why === 'ahead')?.on?.startsOn;
  const at = { step: 2, href: '/besluiten' } as const;
  const inside = (href: string) => ({ step: 2, href, staffOnly: true }) as const;
  return [
    ...(force > 0 ? [{ ...at, message: 'mandate.evidence.inForce' as const, values: { count: force } }] : []),
    ...(force === 0 && taken.length > 0
      ? [{ ...at, message: 'mandate.evidence.recorded' as const, values: { count: taken.length } }]
      : []),
    ...(has('money') ? [{ ...at, message: 'mandate.evidence.money' as const }] : []),
    ...(ahead ? [{ ...at, message: 'mandate.evidence.moneyAhead' as const, values: { day: asValue(ahead) } }] : []),
    ...(has('hours') ? [{ ...inside('/werk/besluiten'), message: 'mandate.evidence.hours' as const }] : []),
    ...(yes > 0
      ? [{ ...inside('/werk/draagvlak'), message: 'mandate.evidence.supporters' as const, values: { count: yes } }]
      : []),
    ...(facts.asks.length > 0 && !facts.reconstructed
      ? [{ ...at, message: 'mandate.evidence.asks' as const, values: { count: facts.asks.length, done } }]
      : []),
  ];
}

/** What a check asks for is there today. What has still to begin or to be filled is not, however surely it comes. */
function isThere({ why }: Check): boolean {
  return why === 'open' || why === 'until' || why === 'ends';
}

/** A day as messages take one. */
function asValue(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function gapsIn(facts: MandateFacts, checks: Check[], today: string): Gap[] {
  return [
    ...checks.flatMap(gapOfCheck),
    ...gapsOfSupport(facts.supporters),
    ...gapsOfAsks(facts.asks, today),
    ...gapsOfHooks(facts, checks, today),
  ];
}

/** Without a decision, money and hours the step does not stand; what is weak is asked for by its reason. */
function gapOfCheck({ name, verdict, why, on }: Check): Gap[] {
  if (verdict === 'stands' || verdict === 'unknown') return [];
  // What ends is told by its hook, with the day.
  if (why === 'ends' || why === 'vacancy') return [];
  if (why === 'ahead') return gapUntil(on?.startsOn);
  const essential = verdict === 'missing' && name !== 'carriers';
  const key = why === 'asks-only' ? 'asksOnly' : name;
  const href = `/werk/besluiten/nieuw?soort=${startedWith[name]}`;
  const of = name === 'hours' || name === 'carriers' ? ({ staffOnly: true } as const) : {};
  return [{ step: 2, message: `mandate.gap.${key}.do`, reason: `mandate.gap.${key}.why`, href, essential, ...of }];
}

/** There is no money yet: what costs some waits until it begins. */
function gapUntil(startsOn: string | null | undefined): Gap[] {
  if (!startsOn) return [];
  const [message, reason] = ['mandate.gap.ahead.do', 'mandate.gap.ahead.why'] as const;
  return [
    {
      step: 2,
      message,
      reason,
      values: { day: asValue(startsOn) },
      href: '/werk/besluiten/nieuw?soort=budget',
      essential: true,
    },
  ];
}

function gapsOfSupport(supporters: MandateFacts['supporters']): Gap[] {
  const href = '/werk/draagvlak';
  const unasked = supporters.filter(({ mustSayYes, stance }) => mustSayYes && stance === 'not-asked').length;
  const gap = (key: 'unasked' | 'physical', count: number): Gap => ({
    ...{ step: 2, href, essential: false, values: { count }, staffOnly: true },
    ...{ message: `mandate.gap.${key}.do`, reason: `mandate.gap.${key}.why` },
  });
  return [
    ...(unasked > 0 ? [gap('unasked', unasked)] : []),
    ...(physicalSupport(supporters) === 'none' ? [gap('physical', 0)] : []),
  ];
}

/** What is late and of which nobody told how it stands. One leads straight to where that is told. */
function gapsOfAsks(asks: MandateFacts['asks'], today: string): Gap[] {
  const late = asks.filter((ask) => waitsForWord(ask, today));
  const [due] = late.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  const [first] = late;
  if (!due || !first) return [];
  return [
    {
      step: 2,
      message: 'mandate.gap.late.do',
      reason: 'mandate.gap.late.why',
      values: { count: late.length },
      href: late.length === 1 ? `/werk/besluiten/${first.slug}/vragen/${first.id}` : '/werk/besluiten',
      essential: false,
      due,
    },
  ];
}

/** A hook that is near and for which something is not ready. */
function gapsOfHooks(facts: MandateFacts, checks: Check[], today: string): Gap[] {
  const near = hooksAhead(today, facts).filter((hook) => isNear(hook, today));
  return near.filter((hook) => isUnready(hook, checks)).map(gapOfHook);
}

/** For the budget round money is asked for, for the elections a decision; what ends is to be decided again. */
function isUnready({ kind, slug }: Hook, checks: Check[]): boolean {
  const stands = (name: Check['name']) => checks.some((one) => one.name === name && one.verdict === 'stands');
  if (kind === 'budget') return !stands('money');
  if (kind === 'elections') return !stands('decision');
  if (kind === 'decision-ends') return checks.some(({ on, why }) => on?.slug === slug && why === 'ends');
  return kind === 'agenda-ends';
}

function gapOfHook({ kind, day, title, slug, continues }: Hook): Gap {
  const start = { budget: '/werk/besluiten/nieuw?soort=budget', 'agenda-ends': '/werk/agenda/nieuw' };
  const href =
    kind === 'decision-ends'
      ? `/werk/besluiten/${slug}`
      : kind === 'budget' || kind === 'agenda-ends'
        ? start[kind]
        : '/werk/besluiten';
  const values = { day: asValue(day), title: title ?? '' };
  return {
    step: 2,
    message: `mandate.hook.${kind}.ready`,
    reason: whyOf({ kind, continues }),
    values,
    href,
    essential: false,
    due: day,
  };
}
