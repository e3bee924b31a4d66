import { beforeEach, expect, test } from 'vitest';
import { action, priority, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality } from '../../../test/municipality.ts';
import { homeWithAgenda, pagesOf, type Staffed } from '../../../test/staff.ts';
import { type Domain, listDomains } from '../inventory/index.ts';
import { takeIn } from '../signals/index.ts';
import { findAction } from './queries.ts';

let here: Staffed & { agendaId: string };
let domains: Domain[];
const { read, send } = pagesOf(() => here);

beforeEach(async () => {
  here = await homeWithAgenda();
  domains = await here.app.inside(here.home, listDomains);
});

const filled = {
  ...{ title: 'Lichte deuren', about: '', owner: 'new', ownerName: 'Sportraad' },
  ...{ 'dueOn-day': '1', 'dueOn-month': '7', 'dueOn-year': '2027', measure: 'Alle deuren', money: 'reserved' },
};

const idOf = (position: number) => domains[position - 1]?.id ?? '';
const newPriority = () => here.app.inside(here.home, (tx) => priority(tx, here.agendaId));
const found = (slug: string) => here.app.inside(here.home, (tx) => findAction(tx, slug));

test('the same action stands in two domains, and each domain shows what it will do', async () => {
  const { id } = await newPriority();
  const sent = await send('/werk/acties', { ...filled, priorities: id, domains: [idOf(2), idOf(4)] });
  expect(sent.status).toBe(303);
  for (const position of [2, 4]) expect(await read(`/domeinen/${position}`)).toContain('Lichte deuren');
  expect(await read('/domeinen/3')).toContain('Bij dit domein staan nog geen acties');
  const page = await read('/acties/lichte-deuren');
  expect(page).toContain('Domeinen');
  expect(page).toContain('/domeinen/4');
});

test('a domain tells how many stories were told about it, also when somebody moves theirs', async () => {
  const { app, home } = here;
  await app.inside(home, async (tx) => {
    const said = { words: 'De bus komt niet.', consent: 'staff', agendaId: null, gatheringId: null } as const;
    await takeIn(tx, app.app.secrets, { ...said, domainId: idOf(5), toldBy: 'self' });
    await takeIn(tx, app.app.secrets, { ...said, domainId: idOf(5), toldBy: 'self' });
    await signal(tx, app);
  });
  expect(await read('/domeinen/5')).toContain('Over dit domein zijn 2 verhalen verteld.');
  await app.admin.query('update signals set domain_id = $1 where municipality_id = $2 and domain_id is null', [
    idOf(1),
    home.id,
  ]);
  expect(await read('/domeinen/1')).toContain('Over dit domein is één verhaal verteld.');
});

test('an action changes its domains; one without any is said to belong nowhere yet', async () => {
  const { id } = await newPriority();
  await send('/werk/acties', { ...filled, priorities: id, domains: [idOf(1)] });
  expect(await read('/werk/acties/lichte-deuren/aanpassing', here.lead)).toMatch(
    new RegExp(`value="${idOf(1)}"[^>]*checked`),
  );
  const edit = { ...filled, priorities: id, version: '1', reason: '' };
  expect((await send('/werk/acties/lichte-deuren/aanpassing', { ...edit, domains: [idOf(3)] })).status).toBe(303);
  expect((await found('lichte-deuren'))?.domainIds).toEqual([idOf(3)]);
  expect((await send('/werk/acties/lichte-deuren/aanpassing', { ...edit, version: '2' })).status).toBe(303);
  expect((await found('lichte-deuren'))?.domainIds).toEqual([]);
  expect(await read('/domeinen')).toContain('Eén actie hoort nog bij geen domein.');
});

test('what was ticked stays when something else is wrong', async () => {
  const { id } = await newPriority();
  const wrong = await send('/werk/acties', { ...filled, title: '', priorities: id, domains: [idOf(2)] });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toMatch(new RegExp(`value="${idOf(2)}"[^>]*checked`));
});

test('a domain of another municipality is nobody’s here', async () => {
  const other = await makeMunicipality(here.app);
  const foreign = (await here.app.inside(other, listDomains))[0]?.id ?? '';
  const { id } = await newPriority();
  expect((await send('/werk/acties', { ...filled, priorities: id, domains: [foreign] })).status).toBe(303);
  expect((await found('lichte-deuren'))?.domainIds).toEqual([]);
});

test.each(['0', '8', 'x', '1e3', '99999', '-1'])('there is no domain %s', async (number) => {
  expect((await here.app.get(`/${here.home.slug}/domeinen/${number}`)).status).toBe(404);
});

test('before anything was said or promised the page says what will come', async () => {
  const page = await read('/domeinen');
  for (const { name } of domains) expect(page).toContain(name);
  expect(page).not.toContain('hoort nog bij geen domein');
});

test('actions of an earlier agenda stand under that agenda', async () => {
  const { app, home } = here;
  await app.inside(home, async (tx) => {
    const { id } = await priority(tx, here.agendaId);
    await action(tx, [id], { title: 'Van nu', domainIds: [idOf(2)] });
  });
  expect(await read('/domeinen/2?agenda=bestaat-niet')).toContain('Van nu');
});
