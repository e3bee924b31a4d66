// Advice on a frozen draft, from the question to the answer to each point.
import type { Visitor } from '../visitor.ts';
import { t } from './words.ts';

/** Announces a round that begins today, of the council and of residents. */
export async function askForAdvice(lead: Visitor, title: string): Promise<void> {
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

/** A resident writes about the draft, without an account. */
export async function giveWords(
  resident: Visitor,
  { slug, title, words }: { slug: string; title: string; words: string },
): Promise<void> {
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

/** Types over the letter of the council: kept first, not thrown away, then sent. */
export async function takeOver(lead: Visitor): Promise<void> {
  await lead.press(new RegExp(`^${t('advice.party.takeOver')}`));
  await lead.check();
  await lead.fill(t('advice.form.wordsOf', { number: 1 }), 'Noem wie het betaalt.');
  await lead.press(t('advice.writing.keep'));
  await lead.check();
  await lead.press(t('advice.drop.title'));
  await lead.check();
  await lead.press(t('advice.drop.back'));
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
export async function answerBoth(lead: Visitor, because: string): Promise<void> {
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

export function yesterday(): string {
  return new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
}

/** Lets everyone read the first thing that a resident wrote. */
export async function releaseFirst(lead: Visitor): Promise<void> {
  await lead.choose(new RegExp(`^${t('advice.reading.one', { number: 1, passage: '' })}`));
  await lead.press(t('advice.reading.release'));
}
