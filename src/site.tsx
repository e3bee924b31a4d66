// What surrounds every page: the navigation is the same everywhere, and this is the one place that knows it.

import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { mayEnterWork } from './features/municipalities/index.ts';
import { type AppContext, absolute, type Municipality } from './platform/http/env.ts';
import { showDutch } from './platform/i18n/dutch.ts';
import type { Words } from './platform/i18n/words.ts';
import { isMailbox, mayBeShown } from './platform/mail/mail.ts';
import { type NavigationItem, type Site, SiteProvider, WordsProvider } from './ui/index.ts';

/** A whole page as HTML, in the language and the municipality of the request. */
export function renderPage(c: AppContext, page: ComponentChild): string {
  const { words } = c.var;
  const html = renderToString(
    <WordsProvider value={words}>
      <SiteProvider value={siteOf(c)}>{page}</SiteProvider>
    </WordsProvider>,
  );
  return `<!doctype html>${words.lang === 'nl' ? html : showDutch(html)}`;
}

function siteOf(c: AppContext): Site {
  const { app, words, municipality, actor } = c.var;
  const { pathname, search } = new URL(c.req.url);
  const { styles, script, font, icon } = app.assets;
  return {
    // Two slashes at the beginning would be the name of another site.
    address: pathname.replace(/^\/+/, '/') + search,
    origin: absolute(c, ''),
    assets: { styles, script, font, icon },
    ...(municipality ? { municipality: municipalityOf(municipality) } : {}),
    navigation: municipality ? navigationOf(municipality, words) : [],
    footer: footerOf(c),
    ...(actor?.kind === 'account' && municipality
      ? {
          account: {
            name: actor.name,
            role: words.list(actor.roles.map((role) => words.t(`accounts.role.${role}`))),
            ...(mayEnterWork(actor) ? { workHref: `/${municipality.slug}/werk` } : {}),
            signOutAction: `/${municipality.slug}/uitloggen`,
          },
        }
      : {}),
    ...(c.var.reminder ? { reminder: c.var.reminder } : {}),
    demonstration: app.demonstration,
    ...(app.demonstration && municipality && isMailbox(app.mailer) && mayBeShown(municipality)
      ? { mailboxHref: `/postvak?gemeente=${municipality.slug}` }
      : {}),
  };
}

function municipalityOf({
  name,
  slug,
  kind,
  contactPhone,
  contactEmail,
  theme,
}: Municipality): NonNullable<Site['municipality']> {
  return {
    name,
    slug,
    ...(kind === 'live' ? {} : { notice: kind }),
    ...(theme ? { themeHref: `/${slug}/huisstijl.css` } : {}),
    contact: { ...(contactPhone ? { phone: contactPhone } : {}), ...(contactEmail ? { email: contactEmail } : {}) },
  };
}

function navigationOf({ slug }: Municipality, { t }: Words): NavigationItem[] {
  return [
    { name: 'tell', label: t('site.nav.tell'), href: `/${slug}/meedoen` },
    { name: 'agenda', label: t('site.nav.agenda'), href: `/${slug}/agenda` },
    { name: 'steps', label: t('site.nav.steps'), href: `/${slug}/stappen` },
    { name: 'actions', label: t('site.nav.actions'), href: `/${slug}/acties` },
    { name: 'gatherings', label: t('site.nav.gatherings'), href: `/${slug}/bijeenkomsten` },
    { name: 'ballots', label: t('site.nav.ballots'), href: `/${slug}/stemmingen` },
  ];
}

function footerOf({ var: { municipality, actor, app, words } }: AppContext): NavigationItem[] {
  const { t } = words;
  const items: NavigationItem[] = [{ name: 'follow', label: t('site.footer.follow'), href: '/volg' }];
  if (municipality) {
    const { slug } = municipality;
    items.push({ name: 'unanswered', label: t('site.footer.unanswered'), href: `/${slug}/onbeantwoord` });
    // A reconstruction makes no statement in the name of a real municipality.
    if (municipality.kind !== 'reconstructed') {
      items.push({ name: 'accessibility', label: t('site.footer.accessibility'), href: `/${slug}/toegankelijkheid` });
      items.push({ name: 'privacy', label: t('site.footer.privacy'), href: `/${slug}/privacy` });
      if (actor.kind !== 'account') {
        items.push({ name: 'sign-in', label: t('site.footer.signIn'), href: `/${slug}/inloggen` });
      }
    }
  }
  items.push({ name: 'counting', label: t('site.footer.counting'), href: '/uitleg/eerlijk-tellen' });
  items.push({ name: 'home', label: t('site.footer.home'), href: '/' });
  if (app.demonstration) items.push({ name: 'demo', label: t('site.footer.demo'), href: '/demo' });
  return items;
}
