import { safeHref } from '../text/safe-href.ts';
import { Shape } from '../thread/shape.tsx';
import { useWords } from '../words.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { useSite } from './site.tsx';

export function PageHeader({ current }: { current?: string | undefined }) {
  return (
    <header class="utrecht-page-header sp-header">
      <AccountStrip />
      <div class="utrecht-page-header__content sp-header__content">
        <Brand />
        <MainNavigation current={current} />
        <Tools />
      </div>
    </header>
  );
}

function Brand() {
  const { municipality } = useSite();
  const { t } = useWords();
  return (
    <a class="sp-brand" href={municipality ? `/${municipality.slug}` : '/'}>
      <Shape kind="priority" />
      {municipality ? (
        <span>
          {municipality.name} <span class="sp-brand__rest">{t('ui.brand.rest')}</span>
        </span>
      ) : (
        t('ui.brand.national')
      )}
    </a>
  );
}

function MainNavigation({ current }: { current?: string | undefined }) {
  const { navigation } = useSite();
  const { t } = useWords();
  if (navigation.length === 0) return null;
  return (
    <nav class="sp-navigation" aria-label={t('ui.navigation.main')}>
      <main-menu>
        <details class="sp-menu">
          <summary class="sp-menu__button">{t('ui.menu')}</summary>
          <ul class="sp-navigation__list">
            {navigation.map(({ name, label, href }) => (
              <li>
                <a
                  class="sp-navigation__link"
                  href={safeHref(href)}
                  aria-current={name === current ? 'page' : undefined}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </details>
      </main-menu>
    </nav>
  );
}

function Tools() {
  const { t } = useWords();
  return (
    <div class="sp-tools">
      <a class="nl-link sp-tools__link" href="/volg">
        {t('ui.follow')}
      </a>
      <LanguageSwitch />
    </div>
  );
}

function AccountStrip() {
  const { account } = useSite();
  const { t } = useWords();
  if (!account) return null;
  return (
    <section class="sp-account" aria-label={t('ui.account.label')}>
      <div class="sp-account__content">
        <p class="sp-account__who">
          <b>{account.name}</b>, {account.role}
        </p>
        {account.workHref && (
          <a class="sp-account__link" href={account.workHref}>
            {t('ui.account.work')}
          </a>
        )}
        <form action={account.signOutAction} method="post">
          <button type="submit" class="sp-account__sign-out">
            {t('ui.account.signOut')}
          </button>
        </form>
      </div>
    </section>
  );
}
