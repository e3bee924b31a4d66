import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeGathering } from '../../../test/builders/gathering.ts';
import { signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import { type Consent, release } from '../signals/index.ts';
import { closeGathering } from './commands.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
});

async function say(gatheringId: string, words: string, consent: Consent = 'publish'): Promise<string> {
  return app.inside(home, (tx) => signal(tx, app, { words: consent === 'count' ? null : words, consent, gatheringId }));
}

async function page(path: string): Promise<string> {
  const answer = await app.get(path);
  expect(answer.status).toBe(200);
  return answer.text();
}

test('somebody who wants to come reads when, where, what is there and how much they have to say', async () => {
  const { slug } = await makeGathering(app, home, {
    ...{ announced: true, heldOn: '2026-12-01', startsAt: '19:30', endsAt: '21:00', place: 'Dorpshuis De Brug' },
    ...{ influence: 'advise', provisions: ['hearing-loop', 'assistance-dogs'], answerBy: '2027-01-12' },
  });
  const list = await page(`/${home.slug}/bijeenkomsten`);
  expect(list).toContain('Wat er komt');
  expect(list).toContain('1 december 2026, van 19.30 tot 21.00 uur');
  expect(list).toContain('Dorpshuis De Brug');
  expect(list).toContain('Ringleiding voor hoortoestellen · Hulphonden zijn welkom');
  const html = await page(`/${home.slug}/bijeenkomsten/${slug}`);
  expect(html).toContain('Adviseren.');
  expect(html).toContain('Iedereen die iets vertelt, krijgt antwoord vóór 12 januari 2027.');
  expect(html).toContain('Hulphonden zijn welkom');
});

test('what was promised beforehand is told as what was, once nobody can go there any more', async () => {
  const over = await makeGathering(app, home, { influence: 'advise', answerBy: '2027-01-12' });
  await app.inside(home, (tx) => closeGathering(tx, over.id));
  const html = await page(`/${home.slug}/bijeenkomsten/${over.slug}`);
  expect(html).toContain('Dit is geweest.');
  expect(html).toContain('Mensen gaven advies.');
  expect(html).toContain('Iedereen die hier iets vertelde, krijgt antwoord vóór 12 januari 2027.');
  expect(html).not.toMatch(/U krijgt een bewijsje|Wat is er voor u|U geeft advies|iets vertelt, krijgt/);

  const due = await makeGathering(app, home, { answerBy: '2026-11-01' });
  await app.inside(home, (tx) => closeGathering(tx, due.id));
  const late = await page(`/${home.slug}/bijeenkomsten/${due.slug}`);
  expect(late).toContain('Wij beloofden iedereen die hier iets vertelde antwoord vóór 1 november 2026.');
  expect(late).toContain(`href="/${home.slug}/onbeantwoord"`);

  const never = await makeGathering(app, home, { announced: true, heldOn: '2026-11-01', answerBy: '2026-12-01' });
  const gone = await page(`/${home.slug}/bijeenkomsten/${never.slug}`);
  expect(gone).toContain('De dag is voorbij.');
  expect(gone).not.toMatch(/Aangekondigd|krijgt antwoord|moet nog beginnen/);
});

test('an empty list says what will come and what one can do now', async () => {
  const html = await page(`/${home.slug}/bijeenkomsten`);
  expect(html).toContain('Er is nog geen nieuwe bijeenkomst gepland');
  expect(html).toContain(`href="/${home.slug}/meedoen"`);
});

test('afterwards everyone sees how many spoke, and only words that were let go public', async () => {
  const { id, slug } = await makeGathering(app, home);
  const open = await say(id, 'De deur is te zwaar.');
  await say(id, 'Nog niet gelezen.');
  await say(id, 'Voor de makers.', 'staff');
  await say(id, '', 'count');
  await app.inside(home, (tx) => release(tx, open, 'release'));
  await app.inside(home, (tx) => closeGathering(tx, id));
  const html = await page(`/${home.slug}/bijeenkomsten/${slug}`);
  expect(html).toMatch(/>4<\/b>/);
  expect(html).toContain('De deur is te zwaar.');
  expect(html).not.toContain('Nog niet gelezen.');
  expect(html).not.toContain('Voor de makers.');
});

test('a gathering of another municipality is not there', async () => {
  const neighbour = await makeMunicipality(app);
  const { slug } = await makeGathering(app, neighbour, { title: 'Alleen hiernaast' });
  expect((await app.get(`/${home.slug}/bijeenkomsten/${slug}`)).status).toBe(404);
  expect(await page(`/${home.slug}/bijeenkomsten`)).not.toContain('Alleen hiernaast');
});

test('a reconstruction says of what no public source states that it is not publicly known', async () => {
  home = await makeMunicipality(app, { readOnly: true });
  const { id, slug } = await makeGathering(app, home, { title: 'Gesprekken', heldOn: null, answerBy: null });
  await app.inside(home, (tx) => closeGathering(tx, id));
  const list = await page(`/${home.slug}/bijeenkomsten`);
  expect(list.split('niet openbaar bekend').length).toBeGreaterThanOrEqual(4);
  const html = await page(`/${home.slug}/bijeenkomsten/${slug}`);
  // When, where, what is there, how much influence and until when, what was said.
  expect(html.split('niet openbaar bekend')).toHaveLength(6);
  expect(html).not.toContain('<form action');
});

test('two gatherings with the same name have an address each, and one called as our own page too', async () => {
  const first = await makeGathering(app, home, { title: 'Koffie' });
  const second = await makeGathering(app, home, { title: 'Koffie' });
  const third = await makeGathering(app, home, { title: 'Nieuw' });
  expect(new Set([first.slug, second.slug, third.slug, 'nieuw']).size).toBe(4);
  await page(`/${home.slug}/bijeenkomsten/${second.slug}`);
});
