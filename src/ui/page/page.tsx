import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '../form/error-summary.tsx';
import type { FieldError } from '../form/field-error.ts';
import { Lead } from '../text/text.tsx';
import { useWords } from '../words.tsx';
import { Breadcrumb, type Crumb } from './breadcrumb.tsx';
import { PageFooter } from './footer.tsx';
import { PageHeader } from './header.tsx';
import { Notice } from './notice.tsx';
import { Reminder } from './reminder.tsx';
import { useSite } from './site.tsx';

interface PageProps {
  /** Names the page in the browser's tab; the site's name is added. */
  title: string;
  /** What has to be mended: shown at the top and told in the title. */
  errors?: readonly FieldError[] | undefined;
  /** Name of the navigation item this page belongs to. */
  current?: string | undefined;
  /** One or two sentences under the h1; the h1 is the title then, unless `heading` says otherwise. */
  lead?: ComponentChildren;
  /** The h1. A page without `lead` and `heading` makes its own. */
  heading?: ComponentChildren;
  /** 'read': one column of at most 66 characters. 'wide': room for a second column or a table. */
  width?: 'read' | 'wide' | undefined;
  breadcrumb?: Crumb[] | undefined;
  robots?: string | undefined;
  /** Holds a code or something personal: not to be indexed. */
  private?: boolean | undefined;
  children?: ComponentChildren;
}

/** The whole document around one page. Everything in it works without the script. */
export function Page(props: PageProps) {
  const { title, errors = [], current, lead, width = 'read', breadcrumb, children } = props;
  const heading = props.heading ?? (lead ? title : undefined);
  const { lang, t } = useWords();
  return (
    <html lang={lang} class="utrecht-root voorbeeld-theme speerpunt-theme">
      <PageHead {...props} />
      <body class="utrecht-body">
        <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
          {t('ui.skip')}
        </a>
        <Notice />
        <PageHeader current={current} />
        <Reminder />
        <div class={`utrecht-page-body sp-body sp-body--${width}`}>
          {breadcrumb && <Breadcrumb items={breadcrumb} />}
          <main id="inhoud" class="sp-main" tabIndex={-1}>
            <ErrorSummary errors={errors} />
            {heading && <h1 class="nl-heading nl-heading--level-1">{heading}</h1>}
            {lead && <Lead>{lead}</Lead>}
            {children}
            {!props.private && <PaperAddress />}
          </main>
        </div>
        <PageFooter />
      </body>
    </html>
  );
}

/** On paper: where this stands. Without the script too. */
function PaperAddress() {
  const { origin, address } = useSite();
  const { t } = useWords();
  return <p class="sp-page-address">{t('ui.printedFrom', { address: origin + address })}</p>;
}

function PageHead({ title, errors = [], robots, private: isPrivate }: PageProps) {
  const { assets, municipality } = useSite();
  const { t } = useWords();
  const site = municipality ? t('ui.brand.municipality', { name: municipality.name }) : t('ui.brand.national');
  const full = title === site ? site : `${title} – ${site}`;
  const index = robots ?? (isPrivate ? 'noindex, nofollow' : undefined);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{errors.length > 0 ? t('ui.errors.pageTitle', { page: full }) : full}</title>
      {index && <meta name="robots" content={index} />}
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={assets.styles} />
      {municipality?.themeHref && <link rel="stylesheet" href={municipality.themeHref} />}
      <script type="module" src={assets.script} />
    </head>
  );
}
