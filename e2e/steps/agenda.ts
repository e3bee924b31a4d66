// From what was chosen to what is promised, for everyone to read.
import type { Visitor } from '../visitor.ts';
import { openStep } from './practice.ts';
import { t } from './words.ts';

export async function takeOverChosen(lead: Visitor): Promise<void> {
  await openStep(lead, 'priorities');
  await lead.check();
  await lead.press(t('priorities.takeOver.button'));
  await lead.check();
  await lead.sees(t('priorities.news.chosen'));
}

export async function addPriority(lead: Visitor, { title, reason }: { title: string; reason: string }): Promise<void> {
  await lead.press(t('priorities.work.add'));
  await lead.check();
  await lead.fill(t('priorities.form.title'), title);
  await lead.choose(t('priorities.add.adder.municipality'));
  await lead.press(t('priorities.add.button'));
  await lead.check(422);
  await lead.sees(t('thread.reason.missing'));
  await lead.fill(t('thread.reason.label'), reason);
  await lead.press(t('priorities.add.button'));
  await lead.check();
  await lead.sees(t('priorities.news.added'));
}

interface Merge {
  titles: string[];
  into: string;
  reason: string;
}

export async function mergePriorities(lead: Visitor, { titles, into, reason }: Merge): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/speerpunten`);
  await lead.check();
  await lead.press(t('priorities.work.merge'));
  await lead.check();
  for (const title of titles) await lead.choose(title);
  await lead.fill(t('priorities.form.title'), into);
  await lead.fill(t('thread.reason.label'), reason);
  await lead.press(t('priorities.merge.button'));
  await lead.check();
  await lead.sees(t('priorities.news.merged'));
}

interface Promised {
  title: string;
  priority: string;
  owner: string;
  dueOn: string;
  measure: string;
  money: 'doing' | 'reserved' | 'undecided';
}

/** Agrees on an action, straight from the list of steps. */
export async function addFirstAction(lead: Visitor, action: Promised): Promise<void> {
  await openStep(lead, 'actions');
  await addAction(lead, action);
}

export async function addAnotherAction(lead: Visitor, action: Promised): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/acties`);
  await lead.check();
  await lead.press(t('actions.work.add'));
  await addAction(lead, action);
}

/** On the form: an action of an organisation that nobody named before. */
async function addAction(lead: Visitor, action: Promised): Promise<void> {
  await lead.check();
  await lead.fill(t('actions.form.title'), action.title);
  await lead.choose(action.priority, undefined, t('actions.form.priorities'));
  await lead.choose(t('actions.form.owner'), t('actions.form.newOwner'));
  await lead.fillDay(t('actions.form.due'), '2027-02-31');
  await lead.fill(t('actions.form.measure'), action.measure);
  await lead.choose(t(`actions.money.${action.money}.label`));
  await lead.press(t('actions.add.button'));
  await lead.check(422);
  await lead.sees(t('actions.form.dueWrong'));
  await lead.sees(t('actions.form.ownerNameMissing'));
  await lead.fill(t('actions.form.ownerName'), action.owner);
  await lead.fillDay(t('actions.form.due'), action.dueOn);
  await lead.press(t('actions.add.button'));
  await lead.check();
  await lead.sees(t('actions.news.added'));
}

/** Publishes the agenda; ends on the page that everyone reads. */
export async function publishAgenda(lead: Visitor): Promise<void> {
  await openStep(lead, 'publish');
  await lead.check();
  await lead.press(t('agenda.publish.button', { number: 1 }));
  await lead.check();
}
