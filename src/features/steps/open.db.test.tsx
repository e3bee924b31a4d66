import { beforeEach, expect, test } from 'vitest';
import { signIn } from '../../../test/municipality.ts';
import { homeWithAgenda, pagesOf, type Staffed } from '../../../test/staff.ts';
import { wordsFor } from '../../platform/i18n/words.ts';
import { addDecision, addSupporter } from '../mandate/index.ts';

let here: Staffed & { agendaId: string };
const { read } = pagesOf(() => here);
const { t } = wordsFor('nl');
const name = 'Fractie Dijkzicht';
const needs = 'Wil eerst geld zien';

/** What is said of hours, of who carries it, and of who supports it. */
const hidden = [
  name,
  needs,
  // A point of the checklist begins with the same words.
  `>${t('mandate.evidence.hours')}<`,
  t('mandate.evidence.supporters', { count: 1 }),
  t('mandate.gap.hours.do'),
  t('mandate.gap.carriers.do'),
  t('mandate.gap.carriers.why'),
  t('mandate.gap.unasked.do', { count: 1 }),
  t('mandate.gap.physical.do'),
];
const pages = [
  '',
  '/stappen',
  '/stappen?weergave=vng',
  '/besluiten',
  '/werkwijze',
  '/visie',
  '/werkgroepen',
  '/brieven',
];
for (let number = 1; number <= 7; number += 1) pages.push(`/stappen/${number}`);

beforeEach(async () => {
  here = await homeWithAgenda();
  const supporter = { mustSayYes: true, needs, promised: null, promisedBy: null, kept: null };
  await here.app.inside(here.home, async (tx) => {
    await addSupporter(tx, { ...supporter, who: { kind: 'council-group', name }, stance: 'no' });
    await addSupporter(tx, { ...supporter, who: { kind: 'body', name: 'Bestuur' }, stance: 'yes' });
    await addSupporter(tx, { ...supporter, who: { kind: 'body', name: 'Raad' }, stance: 'not-asked' });
  });
});

/** Hours in force, of one person. */
function giveHours(): Promise<{ slug: string }> {
  const unknown = { about: null, body: null, startsOn: null, endsOn: null, linkUrl: null, linkLabel: null } as const;
  const counted = { vote: 'not-recorded', votesFor: null, votesAgainst: null } as const;
  const hours = { amountCents: null, recurrence: null, hoursPerWeek: 16, people: 1, filled: null };
  const decision = { title: 'Uren', kind: 'hours', decidedOn: '2026-01-01', outcome: 'carried' } as const;
  return here.app.inside(here.home, (tx) => addDecision(tx, { ...unknown, ...counted, ...hours, ...decision }));
}

test.each([
  ['without hours', async () => []],
  ['with hours of one person', async () => [`/besluiten/${(await giveHours()).slug}`]],
])('%s: what is for those who manage stands on no page for everyone', async (_, prepare) => {
  for (const page of [...pages, ...(await prepare())]) {
    const html = await read(page);
    for (const words of hidden) expect(html, page).not.toContain(words);
  }
});

test('who manages finds it on the compass, and whoever reads along does not', async () => {
  const shown = [t('mandate.evidence.supporters', { count: 1 }), t('mandate.gap.hours.do')];
  const lead = await read('/werk/stappen/2', here.lead);
  for (const words of shown) expect(lead).toContain(words);
  for (const role of ['councillor', 'partner', 'theme-owner'] as const) {
    const reader = await read('/werk/stappen/2', await signIn(here.app, here.home, role));
    for (const words of shown) expect(reader).not.toContain(words);
  }
});
