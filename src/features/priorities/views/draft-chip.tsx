import { Chip, Paragraph, useReconstructed, useWords } from '../../../ui/index.ts';

/** Of something that stands in no published agenda yet: it is there to be read, and nobody promised it. */
export function DraftChip() {
  // Of a real municipality nobody here knows what was promised.
  if (useReconstructed()) return null;
  return <Chip state="draft">{useWords().t('priorities.draft.word')}</Chip>;
}

/** The same, with what that means. */
export function DraftNote() {
  const { t } = useWords();
  if (useReconstructed()) return null;
  return (
    <Paragraph>
      <DraftChip /> {t('priorities.draft.about')}
    </Paragraph>
  );
}
