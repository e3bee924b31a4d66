import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { agenda, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, signIn } from '../../../test/municipality.ts';
import { createApp } from '../../app.tsx';
import { findMunicipality } from '../../platform/http/municipality.ts';
import { type Mail, mailbox, smtpMailer } from '../../platform/mail/mail.ts';
import { system } from '../../platform/policies/roles.ts';
import { galleryGroups } from '../../ui/gallery/gallery.tsx';
import { listAccounts } from '../accounts/index.ts';
import { announceGathering } from '../gatherings/index.ts';
import { createMunicipality } from '../municipalities/index.ts';
import { release } from '../signals/index.ts';
import { addNode } from '../thread/index.ts';
import { demoRoles } from './rules.ts';

let app: TestApp;
let sunny: { id: string; slug: string };
let made = 0;

beforeEach(async () => {
  app = await testApp();
  const id = app.app.newId();
  made += 1;
  sunny = { id, slug: `verzonnen-${made}-${id.slice(-6)}` };
  await app.app.database.inMunicipality(id, system, (tx) =>
    createMunicipality(tx, { slug: sunny.slug, name: 'Verzonnen', kind: 'fictional', listed: true }),
  );
});

const read = async (path: string, headers = {}) => (await app.get(path, headers)).text();
const sessionOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('sessie_'))
    ?.split(';')[0] ?? '';

test('each role is a form with one button that holds its Dutch name, in every language', async () => {
  for (const language of ['nl', 'nl-eenvoudig', 'en']) {
    const html = await read(`/demo?gemeente=${sunny.slug}&taal=${language}`);
    for (const { role, name } of demoRoles) {
      const form = new RegExp(
        `<form[^>]*action="/demo/aanmelding"[^>]*>(?:(?!</form>).)*value="${role}".*?</form>`,
      ).exec(html)?.[0];
      expect(form?.match(/<button/g)).toHaveLength(1);
      expect(form).toContain(`>${name}</button>`);
      expect(form).toContain(`value="${sunny.slug}"`);
    }
  }
});

test.each(demoRoles)('one click signs in as $name', async ({ role }) => {
  const answer = await app.post('/demo/aanmelding', { role, municipality: sunny.slug });
  const landing = role === 'resident' ? `/${sunny.slug}` : `/${sunny.slug}/werk`;
  expect(answer.headers.get('location')).toBe(landing);
  const page = await app.get(landing, { cookie: sessionOf(answer) });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Log uit');
});

test('two visitors in the same role share one account, also when they come at once', async () => {
  const fields = { role: 'partner', municipality: sunny.slug };
  const answers = await Promise.all([1, 2, 3].map(() => app.post('/demo/aanmelding', fields)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  const accounts = await app.inside(sunny, listAccounts);
  expect(accounts.map(({ email }) => email)).toEqual([`partner@${sunny.slug}.example`]);
});

test('one click never signs in where people are real, nor in a role that is not shown', async () => {
  const live = await makeMunicipality(app);
  const real = await makeMunicipality(app, { readOnly: true });
  for (const municipality of [live.slug, real.slug, 'bestaat-niet', '']) {
    const answer = await app.post('/demo/aanmelding', { role: 'project-lead', municipality });
    expect(answer.status).toBe(404);
    expect(sessionOf(answer)).toBe('');
  }
  const mighty = await app.post('/demo/aanmelding', { role: 'administrator', municipality: sunny.slug });
  expect(mighty.status).toBe(404);
});

test('nothing of the demonstration is there when it is off', async () => {
  const off = createApp({ ...app.app, demonstration: false });
  for (const path of ['/demo', '/demo/symposium', '/postvak', '/ui', '/ui/knoppen']) {
    expect((await off.request(path)).status).toBe(404);
  }
  for (const path of ['/demo/aanmelding', '/demo/symposium']) {
    const answer = await off.request(path, {
      method: 'POST',
      body: new URLSearchParams({ role: 'project-lead', municipality: sunny.slug }),
      headers: { origin: 'http://localhost', host: 'localhost' },
    });
    expect(answer.status).toBe(404);
    expect(sessionOf(answer)).toBe('');
  }
  const home = await (await off.request('/')).text();
  expect(home).not.toContain('href="/demo');
});

async function practise() {
  const started = await app.post('/demo/symposium', {});
  const walk = started.headers.get('location') as string;
  const slug = walk.split('/')[1] as string;
  const municipality = await findMunicipality(app.app, { slug });
  return { walk, slug, cookie: sessionOf(started), municipality: municipality as { id: string; kind: string } };
}

const stateOf = (html: string, step: string) =>
  new RegExp(`${step}</a></h2><div class="sp-entry__state">.*?</span> ([^<]+)</span>`).exec(html)?.[1];

test('somebody holds their own symposium: a municipality of their own, and the walk', async () => {
  expect(await read('/demo/symposium')).toContain('Begin mijn symposium');
  const { walk, slug, cookie, municipality } = await practise();
  expect(walk).toMatch(/^\/oefendam-[0-9a-f]{10}\/werk\/oefening$/);
  expect(municipality.kind).toBe('practice');
  const html = await read(walk, { cookie });
  expect(stateOf(html, 'Start een agenda')).toBe('Nu');
  expect(stateOf(html, 'Publiceer de agenda')).toBe('Komt nog');
  expect(await read(`/${slug}/werk`, { cookie })).toContain(`href="${walk}"`);
  expect(await read('/')).not.toContain(slug);
  expect(await read('/demo')).not.toContain(slug);
});

test('the walk knows from what was made how far it is', async () => {
  const { walk, cookie, municipality } = await practise();
  await app.inside(municipality, async (tx) => {
    const agendaId = await agenda(tx);
    const details = { kind: 'symposium', title: 'Mijn symposium', agendaId } as const;
    await announceGathering(tx, details);
    const spoken = await signal(tx, app);
    await proposal(tx, agendaId, { signals: [spoken] });
    await addNode(tx, 'edition');
  });
  const html = await read(walk, { cookie });
  expect(stateOf(html, 'Start een agenda')).toBe('Klaar');
  expect(stateOf(html, 'Kondig een bijeenkomst aan')).toBe('Klaar');
  expect(stateOf(html, 'Open de bijeenkomst')).toBe('Nu');
  expect(html).toContain('/werk/bijeenkomsten/mijn-symposium"');
  expect(stateOf(html, 'Vertel iets')).toBe('Klaar');
  expect(stateOf(html, 'Maak voorstellen van de verhalen')).toBe('Klaar');
  expect(stateOf(html, 'Spreek acties af')).toBe('Komt nog');
  expect(stateOf(html, 'Publiceer de agenda')).toBe('Klaar');
});

test('every staff page of a practice says how far the walk is and leads back to it, and no other page does', async () => {
  const { walk, slug, cookie, municipality } = await practise();
  const bar = 'Oefenen: stap 2 van 12. Kondig een bijeenkomst aan.';
  await app.inside(municipality, agenda);
  for (const path of ['/werk', '/werk/agenda', '/werk/bijeenkomsten/nieuw', '/werk/bord', '/werk/mensen']) {
    const html = await read(`/${slug}${path}`, { cookie });
    expect(html).toContain(bar);
    expect(html).toContain(`href="${walk}">Terug naar de stappen`);
  }
  const refused = await app.post(`/${slug}/werk/bijeenkomsten/nieuw`, { title: '' }, { cookie });
  expect(await refused.text()).toContain(bar);
  for (const path of [walk, `/${slug}`, `/${slug}/acties`])
    expect(await read(path, { cookie })).not.toContain('Terug naar de stappen');
  const lead = await signIn(app, sunny, 'project-lead');
  expect(await read(`/${sunny.slug}/werk`, { cookie: lead.cookie })).not.toContain('Oefenen');
});

test('reading what may be public is a step: done when something was read, or when nobody asks for it', async () => {
  const { walk, cookie, municipality } = await practise();
  const step = 'Lees wat iedereen mag lezen';
  const state = async () => stateOf(await read(walk, { cookie }), step);
  expect(await state()).toBe('Komt nog');
  await app.inside(municipality, (tx) => signal(tx, app));
  expect(await state()).toBe('Klaar');
  const id = await app.inside(municipality, (tx) => signal(tx, app, { consent: 'publish' }));
  expect(await state()).toBe('Komt nog');
  await app.inside(municipality, (tx) => release(tx, id, 'hold-back'));
  await app.inside(municipality, (tx) => signal(tx, app, { consent: 'publish' }));
  expect(await state()).toBe('Klaar');
});

test('the walk is only for whoever practises, in their own municipality', async () => {
  const { walk } = await practise();
  const other = await practise();
  expect((await app.get(walk)).headers.get('location')).toContain('/inloggen');
  expect((await app.get(walk, { cookie: other.cookie })).status).toBe(303);
  const lead = await signIn(app, sunny, 'project-lead');
  expect((await app.get(`/${sunny.slug}/werk/oefening`, { cookie: lead.cookie })).status).toBe(404);
});

test('a script that makes practice municipalities is stopped', async () => {
  const network = '203.0.113.200';
  for (let i = 0; i < 300; i += 1) app.app.limits.failed(`practice:${network}`);
  expect((await app.post('/demo/symposium', {}, { 'x-forwarded-for': network })).status).toBe(429);
});

/** As the demonstration runs: without a server for mail. */
function demonstrationApp() {
  const box = mailbox(app.app.clock);
  const hono = createApp({ ...app.app, mailer: box });
  return { box, show: async (path: string) => await hono.request(path) };
}

const mailOf = (municipality: Mail['municipality'], subject: string, text = 'Uw code is: 123456') => ({
  ...{ municipality, subject, text },
  to: 'a@b.example',
});

test('the mailbox shows mail that was not sent, the newest first, and what is in it as text', async () => {
  const { box, show } = demonstrationApp();
  expect(await (await show('/postvak')).text()).toContain('Hier komen de mails');
  const invented = { slug: sunny.slug, kind: 'fictional' as const };
  await box.send(mailOf(invented, 'Eerste'));
  await box.send(mailOf(invented, 'Tweede', '<b>Twee</b>'));
  const html = await (await show('/postvak')).text();
  expect(html.indexOf('Tweede')).toBeLessThan(html.indexOf('Eerste'));
  expect(html).toContain('&lt;b>Twee');
});

test('mail of a practice is shown to whoever knows its address, and to nobody else', async () => {
  const { box, show } = demonstrationApp();
  const [own, other] = [(await practise()).slug, (await practise()).slug];
  await box.send(mailOf({ slug: own, kind: 'practice' }, 'Van mijn oefening'));
  await box.send(mailOf({ slug: other, kind: 'practice' }, 'Van een andere oefening'));
  await box.send(mailOf({ slug: sunny.slug, kind: 'fictional' }, 'Van een verzonnen gemeente'));
  const [everyone, mine] = await Promise.all(
    ['/postvak', `/postvak?gemeente=${own}`].map(async (path) => (await show(path)).text()),
  );
  expect(everyone).toContain('Van een verzonnen gemeente');
  expect(everyone).not.toContain('oefening</h2>');
  expect(mine).toContain('Van mijn oefening');
  expect(mine).not.toContain('Van een andere oefening');
});

test('mail of a real municipality is never on show, nor is there a place for it', async () => {
  const live = await makeMunicipality(app);
  const { box, show } = demonstrationApp();
  await expect(box.send(mailOf({ slug: live.slug, kind: 'live' }, 'Uw code'))).rejects.toThrow('No SMTP_URL');
  expect(await (await show('/postvak')).text()).not.toContain('Uw code');
  for (const slug of [live.slug, 'bestaat-niet', '']) {
    expect((await show(`/postvak?gemeente=${slug}`)).status).toBe(404);
  }
});

test('an installation that sends its mail shows none', async () => {
  const sending = createApp({ ...app.app, mailer: smtpMailer('smtp://127.0.0.1:1', 'x@y.example') });
  expect(await (await sending.request('/postvak')).text()).toContain('stuurt mail echt weg');
});

test('the gallery has a page for each group', async () => {
  const index = await read('/ui');
  for (const { name } of galleryGroups) {
    expect(index).toContain(`href="/ui/${name}"`);
    expect((await app.get(`/ui/${name}`)).status).toBe(200);
  }
  expect((await app.get('/ui/bestaat-niet')).status).toBe(404);
});
