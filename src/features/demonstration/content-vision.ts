// The shape of a file on what is meant and wanted.
import { z } from 'zod';
import { factors, verdicts, waysToKnow } from '../vision/index.ts';
import { daySpec } from './days.ts';

const day = z.string().regex(daySpec);
const key = z.string().min(1);
const keys = z.array(key);
const words = z.string().nullable();

/** What is meant and wanted, over all agendas. */
export const vision = z.strictObject({
  definitions: z.array(
    z.strictObject({
      on: day,
      plain: z.string(),
      policyText: words,
      factors: z.array(z.enum(factors)),
      /** By their names. */
      domains: z.array(z.string()),
      approach: words,
      reason: words,
      judged: z.array(z.strictObject({ case: key, verdict: z.enum(verdicts), because: z.string() })),
    }),
  ),
  visions: z.array(
    z.strictObject({
      on: day,
      title: z.string(),
      plain: words,
      policyText: words,
      equality: words,
      solidarity: words,
      autonomy: words,
      participation: words,
      reason: words,
    }),
  ),
  sources: z.array(
    z.strictObject({
      on: day,
      priorities: keys.default([]),
      proposals: keys.default([]),
      /** How stories begin. */
      stories: z.array(z.string()).default([]),
    }),
  ),
  goals: z.array(
    z.strictObject({
      on: day,
      agenda: key,
      title: z.string(),
      about: words,
      domains: z.array(z.string()),
      priorities: keys,
      way: z.enum(waysToKnow),
      indicator: words.default(null),
      unit: words.default(null),
      figuresFrom: words.default(null),
      direction: z.enum(['up', 'down']).nullable().default(null),
      baseline: z.number().nullable().default(null),
      baselineOn: day.nullable().default(null),
      target: z.number().nullable().default(null),
      targetOn: day.nullable().default(null),
      asked: words.default(null),
      toHear: words.default(null),
      measurements: z.array(
        z.strictObject({
          on: day,
          value: z.number().nullable().default(null),
          words: words.default(null),
          figuresFrom: words.default(null),
        }),
      ),
    }),
  ),
});

export type VisionContent = z.infer<typeof vision>;
