// The part of an agenda's file about advice: what was asked, what came of it, and the answers.
import { z } from 'zod';
import { day } from './days.ts';

const key = z.string().min(1);

export const advice = z.strictObject({
  /** The name of the party that was asked or, of unasked advice, of the council. */
  from: z.string(),
  on: day,
  by: z.enum(['adviser', 'partner', 'staff', 'residents']),
  takenFrom: z.enum(['letter', 'conversation']).nullable().default(null),
  judgement: z.enum(['positive', 'positive-if', 'negative', 'none']).nullable().default(null),
  /** Of residents: what became of their words when somebody read them. */
  reading: z.enum(['waiting', 'released', 'held-back']).default('released'),
  points: z.array(
    z.strictObject({
      /** 'whole', 'introduction', 'priority:<key>' or 'action:<title>'. */
      about: z.string(),
      words: z.string(),
      response: z
        .strictObject({
          on: day,
          verdict: z.enum(['taken-over', 'in-part', 'not']),
          because: z.string(),
          /** The priority in which it can be seen. */
          changed: key.optional(),
        })
        .optional(),
    }),
  ),
});

export const adviceRound = z.strictObject({
  title: z.string(),
  /** Question and days are absent where no public source states them; then the source that tells of the round is named. */
  question: z.string().nullable(),
  source: z.string().optional(),
  opensOn: day.nullable(),
  closesOn: day.nullable(),
  parties: z.array(
    z.strictObject({
      kind: z.enum(['council', 'panel', 'organisation', 'residents']),
      name: z.string(),
      organisation: key.optional(),
      declined: z.strictObject({ on: day, because: z.string() }).optional(),
    }),
  ),
  advices: z.array(advice),
  answeredOn: day.optional(),
});

export type AdviceContent = z.infer<typeof advice>;
