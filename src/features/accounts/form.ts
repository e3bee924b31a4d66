import { z } from 'zod';
import { type Read, readForm, text } from '../../platform/forms/form.ts';
import { type Role, roles } from '../../platform/policies/roles.ts';
import { readDigits } from './rules.ts';
import type { Belongings } from './types.ts';

const address = z
  .string('accounts.form.emailMissing')
  .min(1, 'accounts.form.emailMissing')
  .max(200, 'accounts.form.emailWrong')
  .pipe(z.email('accounts.form.emailWrong'))
  .transform((email) => email.toLowerCase());

/** The address that somebody signs in with. */
export function readAddress(form: FormData): Read<{ email: string }> {
  return readForm(form, z.object({ email: address }));
}

/** The digits from the mail. */
export function readSignInCode(form: FormData): Read<{ code: string }> {
  return readForm(
    form,
    z.object({
      code: z
        .string('accounts.code.missing')
        .min(1, 'accounts.code.missing')
        .transform((typed, context) => {
          const digits = readDigits(typed);
          if (digits === undefined) context.addIssue({ code: 'custom', message: 'accounts.code.incomplete' });
          return digits ?? z.NEVER;
        }),
    }),
  );
}

export interface PersonForm {
  name: string;
  roles: Role[];
  organisationId: string | null;
  departmentId: string | null;
}

/** What is not in the municipality's own lists counts as none. */
function personFields({ organisations, departments }: Belongings) {
  return {
    name: text({ max: 100, tooLong: 'accounts.form.nameTooLong', missing: 'accounts.form.nameMissing' }),
    roles: z.array(z.enum(roles, 'accounts.form.rolesMissing')).min(1, 'accounts.form.rolesMissing'),
    organisationId: oneOf(organisations),
    departmentId: oneOf(departments),
  };
}

function oneOf(known: Belongings['departments']) {
  return z
    .string()
    .default('')
    .transform((typed) => known.find(({ id }) => id === typed)?.id ?? null);
}

export function readNewPerson(form: FormData, belongings: Belongings): Read<PersonForm & { email: string }> {
  const { name, ...others } = personFields(belongings);
  return readForm(form, z.object({ name, email: address, ...others }));
}

export function readPerson(form: FormData, belongings: Belongings): Read<PersonForm> {
  return readForm(form, z.object(personFields(belongings)));
}
