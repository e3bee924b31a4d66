// From proposals to what was chosen: preparing a ballot, voting with a code, closing and counting.
import type { Visitor } from '../visitor.ts';
import { openStep } from './practice.ts';
import { t } from './words.ts';

interface Ballot {
  title: string;
  maxChoices: number;
  seats: number;
}

/** Prepares a ballot on all proposals that stand, and lets the lot decide on their order. */
export async function prepareBallot(lead: Visitor, ballot: Ballot): Promise<void> {
  await planBallot(lead, ballot);
  await lead.press(t('ballots.work.do.draw'));
  await lead.check();
  await lead.press(t('ballots.confirm.draw.button'));
  await lead.check();
}

/** Prepares a ballot on all proposals that stand; nothing is drawn yet. */
export async function planBallot(lead: Visitor, { title, maxChoices, seats }: Ballot): Promise<void> {
  await openStep(lead, 'vote');
  await lead.check();
  await lead.fill(t('ballots.plan.maxChoices'), String(maxChoices));
  await lead.fill(t('ballots.plan.seats'), String(seats));
  await lead.press(t('ballots.plan.save'));
  await lead.check(422);
  await lead.sees(t('ballots.form.titleMissing'));
  await lead.fill(t('ballots.plan.name'), title);
  await lead.press(t('ballots.plan.save'));
  await lead.check();
  await lead.sees(t('ballots.work.news.made'));
}

/** Makes codes, opens the ballot, and returns the codes as they are on the slips. */
export async function openBallot(lead: Visitor, voters: number): Promise<string[]> {
  await lead.fill(t('ballots.codes.count'), 'veel');
  await lead.press(t('ballots.codes.make'));
  await lead.check(422);
  await lead.fill(t('ballots.codes.count'), String(voters));
  await lead.press(t('ballots.codes.make'));
  await lead.check();
  const here = lead.path;
  await lead.press(t('ballots.codes.print'));
  await lead.check();
  const codes = await lead.readAll('.sp-slip__code');
  await lead.go(here);
  await lead.press(t('ballots.work.do.open'));
  await lead.check();
  await lead.press(t('ballots.confirm.open.button'));
  await lead.check();
  await lead.sees(t('ballots.work.news.opened'));
  return codes;
}

/** Types the code from a slip; ends on the paper. */
export async function takePaper(voter: Visitor, code: string): Promise<void> {
  await voter.go('/d');
  await voter.fill(t('codes.join.label'), code);
  await voter.press(t('codes.join.button'));
  await voter.check();
}

/** Ticks, looks at it once more, and sends it. */
export async function vote(voter: Visitor, choices: string[]): Promise<void> {
  for (const choice of choices) await voter.choose(choice);
  await voter.press(t('ballots.paper.next'));
  await voter.check();
  for (const choice of choices) await voter.sees(choice);
  await voter.press(choices.length === 0 ? t('ballots.check.sendBlank') : t('ballots.check.send'));
  await voter.check();
  await voter.sees(t('ballots.proof.title'));
}

export async function voteTooManyFirst(voter: Visitor, choices: string[], tooMany: string): Promise<void> {
  for (const choice of [...choices, tooMany]) await voter.choose(choice);
  await voter.press(t('ballots.paper.next'));
  await voter.check(422);
  await voter.sees(t('ballots.paper.tooMany', { over: 1 }));
  await voter.untick(tooMany);
  await vote(voter, choices);
}

export async function changeVote(voter: Visitor, choices: string[]): Promise<void> {
  await voter.press(t('ballots.proof.change'));
  await voter.check();
  await voter.sees(t('ballots.paper.change'));
  await vote(voter, choices);
}

/** Closes and counts; ends on the page of the result. */
export async function closeBallot(lead: Visitor): Promise<void> {
  await lead.press(t('ballots.work.do.close'));
  await lead.check();
  await lead.press(t('ballots.confirm.close.button'));
  await lead.check();
  await lead.sees(t('ballots.work.news.closed'));
}

/** What the table of the result says of each proposal: its votes, and whether it was chosen. */
export async function readResult(visitor: Visitor): Promise<Record<string, string>> {
  const rows = await visitor.page.locator('main table tbody tr').all();
  const cells = await Promise.all(rows.map((row) => row.locator('td, th').allTextContents()));
  return Object.fromEntries(cells.map((row) => [row[0] ?? '', `${row[1]} ${row[2]}`]));
}

export async function establish(lead: Visitor): Promise<void> {
  await lead.press(t('ballots.work.do.establish'));
  await lead.check();
  await lead.press(t('ballots.confirm.establish.button'));
  await lead.check();
  await lead.sees(t('ballots.work.news.established'));
}

/** Calls a ballot that is being prepared something else. */
export async function changeBallot(lead: Visitor, { title }: { title: string }): Promise<void> {
  await lead.press(t('ballots.work.edit'));
  await lead.check();
  await lead.fill(t('ballots.plan.name'), title);
  await lead.press(t('ballots.plan.change'));
  await lead.check();
  await lead.sees(t('ballots.work.news.changed'));
}

/** Calls off a ballot in which nobody could vote yet. */
export async function withdrawBallot(lead: Visitor, reason: string): Promise<void> {
  await lead.press(t('ballots.work.withdraw'));
  await lead.check();
  await lead.press(t('ballots.confirm.withdraw.button'));
  await lead.check(422);
  await lead.fill(t('thread.reason.label'), reason);
  await lead.press(t('ballots.confirm.withdraw.button'));
  await lead.check();
  await lead.sees(t('ballots.work.news.withdrawn'));
}
