import { z } from 'zod';
import { dayOf, instantOf, isUuid, timeOf } from '../../platform/clock.ts';
import { asTypedDay, dayFields, dayIn, timeIn } from '../../platform/forms/days.ts';
import {
  type FieldProblem,
  type Read,
  readForm,
  sentList,
  sentText,
  type Typed,
  text,
  typedText,
  wholeNumber,
} from '../../platform/forms/form.ts';
import { checkChoices, longestTitle, mostCodesAtOnce } from './rules.ts';
import type { Ballot, BallotPlan, Choices, Option } from './types.ts';

const timeOfDay = text({ max: 20, tooLong: 'ballots.form.momentWrong' });
const moments = ['opens', 'closes'] as const;
type Moment = (typeof moments)[number];

const planShape = {
  title: text({ max: longestTitle, tooLong: 'ballots.form.titleTooLong', missing: 'ballots.form.titleMissing' }),
  maxChoices: wholeNumber({ min: 1, max: 500, message: 'ballots.form.maxChoicesWrong' }),
  seats: wholeNumber({ min: 1, max: 500, message: 'ballots.form.seatsWrong' }),
  ...dayFields('opens'),
  opensTime: timeOfDay,
  ...dayFields('closes'),
  closesTime: timeOfDay,
  proposal: z.array(z.string()).transform((ids) => ids.filter(isUuid)),
};

/** The form on which a ballot is prepared or, as a draft, changed. */
export function readPlan(form: FormData): Read<BallotPlan> {
  const read = readForm(form, z.object(planShape));
  if (!read.ok) return read;
  const { title, maxChoices, seats, proposal } = read.value;
  const typed = Object.fromEntries(
    Object.keys(planShape).map((name) => [name, name === 'proposal' ? proposal : sentText(form, name)]),
  );
  const [opens, closes] = moments.map((moment) => readMoment(typed, moment)) as [ReadMoment, ReadMoment];
  const problems: FieldProblem[] = [];
  if (opens === 'wrong') problems.push({ field: 'opens', message: 'ballots.form.momentWrong' });
  if (closes === 'wrong') problems.push({ field: 'closes', message: 'ballots.form.momentWrong' });
  else if (opens instanceof Date && closes && closes <= opens) {
    problems.push({ field: 'closes', message: 'ballots.form.closesFirst' });
  }
  if (proposal.length < 2) problems.push({ field: 'proposal', message: 'ballots.form.tooFewProposals' });
  else if (seats >= proposal.length) problems.push({ field: 'seats', message: 'ballots.form.tooManySeats' });
  else if (maxChoices > proposal.length) problems.push({ field: 'maxChoices', message: 'ballots.form.tooManyChoices' });
  if (problems.length > 0) return { ok: false, problems, typed };
  const plan = { title, maxChoices, seats, opensAt: opens as Date | null, closesAt: closes as Date | null };
  return { ok: true, value: { ...plan, proposalIds: proposal } };
}

type ReadMoment = Date | null | 'wrong';

// A day and a time, or nothing at all: half a moment is a slip.
function readMoment(typed: Typed, moment: Moment): ReadMoment {
  const day = dayIn(typed, moment);
  const typedTime = typedText(typed, `${moment}Time`);
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
