import type { ComponentChildren } from 'preact';
import { safeHref } from '../text/safe-href.ts';
import { Heading } from '../text/text.tsx';
import { useWords } from '../words.tsx';

interface TableOfContentsProps {
  items: { label: string; href: string }[];
  /** Other ways to have this page, such as PDF; shown below the list. */
  children?: ComponentChildren;
}

/** The headings of a long page, for beside its text. */
export function TableOfContents({ items, children }: TableOfContentsProps) {
  const { t } = useWords();
  return (
    <nav class="sp-contents" aria-label={t('ui.contents.label')}>
      <Heading level={2} look={4}>
        {t('ui.contents.label')}
      </Heading>
      <ol class="sp-contents__list">
        {items.map(({ label, href }) => (
          <li>
            <a class="nl-link" href={safeHref(href)}>
              {label}
            </a>
          </li>
        ))}
      </ol>
      {children}
    </nav>
  );
}
