import { safeHref } from '../text/safe-href.ts';
import { useWords } from '../words.tsx';

export interface Crumb {
  label: string;
  /** Absent for the page one is on. */
  href?: string | undefined;
}

export function Breadcrumb({ items }: { items: Crumb[] }) {
  const { t } = useWords();
  return (
    <nav class="utrecht-breadcrumb-nav sp-breadcrumb" aria-label={t('ui.breadcrumb')}>
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol sp-breadcrumb__list">
        {items.map(({ label, href }) => (
          <li class="utrecht-breadcrumb-nav__item sp-breadcrumb__item">
            {href ? (
              <a class="nl-link utrecht-breadcrumb-nav__link sp-breadcrumb__link" href={safeHref(href)}>
                {label}
              </a>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
