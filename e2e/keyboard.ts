// What somebody does who has no mouse: Tab to a thing, and a key.
import type { Locator, Page } from 'playwright-core';

const patience = 150;

/** Moves on with Tab until the thing has the focus, which must be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tries = 0; tries < patience; tries += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return expectSeen(target);
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(target)} cannot be reached with Tab`);
}

/** A radio button: Tab leads to its group, the arrows to the choice itself. */
export async function chooseRadio(page: Page, target: Locator): Promise<void> {
  const inGroup = (element: Element) =>
    document.activeElement instanceof HTMLInputElement &&
    element instanceof HTMLInputElement &&
    document.activeElement.name === element.name;
  for (let tries = 0; tries < patience && !(await target.evaluate(inGroup)); tries += 1)
    await page.keyboard.press('Tab');
  if (await target.evaluate((element) => element === document.activeElement)) await page.keyboard.press('Space');
  for (let tries = 0; tries < 20 && !(await target.isChecked()); tries += 1) await page.keyboard.press('ArrowDown');
  if (!(await target.isChecked())) throw new Error(`${String(target)} cannot be chosen with the keyboard`);
}

async function expectSeen(target: Locator): Promise<void> {
  const seen = await target.evaluate((element) => {
    // A radio button or checkbox may show its focus on what is drawn in its place.
    const shown = [element, element.nextElementSibling, element.parentElement].filter((one) => one !== null);
    return shown.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
  });
  if (!seen) throw new Error(`The focus on ${String(target)} cannot be seen`);
}
