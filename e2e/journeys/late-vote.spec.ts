import { describe, expect, test } from 'vitest';
import { makePractice, visit, ways } from '../fixtures.ts';
import { closeBallot, openBallot, prepareBallot, readResult, takePaper } from '../steps/ballot.ts';
import { startAgenda, tellAtHome } from '../steps/gathering.ts';
import { bringTogether } from '../steps/proposals.ts';
import { proposals, stories, t } from '../steps/words.ts';
import type { Visitor } from '../visitor.ts';

const { everywhere, plainLetters, help } = proposals;

describe.each(ways)('$way', ({ options }) => {
  test('somebody goes back and forth and votes; whose paper is open when the ballot closes hears so', async () => {
    const lead = await visit({ inHaste: true });
    await makePractice(lead);
    const [first = '', code = ''] = await openSmallBallot(lead);
    const ballot = lead.path;
    await goBackAndForth(await visit(options), first);

    const voter = await visit(options);
    await takePaper(voter, code);
    await voter.choose(everywhere);
    await voter.press(t('ballots.paper.next'));
    await voter.check();

    await closeBallot(lead);

    await voter.press(t('ballots.check.send'));
    await voter.check(409);
    await voter.sees(t('ballots.notNow.lateTitle'));
    await voter.sees(t('ballots.notNow.lateChoices'));
    await voter.sees(everywhere);
    await voter.back();
    await voter.check();
    await voter.sees(t('ballots.notNow.lateTitle'));
    await voter.sees(everywhere);
    await voter.press(t('ballots.notNow.result'));
    await voter.check();
    expect(await readResult(voter)).toEqual({ [everywhere]: '0 nee', [plainLetters]: '1 ja', [help]: '0 nee' });

    await lead.go(ballot);
    await lead.check();

    // Whoever comes back later to where the vote was sent is led to what there is to see now.
    await voter.go(`/d/${code}/stem`);
    await voter.check();
    await voter.sees(t('ballots.notNow.result'));
  });
});

/** Looks once more, loads that page again, goes back, chooses something else, votes, and goes back once more. */
async function goBackAndForth(voter: Visitor, code: string): Promise<void> {
  await takePaper(voter, code);
  for (const title of [everywhere, plainLetters, help]) await voter.choose(title);
  await voter.press(t('ballots.paper.next'));
  await voter.check(422);
  await voter.untick(everywhere);
  await voter.press(t('ballots.paper.next'));
  await voter.reload();
  await voter.check();
  await voter.sees(help);
  await voter.back();
  await voter.check();
  expect(await ticked(voter)).toEqual([false, true, true]);
  await voter.untick(help);
  await voter.press(t('ballots.paper.next'));
  await voter.check();
  await voter.press(t('ballots.check.change'));
  await voter.check();
  expect(await ticked(voter)).toEqual([false, true, false]);
  await voter.press(t('ballots.paper.next'));
  await voter.press(t('ballots.check.send'));
  await voter.check();
  await voter.sees(t('ballots.proof.title'));
  await voter.back();
  await voter.check();
  await voter.sees(t('ballots.paper.change'));
  expect(await ticked(voter)).toEqual([false, false, false]);
}

/** Which of the three are ticked, in the order in which they are named here. */
function ticked(voter: Visitor): Promise<boolean[]> {
  return Promise.all([everywhere, plainLetters, help].map((title) => voter.page.getByLabel(title).isChecked()));
}

async function openSmallBallot(lead: Visitor): Promise<string[]> {
  await startAgenda(lead, 'Iedereen doet mee');
  const told = [
    [stories.kerb, everywhere],
    [stories.letters, plainLetters],
    [stories.forms, help],
  ] as const;
  for (const [words] of told) await tellAtHome(lead, words);
  for (const [words, title] of told) await bringTogether(lead, { said: [words], title });
  await prepareBallot(lead, { title: 'Wat pakken we het eerst aan?', maxChoices: 2, seats: 2 });
  return openBallot(lead, 2);
}
