import { describe, test } from 'vitest';
import { letTermsPass, makePractice, staffWays, visit } from '../fixtures.ts';
import { answerBoth, askForAdvice, giveWords, releaseFirst, takeOver, yesterday } from '../steps/advice.ts';
import { addPriority } from '../steps/agenda.ts';
import { t, today } from '../steps/words.ts';

const words = 'Een helling is niet genoeg voor mijn scootmobiel.';
const because = 'Wij passen de tekst aan: ook de deur gaat vanzelf open.';

describe.each(staffWays)('$way', ({ options }) => {
  test('advice is asked, given by a resident and by letter, answered point by point, and then the agenda is adopted', async () => {
    const lead = await visit(options);
    const { slug } = await makePractice(lead);
    await lead.go(`/${slug}/werk/agenda/nieuw`);
    await lead.press(t('periods.start.button'));
    await lead.go(`/${slug}/werk/speerpunten`);
    await addPriority(lead, { title: 'Overal naar binnen', reason: 'Dit hoorden wij op veel plekken.' });
    await askForAdvice(lead, title);
    const round = lead.path;

    const resident = await visit(options);
    await giveWords(resident, { slug, title, words });
    await lead.go(round);
    await lead.check();
    await releaseFirst(lead);
    await lead.check();

    await takeOver(lead);
    await lead.go(`/${slug}/werk/agenda`);
    await lead.press(t('periods.adoption.title'));
    await lead.check();
    await lead.choose(t('periods.adoption.form.executive'));
    await lead.fillDay(t('periods.adoption.form.adoptedOn'), yesterday());
    await lead.press(t('periods.adoption.save'));
    await lead.check(422);
    await lead.sees(t('advice.check.waiting', { count: 2, title }));

    await lead.go(round);
    await answerBoth(lead, because);
    await lead.go(`/${slug}/werk/agenda`);
    await lead.press(t('periods.adoption.title'));
    await lead.choose(t('periods.adoption.form.executive'));
    await lead.fillDay(t('periods.adoption.form.adoptedOn'), today());
    await lead.press(t('periods.adoption.save'));
    await lead.check(422);
    await lead.sees(t('advice.check.running', { title }));
    await letTermsPass(slug);
    await lead.fill(t('periods.adoption.form.publication'), 'gmb-2026-12345');
    await lead.press(t('periods.adoption.save'));
    await lead.check();

    await resident.go(`/${slug}/agenda/advies`);
    await resident.check();
    await resident.sees('gmb-2026-12345');
    await resident.press(title);
    await resident.check();
    await resident.sees(words);
    await resident.sees(because);
  });
});

const title = 'Advies voordat het college beslist';
