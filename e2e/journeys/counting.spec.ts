// Why most votes and a fair share can differ: anyone sees it under a result, changes the example and counts again.
import { describe, expect, test } from 'vitest';
import { visit, ways } from '../fixtures.ts';
import { t } from '../steps/words.ts';

describe.each(ways)('$way', ({ options }) => {
  test('under a result stands what fair shares would have chosen, and where that is explained', async () => {
    const reader = await visit(options);
    await reader.go('/zonnedam/stemmingen/stemming-over-25-voorstellen/uitslag');
    await reader.check();
    await reader.sees(t('ballots.ways.shares'));
    await reader.sees('54 van de 214 mensen kregen niets van wat zij kozen.');
    await reader.press(t('ballots.ways.explain'));
    await reader.check();
  });

  test('somebody changes the example, mistypes a number, mends it and sees both ways', async () => {
    const reader = await visit(options);
    await reader.go('/uitleg/eerlijk-tellen');
    await reader.check();
    await reader.sees(t('ballots.explain.sharesTitle'));

    await reader.fill(t('ballots.explain.people', { group: 1 }), 'veel');
    await reader.press(t('ballots.explain.again'));
    await reader.check(422);
    await reader.sees(t('ballots.explain.peopleWrong', { group: 1, most: 1000 }));

    await reader.fill(t('ballots.explain.people', { group: 1 }), '80');
    await reader.press(t('ballots.explain.again'));
    await reader.check();
    expect(await reader.page.locator('.ballot-ways article').count()).toBe(2);
  });
});
