import { describe, expect, it } from 'vitest';
import { fixed } from '../src/ui/theme/palette.ts';
import { buildStyles } from './build-styles.ts';
import { pruneRules, pruneTokens } from './prune-styles.ts';

describe('the style sheet', () => {
  it('stays small, and asks for nothing from elsewhere', async () => {
    const { css, bytes } = await buildStyles({ fontUrl: '/assets/letters.woff2' });
    expect(bytes).toBeLessThan(24_000);
    expect(css.match(/url\([^)]*\)/g)).toEqual(['url(/assets/letters.woff2)']);
    expect(css).toContain('prefers-reduced-motion');
    expect(css).toContain('forced-colors');
    expect(css).toContain('@media print');
  });

  it('has the colours that the contrast was measured with', async () => {
    const { css } = await buildStyles();
    const names = {
      ink: 'ink',
      'ink-soft': 'inkSoft',
      field: 'field',
      teal: 'teal',
      'teal-soft': 'tealSoft',
      warm: 'warm',
      'warm-soft': 'warmSoft',
      violet: 'violet',
      'violet-soft': 'violetSoft',
      sky: 'sky',
      'sky-soft': 'skySoft',
      sun: 'sun',
      'sun-soft': 'sunSoft',
      'grey-soft': 'greySoft',
    } as const;
    for (const [property, name] of Object.entries(names)) expect(css).toContain(`--sp-${property}: ${fixed[name]};`);
  });
});

describe('pruning', () => {
  it('keeps a token that is read through another one', () => {
    const theme = '.t { --a: 1px; --b: var(--a); --c: 2px; /* --d: var(--c); */ }';
    expect(pruneTokens(theme, '.x { margin: var(--b) }')).toBe('.voorbeeld-theme{--b:var(--a);--a:1px}');
  });

  it('leaves out rules for classes that no page has', () => {
    const sheet =
      '.nl-a,.nl-b--hover{color:red}.nl-c:not(.nl-d){color:blue}@media print{.nl-x{color:green}.own{top:0}}';
    expect(pruneRules(sheet, 'class="nl-a nl-c"')).toBe(
      '.nl-a{color:red}.nl-c:not(.nl-d){color:blue}@media print{.own{top:0}}',
    );
  });

  it('knows a class by its beginning when the rest is filled in', () => {
    const sheet = '.nl-heading--level-2{top:0}.nl-button{top:0}';
    expect(pruneRules(sheet, `\`nl-heading--level-\${level}\``)).toBe('.nl-heading--level-2{top:0}');
  });
});
