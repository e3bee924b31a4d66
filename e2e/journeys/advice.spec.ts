import { describe, test } from 'vitest';
import { makePractice, visit, ways } from '../fixtures.ts';
import { t } from '../steps/words.ts';
import type { Visitor } from '../visitor.ts';

const words = 'Een helling is niet genoeg voor mijn scootmobiel.';
const because = 'Wij passen de tekst aan: ook de deur gaat vanzelf open.';

describe.each(ways)('$way', ({ options }) => {
  test('advice is asked, given by a resident and by letter, answered point by point, and then the agenda is adopted', async () => {
    const lead = await visit(options);
    const { slug } = await makePractice(lead);
    await askForAdvice(lead);
    const round = lead.path;

    const resident = await visit(options);
    await giveWords(resident, slug);
    await lead.go(round);
    await lead.check();
    await lead.press(new RegExp(`^${t('signals.reading.release')}`));
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
    await answerBoth(lead);
    await lead.go(`/${slug}/werk/agenda`);
    await lead.press(t('periods.adoption.title'));
    await lead.choose(t('periods.adoption.form.executive'));
    await lead.fillDay(t('periods.adoption.form.adoptedOn'), yesterday());
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

/** Announces a round that begins today, of the council and of residents. */
async function askForAdvice(lead: Visitor): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/agenda/nieuw`);
  await lead.press(t('periods.start.button'));
  await lead.go(`/${lead.municipality}/werk/advies`);
  await lead.check();
  await lead.press(t('advice.work.ask'));
  await lead.check();
  await lead.fill(t('advice.form.title'), title);
  await lead.choose(t('advice.usual.residents'));
  await lead.press(t('advice.new.button'));
  await lead.check(422);
  await lead.sees(t('advice.form.questionMissing'));
  await lead.fill(t('advice.form.question'), 'Wie missen wij?');
  await lead.press(t('advice.new.button'));
  await lead.check();
}

async function giveWords(resident: Visitor, slug: string): Promise<void> {
  await resident.go(`/${slug}/agenda/advies`);
  await resident.check();
  await resident.press(title);
  await resident.check();
  await resident.press(t('advice.giveYours'));
  await resident.check();
  await resident.press(t('advice.words.send'));
  await resident.check(422);
  await resident.fill(t('advice.words.words'), words);
  await resident.press(t('advice.words.send'));
  await resident.check();
  await resident.sees(t('advice.thanks.title'));
}

/** Types over the letter of the council: kept first, then sent. */
async function takeOver(lead: Visitor): Promise<void> {
  await lead.press(new RegExp(`^${t('advice.party.takeOver')}`));
  await lead.check();
  await lead.fill(t('advice.form.wordsOf', { number: 1 }), 'Noem wie het betaalt.');
  await lead.press(t('advice.writing.keep'));
  await lead.check();
  await lead.choose(t('advice.form.from.letter'));
  await lead.choose(t('advice.judgement.positive-if'));
  await lead.press(t('advice.writing.send'));
  await lead.check(422);
  await lead.fillDay(t('advice.form.receivedOn'), yesterday());
  await lead.press(t('advice.writing.send'));
  await lead.check();
  await lead.sees(t('advice.writing.sent'));
}

/** One on its own page, the other in one go with whatever waits. */
async function answerBoth(lead: Visitor): Promise<void> {
  await lead.press(t('advice.point.about', { passage: t('advice.passage.whole') }));
  await lead.check();
  await lead.choose(new RegExp(`^${t('advice.verdict.taken-over')}$`));
  await lead.fill(t('advice.form.because'), because);
  await lead.press(t('advice.point.answer'));
  await lead.check();
  await lead.choose(/, over /);
  await lead.choose(t('advice.verdict.not'));
  await lead.fill(t('advice.form.because'), 'Dat staat al in de begroting.');
  await lead.press(t('advice.answer.several'));
  await lead.check();
}

function yesterday(): string {
  return new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
}
