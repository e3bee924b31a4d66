import { Chip, Paragraph, useWords } from '../../../ui/index.ts';

/** Of something that stands in no published agenda yet: it is there to be read, and nobody promised it. */
export function DraftChip() {
  return <Chip state="draft">{useWords().t('priorities.draft.word')}</Chip>;
}

/** The same, with what that means. */
export function DraftNote() {
  const { t } = useWords();
  return (
    <Paragraph>
      <DraftChip /> {t('priorities.draft.about')}
    </Paragraph>
  );
}
