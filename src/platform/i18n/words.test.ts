import { expect, test } from 'vitest';
import type { MessageKey } from './catalogue.ts';
import { isLanguage, wordsFor } from './words.ts';

const dutch = wordsFor('nl');
const english = wordsFor('en');

test('a day is the same day summer and winter, also where the clock of the machine stands elsewhere', () => {
  expect(dutch.date('2021-03-12')).toBe('12 maart 2021');
  expect(dutch.date('2021-12-31')).toBe('31 december 2021');
  expect(english.date('2021-03-12')).toBe('12 March 2021');
});

test('a moment is told in the time of the Netherlands', () => {
  expect(dutch.dateTime(new Date('2021-12-31T23:05:00Z'))).toBe('1 januari 2022, 00.05 uur');
  expect(dutch.time(new Date('2021-07-01T12:05:00Z'))).toBe('14.05 uur');
  expect(english.time(new Date('2021-07-01T12:05:00Z'))).toBe('14:05');
});

test('numbers and lists are written as people write them', () => {
  expect(dutch.number(12345)).toBe('12.345');
  expect(english.number(12345)).toBe('12,345');
  expect(dutch.list(['wonen', 'werk', 'zorg'])).toBe('wonen, werk en zorg');
});

test('a message that does not exist is a fault of ours, not an empty place on a page', () => {
  expect(() => dutch.t('no.such.message' as MessageKey)).toThrow("No message 'no.such.message' in nl");
});

test.each(['nl', 'nl-eenvoudig', 'en'])('%s is a language', (language) => expect(isLanguage(language)).toBe(true));
test.each(['de', '', undefined, null, '__proto__'])('%j is none', (language) =>
  expect(isLanguage(language)).toBe(false),
);
