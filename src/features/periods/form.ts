import { z } from 'zod';
import { asTypedDay, dayFields, dayIn } from '../../platform/forms/days.ts';
import { type Read, readForm, type Typed, text, withRules } from '../../platform/forms/form.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { NewAgenda } from './commands.ts';
import { checkAdoption, checkDecided, checkPeriod, publicationAddress } from './rules.ts';
import { type Adoption, type Agenda, type AgendaChange, adopters } from './types.ts';

const longestTitle = 120;
export const longestIntroduction = 4000;

const beginning = {
  title: text({ max: longestTitle, tooLong: 'periods.form.titleTooLong', missing: 'periods.form.titleMissing' }),
  ...dayFields('startsOn'),
  ...dayFields('endsOn'),
};

/** Where people work on from now on, when another agenda is begun: the one they work on, unless somebody chooses otherwise. */
export const workChoices = ['stay', 'take-up'] as const;

/** The form that starts an agenda: what it is called, how long it holds, and whether people work on it from now on. */
export function readNewAgenda(form: FormData): Read<NewAgenda & { takenUp: boolean }> {
  const work = z.enum(workChoices).catch('stay');
  const read = readForm(form, withRules(z.object({ ...beginning, work }), daysIn));
  return read.ok ? { ok: true, value: { ...periodOf(read.value), takenUp: read.value.work === 'take-up' } } : read;
}

const agendaFields = z.object({
  ...beginning,
  introduction: text({ max: longestIntroduction, tooLong: 'periods.form.introductionTooLong' }),
});

/** The form of an agenda that exists: also its introduction. */
export function readAgenda(form: FormData): Read<AgendaChange> {
  const read = readForm(form, withRules(agendaFields, daysIn));
  if (!read.ok) return read;
  return { ok: true, value: { ...periodOf(read.value), introduction: read.value.introduction || null } };
}

/** An agenda as the form that would have made it. */
export function typedFrom(agenda: NewAgenda & Partial<AgendaChange>): Typed {
  return {
    title: agenda.title,
    introduction: agenda.introduction ?? '',
    ...asTypedDay('startsOn', agenda.startsOn),
    ...asTypedDay('endsOn', agenda.endsOn),
  };
}

/** What is edited of an agenda. */
export function changeOf({ title, startsOn, endsOn, introduction }: Agenda): AgendaChange {
  return { title, startsOn, endsOn, introduction };
}

type Problem = [field: string, message: MessageKey];

const longestReference = 300;
const reference = () => text({ max: longestReference, tooLong: 'periods.adoption.form.tooLong' });

const adoptionFields = z.object({
  adopter: z.enum(['', ...adopters], 'periods.adoption.form.adopterMissing').default(''),
  ...dayFields('meetsOn'),
  proposal: reference(),
  letter: reference(),
  publication: reference(),
  ...dayFields('adoptedOn'),
});

interface AdoptionForm {
  today: string;
  /** The adoption was recorded before, and is corrected now. */
  recorded: boolean;
}

/** The form of the adoption: who does it, what goes with that, and the day on which it was done. */
export function readAdoption(form: FormData, { today, recorded }: AdoptionForm): Read<Adoption> {
  const schema = withRules(adoptionFields, function* (sent) {
    yield* adoptionProblems(sent, today);
    if (!recorded) yield* decisionProblems(sent);
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const { proposal, letter, publication } = read.value;
  const adopter = read.value.adopter || null;
  const adoptedOn = dayIn(read.value, 'adoptedOn');
  return {
    ok: true,
    value: {
      ...{ adopter, adoptedOn, adoptedBy: adoptedOn ? adopter : null, meetsOn: dayIn(read.value, 'meetsOn') },
      ...{ proposal: proposal || null, letter: letter || null, publication: publication || null },
    },
  };
}

/** An adoption as the form that would have made it. */
export function typedAdoption({ adopter, adoptedBy, adoptedOn, meetsOn, ...references }: Adoption): Typed {
  const { proposal, letter, publication } = references;
  return {
    ...{ adopter: adopter ?? adoptedBy ?? '', proposal: proposal ?? '', letter: letter ?? '' },
    publication: publication ?? '',
    ...asTypedDay('meetsOn', meetsOn),
    ...asTypedDay('adoptedOn', adoptedOn),
  };
}

function* adoptionProblems(sent: Partial<z.output<typeof adoptionFields>>, today: string): Generator<Problem> {
  if (dayIn(sent, 'meetsOn') === 'wrong') yield ['meetsOn', 'periods.form.dayWrong'];
  if (sent.publication && !publicationAddress(sent.publication))
    yield ['publication', 'periods.adoption.form.publicationWrong'];
  const adoptedOn = dayIn(sent, 'adoptedOn');
  if (adoptedOn === 'wrong') return yield ['adoptedOn', 'periods.form.dayWrong'];
  if (sent.adopter === undefined) return;
  const verdict = checkAdoption({ adopter: sent.adopter || null, adoptedOn }, today);
  if (verdict === 'who-missing') yield ['adopter', 'periods.adoption.form.adopterMissing'];
  if (verdict === 'in-the-future') yield ['adoptedOn', 'periods.adoption.form.inTheFuture'];
}

function* decisionProblems(sent: Partial<z.output<typeof adoptionFields>>): Generator<Problem> {
  const [adoptedOn, meetsOn] = [dayIn(sent, 'adoptedOn'), dayIn(sent, 'meetsOn')];
  if (adoptedOn === 'wrong' || meetsOn === 'wrong') return;
  const { adopter, proposal = null } = sent;
  const decided = checkDecided({ adopter: adopter || null, adoptedOn, meetsOn, proposal });
  if (decided.meetsOn === 'missing') yield ['meetsOn', 'periods.adoption.form.meetsOnMissing'];
  if (decided.meetsOn === 'after-the-decision') yield ['meetsOn', 'periods.adoption.form.meetsLater'];
  if (decided.proposal === 'missing') yield ['proposal', 'periods.adoption.form.proposalMissing'];
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
