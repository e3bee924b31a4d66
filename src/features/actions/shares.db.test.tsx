import { beforeEach, expect, test } from 'vitest';
import { action, priority } from '../../../test/builders/thread.ts';
import { makeMunicipality, signIn } from '../../../test/municipality.ts';
import { homeWithAgenda, pagesOf, type Staffed } from '../../../test/staff.ts';
import { countedTasks } from '../../platform/policies/tasks.ts';
import { type Account, findAccount } from '../accounts/index.ts';
import { addDepartment } from '../organisations/index.ts';
import { findShareTasks } from './contributions.ts';
import { findAction } from './queries.ts';
import { countShares, listShares } from './share-queries.ts';

let here: Staffed & { agendaId: string };
let streets: string;
let made: { id: string; slug: string };
const { address, read, send } = pagesOf(() => here);

beforeEach(async () => {
  here = await homeWithAgenda();
  await here.app.inside(here.home, async (tx) => {
    const added = await addDepartment(tx, { name: 'Openbare ruimte', sphere: 'physical' });
    if (added.kind !== 'added') throw new Error(added.kind);
    streets = added.id;
    const { id } = await priority(tx, here.agendaId);
    made = await action(tx, [id], { title: 'Vlakke stoepen', departmentIds: [streets] });
  });
});

const part = () => `/werk/aandeel/${streets}/${made.id}`;
const shares = () => here.app.inside(here.home, (tx) => listShares(tx, [made.id]));
const tasks = (who = here.lead) => here.app.inside(here.home, (tx) => findShareTasks(tx, who.actor));

test('a department sees its part and confirms it; everyone sees that it did', async () => {
  expect(await read('/werk/aandeel', here.lead)).toContain('Openbare ruimte');
  expect(await read(`/werk/aandeel/${streets}`, here.lead)).toContain('Vlakke stoepen');
  expect(await read('/acties/vlakke-stoepen')).toContain('gevraagd, nog niet bevestigd');
  expect(await tasks()).toHaveLength(1);
  expect((await send(part(), { verdict: 'confirmed', words: '', version: '1' })).status).toBe(303);
  expect(await read('/acties/vlakke-stoepen')).toContain('heeft dit bevestigd');
  expect(await read(`/werk/aandeel/${streets}?bewaard`, here.lead)).toContain('Het antwoord is bewaard.');
  expect(await tasks()).toEqual([]);
});

test('everyone finds what each department helps with, and how that stands', async () => {
  const { id } = await here.app.inside(here.home, (tx) => priority(tx, here.agendaId, { title: 'Leren' }));
  await here.app.inside(here.home, (tx) => action(tx, [id], { title: 'Zonder afdeling' }));
  for (const path of ['/domeinen', '/koepel']) expect(await read(path)).toContain(address('/afdelingen'));
  expect(await read('')).toContain(address('/domeinen'));
  expect(await read('/acties/vlakke-stoepen')).toContain(address(`/afdelingen/${streets}`));
  expect(await read('/afdelingen')).toContain('helpt bij één actie, nog niet bevestigd');
  await send(part(), { verdict: 'declined', words: 'De weg gaat pas in 2028 open.', version: '1' });
  const page = await read(`/afdelingen/${streets}`);
  expect(page).toContain(address('/acties/vlakke-stoepen'));
  expect(page).toContain('kan het zo niet doen');
  expect(page).toContain('De weg gaat pas in 2028 open.');
  expect(page).not.toContain('Zonder afdeling');
  for (const path of ['nergens', made.id])
    expect((await here.app.get(address(`/afdelingen/${path}`))).status).toBe(404);
});

test('a department that cannot do it like this says why', async () => {
  const silent = await send(part(), { verdict: 'declined', words: '', version: '1' });
  expect(silent.status).toBe(422);
  expect(await silent.text()).toContain('Schrijf op waarom het zo niet kan.');
  expect((await send(part(), { version: '1' })).status).toBe(422);
  expect(await (await here.app.get(address(part()), { cookie: here.lead.cookie })).text()).toContain(
    'Wat zegt de afdeling?',
  );
  const why = { verdict: 'declined', words: 'De weg gaat pas in 2028 open.', version: '1' };
  expect((await send(part(), why)).status).toBe(303);
  expect((await shares())[0]).toMatchObject({ standing: 'declined', words: 'De weg gaat pas in 2028 open.' });
});

test('whoever answers an older version sees what the other said, and keeps what was typed', async () => {
  await send(part(), { verdict: 'confirmed', words: 'Afgesproken in maart.', version: '1' });
  const late = await send(part(), { verdict: 'declined', words: 'Er is geen geld.', version: '1' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Afgesproken in maart.');
  expect(html).toContain('Er is geen geld.');
  expect(html).toContain('name="version" value="2"');
});

test('when the action is changed the department is asked to look again; a change of domains alone asks nothing', async () => {
  await send(part(), { verdict: 'confirmed', words: '', version: '1' });
  const now = await here.app.inside(here.home, (tx) => findAction(tx, made.slug));
  const [own] = now?.priorities ?? [];
  const same = {
    ...{ title: 'Vlakke stoepen', about: '', owner: now?.organisationId ?? '', ownerName: '', reason: '' },
    ...{ 'dueOn-day': '31', 'dueOn-month': '12', 'dueOn-year': '2027', measure: '8 van de 9 buurthuizen' },
    ...{ money: 'reserved', priorities: own?.id ?? '', departments: streets },
  };
  const edit = `/werk/acties/${made.slug}/aanpassing`;
  expect((await send(edit, { ...same, money: 'doing', version: '1' })).status).toBe(303);
  expect((await shares())[0]?.standing).toBe('confirmed');
  expect((await send(edit, { ...same, 'dueOn-year': '2028', version: '2' })).status).toBe(303);
  expect((await shares())[0]?.standing).toBe('outdated');
  expect(await tasks()).toHaveLength(1);
  const { departments: _, ...without } = same;
  expect((await send(edit, { ...without, version: '3' })).status).toBe(303);
  expect(await shares()).toEqual([]);
});

test('whoever works for a department confirms for that one only; a project lead for all', async () => {
  const roads = await signIn(here.app, here.home, 'theme-owner');
  const other = await here.app.inside(here.home, (tx) => addDepartment(tx, { name: 'Inkomen', sphere: 'social' }));
  if (other.kind !== 'added') throw new Error(other.kind);
  const belongsTo = async (departmentId: string) => {
    const { version } = (await here.app.inside(here.home, (tx) => findAccount(tx, roads.actor))) as Account;
    const form = { name: 'Ruben', roles: 'theme-owner', departmentId, version: String(version) };
    expect((await send(`/werk/mensen/${roads.actor.id}`, form)).status).toBe(303);
    return { ...roads, actor: { ...roads.actor, departmentId } };
  };
  const elsewhere = await belongsTo(other.id);
  expect(await tasks(elsewhere)).toEqual([]);
  expect(await read('/werk/aandeel', elsewhere)).toContain('Uw afdeling');
  const seen = await read(`/werk/aandeel/${streets}`, elsewhere);
  expect(seen).toContain('Vlakke stoepen');
  expect(seen).toContain('Dit is het deel van een andere afdeling.');
  expect(seen).not.toContain('Bevestig');
  const confirmed = { verdict: 'confirmed', words: '', version: '1' };
  expect((await here.app.get(address(part()), { cookie: roads.cookie })).status).toBe(403);
  expect((await send(part(), confirmed, elsewhere)).status).toBe(403);
  const own = await belongsTo(streets);
  expect(await tasks(own)).toHaveLength(1);
  expect((await send(part(), confirmed, own)).status).toBe(303);
  expect((await shares())[0]?.standing).toBe('confirmed');
  expect(await read('/werk/mensen', here.lead)).toContain('Openbare ruimte');
});

test('a theme owner may confirm; a partner and somebody of another municipality may not', async () => {
  const owner = await signIn(here.app, here.home, 'theme-owner');
  expect((await send(part(), { verdict: 'confirmed', words: '', version: '1' }, owner)).status).toBe(303);
  const partner = await signIn(here.app, here.home, 'partner');
  expect((await send(part(), { verdict: 'confirmed', words: '', version: '2' }, partner)).status).toBe(403);
  expect(await tasks(partner)).toEqual([]);
  const elsewhere = await makeMunicipality(here.app);
  const stranger = await signIn(here.app, elsewhere, 'project-lead');
  const headers = { cookie: stranger.cookie };
  const there = `/${elsewhere.slug}${part()}`;
  expect((await here.app.get(there, headers)).status).toBe(404);
  expect((await here.app.post(there, { verdict: 'declined', words: 'x', version: '2' }, headers)).status).toBe(404);
  expect((await here.app.get(`/${elsewhere.slug}/werk/aandeel/${streets}`, headers)).status).toBe(404);
  expect((await here.app.get(address(`/werk/aandeel/${streets}/nergens`), { cookie: owner.cookie })).status).toBe(404);
});

test('what was stopped or done is asked of nobody, however often that happened, and it counts nowhere as waiting', async () => {
  const { app, home, agendaId } = here;
  await app.inside(home, async (tx) => {
    const { id } = await priority(tx, agendaId);
    for (let number = 0; number < countedTasks; number += 1)
      await action(tx, [id], { title: `Gestopt ${number}`, departmentIds: [streets], dueOn: '2026-12-01' });
  });
  await app.admin.query(`update actions set state = 'stopped' where municipality_id = $1 and title like 'Gestopt%'`, [
    home.id,
  ]);
  expect((await tasks()).map(({ values }) => values?.title)).toEqual(['Vlakke stoepen']);
  expect(await app.inside(home, countShares)).toEqual(
    new Map([[streets, { asked: countedTasks + 1, confirmed: 0, waiting: 1 }]]),
  );
  expect(await read(`/werk/aandeel/${streets}`, here.lead)).toContain('Hier hoeft niets meer te worden gezegd');
});

test('what is due first is asked first', async () => {
  await here.app.inside(here.home, async (tx) => {
    const { id } = await priority(tx, here.agendaId);
    await action(tx, [id], { title: 'Morgen al', departmentIds: [streets], dueOn: '2026-11-23' });
  });
  expect((await tasks()).map(({ values }) => values?.title)).toEqual(['Morgen al', 'Vlakke stoepen']);
});
