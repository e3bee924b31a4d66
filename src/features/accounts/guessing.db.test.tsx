// What strangers can and cannot do to somebody who signs in, tried from both sides.
import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import { otherThan, Signing } from '../../../test/sign-in.ts';
import { system } from '../../platform/policies/roles.ts';
import { addAccount } from './commands.ts';

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

test('of the codes that one browser asked for only the newest counts, and a code works once', async () => {
  const { cookie: before } = await signing.ask();
  const first = await signing.codeFromMail();
  const { cookie } = await signing.ask({ cookie: before });
  const second = await signing.codeFromMail();
  expect((await signing.type(first, before)).status).toBe(422);
  if (first !== second) expect((await signing.type(first, cookie)).status).toBe(422);
  expect((await signing.type(second, cookie)).status).toBe(303);
  expect((await signing.type(second, cookie)).status).toBe(422);
});

test('a code that is void by the time the mail goes out is not sent', async () => {
  const { cookie } = await signing.ask();
  await signing.ask({ cookie: cookie });
  await app.jobs.drain();
  expect(signing.mails()).toHaveLength(1);
});

test('a code opens only in the browser that asked for it', async () => {
  const owner = await signing.ask();
  const code = await signing.codeFromMail();
  const stranger = await signing.ask();
  const other = await signing.codeFromMail();
  if (code !== other) expect((await signing.type(code, stranger.cookie)).status).toBe(422);
  expect((await signing.type(code, owner.cookie)).status).toBe(303);
});

test('a stranger who asks and guesses, before and after, leaves the owner the code and all its tries', async () => {
  const guess = async () => {
    const { cookie } = await signing.ask();
    const wrong = otherThan(await signing.codeFromMail());
    for (let i = 0; i < 6; i += 1) expect((await signing.type(wrong, cookie)).status).not.toBe(303);
  };
  await guess();
  const { cookie } = await signing.ask();
  const code = await signing.codeFromMail();
  await guess();
  for (let i = 0; i < 4; i += 1) expect((await signing.type(otherThan(code), cookie)).status).toBe(422);
  expect((await signing.type(code, cookie)).status).toBe(303);
});

test('when a stranger has used up the short codes, the owner signs in with a long one, in whatever browser', async () => {
  for (let i = 0; i < 5; i += 1) await signing.ask();
  await app.jobs.drain();
  expect(signing.mails()).toHaveLength(5);
  const stranger = await signing.ask();
  const long = await signing.codeFromMail();
  expect(long).toHaveLength(19);
  // The owner asks, too late for a mail of their own: what the stranger had sent is theirs to use.
  const owner = await signing.ask();
  expect(await signing.codeFromMail()).toBe(long);
  expect(signing.mails()).toHaveLength(6);
  for (let i = 0; i < 12; i += 1) expect((await signing.type('0000 0000 0000 0000', stranger.cookie)).status).toBe(422);
  expect((await signing.type(long, owner.cookie)).status).toBe(303);
  expect((await signing.type(long, stranger.cookie)).status).toBe(422);
});

test('a long code is somebody’s own', async () => {
  for (let i = 0; i < 6; i += 1) await signing.ask();
  const long = await signing.codeFromMail();
  const other = `ander-${home.slug}@proefdam.example`;
  await app.inside(home, (tx) => addAccount(tx, { email: other, name: 'Karim', roles: [] }), system);
  const { cookie } = await signing.ask({ email: other });
  expect((await signing.type(long, cookie)).status).toBe(422);
});

test('a mailbox gets a few mails and no more, however often somebody asks', async () => {
  for (let i = 0; i < 20; i += 1) await signing.ask();
  await app.jobs.drain();
  expect(signing.mails()).toHaveLength(6);
});

test('somebody who signs in often is not taken for a stranger', async () => {
  for (let i = 0; i < 8; i += 1) {
    const { cookie } = await signing.ask();
    const code = await signing.codeFromMail();
    expect(code).toHaveLength(6);
    expect((await signing.type(code, cookie)).status).toBe(303);
  }
});

test('all guesses in a day, over whatever many requests, are five tries of five codes', async () => {
  const cookies: string[] = [];
  for (let i = 0; i < 12; i += 1) cookies.push((await signing.ask()).cookie);
  await Promise.all(cookies.flatMap((cookie) => Array.from({ length: 7 }, () => signing.type('999999', cookie))));
  const { rows } = await app.admin.query<{ tries: number }>(
    'select sum(wrong_tries)::int as tries from sign_in_codes where municipality_id = $1',
    [home.id],
  );
  expect(rows[0]?.tries).toBe(25);
});

test('tries that come at the same moment are all counted', async () => {
  const { cookie } = await signing.ask();
  const code = await signing.codeFromMail();
  await Promise.all(Array.from({ length: 12 }, () => signing.type(otherThan(code), cookie)));
  const { rows } = await app.admin.query('select wrong_tries from sign_in_codes where municipality_id = $1', [home.id]);
  expect(rows).toEqual([{ wrong_tries: 5 }]);
  expect((await signing.type(code, cookie)).status).toBe(422);
});

test('from a network with many wrong codes a wrong one is refused, and a right one lets in', async () => {
  const network = { 'x-forwarded-for': '203.0.113.99' };
  for (let i = 0; i < 60; i += 1) app.app.limits.failed('sign-in:203.0.113.99');
  const { cookie } = await signing.ask();
  const code = await signing.codeFromMail();
  const enter = (typed: string) => app.post(`/${home.slug}/inloggen/code`, { code: typed }, { cookie, ...network });
  const refused = await enter(otherThan(code));
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.text()).toContain('Er zijn te veel pogingen gedaan');
  expect((await enter(code)).status).toBe(303);
});
