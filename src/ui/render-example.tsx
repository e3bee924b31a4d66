import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../platform/i18n/catalogue.ts';
import { showDutch } from '../platform/i18n/dutch.ts';
import { wordsFor } from '../platform/i18n/words.ts';
import { exampleSite } from './gallery/example-site.ts';
import { type Site, SiteProvider } from './page/site.tsx';
import { WordsProvider } from './words.tsx';

/** For tests: how something comes out in the invented municipality, or in a site that differs from it. */
export function renderExample(
  children: ComponentChildren,
  { language = 'nl', site = {} }: { language?: Language; site?: Partial<Site> } = {},
): string {
  return showDutch(
    renderToString(
      <WordsProvider value={wordsFor(language)}>
        <SiteProvider value={{ ...exampleSite, ...site }}>{children}</SiteProvider>
      </WordsProvider>,
    ),
  );
}
