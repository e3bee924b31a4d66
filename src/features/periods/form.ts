import { z } from 'zod';
import { asTypedDay, dayFields, dayIn } from '../../platform/forms/days.ts';
import { type Read, readForm, type Typed, text, withRules } from '../../platform/forms/form.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { NewAgenda } from './commands.ts';
import { checkAdoption, checkPeriod } from './rules.ts';
import { type Agenda, type AgendaChange, adopters } from './types.ts';

const longestTitle = 120;
export const longestIntroduction = 4000;

const beginning = {
  title: text({ max: longestTitle, tooLong: 'periods.form.titleTooLong', missing: 'periods.form.titleMissing' }),
  ...dayFields('startsOn'),
  ...dayFields('endsOn'),
};

const beginningFields = z.object(beginning);

/** The form that starts an agenda: what it is called and how long it holds. */
export function readNewAgenda(form: FormData): Read<NewAgenda> {
  const read = readForm(form, withRules(beginningFields, daysIn));
  return read.ok ? { ok: true, value: periodOf(read.value) } : read;
}

const agendaFields = z.object({
  ...beginning,
  introduction: text({ max: longestIntroduction, tooLong: 'periods.form.introductionTooLong' }),
  adoptedBy: z.enum(['', ...adopters], 'periods.form.adoptedByMissing').default(''),
  ...dayFields('adoptedOn'),
});

/** The form of an agenda that exists: also its introduction, and who adopted it when. */
export function readAgenda(form: FormData): Read<AgendaChange> {
  const read = readForm(form, withRules(agendaFields, problemsIn));
  if (!read.ok) return read;
  const { introduction, adoptedBy } = read.value;
  const adoptedOn = dayIn(read.value, 'adoptedOn');
  return {
    ok: true,
    value: { ...periodOf(read.value), introduction: introduction || null, adoptedBy: adoptedBy || null, adoptedOn },
  };
}

/** An agenda as the form that would have made it. */
export function typedFrom(agenda: NewAgenda & Partial<AgendaChange>): Typed {
  return {
    title: agenda.title,
    introduction: agenda.introduction ?? '',
    adoptedBy: agenda.adoptedBy ?? '',
    ...asTypedDay('startsOn', agenda.startsOn),
    ...asTypedDay('endsOn', agenda.endsOn),
    ...asTypedDay('adoptedOn', agenda.adoptedOn ?? null),
  };
}

/** What is edited of an agenda. */
export function changeOf({ title, startsOn, endsOn, introduction, adoptedBy, adoptedOn }: Agenda): AgendaChange {
  return { title, startsOn, endsOn, introduction, adoptedBy, adoptedOn };
}

type Problem = [field: 'startsOn' | 'endsOn' | 'adoptedOn' | 'adoptedBy', message: MessageKey];

function* problemsIn(sent: Partial<z.output<typeof agendaFields>>): Generator<Problem> {
  yield* daysIn(sent);
  const on = dayIn(sent, 'adoptedOn');
  if (on === 'wrong') return yield ['adoptedOn', 'periods.form.dayWrong'];
  if (sent.adoptedBy === undefined) return;
  const adoption = checkAdoption(sent.adoptedBy || null, on);
  if (adoption === 'when-missing') yield ['adoptedOn', 'periods.form.adoptedOnMissing'];
  if (adoption === 'who-missing') yield ['adoptedBy', 'periods.form.adoptedByMissing'];
}

function* daysIn(sent: Record<string, unknown>): Generator<Problem> {
  const startsOn = dayIn(sent, 'startsOn');
  const endsOn = dayIn(sent, 'endsOn');
  if (startsOn === null) yield ['startsOn', 'periods.form.startsOnMissing'];
  if (startsOn === 'wrong') yield ['startsOn', 'periods.form.dayWrong'];
  if (endsOn === 'wrong') yield ['endsOn', 'periods.form.dayWrong'];
  if (startsOn === null || startsOn === 'wrong' || endsOn === 'wrong') return;
  if (checkPeriod(startsOn, endsOn) !== 'well') yield ['endsOn', 'periods.form.endsBeforeStart'];
}

// The schema has let through days only.
function periodOf(sent: { title: string } & Record<string, unknown>): NewAgenda {
  return { title: sent.title, startsOn: dayIn(sent, 'startsOn') as string, endsOn: dayIn(sent, 'endsOn') };
}
