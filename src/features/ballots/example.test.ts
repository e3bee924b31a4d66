import { expect, test } from 'vitest';
import { explainAssessment, explainOutcome } from '../../analysis/approval/explain.ts';
import { checkExample, countExample, type Example, readExample } from './example.ts';

const names = ['A', 'B', 'C', 'D', 'E'];
const begin = readExample(new URLSearchParams());

test('the example to begin with shows the difference: the large group takes all, or leaves some', () => {
  const { votes, shares, told } = countExample(begin, names, 'nl');
  expect(votes.outcome).toMatchObject({ rule: 'av', order: [0, 1, 2] });
  expect(votes.checks.unrepresented.uncovered).toBe(55);
  expect(shares.outcome.order).toContain(3);
  expect(shares.checks.unrepresented.uncovered).toBeLessThan(55);
  const [nothing] = explainAssessment(votes.checks, told).unrepresented;
  expect(nothing).toBe('55 van de 105 mensen kregen niets van wat zij kozen.');
});

test('what the address says is what is counted, in the language of the page', () => {
  const query = new URLSearchParams('plekken=1&mensen-0=1&keuze-0=4&mensen-1=0&mensen-2=0&mensen-3=0');
  const example = readExample(query);
  expect(checkExample(example)).toEqual([]);
  const { votes, told } = countExample(example, names, 'en');
  expect(explainOutcome(votes.outcome, told)).toEqual(['Seat 1 goes to “E”: 1 person chose it.']);
});

test('a thousand with a point in it is a thousand', () => {
  expect(readExample(new URLSearchParams('plekken=1&mensen-0=1.000')).groups[0]?.people).toBe('1000');
});

const changed = (change: Partial<Example>): Example => ({ ...begin, ...change });
const group = (people: string, choices: string[] = []) => ({ people, choices });

test.each<[string, Example, string]>([
  ['no seats', changed({ seats: '0' }), 'plekken'],
  ['more seats than proposals', changed({ seats: '6' }), 'plekken'],
  ['words for a number', changed({ groups: [group('veel'), ...begin.groups.slice(1)] }), 'mensen-0'],
  ['half a person', changed({ groups: [group('1.5'), ...begin.groups.slice(1)] }), 'mensen-0'],
  ['more people than fit', changed({ groups: [group('1001'), ...begin.groups.slice(1)] }), 'mensen-0'],
  ['a proposal that is not there', changed({ groups: [group('1', ['9']), ...begin.groups.slice(1)] }), 'keuze-0'],
  ['nobody at all', changed({ groups: [0, 1, 2, 3].map(() => group('0')) }), 'mensen-0'],
])('%s is told at its field', (_what, example, field) => {
  expect(checkExample(example).map((problem) => problem.field)).toEqual([field]);
});
