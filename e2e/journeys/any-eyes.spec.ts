import { expect, test } from 'vitest';
import { makeHome, visit } from '../fixtures.ts';
import { countInk } from '../ink.ts';
import { tabTo } from '../keyboard.ts';
import { t } from '../steps/words.ts';

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

test('in colours that somebody sets themselves, a paper shows what is ticked and where one is', async () => {
  const voter = await visit({ forcedColours: true });
  await voter.go('/demo');
  await voter.press(t('demonstration.sample.vote'));
  await voter.check();
  const [first, second] = [0, 1].map((place) => voter.page.getByRole('checkbox').nth(place));
  if (!first || !second) throw new Error('no paper');
  const empty = await countInk(first);
  expect(empty).toBeGreaterThan(0);
  await first.check();
  await first.blur();
  expect(await countInk(first)).toBeGreaterThan(empty);
  for (const thing of [second, voter.page.getByRole('button', { name: t('ballots.paper.next') })]) {
    await tabTo(voter.page, thing);
    const focused = await countInk(thing, 8);
    await thing.blur();
    expect(focused).toBeGreaterThan(await countInk(thing, 8));
  }
});

test('in colours that somebody sets themselves, a result shows its bars, and a page of an error its words', async () => {
  const reader = await visit({ forcedColours: true });
  await reader.go('/zonnedam/stemmingen');
  const result = reader.page.locator('main a[href$="/uitslag"]').first();
  await reader.go((await result.getAttribute('href')) ?? '');
  await reader.check();
  // Without the frame around all of them: the bars themselves, each by the length that it has.
  const bars = await reader.page.locator('.sp-bars__drawing > svg').all();
  expect(bars.length).toBeGreaterThan(2);
  for (const bar of bars) expect(await countInk(bar)).toBeGreaterThan(40);
  await reader.go('/zonnedam/bestaat-niet');
  await reader.check(404);
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
