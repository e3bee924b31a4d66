import { z } from 'zod';
import { asTypedDay, dayFields, dayIn } from '../../platform/forms/days.ts';
import { type Read, readForm, type Typed, text, versionField, withRules } from '../../platform/forms/form.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import { wordingFields } from '../thread/index.ts';
import { asTyped, centsIn, countIn, hoursIn } from './amounts.ts';
import type { NewDecision } from './commands.ts';
import { checkDecision, checkDone } from './rules.ts';
import {
  type AskContent,
  bodies,
  type Decision,
  type DecisionContent,
  decisionKinds,
  outcomes,
  recurrences,
  votes,
} from './types.ts';

const longestLink = 2000;
const longestLabel = 120;
export const longestWords = 1000;

/** A number that may be left out, as one of the readers of `amounts.ts` reads it. */
function numberField(read: (typed: string) => number | null | 'wrong', wrong: MessageKey) {
  return z
    .string()
    .default('')
    .refine((typed) => read(typed) !== 'wrong', wrong)
    .transform((typed) => read(typed) as number | null);
}

const decisionFields = z.object({
  kind: z.enum(decisionKinds, 'mandate.form.kindMissing'),
  ...wordingFields('mandate.form'),
  ...dayFields('decidedOn'),
  body: z.enum(bodies, 'mandate.form.bodyMissing'),
  amount: numberField(centsIn, 'mandate.form.amountWrong'),
  recurrence: z.enum(['', ...recurrences], 'mandate.form.recurrenceMissing').default(''),
  hours: numberField(hoursIn, 'mandate.form.hoursWrong'),
  people: numberField((typed) => countIn(typed) || (typed === '' ? null : 'wrong'), 'mandate.form.peopleWrong'),
  filled: z.enum(['', 'yes', 'no']).catch('').default(''),
  ...dayFields('startsOn'),
  ...dayFields('endsOn'),
  outcome: z.enum(outcomes, 'mandate.form.outcomeMissing').default('carried'),
  vote: z.enum(votes, 'mandate.form.voteMissing').default('not-recorded'),
  votesFor: numberField(countIn, 'mandate.form.votesWrong'),
  votesAgainst: numberField(countIn, 'mandate.form.votesWrong'),
  linkUrl: text({ max: longestLink, tooLong: 'mandate.form.linkTooLong' }).refine(
    isWebAddress,
    'mandate.form.linkWrong',
  ),
  linkLabel: text({ max: longestLabel, tooLong: 'mandate.form.labelTooLong' }),
  version: versionField,
});
type DecisionFields = z.output<typeof decisionFields>;

export type SentDecision = NewDecision & { version: number };

/** The form of a decision, new or changed. Which fields it shows depends on the kind. */
export function readDecision(form: FormData, today: string): Read<SentDecision> {
  const read = readForm(
    form,
    withRules(decisionFields, (sent) => problemsIn(sent, today)),
  );
  // The schema has let through whole ones only.
  return read.ok
    ? { ok: true, value: { ...(contentOf(read.value) as NewDecision), version: read.value.version } }
    : read;
}

function* problemsIn(sent: Partial<DecisionFields>, today: string): Generator<[string, MessageKey]> {
  const wrong = (['decidedOn', 'startsOn', 'endsOn'] as const).filter((name) => dayIn(sent, name) === 'wrong');
  for (const name of wrong) yield [name, 'mandate.form.dayWrong'];
  if (dayIn(sent, 'decidedOn') === null) yield ['decidedOn', 'mandate.form.decidedOnMissing'];
  if (sent.kind === 'budget' && sent.recurrence === '') yield ['recurrence', 'mandate.form.recurrenceMissing'];
  if (sent.kind === undefined) return;
  for (const [field, problem] of checkDecision(contentOf({ ...sent, kind: sent.kind }), today))
    yield [field, `mandate.form.problem.${problem}`];
}

type Sent = Partial<DecisionFields> & Pick<DecisionFields, 'kind'>;

/** What was sent as a decision; what is wrong by itself is left open. */
function contentOf(
  sent: Sent,
): { [Field in keyof NewDecision]: NewDecision[Field] | undefined } & Pick<NewDecision, 'kind'> {
  const counted = sent.vote === 'counted';
  const day = (name: string) => (dayIn(sent, name) === 'wrong' ? null : dayIn(sent, name));
  return {
    kind: sent.kind,
    title: sent.title,
    about: sent.about,
    body: sent.body,
    decidedOn: day('decidedOn'),
    outcome: sent.outcome,
    vote: sent.vote,
    votesFor: counted ? sent.votesFor : null,
    votesAgainst: counted ? sent.votesAgainst : null,
    startsOn: day('startsOn'),
    endsOn: day('endsOn'),
    linkUrl: sent.linkUrl || null,
    linkLabel: sent.linkLabel || null,
    amountCents: sent.amount,
    recurrence: sent.recurrence || null,
    hoursPerWeek: sent.hours,
    people: sent.people,
    filled: sent.filled ? sent.filled === 'yes' : null,
  };
}

/** Only where a browser goes: an address of the web. */
function isWebAddress(typed: string): boolean {
  return typed === '' || (/^https?:\/\//i.test(typed) && URL.canParse(typed));
}

/** A decision as the form that would have made it. */
export function typedFrom(decision: DecisionContent & Pick<Decision, 'kind'>): Typed {
  const { amountCents, filled, votesFor, votesAgainst, people } = decision;
  return {
    kind: decision.kind,
    title: decision.title,
    about: decision.about ?? '',
    ...asTypedDay('decidedOn', decision.decidedOn),
    body: decision.body ?? '',
    amount: amountCents === null ? '' : asTyped(amountCents / 100),
    recurrence: decision.recurrence ?? '',
    hours: asTyped(decision.hoursPerWeek),
    people: asTyped(people),
    filled: filled === null ? '' : filled ? 'yes' : 'no',
    ...asTypedDay('startsOn', decision.startsOn),
    ...asTypedDay('endsOn', decision.endsOn),
    outcome: decision.outcome ?? '',
    vote: decision.vote,
    votesFor: asTyped(votesFor),
    votesAgainst: asTyped(votesAgainst),
    linkUrl: decision.linkUrl ?? '',
    linkLabel: decision.linkLabel ?? '',
  };
}

const askFields = z.object({
  words: text({ max: longestWords, tooLong: 'mandate.askForm.wordsTooLong', missing: 'mandate.askForm.wordsMissing' }),
  ...dayFields('dueOn'),
  done: z.enum(['no', 'yes']).catch('no').default('no'),
  ...dayFields('doneOn'),
  outcomeWords: text({ max: longestWords, tooLong: 'mandate.askForm.wordsTooLong' }),
  version: versionField,
});

export type SentAsk = AskContent & { version: number };

/** The form of something that a decision asks; 'not done' takes back that it was. */
export function readAsk(form: FormData, today: string): Read<SentAsk> {
  const read = readForm(
    form,
    withRules(askFields, (sent) => askProblems(sent, today)),
  );
  if (!read.ok) return read;
  const { words, done, outcomeWords, version } = read.value;
  return {
    ok: true,
    value: {
      words,
      dueOn: dayIn(read.value, 'dueOn'),
      doneOn: done === 'yes' ? dayIn(read.value, 'doneOn') : null,
      // Told also while it is not done: why it takes longer, for instance.
      outcomeWords: outcomeWords || null,
      version,
    },
  };
}

function* askProblems(sent: Partial<z.output<typeof askFields>>, today: string): Generator<[string, MessageKey]> {
  if (dayIn(sent, 'dueOn') === 'wrong') yield ['dueOn', 'mandate.form.dayWrong'];
  if (sent.done !== 'yes') return;
  const doneOn = dayIn(sent, 'doneOn');
  if (doneOn === 'wrong') return yield ['doneOn', 'mandate.form.dayWrong'];
  const verdict = checkDone({ doneOn, outcomeWords: sent.outcomeWords ?? null }, today);
  if (verdict === 'day-missing') yield ['doneOn', 'mandate.askForm.doneOnMissing'];
  if (verdict === 'in-future') yield ['doneOn', 'mandate.askForm.doneInFuture'];
  if (sent.outcomeWords === '') yield ['outcomeWords', 'mandate.askForm.outcomeMissing'];
}

export function typedFromAsk(ask: AskContent): Typed {
  return {
    words: ask.words,
    ...asTypedDay('dueOn', ask.dueOn),
    done: ask.doneOn ? 'yes' : 'no',
    ...asTypedDay('doneOn', ask.doneOn),
    outcomeWords: ask.outcomeWords ?? '',
  };
}
