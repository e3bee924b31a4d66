// The indirect route from end to end: conversations, priorities that the municipality draws up, actions in domains with the share
// of a department, advice, an answer to each point, and adoption by the executive. Pages that have a journey of their own are
// looked at there.
import { describe, test } from 'vitest';
import { letTermsPass, makePractice, visit, ways } from '../fixtures.ts';
import { answerBoth, askForAdvice, giveWords, releaseFirst, takeOver } from '../steps/advice.ts';
import { derive, tellFromHome } from '../steps/derivation.ts';
import { startAgenda } from '../steps/gathering.ts';
import { bringTogether } from '../steps/proposals.ts';
import { t, today } from '../steps/words.ts';
import type { Visitor } from '../visitor.ts';

const route = [
  {
    said: 'Na zes uur gaat er geen bus meer naar ons dorp.',
    proposal: 'Vervoer tussen de dorpen',
    title: 'Er kunnen komen',
  },
  {
    said: 'Ik lees de brief drie keer en snap hem niet.',
    proposal: 'Post die je snapt',
    title: 'De gemeente die je begrijpt',
  },
  { said: 'Voor sport is er geen geld over.', proposal: 'Meedoen met weinig geld', title: 'Rondkomen en werken' },
  { said: 'Niemand groet mij in de winkel.', proposal: 'Welkom zijn', title: 'Erbij horen' },
];
const round = 'Advies voordat het college beslist';
const words = 'Een bus alleen is niet genoeg. De halte heeft een drempel.';
const because = 'Wij nemen de haltes mee.';

describe.each(ways)('$way', ({ options }) => {
  test('four priorities come of conversations, stand in domains, are advised on and adopted by the executive', {
    timeout: 480_000,
  }, async () => {
    const lead = await visit({ ...options, inHaste: true });
    const { slug } = await makePractice(lead);
    await startAgenda(lead, 'Iedereen doet mee');
    await chooseWay(lead);
    const resident = await visit({ ...options, inHaste: true });
    for (const { said } of route) await tellFromHome(resident, slug, said);
    for (const { said, proposal } of route) await bringTogether(lead, { said: [said], title: proposal });
    for (const one of route) {
      await lead.go(`/${slug}/werk/speerpunten/afweging`);
      await derive(lead, { ...one, reason: 'Dit hoorden wij op meer plekken.' });
    }
    await addDepartment(lead);
    await addActionInDomains(lead);
    await confirmShare(lead);

    await askForAdvice(lead, round);
    const asked = lead.path;
    await giveWords(resident, { slug, title: round, words });
    await lead.go(asked);
    await releaseFirst(lead);
    await takeOver(lead);
    await lead.go(asked);
    await answerBoth(lead, because);
    await letTermsPass(slug);
    await adopt(lead);

    const reader = await visit(options);
    await reader.go(`/${slug}/domeinen`);
    await reader.check();
    await reader.press('Vervoer en de straat');
    await reader.check();
    await reader.sees('Avondbus op proef');
    await reader.sees('Wegen en vervoer');
    await reader.press('Er kunnen komen');
    await reader.check();
    await reader.sees(t('derivation.heard.title'));
    await reader.go(`/${slug}/werkwijze`);
    await reader.check();
    await reader.sees(t('methods.held.more'));
    await reader.go(`/${slug}/stappen`);
    await reader.check();
  });
});

async function chooseWay(lead: Visitor): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/werkwijze`);
  await lead.press(t('methods.work.choose'));
  await lead.check();
  await lead.choose(t('methods.kind.indirect'));
  await lead.choose(new RegExp(`^${t('gatherings.influence.consult.word')}`));
  await lead.fill(t('methods.form.reason'), 'Naar een zaal komt bijna niemand.');
  await lead.press(t('methods.choice.button'));
  await lead.sees(t('methods.plan.title'));
}

async function addDepartment(lead: Visitor): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/afdelingen`);
  await lead.fill(t('organisations.departments.name'), 'Wegen en vervoer');
  await lead.choose(t('organisations.sphere.physical'));
  await lead.press(t('organisations.departments.add'));
  await lead.sees('Wegen en vervoer');
}

/** One action in two domains, with the share of a department. */
async function addActionInDomains(lead: Visitor): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/acties/nieuw`);
  await lead.fill(t('actions.form.title'), 'Avondbus op proef');
  await lead.choose('Er kunnen komen', undefined, t('actions.form.priorities'));
  await lead.choose('Vervoer en de straat');
  await lead.choose('Vrije tijd, sport en cultuur');
  await lead.choose('Wegen en vervoer');
  await lead.choose(t('actions.form.owner'), t('actions.form.newOwner'));
  await lead.fill(t('actions.form.ownerName'), 'Stichting Welzijn');
  await lead.fillDay(t('actions.form.due'), '2027-06-30');
  await lead.fill(t('actions.form.measure'), 'Elke vrijdag rijdt er een bus terug.');
  await lead.choose(t('actions.money.reserved.label'));
  await lead.press(t('actions.add.button'));
  await lead.sees(t('actions.news.added'));
}

async function confirmShare(lead: Visitor): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/aandeel`);
  await lead.press('Wegen en vervoer');
  await lead.press('Avondbus op proef');
  await lead.choose(t('actions.shares.say.confirmed'));
  await lead.press(t('actions.shares.save'));
  await lead.sees(t('actions.shares.saved'));
}

async function adopt(lead: Visitor): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/agenda`);
  await lead.press(t('periods.adoption.title'));
  await lead.choose(t('periods.adoption.form.executive'));
  await lead.fillDay(t('periods.adoption.form.adoptedOn'), today());
  await lead.press(t('periods.adoption.save'));
  await lead.sees(t('periods.adoption.step.adoptedOn'));
  await lead.go(`/${lead.municipality}/werk/agenda/publicatie`);
  await lead.press(t('agenda.publish.button', { number: 1 }));
}
