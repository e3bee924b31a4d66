import { safeHref } from '../text/safe-href.ts';
import { useWords } from '../words.tsx';
import { useSite } from './site.tsx';

/** The same help in the same place on every page (WCAG 3.2.6), then the small links. */
export function PageFooter() {
  const { footer } = useSite();
  const { t } = useWords();
  return (
    <footer class="utrecht-page-footer sp-footer">
      <div class="utrecht-page-footer__content sp-footer__content">
        <Help />
        {footer.length > 0 && (
          <nav aria-label={t('ui.navigation.footer')}>
            <ul class="sp-footer__links">
              {footer.map(({ label, href }) => (
                <li>
                  <a class="nl-link sp-footer__link" href={safeHref(href)}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  );
}

function Help() {
  const { municipality } = useSite();
  const { t } = useWords();
  const { phone, email } = municipality?.contact ?? {};
  return (
    <section class="sp-help" aria-label={t('ui.help.title')}>
      <p class="sp-help__text">
        <b>{t('ui.help.title')}</b> {phone || email ? t('ui.help.text') : t('ui.help.elsewhere')}
      </p>
      {(phone || email) && (
        <ul class="sp-footer__links">
          {phone && (
            <li>
              <a class="nl-link sp-footer__link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                {t('ui.help.call', { phone })}
              </a>
            </li>
          )}
          {email && (
            <li>
              <a class="nl-link sp-footer__link" href={`mailto:${email}`}>
                {t('ui.help.mail', { email })}
              </a>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
