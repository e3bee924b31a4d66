import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { openedBallot } from '../../../test/builders/ballot.ts';
import { action, agenda, establishedBallot, priority, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { as, homeWithAgenda, pagesOf } from '../../../test/staff.ts';
import { anonymous } from '../../platform/policies/roles.ts';
import { closeBallot, establishBallot } from '../ballots/index.ts';
import { release } from '../signals/index.ts';
import { addPriority } from './commands.ts';
import { findPriorityTasks } from './contributions.ts';
import { listPriorities, prioritiesByIds } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  ({ app, home, lead, agendaId } = await homeWithAgenda());
});

const { address, read, send } = pagesOf(() => ({ app, home, lead }));

/** A chosen proposal with one voice that may be read by all. */
async function chosenProposal() {
  return app.inside(home, async (tx) => {
    const voice = await signal(tx, app, { words: 'De deur is veel te zwaar', consent: 'publish' });
    await release(tx, voice, 'release');
    const made = await proposal(tx, agendaId, { title: 'Lichtere deuren', signals: [voice] });
    const chosen = [{ id: made.id, votes: 131 }];
    return { ...made, ballot: await establishedBallot(tx, { agendaId, chosen }) };
  });
}

test('before there are priorities the page says what will come and what one can do now', async () => {
  const html = await read('/speerpunten');
  expect(html).toContain('Er zijn nog geen speerpunten');
  expect(html).toContain(address('/meedoen'));
});

test('what a ballot chose becomes a priority that shows its votes, its voices and their words; not a second time', async () => {
  const { id, ballot } = await chosenProposal();
  const page = `/werk/speerpunten/overname?stemming=${ballot.slug}`;
  expect(await read('/werk/speerpunten', lead)).toContain('1 gekozen voorstel wacht uit: Startsymposium');
  expect(await read(page, lead)).toContain('131 stemmen');
  expect((await send(page, {})).status).toBe(422);
  expect((await send(page, { proposals: [id] })).status).toBe(303);
  const html = await read('/speerpunten/lichtere-deuren');
  expect(html).toContain('131 van de 214 stemmen');
  expect(html).toContain(address(`/stemmingen/${ballot.slug}/uitslag`));
  expect(html).toContain('Hierachter staat 1 verhaal.');
  expect(html).toContain('De deur is veel te zwaar');
  expect(await read('/speerpunten')).toContain(address('/speerpunten/lichtere-deuren'));
  const again = await send(page, { proposals: [id] });
  expect(again.status).toBe(409);
  expect(await again.text()).toContain('Iemand anders heeft dit intussen gedaan');
});

test('as long as a count is not established, the page says so and leads to the ballot', async () => {
  const ballot = await openedBallot(app, home, { codes: 2 });
  await app.inside(home, (tx) => closeBallot(tx, app.app.secrets, ballot.id));
  const html = await read('/werk/speerpunten/overname', lead);
  expect(html).toContain('Stel eerst de uitslag vast');
  expect(html).toContain(address(`/werk/stemmingen/${ballot.slug}`));
  await app.inside(home, (tx) => establishBallot(tx, ballot.id));
  expect(await read('/werk/speerpunten/overname', lead)).toContain('Er is niets gekozen dat nog geen speerpunt is');
});

test('the working groups add a priority; without a reason it is asked for, and nothing typed is lost', async () => {
  const fields = { title: 'Taal die iedereen snapt', about: '', by: 'working-groups', reason: '' };
  expect(await read('/werk/speerpunten/nieuw', lead)).toContain('Wie voegt dit toe?');
  const missing = await send('/werk/speerpunten', fields);
  expect(missing.status).toBe(422);
  expect(await missing.text()).toContain('value="Taal die iedereen snapt"');
  const added = await send('/werk/speerpunten', { ...fields, reason: 'Advies van buiten.' });
  expect(added.status).toBe(303);
  const html = await read('/speerpunten/taal-die-iedereen-snapt');
  expect(html).toContain('is opgesteld door: De werkgroepen');
  expect(html).toContain('Advies van buiten.');
});

test('the same form sent twice adds one priority', async () => {
  const fields = { title: 'Taal', about: '', by: 'municipality', reason: 'Omdat.', formKey: app.app.newId() };
  const first = await send('/werk/speerpunten', fields);
  const second = await send('/werk/speerpunten', fields);
  expect(second.headers.get('location')).toBe(first.headers.get('location'));
  expect(await app.inside(home, (tx) => listPriorities(tx, agendaId))).toHaveLength(1);
});

test('a priority that is made from proposals carries the voices behind them', async () => {
  const made = await app.inside(home, async (tx) =>
    proposal(tx, agendaId, { title: 'Deuren', signals: [await signal(tx, app), await signal(tx, app)] }),
  );
  const fields = { title: 'Toegang', about: '', by: 'municipality', reason: 'Uit de gesprekken.', restsOn: made.id };
  expect((await send('/werk/speerpunten', fields)).status).toBe(303);
  expect(await read('/speerpunten/toegang')).toContain('Hierachter staan 2 verhalen.');
});

async function twoOnThePage() {
  await app.inside(home, async (tx) => {
    await priority(tx, agendaId, { title: 'Deuren' });
    await priority(tx, agendaId, { title: 'Stoepen' });
  });
  const form = await read('/werk/speerpunten/samenvoeging', lead);
  return [...form.matchAll(/value="([0-9a-f-]{36}:\d+)"/g)].map((match) => match[1] as string);
}

test('two are merged on the pages, the old pages lead to the new one, and the merge is undone with a reason', async () => {
  const seen = await twoOnThePage();
  const sent = await send('/werk/speerpunten/samenvoeging', {
    seen,
    title: 'Toegang',
    about: '',
    reason: 'Zelfde werk.',
  });
  expect(sent.status).toBe(303);
  const old = await read('/speerpunten/deuren');
  expect(old).toContain('samengevoegd met een ander');
  expect(old).toContain(address('/speerpunten/toegang'));
  expect(await read('/speerpunten/toegang')).toContain('Zelfde werk.');
  const work = await read('/werk/speerpunten/toegang', lead);
  const step = work.match(/herstel\?stap=([0-9a-f-]+)/)?.[1] as string;
  const page = `/werk/speerpunten/toegang/herstel?stap=${step}`;
  expect(await read(page, lead)).toContain('Draai deze samenvoeging terug');
  expect((await send(page, { reason: '' })).status).toBe(422);
  expect((await send(page, { reason: 'Toch los.' })).status).toBe(303);
  expect((await send(page, { reason: 'Nog eens.' })).status).toBe(409);
  const after = await read('/speerpunten/toegang');
  expect(after).toContain('teruggedraaid');
  expect(after).toContain('Toch los.');
  expect(await read('/werk/speerpunten', lead)).toContain('1. <a');
});

test('one is not enough to merge, and a page made before somebody else merged shows what they did', async () => {
  const seen = await twoOnThePage();
  const fields = { seen, title: 'Toegang', about: '', reason: 'Zelfde werk.' };
  expect((await send('/werk/speerpunten/samenvoeging', { ...fields, seen: seen[0] as string })).status).toBe(422);
  expect((await send('/werk/speerpunten/samenvoeging', fields)).status).toBe(303);
  const late = await send('/werk/speerpunten/samenvoeging', { ...fields, title: 'Anders', reason: 'Mijn reden.' });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('Iemand anders was u voor');
  expect(html).toContain('Samengevoegd tot ‘Toegang’');
  expect(html).toContain('value="Anders"');
  expect(html).toContain('Mijn reden.');
});

test('two people who change the words at once: the second sees both versions', async () => {
  await app.inside(home, (tx) => priority(tx, agendaId, { title: 'Deuren' }));
  const page = '/werk/speerpunten/deuren';
  expect((await send(page, { title: 'Eerst dit', about: '', version: '1' })).status).toBe(303);
  const late = await send(page, { title: 'Of dat', about: '', version: '1' });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('Nu staat er: Eerst dit');
  expect(html).toContain('value="Of dat"');
  expect(html).toContain('name="version" value="2"');
  const wrong = await send(page, { title: '', about: '', version: '1' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('name="version" value="1"');
  expect((await send(page, { title: 'Of dat', about: '', version: 'x' })).status).toBe(409);
  expect((await app.get(address('/speerpunten/deuren'))).status).toBe(200);
});

test('a priority is moved with a button', async () => {
  await twoOnThePage();
  expect((await send('/werk/speerpunten/stoepen/plaats', { naar: 'omhoog' })).status).toBe(303);
  const order = await app.inside(home, (tx) => listPriorities(tx, agendaId));
  expect(order.map(({ title }) => title)).toEqual(['Stoepen', 'Deuren']);
});

test('an addition is taken back with a reason, but not while actions hang on it', async () => {
  const made = await app.inside(home, async (tx) => {
    const one = await priority(tx, agendaId, { title: 'Deuren' });
    await action(tx, [(await priority(tx, agendaId, { title: 'Stoepen' })).id]);
    return one;
  });
  expect(await read('/werk/speerpunten/deuren/verwijdering', lead)).toContain('Waarom?');
  expect((await send('/werk/speerpunten/deuren/verwijdering', { reason: 'Hoort elders.' })).status).toBe(303);
  const [now] = await app.inside(home, (tx) => prioritiesByIds(tx, [made.id]));
  expect(now?.state).toBe('undone');
  expect(await read('/speerpunten/deuren')).toContain('Hoort elders.');
  const refused = await send('/werk/speerpunten/stoepen/verwijdering', { reason: 'Nee.' });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('Er horen acties bij dit speerpunt');
});

test('the page shows the actions under a priority and how many are done', async () => {
  await app.inside(home, async (tx) => {
    const { id } = await priority(tx, agendaId, { title: 'Deuren' });
    await action(tx, [id], { title: 'Deurdrangers', state: 'done' });
  });
  expect(await read('/speerpunten/deuren')).toContain(address('/acties/deurdrangers'));
  expect(await read('/speerpunten')).toMatch(/>1<\/b> klaar/);
});

test('an editor may change words and not decide; a partner and a stranger do not come in', async () => {
  await twoOnThePage();
  const editor = await signIn(app, home, 'editor');
  const partner = await signIn(app, home, 'partner');
  expect((await app.get(address('/werk/speerpunten'), as(editor))).status).toBe(200);
  expect((await app.get(address('/werk/speerpunten/samenvoeging'), as(editor))).status).toBe(403);
  expect((await app.get(address('/werk/speerpunten'), as(partner))).status).toBe(403);
  const stranger = await app.get(address('/werk/speerpunten'));
  expect(stranger.headers.get('location')).toContain('/inloggen?terug=');
});

test("another municipality's priority and step are not found", async () => {
  await twoOnThePage();
  const other = await makeMunicipality(app);
  const someone = await signIn(app, other, 'project-lead');
  expect((await app.get(`/${other.slug}/speerpunten/deuren`)).status).toBe(404);
  expect((await app.get(`/${other.slug}/werk/speerpunten/deuren`, as(someone))).status).toBe(404);
  const moved = await app.post(`/${other.slug}/werk/speerpunten/deuren/plaats`, { naar: 'omlaag' }, as(someone));
  expect(moved.status).toBe(404);
});

test('a reconstruction says what is not publicly known, and takes nothing in', async () => {
  const real = await makeMunicipality(app, { readOnly: true });
  await app.inside(real, async (tx) => addPriority(tx, { agendaId: await agenda(tx), title: 'Talent' }));
  const html = await (await app.get(`/${real.slug}/speerpunten/talent`)).text();
  expect(html).toContain('Hoeveel verhalen hierachter staan, is niet openbaar bekend');
  expect(html).toContain('Waar dit speerpunt vandaan komt, is niet openbaar bekend');
  expect((await app.post(`/${real.slug}/werk/speerpunten`, { title: 'X' })).status).toBe(403);
});

test('the start page asks to take over what was chosen and to think of actions', async () => {
  await chosenProposal();
  await app.inside(home, async (tx) => {
    const { id } = await priority(tx, agendaId, { title: 'Met actie' });
    await action(tx, [id]);
    await priority(tx, agendaId, { title: 'Zonder actie' });
    const tasks = await findPriorityTasks(tx, lead.actor);
    expect(tasks.map(({ message, values }) => [message, values?.title])).toEqual([
      ['priorities.task.takeOver', 'Startsymposium'],
      ['priorities.task.withoutAction', 'Zonder actie'],
    ]);
    expect(await findPriorityTasks(tx, anonymous)).toEqual([]);
  });
});
