// Who works together: a group is set up, somebody joins, it meets and decides, and everyone can read that.
import { describe, test } from 'vitest';
import { makePractice, staffWays, visit } from '../fixtures.ts';
import { startAgenda } from '../steps/gathering.ts';
import { t, today } from '../steps/words.ts';
import type { Visitor } from '../visitor.ts';

const name = 'Interne werkgroep';
const decision = 'Elke brief gaat langs twee lezers.';

describe.each(staffWays)('$way', ({ options }) => {
  test('a group inside the municipality meets and decides, for everyone to read', { timeout: 240_000 }, async () => {
    const lead = await visit(options);
    await makePractice(lead);
    await startAgenda(lead, 'Samen meedoen');
    const home = `/${lead.municipality}`;

    await setUp(lead, home);
    await addMembers(lead, home);
    await report(lead, home);

    const resident = await visit(options);
    await resident.go(home);
    await resident.press(t('working-groups.list.title'));
    await resident.check();
    await resident.press(name);
    await resident.check();
    await resident.sees(t('working-groups.page.there', { count: 2 }));
    await resident.sees(decision);
    await resident.sees(t('working-groups.missing.physical'));

    await end(lead, home);
  });
});

async function setUp(lead: Visitor, home: string): Promise<void> {
  await lead.go(`${home}/werk`);
  await lead.press(t('working-groups.list.title'));
  await lead.check();
  await lead.press(t('working-groups.work.new'));
  await lead.check();
  await lead.choose(t('working-groups.kind.internal'));
  await lead.press(t('working-groups.form.add'));
  await lead.check(422);
  await lead.sees(t('working-groups.form.nameMissing'));
  await lead.fill(t('working-groups.form.name'), name);
  await lead.fill(t('working-groups.form.assignment'), 'Zorgt dat elke afdeling meedoet.');
  await lead.press(t('working-groups.form.add'));
  await lead.check();
  await lead.sees(t('working-groups.news.added'));
}

async function addMembers(lead: Visitor, home: string): Promise<void> {
  await lead.go(`${home}/werk/afdelingen`);
  await lead.fill(t('organisations.departments.name'), 'Samenleving');
  await lead.choose(t('organisations.sphere.social'));
  await lead.press(t('organisations.departments.add'));
  await lead.go(`${home}/werk/werkgroepen/interne-werkgroep`);
  await lead.press(t('working-groups.work.addMember'));
  await lead.check();
  await lead.press(t('working-groups.form.addMember'));
  await lead.check(422);
  await lead.fill(t('working-groups.form.role'), 'adviseur samenleving');
  await lead.choose(
    t('working-groups.form.belongsTo'),
    t('working-groups.form.aDepartment', { organisation: 'Samenleving' }),
  );
  await lead.fill(t('working-groups.form.people'), '2');
  await lead.choose(t('working-groups.form.chair'));
  await lead.press(t('working-groups.form.addMember'));
  await lead.check();
  await lead.sees(t('working-groups.work.missing.physical'));
}

async function report(lead: Visitor, home: string): Promise<void> {
  await lead.go(`${home}/werk/werkgroepen/interne-werkgroep`);
  await lead.press(t('working-groups.work.addMeeting'));
  await lead.check();
  await lead.fillDay(t('working-groups.meeting.heldOn'), today());
  await lead.press(t('working-groups.meeting.add'));
  await lead.check();
  await lead.fill(/adviseur samenleving/, '2');
  await lead.press(t('working-groups.meeting.save'));
  await lead.sees(t('working-groups.meeting.news.saved'));
  await lead.fill(t('working-groups.meeting.decision'), decision);
  await lead.fill(t('working-groups.meeting.doer'), 'Samenleving');
  await lead.press(t('working-groups.meeting.decide'));
  await lead.check();
  await lead.press(new RegExp(t('working-groups.meeting.markDone')));
  await lead.check();
  await lead.sees(t('working-groups.decision.done'));
}

async function end(lead: Visitor, home: string): Promise<void> {
  await lead.go(`${home}/werk/werkgroepen/interne-werkgroep`);
  await lead.press(t('working-groups.work.end'));
  await lead.check();
  await lead.fill(t('thread.reason.label'), 'De afdelingen doen het nu zelf.');
  await lead.press(t('working-groups.end.button'));
  await lead.check();
  await lead.sees(t('working-groups.news.ended'));
  await lead.press(t('working-groups.work.resume'));
  await lead.check();
  await lead.sees(t('working-groups.news.resumed'));
}
