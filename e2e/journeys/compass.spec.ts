// The compass: what to do next, how a step stands and why, and what everyone sees of it.
import { describe, expect, test } from 'vitest';
import { plans } from '../../src/features/steps/plans.ts';
import { makePractice, staffWays, visit } from '../fixtures.ts';
import { t } from '../steps/words.ts';
import type { Visitor } from '../visitor.ts';

const first = plans.at(-1)?.steps[0];
const title = first?.title.nl ?? '';
/** As it is called on the map of all steps. */
const numbered = t('steps.map.numbered', { number: 1, title });
const reason = 'Wij waren op drie plekken, en missen nog de jongeren.';
const link = { name: 'Verslag van de thematafels', url: 'https://gemeente.example/thematafels' };

describe.each(staffWays)('$way', ({ options }) => {
  test('a project lead sees what to do next, says how a step stands, and everyone can read why', async () => {
    const lead = await visit(options);
    const { slug } = await makePractice(lead);
    await lead.go(`/${slug}/werk/stappen`);
    await lead.check();
    await lead.press(t('steps.work.startAgenda'));
    await lead.press(t('periods.start.button'));
    await lead.go(`/${slug}/werk`);
    await lead.check();
    await lead.sees(t('steps.next.title'));
    await lead.sees(t('steps.gap.signals.listen'));
    await lead.press(t('steps.next.all'));
    await lead.check();
    await lead.press(numbered);
    await lead.check();

    await sayHowItStands(lead);
    await addToIt(lead);
    await lead.press(t('steps.work.reflect'));
    await lead.check();
    await lead.fill(t('steps.looking.wentWell'), 'Aan de keukentafel vertelden mensen meer.');
    await lead.choose(t('steps.form.public'));
    await lead.press(t('common.save'));
    await lead.check();
    await lead.go(`/${slug}/werk/stappen`);
    await lead.press(t('steps.plan.title'));
    await lead.check();
    await lead.sees(t('steps.plan.newest'));

    const resident = await visit(options);
    await resident.go(`/${slug}/stappen`);
    await resident.check();
    await resident.press(t('steps.map.toVng'));
    await resident.check();
    await resident.press(t('steps.map.toSteps'));
    await resident.press(numbered);
    await resident.check();
    for (const said of [reason, 'Aan de keukentafel vertelden mensen meer.', t('steps.one.ticked')])
      await resident.sees(said);
    expect(await resident.read('main')).not.toContain(link.name);
  });
});

async function sayHowItStands(lead: Visitor): Promise<void> {
  await lead.press(t('steps.work.say'));
  await lead.check();
  await lead.press(t('common.save'));
  await lead.check(422);
  await lead.sees(t('steps.form.statusMissing'));
  await lead.choose(t('steps.status.strong'));
  await lead.fill(t('thread.reason.label'), reason);
  await lead.press(t('common.save'));
  await lead.check();
  await lead.sees(t('steps.standing.youSay', { said: t('steps.is.strong') }));
}

/** A tick, and a link that is taken away again. */
async function addToIt(lead: Visitor): Promise<void> {
  await lead.choose(first?.checklist[0]?.text.nl ?? '');
  await lead.press(t('steps.work.tick'));
  await lead.check();
  await lead.press(t('steps.work.addLink'));
  await lead.check();
  await lead.fill(t('steps.form.title'), link.name);
  await lead.fill(t('steps.form.url'), 'thematafels');
  await lead.press(t('steps.form.addLink'));
  await lead.check(422);
  await lead.fill(t('steps.form.url'), link.url);
  await lead.press(t('steps.form.addLink'));
  await lead.check();
  await lead.press(`${t('steps.work.removeLink')} ${link.name}`);
  await lead.check();
}

test.each(['zonnedam', 'lindeveen'])(
  'the next thing to do in %s stands with its reason in the first screen of a phone, and its page is one link away',
  async (slug) => {
    const lead = await visit({ width: 320 });
    await lead.page.setViewportSize({ width: 320, height: 640 });
    await lead.go(`/demo?gemeente=${slug}`);
    await lead.press(/Projectleider/);
    await lead.go(`/${slug}/werk`);
    const next = lead.page.getByRole('main').getByRole('listitem').first();
    const box = await next.boundingBox();
    expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(640);
    expect(await next.getByRole('paragraph').innerText()).not.toBe('');
    await lead.press(await next.getByRole('link').innerText());
    await lead.check();
  },
);
