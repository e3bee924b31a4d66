import { expect, test } from 'vitest';
import { readPlan } from './form.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function problemsOf(fields: Record<string, string>): [string, string][] {
  const read = readPlan(formOf(fields));
  return read.ok ? [] : read.problems.map(({ field, message }) => [field, message]);
}

test('whoever plans a ballot hears everything that is wrong at once, in the order of the form', () => {
  expect(problemsOf({ title: '', maxChoices: 'twee', seats: '1', opensTime: '9.00', 'closes-day': '31' })).toEqual([
    ['title', 'ballots.form.titleMissing'],
    ['maxChoices', 'ballots.form.maxChoicesWrong'],
    ['opens', 'ballots.form.momentWrong'],
    ['closes', 'ballots.form.momentWrong'],
    ['proposal', 'ballots.form.tooFewProposals'],
  ]);
});

test('what came along and is no proposal of anybody counts for nothing', () => {
  const form = formOf({ title: 'Wat eerst?', maxChoices: '1', seats: '1', proposal: 'x' });
  form.append('proposal', 'y');
  expect(readPlan(form)).toMatchObject({
    ok: false,
    problems: [{ field: 'proposal', message: 'ballots.form.tooFewProposals' }],
  });
});
