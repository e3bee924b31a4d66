import { beforeEach, expect, test } from 'vitest';
import { createApp } from '../../src/app.tsx';
import type { Database } from '../../src/platform/database/database.ts';
import { type TestApp, testApp } from '../app.ts';
import { makeMunicipality, type TestMunicipality } from '../municipality.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
});

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const away = () => Promise.reject(refused);

/** The app as it runs, of which the database goes away for these calls. */
function appWithout(calls: Partial<Database>) {
  return createApp({ ...app.app, database: { ...app.app.database, ...calls } });
}

const typed = { words: 'De lift is <b>stuk</b> & al weken', consent: 'publish', domain: '', formKey: 'b1' };
const everything = { inMunicipality: away, inPublic: away, findCode: away, ping: away };

const moments: [string, Partial<Database>][] = [
  ['before anything was read', everything],
  ['between reading the municipality and writing', { inMunicipality: away }],
];

test.each(moments)(
  'a form sent while the database is away %s: what was typed is still there, to send again',
  async (_name, calls) => {
    const answer = await appWithout(calls).request(`/${home.slug}/meedoen`, {
      method: 'POST',
      body: new URLSearchParams(typed),
      headers: { origin: 'http://localhost', host: 'localhost' },
    });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const html = await answer.text();
    expect(html).toContain(`action="/${home.slug}/meedoen"`);
    expect(html).toContain('De lift is &lt;b>stuk&lt;/b> &amp; al weken');
    expect(html).toContain('name="formKey" value="b1"');
    // What somebody wrote, not what the form calls its fields and choices.
    expect(html.match(/<blockquote/g)).toHaveLength(1);
    expect(html).not.toContain('ECONNREFUSED');
  },
);

test('whoever waited too long for their turn hears that it is busy, and keeps what they typed', async () => {
  const full = () => Promise.reject(new Error('timeout exceeded when trying to connect'));
  const answer = await appWithout({ inMunicipality: full }).request(`/${home.slug}/meedoen`, {
    method: 'POST',
    body: new URLSearchParams(typed),
    headers: { origin: 'http://localhost', host: 'localhost' },
  });
  expect(answer.status).toBe(503);
  const html = await answer.text();
  expect(html).toContain('Het is nu erg druk');
  expect(html).toContain('De lift is &lt;b>stuk&lt;/b> &amp; al weken');
});

test('a page that cannot be read says so and offers to try again', async () => {
  const answer = await appWithout(everything).request(`/${home.slug}/meedoen`);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain(`href="/${home.slug}/meedoen"`);
});

test('what watches the server hears that it lives and cannot work', async () => {
  const hono = appWithout(everything);
  expect((await hono.request('/healthz')).status).toBe(200);
  const ready = await hono.request('/readyz');
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ status: 'not ready', reasons: ['the database does not answer'] });
  expect((await app.get('/readyz')).status).toBe(200);
});

test('what was typed and which codes were used stay out of the log', async () => {
  app.faults.length = 0;
  await appWithout(everything).request('/volg/7F3KQ9TX2M/aanpassen', {
    method: 'POST',
    body: new URLSearchParams(typed),
    headers: { origin: 'http://localhost', host: 'localhost' },
  });
  await appWithout({ findCode: () => Promise.reject(new Error('a fault')) }).request('/volg/7F3KQ9TX2M');
  expect(app.faults).toHaveLength(2);
  expect(app.faults.join('\n')).not.toMatch(/7F3KQ9TX2M|stuk/);
});

test('a fault of ours is a calm page with a number to tell us, and nothing of the inside', async () => {
  const answer = await appWithout({ inMunicipality: () => Promise.reject(new Error('secret detail')) }).request(
    `/${home.slug}/meedoen`,
  );
  const html = await answer.text();
  expect(answer.status).toBe(500);
  expect(html).toContain(answer.headers.get('x-request-id') as string);
  expect(html).not.toContain('secret detail');
});
