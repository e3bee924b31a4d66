// Pages that are kept for everyone: what could go wrong with that, tried.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { withdraw } from '../../src/features/signals/index.ts';
import { makeDatabase } from '../../src/platform/database/database.ts';
import { makeRevisions } from '../../src/platform/database/revisions.ts';
import { system } from '../../src/platform/policies/roles.ts';
import { type TestApp, testApp } from '../app.ts';
import { agenda, proposal, signal } from '../builders/thread.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../municipality.ts';

let app: TestApp;
let home: TestMunicipality;
let list: string;
/** What was read from the database: nothing, when a page came from what is kept. */
let reads: number;
let hono: TestApp['hono'];

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app, { name: 'Proefdam' });
  list = `/${home.slug}/voorstellen`;
  reads = 0;
  const { database } = app.app;
  const counting: typeof database = {
    ...database,
    inMunicipality: (id, actor, work) => {
      reads += 1;
      return database.inMunicipality(id, actor, work);
    },
  };
  hono = createApp({ ...app.app, database: counting });
});

const ask = async (path: string, headers: Record<string, string> = {}) => hono.request(path, { headers });

async function add(title: string, where = home): Promise<void> {
  await app.inside(where, async (tx) => {
    const known = await tx.db.selectFrom('agendas').select('id').executeTakeFirst();
    await proposal(tx, known?.id ?? (await agenda(tx)), { title });
  });
}

test('the second visitor gets the page that the first one got, without a look into the database', async () => {
  await add('Lichtere deuren');
  const first = await ask(list);
  const html = await first.text();
  expect(html).toContain('Lichtere deuren');
  const before = reads;
  const second = await ask(list);
  expect(await second.text()).toBe(html);
  expect(reads).toBe(before);
});

test('it has every header that a page has, and a number of its own', async () => {
  const [first, second] = [await ask(list), await ask(list)];
  const plain = await ask('/volg');
  for (const [name, value] of plain.headers) {
    if (!['x-request-id', 'vary', 'content-length', 'cache-control'].includes(name))
      expect([name, second.headers.get(name)]).toEqual([name, value]);
  }
  expect(second.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  expect(second.headers.get('vary')).toBe('Cookie, Accept-Encoding');
  expect(second.headers.get('cache-control')).toBe('no-cache');
});

describe('compressed', () => {
  test.each([
    ['br', (body: Buffer) => brotliDecompressSync(body)],
    ['gzip', (body: Buffer) => gunzipSync(body)],
  ])('by %s, it is the same page, first and later', async (coding, open) => {
    await add('Lichtere deuren');
    const html = await (await ask(list)).text();
    for (let time = 0; time < 2; time += 1) {
      const answer = await ask(list, { 'accept-encoding': coding });
      expect(answer.headers.get('content-encoding')).toBe(coding);
      const body = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get('content-length')).toBe(String(body.length));
      expect(open(body).toString()).toBe(html);
    }
  });

  test('what is not kept is compressed too', async () => {
    const answer = await ask(`/${home.slug}/meedoen`, { 'accept-encoding': 'gzip' });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toContain('name="formKey"');
  });
});

test('who has the page is told so, until something on it changes', async () => {
  const tag = (await ask(list)).headers.get('etag') ?? '';
  const again = await ask(list, { 'if-none-match': `"other", ${tag}` });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  expect(again.headers.get('content-security-policy')).toContain("default-src 'none'");
  await add('Lichtere deuren');
  expect((await ask(list, { 'if-none-match': tag })).status).toBe(200);
});

test('a look at the head alone has the same headers and no body', async () => {
  const whole = await ask(list);
  const head = await hono.request(list, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
  for (const name of ['etag', 'content-type', 'content-length', 'content-security-policy']) {
    expect(head.headers.get(name)).toBe(whole.headers.get(name));
  }
  const fresh = await makeMunicipality(app);
  expect((await hono.request(`/${fresh.slug}/voorstellen`, { method: 'HEAD' })).headers.get('content-length')).toBe(
    (await ask(`/${fresh.slug}/voorstellen`)).headers.get('content-length'),
  );
});

test('somebody who signed in gets a page of their own, and nobody else gets that one', async () => {
  const { cookie } = await signIn(app, home, 'project-lead');
  const own = await ask(list, { cookie });
  expect(await own.text()).toContain('Proefpersoon');
  expect(own.headers.get('cache-control')).toBe('private, no-store');
  expect(own.headers.has('etag')).toBe(false);
  const open = await ask(list);
  expect(await open.text()).not.toContain('Proefpersoon');
  const tag = open.headers.get('etag') ?? '';
  const again = await ask(list, { cookie: `taal=nl; ${cookie}`, 'if-none-match': tag });
  expect(again.status).toBe(200);
  expect(await again.text()).toContain('Proefpersoon');
});

test('a session that has ended is taken away again: that answer is kept for nobody', async () => {
  const ended = await ask(list, { cookie: `sessie_${home.slug}=over` });
  expect(ended.headers.get('set-cookie')).toContain('sessie_');
  expect((await ask(list)).headers.has('set-cookie')).toBe(false);
});

test('each language has a page of its own, and the choice stays', async () => {
  const dutch = await (await ask(list)).text();
  const chosen = await ask(`${list}?taal=en`);
  expect(chosen.headers.get('set-cookie')).toContain('taal=en');
  expect(await (await ask(list, { cookie: 'taal=en' })).text()).toContain('<html lang="en"');
  expect(await (await ask(list, { cookie: 'taal=nl-eenvoudig' })).text()).not.toContain('<html lang="en"');
  expect(await (await ask(list)).text()).toBe(dutch);
  // Somebody who has the choice already asked before somebody who has not.
  await ask(`${list}?taal=en`, { cookie: 'taal=en' });
  await ask(`${list}?taal=nl`, { cookie: 'taal=nl' });
  expect((await ask(`${list}?taal=en`)).headers.get('set-cookie')).toContain('taal=en');
  expect((await ask(`${list}?taal=nl`)).headers.get('set-cookie')).toContain('taal=nl');
  expect((await ask(`${list}?%74aal=en`)).headers.get('set-cookie')).toContain('taal=en');
});

test('a page is kept by its whole address: what somebody asks for, and by which name we are reached', async () => {
  const one = await (await ask('http://een.example/')).text();
  const actions = await (await ask(`/${home.slug}/acties?toestand=done`)).text();
  expect(await (await ask(`/${home.slug}/acties`)).text()).not.toBe(actions);
  // On paper a page says where it stands: nobody reads the name by which somebody else reached us.
  expect(one).toContain('http://een.example/');
  expect(await (await ask('http://twee.example/')).text()).toBe(one.replaceAll('een.example', 'twee.example'));
});

test('two municipalities with pages of the same name never mix, and one does not wear out the other', async () => {
  const other = await makeMunicipality(app, { name: 'Anderdam' });
  const otherList = `/${other.slug}/voorstellen`;
  await add('Lichtere deuren');
  await add('Meer banken', other);
  expect(await (await ask(list)).text()).toContain('Lichtere deuren');
  const theirs = await (await ask(otherList)).text();
  expect(theirs).toContain('Meer banken');
  expect(theirs).not.toContain('Lichtere deuren');
  await add('Rustige uren');
  const before = reads;
  expect(await (await ask(otherList)).text()).toBe(theirs);
  expect(reads).toBe(before);
  expect(await (await ask(list)).text()).toContain('Rustige uren');
});

test('the page of all municipalities is made anew when any of them changes', async () => {
  const tag = (await ask('/')).headers.get('etag') ?? '';
  expect((await ask('/', { 'if-none-match': tag })).status).toBe(304);
  await app.inside(home, (tx) =>
    tx.db.updateTable('municipalities').set({ listed: true }).where('id', '=', home.id).execute(),
  );
  expect((await ask('/', { 'if-none-match': tag })).status).toBe(200);
});

test('words that are withdrawn are gone at once', async () => {
  const { id, page } = await app.inside(home, async (tx) => {
    const said = await signal(tx, app, { words: 'De bel is te hoog voor mij.', consent: 'publish' });
    await tx.db.updateTable('signals').set({ releasedAt: tx.now }).where('id', '=', said).execute();
    const { number } = await proposal(tx, await agenda(tx), { signals: [said] });
    return { id: said, page: `${list}/${number}` };
  });
  expect(await (await ask(page)).text()).toContain('De bel is te hoog voor mij.');
  expect(await (await ask(page)).text()).toContain('De bel is te hoog voor mij.');
  await app.inside(home, (tx) => withdraw(tx, id));
  expect(await (await ask(page)).text()).not.toContain('De bel is te hoog');
});

test('a name or colours that change are on the next page', async () => {
  expect(await (await ask(list)).text()).toContain('Proefdam');
  await app.inside(home, (tx) =>
    tx.db.updateTable('municipalities').set({ name: 'Nieuwdam' }).where('id', '=', home.id).execute(),
  );
  expect(await (await ask(list)).text()).toContain('Nieuwdam');
});

test('a change that comes while a page is being made is not lost under it', async () => {
  const { database } = app.app;
  const slow = createApp({
    ...app.app,
    database: {
      ...database,
      inMunicipality: async (id, actor, work) => {
        const result = await database.inMunicipality(id, actor, work);
        if (actor.kind === 'anonymous') await add('Tussendoor');
        return result;
      },
    },
  });
  expect(await (await slow.request(list)).text()).not.toContain('Tussendoor');
  expect(await (await slow.request(list)).text()).toContain('Tussendoor');
});

test('while the changes of other programs are not heard, every page is made anew', async () => {
  const revisions = makeRevisions();
  const deaf = createApp({ ...app.app, revisions });
  const { clock, newId, jobs } = app.app;
  const elsewhere = makeDatabase(app.admin, { clock, newId, jobs, revisions: makeRevisions() });
  const page = async () => (await deaf.request(list)).text();
  revisions.hear();
  await page();
  revisions.lose();
  const tell = (title: string) =>
    elsewhere.inMunicipality(home.id, system, async (tx) => void (await proposal(tx, await agenda(tx), { title })));
  await tell('Door een ander gezegd');
  expect(await page()).toContain('Door een ander gezegd');
  revisions.hear();
  expect(await page()).toContain('Door een ander gezegd');
});

test.each(['/meedoen', '/inloggen', '/bestaat-niet', '/voorstellen/999'])('%s is never kept', async (path) => {
  await ask(`/${home.slug}${path}`);
  const before = reads;
  const again = await ask(`/${home.slug}${path}`);
  expect(again.headers.has('etag')).toBe(false);
  if (path === '/meedoen') expect(reads).toBeGreaterThan(before);
});

test('a form is never answered from what is kept', async () => {
  await ask(list);
  const answer = await hono.request(list, {
    method: 'POST',
    headers: { origin: 'http://localhost', host: 'localhost' },
  });
  expect(answer.status).toBe(404);
});

/** Every page that says it may be kept, for which nothing has to be there. */
const places = [
  '',
  '/agenda',
  '/acties',
  '/koepel',
  '/speerpunten',
  '/bijeenkomsten',
  '/stemmingen',
  '/voorstellen',
  '/onbeantwoord',
  '/privacy',
  '/toegankelijkheid',
];

test.each(places)(
  '%s is the same for everyone: made twice it has the same letters, without a form key',
  async (place) => {
    await add('Lichtere deuren');
    const address = `/${home.slug}${place}`;
    const [one, other] = [createApp(app.app), createApp(app.app)];
    const html = await (await one.request(address)).text();
    expect(await (await other.request(address)).text()).toBe(html);
    expect(html).not.toContain('formKey');
    expect((await one.request(address)).headers.get('etag')).toMatch(/^W\/"/);
  },
);
