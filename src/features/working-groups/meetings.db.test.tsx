import { beforeEach, describe, expect, test } from 'vitest';
import { priority } from '../../../test/builders/thread.ts';
import { ofNow } from '../../../test/evidence.ts';
import { signIn } from '../../../test/municipality.ts';
import { homeWithAgenda, pagesOf, type Staffed } from '../../../test/staff.ts';
import { addGroup, endGroup } from './commands.ts';
import { findGroupTasks } from './contributions.ts';
import { findGroupEvidence } from './evidence.ts';
import { addDecision, addMeeting, changeMeeting } from './meeting-commands.ts';
import { listMeetings } from './meeting-queries.ts';
import { addMember } from './member-commands.ts';

let here: Staffed & { agendaId: string };
let group: { id: string; slug: string };
let memberId: string;
const { read, send } = pagesOf(() => here);
const held = { 'heldOn-day': '16', 'heldOn-month': '11', 'heldOn-year': '2026' };
const ahead = { 'heldOn-day': '16', 'heldOn-month': '12', 'heldOn-year': '2026' };
const silent = { remarks: null, attendance: [] };
const base = () => `/werk/werkgroepen/${group.slug}/overleg`;
const meetings = () => here.app.inside(here.home, (tx) => listMeetings(tx, group.id));

beforeEach(async () => {
  here = await homeWithAgenda();
  const { app, home, agendaId } = here;
  group = await app.inside(home, async (tx) => {
    const details = { name: 'Intern', kind: 'internal', assignment: 'Helpt elkaar.', influence: null } as const;
    const made = await addGroup(tx, { ...details, rhythm: null, startedOn: '2026-06-01', agendaId, priorityIds: [] });
    if (made.kind !== 'done') throw new Error(made.kind);
    const member = { role: 'projectleider', origin: 'resident', departmentId: null, organisationId: null } as const;
    memberId = await addMember(tx, made.id, {
      ...member,
      people: 2,
      chair: true,
      joinedOn: '2026-06-01',
      leftOn: null,
    });
    return made;
  });
});

async function meeting(heldOn: string): Promise<string> {
  const made = await here.app.inside(here.home, (tx) => addMeeting(tx, group.id, { heldOn, ...silent }));
  if (made.kind !== 'done') throw new Error(made.kind);
  return made.id;
}

describe('a meeting that was', () => {
  test('a member of a working group reports it; everyone reads how many were there and what was decided', async () => {
    const member = await signIn(here.app, here.home, 'working-group-member');
    expect(await read(`${base()}/nieuw`, member)).toContain('Plan of vertel een overleg');
    expect((await send(`${base()}/nieuw`, {}, member)).status).toBe(422);
    const answer = await send(`${base()}/nieuw`, { ...held, remarks: 'Bij de koffie.' }, member);
    expect(answer.status).toBe(303);
    const [id] = (await meetings()).map((one) => one.id);
    const form = { ...held, [`there-${memberId}`]: '2', remarks: 'Bij de koffie.', version: '1' };
    expect((await send(`${base()}/${id}`, form, member)).status).toBe(303);
    expect((await send(`${base()}/${id}/besluiten`, { words: '' }, member)).status).toBe(422);
    const decision = {
      words: 'Elke brief gaat langs twee lezers.',
      doer: 'afdeling Inkomen',
      'dueOn-day': '1',
      'dueOn-month': '2',
      'dueOn-year': '2027',
    };
    expect((await send(`${base()}/${id}/besluiten`, decision, member)).status).toBe(303);
    const page = await read(`/werkgroepen/${group.slug}`);
    expect(page).toContain('Er waren 2 leden.');
    expect(page).toContain('Elke brief gaat langs twee lezers. (wie: afdeling Inkomen · vóór 1 februari 2027)');
    expect(page).not.toContain('Bij de koffie');
  });

  test('two people who edit it at once both see what the other made of it', async () => {
    const id = await meeting('2026-11-16');
    await send(`${base()}/${id}`, { ...held, [`there-${memberId}`]: '1', version: '1' });
    const late = await send(`${base()}/${id}`, { ...held, [`there-${memberId}`]: '2', remarks: 'Kort.', version: '1' });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('projectleider: 1');
    expect(html).toMatch(new RegExp(`name="there-${memberId}"[^>]*value="2"`));
    expect(html).toContain('Kort.');
    expect((await meetings())[0]?.attendance).toEqual([{ memberId, people: 1 }]);
  });

  test('a decision is marked as done and as not done after all; who is late hears how it stands', async () => {
    const id = await meeting('2026-11-16');
    const made = await here.app.inside(here.home, (tx) =>
      addDecision(tx, id, { words: 'Wij bellen eerst.', doer: null, dueOn: null }),
    );
    const path = `${base()}/${id}/besluiten/${made.kind === 'done' ? made.id : ''}`;
    expect((await send(path, { version: '1', done: 'yes' })).status).toBe(303);
    expect(await read(`/werkgroepen/${group.slug}`)).toContain('Wij bellen eerst. (gedaan)');
    const late = await send(path, { version: '1', done: 'yes' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Er staat nu dat het gedaan is.');
    expect((await send(path, { version: '2', done: 'no' })).status).toBe(303);
    expect(await read(`/werkgroepen/${group.slug}`)).not.toContain('(gedaan)');
  });
});

describe('a meeting that has still to come', () => {
  test('takes in neither who was there nor what was decided', async () => {
    const id = await meeting('2026-12-16');
    const page = await read(`${base()}/${id}`, here.lead);
    expect(page).toContain('Dit overleg moet nog komen.');
    expect(page).not.toContain(`there-${memberId}`);
    const early = await send(`${base()}/${id}`, { ...ahead, [`there-${memberId}`]: '2', version: '1' });
    expect(early.status).toBe(422);
    expect(await early.text()).toContain('Vertel pas daarna wie er was');
    const decided = await send(`${base()}/${id}/besluiten`, { words: 'Wij gaan door.' });
    expect(decided.status).toBe(409);
    expect(await decided.text()).toContain('Wij gaan door.');
    expect(await read(`/werkgroepen/${group.slug}`)).toContain('De volgende keer is op 16 december 2026.');
    expect((await meetings())[0]).toMatchObject({ attendance: [], decisions: [] });
  });

  test('one with decisions is not moved to a day ahead', async () => {
    const id = await meeting('2026-11-16');
    await send(`${base()}/${id}/besluiten`, { words: 'Wij gaan door.' });
    expect((await send(`${base()}/${id}`, { ...ahead, version: '1' })).status).toBe(422);
  });

  test('not even when the decision was added while somebody moved it, or the other way round', async () => {
    const { app, home } = here;
    const id = await meeting('2026-11-16');
    const move = { heldOn: '2026-12-16', ...silent };
    const words = { words: 'Wij gaan door.', doer: null, dueOn: null };
    const both = await Promise.all([
      app.inside(home, (tx) => addDecision(tx, id, words)),
      app.inside(home, (tx) => changeMeeting(tx, { id, version: 1 }, move)),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'too-early']);
    const [now] = await meetings();
    expect(now?.decisions).toHaveLength(now?.heldOn === '2026-12-16' ? 0 : 1);
  });

  test('who was at a meeting ahead is a refusal and no fault', async () => {
    const { app, home } = here;
    const told = { heldOn: '2026-12-16', remarks: null, attendance: [{ memberId, people: 1 }] };
    expect(await app.inside(home, (tx) => addMeeting(tx, group.id, told))).toEqual({ kind: 'too-early' });
    const id = await meeting('2026-12-16');
    const changing = await app.inside(home, (tx) => changeMeeting(tx, { id, version: 1 }, told));
    expect(changing).toEqual({ kind: 'too-early' });
  });

  test('a member who left before it is not asked about', async () => {
    const { app, home } = here;
    const gone = { role: 'oud-lid', origin: 'resident', departmentId: null, organisationId: null } as const;
    await app.inside(home, (tx) =>
      addMember(tx, group.id, { ...gone, people: 1, chair: false, joinedOn: '2026-06-01', leftOn: '2026-11-16' }),
    );
    const form = await read(`${base()}/${await meeting('2026-11-16')}`, here.lead);
    expect(form).toContain('projectleider');
    expect(form).not.toContain('oud-lid');
  });
});

describe('what everyone reads', () => {
  test('a meeting counts when somebody told of it; of another it is said once that nobody did', async () => {
    const told = await meeting('2026-11-16');
    await meeting('2026-11-20');
    await send(`${base()}/${told}`, { ...held, [`there-${memberId}`]: '2', version: '1' });
    const page = await read(`/werkgroepen/${group.slug}`);
    expect(page).toContain('De groep kwam 1 keer bijeen.');
    expect(page).toContain('Van één overleg dat was gepland, is nog niet verteld of het doorging.');
    expect(page).not.toContain('20 november 2026');
    expect(await read('/werkgroepen')).toContain('kwam 1 keer bijeen');
  });

  test('that no decisions were written down is said once', async () => {
    for (const day of ['10', '11', '12']) {
      const id = await meeting(`2026-11-${day}`);
      await send(`${base()}/${id}`, { ...held, 'heldOn-day': day, [`there-${memberId}`]: '2', version: '1' });
    }
    const page = await read(`/werkgroepen/${group.slug}`);
    expect(page.match(/Besluiten zijn niet opgeschreven/g)).toHaveLength(1);
    expect(page.match(/Er waren 2 leden/g)).toHaveLength(3);
  });

  test('whom a group misses and why, in the list and on its page; and that it misses nobody', async () => {
    expect(await read('/werkgroepen')).toContain('zoekt nog: het fysieke domein');
    expect(await read(`/werkgroepen/${group.slug}`)).toContain('bepalen of iemand er kan komen');
    const { app, home, agendaId } = here;
    await app.inside(home, async (tx) => {
      const details = { name: 'Klankbord', kind: 'sounding-board', assignment: null, influence: null } as const;
      const made = await addGroup(tx, { ...details, rhythm: null, startedOn: null, agendaId, priorityIds: [] });
      if (made.kind !== 'done') throw new Error(made.kind);
      const expert = {
        role: 'ervaringsdeskundige',
        origin: 'expert',
        departmentId: null,
        organisationId: null,
      } as const;
      await addMember(tx, made.id, { ...expert, people: 2, chair: true, joinedOn: null, leftOn: null });
    });
    expect(await read('/werkgroepen')).toContain('mist nu niemand');
    expect(await read('/werkgroepen/klankbord')).toContain('dat is er: ervaringsdeskundigen en een voorzitter.');
  });
});

describe('what asks for somebody', () => {
  const tasks = () => here.app.inside(here.home, (tx) => findGroupTasks(tx, here.lead.actor));

  test('a meeting of which nobody told anything, until somebody does', async () => {
    const id = await meeting('2026-11-20');
    await meeting('2026-12-16');
    expect(await tasks()).toMatchObject([
      { message: 'working-groups.task.untold', href: `${base()}/${id}`, due: '2026-11-20' },
    ]);
    await send(`${base()}/${id}/besluiten`, { words: 'Wij gaan door.' });
    expect(await tasks()).toEqual([]);
  });

  test('a group that did not meet for three months, unless it ended; a resident is asked nothing', async () => {
    const { app, home } = here;
    expect(await tasks()).toMatchObject([{ message: 'working-groups.task.silent', values: { title: 'Intern' } }]);
    const resident = await signIn(app, home, 'resident');
    expect(await app.inside(home, (tx) => findGroupTasks(tx, resident.actor))).toEqual([]);
    await app.inside(home, (tx) => endGroup(tx, { id: group.id, version: 1, reason: 'Klaar.' }));
    expect(await tasks()).toEqual([]);
  });
});

test('what is there shows itself to the steps, and a priority without a group is said', async () => {
  const { app, home, agendaId } = here;
  await send(`${base()}/${await meeting('2026-11-16')}/besluiten`, { words: 'Wij gaan door.' });
  await app.inside(home, (tx) => priority(tx, agendaId, { title: 'Gewone taal' }));
  const { evidence, gaps } = await app.inside(home, ofNow(findGroupEvidence));
  expect(evidence.map(({ message }) => message.split('.').slice(2).join('.'))).toEqual([
    'kind.internal',
    'met',
    'residents',
  ]);
  expect(gaps.map(({ message }) => message.split('.')[2])).toEqual(['physical', 'priority']);
});
