// A municipality's own colours and font. What it may choose is little, so that nothing it chooses can make a page
// unreadable or reach outside the style sheet: every value is checked here, and only known properties are written.
import { z } from 'zod';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import { contrast } from './colour.ts';
import { derivePalette, fixed, type Palette, pairsOf } from './palette.ts';

export const headingFonts = {
  'source-sans': "'Source Sans 3', 'Source Sans fallback', system-ui, sans-serif",
  system: 'system-ui, -apple-system, sans-serif',
  humanist: "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'Source Sans 3', sans-serif",
  serif: "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif",
  rounded: "ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, 'Arial Rounded MT Bold', 'Source Sans 3', sans-serif",
} as const;

export const radii = { none: ['0', '0'], soft: ['.75rem', '.5rem'], round: ['1.25rem', '2rem'] } as const;

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);

const themeValues = z.strictObject({
  /** Buttons, links and the thread. */
  action: colour,
  /** The page behind the white cards. */
  paper: colour,
  /** The line under the menu item one is at, and the mark before the name. */
  accent: colour,
  headingFont: z.literal(Object.keys(headingFonts) as (keyof typeof headingFonts)[]),
  radius: z.literal(Object.keys(radii) as (keyof typeof radii)[]),
});

export type ThemeValues = z.infer<typeof themeValues>;

export const speerpuntTheme: ThemeValues = {
  action: fixed.teal,
  paper: '#fbf8f2',
  accent: fixed.teal,
  headingFont: 'source-sans',
  radius: 'soft',
};

export interface ThemeProblem {
  field: keyof ThemeValues;
  message: MessageKey;
  /** For a contrast: `ratio` as measured, `least` as needed, and `pair`, itself a message key. */
  values: { ratio?: number; least?: number; pair?: MessageKey };
}

export type ThemeVerdict = { ok: true; theme: ThemeValues } | { ok: false; problems: ThemeProblem[] };

/** What a municipality chose, when it can be read by everyone; else why not. */
export function readTheme(input: unknown): ThemeVerdict {
  const parsed = themeValues.safeParse(input);
  if (!parsed.success) return { ok: false, problems: malformed(parsed.error) };
  const theme = lowerCase(parsed.data);
  const problems = contrastProblems(derivePalette(theme));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, theme };
}

/** The style sheet of a theme: it sets only our own properties, from which `tokens.css` makes the others. */
export function themeCss(theme: ThemeValues): string {
  const palette = derivePalette(theme);
  const [radius, radiusSmall] = radii[theme.radius];
  const properties = {
    '--sp-action': palette.action,
    '--sp-action-hover': palette.actionHover,
    '--sp-action-dark': palette.actionDark,
    '--sp-action-line': palette.actionLine,
    '--sp-action-soft': palette.actionSoft,
    '--sp-paper': palette.paper,
    '--sp-accent': palette.accent,
    '--sp-heading-font': headingFonts[theme.headingFont],
    '--sp-radius': radius,
    '--sp-radius-small': radiusSmall,
  };
  const lines = Object.entries(properties).map(([name, value]) => `${name}:${value}`);
  return `.speerpunt-theme{${lines.join(';')}}`;
}

function malformed(error: z.ZodError): ThemeProblem[] {
  const known = Object.keys(themeValues.shape) as (keyof ThemeValues)[];
  const fields = known.filter((field) => error.issues.some((issue) => issue.path[0] === field));
  return (fields.length > 0 ? fields : known.slice(0, 1)).map((field) => ({
    field,
    message: field === 'headingFont' || field === 'radius' ? 'ui.theme.choose' : 'ui.theme.notAColour',
    values: {},
  }));
}

function contrastProblems(palette: Palette): ThemeProblem[] {
  const found = new Map<string, ThemeProblem>();
  for (const { field, pair, front, back, least } of pairsOf(palette)) {
    const measured = contrast(front, back);
    const known = found.get(field + pair)?.values.ratio ?? Number.POSITIVE_INFINITY;
    if (measured >= least || measured >= known) continue;
    // Rounded down: 4.49 shown as 4.5 would contradict the refusal.
    const ratio = Math.floor(measured * 100) / 100;
    found.set(field + pair, {
      field,
      message: 'ui.theme.contrast',
      values: { ratio, least, pair: `ui.theme.pairs.${pair}` },
    });
  }
  return [...found.values()];
}

function lowerCase(theme: ThemeValues): ThemeValues {
  const { action, paper, accent } = theme;
  return {
    ...theme,
    action: action.toLowerCase(),
    paper: paper.toLowerCase(),
    accent: accent.toLowerCase(),
  };
}
