import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { errorFor, type FieldError, Fieldset, Select, TextArea, useWords } from '../../../ui/index.ts';
import { longestWords } from '../form.ts';
import { passageKey } from '../rules.ts';
import type { Passage } from '../types.ts';
import { usePassageOption } from './passage.tsx';

interface PointRowProps {
  index: number;
  passages: Passage[];
  typed: Typed;
  errors: FieldError[];
}

/** One point of an advice that is being written: about what, and what is said. Left empty it is no point. */
export function PointRow({ index, passages, typed, errors }: PointRowProps) {
  const { t } = useWords();
  const option = usePassageOption();
  const number = index + 1;
  return (
    <Fieldset name={`point-${index}`} legend={t('advice.writing.point', { number })}>
      <Select
        name={`about-${index}`}
        label={t('advice.form.about', { number })}
        options={passages.map((one) => ({ value: passageKey(one), label: option(one) }))}
        value={typedText(typed, `about-${index}`)}
      />
      <TextArea
        name={`words-${index}`}
        label={t('advice.form.wordsOf', { number })}
        value={typedText(typed, `words-${index}`)}
        error={errorFor(errors, `words-${index}`)}
        maxLength={longestWords}
        rows={4}
      />
    </Fieldset>
  );
}
