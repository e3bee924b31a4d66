import { z } from 'zod';
import { isUuid } from '../../platform/clock.ts';
import { dayFields, dayIn } from '../../platform/forms/days.ts';
import {
  type Read,
  readForm,
  type Typed,
  text,
  versionField,
  wholeNumber,
  withRules,
} from '../../platform/forms/form.ts';
import type { NewCheck } from './check-commands.ts';
import { largestGroup, longestIntroduction, longestOutcome, longestWords, sumOf } from './rules.ts';
import { fieldsOf, type OwnReaction, type Reaction, type Reactions, verdicts } from './types.ts';

const checkFields = z.object({
  introduction: text({
    max: longestIntroduction,
    tooLong: 'derivation.work.form.introductionTooLong',
    missing: 'derivation.work.form.introductionMissing',
  }),
  ...dayFields('closesOn'),
  version: versionField,
});

/** What is asked, and until which day people can react: today or later. */
export function readCheck(form: FormData, today: string): Read<NewCheck & { version: number }> {
  const schema = withRules(checkFields, function* (sent) {
    const day = dayIn(sent, 'closesOn');
    if (day === null) yield ['closesOn', 'derivation.work.form.closesOnMissing'];
    else if (day === 'wrong') yield ['closesOn', 'derivation.work.form.dayWrong'];
    else if (day < today) yield ['closesOn', 'derivation.work.form.closesOnPast'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const { introduction, version } = read.value;
  return { ok: true, value: { introduction, version, closesOn: dayIn(read.value, 'closesOn') as string } };
}

const words = text({ max: longestWords, tooLong: 'derivation.react.wordsTooLong' });

/**
 * What somebody says of each priority that their story is in. Of at least one; and whoever was not understood well says how
 * it is.
 */
export function readReactions(form: FormData, asked: { priorityId: string }[]): Read<OwnReaction[]> {
  const shape = Object.fromEntries(
    asked.flatMap(({ priorityId }) => {
      const names = fieldsOf(priorityId);
      return [
        [names.verdict, z.enum(['', ...verdicts], 'derivation.react.verdictMissing').default('')],
        [names.words, words],
      ];
    }),
  );
  const schema = withRules(z.object(shape), function* (sent) {
    let some = false;
    for (const { priorityId } of asked) {
      const names = fieldsOf(priorityId);
      const [verdict, said] = [sent[names.verdict], sent[names.words]];
      if (verdict) some = true;
      if (!verdict && said) yield [names.verdict, 'derivation.react.verdictMissing'];
      if (verdict && verdict !== 'well' && said === '') yield [names.words, 'derivation.react.wordsMissing'];
      if (said) some = true;
    }
    if (!some && asked[0]) yield [fieldsOf(asked[0].priorityId).verdict, 'derivation.react.nothing'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const sent = read.value as Record<string, string>;
  const reactions = asked.flatMap(({ priorityId }) => {
    const names = fieldsOf(priorityId);
    const verdict = verdicts.find((one) => one === sent[names.verdict]);
    return verdict ? [{ priorityId, verdict, words: sent[names.words] || null }] : [];
  });
  return { ok: true, value: reactions };
}

/** What somebody says whose story is in no priority. Counted when they say so, with a tick or in words: not what was sent empty. */
export function readMissing(form: FormData): Read<OwnReaction[]> {
  const schema = withRules(
    z.object({ missing: text({ max: 3, tooLong: 'derivation.react.missingMissing' }), words }),
    function* (sent) {
      if (sent.missing === '' && sent.words === '') yield ['missing', 'derivation.react.missingMissing'];
    },
  );
  const read = readForm(form, schema);
  if (!read.ok) return read;
  return { ok: true, value: [{ priorityId: null, verdict: 'amiss', words: read.value.words || null }] };
}

const times = wholeNumber({ min: 0, max: largestGroup, message: 'derivation.work.group.numberWrong' });

/** How many in a group said what. An empty number is none. */
export function readGroup(
  form: FormData,
): Read<{ gatheringId: string | null; reactions: Reactions; words: string | null; version: number }> {
  const number = z.preprocess((sent) => (sent === '' || sent === undefined ? '0' : sent), times);
  const fields = z.object({
    gathering: text({ max: 40, tooLong: 'derivation.work.group.gatheringWrong' }),
    ...{ well: number, partly: number, amiss: number, words, version: versionField },
  });
  const schema = withRules(fields, function* ({ well, partly, amiss }) {
    if (well === undefined || partly === undefined || amiss === undefined) return;
    if (sumOf({ well, partly, amiss }) === 0) yield ['well', 'derivation.work.group.nobody'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const { gathering, well, partly, amiss, version } = read.value;
  const gatheringId = isUuid(gathering) ? gathering : null;
  const reactions = { well, partly, amiss };
  return { ok: true, value: { gatheringId, reactions, version, words: read.value.words || null } };
}

/** What was read of a group, as the form would have sent it. */
export function typedGroup({
  gatheringId,
  reactions,
  words: said,
}: Pick<Reaction, 'gatheringId' | 'words'> & { reactions: Reactions }): Typed {
  const numbers = Object.fromEntries(verdicts.map((verdict) => [verdict, String(reactions[verdict])]));
  return { ...numbers, gathering: gatheringId ?? '', words: said ?? '' };
}

export function readOutcome(form: FormData): Read<{ outcome: string; version: number }> {
  return readForm(
    form,
    z.object({
      outcome: text({
        max: longestOutcome,
        tooLong: 'derivation.work.answer.tooLong',
        missing: 'derivation.work.answer.missing',
      }),
      version: versionField,
    }),
  );
}
