import { expect, test } from 'vitest';
import { asTyped, readGathering, readNote } from './form.ts';

const filled = {
  ...{ kind: 'symposium', title: 'Startsymposium', 'heldOn-day': '22', 'heldOn-month': '11', 'heldOn-year': '2026' },
  ...{ startsAt: '19.30', endsAt: '21', place: 'Dorpshuis', about: '', influence: 'consult', provisionsOther: '' },
  ...{ 'answerBy-day': '', 'answerBy-month': '', 'answerBy-year': '' },
};

function formOf(fields: Record<string, string>, provisions: string[] = []): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const provision of provisions) form.append('provisions', provision);
  return form;
}

function problemsOf(fields: Record<string, string>): [string, string][] {
  const read = readGathering(formOf(fields));
  return read.ok ? [] : read.problems.map(({ field, message }) => [field, message]);
}

test('an announcement is read; the answer comes six weeks later when nobody says another day', () => {
  const read = readGathering(formOf(filled, ['hearing-loop', 'something else', 'accessible-toilet']));
  expect(read).toEqual({
    ok: true,
    value: {
      ...{ kind: 'symposium', title: 'Startsymposium', heldOn: '2026-11-22', startsAt: '19:30', endsAt: '21:00' },
      ...{ place: 'Dorpshuis', about: null, influence: 'consult', provisions: ['accessible-toilet', 'hearing-loop'] },
      ...{ provisionsOther: null, answerBy: '2027-01-03' },
    },
  });
});

test.each([
  ['9', '09:00'],
  ['9.05', '09:05'],
  ['09:05', '09:05'],
  ['1930', '19:30'],
  ['19.30 uur', '19:30'],
])('a time written as %s is %s', (typed, time) => {
  const read = readGathering(formOf({ ...filled, startsAt: typed, endsAt: '' }));
  expect(read.ok && read.value.startsAt).toBe(time);
});

test.each([
  ['an hour that is not there', { startsAt: '25:00' }, ['startsAt', 'gatherings.form.timeWrong']],
  ['an end before the start', { endsAt: '19:00' }, ['endsAt', 'gatherings.form.endsTooSoon']],
  ['no day', { 'heldOn-day': '', 'heldOn-month': '', 'heldOn-year': '' }, ['heldOn', 'gatherings.form.heldOnMissing']],
  ['31 November', { 'heldOn-day': '31' }, ['heldOn', 'gatherings.form.dayWrong']],
  [
    'an answer before the question',
    { 'answerBy-day': '1', 'answerBy-month': '11', 'answerBy-year': '2026' },
    ['answerBy', 'gatherings.form.answerTooSoon'],
  ],
  [
    '31 November, with an answer after it,',
    { 'heldOn-day': '31', 'answerBy-day': '1', 'answerBy-month': '1', 'answerBy-year': '2027' },
    ['heldOn', 'gatherings.form.dayWrong'],
  ],
  ['no influence', { influence: '' }, ['influence', 'gatherings.form.influenceMissing']],
  ['a kind of our own making', { kind: 'party' }, ['kind', 'gatherings.form.kindMissing']],
])('%s is said at its field', (_name, change, problem) => {
  expect(problemsOf({ ...filled, ...change })).toEqual([problem]);
});

test('everything that has to be mended is said at once, in the order of the form', () => {
  const fields = problemsOf({ 'answerBy-day': '40' }).map(([field]) => field);
  expect(fields).toEqual(['kind', 'title', 'heldOn', 'place', 'influence', 'answerBy']);
});

test('what stands in the fields reads back as the same gathering', () => {
  const read = readGathering(formOf(filled, ['quiet-room']));
  if (!read.ok) throw new Error('not read');
  const { provisions, ...typed } = asTyped(read.value);
  expect(readGathering(formOf(typed as Record<string, string>, provisions as string[]))).toEqual(read);
});

test('a note without an answer about who may read it is not taken, and the table stays', () => {
  const read = readNote(formOf({ table: '3', words: 'De bus komt niet.', domain: '', consent: '' }), []);
  expect(read).toMatchObject({
    ok: false,
    problems: [{ field: 'consent' }],
    typed: { table: '3', words: 'De bus komt niet.' },
  });
});

test('a table with a name as long as a letter is refused', () => {
  const read = readNote(formOf({ table: 'x'.repeat(41), words: 'Ja', domain: '', consent: 'staff' }), []);
  expect(read).toMatchObject({ ok: false, problems: [{ field: 'table' }], typed: { words: 'Ja', consent: 'staff' } });
});
