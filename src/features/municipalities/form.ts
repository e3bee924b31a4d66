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

/** One error for each field: where the colour falls short most. Whoever mends that has mostly mended the rest. */
export function themeErrors(problems: ThemeProblem[], words: Words): FieldError[] {
  return fields.flatMap((field) => {
    const [worst] = problems.filter((problem) => problem.field === field).toSorted((a, b) => shareOf(a) - shareOf(b));
    return worst ? [{ field, message: reasonOf(worst, words) }] : [];
  });
}

function shareOf({ values: { ratio = 0, least = 1 } }: ThemeProblem): number {
  return ratio / least;
}

function reasonOf({ message, values: { ratio, least, pair } }: ThemeProblem, { t, number }: Words): string {
  if (ratio === undefined || least === undefined || pair === undefined) return t(message);
  return t(message, { ratio: number(ratio), least: number(least), pair: t(pair) });
}

// '0b5f59' and '#0B5F59' are the same colour to whoever pastes it.
function asChosen(typed: string): string {
  return /^[0-9a-f]{6}$/i.test(typed) ? `#${typed}` : typed;
}
