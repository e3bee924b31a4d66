// What the steps ask: content with versions, checked as soon as the program starts.
import { z } from 'zod';
import first from '../../../content/step-plan/2020.json' with { type: 'json' };
import second from '../../../content/step-plan/2026.json' with { type: 'json' };
import route from '../../../content/vng-route.json' with { type: 'json' };
import type { StepNumber } from '../../platform/policies/evidence.ts';

export const stepNumbers = [1, 2, 3, 4, 5, 6, 7] as const satisfies StepNumber[];

/** A text of ours in the languages of the screens; the simpler one only where it is simpler. */
const text = z
  .strictObject({ nl: z.string().min(1), eenvoudig: z.string().min(1).optional(), en: z.string().min(1) })
  .refine(({ nl, eenvoudig }) => nl !== eenvoudig, 'the simpler text is the same');

const number = z.literal(stepNumbers);
const key = z.string().regex(/^[a-z-]+$/);

const step = z.strictObject({
  number,
  title: text,
  purpose: text,
  questions: z.array(text).min(4).max(6),
  checklist: z.array(z.strictObject({ key, text })).min(5).max(8),
  pitfalls: z.array(z.strictObject({ text, others: z.array(z.strictObject({ text, source: key })).min(1) })).min(2),
});

const stepPlan = z
  .strictObject({
    version: z.string().regex(/^\d{4}$/),
    /** Nobody begins with it any more; who did goes on, and is told why. */
    withdrawn: z.strictObject({ reason: text }).optional(),
    /** What is other than in the version before, and why. */
    changed: z
      .strictObject({
        since: z.string(),
        changes: z.array(z.strictObject({ step: number, what: text, why: text })).min(1),
      })
      .optional(),
    sources: z.array(z.strictObject({ key, title: z.string(), url: z.url({ protocol: /^https$/ }) })),
    steps: z.array(step),
  })
  .refine(({ steps }) => steps.map((one) => one.number).join() === stepNumbers.join(), 'not the seven steps in order')
  .refine(({ steps }) => steps.every(({ checklist }) => isUnique(checklist.map((item) => item.key))), 'a key twice')
  .refine(({ steps, sources }) => {
    const known = new Set(sources.map((source) => source.key));
    return steps.every(({ pitfalls }) =>
      pitfalls.every(({ others }) => others.every(({ source }) => known.has(source))),
    );
  }, 'a source that is not there');

const routeMap = z.strictObject({
  source: z.strictObject({ title: z.string(), url: z.url() }),
  parts: z.array(z.strictObject({ number: z.int(), title: text, steps: z.array(number).min(1) })).length(11),
});

export type Text = z.output<typeof text>;
export type StepPlan = z.output<typeof stepPlan>;
export type PlanStep = z.output<typeof step>;

/** Reads a version as it stands in a file. @throws when it is not as it should be. */
export function readPlan(content: unknown): StepPlan {
  return stepPlan.parse(content);
}

/** All versions, the oldest first. One that was used is withdrawn and never removed. */
export const plans: readonly StepPlan[] = [first, second].map(readPlan);

/** The other way to cut the same work: the route map of the VNG. */
export const vngRoute = routeMap.parse(route);

function isUnique(keys: string[]): boolean {
  return new Set(keys).size === keys.length;
}
