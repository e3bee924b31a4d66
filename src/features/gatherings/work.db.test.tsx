import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeGathering } from '../../../test/builders/gathering.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { readQrCodes } from '../../../test/read-qr.ts';
import { createApp } from '../../app.tsx';
import { startAgenda } from '../periods/index.ts';
import { findGatheringTasks } from './contributions.ts';
import { joinCode } from './join-code.ts';
import { findGathering } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: { cookie: string };

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  lead = { cookie: (await signIn(app, home, 'project-lead')).cookie };
});

const work = (rest = '') => `/${home.slug}/werk/bijeenkomsten${rest}`;

const filled = {
  ...{ kind: 'symposium', title: 'Startsymposium', 'heldOn-day': '1', 'heldOn-month': '12', 'heldOn-year': '2026' },
  ...{ startsAt: '19.30', endsAt: '21.00', place: 'Dorpshuis', influence: 'decide', provisions: ['hearing-loop'] },
};

function saved(slug: string) {
  return app.inside(home, (tx) => findGathering(tx, slug));
}

/** What a telephone is to find in the hall. */
async function joinAddress(slug: string): Promise<string> {
  const gathering = await saved(slug);
  if (!gathering) throw new Error('not there');
  return `http://localhost/d/${joinCode(app.app.secrets, gathering)}`;
}

test('a project lead announces a gathering, opens it and closes it after a question', async () => {
  await app.inside(home, (tx) => startAgenda(tx, { title: 'Agenda', startsOn: '2026-01-01', endsOn: null }));
  expect(await (await app.get(work('/nieuw'), lead)).text()).toContain('Hoeveel invloed hebben mensen?');
  const announced = await app.post(work('/nieuw'), { ...filled, formKey: app.app.newId() }, lead);
  expect(announced.headers.get('location')).toBe(work('/startsymposium?nieuws=announced'));
  expect(await saved('startsymposium')).toMatchObject({
    heldOn: '2026-12-01',
    answerBy: '2027-01-12',
    state: 'announced',
  });
  const page = await (await app.get(work('/startsymposium?nieuws=announced'), lead)).text();
  expect(page).toContain('De bijeenkomst is aangekondigd.');
  expect(page).toContain('Open de bijeenkomst');

  await app.post(work('/startsymposium/opening'), {}, lead);
  await app.post(work('/startsymposium/opening'), {}, lead);
  expect((await saved('startsymposium'))?.state).toBe('open');
  expect(await (await app.get(work('/startsymposium/sluiting'), lead)).text()).toContain('Ja, sluit de bijeenkomst');
  await app.post(work('/startsymposium/sluiting'), {}, lead);
  expect((await saved('startsymposium'))?.state).toBe('closed');
  // Nothing to close any more: back to the gathering.
  expect((await app.get(work('/startsymposium/sluiting'), lead)).status).toBe(303);
  const { rows } = await app.admin.query(
    "select act from audit_log where municipality_id = $1 and act like 'gathering.%' order by at, id",
    [home.id],
  );
  expect(rows.map(({ act }) => act)).toEqual(['gathering.announced', 'gathering.opened', 'gathering.closed']);
});

test('the same announcement sent twice is one gathering', async () => {
  await app.inside(home, (tx) => startAgenda(tx, { title: 'Agenda', startsOn: '2026-01-01', endsOn: null }));
  const fields = { ...filled, formKey: app.app.newId() };
  await Promise.all([app.post(work('/nieuw'), fields, lead), app.post(work('/nieuw'), fields, lead)]);
  expect(await saved('startsymposium-2')).toBeUndefined();
});

test('without an agenda the project lead is told to begin one, and nothing typed is lost', async () => {
  expect(await (await app.get(work('/nieuw'), lead)).text()).toContain('Begin eerst een agenda');
  const answer = await app.post(work('/nieuw'), filled, lead);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('value="Startsymposium"');
});

test('what has to be mended in an announcement is said at its fields', async () => {
  const answer = await app.post(work('/nieuw'), { ...filled, title: '', 'heldOn-day': '32' }, lead);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('href="#heldOn"');
  expect(html).toContain('href="#title"');
  expect(html).toContain('value="32"');
});

test('two staff members who edit the same gathering: the second sees both versions and loses nothing', async () => {
  const { slug } = await makeGathering(app, home);
  const form = await (await app.get(work(`/${slug}/aanpassen`), lead)).text();
  expect(form).toContain('name="version" value="1"');
  const first = { ...filled, title: 'Startbijeenkomst', version: '1' };
  expect((await app.post(work(`/${slug}/aanpassen`), first, lead)).status).toBe(303);
  const second = { ...filled, title: 'Startavond', place: 'Kerk', version: '1' };
  const late = await app.post(work(`/${slug}/aanpassen`), second, lead);
  const html = await late.text();
  expect(late.status).toBe(409);
  for (const words of ['Startbijeenkomst', 'Startavond', 'Dorpshuis', 'Kerk']) expect(html).toContain(words);
  expect(html).toContain('value="Startavond"');
  expect((await saved(slug))?.title).toBe('Startbijeenkomst');
  // Having seen both, the second may still choose.
  expect(html).toContain('name="version" value="2"');
  expect((await app.post(work(`/${slug}/aanpassen`), { ...second, version: '2' }, lead)).status).toBe(303);
  expect((await saved(slug))?.title).toBe('Startavond');
});

test('saving a change twice with one click too many is saving it once', async () => {
  const { slug } = await makeGathering(app, home);
  const form = await (await app.get(work(`/${slug}/aanpassen`), lead)).text();
  const [, formKey = ''] = form.match(/name="formKey" value="([^"]+)"/) ?? [];
  const fields = { ...filled, title: 'Startbijeenkomst', version: '1', formKey };
  for (const _click of [1, 2]) {
    const sent = await app.post(work(`/${slug}/aanpassen`), fields, lead);
    expect(sent.headers.get('location')).toContain('nieuws=changed');
  }
});

test('a change with an error keeps the version on which it was made', async () => {
  const { slug } = await makeGathering(app, home);
  const answer = await app.post(work(`/${slug}/aanpassen`), { ...filled, place: '', version: '1' }, lead);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('name="version" value="1"');
});

test('whoever is not signed in signs in first and comes back', async () => {
  const { slug } = await makeGathering(app, home);
  const answer = await app.get(work(`/${slug}?nieuws=opened`));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(
    `/${home.slug}/inloggen?terug=${encodeURIComponent(work(`/${slug}?nieuws=opened`))}`,
  );
});

test('a councillor reads along and can change nothing', async () => {
  const { slug } = await makeGathering(app, home);
  const councillor = { cookie: (await signIn(app, home, 'councillor')).cookie };
  const html = await (await app.get(work(`/${slug}`), councillor)).text();
  expect(html).not.toContain('/sluiting');
  expect(html).not.toContain('/noteren');
  for (const part of ['/aanpassen', '/sluiting', '/noteren', '/bewijsjes', '/scherm', '/uitdeelblad'])
    expect((await app.get(work(`/${slug}${part}`), councillor)).status).toBe(403);
  expect((await app.post(work(`/${slug}/sluiting`), {}, councillor)).status).toBe(403);
});

test.each(['', '/aanpassen', '/sluiting', '/scherm', '/uitdeelblad', '/noteren', '/bewijsjes'])(
  'the page %s of a gathering in another municipality is not there',
  async (part) => {
    const neighbour = await makeMunicipality(app);
    const { slug } = await makeGathering(app, neighbour, { title: 'Hiernaast' });
    expect((await app.get(work(`/${slug}${part}`), lead)).status).toBe(404);
    const posted = { '': '/opening', '/scherm': '/opening', '/uitdeelblad': '/sluiting', '/bewijsjes': '/noteren' };
    const noun = (posted as Record<string, string>)[part] ?? part;
    expect((await app.post(work(`/${slug}${noun}`), { ...filled, version: '1' }, lead)).status).toBe(404);
  },
);

test('the big screen shows the code, where to go, how many are in and when that was', async () => {
  const { slug } = await makeGathering(app, home);
  app.now = new Date('2026-11-22T13:05:00Z');
  const html = await (await app.get(work(`/${slug}/scherm`), lead)).text();
  app.now = new Date('2026-11-22T10:00:00Z');
  expect(html).toContain('Ga naar localhost/d en vul in:');
  expect(readQrCodes(html)).toEqual([await joinAddress(slug)]);
  expect(html).toContain('Er is nog niets verteld.');
  expect(html).toContain('Bijgewerkt om 14.05 uur');
  expect(html).toContain('Ververs');
  expect(html).not.toContain('http-equiv');
});

test("on somebody's own machine the big screen leads phones to where the room finds it", async () => {
  const { slug } = await makeGathering(app, home);
  const room = createApp({ ...app.app, room: 'http://192.0.2.7:3000' });
  const read = async (host: string) => {
    const page = await room.request(`http://${host}${work(`/${slug}/scherm`)}`, { headers: { ...lead, host } });
    return page.text();
  };
  expect(await read('localhost:3000')).toContain('Ga naar 192.0.2.7:3000/d en vul in:');
  expect(await read('127.0.0.1:3000')).toContain('Ga naar 192.0.2.7:3000/d en vul in:');
  expect(await read('agenda.example')).toContain('Ga naar agenda.example/d en vul in:');
});

test('the big screen of a closed gathering says thank you, and shows no code', async () => {
  const { slug } = await makeGathering(app, home);
  await app.post(work(`/${slug}/sluiting`), { formKey: app.app.newId() }, lead);
  const html = await (await app.get(work(`/${slug}/scherm`), lead)).text();
  expect(html).toContain('De bijeenkomst is gesloten. Dank u wel.');
  expect(html).not.toContain('vul in:');
  // In the head of the page the municipality has its mark.
  expect(html.slice(html.indexOf('<main'))).not.toContain('<svg');
  expect(readQrCodes(html)).toEqual([]);
});

test('the hand-out has the code four times, read aloud once', async () => {
  const { slug } = await makeGathering(app, home, { announced: true });
  const html = await (await app.get(work(`/${slug}/uitdeelblad`), lead)).text();
  expect(html.split('class="sp-slip"')).toHaveLength(5);
  expect(readQrCodes(html)).toEqual(Array(4).fill(await joinAddress(slug)));
  expect(html.split('aria-hidden="true" class="sp-sheet__copy"')).toHaveLength(4);
  expect(html).toContain('Uw naam is niet nodig');
});

test('the list leads to each gathering, and an empty one says what to do', async () => {
  expect(await (await app.get(work(), lead)).text()).toContain('Er is nog geen bijeenkomst');
  const { slug } = await makeGathering(app, home);
  expect(await (await app.get(work(), lead)).text()).toContain(`href="${work(`/${slug}`)}"`);
});

test('a gathering of today that is not open, and one of before that still is, ask for the project lead; an open one for who notes', async () => {
  const { actor } = await signIn(app, home, 'project-lead');
  await makeGathering(app, home, { title: 'Vandaag', announced: true });
  await makeGathering(app, home, { title: 'Vorige week', heldOn: '2026-11-15' });
  await makeGathering(app, home, { title: 'Morgen', heldOn: '2026-11-23', announced: true });
  const open = await makeGathering(app, home, { title: 'Nu', heldOn: '2026-11-22' });
  const tasks = await app.inside(home, (tx) => findGatheringTasks(tx, actor));
  expect(tasks.map(({ message, values }) => [message, values?.title])).toEqual([
    ['gatherings.task.close', 'Vorige week'],
    ['gatherings.task.open', 'Vandaag'],
    ['gatherings.task.note', 'Nu'],
  ]);
  const noteTaker = await signIn(app, home, 'note-taker');
  const own = await app.inside(home, (tx) => findGatheringTasks(tx, noteTaker.actor));
  expect(own.map(({ href }) => href)).toEqual([`/werk/bijeenkomsten/${open.slug}/noteren`]);
});

test('where the site is asked under the name of this machine, staff read why no phone comes in; under another name not', async () => {
  const { slug } = await makeGathering(app, home);
  const html = async (path: string, at: string) => (await app.hono.request(at + work(path), { headers: lead })).text();
  for (const path of [`/${slug}`, `/${slug}/scherm`, `/${slug}/uitdeelblad`]) {
    for (const name of ['localhost', '127.0.0.1', '[::1]'])
      expect(await html(path, `http://${name}:3000`)).toContain('npm start -- --lan');
    for (const name of ['192.168.1.20:3000', 'speerpunt.example', 'localhost.example'])
      expect(await html(path, `http://${name}`)).not.toContain('--lan');
  }
});

test('the hand-out says which day it is, and how much influence people have', async () => {
  const { slug } = await makeGathering(app, home, { influence: 'consult', heldOn: '2026-12-01' });
  const html = await (await app.get(work(`/${slug}/uitdeelblad`), lead)).text();
  expect(html).toContain('>1 december 2026</p>');
  expect(html).toContain('Uw invloed: Raadplegen.</b> Wij vragen wat u merkt');
});
