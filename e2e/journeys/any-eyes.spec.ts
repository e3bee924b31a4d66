import { expect, test } from 'vitest';
import { makeHome, visit } from '../fixtures.ts';

test.each([
  ['colours that somebody sets themselves', { forcedColours: true }],
  ['less movement', { reducedMotion: true }],
  ['a telephone held sideways', { width: 640 }],
])('the page on which somebody tells something works with %s', async (_name, options) => {
  const { slug } = await makeHome();
  const resident = await visit(options);
  await resident.go(`/${slug}/meedoen`);
  await resident.check();
});

test('with less movement asked for, nothing moves', async () => {
  const { slug } = await makeHome();
  const resident = await visit({ reducedMotion: true });
  await resident.go(`/${slug}/meedoen`);
  const moving = await resident.page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((duration) => Number.parseFloat(duration) > 0.01);
      })
      .map((element) => element.className),
  );
  expect(moving).toEqual([]);
});
