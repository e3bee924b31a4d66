import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { system } from '../../platform/policies/roles.ts';
import { addAccount } from './commands.ts';
import { leastWaitMs } from './rules.ts';

let app: TestApp;
let home: TestMunicipality;
let email: string;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  email = `${home.slug}@proefdam.example`;
  await app.inside(home, (tx) => addAccount(tx, { email, name: 'Lies', roles: ['project-lead'] }), system);
});

const minutes = 60_000;

function cookieOf(answer: Response, name: string): string {
  const found = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
  return found?.split(';')[0] ?? '';
}

let networks = 0;
/** Each request comes from a network of its own: what is counted by network is looked at where it is said. */
function elsewhere(): { 'x-forwarded-for': string } {
  networks += 1;
  return { 'x-forwarded-for': `100.64.${networks >> 8}.${networks & 255}` };
}

async function ask(address = email, back = '', before = ''): Promise<{ answer: Response; cookie: string }> {
  const answer = await app.post(
    `/${home.slug}/inloggen`,
    { email: address, terug: back },
    { cookie: before, ...elsewhere() },
  );
  return { answer, cookie: cookieOf(answer, 'inloggen') };
}

/** The code in the newest mail; a long one stands in groups. */
async function codeFromMail(to = email): Promise<string> {
  await app.jobs.drain();
  const mail = app.mailbox.mails().find((one) => one.mail.to === to);
  return /\b\d{6}\b|\b\d{4}( \d{4}){3}\b/.exec(mail?.mail.text ?? '')?.[0] ?? '';
}

const mailsSent = () => app.mailbox.mails().filter(({ mail }) => mail.to === email).length;

function type(code: string, cookie: string): Promise<Response> {
  return app.post(`/${home.slug}/inloggen/code`, { code }, { cookie, ...elsewhere() });
}

const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

test('somebody asks for a code, types it from the mail and is signed in', async () => {
  expect(await (await app.get(`/${home.slug}/inloggen`)).text()).toContain('Stuur mij een code');
  const { answer, cookie } = await ask();
  expect(answer.headers.get('location')).toBe(`/${home.slug}/inloggen/code`);
  const page = await app.get(`/${home.slug}/inloggen/code`, { cookie });
  expect(page.headers.get('cache-control')).toContain('no-store');
  expect(await page.text()).toContain('autocomplete="one-time-code"');
  const code = await codeFromMail();
  const entered = await type(` ${code.slice(0, 3)} ${code.slice(3)}`, cookie);
  expect(entered.headers.get('location')).toBe(`/${home.slug}/werk`);
  const session = cookieOf(entered, `sessie_${home.slug}`);
  const work = await app.get(`/${home.slug}/werk`, { cookie: session });
  expect(work.status).toBe(200);
  expect(await work.text()).toContain('Lies');
});

test('the address is known in whatever capitals it is typed', async () => {
  const { cookie } = await ask(email.toUpperCase());
  expect((await type(await codeFromMail(), cookie)).status).toBe(303);
});

test('a staff page sends to signing in, and signing in sends back to it', async () => {
  const sent = await app.get(`/${home.slug}/werk/mensen?x=1`);
  const location = sent.headers.get('location') as string;
  expect(location).toBe(`/${home.slug}/inloggen?terug=${encodeURIComponent(`/${home.slug}/werk/mensen?x=1`)}`);
  expect(await (await app.get(location)).text()).toContain(`name="terug" value="/${home.slug}/werk/mensen?x=1"`);
  const { cookie } = await ask(email, `/${home.slug}/werk/mensen?x=1`);
  expect((await type(await codeFromMail(), cookie)).headers.get('location')).toBe(`/${home.slug}/werk/mensen?x=1`);
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
    const { cookie } = await ask(email, back);
    expect((await type(await codeFromMail(), cookie)).headers.get('location')).toBe(`/${home.slug}/werk`);
  },
);

test('an unknown address gets exactly the same answers as a known one', async () => {
  const stranger = `niemand-${home.slug}@proefdam.example`;
  const known = await ask();
  const unknown = await ask(stranger);
  const read = async ({ cookie }: { cookie: string }, address: string) => {
    const page = await app.get(`/${home.slug}/inloggen/code`, { cookie });
    const wrong = await type(otherThan(await codeFromMail()), cookie);
    const texts = [await page.text(), await wrong.text()];
    return [page.status, wrong.status, ...texts.map((text) => text.replaceAll(address, 'X'))];
  };
  expect(unknown.answer.status).toBe(known.answer.status);
  expect(unknown.answer.headers.get('location')).toBe(known.answer.headers.get('location'));
  expect(await read(unknown, stranger)).toEqual(await read(known, email));
  expect(app.mailbox.mails().some(({ mail }) => mail.to === stranger)).toBe(false);
});

test('a wrong code is said at the field', async () => {
  const { cookie } = await ask();
  const answer = await type(otherThan(await codeFromMail()), cookie);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('<title>Fout: ');
  expect(html.split('Deze code klopt niet of geldt niet meer')).toHaveLength(3);
});

test.each([
  ['nothing', '', 'Vul de code uit de mail in'],
  ['five digits', '12345', 'Dit is geen hele code'],
])('%s is no code and costs no try', async (_name, typed, message) => {
  const { cookie } = await ask();
  const code = await codeFromMail();
  for (let i = 0; i < 6; i += 1) expect(await (await type(typed, cookie)).text()).toContain(message);
  expect((await type(code, cookie)).status).toBe(303);
});

test('a code does not work after fifteen minutes', async () => {
  const { cookie } = await ask();
  const code = await codeFromMail();
  const before = app.now;
  app.now = new Date(before.getTime() + 16 * minutes);
  const late = await type(code, cookie);
  app.now = before;
  expect(late.status).toBe(422);
  expect(cookieOf(late, `sessie_${home.slug}`)).toBe('');
});

test('after five wrong tries the right code is void', async () => {
  const { cookie } = await ask();
  const code = await codeFromMail();
  for (let i = 0; i < 5; i += 1) expect((await type(otherThan(code), cookie)).status).toBe(422);
  expect((await type(code, cookie)).status).toBe(422);
});

test('of the codes that one browser asked for only the newest counts, and a code works once', async () => {
  const { cookie: before } = await ask();
  const first = await codeFromMail();
  const { cookie } = await ask(email, '', before);
  const second = await codeFromMail();
  expect((await type(first, before)).status).toBe(422);
  if (first !== second) expect((await type(first, cookie)).status).toBe(422);
  expect((await type(second, cookie)).status).toBe(303);
  expect((await type(second, cookie)).status).toBe(422);
});

test('a code that is void by the time the mail goes out is not sent', async () => {
  const { cookie } = await ask();
  await ask(email, '', cookie);
  await app.jobs.drain();
  expect(mailsSent()).toBe(1);
});

test('a code opens only in the browser that asked for it', async () => {
  const owner = await ask();
  const code = await codeFromMail();
  const stranger = await ask();
  const other = await codeFromMail();
  if (code !== other) expect((await type(code, stranger.cookie)).status).toBe(422);
  expect((await type(code, owner.cookie)).status).toBe(303);
});

test('a stranger who asks and guesses, before and after, leaves the owner the code and all its tries', async () => {
  const guess = async () => {
    const { cookie } = await ask();
    const wrong = otherThan(await codeFromMail());
    for (let i = 0; i < 6; i += 1) expect((await type(wrong, cookie)).status).not.toBe(303);
  };
  await guess();
  const { cookie } = await ask();
  const code = await codeFromMail();
  await guess();
  for (let i = 0; i < 4; i += 1) expect((await type(otherThan(code), cookie)).status).toBe(422);
  expect((await type(code, cookie)).status).toBe(303);
});

test('when a stranger has used up the short codes, the owner signs in with a long one, in whatever browser', async () => {
  for (let i = 0; i < 5; i += 1) await ask();
  await app.jobs.drain();
  expect(mailsSent()).toBe(5);
  const stranger = await ask();
  const long = await codeFromMail();
  expect(long).toHaveLength(19);
  // The owner asks, too late for a mail of their own: what the stranger had sent is theirs to use.
  const owner = await ask();
  expect(await codeFromMail()).toBe(long);
  expect(mailsSent()).toBe(6);
  for (let i = 0; i < 12; i += 1) expect((await type('0000 0000 0000 0000', stranger.cookie)).status).toBe(422);
  expect((await type(long, owner.cookie)).status).toBe(303);
  expect((await type(long, stranger.cookie)).status).toBe(422);
});

test('a long code is somebody’s own', async () => {
  for (let i = 0; i < 6; i += 1) await ask();
  const long = await codeFromMail();
  const other = `ander-${home.slug}@proefdam.example`;
  await app.inside(home, (tx) => addAccount(tx, { email: other, name: 'Karim', roles: [] }), system);
  const { cookie } = await ask(other);
  expect((await type(long, cookie)).status).toBe(422);
});

test('a mailbox gets a few mails and no more, however often somebody asks', async () => {
  for (let i = 0; i < 20; i += 1) await ask();
  await app.jobs.drain();
  expect(mailsSent()).toBe(6);
});

test('somebody who signs in often is not taken for a stranger', async () => {
  for (let i = 0; i < 8; i += 1) {
    const { cookie } = await ask();
    const code = await codeFromMail();
    expect(code).toHaveLength(6);
    expect((await type(code, cookie)).status).toBe(303);
  }
});

test('all guesses in a day, over whatever many requests, are five tries of five codes', async () => {
  const cookies: string[] = [];
  for (let i = 0; i < 12; i += 1) cookies.push((await ask()).cookie);
  await Promise.all(cookies.flatMap((cookie) => Array.from({ length: 7 }, () => type('999999', cookie))));
  const { rows } = await app.admin.query<{ tries: number }>(
    'select sum(wrong_tries)::int as tries from sign_in_codes where municipality_id = $1',
    [home.id],
  );
  expect(rows[0]?.tries).toBe(25);
});

test('tries that come at the same moment are all counted', async () => {
  const { cookie } = await ask();
  const code = await codeFromMail();
  await Promise.all(Array.from({ length: 12 }, () => type(otherThan(code), cookie)));
  const { rows } = await app.admin.query('select wrong_tries from sign_in_codes where municipality_id = $1', [home.id]);
  expect(rows).toEqual([{ wrong_tries: 5 }]);
  expect((await type(code, cookie)).status).toBe(422);
});

test('from a network with many wrong codes a wrong one is refused, and a right one lets in', async () => {
  const network = { 'x-forwarded-for': '203.0.113.99' };
  for (let i = 0; i < 60; i += 1) app.app.limits.failed('sign-in:203.0.113.99');
  const { cookie } = await ask();
  const code = await codeFromMail();
  const enter = (typed: string) => app.post(`/${home.slug}/inloggen/code`, { code: typed }, { cookie, ...network });
  const refused = await enter(otherThan(code));
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.text()).toContain('Er zijn te veel pogingen gedaan');
  expect((await enter(code)).status).toBe(303);
});

test('no code stands in the database or in the list of work', async () => {
  await ask();
  const { rows } = await app.admin.query<{ row: string }>(
    `select row_to_json(c)::text as row from sign_in_codes c where municipality_id = $1
     union all select data::text from pgboss.job where name = 'sign-in-code' and data->>'municipalityId' = $1::text`,
    [home.id],
  );
  const code = await codeFromMail();
  expect(code).toMatch(/^\d{6}$/);
  expect(rows.length).toBe(2);
  for (const { row } of rows) expect(row).not.toContain(code);
});

test('whoever did not ask for a code here is asked to', async () => {
  const nothing = await app.get(`/${home.slug}/inloggen/code`);
  expect(nothing.headers.get('location')).toBe(`/${home.slug}/inloggen`);
  const forged = await type('123456', 'inloggen=bm90IG91cnM');
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
  const { cookie } = await ask();
  const code = await codeFromMail();
  const answer = await app.post(`/${other.slug}/inloggen/code`, { code }, { cookie });
  expect(answer.headers.get('location')).toBe(`/${other.slug}/inloggen`);
});

test('a reconstruction has nobody who signs in', async () => {
  const real = await makeMunicipality(app, { readOnly: true });
  expect((await app.get(`/${real.slug}/inloggen`)).status).toBe(404);
});

test('an answer about an address takes as long for a known as for an unknown one', async () => {
  const spent: number[] = [];
  for (const address of [email, 'niemand@proefdam.example']) {
    const begun = performance.now();
    const { cookie } = await ask(address);
    const asked = performance.now();
    await type('000000', cookie);
    spent.push(asked - begun, performance.now() - asked);
  }
  await app.jobs.drain();
  expect(Math.min(...spent)).toBeGreaterThan(leastWaitMs - 5);
});
