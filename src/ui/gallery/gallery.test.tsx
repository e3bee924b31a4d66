import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { complaintsAbout } from '../../../test/html.ts';
import { type Language, languages } from '../../platform/i18n/catalogue.ts';
import * as ui from '../index.ts';
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

/** Every page is in a Page, with its breadcrumb and hint; the providers draw nothing. */
const aroundPages = ['Page', 'Breadcrumb', 'MailboxHint', 'SiteProvider', 'WordsProvider'];

it('shows every component that pages can be made of', async () => {
  const components = Object.entries(ui).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'function' && /^[A-Z]/.test(name) ? [name] : [],
  );
  const folder = join(import.meta.dirname, '..');
  let shown = '';
  for await (const file of glob('{*/*.examples.tsx,gallery/pages/*.tsx}', { cwd: folder }))
    shown += await readFile(join(folder, file), 'utf8');
  expect(components.length).toBeGreaterThan(40);
  const missing = components.filter((name) => !new RegExp(`<${name}\\b`).test(shown));
  expect(missing.filter((name) => !aroundPages.includes(name))).toEqual([]);
});

function renderPage(page: ComponentChildren, language: Language = 'nl') {
  return `<!doctype html>${renderExample(page, { language })}`;
}
