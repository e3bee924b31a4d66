// From an empty agenda to what people said in the hall, each with a receipt.
import type { Visitor } from '../visitor.ts';
import { openStep } from './practice.ts';
import { t, today } from './words.ts';

export async function startAgenda(lead: Visitor, title: string): Promise<void> {
  await openStep(lead, 'agenda');
  await lead.check();
  await lead.fill(t('periods.form.title'), '');
  await lead.press(t('periods.start.button'));
  await lead.check(422);
  await lead.sees(t('periods.form.titleMissing'));
  await lead.fill(t('periods.form.title'), title);
  await lead.fillDay(t('periods.form.startsOn'), today());
  await lead.press(t('periods.start.button'));
  await lead.check();
  await lead.sees(title);
}

export async function announceGathering(lead: Visitor, title: string): Promise<void> {
  await openStep(lead, 'announce');
  await lead.check();
  await lead.choose(t('gatherings.kind.symposium'));
  await lead.fill(t('gatherings.form.title'), title);
  await lead.fillDay(t('gatherings.form.heldOn'), today());
  await lead.fill(t('gatherings.form.startsAt'), '19.30');
  await lead.fill(t('gatherings.form.place'), 'De Schakel, Dorpsstraat 1');
  await lead.choose(t('gatherings.provisions.hearing-loop'));
  await lead.choose(t('gatherings.provisions.easy-language'));
  await lead.press(t('gatherings.edit.announce'));
  await lead.check(422);
  await lead.sees(t('gatherings.form.influenceMissing'));
  await lead.choose(t('gatherings.influence.decide.word'));
  await lead.press(t('gatherings.edit.announce'));
  await lead.check();
  await lead.sees(t('gatherings.news.announced'));
}

/** Opens the doors, and reads the code from the page as it would be shown in the hall. */
export async function openGathering(lead: Visitor): Promise<string> {
  await lead.press(t('gatherings.work.open'));
  await lead.check();
  await lead.sees(t('gatherings.news.opened'));
  const code = await lead.read('.sp-code__code');
  const here = lead.path;
  await lead.press(t('gatherings.work.handout'));
  await lead.check();
  await lead.sees(code);
  await lead.go(here);
  await lead.press(t('gatherings.work.screen'));
  await lead.check();
  await lead.go(here);
  return code;
}

/** Somebody in the hall tells something with their own phone, and keeps the receipt. */
export async function tellStory(participant: Visitor, story: { joinCode: string; words: string }): Promise<string> {
  await participant.go('/d');
  await participant.check();
  await participant.fill(t('codes.join.label'), 'WXYZ-9999');
  await participant.press(t('codes.join.button'));
  await participant.check(404);
  await participant.fill(t('codes.join.label'), story.joinCode.toLowerCase());
  await participant.press(t('codes.join.button'));
  await participant.check();
  await participant.fill(t('signals.form.words'), story.words);
  await participant.choose(t('signals.consent.publish.label'));
  await participant.press(t('signals.form.send'));
  await participant.check();
  return participant.read('.sp-code__code');
}

/** Tells something without a gathering, as one can on any day. */
export async function tellAtHome(somebody: Visitor, words: string): Promise<void> {
  await somebody.go(`/${somebody.municipality}/meedoen`);
  await somebody.fill(t('signals.form.words'), words);
  await somebody.choose(t('signals.consent.staff.label'));
  await somebody.press(t('signals.form.send'));
  await somebody.press(t('signals.receipt.tellAgain'));
}

/** Writes down what people at a table say, one after the other, and shows their slips to print. */
export async function noteAtTable(lead: Visitor, words: string[]): Promise<void> {
  await lead.press(t('gatherings.work.note'));
  await lead.check();
  for (const [index, said] of words.entries()) {
    if (index === 0) await lead.fill(t('gatherings.note.table'), '3');
    await lead.fill(t('signals.noting.words'), said);
    await lead.choose(t(`signals.consent.${index === 0 ? 'publish' : 'staff'}.label`));
    await lead.press(t('gatherings.note.save'));
    await lead.sees(t('gatherings.note.saved'));
  }
  await lead.check();
  await lead.press(t('gatherings.note.printAll'));
  await lead.check();
  await lead.sees(t('gatherings.slips.tableNumber', { table: '3', number: words.length }));
}

/** Reads what may be published, oldest first, and lets everyone read the first of it. */
export async function releaseStory(lead: Visitor, words: string): Promise<void> {
  await lead.press(t('ui.account.work'));
  await lead.check();
  await lead.press(t('signals.reading.room.label'));
  await lead.check();
  await lead.sees(words);
  await lead.press(t('signals.reading.release'));
  await lead.check();
  await lead.sees(t('signals.reading.news.released'));
}
