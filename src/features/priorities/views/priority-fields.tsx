import type { Typed } from '../../../platform/forms/form.ts';
import { type FieldError, useWords } from '../../../ui/index.ts';
import { WordingFields } from '../../thread/index.ts';

/** How a priority is called and what it is about: the same wherever one is made or changed. */
export function PriorityFields({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  const labels = {
    title: t('priorities.form.title'),
    hint: t('priorities.form.titleHint'),
    about: t('priorities.form.about'),
  };
  return <WordingFields labels={labels} typed={typed} errors={errors} />;
}
