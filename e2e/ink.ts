// What can be seen on a page, whatever its style sheet says: counted on the picture that the browser makes of it.
import type { Locator, Page } from 'playwright-core';

/** Parts that are not text have to differ this much from what they lie on (WCAG 2.2, 1.4.11). */
const leastContrast = 3;

/** How many pixels of a thing, with so much around it, can be told from the background of the page. */
export async function countInk(target: Locator, around = 0): Promise<number> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${String(target)} is not shown`);
  const clip = {
    x: Math.floor(box.x - around),
    y: Math.floor(box.y - around),
    width: Math.ceil(box.width + 2 * around),
    height: Math.ceil(box.height + 2 * around),
  };
  const picture = await target.page().screenshot({ clip, animations: 'disabled' });
  return countPixels(target.page(), { picture: picture.toString('base64'), leastContrast });
}

function countPixels(page: Page, asked: { picture: string; leastContrast: number }): Promise<number> {
  return page.evaluate(async ({ picture, leastContrast }) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const drawing = new OffscreenCanvas(image.width, image.height).getContext(
      '2d',
    ) as OffscreenCanvasRenderingContext2D;
    drawing.drawImage(image, 0, 0);
    const luminance = (colour: ArrayLike<number>) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, part, index) => {
        const value = (colour[index] as number) / 255;
        return sum + part * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
      }, 0);
    const ground = luminance((getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number));
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    let seen = 0;
    for (let at = 0; at < data.length; at += 4) {
      const own = luminance(data.subarray(at, at + 3));
      if ((Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05) >= leastContrast) seen += 1;
    }
    return seen;
  }, asked);
}
