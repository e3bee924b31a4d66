import { z } from 'zod';
import { isUuid } from '../../platform/clock.ts';
import { type Read, readForm, text, withRules } from '../../platform/forms/form.ts';
import type { Domain } from '../inventory/index.ts';
import { keptWords, longestWords } from './rules.ts';
import { consents, type NewSignal, type Reply } from './types.ts';

/** The form on which somebody tells what they meet. A domain that is not the municipality's own counts as none. */
export function readSignal(form: FormData, domains: Domain[]): Read<NewSignal> {
  const fields = z.object({
    words: text({ max: longestWords, tooLong: 'signals.form.wordsTooLong' }),
    domain: text({ max: 40, tooLong: 'signals.form.wordsTooLong' }),
    consent: z.enum(consents, 'signals.form.consentMissing'),
  });
  const schema = withRules(fields, function* (sent) {
    if (sent.words === '' && sent.consent !== 'count') yield ['words', 'signals.form.wordsMissing'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const { words, domain, consent } = read.value;
  const domainId = domains.some(({ id }) => id === domain) ? domain : null;
  return { ok: true, value: { words: keptWords(words, consent), domainId, consent } };
}

/** The address for notices, on the page that follows a contribution. */
export function readFollower(form: FormData): Read<{ email: string }> {
  return readForm(
    form,
    z.object({
      email: z
        .string('signals.follow.emailMissing')
        .min(1, 'signals.follow.emailMissing')
        .max(200, 'signals.follow.emailWrong')
        .pipe(z.email('signals.follow.emailWrong')),
    }),
  );
}

const longestReply = 2000;

/** What the municipality answers, to which signals. */
export function readReply(form: FormData): Read<Reply> {
  const read = readForm(
    form,
    z.object({
      signals: z
        .array(z.string())
        .transform((ids) => [...new Set(ids)].filter(isUuid))
        .refine((ids) => ids.length > 0, 'signals.answers.form.signalsMissing'),
      outcome: z.enum(['taken-up', 'not-taken-up'], 'signals.answers.form.outcomeMissing'),
      words: text({
        max: longestReply,
        tooLong: 'signals.answers.form.wordsTooLong',
        missing: 'signals.answers.form.wordsMissing',
      }),
    }),
  );
  if (!read.ok) return read;
  const { signals, outcome, words } = read.value;
  return { ok: true, value: { signalIds: signals, words, takenUp: outcome === 'taken-up' } };
}
