import type { Gap } from '../../../platform/policies/evidence.ts';
import { Card, Link, List, Paragraph, useLocal, useWords } from '../../../ui/index.ts';

interface NextStepsProps {
  next: Gap[];
  /** Where all steps stand, when that is another page. */
  allHref?: string;
  /** For who may not begin it: without links. */
  toRead?: boolean;
}

/** What to do next, the most needed first, each with its reason and a link that starts it; nothing where nothing is missing. */
export function NextSteps({ next, allHref, toRead = false }: NextStepsProps) {
  const { t } = useWords();
  const local = useLocal();
  if (next.length === 0) return null;
  return (
    <Card>
      <List
        items={next.map(({ message, reason, values, href }) => (
          <>
            {toRead ? t(message, values) : <Link href={local(href)}>{t(message, values)}</Link>}
            <Paragraph small>{t(reason, values)}</Paragraph>
          </>
        ))}
      />
      {allHref && (
        <Paragraph small>
          <Link href={local(allHref)}>{t('steps.next.all')}</Link>
        </Paragraph>
      )}
    </Card>
  );
}
