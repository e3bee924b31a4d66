import { z } from 'zod';
import { dayOf, instantOf, timeOf } from '../../platform/clock.ts';
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

const shortText = text({ max: 10, tooLong: 'ballots.form.momentWrong' });
const moments = ['opens', 'closes'] as const;
type Moment = (typeof moments)[number];

const planShape = {
  title: text({ max: longestTitle, tooLong: 'ballots.form.titleTooLong', missing: 'ballots.form.titleMissing' }),
  maxChoices: wholeNumber({ min: 1, max: 500, message: 'ballots.form.maxChoicesWrong' }),
  seats: wholeNumber({ min: 1, max: 500, message: 'ballots.form.seatsWrong' }),
  'opens-day': shortText,
  'opens-month': shortText,
  'opens-year': shortText,
  opensTime: shortText,
  'closes-day': shortText,
  'closes-month': shortText,
  'closes-year': shortText,
  closesTime: shortText,
  proposal: z.array(z.string()),
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
  const [day, month, year, time] = [`${moment}-day`, `${moment}-month`, `${moment}-year`, `${moment}Time`].map((name) =>
    typedText(typed, name).trim(),
  ) as [string, string, string, string];
  if (!day && !month && !year && !time) return null;
  const clock = time.match(/^(\d{1,2})[.:](\d{2})$/);
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!clock || Number(clock[1]) > 23 || Number(clock[2]) > 59 || !isDay(date)) return 'wrong';
  return instantOf(date, `${clock[1]?.padStart(2, '0')}:${clock[2]}`);
}

function isDay(date: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(date)) return false;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
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
  const [year, month, day] = dayOf(at).split('-') as [string, string, string];
  return {
    [`${moment}-day`]: String(Number(day)),
    [`${moment}-month`]: String(Number(month)),
    [`${moment}-year`]: year,
    [`${moment}Time`]: timeOf(at).replace(':', '.'),
  };
}

export function readCodeCount(form: FormData): Read<{ count: number }> {
  const message = 'ballots.form.countWrong';
  return readForm(form, z.object({ count: wholeNumber({ min: 1, max: mostCodesAtOnce, message }) }));
}

export type ReadPaper =
  | { kind: 'fine'; choices: Choices }
  | { kind: 'too-many'; over: number; ticked: Choices }
  | { kind: 'unknown'; ticked: Choices };

/** A paper as it was ticked, on the form or on the page that asks whether it is right. */
export function readPaper(form: FormData, rules: { maxChoices: number; optionCount: number }): ReadPaper {
  const sent = sentList(form, 'choice').map((value) => (/^\d{1,4}$/.test(value) ? Number(value) : 0));
  const verdict = checkChoices(sent, rules);
  if (verdict.kind === 'fine') return verdict;
  const ticked = [...new Set(sent)].filter((place) => place >= 1 && place <= rules.optionCount).sort((a, b) => a - b);
  return { ...verdict, ticked };
}
