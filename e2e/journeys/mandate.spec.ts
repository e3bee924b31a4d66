// The ground under an agenda: from nothing that was decided to a decision with money, what it asks, and who says yes.
import { describe, test } from 'vitest';
import { wordsFor } from '../../src/platform/i18n/words.ts';
import { makePractice, staffWays, visit } from '../fixtures.ts';

const { t } = wordsFor('nl');
const motion = 'Motie Iedereen doet mee';
const asked = 'Kom met een agenda die met inwoners is gemaakt';
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

describe.each(staffWays)('$way', ({ options }) => {
  test('a project lead writes down what was decided, what it asks and who must say yes', {
    timeout: 480_000,
  }, async () => {
    const lead = await visit(options);
    const { slug } = await makePractice(lead);
    await lead.go(`/${slug}/werk`);
    await lead.press(t('mandate.room.label'));
    await lead.check();
    await lead.sees(t('mandate.none.money'));

    await lead.press(t('mandate.work.add'));
    await lead.check();
    await lead.press(t('mandate.form.kindTitle.motion'));
    await lead.check();
    await lead.fill(t('mandate.form.title'), motion);
    await lead.fillDay(t('mandate.form.decidedOn'), '2999-01-31');
    await lead.press(t('mandate.form.add'));
    await lead.check(422);
    await lead.sees(t('mandate.form.problem.in-future'));
    await lead.fillDay(t('mandate.form.decidedOn'), '2026-01-31');
    await lead.press(t('mandate.form.add'));
    await lead.check();
    await lead.sees(t('mandate.work.news.added'));

    await lead.fill(t('mandate.askForm.words'), asked);
    await lead.press(t('mandate.askForm.add'));
    await lead.check();
    await lead.press(t('mandate.askForm.markDone', { words: asked }));
    await lead.check();
    await lead.choose(/^Ja$/, undefined, t('mandate.askForm.done'));
    await lead.fillDay(t('mandate.askForm.doneOn'), yesterday);
    await lead.fill(t('mandate.askForm.outcome'), 'De agenda ligt er.');
    await lead.press(t('common.save'));
    await lead.check();
    await lead.sees('De agenda ligt er.');
    await lead.press(t('mandate.form.change'));
    await lead.check();

    await lead.go(`/${slug}/werk/besluiten`);
    await lead.sees(t('mandate.why.asks-only', { title: motion }));
    await lead.press(t('mandate.work.start.money'));
    await lead.check();
    await lead.fill(t('mandate.form.title'), 'Geld voor de agenda');
    await lead.fillDay(t('mandate.form.decidedOn'), '2026-01-31');
    await lead.fill(t('mandate.form.amount'), '25.000');
    await lead.choose(t('mandate.form.recurs.structural'));
    await lead.press(t('mandate.form.add'));
    await lead.check();

    await lead.go(`/${slug}/werk/besluiten`);
    await lead.press(t('mandate.work.toSupport'));
    await lead.check();
    await lead.choose(t('mandate.support.who'), 'body');
    await lead.fill(t('mandate.support.name'), 'Adviesraad Sociaal Domein');
    await lead.choose(t('mandate.support.musts.yes'));
    await lead.choose(t('mandate.support.stances.not-asked'));
    await lead.press(t('mandate.support.add'));
    await lead.check();
    await lead.sees(t('mandate.support.group.first'));
    await lead.press('Adviesraad Sociaal Domein');
    await lead.check();
    await lead.choose(t('mandate.support.stances.yes'));
    await lead.press(t('common.save'));
    await lead.check();
    await lead.sees(t('mandate.support.group.yes'));

    const resident = await visit(options);
    await resident.go(`/${slug}`);
    await resident.press(t('mandate.list.title'));
    await resident.check();
    await resident.sees(t('mandate.why.open', { title: 'Geld voor de agenda' }));
    await resident.sees('De agenda ligt er.');
    await resident.press(motion);
    await resident.check();
    await resident.sees(t('mandate.kind.motion'));
  });
});
