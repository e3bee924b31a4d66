// What every page of a journey must be, at every step and after every error.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { complaintsAbout } from '../test/html.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];
const narrow = 320;

/** What is wrong with the page that is shown; empty when nothing is. */
export async function findProblems(page: Page, source: string): Promise<string[]> {
  const found = [...(await complaintsAbout(source)), ...(await findBarriers(page))];
  const over = await sideways(page);
  return over > 0 ? [...found, `scrolls ${over} px sideways at ${narrow} px`] : found;
}

// Run as it stands, in half the time of what playwright is usually given: most of that goes to reading the longer program.
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const chosen = JSON.stringify({ runOnly: tags, resultTypes: ['violations'] });

/** What stands in the way of somebody who reads or acts in another way, on the page as it stands. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(`${axe};axe.run(${chosen})`);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`);
}

async function sideways(page: Page): Promise<number> {
  const before = page.viewportSize();
  const isWide = before?.width !== narrow;
  if (isWide) await page.setViewportSize({ width: narrow, height: 800 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (before && isWide) await page.setViewportSize(before);
  return over;
}
