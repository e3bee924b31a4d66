// A letter to the council and a dossier for a new executive: composed, added to, kept, and shown to everyone.
import { describe, test } from 'vitest';
import { wordsFor } from '../../src/platform/i18n/words.ts';
import { makePractice, staffWays, visit } from '../fixtures.ts';

const { t } = wordsFor('nl');
const own = 'U vroeg ons vorig jaar om een brief.';

describe.each(staffWays)('$way', ({ options }) => {
  test('a project lead writes to the council, and everyone reads it', { timeout: 480_000 }, async () => {
    const lead = await visit(options);
    const { slug } = await makePractice(lead);
    await lead.go(`/${slug}/werk`);
    await lead.press(t('letters.room.label'));
    await lead.check();
    await lead.press(t('letters.form.titleOf.council'));
    await lead.check();
    await lead.sees(t('letters.doc.asked'));
    await lead.fill(t('letters.form.opening'), 'woorden '.repeat(499));
    await lead.fill(t('letters.form.closing'), own);
    await lead.press(t('letters.form.make.council'));
    await lead.check(422);
    await lead.sees(t('letters.form.tooLongForPage'));
    await lead.fill(t('letters.form.opening'), 'Een korte zin.');
    await lead.press(t('letters.form.make.council'));
    await lead.check();
    await lead.sees(t('letters.news.made'));
    await lead.sees(own);
    await lead.press(t('letters.work.show'));
    await lead.check();
    await lead.sees(t('letters.news.shown'));

    const resident = await visit(options);
    await resident.go(`/${slug}/besluiten`);
    await resident.press(t('letters.list.look'));
    await resident.check();
    await resident.press(/^Brief aan de raad/);
    await resident.check();
    await resident.sees(own);
    await resident.sees(t('letters.pdf'));
  });

  test('a project lead makes a dossier, which only the team reads', { timeout: 480_000 }, async () => {
    const lead = await visit(options);
    const { slug } = await makePractice(lead);
    await lead.go(`/${slug}/werk/brieven/nieuw`);
    await lead.check();
    await lead.press(t('letters.kind.handover'));
    await lead.check();
    await lead.fill(t('letters.form.closing'), own);
    await lead.press(t('letters.form.make.handover'));
    await lead.check();
    await lead.sees(t('letters.work.isHidden.handover'));
    await lead.sees(t('letters.doc.inShort'));

    const resident = await visit(options);
    await resident.go(`/${slug}/brieven`);
    await resident.check();
    await resident.sees(t('letters.list.none'));
  });
});
