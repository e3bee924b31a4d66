import { expect, test } from 'vitest';
import { applyFilter, filterQuery, readFilter } from './filter.ts';

const some = [
  { organisationId: 'club', standing: 'late', priorities: [{ slug: 'deuren' }] },
  { organisationId: 'town', standing: 'done', priorities: [{ slug: 'taal' }] },
] as const;

test.each([
  ['nothing asked shows all', {}, 2],
  ['of one priority', { speerpunt: 'deuren' }, 1],
  ['of one owner', { wie: 'town' }, 1],
  ['of one standing', { stand: 'late' }, 1],
  ['a standing that is none is not asked', { stand: 'onzin' }, 2],
  ['of a priority that is none', { speerpunt: 'nergens' }, 0],
])('filtering actions: %s', (_name, query, count) => {
  expect(applyFilter(some, readFilter(query))).toHaveLength(count);
});

test('the next page asks the same question', () => {
  const filter = readFilter({ wie: 'club', stand: 'late', nieuws: 'silent', bladzijde: '2' });
  expect(filter.page).toBe(2);
  expect(filterQuery(filter, 3)).toBe('?wie=club&stand=late&nieuws=silent&bladzijde=3');
  expect(filterQuery(readFilter({ bladzijde: 'x' }), 1)).toBe('');
});
