import { expect, test } from 'vitest';
import { standardDomains } from '../inventory/index.ts';
import { casesIn } from './sample-cases.ts';
import { factors } from './types.ts';

const domains = standardDomains.map(({ name, vng }) => ({ id: name, vng: vng ?? null }));
const cases = casesIn(domains);

test('together the cases stand in all domains and meet all factors but how one looks', () => {
  expect(new Set(cases.flatMap(({ domainIds }) => domainIds)).size).toBe(domains.length);
  const met = new Set(cases.flatMap((one) => one.factors));
  expect(factors.filter((factor) => !met.has(factor))).toEqual(['appearance', 'education']);
});

test('some are on the edge: no factor at all, and no disability in most', () => {
  expect(cases.some((one) => one.factors.length === 0)).toBe(true);
  expect(cases.filter((one) => one.factors.includes('disability'))).toHaveLength(1);
  expect(new Set(cases.map(({ key }) => key)).size).toBe(cases.length);
});
