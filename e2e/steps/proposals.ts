// From what people said to the proposals that they can vote on.
import type { Visitor } from '../visitor.ts';
import { openStep } from './practice.ts';
import { t } from './words.ts';

/** Brings what was said together under a new proposal; also what already belongs to another one. */
export async function bringTogether(lead: Visitor, { said, title }: { said: string[]; title: string }): Promise<void> {
  await openStep(lead, 'propose');
  await lead.choose(t('proposals.board.show'), t('proposals.board.showAll'));
  await lead.press(t('proposals.board.filter'));
  await lead.check();
  for (const words of said) await lead.choose(words);
  await lead.fill(t('proposals.board.newTitle'), title);
  await lead.press(t('proposals.board.bringButton'));
  await lead.check();
  await lead.sees(t('proposals.board.brought', { count: said.length, number: 0, title }));
}

/** Looks what is like a story on the board, and brings both to a proposal that seems to be about the same. */
export async function bringAlike(
  lead: Visitor,
  {
    said,
    alike,
    shared,
    number,
    title,
  }: { said: string; alike: string; shared: string; number: number; title: string },
): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/bord?zoek=${encodeURIComponent(said)}`);
  await lead.press(t('proposals.alike.title'));
  await lead.check();
  await lead.sees(said);
  await lead.sees(t('proposals.alike.shared', { words: shared }));
  await lead.choose(alike);
  await lead.press(t('proposals.board.bringButton'));
  await lead.check(422);
  await lead.choose(t('proposals.board.into'), t('proposals.alike.into', { number, title }));
  await lead.press(t('proposals.board.bringButton'));
  await lead.check();
  await lead.sees(t('proposals.board.brought', { count: 2, number, title }));
}

/** Looks which loose stories are like a proposal. */
export async function seeAlike(lead: Visitor, { number, said }: { number: number; said: string }): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/voorstellen/${number}`);
  await lead.press(t('proposals.alike.ofProposal'));
  await lead.check();
  await lead.sees(said);
}

interface Merge {
  titles: string[];
  into: string;
  reason: string;
}

/** Merges proposals into a new one; ends on its page. */
export async function mergeProposals(lead: Visitor, { titles, into, reason }: Merge): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/voorstellen`);
  await lead.check();
  for (const title of titles) await lead.choose(t('proposals.list.tick', { title }));
  await lead.press(t('proposals.list.merge'));
  await lead.check();
  await lead.fill(t('proposals.form.title'), into);
  await lead.press(t('proposals.merge.button'));
  await lead.check(422);
  await lead.sees(t('thread.reason.missing'));
  await lead.fill(t('thread.reason.label'), reason);
  await lead.press(t('proposals.merge.button'));
  await lead.check();
  await lead.sees(reason);
}

/** Undoes what was done last with the proposal on the page. */
export async function undo(lead: Visitor, reason: string): Promise<void> {
  await lead.press(t('thread.history.undo'));
  await lead.check();
  await lead.fill(t('thread.reason.label'), reason);
  await lead.press(t('proposals.undo.button'));
  await lead.check();
  await lead.sees(t('proposals.undo.done'));
}

/** Takes what somebody said from a proposal; begins in the list of proposals and ends on the page of this one. */
export async function takeOut(
  lead: Visitor,
  { title, said, reason }: { title: string; said: string; reason: string },
): Promise<void> {
  await lead.press(title);
  await lead.check();
  await lead.choose(said);
  await lead.press(t('proposals.page.takeOut'));
  await lead.check();
  await lead.press(t('proposals.takeOut.button'));
  await lead.check(422);
  await lead.fill(t('thread.reason.label'), reason);
  await lead.press(t('proposals.takeOut.button'));
  await lead.check();
  await lead.sees(t('proposals.page.takenOut', { count: 1 }));
}

interface Split {
  title: string;
  /** The title of each part, with what was said that belongs to it. */
  parts: [[string, string], [string, string]];
  reason: string;
}

export async function splitProposal(lead: Visitor, { title, parts, reason }: Split): Promise<void> {
  const [[first, inFirst], [second, inSecond]] = parts;
  await lead.go(`/${lead.municipality}/werk/voorstellen`);
  await lead.press(title);
  await lead.check();
  await lead.press(t('proposals.page.splitIt'));
  await lead.check();
  await lead.fill(t('proposals.split.first'), first);
  await lead.fill(t('proposals.split.second'), second);
  await lead.choose(t('proposals.split.inFirst'), undefined, inFirst);
  await lead.fill(t('thread.reason.label'), reason);
  await lead.press(t('proposals.split.button'));
  await lead.check(422);
  await lead.sees(t('proposals.split.secondEmpty'));
  await lead.choose(t('proposals.split.inSecond'), undefined, inSecond);
  await lead.press(t('proposals.split.button'));
  await lead.check();
  await lead.sees(t('proposals.split.done'));
}
