import { z } from 'zod';
import { dayOf, instantOf, timeOf } from '../../platform/clock.ts';
import { asTypedDay, dayFields, dayIn, timeIn } from '../../platform/forms/days.ts';
import {
  idsField,
  type Read,
  readForm,
  sentList,
  type Typed,
  text,
  wholeNumber,
  withRules,
} from '../../platform/forms/form.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import { checkChoices, longestTitle, mostCodesAtOnce } from './rules.ts';
import type { Ballot, BallotPlan, Choices, Option } from './types.ts';

const moments = ['opens', 'closes'] as const;
type Moment = (typeof moments)[number];
const timeOfDay = z.string().default('');

const fields = z.object({
  title: text({ max: longestTitle, tooLong: 'ballots.form.titleTooLong', missing: 'ballots.form.titleMissing' }),
  maxChoices: wholeNumber({ min: 1, max: 500, message: 'ballots.form.maxChoicesWrong' }),
  seats: wholeNumber({ min: 1, max: 500, message: 'ballots.form.seatsWrong' }),
  ...dayFields('opens'),
  opensTime: timeOfDay,
  ...dayFields('closes'),
  closesTime: timeOfDay,
  proposal: idsField,
});

/** The form on which a ballot is prepared or, as a draft, changed. */
export function readPlan(form: FormData): Read<BallotPlan> {
  const read = readForm(form, withRules(fields, problemsIn));
  if (!read.ok) return read;
  const { title, maxChoices, seats, proposal } = read.value;
  const [opensAt, closesAt] = moments.map((moment) => readMoment(read.value, moment)) as [Date | null, Date | null];
  return { ok: true, value: { title, maxChoices, seats, opensAt, closesAt, proposalIds: proposal } };
}

type Fields = z.output<typeof fields>;

function* problemsIn(sent: Partial<Fields>): Generator<[keyof Fields | Moment, MessageKey]> {
  const { maxChoices = 0, seats = 0, proposal = [] } = sent;
  const opens = readMoment(sent, 'opens');
  const closes = readMoment(sent, 'closes');
  if (opens === 'wrong') yield ['opens', 'ballots.form.momentWrong'];
  if (closes === 'wrong') yield ['closes', 'ballots.form.momentWrong'];
  else if (opens instanceof Date && closes && closes <= opens) yield ['closes', 'ballots.form.closesFirst'];
  if (proposal.length < 2) yield ['proposal', 'ballots.form.tooFewProposals'];
  else if (seats >= proposal.length) yield ['seats', 'ballots.form.tooManySeats'];
  else if (maxChoices > proposal.length) yield ['maxChoices', 'ballots.form.tooManyChoices'];
}

// A day and a time, or nothing at all: half a moment is a slip.
function readMoment(sent: Partial<Fields>, moment: Moment): Date | null | 'wrong' {
  const day = dayIn(sent, moment);
  const typedTime = sent[`${moment}Time`] ?? '';
  if (day === null && typedTime === '') return null;
  const time = timeIn(typedTime);
  return day === null || day === 'wrong' || !time ? 'wrong' : instantOf(day, time);
}

/** A draft as if somebody had just typed it. */
export function typedPlan(ballot: Ballot, options: Pick<Option, 'proposalId'>[]): Typed {
  return {
    title: ballot.title,
    maxChoices: String(ballot.maxChoices),
    seats: String(ballot.seats),
    ...typedMoment('opens', ballot.opensAt),
    ...typedMoment('closes', ballot.closesAt),
    proposal: options.map((option) => option.proposalId),
  };
}

function typedMoment(moment: Moment, at: Date | null): Typed {
  if (!at) return {};
  return { ...asTypedDay(moment, dayOf(at)), [`${moment}Time`]: timeOf(at).replace(':', '.') };
}

export function readCodeCount(form: FormData): Read<{ count: number }> {
  const message = 'ballots.form.countWrong';
  return readForm(form, z.object({ count: wholeNumber({ min: 1, max: mostCodesAtOnce, message }) }));
}

export type ReadPaper =
  | { kind: 'fine'; choices: Choices }
  | { kind: 'too-many'; over: number; ticked: Choices }
  | { kind: 'unknown'; ticked: Choices };

/** The places that were ticked; 0, that no paper has, for what is no place. */
export function readTicks(form: FormData): Choices {
  return sentList(form, 'choice').map((value) => (/^\d{1,4}$/.test(value) ? Number(value) : 0));
}

/** A paper as it was ticked, on the form or on the page that asks whether it is right. */
export function readPaper(form: FormData, rules: { maxChoices: number; optionCount: number }): ReadPaper {
  const sent = readTicks(form);
  const verdict = checkChoices(sent, rules);
  if (verdict.kind === 'fine') return verdict;
  const ticked = [...new Set(sent)].filter((place) => place >= 1 && place <= rules.optionCount).sort((a, b) => a - b);
  return { ...verdict, ticked };
}
