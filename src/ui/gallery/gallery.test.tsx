import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { complaintsAbout } from '../../../test/html.ts';
import { type Language, languages } from '../../platform/i18n/catalogue.ts';
import { Page } from '../page/page.tsx';
import { renderExample } from '../render-example.tsx';
import { Gallery, galleryGroups } from './gallery.tsx';

describe('the gallery is valid and accessible HTML', () => {
  it.each(galleryGroups.map((group) => [group.name, group] as const))('%s', async (name, group) => {
    for (const language of languages) {
      const html = renderPage(
        <Page title={group.title} width={group.width} current={group.current}>
          <Gallery group={name} />
        </Page>,
        language,
      );
      expect(await complaintsAbout(html)).toEqual([]);
    }
  });

  it('and so is its index', async () => {
    const html = renderPage(
      <Page title="Onderdelen" width="wide" breadcrumb={[{ label: 'Speerpunt', href: '/' }, { label: 'Onderdelen' }]}>
        <Gallery />
      </Page>,
    );
    expect(await complaintsAbout(html)).toEqual([]);
    for (const { name } of galleryGroups) expect(html).toContain(`href="/ui/${name}"`);
  });

  it('has one h1 on every page', () => {
    for (const { name } of galleryGroups) {
      const html = renderPage(
        <Page title={name}>
          <Gallery group={name} />
        </Page>,
      );
      expect(html.match(/<h1/g), name).toHaveLength(1);
    }
  });
});

function renderPage(page: ComponentChildren, language: Language = 'nl') {
  return `<!doctype html>${renderExample(page, { language })}`;
}
