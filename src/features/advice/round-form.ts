// What a round asks, how long it lasts, and of whom.
import { z } from 'zod';
import { isUuid } from '../../platform/clock.ts';
import { asTypedDay, dayFields, dayIn } from '../../platform/forms/days.ts';
import { type Read, readForm, type Typed, text, withRules } from '../../platform/forms/form.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import { line, longestName, longestWords, words } from './form.ts';
import { checkLonger, checkTerm } from './rules.ts';
import { type NewParty, partyKinds, type Round, type RoundDetails } from './types.ts';

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
    const verdict = checkTerm({ opensOn, closesOn }, today);
    if (verdict === 'too-far') yield ['opensOn', 'advice.form.termTooFar'];
    if (verdict === 'too-short') yield ['closesOn', 'advice.form.termTooShort'];
    if (verdict === 'too-long') yield ['closesOn', 'advice.form.termTooLong'];
    return;
  }
  const verdict = checkLonger(round, { opensOn, closesOn }, today);
  if (verdict === 'begun') yield ['opensOn', 'advice.form.begun'];
  if (verdict === 'shortened') yield ['closesOn', 'advice.form.shortened'];
  if (verdict === 'too-long') yield ['closesOn', 'advice.form.termTooLong'];
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
