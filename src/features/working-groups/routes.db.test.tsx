import { beforeEach, describe, expect, test } from 'vitest';
import { priority } from '../../../test/builders/thread.ts';
import { makeMunicipality, signIn } from '../../../test/municipality.ts';
import { homeWithAgenda, pagesOf, type Staffed } from '../../../test/staff.ts';
import { addDepartment } from '../organisations/index.ts';
import { mergePriorities } from '../priorities/index.ts';
import { addGroup, type NewGroup } from './commands.ts';
import { addMember } from './member-commands.ts';
import { findGroup, listGroups, summarise } from './queries.ts';
import type { MemberDetails } from './types.ts';

let here: Staffed & { agendaId: string };
const { address, read, send } = pagesOf(() => here);
const day = (name: string, [year, month, date]: [string, string, string]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});
const sent = {
  kind: 'thematic',
  name: 'Werkgroep Taal',
  assignment: 'Bedenkt acties voor gewone taal.',
  influence: 'coproduce',
  rhythm: 'elke maand',
  ...day('startedOn', ['2026', '10', '1']),
};

beforeEach(async () => {
  here = await homeWithAgenda();
});

async function made(more: Partial<NewGroup> = {}) {
  const { app, home, agendaId } = here;
  const group = await app.inside(home, (tx) =>
    addGroup(tx, {
      ...{ agendaId, name: 'Werkgroep Taal', kind: 'thematic', assignment: null, influence: null },
      ...{ rhythm: null, startedOn: '2026-10-01', priorityIds: [], ...more },
    }),
  );
  if (group.kind !== 'done') throw new Error(group.kind);
  return group;
}

const someone: MemberDetails = {
  role: 'ervaringsdeskundige',
  origin: 'expert',
  departmentId: null,
  organisationId: null,
  people: 3,
  chair: false,
  joinedOn: '2026-10-01',
  leftOn: null,
};

describe('setting up and changing a group', () => {
  test('a project lead sets up a group for a priority, and everyone reads what it is for and whom it misses', async () => {
    expect(await read('/werkgroepen')).toContain('Er zijn nog geen werkgroepen');
    const { id, slug } = await here.app.inside(here.home, (tx) =>
      priority(tx, here.agendaId, { title: 'Gewone taal' }),
    );
    const form = await read(`/werk/werkgroepen/nieuw?soort=thematic&speerpunt=${slug}`, here.lead);
    expect(form).toMatch(/value="thematic"[^>]*checked/);
    expect(form).toMatch(new RegExp(`value="${id}"[^>]*checked`));
    const answer = await send('/werk/werkgroepen/nieuw', { ...sent, priorities: [id] });
    expect(answer.headers.get('location')).toBe(address('/werk/werkgroepen/werkgroep-taal?nieuws=added'));
    const page = await read('/werkgroepen/werkgroep-taal');
    for (const said of ['Bedenkt acties voor gewone taal.', 'elke maand', 'Gewone taal', 'Er doet nog niemand mee'])
      expect(page).toContain(said);
    expect(page).toContain('Wij zoeken nog een organisatie van buiten de gemeente.');
    expect(await read('/werk/werkgroepen/werkgroep-taal', here.lead)).toContain('Wie meedenkt, voert later ook uit.');
    const onPriority = await read(`/speerpunten/${slug}`);
    expect(onPriority).toContain('Wie werkt hieraan?');
    expect(onPriority).toContain(address('/werkgroepen/werkgroep-taal'));
  });

  test('what is missing or cannot be is said at its field, and what was typed stays', async () => {
    const answer = await send('/werk/werkgroepen/nieuw', {
      ...{ ...sent, kind: 'party', name: '' },
      ...day('startedOn', ['2026', '11', '23']),
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const said of ['Kies wat voor groep het is.', 'Vul de naam van de groep in.', 'Deze dag is te laat.'])
      expect(html).toContain(said);
    expect(html).toContain('Bedenkt acties voor gewone taal.');
  });

  test('the same form sent twice sets up one group', async () => {
    const form = { ...sent, formKey: 'een-formulier' };
    const [first, second] = [await send('/werk/werkgroepen/nieuw', form), await send('/werk/werkgroepen/nieuw', form)];
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await here.app.inside(here.home, listGroups)).toHaveLength(1);
  });

  test('without an agenda there is no group, and nothing typed is lost', async () => {
    const home = await makeMunicipality(here.app);
    here = { ...here, home, lead: await signIn(here.app, home, 'project-lead') };
    expect(await read('/werk/werkgroepen/nieuw', here.lead)).toContain('Begin eerst een agenda.');
    const answer = await send('/werk/werkgroepen/nieuw', sent);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('value="Werkgroep Taal"');
  });

  test('whoever changes an older version sees both', async () => {
    const path = `/werk/werkgroepen/${(await made()).slug}/aanpassen`;
    expect(await read(path, here.lead)).toContain('value="Werkgroep Taal"');
    expect((await send(path, { ...sent, name: '', version: '1' })).status).toBe(422);
    expect((await send(path, { ...sent, name: 'Werkgroep Lezen', version: '1' })).status).toBe(303);
    const late = await send(path, { ...sent, name: 'Werkgroep Schrijven', version: '1' });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('<dd class="utrecht-data-list__item-value">Werkgroep Lezen</dd>');
    expect(html).toContain('value="Werkgroep Schrijven"');
    expect(html).toContain('name="version" value="2"');
    // Its address stays, whatever it is called.
    expect(await read('/werkgroepen/werkgroep-taal')).toContain('Werkgroep Lezen');
  });

  test('a priority that was merged meanwhile is refused, and a group goes on with what its own was merged into', async () => {
    const { app, home, agendaId } = here;
    const [one, two] = await app.inside(home, async (tx) => [
      await priority(tx, agendaId, { title: 'Een' }),
      await priority(tx, agendaId, { title: 'Twee' }),
    ]);
    const { slug } = await made({ priorityIds: [one?.id ?? ''] });
    const merge = { title: 'Samen', reason: 'Het hoort bij elkaar.' };
    const merged = await app.inside(home, (tx) =>
      mergePriorities(tx, { ...merge, seen: [one, two].map((part) => ({ id: part?.id ?? '', version: 1 })) }),
    );
    if (merged.kind !== 'done') throw new Error(merged.kind);
    const refused = await send(`/werk/werkgroepen/${slug}/aanpassen`, {
      ...sent,
      priorities: [two?.id ?? ''],
      version: '1',
    });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('is intussen samengevoegd');
    expect(await read(`/speerpunten/${merged.slug}`)).toContain(address(`/werkgroepen/${slug}`));
    const kept = await send(`/werk/werkgroepen/${slug}/aanpassen`, { ...sent, priorities: [merged.id], version: '1' });
    expect(kept.status).toBe(303);
    await send(`/werk/werkgroepen/${slug}/aanpassen`, { ...sent, version: '2' });
    expect(await read(`/speerpunten/${merged.slug}`)).not.toContain('Wie werkt hieraan?');
  });
});

describe('ending a group', () => {
  test('it asks why, says so to everyone, and can be undone', async () => {
    const { slug } = await made();
    const path = `/werk/werkgroepen/${slug}`;
    expect(await read(`${path}/einde`, here.lead)).toContain('Stop ‘Werkgroep Taal’');
    expect((await send(`${path}/einde`, { reason: '', version: '1' })).status).toBe(422);
    expect((await send(`${path}/einde`, { reason: 'Het werk is gedaan.', version: '1' })).status).toBe(303);
    const page = await read(`/werkgroepen/${slug}`);
    expect(page).toContain('Deze groep is gestopt op 22 november 2026');
    expect(page).toContain('Het werk is gedaan.');
    // Of a group that stopped nobody is missing.
    expect(page).not.toContain('Wie missen we nog?');
    const again = await send(`${path}/einde`, { reason: 'Anders.', version: '2' });
    expect(again.status).toBe(409);
    expect(await read(`/werkgroepen/werkgroep-taal`)).toContain('Het werk is gedaan.');
    expect((await send(`${path}/hervatting`, { version: '1' })).status).toBe(409);
    expect((await send(`${path}/hervatting`, { version: '2' })).status).toBe(303);
    expect((await send(`${path}/hervatting`, { version: '3' })).status).toBe(409);
    expect(await read(`/werkgroepen/${slug}`)).not.toContain('gestopt op');
  });

  test('whoever ends a group that was changed meanwhile looks first, and keeps the reason', async () => {
    const { slug } = await made();
    await send(`/werk/werkgroepen/${slug}/aanpassen`, { ...sent, version: '1' });
    const late = await send(`/werk/werkgroepen/${slug}/einde`, { reason: 'Klaar ermee.', version: '1' });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('Kijk eerst hoe het nu is.');
    expect(html).toContain('Klaar ermee.');
  });
});

describe('who is in a group', () => {
  test('a member is a role of a department, and fills the place that was missing', async () => {
    const added = await here.app.inside(here.home, (tx) =>
      addDepartment(tx, { name: 'Openbare ruimte', sphere: 'physical' }),
    );
    const id = added.kind === 'added' ? added.id : '';
    const { slug } = await made({ kind: 'internal' });
    expect(await read(`/werkgroepen/${slug}`)).toContain('straten, gebouwen of vervoer gaat');
    const path = `/werk/werkgroepen/${slug}/leden/nieuw`;
    const form = await read(path, here.lead);
    expect(form).toContain('Openbare ruimte (afdeling)');
    // Most members are there from the group's first day.
    expect(form).toMatch(/name="joinedOn-month"[^>]*value="10"|value="10"[^>]*name="joinedOn-month"/);
    const member = {
      role: 'adviseur verkeer',
      belongsTo: `department:${id}`,
      people: '2',
      ...day('joinedOn', ['2026', '10', '1']),
    };
    expect((await send(path, { ...member, chair: 'yes' })).status).toBe(303);
    const page = await read(`/werkgroepen/${slug}`);
    expect(page).toContain('adviseur verkeer · Openbare ruimte · 2 leden · voorzitter');
    expect(page).not.toContain('straten, gebouwen of vervoer gaat');
  });

  test('what is missing is said at its field; another municipality’s department is none of ours', async () => {
    const { slug } = await made();
    const answer = await send(`/werk/werkgroepen/${slug}/leden/nieuw`, {
      ...{ role: '', belongsTo: `department:${here.agendaId}`, people: '0' },
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const said of [
      'Vul in welke rol dit lid heeft.',
      'Kies waar dit lid vandaan komt.',
      'Vul een getal in van 1 tot en met 99.',
      'Vul in vanaf welke dag dit lid meedoet.',
    ])
      expect(html).toContain(said);
  });

  test('whoever leaves is no member from that day on, stays on record, and an older version shows both', async () => {
    const { id: groupId, slug } = await made();
    const id = await here.app.inside(here.home, (tx) => addMember(tx, groupId, someone));
    const path = `/werk/werkgroepen/${slug}/leden/${id}`;
    expect(await read(path, here.lead)).toContain('value="ervaringsdeskundige"');
    const left = {
      role: 'ervaringsdeskundige',
      belongsTo: 'expert',
      people: '3',
      ...day('joinedOn', ['2026', '10', '1']),
    };
    const tooSoon = await send(path, { ...left, version: '1', ...day('leftOn', ['2026', '9', '1']) });
    expect(tooSoon.status).toBe(422);
    expect((await send(path, { ...left, version: '1', ...day('leftOn', ['2026', '11', '22']) })).status).toBe(303);
    expect(await read(`/werkgroepen/${slug}`)).toContain('Er doet nog niemand mee');
    expect(await read(`/werk/werkgroepen/${slug}`, here.lead)).toContain('lid tot 22 november 2026');
    const late = await send(path, { ...left, role: 'inwoner met ervaring', version: '1' });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('22 november 2026');
    expect(html).toContain('value="inwoner met ervaring"');
  });
});

describe('who may', () => {
  test('a member of a working group sees the groups and their meetings, and manages nothing', async () => {
    const { slug } = await made();
    const member = await signIn(here.app, here.home, 'working-group-member');
    expect(await read('/werk', member)).toContain(address('/werk/werkgroepen'));
    const list = await read('/werk/werkgroepen', member);
    expect(list).toContain('U kunt dat voor alle groepen van de gemeente doen.');
    expect(list).not.toContain('/werk/werkgroepen/nieuw');
    expect(await read(`/werk/werkgroepen/${slug}`, member)).not.toContain('Pas de groep aan');
    for (const path of ['nieuw', `${slug}/aanpassen`, `${slug}/einde`, `${slug}/leden/nieuw`])
      expect((await here.app.get(address(`/werk/werkgroepen/${path}`), { cookie: member.cookie })).status).toBe(403);
  });

  test('a resident works in no group here, and another municipality’s group is not found', async () => {
    const resident = await signIn(here.app, here.home, 'resident');
    expect((await here.app.get(address('/werk/werkgroepen'), { cookie: resident.cookie })).status).toBe(403);
    const { slug } = await made();
    const other = await makeMunicipality(here.app);
    expect((await here.app.get(`/${other.slug}/werkgroepen/${slug}`)).status).toBe(404);
    expect(await here.app.inside(other, (tx) => findGroup(tx, slug))).toBeUndefined();
  });
});

test('somebody who left before today is not counted among who is there', async () => {
  const { id: groupId } = await made();
  const { app, home } = here;
  await app.inside(home, (tx) => addMember(tx, groupId, { ...someone, leftOn: '2026-11-22' }));
  await app.inside(home, (tx) => addMember(tx, groupId, { ...someone, role: 'inwoner', origin: 'resident' }));
  const [group] = await app.inside(home, async (tx) => summarise(tx, await listGroups(tx)));
  expect(group?.members.map(({ role }) => role)).toEqual(['inwoner']);
});
