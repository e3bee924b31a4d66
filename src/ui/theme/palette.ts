import { type Colour, mix } from './colour.ts';

// The colours that are the same in every municipality: shapes, states and text must be known again everywhere.
export const fixed = {
  ink: '#17203a',
  inkSoft: '#4a5270',
  card: '#ffffff',
  field: '#6b7185',
  teal: '#0b5f59',
  tealSoft: '#dcefec',
  warm: '#a8361d',
  warmSoft: '#fbe6df',
  violet: '#5b3fa0',
  violetSoft: '#ece6f8',
  sky: '#1d5a96',
  skySoft: '#e0ecf8',
  sun: '#ffd43b',
  sunSoft: '#fff4cc',
  greySoft: '#eceae4',
} as const satisfies Record<string, Colour>;

export interface Palette {
  action: Colour;
  actionHover: Colour;
  actionDark: Colour;
  actionLine: Colour;
  actionSoft: Colour;
  paper: Colour;
  accent: Colour;
}

/** What follows from the three colours that a municipality chooses. */
export function derivePalette({ action, paper, accent }: { action: string; paper: string; accent: string }): Palette {
  return {
    action: action as Colour,
    actionHover: mix(action, '#000000', 0.78),
    actionDark: mix(action, '#000000', 0.5),
    actionLine: mix(action, fixed.card, 0.4),
    actionSoft: mix(action, fixed.card, 0.13),
    paper: paper as Colour,
    accent: accent as Colour,
  };
}

export interface ContrastPair {
  /** Which choice of the municipality this depends on. */
  field: 'action' | 'paper' | 'accent';
  /** What it is, as a message: ui.theme.pairs.<pair>. */
  pair:
    | 'button'
    | 'buttonHover'
    | 'link'
    | 'linkInBox'
    | 'text'
    | 'softText'
    | 'error'
    | 'fieldBorder'
    | 'sign'
    | 'accent';
  front: Colour;
  back: Colour;
  least: 3 | 4.5;
}

type Meeting = [field: ContrastPair['field'], pair: ContrastPair['pair'], front: Colour, back: Colour];

/** Every pair of colours that really meets on a page, with what WCAG AA asks of it. */
export function pairsOf({ action, actionHover, actionSoft, paper, accent }: Palette): ContrastPair[] {
  const text = (...[field, pair, front, back]: Meeting) => ({ field, pair, front, back, least: 4.5 }) as const;
  const mark = (...[field, pair, front, back]: Meeting) => ({ field, pair, front, back, least: 3 }) as const;
  return [
    text('action', 'button', fixed.card, action),
    text('action', 'buttonHover', fixed.card, actionHover),
    text('action', 'link', action, paper),
    text('action', 'link', action, fixed.card),
    text('action', 'linkInBox', action, actionSoft),
    text('action', 'linkInBox', actionHover, actionSoft),
    text('action', 'text', fixed.ink, actionSoft),
    text('paper', 'text', fixed.ink, paper),
    text('paper', 'softText', fixed.inkSoft, paper),
    text('paper', 'error', fixed.warm, paper),
    mark('paper', 'fieldBorder', fixed.field, paper),
    ...[fixed.teal, fixed.warm, fixed.violet, fixed.sky].map((sign) => mark('paper', 'sign', sign, paper)),
    mark('accent', 'accent', accent, paper),
    mark('accent', 'accent', accent, fixed.card),
    // Fixed pairs stand here too, so that the test that walks this list guards them as well.
    text('paper', 'softText', fixed.inkSoft, fixed.card),
    text('paper', 'error', fixed.warm, fixed.card),
    text('paper', 'sign', fixed.teal, fixed.tealSoft),
    text('paper', 'sign', fixed.warm, fixed.warmSoft),
    text('paper', 'sign', fixed.violet, fixed.violetSoft),
    text('paper', 'sign', fixed.sky, fixed.skySoft),
    text('paper', 'sign', fixed.inkSoft, fixed.greySoft),
    text('paper', 'text', fixed.ink, fixed.sunSoft),
    text('paper', 'text', fixed.ink, fixed.sun),
    mark('paper', 'fieldBorder', fixed.field, fixed.card),
  ];
}
