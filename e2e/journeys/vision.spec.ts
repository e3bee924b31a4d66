// From an empty page to a vision that rests on what people said, and a goal of which one will know whether it was reached.
import { describe, test } from 'vitest';
import { makePractice, staffWays, visit } from '../fixtures.ts';
import { startAgenda, tellAtHome } from '../steps/gathering.ts';
import { stories, t, today } from '../steps/words.ts';
import type { Visitor } from '../visitor.ts';

const sentence = 'Iedereen komt overal binnen';
const goal = 'Wie een rolstoel heeft, komt elke winkel in';

describe.each(staffWays)('$way', ({ options }) => {
  test('a project lead says what is meant, where to and how one will know, and everyone reads it', async () => {
    const lead = await visit(options);
    await makePractice(lead);
    await startAgenda(lead, 'Lokale Inclusie Agenda');
    await tellAtHome(lead, stories.kerb);

    await openRoom(lead);
    await defineInclusion(lead);
    await writeVision(lead);
    await restOnStory(lead);
    await setGoal(lead);
    await measure(lead);

    await lead.go(`/${lead.municipality}`);
    await lead.press(t('vision.page.title'));
    await lead.check();
    for (const words of [sentence, goal, t('vision.page.voices', { voices: 1, gatherings: 0 })]) await lead.sees(words);
    await lead.press(goal);
    await lead.check();
    await lead.sees(t('vision.standing.under-way', { value: '17,5', target: '22,5', falls: 'false' }));
    await lead.go(`/${lead.municipality}/visie`);
    await lead.press(t('vision.page.toVersions'));
    await lead.check();
    await lead.sees(t('vision.versions.changed.plain'));
  });
});

async function openRoom(lead: Visitor): Promise<void> {
  await lead.go(`/${lead.municipality}/werk`);
  await lead.check();
  await lead.sees(t('vision.task.definition'));
  await lead.press(t('vision.room.label'));
  await lead.check();
}

/** Two versions, the first one tested. */
async function defineInclusion(lead: Visitor): Promise<void> {
  await lead.press(t('vision.overview.writeDefinition'));
  await lead.check();
  await lead.press(t('common.save'));
  await lead.check(422);
  await lead.fill(t('vision.definition.plain'), 'Iedereen kan meedoen.');
  await lead.choose(t('vision.factor.money'));
  await lead.press(t('common.save'));
  await lead.check();
  await lead.sees(t('vision.news.definition'));

  await lead.press(t('vision.overview.test'));
  await lead.check();
  await lead.choose(t('vision.test.verdict.doubt'), undefined, /^Voorbeeld 1:/);
  await lead.press(t('vision.test.save'));
  await lead.check(422);
  await lead.fill(new RegExp(t('vision.test.because', { number: 1 }).replace('?', '\\?')), 'Is geld ook inclusie?');
  await lead.press(t('vision.test.save'));
  await lead.check();
  await lead.sees(t('vision.test.tells.doubt', { count: 1 }));
  await lead.press(t('vision.case.add'));
  await lead.check();
  await lead.fill(t('vision.case.words'), 'Een visser mag niet aan de steiger.');
  await lead.press(t('common.save'));
  await lead.check();
  await lead.press(t('vision.case.remove'));
  await lead.sees(t('vision.news.caseRemoved'));

  await lead.go(`/${lead.municipality}/werk/visie/definitie`);
  await lead.check();
  await lead.fill(t('vision.definition.plain'), 'Iedereen kan meedoen, ook met weinig geld.');
  await lead.press(t('common.save'));
  await lead.check(422);
  await lead.sees(t('vision.form.reasonMissing'));
  await lead.fill(t('vision.form.reason'), 'Bij de test twijfelden wij over geld.');
  await lead.press(t('common.save'));
}

async function writeVision(lead: Visitor): Promise<void> {
  await lead.press(t('vision.overview.writeVision'));
  await lead.check();
  await lead.press(t('common.save'));
  await lead.check(422);
  await lead.fill(t('vision.vision.sentence'), sentence);
  await lead.fill(t('vision.vision.plain'), 'Geen drempel houdt u tegen.');
  await lead.fill(t('vision.value.equality'), 'Wie meer nodig heeft, krijgt meer.');
  await lead.press(t('common.save'));
  await lead.check();
  await lead.sees(t('vision.overview.valuesOpen', { count: 3 }));
}

async function restOnStory(lead: Visitor): Promise<void> {
  await lead.press(t('vision.sources.title'));
  await lead.check();
  await lead.fill(t('vision.sources.search'), 'stoep');
  await lead.press(t('vision.sources.find'));
  await lead.check();
  await lead.press(t('vision.sources.add'));
  await lead.check(422);
  await lead.choose(stories.kerb);
  await lead.press(t('vision.sources.add'));
  await lead.check();
  await lead.sees(t('vision.news.sources'));
  await lead.press(t('vision.sources.takeBack', { number: 1 }));
  await lead.check();
  await lead.back();
}

async function setGoal(lead: Visitor): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/doelen`);
  await lead.check();
  await lead.press(t('vision.goals.add'));
  await lead.check();
  await lead.fill(t('vision.goal.title'), goal);
  await lead.choose(t('vision.goal.ways.number'));
  await lead.unfold(t('vision.goal.numberFields'));
  await lead.fill(t('vision.goal.indicator'), 'winkels zonder drempel');
  await lead.fill(t('vision.goal.unit'), 'winkels');
  await lead.choose(t('vision.shown.should.up'));
  await lead.fill(/nulmeting/, '12,5');
  await lead.fillDay(/Op welke dag was dat/, '2024-01-01');
  await lead.fill(t('vision.goal.target'), '10');
  await lead.fillDay(t('vision.goal.targetOn'), '2030-12-31');
  await lead.press(t('common.save'));
  await lead.check(422);
  await lead.sees(t('vision.goal.targetWrongSide'));
  await lead.fill(t('vision.goal.target'), '22,5');
  await lead.press(t('common.save'));
  await lead.check();
  await lead.sees(t('vision.news.goal'));
}

async function measure(lead: Visitor): Promise<void> {
  await lead.press(new RegExp(t('vision.goals.measure')));
  await lead.check();
  await lead.press(t('vision.measurement.save'));
  await lead.check(422);
  await lead.fill(new RegExp(`^${t('vision.measurement.value')}`), '17,5');
  await lead.fillDay(t('vision.measurement.on'), today());
  await lead.fill(t('vision.measurement.from'), 'De schouw');
  await lead.press(t('vision.measurement.save'));
  await lead.check();
  await lead.sees(t('vision.news.measured'));
  await lead.press(new RegExp(`^${t('vision.goals.change')}`));
  await lead.check();
  await lead.back();
  await lead.press(new RegExp(`^${t('vision.goals.stop')}`));
  await lead.check();
}
