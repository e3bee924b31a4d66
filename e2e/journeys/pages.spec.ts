// The pages of the demonstration that everyone can read, as different eyes see them.
import { describe, expect, test } from 'vitest';
import { galleryGroups } from '../../src/ui/gallery/gallery.tsx';
import { visit } from '../fixtures.ts';
import type { Visitor } from '../visitor.ts';

const municipalities = ['zonnedam', 'lindeveen', 'schagen', 'stichtse-vecht'];
const lists = ['bijeenkomsten', 'voorstellen', 'stemmingen', 'speerpunten', 'acties'];
const others = ['', '/meedoen', '/agenda', '/koepel', '/onbeantwoord', '/privacy', '/toegankelijkheid'];

test.each(['/', '/demo', '/demo/symposium', '/postvak', '/volg', '/d'])('everyone can read %s', async (path) => {
  const visitor = await visit();
  await visitor.go(path);
  await visitor.check();
});

describe.each(municipalities)('in %s', (slug) => {
  test('everyone can read what is done', { timeout: 240_000 }, async () => {
    const visitor = await visit();
    for (const path of others) {
      await visitor.go(`/${slug}${path}`);
      await visitor.check(mayBeMissing(slug, path) ? 404 : 200);
    }
  });

  test('everyone can read each list, and what stands first in it', { timeout: 240_000 }, async () => {
    const visitor = await visit({ width: 320 });
    for (const list of lists) {
      await visitor.go(`/${slug}/${list}`);
      await visitor.check();
      if (!mayBeEmpty.includes(`${slug}/${list}`)) await followFirst(visitor, `/${slug}/${list}/`);
    }
  });
});

// The same components everywhere: one municipality, with most on its pages, is enough.
test.each([
  ['with colours that somebody sets themselves', { forcedColours: true }],
  ['with less movement', { reducedMotion: true }],
  ['in the largest letters', { width: 640 }],
])('the first page and the agenda are right %s', async (_eyes, options) => {
  const visitor = await visit(options);
  for (const path of ['', '/agenda']) {
    await visitor.go(`/zonnedam${path}`);
    await visitor.check();
  }
});

test('everyone can read the result of a ballot', async () => {
  const visitor = await visit();
  await visitor.go('/zonnedam/stemmingen');
  const result = visitor.page.locator('main a[href$="/uitslag"]').first();
  await visitor.go((await result.getAttribute('href')) ?? '');
  await visitor.check();
});

test('on paper the agenda has its words, and no navigation', async () => {
  const visitor = await visit();
  await visitor.go('/zonnedam/agenda');
  await visitor.page.emulateMedia({ media: 'print' });
  const shown = (role: 'heading' | 'navigation' | 'button') => visitor.page.getByRole(role).count();
  expect(await shown('navigation')).toBe(0);
  expect(await shown('button')).toBe(0);
  expect(await shown('heading')).toBeGreaterThan(1);
});

test.each(galleryGroups.map(({ name }) => name))('the gallery shows %s', async (name) => {
  const visitor = await visit();
  await visitor.go(`/ui/${name}`);
  await visitor.check();
});

/** One did not vote yet; of the other no public source tells what was proposed, how that was chosen and what is done. */
const mayBeEmpty = [
  'lindeveen/stemmingen',
  ...['voorstellen', 'stemmingen', 'acties'].map((list) => `stichtse-vecht/${list}`),
];

/** A reconstruction speaks for nobody: it states nothing in the name of the municipality. */
function mayBeMissing(slug: string, path: string): boolean {
  return ['schagen', 'stichtse-vecht'].includes(slug) && ['/privacy', '/toegankelijkheid'].includes(path);
}

/** Follows the first link to one of the things in a list. */
async function followFirst(visitor: Visitor, below: string): Promise<void> {
  const first = visitor.page.locator(`main a[href^="${below}"]`).first();
  expect(await first.count(), `a link to something below ${below}`).toBe(1);
  await visitor.go((await first.getAttribute('href')) ?? '');
  await visitor.check();
}
