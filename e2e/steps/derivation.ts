// From what people told to a priority that they recognise.
import type { Visitor } from '../visitor.ts';
import { t } from './words.ts';

/** Tells something on any day; returns the receipt. */
export async function tellFromHome(resident: Visitor, slug: string, words: string): Promise<string> {
  await resident.go(`/${slug}/meedoen`);
  await resident.fill(t('signals.form.words'), words);
  await resident.choose(t('signals.consent.staff.label'));
  await resident.press(t('signals.form.send'));
  return resident.path.split('/')[2] ?? '';
}

/** Makes a priority of a proposal; begins on the page where proposals are weighed. */
export async function derive(
  lead: Visitor,
  { proposal, title, reason }: { proposal: string; title: string; reason: string },
): Promise<void> {
  await lead.choose(t('derivation.work.tick', { title: proposal }));
  await lead.press(t('derivation.work.derive'));
  await lead.check();
  await lead.fill(t('priorities.form.title'), title);
  await lead.fill(t('thread.reason.label'), reason);
  await lead.press(t('priorities.add.button'));
  await lead.check();
  await lead.sees(title);
}
