import { expect, test } from 'vitest';
import { z } from 'zod';
import { dayFields, dayIn } from './days.ts';
import { readForm, sentList, sentText, text, withRules } from './form.ts';

function sent(value: string): FormData {
  const form = new FormData();
  form.append('title', value);
  return form;
}

const schema = z.object({
  title: text({ max: 20, tooLong: 'periods.form.titleMissing', missing: 'periods.form.titleMissing' }),
});

test.each([
  ['zero-width spaces', '\u200b\u200b\u200b'],
  ['joiners', '\u200d \u200c \u2060'],
  ['a mark at the beginning of a file', '\ufeff'],
  ['soft hyphens', '\u00ad\u00ad'],
  ['marks for the direction of text', '\u200e\u202e\u2069'],
  ['fillers of Korean', '\u3164\uffa0\u115f'],
  ['the empty braille cell', '\u2800'],
  ['a variation selector', '\ufe0f'],
  ['controls', '\u0007\u001b'],
])('%s are the same as nothing: the field is missing', (_what, value) => {
  expect(sentText(sent(value), 'title')).toBe('');
  expect(sentList(sent(value), 'title')).toEqual(['']);
  expect(readForm(sent(value), schema)).toMatchObject({
    ok: false,
    problems: [{ field: 'title', message: 'periods.form.titleMissing' }],
  });
});

test.each(['a', '1', '?', '👩‍🦽', 'كرسي', '\u200bhallo', '⠓⠁⠇', '한글'])(
  '%j can be seen, and stays as it was typed',
  (value) => {
    expect(readForm(sent(value), schema)).toEqual({ ok: true, value: { title: value } });
  },
);

test('what holds between fields is said with what is wrong in one field, in the order of the form; a day stands at its place', () => {
  const title = text({ max: 3, tooLong: 'periods.form.titleTooLong' });
  const fields = z.object({ title, ...dayFields('startsOn'), place: title, note: title });
  const asked: unknown[] = [];
  const rules = withRules(fields, function* (sent) {
    asked.push(sent.title, sent.place);
    yield ['note', 'periods.form.titleMissing'];
    if (dayIn(sent, 'startsOn') === null) yield ['startsOn', 'periods.form.startsOnMissing'];
  });
  const form = sent('Sporthal');
  form.append('place', 'hal');
  form.append('note', 'te lang');
  const read = readForm(form, rules);
  expect(read.ok || read.problems.map(({ field, message }) => [field, message])).toEqual([
    ['title', 'periods.form.titleTooLong'],
    ['startsOn', 'periods.form.startsOnMissing'],
    ['note', 'periods.form.titleTooLong'],
    ['note', 'periods.form.titleMissing'],
  ]);
  // A title that is too long is no title to compare with anything.
  expect(asked).toEqual([undefined, 'hal']);
});

test('what only a form that was tampered with can send is a problem of its field, also where nobody wrote words for it', () => {
  const choices = z.object({ kind: z.enum(['a', 'b']), size: z.literal('1'), title: z.string().regex(/^b/) });
  const form = sent('a');
  form.append('kind', 'c');
  const read = readForm(form, choices);
  expect(read.ok || read.problems).toEqual(
    ['kind', 'size', 'title'].map((field) => ({ field, message: 'common.notAnOption' })),
  );
});

test('marks that are piled up on a letter are taken off: putting them in order would keep everyone waiting', () => {
  const piled = `e${'\u0301\u0316'.repeat(100_000)}n`;
  expect(sentText(sent(piled), 'title').length).toBeLessThan(40);
  expect(sentText(sent('Tiếng Việt, שָׁלוֹם'), 'title')).toBe('Tiếng Việt, שָׁלוֹם'.normalize('NFC'));
});
