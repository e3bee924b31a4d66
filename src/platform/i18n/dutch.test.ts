import { expect, test } from 'vitest';
import { markDutch, showDutch } from './dutch.ts';
import { wordsFor } from './words.ts';

test('what somebody typed becomes an element of its own in a sentence of another language', () => {
  expect(showDutch(`<p>Look at ‘${markDutch('Drempels weg')}’.</p>`)).toBe(
    '<p>Look at ‘<span lang="nl">Drempels weg</span>’.</p>',
  );
});

test('where no element can stand, the mark goes or the whole is Dutch', () => {
  const title = markDutch('Drempels weg');
  expect(showDutch(`<input aria-label="Choose ${title}">`)).toBe('<input aria-label="Choose Drempels weg">');
  expect(showDutch(`<title>${title} – Zonnedam</title>`)).toBe('<title>Drempels weg – Zonnedam</title>');
  expect(showDutch(`<title>Result: ${title}</title>`)).toBe('<title>Result: Drempels weg</title>');
  expect(showDutch(`<option value="1" selected>${title}</option>`)).toBe(
    '<option lang="nl" value="1" selected>Drempels weg</option>',
  );
});

test('a page stays whole when somebody types the marks themselves, or what looks like the end of a tag', () => {
  const [start = '', end = ''] = [...markDutch('x')].filter((sign) => sign !== 'x');
  expect(showDutch(`<p>${markDutch(`a${end}b${start}c`)} ${end}d${start}e</p>`)).toBe(
    '<p><span lang="nl">abc</span> de</p>',
  );
  expect(showDutch(`<input aria-label="1 > 0 ${markDutch('is waar')}"><p>2</p>`)).toBe(
    '<input aria-label="1 > 0 is waar"><p>2</p>',
  );
});

test('what is marked twice, or is nothing, is marked once or not at all', () => {
  expect(markDutch(markDutch('Stoepen'))).toBe(markDutch('Stoepen'));
  expect(markDutch('')).toBe('');
});

test('a Dutch page has no marks, and sentences mark by themselves what people typed', () => {
  expect(wordsFor('nl').dutch('Stoepen')).toBe('Stoepen');
  expect(wordsFor('nl').t('signals.story.action', { title: 'Stoepen' })).toBe('Daarom gebeurt dit: ‘Stoepen’');
  const { t, dutch } = wordsFor('en');
  expect(t('signals.story.action', { title: 'Stoepen' })).toContain(dutch('Stoepen'));
  expect(showDutch(t('ui.brand.municipality', { name: 'Zonnedam' }))).not.toContain('lang');
});
