import { z } from 'zod';
import type { Fixed, Own } from '../../platform/database/tables.ts';
import { grounds } from '../actions/index.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    agendaEditions: {
      municipalityId: Own;
      id: string;
      agendaId: string;
      number: number;
      content: Fixed<unknown>;
      publishedAt: Date;
      accountId: string | null;
    };
  }
}

const voices = { voices: z.number(), gatherings: z.number() };

const ballotPast = z.object({
  slug: z.string(),
  title: z.string(),
  /** What was chosen there, in the words that people voted on; absent in editions from before it was kept. */
  proposal: z.string().optional(),
  votes: z.number().nullable(),
  papers: z.number().nullable(),
});

const priority = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  about: z.string().nullable(),
  ...voices,
  /** How it came here, as far as known. */
  origin: z.object({
    ballots: z.array(ballotPast),
    mergedFrom: z.array(z.string()),
    addedBy: z.array(z.object({ name: z.string(), reason: z.string().nullable() })),
  }),
  actionIds: z.array(z.string()),
});

const action = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  about: z.string().nullable(),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  dueOn: z.string().nullable(),
  measure: z.string().nullable(),
  money: z.enum(['doing', 'reserved', 'undecided']).nullable(),
  ...voices,
});

/**
 * What an edition holds, in its first format. An edition is read with the format it was written in: a next format gets a
 * schema and a number of its own beside this one, and this one stays. Counts of voices, never their words.
 */
export const firstFormat = z.object({
  format: z.literal(1),
  agenda: z.object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    startsOn: z.string(),
    endsOn: z.string().nullable(),
    adoptedBy: z.enum(['council', 'executive']).nullable(),
    adoptedOn: z.string().nullable(),
    introduction: z.string().nullable(),
  }),
  /** In the order of the agenda. */
  priorities: z.array(priority),
  /** Each once, also when it serves two speerpunten or none. */
  actions: z.array(action),
});

/** Where nobody told anything: how many voted for it, and where. Null where there are voices, or no votes. */
const votes = z
  .object({
    votes: z.number(),
    ballots: z.array(z.object({ title: z.string(), href: z.string() })),
    elsewhere: z.boolean(),
  })
  .nullable();

const secondPriority = priority.extend({
  votes,
  /** `elsewhere`: held elsewhere and read in here. */
  origin: priority.shape.origin.extend({ ballots: z.array(ballotPast.extend({ elsewhere: z.boolean() })) }),
});
const secondAction = action.extend({
  votes,
  /** Whose voices these are (`GroundKind`); absent in editions from before it was kept. */
  ground: z.enum(grounds).optional(),
  /** The domains in which it stands; absent in editions from before they were kept. */
  domains: z.array(z.object({ name: z.string(), nameEn: z.string() })).optional(),
});

/** Says of what nobody told anything about that people voted for it, and which ballots were held elsewhere. */
export const secondFormat = firstFormat.extend({
  format: z.literal(2),
  priorities: z.array(secondPriority),
  actions: z.array(secondAction),
});

export type Composition = z.infer<typeof secondFormat>;
export type ComposedPriority = z.infer<typeof secondPriority>;
export type ComposedAction = z.infer<typeof secondAction>;

/** An edition by name and number, without what stands in it. */
export interface EditionMark {
  id: string;
  agendaId: string;
  agendaSlug: string;
  agendaTitle: string;
  number: number;
  publishedAt: Date;
}

export interface Edition extends EditionMark {
  content: Composition;
}

/** What came of what an agenda promised. */
export interface Fulfilment {
  promised: number;
  done: number;
  stopped: number;
  /** Nobody decided to pay it yet. */
  undecided: number;
  /** Neither done nor stopped. */
  undone: number;
  /** Of those, what should have been done by now. */
  late: number;
}

/** What an agenda promised in its last edition, and what came of it. */
export interface Fulfilled {
  edition: EditionMark;
  fulfilment: Fulfilment;
}
