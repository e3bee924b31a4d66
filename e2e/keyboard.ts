// What somebody does who has no mouse: Tab to a thing, and a key.
import type { ElementHandle, Locator, Page } from 'playwright-core';

const patience = 150;

/** Moves on with Tab until the thing has the focus, which must be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const thing = await find(target);
  await tabUntil(page, target, () => thing.evaluate((element) => element === document.activeElement));
  await expectSeen(thing);
}

/** A radio button: Tab leads to its group, the arrows to the choice itself. */
export async function chooseRadio(page: Page, target: Locator): Promise<void> {
  const choice = await find(target);
  const inGroup = (element: Element) =>
    document.activeElement instanceof HTMLInputElement &&
    element instanceof HTMLInputElement &&
    document.activeElement.name === element.name;
  await tabUntil(page, target, () => choice.evaluate(inGroup));
  if (await choice.evaluate((element) => element === document.activeElement)) await page.keyboard.press('Space');
  for (let tries = 0; tries < 20 && !(await choice.isChecked()); tries += 1) await page.keyboard.press('ArrowDown');
  if (!(await choice.isChecked())) throw new Error(`${String(target)} cannot be chosen with the keyboard`);
}

// Looked for by name once: on a page with many links that takes longer than to move to the next.
async function find(target: Locator): Promise<ElementHandle<Element>> {
  const found = await target.elementHandle();
  if (!found) throw new Error(`${String(target)} is not there`);
  return found;
}

async function tabUntil(page: Page, target: Locator, isThere: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < patience; tries += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(target)} cannot be reached with Tab`);
}

async function expectSeen(target: ElementHandle<Element>): Promise<void> {
  const seen = await target.evaluate((element) => {
    // A radio button or checkbox may show its focus on what is drawn in its place.
    const shown = [element, element.nextElementSibling, element.parentElement].filter((one) => one !== null);
    return shown.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
  });
  if (!seen) throw new Error(`The focus on ${String(await target.textContent())} cannot be seen`);
}
