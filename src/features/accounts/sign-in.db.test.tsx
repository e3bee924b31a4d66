import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { cookieOf, otherThan, Signing } from '../../../test/sign-in.ts';
import { system } from '../../platform/policies/roles.ts';
import { addAccount } from './commands.ts';
import { leastWaitMs } from './rules.ts';

let app: TestApp;
let home: TestMunicipality;
let email: string;
let signing: Signing;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  email = `${home.slug}@proefdam.example`;
  await app.inside(home, (tx) => addAccount(tx, { email, name: 'Lies', roles: ['project-lead'] }), system);
  signing = new Signing(app, home.slug, email);
});

const minutes = 60_000;

test('somebody asks for a code, types it from the mail and is signed in', async () => {
  expect(await (await app.get(`/${home.slug}/inloggen`)).text()).toContain('Stuur mij een code');
  const { answer, cookie } = await signing.ask();
  expect(answer.headers.get('location')).toBe(`/${home.slug}/inloggen/code`);
  const page = await app.get(`/${home.slug}/inloggen/code`, { cookie });
  expect(page.headers.get('cache-control')).toContain('no-store');
  expect(await page.text()).toContain('autocomplete="one-time-code"');
  const code = await signing.codeFromMail();
  const entered = await signing.type(` ${code.slice(0, 3)} ${code.slice(3)}`, cookie);
  expect(entered.headers.get('location')).toBe(`/${home.slug}/werk`);
  const session = cookieOf(entered, `sessie_${home.slug}`);
  const work = await app.get(`/${home.slug}/werk`, { cookie: session });
  expect(work.status).toBe(200);
  expect(await work.text()).toContain('Lies');
});

test('the address is known in whatever capitals it is typed', async () => {
  const { cookie } = await signing.ask({ email: email.toUpperCase() });
  expect((await signing.type(await signing.codeFromMail(), cookie)).status).toBe(303);
});

test('a staff page sends to signing in, and signing in sends back to it', async () => {
  const sent = await app.get(`/${home.slug}/werk/mensen?x=1`);
  const location = sent.headers.get('location') as string;
  expect(location).toBe(`/${home.slug}/inloggen?terug=${encodeURIComponent(`/${home.slug}/werk/mensen?x=1`)}`);
  expect(await (await app.get(location)).text()).toContain(`name="terug" value="/${home.slug}/werk/mensen?x=1"`);
  const { cookie } = await signing.ask({ back: `/${home.slug}/werk/mensen?x=1` });
  expect((await signing.type(await signing.codeFromMail(), cookie)).headers.get('location')).toBe(
    `/${home.slug}/werk/mensen?x=1`,
  );
});

test('a form sent while signed out leads back to the page that held it', async () => {
  const page = `http://localhost/${home.slug}/werk/mensen/nieuw`;
  const sent = await app.post(`/${home.slug}/werk/mensen/nieuw`, { name: 'Piet' }, { referer: page });
  expect(sent.headers.get('location')).toContain(encodeURIComponent(`/${home.slug}/werk/mensen/nieuw`));
});

test.each(['https://elders.example/', '//elders.example', '/\\elders.example', '/lindeveen/werk'])(
  'signing in never leads to %s',
  async (back) => {
    const page = await (await app.get(`/${home.slug}/inloggen?terug=${encodeURIComponent(back)}`)).text();
    expect(page).toContain(`name="terug" value="/${home.slug}/werk"`);
    const { cookie } = await signing.ask({ back: back });
    expect((await signing.type(await signing.codeFromMail(), cookie)).headers.get('location')).toBe(
      `/${home.slug}/werk`,
    );
  },
);

test('an unknown address gets exactly the same answers as a known one', async () => {
  const stranger = `niemand-${home.slug}@proefdam.example`;
  const known = await signing.ask();
  const unknown = await signing.ask({ email: stranger });
  const read = async ({ cookie }: { cookie: string }, address: string) => {
    const page = await app.get(`/${home.slug}/inloggen/code`, { cookie });
    const wrong = await signing.type(otherThan(await signing.codeFromMail()), cookie);
    const texts = [await page.text(), await wrong.text()];
    return [page.status, wrong.status, ...texts.map((text) => text.replaceAll(address, 'X'))];
  };
  expect(unknown.answer.status).toBe(known.answer.status);
  expect(unknown.answer.headers.get('location')).toBe(known.answer.headers.get('location'));
  expect(await read(unknown, stranger)).toEqual(await read(known, email));
  expect(app.mailbox.mails().some(({ mail }) => mail.to === stranger)).toBe(false);
});

test('a wrong code is said at the field', async () => {
  const { cookie } = await signing.ask();
  const answer = await signing.type(otherThan(await signing.codeFromMail()), cookie);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('<title>Fout: ');
  expect(html.split('Deze code klopt niet of geldt niet meer')).toHaveLength(3);
});

test.each([
  ['nothing', '', 'Vul de code uit de mail in'],
  ['five digits', '12345', 'Dit is geen hele code'],
])('%s is no code and costs no try', async (_name, typed, message) => {
  const { cookie } = await signing.ask();
  const code = await signing.codeFromMail();
  for (let i = 0; i < 6; i += 1) expect(await (await signing.type(typed, cookie)).text()).toContain(message);
  expect((await signing.type(code, cookie)).status).toBe(303);
});

test('a code does not work after fifteen minutes', async () => {
  const { cookie } = await signing.ask();
  const code = await signing.codeFromMail();
  const before = app.now;
  app.now = new Date(before.getTime() + 16 * minutes);
  const late = await signing.type(code, cookie);
  app.now = before;
  expect(late.status).toBe(422);
  expect(cookieOf(late, `sessie_${home.slug}`)).toBe('');
});

test('after five wrong tries the right code is void', async () => {
  const { cookie } = await signing.ask();
  const code = await signing.codeFromMail();
  for (let i = 0; i < 5; i += 1) expect((await signing.type(otherThan(code), cookie)).status).toBe(422);
  expect((await signing.type(code, cookie)).status).toBe(422);
});

test('no code stands in the database or in the list of work', async () => {
  await signing.ask();
  const { rows } = await app.admin.query<{ row: string }>(
    `select row_to_json(c)::text as row from sign_in_codes c where municipality_id = $1
     union all select data::text from pgboss.job where name = 'sign-in-code' and data->>'municipalityId' = $1::text`,
    [home.id],
  );
  const code = await signing.codeFromMail();
  expect(code).toMatch(/^\d{6}$/);
  expect(rows.length).toBe(2);
  for (const { row } of rows) expect(row).not.toContain(code);
});

test('whoever did not ask for a code here is asked to', async () => {
  const nothing = await app.get(`/${home.slug}/inloggen/code`);
  expect(nothing.headers.get('location')).toBe(`/${home.slug}/inloggen`);
  const forged = await signing.type('123456', 'inloggen=bm90IG91cnM');
  expect(forged.headers.get('location')).toBe(`/${home.slug}/inloggen`);
});

test('what is no address is said at the field and stays typed', async () => {
  const answer = await app.post(`/${home.slug}/inloggen`, { email: 'geen adres' });
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('value="geen adres"');
  expect(html.split('Dit is geen goed e-mailadres')).toHaveLength(3);
});

test('signing out ends the session everywhere', async () => {
  const { cookie } = await signIn(app, home, 'project-lead');
  const out = await app.post(`/${home.slug}/uitloggen`, {}, { cookie });
  expect(out.headers.get('location')).toBe(`/${home.slug}`);
  expect((await app.get(`/${home.slug}/werk`, { cookie })).status).toBe(303);
});

test('whoever is signed in does not sign in again', async () => {
  const { cookie } = await signIn(app, home, 'project-lead');
  expect((await app.get(`/${home.slug}/inloggen`, { cookie })).headers.get('location')).toBe(`/${home.slug}/werk`);
});

test('a code asked for in one municipality opens nothing in another', async () => {
  const other = await makeMunicipality(app);
  await app.inside(other, (tx) => addAccount(tx, { email, name: 'Lies', roles: [] }), system);
  const { cookie } = await signing.ask();
  const code = await signing.codeFromMail();
  const answer = await app.post(`/${other.slug}/inloggen/code`, { code }, { cookie });
  expect(answer.headers.get('location')).toBe(`/${other.slug}/inloggen`);
});

test('a reconstruction has nobody who signs in', async () => {
  const real = await makeMunicipality(app, { readOnly: true });
  expect((await app.get(`/${real.slug}/inloggen`)).status).toBe(404);
});

test('an answer about an address takes as long for a known as for an unknown one: neither comes before its time', async () => {
  const over: number[] = [];
  const hold = vi.spyOn(app.app, 'wait').mockImplementation(async (ms) => {
    // Longer than the work beside it, here.
    await pause(250);
    over.push(ms);
  });
  onTestFinished(() => hold.mockRestore());
  for (const address of [email, 'niemand@proefdam.example']) {
    over.length = 0;
    const { cookie } = await signing.ask({ email: address });
    expect(over).toEqual([leastWaitMs]);
    await signing.type('000000', cookie);
    expect(over).toEqual([leastWaitMs, leastWaitMs]);
  }
  await app.jobs.drain();
});
