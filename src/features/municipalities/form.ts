import { sentText, type Typed, typedText } from '../../platform/forms/form.ts';
import type { Words } from '../../platform/i18n/words.ts';
import type { FieldError } from '../../ui/index.ts';
import { readTheme, type ThemeProblem, type ThemeValues } from '../../ui/theme/theme.ts';

const fields = ['action', 'paper', 'accent', 'headingFont', 'radius'] as const satisfies (keyof ThemeValues)[];

export type ThemeForm =
  | { ok: true; theme: ThemeValues; typed: Typed }
  | { ok: false; problems: ThemeProblem[]; typed: Typed };

/** The colours and letters that somebody chose; refused when they cannot be read by everyone. */
export function readThemeForm(form: FormData): ThemeForm {
  const typed: Typed = Object.fromEntries(fields.map((field) => [field, sentText(form, field)]));
  const verdict = readTheme(Object.fromEntries(fields.map((field) => [field, asChosen(typedText(typed, field))])));
  return { ...verdict, typed };
}

/** One error for each field, with every reason in it. */
export function themeErrors(problems: ThemeProblem[], { t, number }: Words): FieldError[] {
  return fields.flatMap((field) => {
    const own = problems.filter((problem) => problem.field === field);
    if (own.length === 0) return [];
    const reasons = own.map(({ message, values: { ratio, least, pair } }) =>
      t(message, {
        ...(ratio === undefined ? {} : { ratio: number(ratio) }),
        ...(least === undefined ? {} : { least: number(least) }),
        ...(pair === undefined ? {} : { pair: t(pair) }),
      }),
    );
    return { field, message: reasons.join(' ') };
  });
}

// '0b5f59' and '#0B5F59' are the same colour to whoever pastes it.
function asChosen(typed: string): string {
  return /^[0-9a-f]{6}$/i.test(typed) ? `#${typed}` : typed;
}
