// The shape of what an agenda rests on in content/demonstration: what was decided, meant and wanted.
import { z } from 'zod';
import { bodies, decisionKinds, outcomes, recurrences, stances } from '../mandate/index.ts';
import { factors, verdicts, waysToKnow } from '../vision/index.ts';
import { day } from './days.ts';

const key = z.string().min(1);
const keys = z.array(key);

const decision = z.strictObject({
  key,
  kind: z.enum(decisionKinds),
  title: z.string(),
  about: z.string().nullable(),
  /** Body, day and outcome are null only where no public source states them. */
  body: z.enum(bodies).nullable(),
  decidedOn: day.nullable(),
  outcome: z.enum(outcomes).nullable(),
  vote: z
    .union([z.enum(['unanimous', 'not-recorded']), z.strictObject({ for: z.int(), against: z.int() })])
    .default('not-recorded'),
  startsOn: day.nullable().default(null),
  endsOn: day.nullable().default(null),
  link: z.strictObject({ url: z.url(), label: z.string() }).nullable().default(null),
  budget: z
    .strictObject({ euros: z.int().positive(), recurrence: z.enum(recurrences) })
    .nullable()
    .default(null),
  hours: z.strictObject({ perWeek: z.number(), people: z.int() }).nullable().default(null),
  filled: z.boolean().nullable().default(null),
  asks: z
    .array(
      z.strictObject({
        words: z.string(),
        dueOn: day.nullable(),
        done: z.strictObject({ on: day, words: z.string() }).nullable(),
      }),
    )
    .default([]),
});

const supporter = z.strictObject({
  on: day,
  /** A department or an organisation of this file, or a council group or another body by its name. */
  who: z.union([
    z.strictObject({ department: key }),
    z.strictObject({ organisation: key }),
    z.strictObject({ councilGroup: z.string() }),
    z.strictObject({ body: z.string() }),
  ]),
  mustSayYes: z.boolean(),
  stance: z.enum(stances),
  needs: z.string().nullable().default(null),
  promised: z
    .strictObject({ words: z.string(), by: day.nullable(), kept: z.boolean().nullable() })
    .nullable()
    .default(null),
});

export const mandate = z.strictObject({ decisions: z.array(decision), supporters: z.array(supporter).default([]) });

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

export type MandateContent = z.infer<typeof mandate>;
export type VisionContent = z.infer<typeof vision>;
