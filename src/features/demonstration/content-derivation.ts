// The part of an agenda's file about weighing and asking back.
import { z } from 'zod';
import { day } from './days.ts';

const key = z.string().min(1);

/** What was not taken up and why, and how people were asked whether the priorities are what they meant. */
export const derivation = z.strictObject({
  setAside: z.array(z.strictObject({ proposal: key, on: day, reason: z.string() })),
  check: z.strictObject({
    on: day,
    closesOn: day,
    introduction: z.string(),
    /** By whom, as the words of their story begin; of no priority: their story is in none. */
    reactions: z.array(
      z.strictObject({
        story: z.string(),
        priority: key.nullable(),
        verdict: z.enum(['well', 'partly', 'amiss']),
        words: z.string().nullable(),
        on: day,
      }),
    ),
    groups: z.array(
      z.strictObject({
        gathering: key,
        priority: key,
        reactions: z.strictObject({ well: z.int(), partly: z.int(), amiss: z.int() }),
        words: z.string().nullable(),
        on: day,
      }),
    ),
    outcomes: z.array(z.strictObject({ priority: key, words: z.string(), on: day })),
  }),
});

export type DerivationContent = z.infer<typeof derivation>;
