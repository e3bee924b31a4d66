import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { followWith } from '../../../test/notices.ts';
import {
  makeAction,
  makeAgenda,
  makePriority,
  makePromises,
  type Promised,
  publishNow,
  reportProgress,
  tellFor,
} from '../../../test/promises.ts';
import { startAgenda } from '../periods/index.ts';
import { receiptOf } from '../signals/index.ts';
import { countVoices } from '../thread/index.ts';
import { findPublishTasks } from './contributions.ts';
import { findLastEdition, listEditions } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let promised: Promised;
let lead: Record<string, string>;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  lead = { cookie: (await signIn(app, home, 'project-lead')).cookie };
  promised = await app.inside(home, (tx) => makePromises(tx, app));
});

const page = async (path: string, headers = {}) => (await app.get(`/${home.slug}${path}`, headers)).text();
const publish = () => app.inside(home, publishNow);

async function formOf(headers = lead): Promise<Record<string, string>> {
  const html = await page('/werk/agenda/publicatie', headers);
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
  return { formKey: value('formKey'), seen: value('seen') };
}

const send = (fields: Record<string, string>) => app.post(`/${home.slug}/werk/agenda/publicatie`, fields, lead);

test('the project lead sees what will be public and what is missing, and publishes the first edition', async () => {
  await app.inside(home, (tx) => makeAction(tx, { title: 'Los eindje', priorityId: promised.priorityId }));
  const html = await page('/werk/agenda/publicatie', lead);
  expect(html).toContain('Maak editie 1 van de agenda openbaar');
  for (const missing of ['nog niemand die het doet', 'nog geen datum', 'nog niet afgesproken hoe we het merken'])
    expect(html).toContain(missing);
  const answer = await send(await formOf());
  expect(answer.headers.get('location')).toBe(`/${home.slug}/agenda/agenda-proefdam-1`);
  const edition = await page('/agenda');
  for (const word of [
    '1 speerpunt, 2 acties',
    'Overal naar binnen',
    'Drempels weg',
    'Stichting Buurthuizen',
    'klaar op 1 juli 2027',
  ])
    expect(edition).toContain(word);
  expect(edition).toContain('Hierachter staat <b>1 verhaal</b>.');
  expect(edition).toContain('Nog niet vastgesteld');
  const { rows } = await app.admin.query(
    "select 1 from audit_log where municipality_id = $1 and act = 'edition.published'",
    [home.id],
  );
  expect(rows).toHaveLength(1);
});

test('before the first edition of a next agenda stands what it takes the place of, and what is not done there', async () => {
  await app.inside(home, (tx) => makeAction(tx, { title: 'Bel erbij', priorityId: promised.priorityId }));
  await publish();
  const { slug } = home;
  await app.inside(home, async (tx) => {
    await makeAction(tx, { title: 'Nooit beloofd', priorityId: promised.priorityId });
    await reportProgress(tx, promised.actionId, 'done');
    await tx.db.updateTable('agendas').set({ startsOn: '2022-01-01' }).execute();
    await makeAgenda(tx, 'Nieuwe agenda');
  });
  const html = await page('/werk/agenda/publicatie', lead);
  expect(html).toContain('Dit komt in de plaats van de vorige agenda');
  expect(html).toContain('‘Agenda Proefdam’');
  expect(html).toContain(
    `<a class="nl-link" href="/${slug}/acties?agenda=agenda-proefdam">2 acties zijn daarin beloofd`,
  );
  expect(html).toContain(`href="/${slug}/acties?agenda=agenda-proefdam&amp;stand=done">1 actie is klaar`);
  expect(html).toContain('1 actie is nog niet klaar.');
  expect(html).toMatch(new RegExp(`href="/${slug}/werk/lezen">1 verhaal wacht nog`));
  expect(html).toContain(`href="/${slug}/werk/agenda/nieuwe-agenda/vaststelling">Er staat niet bij wie`);
  await publish();
  const next = await page('/agenda');
  expect(next).toContain(`href="/${slug}/agenda/agenda-proefdam-1">Vorige agenda: wat is ervan terechtgekomen</a>`);
  expect(next).toContain('1 van de 2 acties is klaar.');
  expect(await page('/werk/agenda/publicatie', lead)).not.toContain('in de plaats van');
  expect(await page('/agenda/agenda-proefdam-1')).not.toContain('Vorige agenda');
});

test('an agenda that lies ready can be published ahead, and takes no place before its first day', async () => {
  await publish();
  await app.inside(home, async (tx) => {
    const next = await startAgenda(
      tx,
      { title: 'Agenda na die', startsOn: '2030-01-01', endsOn: null },
      { takenUp: false },
    );
    await makePriority(tx, next, 'Op straat');
  });
  expect(await page('/werk/agenda/publicatie', lead)).toContain('Agenda Proefdam');
  const form = await page('/werk/agenda/publicatie?agenda=agenda-na-die', lead);
  expect(form).toContain('Vanaf 1 januari 2030 staat op de eerste pagina');
  const [, seen = ''] = form.match(/name="seen" value="([^"]+)"/) ?? [];
  const answer = await send({ agenda: 'agenda-na-die', seen });
  expect(answer.headers.get('location')).toBe(`/${home.slug}/agenda/agenda-na-die-1`);
  expect(await page('/agenda')).toContain('Drempels weg');
  expect(await page('/agenda')).toContain(`href="/${home.slug}/agenda/agenda-na-die-1"`);
  expect(await page('/agenda/agenda-na-die-1')).toContain('Deze agenda geldt pas vanaf 1 januari 2030.');
  app.now = new Date('2030-01-01T10:00:00Z');
  expect(await page('/agenda')).toContain('Op straat');
});

test('of two people who publish at once, one makes the edition and the other is told that nothing changed', async () => {
  const form = await formOf();
  const answers = await Promise.all([send(form), send({ ...form, formKey: app.app.newId() })]);
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([303, 409]);
  const told = await answers.find(({ status }) => status === 409)?.text();
  expect(told).toContain('Er is niets veranderd sinds de laatste editie');
});

test('the same form sent twice leads twice to the same edition', async () => {
  const form = await formOf();
  const answers = await Promise.all([send(form), send(form)]);
  expect(new Set(answers.map(({ headers }) => headers.get('location')))).toEqual(
    new Set([`/${home.slug}/agenda/agenda-proefdam-1`]),
  );
});

test('what was changed while somebody looked is shown to them before it becomes public', async () => {
  const form = await formOf();
  await app.inside(home, (tx) => makeAction(tx, { title: 'Net erbij', priorityId: promised.priorityId }));
  const answer = await send(form);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Iemand heeft intussen iets aan de agenda veranderd');
  expect(await app.inside(home, listEditions)).toEqual([]);
});

describe('the thread', () => {
  test('an edition answers those who spoke without counting anybody twice', async () => {
    const before = await app.inside(home, (tx) => countVoices(tx, [promised.priorityId, promised.actionId]));
    await publish();
    const edition = await app.inside(home, (tx) => findLastEdition(tx, promised.agendaId));
    const after = await app.inside(home, (tx) =>
      countVoices(tx, [promised.priorityId, promised.actionId, edition?.id ?? '']),
    );
    expect(after.get(promised.actionId)).toEqual(before.get(promised.actionId));
    expect(after.get(edition?.id ?? '')).toEqual({ voices: 0, gatherings: 0 });
  });

  test('a contributor reads on their own page that it is in the agenda, once, and is told by mail', async () => {
    const code = receiptOf(app.app.secrets, promised.signalId);
    await followWith(app, code, 'ik@voorbeeld.nl');
    app.mailbox.mails().length = 0;
    await publish();
    await app.jobs.drain();
    expect(app.mailbox.mails().map(({ mail }) => mail.to)).toEqual(['ik@voorbeeld.nl']);
    await app.inside(home, async (tx) => {
      const elsewhere = await makePriority(tx, promised.agendaId, 'Iets anders');
      await makeAction(tx, { title: 'Nog een', priorityId: elsewhere });
    });
    await publish();
    const html = await (await app.get(`/volg/${code}`)).text();
    expect(html.split('Het staat in de agenda die iedereen kan lezen')).toHaveLength(2);
    // What answers them is the promise, not that it was published.
    expect(html.split('Stichting Buurthuizen gaat dit doen: ‘Drempels weg’')).toHaveLength(3);
    expect(html).toContain(`/${home.slug}/agenda/agenda-proefdam-1`);
  });
});

test('staff are reminded of an agenda that is not public yet, and of what changed since', async () => {
  const { actor } = await signIn(app, home, 'editor');
  const tasks = () =>
    app.inside(home, async (tx) =>
      (await findPublishTasks(tx, actor)).map(({ message, values }) => [message, values?.count]),
    );
  expect(await tasks()).toEqual([['agenda.task.first', undefined]]);
  await publish();
  expect(await tasks()).toEqual([]);
  await app.inside(home, (tx) => tellFor(tx, app, [promised.actionId]));
  expect(await tasks()).toEqual([]);
  await app.inside(home, (tx) =>
    sql`update actions set measure = 'Tien hellingen' where id = ${promised.actionId}`.execute(tx.db),
  );
  expect(await tasks()).toEqual([['agenda.task.changed', 1]]);
});

test('a councillor begins with what is late, to be decided and done, and reads the draft as a reader', async () => {
  const councillor = { cookie: (await signIn(app, home, 'councillor')).cookie };
  const { slug } = home;
  expect(await page('/werk', councillor)).toContain(`href="/${slug}/stappen"`);
  await app.inside(home, (tx) => makeAction(tx, { title: 'Bel erbij', priorityId: promised.priorityId }));
  await publish();
  await app.inside(home, async (tx) => {
    await tx.db.updateTable('actions').set({ dueOn: '2026-03-01' }).where('id', '=', promised.actionId).execute();
    await tx.db.updateTable('actions').set({ money: 'undecided' }).where('id', '<>', promised.actionId).execute();
  });
  const start = await page('/werk', councillor);
  expect(start).toContain('Hoe staat het ervoor?');
  expect(start).not.toMatch(/Niets wacht op u|Aankondigen, openen en sluiten|Noteer/);
  expect(start).toContain(`href="/${slug}/acties?agenda=agenda-proefdam&amp;stand=late">1 actie had al klaar moeten`);
  expect(start).toContain(`href="/${slug}/acties?agenda=agenda-proefdam&amp;stand=undecided">Over 1 actie moet`);
  expect(start).toContain(`href="/${slug}/acties?agenda=agenda-proefdam">2 acties staan in ‘Agenda Proefdam’`);
  expect(await page('/acties?agenda=agenda-proefdam&stand=late')).toContain('Drempels weg');
  const draft = await page('/werk/agenda/concept', councillor);
  expect(draft).toContain('U kunt meelezen.');
  expect(draft).not.toContain('als u hem nu openbaar maakt');
  expect(await page('/werk', lead)).not.toContain('Hoe staat het ervoor?');
});

test('without an agenda, staff are led to where they start one', async () => {
  const empty = await makeMunicipality(app);
  const { cookie } = await signIn(app, empty, 'project-lead');
  for (const path of ['concept', 'publicatie'])
    expect(await (await app.get(`/${empty.slug}/werk/agenda/${path}`, { cookie })).text()).toContain(
      'Er is nog geen agenda',
    );
  expect((await app.post(`/${empty.slug}/werk/agenda/publicatie`, {}, { cookie })).status).toBe(303);
});
