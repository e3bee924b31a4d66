import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/platform/i18n/catalogue.ts';
import { wordsFor } from '../../src/platform/i18n/words.ts';
import { makeHome, type VisitOptions, visit, ways } from '../fixtures.ts';
import type { Visitor } from '../visitor.ts';

const choices = { nl: 'Nederlands', 'nl-eenvoudig': 'Eenvoudig', en: 'English' };
const words = 'De stoep bij de bushalte is te hoog voor mijn scootmobiel.';

/** What a language says is the same in every way to walk: on a phone without script each of them is looked at. */
function languagesFor({ javaScript = true }: VisitOptions): readonly Language[] {
  return javaScript ? ['nl'] : languages;
}

describe.each(ways)('$way', ({ options }) => {
  test.each(languagesFor(options))(
    'somebody tells what they meet, gets a receipt and follows it, in %s',
    async (language) => {
      const { t } = wordsFor(language);
      const { slug } = await makeHome();
      const resident = await visit(options);
      await resident.go(`/${slug}/meedoen`);
      if (language !== 'nl') await resident.press(choices[language]);
      await resident.check();

      await resident.press(t('signals.form.send'));
      await resident.check(422);
      await resident.sees(t('signals.form.consentMissing'));

      await resident.fill(t('signals.form.words'), words);
      await resident.choose(t('signals.consent.staff.label'));
      await resident.press(t('signals.form.send'));
      await resident.check();
      await resident.sees(t('signals.receipt.label'));

      await resident.press(t('signals.receipt.follow'));
      await resident.check();
      await resident.sees(words);
    },
  );

  test('a contributor types the code from paper, corrects what was said, asks for news, and takes it back', async () => {
    const { t } = wordsFor('nl');
    const { slug } = await makeHome();
    const resident = await visit(options);
    await resident.go(`/${slug}/meedoen`);
    await resident.fill(t('signals.form.words'), words);
    await resident.choose(t('signals.consent.publish.label'));
    await resident.press(t('signals.form.send'));
    const code = resident.path.split('/')[2] ?? '';

    await resident.go('/volg');
    await resident.check();
    await resident.fill(t('codes.follow.label'), 'U-LEEST-DIT');
    await resident.press(t('codes.follow.button'));
    await resident.check(404);
    await resident.fill(
      t('codes.follow.label'),
      ` ${code.slice(0, 5).toLowerCase()} ${code.slice(5).replaceAll('0', 'o')}`,
    );
    await resident.press(t('codes.follow.button'));
    await resident.check();
    expect(resident.path).toBe(`/volg/${code}`);

    await resident.press(t('signals.follow.correct'));
    await resident.check();
    await resident.fill(t('signals.form.words'), 'De stoep is verlaagd. Nu de bus nog.');
    await resident.press(t('signals.correct.save'));
    await resident.check();
    await resident.sees('De stoep is verlaagd. Nu de bus nog.');

    await resident.press(t('signals.follow.start'));
    await resident.check();
    await resident.fill(t('signals.notice.email'), 'geen adres');
    await resident.press(t('signals.notice.start'));
    await resident.check(422);
    await resident.fill(t('signals.notice.email'), 'inwoner@voorbeeld.nl');
    await resident.press(t('signals.notice.start'));
    await resident.check();
    await resident.sees(t('signals.follow.news.asked'));
    await resident.press(t('signals.follow.asked'));
    await resident.check();
    await resident.press(t('ui.mailbox.read'));
    await resident.check();
    await resident.go(await readLink(resident));
    await resident.check();
    await resident.press(t('signals.follower.confirm'));
    await resident.check();
    await resident.sees(t('signals.notice.now', { email: 'inwoner@voorbeeld.nl' }));
    await resident.press(t('signals.notice.stop'));
    await resident.check();
    await resident.sees(t('signals.follow.news.unfollowed'));

    await resident.go(`/volg/${code}`);
    await resident.press(t('signals.follow.withdraw'));
    await resident.check();
    await resident.press(t('signals.withdraw.button'));
    await resident.check();
    await resident.sees(t('signals.follow.withdrawn'));
  });
});

test('with script, what was typed and chosen comes along to another language', async () => {
  const [dutch, english] = [wordsFor('nl'), wordsFor('en')];
  const { slug } = await makeHome();
  const resident = await visit();
  await resident.go(`/${slug}/meedoen`);
  await resident.fill(dutch.t('signals.form.words'), words);
  await resident.choose(dutch.t('signals.consent.staff.label'));
  await resident.press(choices.en);
  await resident.press(english.t('signals.form.send'));
  await resident.press(english.t('signals.receipt.follow'));
  await resident.sees(words);
  await resident.go(`/${slug}/meedoen`);
  await resident.press(english.t('signals.form.send'));
  await resident.sees(english.t('signals.form.consentMissing'));
});

/** Where the link in the newest mail leads; the mail is sent a moment after it was asked for. */
async function readLink(reader: Visitor): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const path = /\/bericht\/\w+/.exec(await reader.read('.sp-mail'))?.[0];
    if (path) return path;
    await wait(500);
    await reader.go(reader.path);
  }
  throw new Error('no mail with a link came');
}
