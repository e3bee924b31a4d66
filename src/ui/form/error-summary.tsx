import { useWords } from '../words.tsx';
import type { FieldError } from './field-error.ts';

/**
 * What has to be mended, at the top of the page, each line leading to its control. The alert is an inner element and
 * the box has no name of its own: JAWS skips the other arrangement and NVDA reads it twice. Without script the browser itself
 * goes to it (`autofocus`).
 */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const { t } = useWords();
  if (errors.length === 0) return null;
  return (
    <error-summary>
      <div class="sp-errors" id="fouten" tabIndex={-1} autofocus>
        <div role="alert">
          <h2 class="nl-heading nl-heading--level-3">{t('ui.errors.title')}</h2>
          <ul class="sp-errors__list">
            {errors.map(({ field, message }) => (
              <li>
                <a class="nl-link" href={`#${field}`}>
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </error-summary>
  );
}
