import { z } from 'zod';
import { dayFields, dayIn } from '../../platform/forms/days.ts';
import { idsField, type Read, readForm, text, versionField, withRules } from '../../platform/forms/form.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { Domain } from '../inventory/index.ts';
import { type Department, longestName, type Organisation } from '../organisations/index.ts';
import { wordingFields } from '../thread/index.ts';
import { longestMeasure, longestWords, lostGround } from './rules.ts';
import type { ShareAnswer } from './share-commands.ts';
import { type Ground, type MoneyState, moneyStates, type ProgressState, shareVerdicts } from './types.ts';

/** Chosen in the list of owners when the owner is not in it. */
export const newOwner = 'new';

export interface SentAction extends Ground {
  title: string;
  about: string | null;
  domainIds: string[];
  departmentIds: string[];
  owner: { id: string } | { name: string };
  dueOn: string;
  measure: string;
  money: MoneyState;
  reason: string;
  version: number;
}

export interface KnownForAction {
  organisations: Organisation[];
  domains: Domain[];
  departments: Department[];
  /** What the action stands on now: taking something away asks for the reason. */
  before: Ground;
}

/** The form of an action, new or changed. */
export function readAction(form: FormData, known: KnownForAction): Read<SentAction> {
  const read = readForm(
    form,
    withRules(fields, (sent) => problemsIn(sent, known)),
  );
  if (!read.ok) return read;
  const { title, about, owner, ownerName, measure, money, reason, version } = read.value;
  return {
    ok: true,
    value: {
      title,
      about,
      ...groundOf(read.value),
      domainIds: knownAmong(known.domains, read.value.domains),
      departmentIds: knownAmong(known.departments, read.value.departments),
      owner: isKnown(known, owner) ? { id: owner } : { name: ownerName },
      dueOn: dayIn(read.value, 'dueOn') as string,
      measure,
      money,
      reason,
      version,
    },
  };
}

function* problemsIn(sent: Partial<Fields>, known: KnownForAction): Generator<[keyof Fields | 'dueOn', MessageKey]> {
  const lost = lostGround(known.before, groundOf(sent));
  const dueOn = dayIn(sent, 'dueOn');
  if (sent.priorities?.length === 0) yield ['priorities', 'actions.form.prioritiesMissing'];
  if (sent.reason === '' && lost === 'priority') yield ['reason', 'actions.form.reasonMissing'];
  if (sent.reason === '' && lost === 'proposals') yield ['reason', 'actions.form.proposalsReasonMissing'];
  if (sent.owner === newOwner && sent.ownerName === '') yield ['ownerName', 'actions.form.ownerNameMissing'];
  if (sent.owner !== undefined && sent.owner !== newOwner && sent.ownerName === '' && !isKnown(known, sent.owner))
    yield ['owner', 'actions.form.ownerMissing'];
  if (dueOn === null) yield ['dueOn', 'actions.form.dueMissing'];
  if (dueOn === 'wrong') yield ['dueOn', 'actions.form.dueWrong'];
}

function groundOf({ priorities = [], proposals = [] }: Partial<Fields>): Ground {
  return { priorityIds: [...new Set(priorities)], restsOn: [...new Set(proposals)] };
}

/** What is chosen of a list; what is not in it any more is nobody's choice. */
function knownAmong(list: { id: string }[], chosen: string[]): string[] {
  return list.map(({ id }) => id).filter((id) => chosen.includes(id));
}

function isKnown({ organisations }: KnownForAction, id: string): boolean {
  return organisations.some((organisation) => organisation.id === id);
}

const fields = z.object({
  ...wordingFields('actions.form'),
  priorities: idsField,
  proposals: idsField,
  domains: idsField,
  departments: idsField,
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
});

type Fields = z.output<typeof fields>;

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
  const outcome = text({
    max: longestWords,
    tooLong: 'actions.form.wordsTooLong',
    missing: 'actions.outcome.wordsMissing',
  });
  const schema = withRules(z.object({ outcome, ...dayFields('measuredOn') }), function* (sent) {
    const day = dayIn(sent, 'measuredOn');
    if (day === null || day === 'wrong' || day > today) yield ['measuredOn', 'actions.outcome.dayWrong'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  return { ok: true, value: { words: read.value.outcome, measuredOn: dayIn(read.value, 'measuredOn') as string } };
}

/** What a department says of its share in an action. Who declines says why. */
export function readShare(form: FormData): Read<ShareAnswer> {
  const schema = z.object({
    verdict: z.enum(shareVerdicts, 'actions.shares.verdictMissing'),
    words: text({ max: longestWords, tooLong: 'actions.form.wordsTooLong' }),
    version: versionField,
  });
  const read = readForm(
    form,
    withRules(schema, function* ({ verdict, words }) {
      if (verdict === 'declined' && words === '') yield ['words', 'actions.shares.reasonMissing'];
    }),
  );
  return read.ok ? { ok: true, value: { ...read.value, words: read.value.words || null } } : read;
}
