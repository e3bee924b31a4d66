// The whole thread, on the pages: from a symposium to a published agenda, and back to who spoke.
import { describe, expect, test } from 'vitest';
import { makePractice, visit, ways } from '../fixtures.ts';
import {
  addAnotherAction,
  addFirstAction,
  addPriority,
  mergePriorities,
  publishAgenda,
  takeOverChosen,
} from '../steps/agenda.ts';
import {
  changeVote,
  closeBallot,
  establish,
  openBallot,
  prepareBallot,
  readResult,
  takePaper,
  vote,
  voteTooManyFirst,
} from '../steps/ballot.ts';
import {
  announceGathering,
  noteAtTable,
  openGathering,
  releaseStory,
  startAgenda,
  tellStory,
} from '../steps/gathering.ts';
import { bringTogether, mergeProposals, splitProposal, undo } from '../steps/proposals.ts';
import { actions, priorities, proposals, stories, t } from '../steps/words.ts';
import type { Visitor } from '../visitor.ts';

const symposium = 'Startsymposium Iedereen doet mee';
const question = 'Wat pakken we het eerst aan?';

// The longest of all: its pages are looked at where most can go wrong, on a phone without script; and, as a script leaves
// them, for barriers only.
const once = ways.map(({ way, options }) => ({
  way,
  options: options.javaScript === false ? options : { ...options, forBarriers: true },
}));

describe.each(once)('$way', ({ options }) => {
  test('what somebody says at a symposium ends in an agenda, and they can see how', { timeout: 480_000 }, async () => {
    const lead = await visit(options);
    await makePractice(lead);
    await lead.check();
    const participant = await visit(options);

    const receipt = await holdSymposium(lead, participant);
    await shapeProposals(lead);
    await holdBallot(lead, await Promise.all([visit(options), visit(options), visit(options)]));
    await agreeOnActions(lead);
    await publishAgenda(lead);

    await participant.go(`/${lead.municipality}/agenda`);
    await participant.check();
    await participant.sees(t('actions.ground.whole', { voices: 2, gatherings: 1 }));
    await participant.sees(t('actions.ground.whole', { voices: 1, gatherings: 1 }));

    await participant.go('/volg');
    await participant.fill(t('codes.follow.label'), receipt);
    await participant.press(t('codes.follow.button'));
    await participant.check();
    await participant.sees(stories.kerb);
    await participant.sees(t('signals.story.at', { gathering: symposium }));
    await participant.sees(t('signals.story.proposal', { title: proposals.inside }));
    await participant.sees(t('signals.story.merged', { title: proposals.everywhere }));
    await participant.sees(t('ballots.says.over', { title: question }));
    await participant.sees(t('ballots.told.chosen', { title: proposals.everywhere, votes: 2, papers: 3 }));
    await participant.sees(t('signals.story.priority', { title: proposals.everywhere }));
    await participant.press(t('actions.says.planned', { owner: 'Vervoerregio', title: actions.bus }));
    await participant.check();

    await lead.go(`/${lead.municipality}/werk/oefening`);
    await lead.check();
    await lead.sees(t('demonstration.walk.finished'));
  });
});

async function holdSymposium(lead: Visitor, participant: Visitor): Promise<string> {
  await startAgenda(lead, 'Iedereen doet mee');
  await announceGathering(lead, symposium);
  const joinCode = await openGathering(lead);
  const receipt = await tellStory(participant, { joinCode, words: stories.kerb });
  await noteAtTable(lead, [stories.doorstep, stories.letters, stories.forms]);
  await releaseStory(lead, stories.kerb);
  return receipt;
}

async function shapeProposals(lead: Visitor): Promise<void> {
  await bringTogether(lead, { said: [stories.kerb, stories.doorstep], title: proposals.inside });
  await bringTogether(lead, { said: [stories.kerb], title: proposals.pavements });
  await bringTogether(lead, { said: [stories.letters, stories.forms], title: proposals.language });
  const merge = {
    titles: [proposals.inside, proposals.pavements],
    into: proposals.everywhere,
    reason: 'Het gaat allebei over ergens kunnen komen.',
  };
  await mergeProposals(lead, merge);
  await undo(lead, 'Te snel gedaan, eerst overleggen.');
  await mergeProposals(lead, merge);
  await splitProposal(lead, {
    title: proposals.language,
    parts: [
      [proposals.plainLetters, stories.letters],
      [proposals.help, stories.forms],
    ],
    reason: 'Brieven en formulieren vragen iets anders.',
  });
}

async function holdBallot(lead: Visitor, [first, second, third]: [Visitor, Visitor, Visitor]): Promise<void> {
  const { everywhere, plainLetters, help } = proposals;
  await prepareBallot(lead, { title: question, maxChoices: 2, seats: 2 });
  const [one = '', two = '', three = ''] = await openBallot(lead, 3);
  await takePaper(first, one);
  await voteTooManyFirst(first, [everywhere, plainLetters], help);
  await takePaper(second, two);
  await vote(second, [help]);
  await changeVote(second, [everywhere]);
  await takePaper(third, three);
  await vote(third, []);

  await closeBallot(lead);
  await lead.press(t('ballots.work.do.result'));
  await lead.check();
  await lead.sees(t('ballots.result.preliminary'));
  expect(await readResult(lead)).toEqual({ [everywhere]: '2 ja', [plainLetters]: '1 ja', [help]: '0 nee' });
  await lead.go(`/${lead.municipality}/werk/stemmingen`);
  await lead.press(question);
  await establish(lead);
}

async function agreeOnActions(lead: Visitor): Promise<void> {
  await takeOverChosen(lead);
  await addPriority(lead, { title: priorities.example, reason: 'Wij zijn zelf ook een werkgever.' });
  await mergePriorities(lead, {
    titles: [proposals.plainLetters, priorities.example],
    into: priorities.clear,
    reason: 'Duidelijke brieven zijn het voorbeeld dat wij geven.',
  });
  await addFirstAction(lead, {
    title: actions.bus,
    priority: proposals.everywhere,
    owner: 'Vervoerregio',
    dueOn: '2027-12-31',
    measure: '40 van de 40 haltes',
    money: 'reserved',
  });
  await addAnotherAction(lead, {
    title: actions.letters,
    priority: priorities.clear,
    owner: 'Stichting Lezen',
    dueOn: '2028-06-30',
    measure: '9 van de 10 lezers snapt de brief',
    money: 'undecided',
  });
}
