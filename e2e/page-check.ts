// What every page of a journey must be, at every step and after every error.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { complaintsAbout } from '../test/html.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const narrow = 320;

/** What is wrong with the page that is shown; empty when nothing is. */
export async function findProblems(page: Page, source: string): Promise<string[]> {
  const found = [...(await complaintsAbout(source)), ...(await barriers(page))];
  const over = await sideways(page);
  return over > 0 ? [...found, `scrolls ${over} px sideways at ${narrow} px`] : found;
}

async function barriers(page: Page): Promise<string[]> {
  // Our pages have no frames, which the other mode opens a second page for.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode(true);
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`);
}

async function sideways(page: Page): Promise<number> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: narrow, height: 800 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (before) await page.setViewportSize(before);
  return over;
}
