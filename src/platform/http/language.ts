import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Language } from '../i18n/catalogue.ts';
import { isLanguage, wordsFor } from '../i18n/words.ts';
import type { AppEnv } from './env.ts';

/** Says in which language to speak, and nothing about who speaks. */
export const languageCookie = 'taal';
const aYear = 365 * 24 * 60 * 60;

/** `?taal=` on any page chooses the language, and the choice stays. */
export const language = createMiddleware<AppEnv>(async (c, next) => {
  const asked = c.req.query('taal');
  const kept = asLanguage(getCookie(c, languageCookie));
  if (isLanguage(asked) && asked !== kept) {
    const secure = c.var.app.baseUrl?.startsWith('https:') ?? false;
    setCookie(c, languageCookie, asked, { path: '/', maxAge: aYear, sameSite: 'Lax', httpOnly: true, secure });
  }
  c.set('words', wordsFor(isLanguage(asked) ? asked : (kept ?? 'nl')));
  await next();
});

export function asLanguage(text: string | undefined): Language | undefined {
  return isLanguage(text) ? text : undefined;
}
