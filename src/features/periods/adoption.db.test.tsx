import { beforeEach, expect, test } from 'vitest';
import { priority } from '../../../test/builders/thread.ts';
import { homeWithAgenda, pagesOf, type Staffed } from '../../../test/staff.ts';
import { settleAdoption } from './commands.ts';
import { findAdoptionTasks } from './contributions.ts';
import { findAgendaById, readAdoptionPlan } from './queries.ts';

let here: Staffed & { agendaId: string };
const { read, send } = pagesOf(() => here);
const path = '/werk/agenda/lokale-inclusie-agenda/vaststelling';
const on = { 'adoptedOn-day': '3', 'adoptedOn-month': '2', 'adoptedOn-year': '2026' };

beforeEach(async () => {
  here = await homeWithAgenda();
  await here.app.inside(here.home, (tx) => priority(tx, here.agendaId));
});

const agenda = () => here.app.inside(here.home, (tx) => findAgendaById(tx, here.agendaId));

test('who chooses the council sees what that takes, before anything was adopted', async () => {
  expect(await read(path, here.lead)).toContain('Er is nog niet gekozen wie de agenda vaststelt');
  expect((await send(path, { version: '1', adopter: 'council', proposal: 'Z-2026-014' })).status).toBe(303);
  const page = await read(path, here.lead);
  expect(page).toContain('Daarvoor zijn een raadsvoorstel en een dag voor de raadsvergadering nodig');
  expect(page).toContain('De dag van de raadsvergadering staat vast.');
  expect(page).not.toContain('De raad heeft een brief gekregen.');
  expect(await agenda()).toMatchObject({ adoptedBy: null, adoptedOn: null });
});

test('the adoption is recorded with its day and its publication, and audited', async () => {
  const sent = { version: '1', adopter: 'executive', ...on, publication: 'gmb-2026-12345' };
  expect((await send(path, sent)).status).toBe(303);
  expect(await agenda()).toMatchObject({ adoptedBy: 'executive', adoptedOn: '2026-02-03' });
  expect(await read('/werk/agenda', here.lead)).toContain('Vastgesteld door het college op 3 februari 2026.');
  const register = /besluiten\/nieuw\?soort=executive-decision&amp;agenda=[a-z0-9-]+/.exec(await read(path, here.lead));
  const form = await read(`/werk/${register?.[0].replace('&amp;', '&')}`, here.lead);
  expect(form).toContain('value="Vaststelling van ‘');
  expect(form).toMatch(/name="decidedOn-year"[^>]*value="2026"|value="2026"[^>]*name="decidedOn-year"/);
  const { rows } = await here.app.admin.query(
    "select 1 from audit_log where municipality_id = $1 and act = 'agenda.adopted'",
    [here.home.id],
  );
  expect(rows).toHaveLength(1);
});

test('of two people who settle it at once the second sees both versions and loses nothing', async () => {
  await send(path, { version: '1', adopter: 'council' });
  const late = await send(path, { version: '1', adopter: 'executive', letter: 'RIB 2026-7' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Iemand anders heeft dit intussen aangepast');
  expect(html).toContain('value="RIB 2026-7"');
  expect(html).toContain('name="version" value="2"');
});

test('a mistake is said at the field with everything that was typed', async () => {
  const answer = await send(path, { version: '1', ...on, letter: 'RIB 2026-7' });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html.split('Kies wie de agenda vaststelt, of maak de dag van het besluit leeg.')).toHaveLength(3);
  expect(html).toContain('value="RIB 2026-7"');
});

test('what has to come first holds up the adoption, and not a correction of one that was recorded', async () => {
  const adoption = { adopter: 'council', adoptedBy: 'council', adoptedOn: '2026-02-03' } as const;
  const plan = { meetsOn: null, proposal: null, letter: null, publication: null };
  const waits = { ready: false, message: 'advice.check.noRound', href: '/werk/advies', blocks: true } as const;
  const settle = (version: number, checkers = [() => Promise.resolve([waits])]) =>
    here.app.inside(here.home, (tx) =>
      settleAdoption(tx, { id: here.agendaId, version }, { adoption: { ...adoption, ...plan }, checkers }),
    );
  expect(await settle(1)).toEqual({ kind: 'waiting', waiting: [waits] });
  expect(await agenda()).toMatchObject({ adoptedOn: null, version: 1 });
  expect((await settle(1, [])).kind).toBe('settled');
  expect((await settle(2)).kind).toBe('settled');
  expect((await here.app.inside(here.home, (tx) => readAdoptionPlan(tx, here.agendaId))).adopter).toBe('council');
});

test('the council adopts in a meeting, on a proposal: what lacks is said at its field', async () => {
  const refused = await send(path, { version: '1', adopter: 'council', ...on });
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html.split('Vul in op welke dag de raad vergaderde.')).toHaveLength(3);
  expect(html.split('Zonder voorstel kan de raad niet besluiten.')).toHaveLength(3);
  const met = { 'meetsOn-day': '3', 'meetsOn-month': '2', 'meetsOn-year': '2026' };
  expect((await send(path, { version: '1', adopter: 'council', ...on, ...met, proposal: 'Z-14' })).status).toBe(303);
  // A correction asks no more than what was recorded.
  expect((await send(path, { version: '2', adopter: 'council', ...on })).status).toBe(303);
});

test('after the executive adopted it the letter and the publication are asked for until they are there', async () => {
  const tasks = () => here.app.inside(here.home, (tx) => findAdoptionTasks(tx, here.lead.actor));
  expect(await tasks()).toEqual([]);
  await send(path, { version: '1', adopter: 'executive', ...on });
  expect((await tasks()).map(({ message }) => message)).toEqual(['periods.task.letter', 'periods.task.publication']);
  await send(path, { version: '2', adopter: 'executive', ...on, letter: 'RIB 7', publication: 'gmb-2026-12345' });
  expect(await tasks()).toEqual([]);
});

test('an agenda without a priority is not adopted', async () => {
  const empty = await homeWithAgenda();
  const sent = { version: '1', adopter: 'executive', ...on };
  const refused = await empty.app.post(`/${empty.home.slug}${path}`, sent, { cookie: empty.lead.cookie });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Een lege agenda kan niet worden vastgesteld.');
});
