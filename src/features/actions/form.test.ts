import { expect, test } from 'vitest';
import { readAction, readOutcome } from './form.ts';

const known = { organisations: [], domains: [], departments: [], before: { priorityIds: [], restsOn: [] } };

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function fieldsOf(read: ReturnType<typeof readAction | typeof readOutcome>): string[] {
  return read.ok ? [] : read.problems.map(({ field }) => field);
}

test('everything that an action misses is said at once, in the order of the form', () => {
  expect(fieldsOf(readAction(formOf({}), known))).toEqual([
    'title',
    'priorities',
    'owner',
    'dueOn',
    'measure',
    'money',
  ]);
});

test('an outcome without words and without a day is told of both', () => {
  expect(fieldsOf(readOutcome(formOf({}), '2027-01-01'))).toEqual(['outcome', 'measuredOn']);
});
