import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import { readQrCodes } from '../../../test/read-qr.ts';
import { receiptOf, takeIn } from './commands.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
});

const story = { words: 'De drempel van het buurthuis is te hoog.', consent: 'staff', domain: '' };

async function tell(fields: Record<string, string> = story): Promise<string> {
  const answer = await app.post(`/${home.slug}/meedoen`, fields);
  expect(answer.status).toBe(303);
  return (answer.headers.get('location') as string).split('/')[2] as string;
}

async function told(): Promise<{ words: string | null; consent: string }[]> {
  return app.inside(home, (tx) =>
    tx.db.selectFrom('signals').select(['words', 'consent']).orderBy('createdAt').execute(),
  );
}

test('a resident tells something without an account, gets a receipt and follows it', async () => {
  const form = await (await app.get(`/${home.slug}/meedoen`)).text();
  expect(form).toContain('Wat merkt u?');
  const code = await tell();
  const receipt = await (await app.get(`/volg/${code}/bewijsje`)).text();
  expect(receipt).toContain(code.slice(0, 5));
  expect(readQrCodes(receipt)).toEqual([`http://localhost/volg/${code}`]);
  const page = await app.get(`/volg/${code.toLowerCase()}`);
  expect(page.headers.get('cache-control')).toContain('no-store');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  const html = await page.text();
  expect(html).toContain('De drempel van het buurthuis is te hoog.');
  expect(html).toContain('Uw inbreng is binnen');
});

test('the same form sent twice tells it once and leads to the same receipt', async () => {
  const fields = { ...story, formKey: app.app.newId() };
  const [first, second] = await Promise.all([
    app.post(`/${home.slug}/meedoen`, fields),
    app.post(`/${home.slug}/meedoen`, fields),
  ]);
  expect(first.headers.get('location')).toBe(second.headers.get('location'));
  expect(await told()).toHaveLength(1);
});

test('somebody who goes back and tells something else is heard twice', async () => {
  const formKey = app.app.newId();
  await tell({ ...story, formKey });
  await tell({ ...story, words: 'De deur is te zwaar.', formKey });
  expect(await told()).toHaveLength(2);
});

test.each([
  ['nothing', { words: '', consent: 'publish' }, 'Schrijf op wat u merkt'],
  ['ten thousand letters', { words: 'a'.repeat(10_000), consent: 'publish' }, 'Uw verhaal is te lang'],
  ['ten thousand emoji', { words: '😀'.repeat(10_000), consent: 'publish' }, '5.000 tekens te veel'],
  [
    'ten thousand emoji of several parts',
    { words: '👩‍🦽'.repeat(10_000), consent: 'publish' },
    'Uw verhaal is te lang',
  ],
  ['no choice of readers', { words: 'Goed zo', consent: '' }, 'Kies wie dit mag lezen'],
])('%s is said at the field, and nothing typed is lost', async (_name, fields, message) => {
  const answer = await app.post(`/${home.slug}/meedoen`, fields);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('<title>Fout: ');
  expect(html.split(message)).toHaveLength(3);
  expect(html).toContain(`>${fields.words}</textarea>`);
  expect(await told()).toEqual([]);
});

test('a story of as many emoji as fit is taken in', async () => {
  expect((await app.post(`/${home.slug}/meedoen`, { words: '😀'.repeat(5_000), consent: 'staff' })).status).toBe(303);
});

test('a story in which nothing can be seen is no story', async () => {
  const answer = await app.post(`/${home.slug}/meedoen`, { words: '\u200b\u200d', consent: 'publish' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Schrijf op wat u merkt');
  expect(await told()).toEqual([]);
});

test('an empty form says at once all that is missing, in the order of the form', async () => {
  const html = await (await app.post(`/${home.slug}/meedoen`, { words: '' })).text();
  const words = html.indexOf('Schrijf op wat u merkt.');
  expect(words).toBeGreaterThan(0);
  expect(html.indexOf('Kies wie dit mag lezen')).toBeGreaterThan(words);
});

test('emoji and HTML are kept as they were typed and shown as text', async () => {
  const words = '<script>alert("boe")</script> 👩🏽‍🦽 & <b>vet</b>';
  const code = await tell({ ...story, words });
  expect((await told())[0]?.words).toBe(words);
  const html = await (await app.get(`/volg/${code}`)).text();
  expect(html).toContain('&lt;script>alert(&quot;boe&quot;)&lt;/script> 👩🏽‍🦽 &amp; &lt;b>vet&lt;/b>');
});

test('whoever wants only to be counted leaves no words behind', async () => {
  const code = await tell({ words: 'Dit is geheim', consent: 'count' });
  expect(await told()).toEqual([{ words: null, consent: 'count' }]);
  for (const page of ['', '/bewijsje']) {
    const html = await (await app.get(`/volg/${code}${page}`)).text();
    expect(html).toContain('U telt mee');
    expect(html).not.toMatch(/lezen w(ij|at)|antwoord vóór|nog geen antwoord/);
  }
});

test('a withdrawal erases the words and the address, and the place in the count stays', async () => {
  const code = await tell();
  await app.post(`/volg/${code}/bericht`, { email: 'ik@voorbeeld.nl' });
  expect((await app.post(`/volg/${code}/intrekking`, {})).status).toBe(303);
  expect(await told()).toEqual([{ words: null, consent: 'staff' }]);
  const { rows } = await app.admin.query('select 1 from followers where municipality_id = $1', [home.id]);
  expect(rows).toEqual([]);
  expect(await (await app.get(`/volg/${code}`)).text()).toContain('Uw woorden zijn gewist');
});

test('a correction replaces the words; one made on an older version shows both', async () => {
  const code = await tell();
  expect((await app.post(`/volg/${code}/aanpassen`, { ...story, words: 'Eerst dit', version: '1' })).status).toBe(303);
  const late = await app.post(`/volg/${code}/aanpassen`, { ...story, words: 'Of toch dat', version: '1' });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('Eerst dit');
  expect(html).toContain('Of toch dat');
  expect(html).toContain('name="version" value="2"');
  const wrong = await app.post(`/volg/${code}/aanpassen`, { ...story, words: '', version: '1' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('name="version" value="1"');
  expect((await told())[0]?.words).toBe('Eerst dit');
});

test('a reconstruction of a real municipality takes in nothing', async () => {
  const real = await makeMunicipality(app, { readOnly: true });
  expect(await (await app.get(`/${real.slug}/meedoen`)).text()).not.toContain('<textarea');
  expect((await app.post(`/${real.slug}/meedoen`, story)).status).toBe(403);
});

test('a receipt of a reconstruction shows the story and changes nothing', async () => {
  const real = await makeMunicipality(app, { readOnly: true });
  const id = await app.inside(real, (tx) =>
    takeIn(tx, app.app.secrets, {
      ...{ words: 'Uit het verslag.', consent: 'publish', domainId: null },
      ...{ agendaId: null, gatheringId: null, toldBy: 'note-taker' },
    }),
  );
  const address = `/volg/${receiptOf(app.app.secrets, id)}`;
  expect((await app.get(address)).status).toBe(200);
  for (const place of ['intrekking', 'aanpassen', 'bericht', 'bericht/einde']) {
    const sent = { words: 'Anders.', consent: 'publish', version: '1', email: 'ik@voorbeeld.nl' };
    expect((await app.post(`${address}/${place}`, sent)).status).toBe(403);
  }
  expect(await (await app.get(address)).text()).toContain('Uit het verslag.');
});

test('a form from another site is refused', async () => {
  expect((await app.post(`/${home.slug}/meedoen`, story, { origin: 'https://elders.example' })).status).toBe(403);
});

test('the page is there in three languages, and the choice stays', async () => {
  const english = await app.get(`/${home.slug}/meedoen?taal=en`);
  expect(await english.text()).toContain('What do you notice?');
  const cookie = (english.headers.get('set-cookie') as string).split(';')[0] as string;
  expect(await (await app.get(`/${home.slug}/meedoen`, { cookie })).text()).toContain('lang="en"');
  expect(await (await app.get(`/${home.slug}/meedoen?taal=nl-eenvoudig`)).text()).toContain(
    'U hoeft uw naam niet te zeggen',
  );
});
