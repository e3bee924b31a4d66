import { z } from 'zod';
import { type Read, readForm, text, versionField } from '../../platform/forms/form.ts';
import type { NewDepartment } from './department-commands.ts';
import { spheres } from './types.ts';

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

export function readDepartment(form: FormData): Read<NewDepartment & { version: number }> {
  return readForm(
    form,
    z.object({
      name: text({
        max: longestName,
        tooLong: 'organisations.form.nameTooLong',
        missing: 'organisations.departments.nameMissing',
      }),
      sphere: z.enum(spheres, 'organisations.departments.sphereMissing'),
      version: versionField,
    }),
  );
}
