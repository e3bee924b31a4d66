import { z } from 'zod';
import { isUuid } from '../../platform/clock.ts';
import { dayFields, dayIn } from '../../platform/forms/days.ts';
import { type FieldProblem, type Read, readForm, text, versionField } from '../../platform/forms/form.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import { longestName, type Organisation } from '../organisations/index.ts';
import { wordingFields } from '../thread/index.ts';
import { longestMeasure, longestWords, lostGround } from './rules.ts';
import { type Ground, type MoneyState, moneyStates, type ProgressState } from './types.ts';

/** Chosen in the list of owners when the owner is not in it. */
export const newOwner = 'new';

export interface SentAction extends Ground {
  title: string;
  about: string | null;
  owner: { id: string } | { name: string };
  dueOn: string;
  measure: string;
  money: MoneyState;
  reason: string;
  version: number;
}

export interface KnownForAction {
  organisations: Organisation[];
  /** What the action stands on now: taking something away asks for the reason. */
  before: Ground;
}

/** The form of an action, new or changed. */
export function readAction(form: FormData, known: KnownForAction): Read<SentAction> {
  const read = readForm(form, actionSchema(known));
  if (!read.ok) return { ...read, problems: inOrder(read.problems) };
  const { title, about, owner, ownerName, measure, money, reason, version } = read.value;
  return {
    ok: true,
    value: {
      title,
      about,
      ...groundOf(read.value),
      owner: isKnown(known, owner) ? { id: owner } : { name: ownerName },
      dueOn: dayIn(read.value, 'dueOn') as string,
      measure,
      money,
      reason,
      version,
    },
  };
}

// All at once, also where a single field is wrong already: nobody has to send the form twice to hear what is missing.
function actionSchema(known: KnownForAction) {
  const rule = (path: string, message: MessageKey) => ({ path: [path], message, when: () => true });
  const lost = (sent: Chosen) => lostGround(known.before, groundOf(sent));
  return z
    .object(fields)
    .refine((sent) => sent.priorities.length > 0, rule('priorities', 'actions.form.prioritiesMissing'))
    .refine((sent) => sent.reason || lost(sent) !== 'priority', rule('reason', 'actions.form.reasonMissing'))
    .refine((sent) => sent.reason || lost(sent) !== 'proposals', rule('reason', 'actions.form.proposalsReasonMissing'))
    .refine(
      (sent) => sent.owner === newOwner || sent.ownerName || isKnown(known, sent.owner),
      rule('owner', 'actions.form.ownerMissing'),
    )
    .refine((sent) => sent.owner !== newOwner || sent.ownerName, rule('ownerName', 'actions.form.ownerNameMissing'))
    .refine((sent) => dayIn(sent, 'dueOn') !== null, rule('dueOn', 'actions.form.dueMissing'))
    .refine((sent) => dayIn(sent, 'dueOn') !== 'wrong', rule('dueOn', 'actions.form.dueWrong'));
}

interface Chosen {
  priorities: string[];
  proposals: string[];
}

function groundOf({ priorities, proposals }: Chosen): Ground {
  return { priorityIds: [...new Set(priorities)], restsOn: [...new Set(proposals)] };
}

function isKnown({ organisations }: KnownForAction, id: string): boolean {
  return organisations.some((organisation) => organisation.id === id);
}

function inOrder(problems: FieldProblem[]): FieldProblem[] {
  const place = (field: string) => Object.keys(fields).findIndex((name) => name === field || name === `${field}-day`);
  return problems.toSorted((a, b) => place(a.field) - place(b.field));
}

const ids = z.array(z.string()).transform((sent) => sent.filter(isUuid));

const fields = {
  ...wordingFields('actions.form'),
  priorities: ids,
  proposals: ids,
  reason: text({ max: 1000, tooLong: 'thread.reason.tooLong' }),
  owner: text({ max: 40, tooLong: 'actions.form.ownerMissing' }),
  ownerName: text({ max: longestName, tooLong: 'organisations.form.nameTooLong' }),
  ...dayFields('dueOn'),
  measure: text({
    max: longestMeasure,
    tooLong: 'actions.form.measureTooLong',
    missing: 'actions.form.measureMissing',
  }),
  money: z.enum(moneyStates, 'actions.form.moneyMissing'),
  version: versionField,
};

/** Stopping asks for its reason on a page of its own. */
export const reported = ['planned', 'busy', 'done'] as const satisfies ProgressState[];

export function readProgress(form: FormData): Read<{ state: (typeof reported)[number]; words: string }> {
  const words = text({
    max: longestWords,
    tooLong: 'actions.form.wordsTooLong',
    missing: 'actions.progress.wordsMissing',
  });
  return readForm(form, z.object({ state: z.enum(reported, 'actions.progress.stateMissing'), words }));
}

/** An outcome was measured on a day that has been. */
export function readOutcome(form: FormData, today: string): Read<{ words: string; measuredOn: string }> {
  const schema = z
    .object({
      outcome: text({
        max: longestWords,
        tooLong: 'actions.form.wordsTooLong',
        missing: 'actions.outcome.wordsMissing',
      }),
      ...dayFields('measuredOn'),
    })
    .superRefine((sent, context) => {
      const day = dayIn(sent, 'measuredOn');
      if (day === null || day === 'wrong' || day > today)
        context.addIssue({ code: 'custom', path: ['measuredOn'], message: 'actions.outcome.dayWrong' });
    });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  return { ok: true, value: { words: read.value.outcome, measuredOn: dayIn(read.value, 'measuredOn') as string } };
}
