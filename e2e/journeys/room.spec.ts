import { test } from 'vitest';
import { makePractice, type VisitOptions, visit } from '../fixtures.ts';
import { openBallot, prepareBallot, vote } from '../steps/ballot.ts';
import { announceGathering, noteAtTable, openGathering, startAgenda, tellAtHome } from '../steps/gathering.ts';
import { bringTogether } from '../steps/proposals.ts';
import { proposals, stories, t } from '../steps/words.ts';
import type { Visitor } from '../visitor.ts';

// In a hall phones reach us over plain http and by the name of a machine. A browser then tells far less of where a form
// comes from, and everything has to work all the same: with a language chosen, and for whoever is signed in.
const inTheRoom: VisitOptions = { inTheRoom: true, javaScript: false, width: 320, inHaste: true };
const long = { timeout: 480_000 };

test('over plain http somebody with a phone tells, corrects it, and a note-taker writes down', long, async () => {
  const lead = await visit(inTheRoom);
  await makePractice(lead);
  await startAgenda(lead, 'Iedereen doet mee');
  await announceGathering(lead, 'Avond in De Schakel');
  const joinCode = await openGathering(lead);

  const participant = await atTheDoor();
  await participant.fill(t('codes.join.label'), 'WXYZ-9999');
  await participant.press(t('codes.join.button'));
  await participant.check(404);
  await participant.fill(t('codes.join.label'), joinCode);
  await participant.press(t('codes.join.button'));
  await participant.press(t('signals.form.send'));
  await participant.check(422);
  await participant.fill(t('signals.form.words'), stories.kerb);
  await participant.choose(t('signals.consent.publish.label'));
  await participant.press(t('signals.form.send'));
  await participant.check();
  await participant.press(t('signals.receipt.follow'));
  await participant.press(t('signals.follow.correct'));
  await participant.fill(t('signals.form.words'), stories.letters);
  await participant.press(t('signals.correct.save'));
  await participant.check();
  await participant.sees(stories.letters);

  await noteAtTable(lead, [stories.forms, stories.kerb]);
});

test('over plain http somebody with a phone votes', long, async () => {
  const lead = await visit(inTheRoom);
  await makePractice(lead);
  await startAgenda(lead, 'Iedereen doet mee');
  await tellAtHome(lead, stories.kerb);
  await bringTogether(lead, { said: [stories.kerb], title: proposals.everywhere });
  await tellAtHome(lead, stories.letters);
  await bringTogether(lead, { said: [stories.letters], title: proposals.plainLetters });
  await prepareBallot(lead, { title: 'Wat eerst?', maxChoices: 1, seats: 1 });
  const [code = ''] = await openBallot(lead, 1);

  const voter = await atTheDoor();
  await voter.fill(t('codes.join.label'), code);
  await voter.press(t('codes.join.button'));
  await voter.check();
  await vote(voter, [proposals.everywhere]);
});

/** Somebody at the door, who looks at the simple words and then chooses the usual ones: from there on a choice is kept. */
async function atTheDoor(): Promise<Visitor> {
  const somebody = await visit(inTheRoom);
  await somebody.go('/d');
  await somebody.press('Eenvoudig');
  await somebody.press('Nederlands');
  return somebody;
}
