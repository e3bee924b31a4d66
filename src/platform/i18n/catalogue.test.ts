import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import english from '../../../messages/en.json' with { type: 'json' };
import dutch from '../../../messages/nl.json' with { type: 'json' };
import simple from '../../../messages/nl-eenvoudig.json' with { type: 'json' };
import { flatten, languages, type MessageKey, type MessageTree } from './catalogue.ts';
import { wordsFor } from './words.ts';

const files = { nl: flatten(dutch), en: flatten(english), 'nl-eenvoudig': flatten(simple as MessageTree) };

/** The names that a message is filled in with, at any depth, each with what kind of value it takes. */
function placeholders(text: string): string[] {
  const found = new Set<string>();
  const walk = (parts: ReturnType<IntlMessageFormat['getAst']>) => {
    for (const part of parts) {
      if ('value' in part && part.type !== 0) found.add(part.value);
      if ('options' in part) for (const option of Object.values(part.options)) walk(option.value);
      if ('children' in part) walk(part.children);
    }
  };
  walk(new IntlMessageFormat(text, 'nl').getAst());
  return [...found].sort();
}

test('Dutch and English say the same things', () => {
  expect([...files.en.keys()].sort()).toEqual([...files.nl.keys()].sort());
});

test('what is said more simply is said in full Dutch as well', () => {
  expect([...files['nl-eenvoudig'].keys()].filter((key) => !files.nl.has(key))).toEqual([]);
});

test('each message is filled in with the same values in both', () => {
  const different = [...files.en].filter(
    ([key, text]) => String(placeholders(text)) !== String(placeholders(files.nl.get(key) ?? '')),
  );
  expect(different.map(([key]) => key)).toEqual([]);
});

test('what is said more simply may leave a value out, and asks for no other', () => {
  const asking = [...files['nl-eenvoudig']].filter(([key, text]) => {
    const given = placeholders(files.nl.get(key) ?? '');
    return placeholders(text).some((name) => !given.includes(name));
  });
  expect(asking.map(([key]) => key)).toEqual([]);
});

// One person may tell two stories, and nobody knows which: what is counted behind something are stories.
test.each([
  ['nl', /verha(al|len)/, /# (ander |andere )?(mens|persoon|inwoner)/],
  ['nl-eenvoudig', /verha(al|len)/, /# (ander |andere )?(mens|persoon|inwoner)/],
  ['en', /stor(y|ies)/, /# (other )?(person|people|resident)/],
] as const)('voices are counted in stories, in %s', (language, story, people) => {
  const counted = [...files[language]].filter(([, text]) => placeholders(text).includes('voices'));
  expect(counted.length).toBeGreaterThan(language === 'nl-eenvoudig' ? 0 : 5);
  expect(counted.filter(([, text]) => !story.test(text))).toEqual([]);
  const voters = /^ballots\./;
  expect([...files[language]].filter(([key, text]) => people.test(text) && !voters.test(key))).toEqual([]);
});

test.each(languages)('every message in %s can be read, and is not empty', (language) => {
  const locale = language === 'en' ? 'en' : 'nl';
  for (const [key, text] of files[language]) {
    expect(() => new IntlMessageFormat(text, locale), key).not.toThrow();
    expect(text.trim(), key).not.toBe('');
  }
});

test.each(languages)('every message in %s is said whole, with one and with several', (language) => {
  const { t } = wordsFor(language);
  for (const [key, text] of files.nl) {
    for (const count of [0, 1, 2]) {
      const said = t(key as MessageKey, Object.fromEntries(placeholders(text).map((name) => [name, count])));
      expect(said, key).not.toMatch(/[{}]|undefined/);
    }
  }
});

test('nothing in the simple variant repeats the Dutch word for word', () => {
  const same = [...files['nl-eenvoudig']].filter(([key, text]) => files.nl.get(key) === text);
  expect(same.map(([key]) => key)).toEqual([]);
});
