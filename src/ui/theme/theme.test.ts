import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../platform/i18n/words.ts';
import { contrast } from './colour.ts';
import { derivePalette, pairsOf } from './palette.ts';
import { headingFonts, radii, readTheme, speerpuntTheme, themeCss } from './theme.ts';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4.0],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe('a municipality chooses its colours', () => {
  it('gets its theme when everything can be read', () => {
    expect(readTheme(speerpuntTheme)).toEqual({ ok: true, theme: speerpuntTheme });
  });

  it('is told which letters would be too pale, and by how much', () => {
    const verdict = readTheme({ ...speerpuntTheme, action: '#1fa59c' });
    expect(verdict).toMatchObject({ ok: false });
    if (verdict.ok) return;
    const button = verdict.problems.find((problem) => problem.values.pair === 'ui.theme.pairs.button');
    expect(button).toMatchObject({ field: 'action', message: 'ui.theme.contrast', values: { least: 4.5 } });
    expect(button?.values.ratio).toBeLessThan(4.5);
    const { t } = wordsFor('nl');
    const pair = t(button?.values.pair ?? 'ui.menu');
    expect(t('ui.theme.contrast', { ratio: 3, least: 4.5, pair })).toContain('witte letters op een knop');
  });

  it.each([
    ['paper', '#2b2b2b'],
    ['accent', '#ffe98a'],
  ])('is refused a %s of %s', (field, colour) => {
    const verdict = readTheme({ ...speerpuntTheme, [field]: colour });
    expect(verdict.ok).toBe(false);
    expect(!verdict.ok && verdict.problems.some((problem) => problem.field === field)).toBe(true);
  });

  it.each([
    [{ action: 'red' }, 'action', 'ui.theme.notAColour'],
    [{ paper: '#fff;}body{display:none' }, 'paper', 'ui.theme.notAColour'],
    [{ headingFont: 'Comic Sans MS' }, 'headingFont', 'ui.theme.choose'],
    [{ radius: 'url(x)' }, 'radius', 'ui.theme.choose'],
  ])('cannot write anything else than a known value: %j', (change, field, message) => {
    expect(readTheme({ ...speerpuntTheme, ...change })).toEqual({
      ok: false,
      problems: [{ field, message, values: {} }],
    });
  });

  it('cannot add a property of its own', () => {
    expect(readTheme({ ...speerpuntTheme, '--basis-color': 'red' }).ok).toBe(false);
  });
});

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const pale = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 215, max: 255 }))).map((parts) => toHex(parts));
const dark = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 0, max: 140 }))).map((parts) => toHex(parts));
const themes = fc.record({
  action: fc.oneof(colour, dark),
  paper: fc.oneof(colour, pale),
  accent: fc.oneof(colour, dark),
  headingFont: fc.constantFrom(...Object.keys(headingFonts)),
  radius: fc.constantFrom(...Object.keys(radii)),
});

describe('any theme that is accepted', () => {
  it('reaches AA in every pair of colours that meets on a page', () => {
    let accepted = 0;
    fc.assert(
      fc.property(themes, (input) => {
        const verdict = readTheme(input);
        if (!verdict.ok) return;
        accepted++;
        for (const { pair, front, back, least } of pairsOf(derivePalette(verdict.theme))) {
          expect(contrast(front, back), pair).toBeGreaterThanOrEqual(least);
        }
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it('is written as one rule with known properties only', () => {
    fc.assert(
      fc.property(themes, (input) => {
        const verdict = readTheme(input);
        if (!verdict.ok) return;
        expect(themeCss(verdict.theme)).toMatch(/^\.speerpunt-theme\{(--sp-[a-z-]+:[#\w., '%-]+;?)+\}$/);
      }),
    );
  });
});

function toHex(parts: number[]) {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
