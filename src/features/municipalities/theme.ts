// A municipality's theme as it is stored: whatever stands in the database is checked again before it is used.
import { createHash } from 'node:crypto';
import { readTheme, speerpuntTheme, type ThemeValues, themeCss } from '../../ui/theme/theme.ts';

/** The stored theme; ours where there is none. */
export function storedTheme(stored: unknown): ThemeValues {
  const read = readTheme(stored);
  return read.ok ? read.theme : speerpuntTheme;
}

/** Tells one state of the theme from another: for the form's version and the style sheet's ETag. */
export function themeFingerprint(stored: unknown): string {
  return createHash('sha256')
    .update(themeCss(storedTheme(stored)))
    .digest('base64url')
    .slice(0, 16);
}
