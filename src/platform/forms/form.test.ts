import { expect, test } from 'vitest';
import { z } from 'zod';
import { readForm, sentList, sentText, text } from './form.ts';

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
