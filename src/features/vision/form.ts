import { z } from 'zod';
import { isUuid } from '../../platform/clock.ts';
import { idsField, type Read, readForm, type Typed, text, versionField, withRules } from '../../platform/forms/form.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import {
  type DefinitionText,
  type Factor,
  factors,
  type Judgement,
  type Value,
  type Verdict,
  type VisionText,
  values,
  verdicts,
} from './types.ts';

export const longestText = 4000;
export const longestAnswer = 600;
export const longestSentence = 160;

const tooLong = 'vision.form.tooLong';
const optionalText = (max: number) => text({ max, tooLong }).transform((words) => words || null);
const chosenFactors = z
  .array(z.string())
  .transform((sent) => factors.filter((factor): factor is Factor => sent.includes(factor)));

const reason = text({ max: longestAnswer, tooLong });

/** From the second version on one says why. `version` is the number of the version that the form was made from. */
function* reasonFor({ reason, version }: { reason?: string; version?: number }): Generator<[string, MessageKey]> {
  if (reason === '' && version !== 0) yield ['reason', 'vision.form.reasonMissing'];
}

const definitionFields = z.object({
  plain: text({ max: longestText, tooLong, missing: 'vision.definition.plainMissing' }),
  factors: chosenFactors,
  domainIds: idsField,
  approach: optionalText(longestText),
  policyText: optionalText(longestText),
  reason,
  version: versionField,
});

export function readDefinition(form: FormData): Read<DefinitionText & { version: number }> {
  const read = readForm(form, withRules(definitionFields, reasonFor));
  if (!read.ok) return read;
  return { ok: true, value: { ...read.value, reason: read.value.reason || null } };
}

export function typedDefinition({ plain, policyText, factors, domainIds, approach, reason }: DefinitionText): Typed {
  return { plain, policyText: policyText ?? '', factors, domainIds, approach: approach ?? '', reason: reason ?? '' };
}

const visionFields = z.object({
  title: text({ max: longestSentence, tooLong, missing: 'vision.vision.titleMissing' }),
  plain: text({ max: longestText, tooLong, missing: 'vision.vision.plainMissing' }),
  policyText: optionalText(longestText),
  equality: optionalText(longestAnswer),
  solidarity: optionalText(longestAnswer),
  autonomy: optionalText(longestAnswer),
  participation: optionalText(longestAnswer),
  reason,
  version: versionField,
});

export function readVision(form: FormData): Read<VisionText & { version: number }> {
  const read = readForm(form, withRules(visionFields, reasonFor));
  if (!read.ok) return read;
  return { ok: true, value: { ...read.value, reason: read.value.reason || null } };
}

export function typedVision(vision: VisionText): Typed {
  const answers = Object.fromEntries(values.map((value): [Value, string] => [value, vision[value] ?? '']));
  const { title, plain, policyText, reason } = vision;
  return { title, plain: plain ?? '', policyText: policyText ?? '', reason: reason ?? '', ...answers };
}

/** The test on sample cases: whoever judges a case says why. A case that nobody judged is left out. */
export function readJudgements(form: FormData, caseKeys: string[]): Read<{ judgements: Judgement[]; version: number }> {
  const shape: Record<string, z.ZodType<string>> = {};
  for (const key of caseKeys) {
    shape[`verdict-${key}`] = z.enum(['', ...verdicts], 'vision.test.verdictWrong').default('');
    shape[`because-${key}`] = text({ max: longestAnswer, tooLong });
  }
  const schema = z.object({ ...shape, version: versionField });
  const read = readForm(
    form,
    withRules(schema, (sent) => missingIn(sent, caseKeys)),
  );
  if (!read.ok) return read;
  const sent: Record<string, unknown> = read.value;
  const judgements = caseKeys.flatMap((caseKey): Judgement[] => {
    const verdict = sent[`verdict-${caseKey}`];
    return verdict ? [{ caseKey, verdict: verdict as Verdict, because: String(sent[`because-${caseKey}`]) }] : [];
  });
  return { ok: true, value: { judgements, version: Number(sent.version) } };
}

function* missingIn(sent: Record<string, unknown>, caseKeys: string[]): Generator<[string, MessageKey]> {
  for (const key of caseKeys) {
    const [verdict, because] = [sent[`verdict-${key}`], sent[`because-${key}`]];
    if (verdict && because === '') yield [`because-${key}`, 'vision.test.becauseMissing'];
    if (verdict === '' && because) yield [`verdict-${key}`, 'vision.test.verdictMissing'];
  }
}

export function typedJudgements(judgements: Judgement[]): Typed {
  return Object.fromEntries(
    judgements.flatMap(({ caseKey, verdict, because }) => [
      [`verdict-${caseKey}`, verdict],
      [`because-${caseKey}`, because],
    ]),
  );
}

export interface NewCase {
  words: string;
  domainId: string | null;
  factors: Factor[];
}

export function readCase(form: FormData): Read<NewCase> {
  return readForm(
    form,
    z.object({
      words: text({ max: longestAnswer, tooLong, missing: 'vision.case.wordsMissing' }),
      domainId: z
        .string()
        .default('')
        .transform((id) => (isUuid(id) ? id : null)),
      factors: chosenFactors,
    }),
  );
}
