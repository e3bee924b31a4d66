import { useWords } from '../words.tsx';

interface PaginationProps {
  page: number;
  pages: number;
  href(page: number): string;
}

export function Pagination({ page, pages, href }: PaginationProps) {
  const { t } = useWords();
  if (pages < 2) return null;
  return (
    <nav class="utrecht-pagination sp-pagination" aria-label={t('ui.pagination.label')}>
      {page > 1 && (
        <a
          class="utrecht-pagination__relative-link utrecht-pagination__relative-link--prev"
          href={href(page - 1)}
          rel="prev"
        >
          {t('ui.pagination.previous')}
        </a>
      )}
      <ul class="sp-pagination__pages">
        {pagesAround(page, pages).map((number) => (
          <li>
            {number === 'gap' ? (
              <span aria-hidden="true">…</span>
            ) : (
              <PageLink number={number} page={page} href={href} />
            )}
          </li>
        ))}
      </ul>
      {page < pages && (
        <a
          class="utrecht-pagination__relative-link utrecht-pagination__relative-link--next"
          href={href(page + 1)}
          rel="next"
        >
          {t('ui.pagination.next')}
        </a>
      )}
    </nav>
  );
}

function PageLink({ number, page, href }: { number: number; page: number; href(page: number): string }) {
  const { t } = useWords();
  const current = number === page;
  return (
    <a
      class={`utrecht-pagination__page-link${current ? ' utrecht-pagination__page-link--current' : ''}`}
      href={href(number)}
      aria-current={current ? 'page' : undefined}
    >
      <span class="sp-hidden">{t('ui.pagination.page')} </span>
      {number}
    </a>
  );
}

/** First, last and those next to the current one, with a gap where pages are left out. */
function pagesAround(page: number, pages: number): (number | 'gap')[] {
  const shown = [1, page - 1, page, page + 1, pages].filter(
    (number, index, all) => number >= 1 && number <= pages && all.indexOf(number) === index,
  );
  return shown.flatMap((number, index): (number | 'gap')[] => {
    const before = shown[index - 1];
    return before !== undefined && number - before > 1 ? ['gap', number] : [number];
  });
}
