import { beforeEach, expect, test } from 'vitest';
import { makeMunicipality, signIn } from '../../../test/municipality.ts';
import { as, homeWithLead, pagesOf, type Staffed } from '../../../test/staff.ts';
import { addDepartment, addOrganisation } from '../organisations/index.ts';
import { findMandateTasks } from './contributions.ts';
import { findMandateEvidence } from './evidence.ts';
import { listSupporters } from './supporter-queries.ts';

let here: Staffed;
const { address, read, send } = pagesOf(() => here);
const supporters = () => here.app.inside(here.home, listSupporters);
const board = { who: 'body', name: 'Adviesraad Sociaal Domein', mustSayYes: 'yes', stance: 'not-asked' };

beforeEach(async () => {
  here = await homeWithLead();
});

async function department(): Promise<string> {
  const made = await here.app.inside(here.home, (tx) =>
    addDepartment(tx, { name: 'Openbare ruimte', sphere: 'physical' }),
  );
  if (made.kind !== 'added') throw new Error(made.kind);
  return made.id;
}

test('a project lead adds who must say yes: a department, a partner, a council group', async () => {
  expect(await read('/werk/draagvlak', here.lead)).toContain('Er staat nog niemand op de lijst.');
  expect((await send('/werk/draagvlak', board)).status).toBe(303);
  expect(await read('/werk/draagvlak', here.lead)).toContain('Het fysieke domein staat er nog niet bij.');
  const streets = { who: `department:${await department()}`, mustSayYes: 'yes', stance: 'yes' };
  expect((await send('/werk/draagvlak', streets)).status).toBe(303);
  const partner = await here.app.inside(here.home, (tx) => addOrganisation(tx, { name: 'Sportraad', kind: 'partner' }));
  expect(
    (await send('/werk/draagvlak', { who: `organisation:${partner}`, mustSayYes: 'no', stance: 'talking' })).status,
  ).toBe(303);
  const group = { ...board, who: 'council-group', name: 'Fractie Dorpsbelang', needs: 'Cijfers' };
  expect((await send('/werk/draagvlak', group)).status).toBe(303);
  const page = await read('/werk/draagvlak', here.lead);
  for (const shown of [
    'Het fysieke domein zegt ja',
    'Zij moeten nog ja zeggen',
    'Fractie Dorpsbelang',
    'Nodig: Cijfers',
    'Sportraad',
  ])
    expect(page).toContain(shown);
  expect((await supporters()).map(({ name, sphere }) => [name, sphere])).toEqual([
    ['Adviesraad Sociaal Domein', null],
    ['Fractie Dorpsbelang', null],
    ['Openbare ruimte', 'physical'],
    ['Sportraad', null],
  ]);
});

test('what is missing is said at its field, what was typed stays, and nobody stands there twice', async () => {
  const empty = await send('/werk/draagvlak', { who: 'department:x', name: 'Half', needs: 'Uren', kept: 'yes' });
  expect(empty.status).toBe(422);
  const html = await empty.text();
  for (const said of [
    'Kies wie het is.',
    'Kies of zij ja moeten zeggen.',
    'Kies hoe het ervoor staat.',
    'Vul in wat zij beloofden',
  ])
    expect(html).toContain(said);
  expect(html).toContain('>Uren</textarea>');
  expect((await send('/werk/draagvlak', { ...board, name: '' })).status).toBe(422);
  await send('/werk/draagvlak', board);
  const again = await send('/werk/draagvlak', { ...board, name: 'ADVIESRAAD sociaal domein' });
  expect(again.status).toBe(422);
  const said = await again.text();
  expect(said).toContain('Deze staat al op de lijst.');
  expect(said).toContain('value="ADVIESRAAD sociaal domein"');
  expect(await supporters()).toHaveLength(1);
});

test('whoever changes an older version sees both; a promise whose day has passed is a task', async () => {
  await send('/werk/draagvlak', board);
  const [one] = await supporters();
  const path = `/werk/draagvlak/${one?.id}`;
  expect(await read(path, here.lead)).toContain('Adviesraad Sociaal Domein');
  const promise = {
    mustSayYes: 'yes',
    stance: 'yes',
    promised: 'Advies op het concept',
    'promisedBy-day': '1',
    'promisedBy-month': '11',
    'promisedBy-year': '2026',
  };
  expect((await send(path, { ...promise, promised: '', version: '1' })).status).toBe(422);
  expect((await send(path, { ...promise, version: '1' })).status).toBe(303);
  expect(await read('/werk/draagvlak', here.lead)).toContain('De dag is voorbij. Is de belofte nagekomen?');
  const tasks = await here.app.inside(here.home, (tx) => findMandateTasks(tx, here.lead.actor));
  expect(tasks).toMatchObject([{ message: 'mandate.task.promise', href: path, due: '2026-11-01' }]);
  const late = await send(path, { mustSayYes: 'no', stance: 'no', needs: 'Meer tijd', version: '1' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Nu staat er: zegt ja');
  expect(html).toContain('Advies op het concept');
  expect(html).toContain('>Meer tijd</textarea>');
});

test('the evidence reads who says yes and what is missing', async () => {
  await send('/werk/draagvlak', { ...board, stance: 'yes' });
  const { evidence, gaps } = await here.app.inside(here.home, findMandateEvidence);
  expect(evidence).toMatchObject([{ message: 'mandate.evidence.supporters', values: { count: 1 } }]);
  expect(gaps.map(({ message }) => message)).toContain('mandate.gap.physical.do');
});

test('supporters are for staff of their own municipality only', async () => {
  await send('/werk/draagvlak', board);
  const [one] = await supporters();
  const elsewhere = await makeMunicipality(here.app);
  const stranger = await signIn(here.app, elsewhere, 'project-lead');
  const path = `/${elsewhere.slug}/werk/draagvlak/${one?.id}`;
  expect((await here.app.get(path, as(stranger))).status).toBe(404);
  expect((await here.app.post(path, { mustSayYes: 'no', stance: 'no', version: '1' }, as(stranger))).status).toBe(404);
  const councillor = await signIn(here.app, here.home, 'councillor');
  expect((await here.app.get(address('/werk/draagvlak'), as(councillor))).status).toBe(403);
});
