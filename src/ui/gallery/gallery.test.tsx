import { HtmlValidate } from 'html-validate';
import type { ComponentChildren } from 'preact';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../platform/i18n/catalogue.ts';
import { Page } from '../page/page.tsx';
import { renderExample } from '../render-example.tsx';
import { Gallery, galleryGroups } from './gallery.tsx';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // What Preact writes is not typed by anyone: how it closes a tag or spells a boolean is no matter of taste here.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    // A phone number is written as the municipality writes it, '14 0000'.
    'tel-non-breaking': 'off',
    'long-title': 'off',
  },
});

describe('the gallery is valid and accessible HTML', () => {
  it.each(galleryGroups.map((group) => [group.name, group] as const))('%s', async (name, group) => {
    for (const language of languages) {
      const html = renderPage(
        <Page title={group.title} width={group.width} current={group.current}>
          <Gallery group={name} />
        </Page>,
        language,
      );
      expect(await complaints(html)).toEqual([]);
    }
  });

  it('and so is its index', async () => {
    const html = renderPage(
      <Page title="Onderdelen" width="wide" breadcrumb={[{ label: 'Speerpunt', href: '/' }, { label: 'Onderdelen' }]}>
        <Gallery />
      </Page>,
    );
    expect(await complaints(html)).toEqual([]);
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

async function complaints(html: string) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}
