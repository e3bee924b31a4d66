import { expect, test } from 'vitest';
import { readAgenda, readNewAgenda } from './form.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function problemsOf(read: ReturnType<typeof readAgenda | typeof readNewAgenda>): [string, string][] {
  return read.ok ? [] : read.problems.map(({ field, message }) => [field, message]);
}

test('whoever sends an empty form hears of the title and of the day at once', () => {
  expect(problemsOf(readNewAgenda(formOf({})))).toEqual([
    ['title', 'periods.form.titleMissing'],
    ['startsOn', 'periods.form.startsOnMissing'],
  ]);
});

test('everything that is wrong with an agenda is said in the order of its form', () => {
  const days = { 'startsOn-day': '31', 'startsOn-month': '2', 'startsOn-year': '2026' };
  const sent = formOf({ title: 'Agenda', ...days, introduction: 'x'.repeat(4001), adoptedBy: 'council' });
  expect(problemsOf(readAgenda(sent))).toEqual([
    ['startsOn', 'periods.form.dayWrong'],
    ['introduction', 'periods.form.introductionTooLong'],
    ['adoptedOn', 'periods.form.adoptedOnMissing'],
  ]);
});

test('who adopted it is asked once, also when somebody answered with nothing that can be chosen', () => {
  const days = { 'startsOn-day': '1', 'startsOn-month': '2', 'startsOn-year': '2026' };
  const on = { 'adoptedOn-day': '3', 'adoptedOn-month': '2', 'adoptedOn-year': '2026' };
  const asked = [['adoptedBy', 'periods.form.adoptedByMissing']];
  expect(problemsOf(readAgenda(formOf({ title: 'Agenda', ...days, ...on, adoptedBy: 'somebody' })))).toEqual(asked);
  expect(problemsOf(readAgenda(formOf({ title: 'Agenda', ...days, ...on, adoptedBy: '' })))).toEqual(asked);
});
