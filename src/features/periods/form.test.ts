import { expect, test } from 'vitest';
import { readAdoption, readAgenda, readNewAgenda } from './form.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function problemsOf(
  read: ReturnType<typeof readAdoption | typeof readAgenda | typeof readNewAgenda>,
): [string, string][] {
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
  const sent = formOf({ title: 'Agenda', ...days, introduction: 'x'.repeat(4001) });
  expect(problemsOf(readAgenda(sent))).toEqual([
    ['startsOn', 'periods.form.dayWrong'],
    ['introduction', 'periods.form.introductionTooLong'],
  ]);
});

const met = { 'meetsOn-day': '3', 'meetsOn-month': '2', 'meetsOn-year': '2026' };
const on = { 'adoptedOn-day': '3', 'adoptedOn-month': '2', 'adoptedOn-year': '2026' };

test.each<[string, Record<string, string>, [string, string][]]>([
  ['only who will do it', { adopter: 'council' }, []],
  ['a day without anybody', on, [['adopter', 'periods.adoption.form.adopterMissing']]],
  [
    'a day with somebody who does not exist',
    { ...on, adopter: 'king' },
    [['adopter', 'periods.adoption.form.adopterMissing']],
  ],
  [
    'a day that has still to come',
    { ...on, 'adoptedOn-year': '2027', adopter: 'executive' },
    [['adoptedOn', 'periods.adoption.form.inTheFuture']],
  ],
  [
    'a decision of the council without a meeting and a proposal',
    { ...on, adopter: 'council' },
    [
      ['meetsOn', 'periods.adoption.form.meetsOnMissing'],
      ['proposal', 'periods.adoption.form.proposalMissing'],
    ],
  ],
  [
    'a decision of the council before it met',
    { ...on, adopter: 'council', proposal: 'Z-1', ...met, 'meetsOn-day': '4' },
    [['meetsOn', 'periods.adoption.form.meetsLater']],
  ],
  ['a decision of the council in its meeting', { ...on, adopter: 'council', proposal: 'Z-1', ...met }, []],
  ['a publication by its number', { ...on, adopter: 'executive', publication: 'gmb-2023-355111' }, []],
  ['a publication by its address', { publication: 'https://zoek.officielebekendmakingen.nl/gmb-2023-355111.html' }, []],
  [
    'a publication that is neither',
    { publication: 'gemeenteblad 12' },
    [['publication', 'periods.adoption.form.publicationWrong']],
  ],
  [
    'a link that runs something',
    { publication: 'javascript:alert(1)' },
    [['publication', 'periods.adoption.form.publicationWrong']],
  ],
  [
    'a day that does not exist',
    { 'meetsOn-day': '31', 'meetsOn-month': '2', 'meetsOn-year': '2026' },
    [['meetsOn', 'periods.form.dayWrong']],
  ],
])('of an adoption with %s is said what is wrong', (_case, sent, problems) => {
  expect(problemsOf(readAdoption(formOf(sent), { today: '2026-11-22', recorded: false }))).toEqual(problems);
});

test('an adoption that was recorded before can be corrected without what it lacks', () => {
  const sent = formOf({ ...on, adopter: 'council' });
  expect(readAdoption(sent, { today: '2026-11-22', recorded: true }).ok).toBe(true);
});
