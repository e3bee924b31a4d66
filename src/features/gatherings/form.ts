import { z } from 'zod';
import { asTypedDay, dayFields, dayIn, timeIn } from '../../platform/forms/days.ts';
import { type Read, readForm, sentText, type Typed, text, withRules } from '../../platform/forms/form.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import { influences } from '../../platform/policies/influence.ts';
import type { Domain } from '../inventory/index.ts';
import { type NewSignal, readSignal, suggestedAnswerDay } from '../signals/index.ts';
import { type GatheringDetails, kinds, provisions } from './types.ts';

const longestLine = 200;
const longestText = 2000;
const longestTable = 40;

const line = (missing?: MessageKey) =>
  text({ max: longestLine, tooLong: 'gatherings.form.tooLong', ...(missing ? { missing } : {}) });

const fields = z.object({
  kind: z.enum(kinds, 'gatherings.form.kindMissing'),
  title: line('gatherings.form.titleMissing'),
  ...dayFields('heldOn'),
  startsAt: timeOfDay(),
  endsAt: timeOfDay(),
  place: line('gatherings.form.placeMissing'),
  about: text({ max: longestText, tooLong: 'gatherings.form.tooLong' }),
  influence: z.enum(influences, 'gatherings.form.influenceMissing'),
  provisions: z.array(z.string()),
  provisionsOther: text({ max: longestText, tooLong: 'gatherings.form.tooLong' }),
  ...dayFields('answerBy'),
});

type Fields = z.output<typeof fields>;

function* timeProblems(typed: Partial<Fields>): Generator<[keyof GatheringDetails, MessageKey]> {
  const heldOn = dayIn(typed, 'heldOn');
  const answerBy = dayIn(typed, 'answerBy');
  if (heldOn === null) yield ['heldOn', 'gatherings.form.heldOnMissing'];
  if (heldOn === 'wrong') yield ['heldOn', 'gatherings.form.dayWrong'];
  if (typed.startsAt && typed.endsAt && typed.endsAt <= typed.startsAt) yield ['endsAt', 'gatherings.form.endsTooSoon'];
  if (answerBy === 'wrong') yield ['answerBy', 'gatherings.form.dayWrong'];
  else if (answerBy && heldOn && heldOn !== 'wrong' && answerBy < heldOn)
    yield ['answerBy', 'gatherings.form.answerTooSoon'];
}

/** What a plan knows of a gathering that is to be announced: `?soort=&titel=&dag=`. What it does not say stays empty. */
export function suggested({ soort, titel, dag }: Record<string, string>): Typed {
  const kind = kinds.find((one) => one === soort);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(dag ?? '') ? (dag ?? null) : null;
  return {
    ...(kind ? { kind } : {}),
    ...(titel ? { title: titel.slice(0, longestLine) } : {}),
    ...asTypedDay('heldOn', day),
  };
}

/** The announcement of a gathering. Without a day for the answers it is six weeks later. */
export function readGathering(form: FormData): Read<GatheringDetails> {
  const read = readForm(form, withRules(fields, timeProblems));
  if (!read.ok) return read;
  const { kind, title, place, influence, startsAt, endsAt, about, provisionsOther } = read.value;
  const heldOn = dayIn(read.value, 'heldOn') as string;
  return {
    ok: true,
    value: {
      ...{ kind, title, heldOn, startsAt, endsAt, place, influence },
      about: about || null,
      provisions: provisions.filter((one) => read.value.provisions.includes(one)),
      provisionsOther: provisionsOther || null,
      answerBy: dayIn(read.value, 'answerBy') ?? suggestedAnswerDay(heldOn),
    },
  };
}

/** What stands in the fields of a gathering that is there already. */
export function asTyped(details: GatheringDetails): Typed {
  const { provisions: there, heldOn, answerBy, ...rest } = details;
  const typed: Typed = { provisions: there, ...asTypedDay('heldOn', heldOn), ...asTypedDay('answerBy', answerBy) };
  for (const [name, value] of Object.entries(rest)) typed[name] = value ?? '';
  return typed;
}

/** What a note-taker writes down: what somebody says, and at which table. */
export function readNote(form: FormData, domains: Domain[]): Read<NewSignal & { tableLabel: string | null }> {
  // Who types 'Tafel 3' means the third: the word stands before it wherever it is shown.
  const table = sentText(form, 'table').replace(/^tafel\s+/i, '');
  const read = readSignal(form, domains);
  const problems = read.ok ? [] : read.problems;
  if (table.length > longestTable)
    problems.unshift({ field: 'table', message: 'gatherings.note.tableTooLong', values: { maximum: longestTable } });
  if (read.ok && problems.length === 0) return { ok: true, value: { ...read.value, tableLabel: table || null } };
  return { ok: false, problems, typed: { ...(read.ok ? sent(form) : read.typed), table } };
}

function sent(form: FormData): Typed {
  return { words: sentText(form, 'words'), domain: sentText(form, 'domain'), consent: sentText(form, 'consent') };
}

function timeOfDay() {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      if (typed === '') return null;
      const time = timeIn(typed);
      if (!time) context.addIssue({ code: 'custom', message: 'gatherings.form.timeWrong' });
      return time ?? null;
    });
}
