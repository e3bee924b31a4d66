// The situations that every municipality can test its definition on: content, in our own words.
import { z } from 'zod';
import content from '../../../content/sample-cases.json' with { type: 'json' };
import type { Domain } from '../inventory/index.ts';
import { factors, type SampleCase } from './types.ts';

const sampleCase = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** A domain of the VNG index; 'own' is the municipality itself. */
  domain: z.enum(['education', 'home', 'work', 'leisure', 'transport', 'wellbeing', 'own']),
  factors: z.array(z.enum(factors)),
  words: z.string(),
  wordsEn: z.string(),
});

const standardCases = z.array(sampleCase).parse(content);

/** The standard cases, in the domains that this municipality has for them. */
export function casesIn(domains: readonly Pick<Domain, 'id' | 'vng'>[]): SampleCase[] {
  return standardCases.map(({ domain, ...rest }) => ({
    ...rest,
    domainIds: domains.filter(({ vng }) => (vng ?? 'own') === domain).map(({ id }) => id),
    own: false,
  }));
}
