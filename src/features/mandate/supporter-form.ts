// The forms about who has to say yes.
import { z } from 'zod';
import { asTypedDay, dayFields, dayIn } from '../../platform/forms/days.ts';
import {
  type FieldProblem,
  type Read,
  readForm,
  type Typed,
  text,
  versionField,
  withRules,
} from '../../platform/forms/form.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import { longestName } from '../organisations/index.ts';
import { longestWords } from './form.ts';
import type { NewSupporter } from './supporter-commands.ts';
import { type SupporterContent, stances, type Who } from './types.ts';

const standing = {
  stance: z.enum(stances, 'mandate.support.stanceMissing'),
  mustSayYes: z.enum(['yes', 'no'], 'mandate.support.mustMissing'),
  needs: text({ max: longestWords, tooLong: 'mandate.support.tooLong' }),
  promised: text({ max: longestWords, tooLong: 'mandate.support.tooLong' }),
  ...dayFields('promisedBy'),
  kept: z.enum(['', 'yes', 'no']).catch('').default(''),
  version: versionField,
};
const standingFields = z.object(standing);
const supporterFields = z.object({
  who: z.string('mandate.support.whoMissing').min(1, 'mandate.support.whoMissing'),
  name: text({ max: longestName, tooLong: 'mandate.support.nameTooLong' }),
  ...standing,
});

/** In the list of who it can be: the departments and organisations that there are, 'department:<id>'. */
export const chosenKinds = ['council-group', 'body'] as const;

export function whoValue({ kind, id }: { kind: 'department' | 'organisation'; id: string }): string {
  return `${kind}:${id}`;
}

/** The form that adds a supporter. @param known the values that the list of who it can be holds. */
export function readSupporter(form: FormData, known: ReadonlySet<string>): Read<NewSupporter> {
  const named = new Set<string>(chosenKinds);
  const read = readForm(
    form,
    withRules(supporterFields, function* (sent) {
      if (sent.who !== undefined && !known.has(sent.who) && !named.has(sent.who))
        yield ['who', 'mandate.support.whoMissing'];
      if (sent.name === '' && named.has(sent.who ?? '')) yield ['name', 'mandate.support.nameMissing'];
      yield* promiseProblems(sent);
    }),
  );
  if (!read.ok) return read;
  const [kind = '', id = ''] = read.value.who.split(':');
  const who = (id ? { kind, id } : { kind, name: read.value.name }) as Who;
  return { ok: true, value: { who, ...standingOf(read.value) } };
}

/** The form that says how somebody stands; who it is stays. */
export function readStanding(form: FormData): Read<SupporterContent & { version: number }> {
  const read = readForm(form, withRules(standingFields, promiseProblems));
  return read.ok ? { ok: true, value: { ...standingOf(read.value), version: read.value.version } } : read;
}

function* promiseProblems(sent: Partial<z.output<typeof standingFields>>): Generator<[string, MessageKey]> {
  const by = dayIn(sent, 'promisedBy');
  if (by === 'wrong') yield ['promisedBy', 'mandate.form.dayWrong'];
  if (sent.promised === '' && (by !== null || sent.kept)) yield ['promised', 'mandate.support.promisedMissing'];
}

function standingOf(sent: z.output<typeof standingFields>): SupporterContent {
  return {
    stance: sent.stance,
    mustSayYes: sent.mustSayYes === 'yes',
    needs: sent.needs || null,
    promised: sent.promised || null,
    promisedBy: dayIn(sent, 'promisedBy'),
    kept: sent.kept ? sent.kept === 'yes' : null,
  };
}

export function typedFromStanding(supporter: SupporterContent): Typed {
  return {
    stance: supporter.stance,
    mustSayYes: supporter.mustSayYes ? 'yes' : 'no',
    needs: supporter.needs ?? '',
    promised: supporter.promised ?? '',
    ...asTypedDay('promisedBy', supporter.promisedBy),
    kept: supporter.kept === null ? '' : supporter.kept ? 'yes' : 'no',
  };
}

/** Somebody is there already: said at the field where they were chosen. */
export const takenProblem: FieldProblem = { field: 'who', message: 'mandate.support.taken' };
