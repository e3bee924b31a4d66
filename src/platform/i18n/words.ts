import { IntlMessageFormat } from 'intl-messageformat';
import { catalogue, type Language, languages, type MessageKey } from './catalogue.ts';
import { markDutch } from './dutch.ts';

export type MessageValues = Record<string, string | number>;

/** What fills in one of these names in a message is always what somebody typed. */
const typedNames: ReadonlySet<string> = new Set(
  'title reason source ballot gathering organisation department parties owner before words'.split(' '),
);

/** Everything a view needs to say something in one language. Dates are shown in the time of the Netherlands. */
export interface Words {
  language: Language;
  /** For the `lang` attribute: the simple variant is Dutch too. */
  lang: 'nl' | 'en';
  t(key: MessageKey, values?: MessageValues): string;
  /** What somebody typed, for on a page in this language: marked as Dutch where the page is not (`showDutch`). */
  dutch(text: string): string;
  /** '12 maart 2021', from an instant or a 'YYYY-MM-DD' day. */
  date(value: Date | string): string;
  /** '14.05 uur' in Dutch, '14:05' in English. */
  time(value: Date): string;
  dateTime(value: Date): string;
  number(value: number): string;
  list(parts: string[]): string;
}

export const timeZone = 'Europe/Amsterdam';

const made = new Map<Language, Words>();

/** The words of a language; made once, since formatters are costly to make. */
export function wordsFor(language: Language): Words {
  const known = made.get(language);
  if (known) return known;
  const words = makeWords(language);
  made.set(language, words);
  return words;
}

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

function makeWords(language: Language): Words {
  const lang = language === 'en' ? 'en' : 'nl';
  const locale = lang === 'en' ? 'en-GB' : 'nl-NL';
  const messages = catalogue[language];
  const compiled = new Map<string, IntlMessageFormat>();
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

  const dutch = (text: string) => (lang === 'nl' ? text : markDutch(text));
  const marked = (values: MessageValues | undefined) =>
    values && lang !== 'nl'
      ? Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, typedNames.has(name) ? dutch(String(value)) : value]),
        )
      : values;

  function t(key: MessageKey, values?: MessageValues): string {
    const text = messages.get(key);
    if (text === undefined) throw new Error(`No message '${key}' in ${language}`);
    if (!text.includes('{') && !text.includes("'")) return text;
    const format = compiled.get(key) ?? new IntlMessageFormat(text, locale);
    compiled.set(key, format);
    return String(format.format(marked(values)));
  }
  // A bare day has no time of day: noon UTC is the same day in the Netherlands, summer and winter.
  const date = (value: Date | string) =>
    days.format(typeof value === 'string' ? new Date(`${value}T12:00:00Z`) : value);
  const time = (value: Date) => (lang === 'nl' ? `${clock.format(value).replace(':', '.')} uur` : clock.format(value));

  return {
    language,
    lang,
    t,
    dutch,
    date,
    time,
    dateTime: (value) => `${date(value)}, ${time(value)}`,
    number: (value) => numbers.format(value),
    list: (parts) => lists.format(parts),
  };
}
