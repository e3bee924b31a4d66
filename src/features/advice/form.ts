import { z } from 'zod';
import { isUuid } from '../../platform/clock.ts';
import { asTypedDay, dayFields, dayIn } from '../../platform/forms/days.ts';
import { type Read, readForm, sentText, type Typed, text, withRules } from '../../platform/forms/form.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { NewResponse } from './answering-commands.ts';
import { passageKey } from './rules.ts';
import {
  type Advice,
  type Changeable,
  type JudgedReading,
  judgedReadings,
  judgements,
  type NewPoint,
  type Passage,
  takenFroms,
  verdicts,
} from './types.ts';
import type { Writing } from './writing-commands.ts';

export const longestName = 120;
export const longestWords = 2000;

export const line = (missing: MessageKey) => text({ max: longestName, tooLong: 'advice.form.tooLong', missing });
export const words = (missing: MessageKey) => text({ max: longestWords, tooLong: 'advice.form.tooLong', missing });

/** From whom advice comes that nobody asked for, and on which draft. */
export function readUnasked(form: FormData): Read<{ kind: 'council' | 'panel'; name: string; round: string }> {
  return readForm(
    form,
    z.object({
      kind: z.enum(['council', 'panel'], 'advice.form.kindMissing'),
      name: line('advice.form.nameMissing'),
      round: z.string().default(''),
    }),
  );
}

/** As many points as one advice may have, and the empty rows below those that were kept. */
export const mostPoints = 40;
const emptyRows = 3;

/** How many rows for points a form of advice has. */
export function rowsFor(points: number): number {
  return Math.min(points + emptyRows, mostPoints);
}

/** How many rows the form had that was sent; never more than a form can have, whatever somebody made of that number. */
export function sentRows(form: FormData): number {
  const asked = Number(sentText(form, 'rows'));
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, mostPoints) : emptyRows;
}

interface WritingForm {
  passages: readonly Passage[];
  /** Staff say where they took it from and when it came. */
  staff: boolean;
  today: string;
}

/** What was written of an advice, to be kept as a draft or, with the other button, to be sent. */
export function readWriting(form: FormData, { passages, staff, today }: WritingForm): Read<Writing> {
  const sending = sentText(form, 'step') === 'send';
  const rows = [...Array(sentRows(form)).keys()];
  const row = (index: number) => ({
    [`about-${index}`]: z.string().default(''),
    [`words-${index}`]: text({ max: longestWords, tooLong: 'advice.form.tooLong' }),
  });
  const fields = z.object({
    ...(staff ? staffFields : {}),
    judgement: z.string().default(''),
    ...Object.assign({}, ...rows.map(row)),
  });
  const read = readForm(
    form,
    withRules(fields, (sent) => (sending ? sendingProblems(sent, { rows, staff, today }) : [])),
  );
  if (!read.ok) return read;
  const value = read.value as Record<string, string | undefined>;
  const known = new Map(passages.map((passage) => [passageKey(passage), passage]));
  const receivedOn = staff ? dayIn(value, 'receivedOn') : today;
  return {
    ok: true,
    value: {
      judgement: judgements.find((one) => one === value.judgement) ?? null,
      takenFrom: takenFroms.find((one) => one === value.takenFrom) ?? null,
      points: rows.flatMap((index) => pointIn(value, index, known)),
      ...(sending && receivedOn ? { receivedOn } : {}),
    },
  };
}

const staffFields = { takenFrom: z.string().default(''), ...dayFields('receivedOn') };

function pointIn(sent: Record<string, string | undefined>, index: number, known: Map<string, Passage>): NewPoint[] {
  const said = sent[`words-${index}`] ?? '';
  const about = known.get(sent[`about-${index}`] ?? '') ?? { kind: 'whole', id: null, title: null };
  return said === '' ? [] : [{ about, words: said }];
}

interface Sending {
  rows: number[];
  staff: boolean;
  today: string;
}

function* sendingProblems(
  sent: Record<string, unknown>,
  { rows, staff, today }: Sending,
): Generator<[string, MessageKey]> {
  if (staff && !takenFroms.some((one) => one === sent.takenFrom)) yield ['takenFrom', 'advice.form.takenFromMissing'];
  const day = staff ? dayIn(sent, 'receivedOn') : today;
  if (day === null) yield ['receivedOn', 'advice.form.receivedOnMissing'];
  else if (day === 'wrong') yield ['receivedOn', 'periods.form.dayWrong'];
  else if (day > today) yield ['receivedOn', 'advice.form.inTheFuture'];
  if (!judgements.some((one) => one === sent.judgement)) yield ['judgement', 'advice.form.judgementMissing'];
  const empty = rows.every((index) => !sent[`words-${index}`]);
  if (empty && (sent.judgement === 'none' || !sent.judgement)) yield ['words-0', 'advice.form.pointsMissing'];
}

/** A draft as the form that would have made it. */
export function typedWriting({
  judgement,
  takenFrom,
  receivedOn,
  points,
}: Advice | (Writing & { receivedOn?: string | null })): Typed {
  const rows = points.map(
    ({ about, words: said }, index): Typed => ({
      [`about-${index}`]: passageKey(about),
      [`words-${index}`]: said,
    }),
  );
  return {
    ...{ judgement: judgement ?? '', takenFrom: takenFrom ?? '', ...asTypedDay('receivedOn', receivedOn ?? null) },
    ...Object.assign({}, ...rows),
  };
}

/** What a resident writes about one passage. */
export function readWords(form: FormData, passages: readonly Passage[]): Read<NewPoint> {
  const fields = z.object({
    about: z.string('advice.form.aboutMissing'),
    words: words('advice.form.wordsMissing'),
  });
  const schema = withRules(fields, function* ({ about }) {
    if (about !== undefined && !passages.some((passage) => passageKey(passage) === about))
      yield ['about', 'advice.form.aboutMissing'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const about = passages.find((passage) => passageKey(passage) === read.value.about) as Passage;
  return { ok: true, value: { about, words: read.value.words } };
}

/** An answer to one or several points; `changeable` are the things in which it may be seen. */
export function readResponse(
  form: FormData,
  changeable: readonly Changeable[],
): Read<NewResponse & { points: { id: string; number: number }[] }> {
  const read = readForm(
    form,
    z.object({
      points: z
        .array(z.string())
        .transform(readSeen)
        .refine((seen) => seen.length > 0, 'advice.form.pointsUnchosen'),
      verdict: z.enum(verdicts, 'advice.form.verdictMissing'),
      because: words('advice.form.becauseMissing'),
      changed: z.string().default(''),
    }),
  );
  if (!read.ok) return read;
  const { points, verdict, because, changed } = read.value;
  const thing = changeable.find((one) => passageKey(one) === changed);
  return { ok: true, value: { points, verdict, because, changed: thing ?? null } };
}

const seenList = z.array(z.string()).transform(readSeen);

/** Which words of residents somebody judges, as they were on the page, and how. */
export function readJudged(form: FormData): Read<{ words: { id: string; version: number }[]; reading: JudgedReading }> {
  const fields = z.object({
    words: seenList,
    held: seenList,
    list: z.string().default(''),
    reading: z.enum(judgedReadings, 'advice.form.readingMissing'),
  });
  const schema = withRules(fields, function* ({ words = [], held = [], list }) {
    // Words that wait and words that were held back stand in two lists, each with its own button.
    if (words.length + held.length === 0) yield [list === 'held' ? 'held' : 'words', 'advice.form.wordsUnchosen'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const words = [...read.value.words, ...read.value.held].map(({ id, number }) => ({ id, version: number }));
  return { ok: true, value: { words, reading: read.value.reading } };
}

function readSeen(values: string[]): { id: string; number: number }[] {
  return values
    .map((value) => value.split(':'))
    .filter(([id, number]) => isUuid(id) && /^\d{1,4}$/.test(number ?? ''))
    .map(([id, number]) => ({ id: id as string, number: Number(number) }));
}
