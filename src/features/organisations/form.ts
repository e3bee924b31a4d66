import { z } from 'zod';
import { type Read, readForm, text, versionField } from '../../platform/forms/form.ts';

/** The name of an organisation; other slices ask for it too, where one can be added on the way. */
export const longestName = 120;

export function readName(form: FormData): Read<{ name: string; version: number }> {
  return readForm(
    form,
    z.object({
      name: text({
        max: longestName,
        tooLong: 'organisations.form.nameTooLong',
        missing: 'organisations.form.nameMissing',
      }),
      version: versionField,
    }),
  );
}
