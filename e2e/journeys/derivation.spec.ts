// The second route, on the pages: from what people told to a priority that they recognise, and an honest answer to the others.
import { describe, test } from 'vitest';
import { makePractice, staffWays, visit } from '../fixtures.ts';
import { derive, tellFromHome } from '../steps/derivation.ts';
import { startAgenda } from '../steps/gathering.ts';
import { bringTogether } from '../steps/proposals.ts';
import { t } from '../steps/words.ts';
import type { Visitor } from '../visitor.ts';

const said = { bus: 'Na zes uur gaat er geen bus meer naar ons dorp.', train: 'Er zou een station moeten komen.' };
const titles = { bus: 'Vervoer tussen de dorpen', train: 'Een station', priority: 'Er kunnen komen' };
const because = 'Over het spoor beslist het Rijk.';
const missing = 'Het gaat mij om de avond.';
const outcome = 'De avond staat er nu bij.';

describe.each(staffWays)('$way', ({ options }) => {
  test('an adviser weighs, derives, asks back and answers, and whoever spoke can see it', {
    timeout: 480_000,
  }, async () => {
    const lead = await visit(options);
    await makePractice(lead);
    await startAgenda(lead, 'Iedereen doet mee');
    const [rider, other] = [await visit(options), await visit(options)];
    const receipt = await tellFromHome(rider, lead.municipality, said.bus);
    const otherReceipt = await tellFromHome(other, lead.municipality, said.train);
    await bringTogether(lead, { said: [said.bus], title: titles.bus });
    await bringTogether(lead, { said: [said.train], title: titles.train });

    await weigh(lead);
    await derive(lead, { proposal: titles.bus, title: titles.priority, reason: 'Dit hoorden wij overal.' });
    await ask(lead);
    await react(rider, receipt);
    await missOut(other, otherReceipt);
    await answer(lead);

    await rider.go(`/volg/${receipt}`);
    await rider.check();
    await rider.sees(t('derivation.follow.outcome', { title: titles.priority, words: outcome }));
    await rider.go(`/volg/${receipt}/begrepen`);
    await rider.check();
  });
});

/** One of the two becomes no priority, and it is said why; taking that back is asked about too. */
async function weigh(lead: Visitor): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/speerpunten`);
  await lead.press(t('derivation.work.title'));
  await lead.check();
  await lead.sees(t('derivation.work.state.none'));
  await lead.press(t('derivation.work.aside.link', { title: titles.train }));
  await lead.check();
  await lead.press(t('derivation.work.aside.button'));
  await lead.check(422);
  await lead.fill(t('thread.reason.label'), because);
  await lead.press(t('derivation.work.aside.button'));
  await lead.check();
  await lead.sees(t('derivation.work.news.aside'));
  await lead.press(t('derivation.work.again.link', { title: titles.train }));
  await lead.check();
  await lead.press(t('thread.reason.back'));
}

async function ask(lead: Visitor): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/speerpunten`);
  await lead.press(t('derivation.work.checkTitle'));
  await lead.check();
  await lead.sees(titles.priority);
  await lead.fill(t('derivation.work.form.introduction'), '');
  await lead.press(t('derivation.work.form.open'));
  await lead.check(422);
  await lead.fill(t('derivation.work.form.introduction'), 'Klopt het met wat u vertelde?');
  await lead.press(t('derivation.work.form.open'));
  await lead.check();
  await lead.press(t('derivation.work.change'));
  await lead.check();
  await lead.press(t('common.save'));
  await lead.check();
  await lead.sees(t('derivation.work.news.changed'));
}

async function react(rider: Visitor, receipt: string): Promise<void> {
  await rider.go(`/volg/${receipt}`);
  await rider.check();
  await rider.press(t('derivation.follow.react'));
  await rider.check();
  await rider.choose(t('derivation.verdict.partly'));
  await rider.press(t('derivation.react.send'));
  await rider.check(422);
  await rider.sees(t('derivation.react.wordsMissing'));
  await rider.fill(t('derivation.react.words', { title: titles.priority }), missing);
  await rider.press(t('derivation.react.send'));
  await rider.check();
  await rider.sees(t('signals.follow.news.reacted'));
  await rider.press(t('derivation.follow.change'));
  await rider.check();
  await rider.press(t('derivation.react.all'));
  await rider.check();
  await rider.press(t('derivation.heard.toFate'));
  await rider.check();
  await rider.sees(because);
}

async function missOut(other: Visitor, receipt: string): Promise<void> {
  await other.go(`/volg/${receipt}`);
  await other.check();
  await other.sees(t('signals.story.setAside', { before: titles.train, title: because }));
  await other.press(t('derivation.follow.reactMissing'));
  await other.check();
  await other.press(t('derivation.react.send'));
  await other.check(422);
  await other.choose(t('derivation.react.missing'));
  await other.press(t('derivation.react.send'));
  await other.check();
  await other.sees(t('signals.follow.news.reacted'));
}

async function answer(lead: Visitor): Promise<void> {
  const page = `/${lead.municipality}/werk/speerpunten/begrepen`;
  await lead.go(page);
  await lead.press(t('derivation.check.missing', { count: 1 }));
  await lead.check();
  await lead.go(page);
  await lead.press(titles.priority);
  await lead.check();
  await lead.sees(missing);
  await lead.fill(t('derivation.work.group.well'), 'zes');
  await lead.press(t('derivation.work.group.save'));
  await lead.check(422);
  await lead.fill(t('derivation.work.group.well'), '6');
  await lead.press(t('derivation.work.group.save'));
  await lead.check();
  await lead.sees(t('derivation.check.counted', { reactions: 7, well: 6, partly: 1, amiss: 0 }));
  await lead.press(titles.priority);
  await lead.check();
  await lead.fill(t('derivation.work.answer.label'), outcome);
  await lead.press(t('common.save'));
  await lead.check();
  await lead.press(titles.priority);
  await lead.press(t('derivation.work.group.change'));
  await lead.check();
  await lead.press(t('common.save'));
  await lead.check();
  await lead.press(t('derivation.work.roundOff'));
  await lead.check();
  await lead.press(t('derivation.work.roundOff'));
  await lead.check();
  await lead.sees(t('derivation.work.news.closed'));
  await lead.press(t('derivation.work.publicCheck'));
  await lead.check();
  await lead.sees(outcome);
}
