import { describe, expect, test } from 'vitest';
import { makePractice, visit, ways } from '../fixtures.ts';
import { closeBallot, openBallot, prepareBallot, readResult, takePaper } from '../steps/ballot.ts';
import { startAgenda, tellAtHome } from '../steps/gathering.ts';
import { bringTogether } from '../steps/proposals.ts';
import { proposals, stories, t } from '../steps/words.ts';
import type { Visitor } from '../visitor.ts';

const { everywhere, plainLetters, help } = proposals;

describe.each(ways)('$way', ({ options }) => {
  test('somebody whose paper was open when the ballot closed hears so, and it does not count', async () => {
    const lead = await visit({ inHaste: true });
    await makePractice(lead);
    const [code = ''] = await openSmallBallot(lead);
    const ballot = lead.path;

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
    await voter.press(t('ballots.notNow.result'));
    await voter.check();
    expect(Object.values(await readResult(voter))).toEqual(['0 nee', '0 nee', '0 nee']);

    await lead.go(ballot);
    await lead.check();

    // Whoever comes back later to where the vote was sent is led to what there is to see now.
    await voter.go(`/d/${code}/stem`);
    await voter.check();
    await voter.sees(t('ballots.notNow.result'));
  });
});

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
  return openBallot(lead, 1);
}
