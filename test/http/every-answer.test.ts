// What holds for every answer of the app, whichever slice gives it.
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { addOrganisation } from '../../src/features/organisations/index.ts';
import { type TestApp, testApp } from '../app.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../municipality.ts';

let app: TestApp;
let home: TestMunicipality;
let tell: string;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  tell = `/${home.slug}/meedoen`;
});

const story = { words: 'De deur van het gemeentehuis is te zwaar.', consent: 'staff', domain: '' };

describe('headers', () => {
  test.each(['/volg', '/bestaat-niet', '/healthz'])(
    '%s runs no foreign script and is framed by nobody',
    async (path) => {
      const { headers } = await app.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test('no page holds a script or a style of its own, which the policy would refuse', async () => {
    const html = await (await app.get(tell)).text();
    expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/i);
  });

  test('browsers are told to stay on https where the site is on https, and only there', async () => {
    const safe = createApp({ ...app.app, baseUrl: 'https://speerpunt.example' });
    expect((await safe.request('/volg')).headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect((await app.get('/volg')).headers.has('strict-transport-security')).toBe(false);
  });

  test('a page for somebody who is signed in is kept nowhere, and a form by nobody in between', async () => {
    const { cookie } = await signIn(app, home, 'project-lead');
    expect((await app.get(tell, { cookie })).headers.get('cache-control')).toBe('private, no-store');
    expect((await app.get(tell)).headers.get('cache-control')).toBe('private, no-cache');
  });
});

describe('language', () => {
  test.each([
    ['nl', 'lang="nl"'],
    ['nl-eenvoudig', 'lang="nl"'],
    ['en', 'lang="en"'],
  ])('whoever asks for %s gets it, and keeps it', async (taal, lang) => {
    const asked = await app.get(`${tell}?taal=${taal}`);
    expect(await asked.text()).toContain(lang);
    const cookie = asked.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const kept = await app.get(tell, { cookie: cookie.split(';')[0] ?? '' });
    expect(await kept.text()).toContain(lang);
    expect(kept.headers.has('set-cookie')).toBe(false);
  });

  test.each(['?taal=de', '?taal=', '?taal=<b>'])('%s is no language: the page is in Dutch', async (query) => {
    const answer = await app.get(tell + query, { cookie: 'taal=xx' });
    expect(await answer.text()).toContain('lang="nl"');
    expect(answer.headers.has('set-cookie')).toBe(false);
  });
});

describe('one address for each page', () => {
  test.each([
    ['/volg/?taal=en', '/volg?taal=en'],
    ['//elsewhere.example/', '/elsewhere.example'],
    ['/%5Celsewhere.example/', '/%5Celsewhere.example'],
    ['/%09/elsewhere.example/', '/%09/elsewhere.example'],
    ['//elsewhere.example/%2e%2e/', '/'],
    ['/x%0d%0aA:b/', '/x%0d%0aA:b'],
  ])('%s leads to %s', async (asked, meant) => {
    const answer = await app.get(asked);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, meant]);
  });

  test('a municipality typed with capitals, and a slash too many', async () => {
    const capital = home.slug.toUpperCase();
    expect((await app.get(`/${capital}/agenda?taal=en`)).headers.get('location')).toBe(`/${home.slug}/agenda?taal=en`);
    expect((await app.get(`/${home.slug}/agenda/`)).headers.get('location')).toBe(`/${home.slug}/agenda`);
    expect((await app.get(`/${home.slug}/nergens`)).status).toBe(404);
  });
});

describe('where a form comes from', () => {
  const accepted: [string, Record<string, string>][] = [
    ['from our own page', {}],
    ['from our own page, by its referer alone', { origin: '', referer: 'http://localhost/volg' }],
    ['from a client without cookies that says nothing', { origin: '' }],
    [
      'from our own page, as the browser says',
      { origin: 'null', 'sec-fetch-site': 'same-origin', cookie: 'sessie_x=y' },
    ],
    ['of somebody of whom we know no more than the language', { origin: 'null', cookie: 'taal=nl-eenvoudig' }],
    ['of somebody with a language, from a browser that says nothing', { origin: '', cookie: 'taal=en' }],
  ];
  test.each(accepted)('a form %s is taken in', async (_name, headers) => {
    expect((await app.post(tell, story, headers)).status).toBe(303);
  });

  const refused: [string, Record<string, string>][] = [
    ['from another site', { origin: 'https://elders.example' }],
    ['from another port', { origin: 'http://localhost:8080' }],
    ['from a page that looks like ours', { origin: 'http://localhost.elders.example' }],
    ['that the browser calls foreign', { 'sec-fetch-site': 'cross-site' }],
    ['from a hidden place that the browser calls foreign', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['with an origin that is no address', { origin: 'elders' }],
    ['that carries a cookie we do not know and says nothing', { origin: '', cookie: 'taal=nl; iets=1' }],
    ['from a hidden place while somebody is signing in', { origin: 'null', cookie: 'inloggen=x' }],
  ];
  test.each(refused)('a form %s is refused, and what was typed can be copied', async (_name, headers) => {
    const answer = await app.post(tell, story, headers);
    expect(answer.status).toBe(403);
    const html = await answer.text();
    expect(html).toContain('Dit formulier kwam niet van onze website');
    expect(html).toContain(`sp-quote__words">${story.words}<`);
    // Whoever is signed in would send it in their own name.
    expect(html).not.toContain(`action="${tell}"`);
  });

  const withSession: [string, Record<string, string>][] = [
    ['from another site', { origin: 'https://elders.example' }],
    ['from another port of this machine', { origin: 'http://localhost:8080' }],
    ['from a hidden place', { origin: 'null' }],
    ['from a hidden place, as the browser says', { origin: 'null', 'sec-fetch-site': 'same-site' }],
    ['that says nothing', { origin: '' }],
    ['from the page of another site, by its referer', { origin: '', referer: 'https://elders.example/val' }],
  ];
  test.each(withSession)('a form %s does nothing in the name of whoever is signed in', async (_name, headers) => {
    const { cookie } = await signIn(app, home, 'project-lead');
    const add = `/${home.slug}/werk/organisaties`;
    const fields = { name: 'Stichting Val', kind: 'partner' };
    const refused = await app.post(add, fields, { cookie: `taal=nl; ${cookie}`, ...headers });
    expect(refused.status).toBe(403);
    expect(await (await app.get(`/${home.slug}/werk/organisaties`, { cookie })).text()).not.toContain('Stichting Val');
    expect((await app.post(add, fields, { cookie })).status).toBe(303);
  });

  test.each(['/d', '/d/0000000000', '/d/0000000000/stem', '/volg', '/volg/0000000000/aanpassen'])(
    'at %s the code is what counts: no cookie, ours or not, keeps a form of our own out',
    async (place) => {
      const cookie = 'taal=nl; sessie_x=y; iets=1';
      const answer = await app.post(place, { code: '0000000000' }, { origin: 'null', cookie });
      expect(answer.status).toBe(404);
    },
  );

  test('a code form from another site is refused, and can be sent again from our own page', async () => {
    const answer = await app.post('/d/0000000000', story, { origin: 'https://elders.example' });
    expect(answer.status).toBe(403);
    const html = await answer.text();
    expect(html).toContain('action="/d/0000000000"');
    expect(html).toContain(`name="words" value="${story.words}"`);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('a page that rests on a session tells our own server where its forms come from, and nobody else', async () => {
    const { cookie } = await signIn(app, home, 'note-taker');
    const place = `/${home.slug}/werk/bijeenkomsten/bestaat-niet/noteren`;
    expect((await app.get(place, { cookie })).headers.get('referrer-policy')).toBe('same-origin');
  });

  test('behind a proxy that hands on another name, the public address counts as ours', async () => {
    const proxied = createApp({ ...app.app, baseUrl: 'https://speerpunt.example' });
    const send = (origin: string) =>
      proxied.request(tell, {
        method: 'POST',
        body: new URLSearchParams(story),
        headers: { origin, host: 'inside:3000' },
      });
    expect((await send('https://speerpunt.example')).status).toBe(303);
    expect((await send('https://elders.example')).status).toBe(403);
    expect((await send('http://speerpunt.example')).status).toBe(403);
  });
});

describe('what is not there', () => {
  test.each([
    '/bestaat-niet',
    '/bestaat-niet/meedoen',
    '/%00',
    '/%E0%A4%A',
    '/..%2f..%2fetc',
    '/proefdam;drop/meedoen',
  ])('%s is a calm page', async (path) => {
    const answer = await app.get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('<h1');
  });
});

describe('what no page of ours asks', () => {
  test.each([
    '/bijeenkomsten/%00',
    '/acties/x%00',
    '/voorstellen/99999999999',
    '/voorstellen/1%00',
    '/acties?speerpunt=%00',
    '/werk/voorstellen/99999999999',
    '/werk/bord?zoek=%00',
    '/werk/bord?bij=1.5',
    '/werk/bord?bij=1e308',
    '/werk/antwoorden/overig?bladzijde=1e308',
  ])('%s is no fault of ours', async (path) => {
    const faults = app.faults.length;
    const { cookie } = await signIn(app, home, 'project-lead');
    const answer = await app.get(`/${home.slug}${path}`, { cookie });
    expect(answer.status).toBeLessThan(500);
    expect(app.faults).toHaveLength(faults);
  });

  test('a version that was tampered with is no fault of ours', async () => {
    const { cookie } = await signIn(app, home, 'project-lead');
    const id = await app.inside(home, (tx) => addOrganisation(tx, { name: 'Stichting', kind: 'partner' }));
    for (const version of ['1e400', '99999999999', 'x', '']) {
      const answer = await app.post(`/${home.slug}/werk/organisaties/${id}`, { name: 'Anders', version }, { cookie });
      expect(answer.status).toBe(409);
    }
  });

  test('the languages of a page that is not there lead to no other site', async () => {
    const html = await (await app.hono.request('http://localhost//elders.example/x')).text();
    expect(html).toContain('taal=en');
    expect(html).not.toContain('"//elders.example');
  });

  test('what the database says of a fault is reported without what somebody typed', async () => {
    const broken = createApp({
      ...app.app,
      database: {
        ...app.app.database,
        inPublic: async () => {
          await app.inside(home, (tx) => sql`select ${'geheim verhaal'}::text::uuid`.execute(tx.db));
          throw new Error('The database takes this for an id');
        },
      },
    });
    const faults = app.faults.length;
    expect((await broken.request('http://localhost/nergens-anders')).status).toBe(500);
    const [fault] = app.faults.splice(faults);
    expect(fault).toContain('22P02');
    expect(fault).not.toContain('geheim');
  });
});
