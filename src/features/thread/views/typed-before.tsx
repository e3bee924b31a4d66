import type { ComponentChildren } from 'preact';
import { DataList, Heading, Paragraph, useWords } from '../../../ui/index.ts';

/** What somebody typed on a form that cannot be sent any more: kept on the page, to be copied. Empty answers are left out. */
export function TypedBefore({ items }: { items: { key: string; value: ComponentChildren }[] }) {
  const { t } = useWords();
  const given = items.filter(({ value }) => value !== '' && value !== null && value !== undefined);
  if (given.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('thread.typed.title')}</Heading>
      <Paragraph>{t('thread.typed.about')}</Paragraph>
      <DataList items={given} />
    </>
  );
}
