// The shape of the files in content/demonstration. What a file says that is not named here is a mistake.
import { z } from 'zod';
import { letterKinds } from '../letters/index.ts';
import { activityKinds } from '../methods/index.ts';
import { statuses, stepNumbers } from '../steps/index.ts';
import { advice, adviceRound } from './content-advice.ts';
import { derivation } from './content-derivation.ts';
import { mandate, vision, workingGroup } from './content-ground.ts';
import { day } from './days.ts';

const time = z.string().regex(/^\d{2}:\d{2}$/);
const key = z.string().min(1);
const stepNumber = z.literal(stepNumbers);
const keys = z.array(key);

const quote = z.strictObject({
  words: z.string(),
  proposals: keys,
  domain: z.string(),
  gathering: key.nullable(),
  table: z.string().optional(),
  toldOn: day.optional(),
  consent: z.enum(['publish', 'staff']).default('publish'),
  answer: key.optional(),
  /** Without one, words for everyone have been read and let go. */
  fate: z.enum(['held-back', 'withdrawn', 'waiting']).optional(),
});

const signals = z.strictObject({
  quotes: z.array(quote),
  /** The others: so many, of whom some left words for staff and the rest only want to be counted. */
  others: z.array(
    z.strictObject({
      proposals: keys,
      count: z.int().positive(),
      domain: z.string(),
      words: z.array(z.string()),
      answer: key.optional(),
    }),
  ),
});

const gathering = z.strictObject({
  key,
  kind: z.enum(['symposium', 'visit', 'conversation']),
  title: z.string(),
  heldOn: day.nullable(),
  startsAt: time.nullable(),
  endsAt: time.nullable(),
  place: z.string().nullable(),
  about: z.string().nullable(),
  influence: z.enum(['inform', 'consult', 'advise', 'coproduce', 'decide']).nullable(),
  provisions: z.array(
    z.enum([
      'accessible-building',
      'accessible-toilet',
      'hearing-loop',
      'sign-language-interpreter',
      'writing-interpreter',
      'quiet-room',
      'assistance-dogs',
      'transport-help',
      'large-print',
      'easy-language',
    ]),
  ),
  provisionsOther: z.string().nullable(),
  answerBy: day.nullable(),
  announcedOn: day,
  /** recorded: a public source tells that it was, in a reconstruction. */
  state: z.enum(['announced', 'open', 'closed', 'recorded']),
  /** How many of the others spoke here, against the other gatherings. */
  share: z.int().min(0),
});

const wording = { key, title: z.string(), about: z.string().nullable() };

const board = z.strictObject({
  on: day,
  proposals: z.array(z.strictObject(wording)),
  merges: z.array(
    z.strictObject({
      ...wording,
      on: day,
      from: keys,
      reason: z.string(),
      undone: z.strictObject({ on: day, reason: z.string() }).optional(),
    }),
  ),
  splits: z.array(z.strictObject({ on: day, from: key, reason: z.string(), parts: z.array(z.strictObject(wording)) })),
  /** Proposals of which is known how many there were and how many were chosen, and not what they said. */
  unknown: z
    .strictObject({
      chosen: z.int(),
      others: z.int(),
      chosenTitle: z.string(),
      otherTitle: z.string(),
      about: z.string(),
    })
    .optional(),
});

const ballot = z.strictObject({
  title: z.string(),
  gathering: key.nullable(),
  maxChoices: z.int(),
  seats: z.int(),
  preparedOn: day,
  drawnOn: day,
  opensOn: day,
  closesOn: day,
  establishedOn: day.nullable(),
  papers: z.int(),
  blanks: z.int(),
  codes: z.int(),
  votes: z.record(key, z.int()),
  /** A group with wishes of its own: so many of the papers choose from these proposals alone. */
  apart: z.strictObject({ people: z.int(), choose: keys }).optional(),
  state: z.enum(['open', 'established']),
  chosen: z.strictObject({ on: day, order: keys }).nullable(),
});

const priority = z.strictObject({
  ...wording,
  on: day,
  /** An organisation, and why; null only where no public source says so. */
  addedBy: key.nullable(),
  reason: z.string().nullable(),
  restsOn: keys,
});

export const action = z.strictObject({
  title: z.string(),
  about: z.string().nullable(),
  /** None only in a reconstruction. */
  priorities: keys,
  /** Proposals; none: it rests on its whole priorities. */
  restsOn: keys.default([]),
  /** By their names. */
  domains: z.array(z.string()).default([]),
  /** Departments with a share in it, and what they said of that. */
  departments: z
    .array(z.strictObject({ key, verdict: z.enum(['confirmed', 'declined']).optional(), words: z.string().optional() }))
    .default([]),
  owner: key.nullable(),
  dueOn: day.nullable(),
  /** What was promised at first, where another day was agreed on later. */
  firstDueOn: day.optional(),
  measure: z.string().nullable(),
  money: z.enum(['doing', 'reserved', 'undecided']).nullable(),
  updates: z.array(
    z.strictObject({ on: day, state: z.enum(['planned', 'busy', 'done', 'stopped']), words: z.string() }),
  ),
  outcomes: z.array(z.strictObject({ on: day, words: z.string() })),
});

/** What was said of the seven steps while this agenda was made and carried out, each in the order of time. */
const compass = z.strictObject({
  /** The version of the step plan that it keeps to; none: the newest. */
  plan: z.exactOptional(z.string()),
  said: z.array(z.strictObject({ on: day, step: stepNumber, status: z.enum(statuses), reason: z.string() })),
  reflections: z.array(
    z.strictObject({
      on: day,
      step: stepNumber,
      wentWell: z.string().nullable(),
      differently: z.string().nullable(),
      public: z.boolean(),
    }),
  ),
  links: z.array(
    z.strictObject({ on: day, step: stepNumber, title: z.string(), url: z.url(), note: z.string().nullable() }),
  ),
  ticks: z.array(z.strictObject({ on: day, step: stepNumber, keys })),
});

const method = z.strictObject({
  on: day,
  kind: z.enum(['direct', 'indirect', 'panel', 'mix']),
  influence: z.enum(['inform', 'consult', 'advise', 'coproduce', 'decide']),
  reason: z.string(),
  /** What was planned: around which day, and when it was done. */
  plan: z.array(
    z.strictObject({ kind: z.enum(activityKinds), title: z.string(), around: day, doneOn: day.optional() }),
  ),
});

const agenda = z.strictObject({
  key,
  title: z.string(),
  /** None where no public source states the period of a reconstruction; no page shows one then. */
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  startedOn: day,
  introduction: z.string().nullable(),
  adoption: z
    .strictObject({
      by: z.enum(['council', 'executive']),
      on: day.nullable(),
      meetsOn: z.string().optional(),
      proposal: z.string().optional(),
      letter: z.string().optional(),
      publication: z.string().optional(),
    })
    .nullable(),
  method: method.optional(),
  gatherings: z.array(gathering),
  signals: signals.nullable(),
  board: board.nullable(),
  answers: z.array(z.strictObject({ key, on: day, takenUp: z.boolean(), words: z.string() })),
  ballots: z.array(ballot),
  recordedBallots: z.array(z.strictObject({ title: z.string(), source: z.string(), seats: z.int() })).default([]),
  priorities: z.array(priority),
  priorityMerges: z.array(z.strictObject({ ...wording, on: day, from: keys, reason: z.string() })),
  actions: z.array(action).nullable(),
  workingGroups: z.array(workingGroup).default([]),
  derivation: derivation.optional(),
  advice: z
    .strictObject({ rounds: z.array(adviceRound), unasked: z.array(advice) })
    .default({ rounds: [], unasked: [] }),
  publishedOn: day.nullable(),
  /** When what still ran got another day, and the agenda was published again. */
  renewedOn: day.optional(),
  compass: compass.optional(),
});

const letter = z.strictObject({
  on: day,
  kind: z.enum(letterKinds),
  opening: z.string(),
  closing: z.string(),
  public: z.boolean(),
});

export const municipality = z.strictObject({
  slug: key,
  name: z.string(),
  kind: z.enum(['fictional', 'reconstructed']),
  tagline: z.string().optional(),
  contactPhone: z.string().optional(),
  contactEmail: z.string().optional(),
  sources: z.array(z.strictObject({ title: z.string(), url: z.url() })).default([]),
  /** None: the standard ones. */
  domains: z.array(
    z.strictObject({
      name: z.string(),
      nameEn: z.string(),
      vng: z.exactOptional(z.enum(['education', 'home', 'work', 'leisure', 'transport', 'wellbeing'])),
    }),
  ),
  organisations: z.array(
    z.strictObject({ key, name: z.string(), kind: z.enum(['municipality', 'partner', 'working-groups']) }),
  ),
  departments: z
    .array(z.strictObject({ key, name: z.string(), sphere: z.enum(['social', 'physical', 'services']) }))
    .default([]),
  accounts: z.array(
    z.strictObject({
      role: z.enum([
        'resident',
        'note-taker',
        'working-group-member',
        'partner',
        'theme-owner',
        'adviser',
        'guest-editor',
        'councillor',
        'editor',
        'project-lead',
      ]),
      name: z.string(),
      organisation: key.optional(),
      department: key.optional(),
    }),
  ),
  mandate: mandate.optional(),
  vision: vision.optional(),
  agendas: z.array(agenda),
  /** What was written to the council or handed over, from how things stand in the end. */
  letters: z.array(letter).default([]),
});

export type MunicipalityContent = z.infer<typeof municipality>;
export type AgendaContent = z.infer<typeof agenda>;
export type ActionContent = z.infer<typeof action>;
export type GatheringContent = z.infer<typeof gathering>;
export type SignalsContent = z.infer<typeof signals>;
export type BoardContent = z.infer<typeof board>;
export type BallotContent = z.infer<typeof ballot>;
export type LetterContent = z.infer<typeof letter>;
