import { z } from 'zod';
import { isUuid } from '../../platform/clock.ts';
import { asTypedDay, dayFields, dayIn } from '../../platform/forms/days.ts';
import { type Read, readForm, sentText, type Typed, text, withRules } from '../../platform/forms/form.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { NewResponse } from './answering-commands.ts';
import { checkLonger, checkTerm, passageKey } from './rules.ts';
import {
  type Advice,
  type Changeable,
  judgements,
  type NewParty,
  type NewPoint,
  type Passage,
  partyKinds,
  type Round,
  type RoundDetails,
  takenFroms,
  verdicts,
} from './types.ts';
import type { Writing } from './writing-commands.ts';

const longestName = 120;
export const longestWords = 2000;

const line = (missing: MessageKey) => text({ max: longestName, tooLong: 'advice.form.tooLong', missing });
const words = (missing: MessageKey) => text({ max: longestWords, tooLong: 'advice.form.tooLong', missing });

const details = {
  title: line('advice.form.titleMissing'),
  question: words('advice.form.questionMissing'),
  ...dayFields('opensOn'),
  ...dayFields('closesOn'),
};

/** The round that is changed, as it stands now; none when it is new. */
interface RoundForm {
  round?: Round;
  today: string;
}

function* termProblems(sent: Record<string, unknown>, { round, today }: RoundForm): Generator<[string, MessageKey]> {
  const [opensOn, closesOn] = [dayIn(sent, 'opensOn'), dayIn(sent, 'closesOn')];
  if (opensOn === null) yield ['opensOn', 'advice.form.opensOnMissing'];
  if (opensOn === 'wrong') yield ['opensOn', 'periods.form.dayWrong'];
  if (closesOn === null) yield ['closesOn', 'advice.form.closesOnMissing'];
  if (closesOn === 'wrong') yield ['closesOn', 'periods.form.dayWrong'];
  if (!opensOn || !closesOn || opensOn === 'wrong' || closesOn === 'wrong') return;
  if (!round || round.state === 'announced') {
    if (checkTerm({ opensOn, closesOn }, today) === 'too-short') yield ['closesOn', 'advice.form.termTooShort'];
    return;
  }
  const verdict = checkLonger(round, { opensOn, closesOn }, today);
  if (verdict === 'begun') yield ['opensOn', 'advice.form.begun'];
  if (verdict === 'shortened') yield ['closesOn', 'advice.form.shortened'];
  if (verdict === 'over') yield ['closesOn', 'advice.form.dayOver'];
}

/** What a round asks and how long it lasts. */
export function readRound(form: FormData, asked: RoundForm): Read<RoundDetails> {
  const schema = withRules(z.object(details), (sent) => termProblems(sent, asked));
  const read = readForm(form, schema);
  return read.ok ? { ok: true, value: detailsOf(read.value) } : read;
}

// The schema has let through days only.
function detailsOf(sent: { title: string; question: string } & Record<string, unknown>): RoundDetails {
  const day = (name: string) => dayIn(sent, name) as string;
  return { title: sent.title, question: sent.question, opensOn: day('opensOn'), closesOn: day('closesOn') };
}

/** Bodies that most municipalities ask, and what they are called until somebody says otherwise. */
export const usualParties = ['council', 'panel', 'residents'] as const;

const announcement = {
  ...details,
  asked: z.array(z.enum(usualParties, 'advice.form.askedMissing')),
  organisations: z.array(z.string()),
};

export interface Announcement extends RoundDetails {
  asked: (typeof usualParties)[number][];
  organisationIds: string[];
}

/** A new round, with those of whom advice is asked. */
export function readAnnouncement(form: FormData, today: string): Read<Announcement> {
  const schema = withRules(z.object(announcement), function* (sent): Generator<[string, MessageKey]> {
    yield* termProblems(sent, { today });
    if (sent.asked?.length === 0 && sent.organisations?.length === 0) yield ['asked', 'advice.form.askedMissing'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const { asked, organisations } = read.value;
  return { ok: true, value: { ...detailsOf(read.value), asked, organisationIds: organisations.filter(isUuid) } };
}

export function typedRound({ title, question, opensOn, closesOn }: RoundDetails): Typed {
  return { title, question, ...asTypedDay('opensOn', opensOn), ...asTypedDay('closesOn', closesOn) };
}

/** One more party: a body by its name, or an organisation from the list. */
export function readParty(form: FormData, organisations: { id: string; name: string }[]): Read<NewParty> {
  const fields = z.object({
    kind: z.enum(partyKinds, 'advice.form.kindMissing'),
    name: text({ max: longestName, tooLong: 'advice.form.tooLong' }),
    organisation: z.string().default(''),
  });
  const schema = withRules(fields, function* ({ kind, name, organisation }) {
    if (kind === 'organisation' && !organisations.some(({ id }) => id === organisation))
      yield ['organisation', 'advice.form.organisationMissing'];
    if (kind !== undefined && kind !== 'organisation' && name === '') yield ['name', 'advice.form.nameMissing'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const { kind, name, organisation } = read.value;
  const chosen = kind === 'organisation' ? organisations.find(({ id }) => id === organisation) : undefined;
  return { ok: true, value: { kind, name: chosen?.name ?? name, organisationId: chosen?.id ?? null } };
}

/** Why no advice comes of a party; empty: it still may. */
export function readDeclined(form: FormData): Read<{ because: string | null }> {
  const read = readForm(form, z.object({ because: text({ max: longestWords, tooLong: 'advice.form.tooLong' }) }));
  return read.ok ? { ok: true, value: { because: read.value.because || null } } : read;
}

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
        .transform(readSeenPoints)
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

function readSeenPoints(values: string[]): { id: string; number: number }[] {
  return values
    .map((value) => value.split(':'))
    .filter(([id, number]) => isUuid(id) && /^\d{1,4}$/.test(number ?? ''))
    .map(([id, number]) => ({ id: id as string, number: Number(number) }));
}
