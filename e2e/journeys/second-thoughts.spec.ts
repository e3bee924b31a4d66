// What staff prepared is not fixed yet: a voice goes to another place, what is like others joins them, a ballot is changed, and called off.
import { describe, test } from 'vitest';
import { makePractice, visit, ways } from '../fixtures.ts';
import { changeBallot, planBallot, withdrawBallot } from '../steps/ballot.ts';
import { startAgenda, tellAtHome } from '../steps/gathering.ts';
import { bringAlike, bringTogether, seeAlike, takeOut } from '../steps/proposals.ts';
import { proposals, stories } from '../steps/words.ts';

const { everywhere, plainLetters } = proposals;

describe.each(ways)('$way', ({ options }) => {
  test('a project lead thinks again of a proposal and of a ballot', { timeout: 480_000 }, async () => {
    const hasty = await visit({ inHaste: true });
    const { slug } = await makePractice(hasty);
    await startAgenda(hasty, 'Iedereen doet mee');
    for (const words of [stories.kerb, stories.letters]) await tellAtHome(hasty, words);
    await bringTogether(hasty, { said: [stories.kerb, stories.letters], title: everywhere });
    await bringTogether(hasty, { said: [stories.letters], title: plainLetters });
    await planBallot(hasty, { title: 'Wat pakken we het eerst aan?', maxChoices: 1, seats: 1 });

    const lead = await visit(options);
    await lead.comeAs(hasty);
    await lead.go(`/${slug}/werk/voorstellen`);
    await takeOut(lead, { title: everywhere, said: stories.letters, reason: 'Dit gaat over brieven.' });
    for (const words of [stories.shelter, stories.stop]) await tellAtHome(hasty, words);
    await seeAlike(lead, { number: 1, said: stories.shelter });
    const shared = 'hoog, stoep, bushalte, scootmobiel';
    await bringAlike(lead, { said: stories.stop, alike: stories.shelter, shared, number: 1, title: everywhere });
    await lead.go(`/${slug}/werk/stemmingen`);
    await lead.press('Wat pakken we het eerst aan?');
    await changeBallot(lead, { title: 'Wat eerst?' });
    await withdrawBallot(lead, 'De zaal is die avond dicht.');
  });
});
