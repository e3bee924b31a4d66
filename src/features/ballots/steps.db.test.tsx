import { createHash, createHmac } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { draftBallot, openedBallot, readyBallot, stateOf } from '../../../test/builders/ballot.ts';
import type { SignedIn, TestMunicipality } from '../../../test/municipality.ts';
import { as, homeWithLead, pagesOf } from '../../../test/staff.ts';
import { findLinks } from '../thread/index.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;

beforeEach(async () => {
  ({ app, home, lead } = await homeWithLead());
});

const { address: at } = pagesOf(() => ({ app, home, lead }));
const work = (slug: string, place = '') => at(`/werk/stemmingen/${slug}${place}`);
const read = async (answer: Promise<Response>) => (await answer).text();

test('the draw can be checked by anyone: fingerprint before, seed and order after', async () => {
  const ballot = await readyBallot(app, home, { proposals: 6 });
  const html = await read(app.get(at(`/stemmingen/${ballot.slug}`)));
  const seed = html.match(/>([0-9a-f]{64})<\/code><\/dd><\/div><\/dl>/)?.[1] as string;
  expect(html).toContain(createHash('sha256').update(seed).digest('hex'));
  const lot = (id: string) => createHmac('sha256', seed).update(id).digest('hex');
  const order = [...ballot.proposalIds].sort((a, b) => (lot(a) < lot(b) ? -1 : 1));
  expect([...html.matchAll(/<code class="ballot-digits">([0-9a-f]{8}-[^<]+)</g)].map(([, id]) => id)).toEqual(order);
});

test('until the draw the seed can be read nowhere, also not in the database', async () => {
  const ballot = await draftBallot(app, home);
  const { rows } = await app.admin.query('select seed, sealed_seed, seed_fingerprint from ballots where id = $1', [
    ballot.id,
  ]);
  expect(rows[0].seed).toBe(null);
  const sealed = rows[0].sealed_seed as Buffer;
  expect(createHash('sha256').update(sealed.toString()).digest('hex')).not.toBe(rows[0].seed_fingerprint);
});

test('the draw ties each proposal to the ballot; calling the ballot off unties them and ends its codes', async () => {
  const ballot = await readyBallot(app, home);
  const links = () => app.inside(home, (tx) => findLinks(tx, { to: [ballot.id], relations: ['led_to'] }));
  const tied = await links();
  expect(tied.map((link) => link.from).sort()).toEqual([...ballot.proposalIds].sort());
  expect(new Set(tied.map((link) => `${link.actId} ${link.decidedIn}`)).size).toBe(1);
  expect((await app.post(work(ballot.slug, '/intrekking'), { reason: '' }, as(lead))).status).toBe(422);
  const done = await app.post(work(ballot.slug, '/intrekking'), { reason: 'De zaal is dicht.' }, as(lead));
  expect(done.status).toBe(303);
  expect(await links()).toEqual([]);
  expect((await app.get(`/d/${ballot.codes[0]}`)).status).toBe(404);
  expect(await read(app.get(at(`/stemmingen/${ballot.slug}`)))).toContain('De zaal is dicht.');
  expect(await read(app.get(at('/stemmingen')))).toContain('gaat niet door');
});

test('a ballot that has been open cannot be called off', async () => {
  const ballot = await openedBallot(app, home);
  expect(await read(app.get(work(ballot.slug, '/intrekking'), as(lead)))).toContain('Laat de stemming niet doorgaan');
  const refused = await app.post(work(ballot.slug, '/intrekking'), { reason: 'Toch niet' }, as(lead));
  expect(refused.status).toBe(409);
  const html = await refused.text();
  expect(html).toContain('Toch niet');
  expect(html).not.toContain('</textarea>');
  expect(await stateOf(app, home, ballot.id)).toBe('open');
});

test.each([
  ['loting', 'is al geloot'],
  ['sluiting', 'is niet open'],
  ['vaststelling', 'is niet geteld'],
])('a step out of its turn (%s) is refused with the reason', async (place, why) => {
  const ballot = await readyBallot(app, home);
  const answer = await app.post(work(ballot.slug, `/${place}`), {}, as(lead));
  const html = await answer.text();
  expect(answer.status).toBe(409);
  expect(html).toContain(why);
  // It could only be refused again.
  expect(html).not.toContain('name="formKey"');
});

test('of two who close at once the second is told how it stands, and where the result is', async () => {
  const ballot = await openedBallot(app, home);
  const close = () => app.post(work(ballot.slug, '/sluiting'), { formKey: app.app.newId() }, as(lead));
  const answers = await Promise.all([close(), close()]);
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 409]);
  const html = await answers.find(({ status }) => status === 409)?.text();
  expect(html).toContain('Gesloten op');
  expect(html).toContain(at(`/stemmingen/${ballot.slug}/uitslag`));
  expect(html).not.toContain('name="formKey"');
});

test('whoever changes a draft that was drawn meanwhile keeps what they typed, and sees that it is drawn', async () => {
  const ballot = await draftBallot(app, home);
  const form = await read(app.get(work(ballot.slug, '/voorbereiding'), as(lead)));
  const version = form.match(/name="version" value="(\d+)"/)?.[1] as string;
  const proposal = [...form.matchAll(/name="proposal"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="proposal"/g)].map(
    ([, one, other]) => (one ?? other) as string,
  );
  await app.post(work(ballot.slug, '/loting'), {}, as(lead));
  const fields = { title: 'Een andere naam', maxChoices: '2', seats: '1', proposal, version };
  const late = await app.post(work(ballot.slug, '/voorbereiding'), fields, as(lead));
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('al geloot');
  expect(html).toContain('Een andere naam');
  expect(html).not.toContain('name="formKey"');
});

test('with few papers neither the receipt nor the page before establishing promises a list that will not be there', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  const cast = await app.post(`/d/${code}/stem`, { choice: '1' });
  expect(await read(app.get(cast.headers.get('location') as string))).toContain('Stemmen er minstens 20 mensen?');
  await app.post(work(ballot.slug, '/sluiting'), {}, as(lead));
  const page = await read(app.get(work(ballot.slug, '/vaststelling'), as(lead)));
  expect(page).toContain('Daarom worden alleen de aantallen openbaar');
  expect(page).not.toContain('ophalen en natellen');
});

test('without the draw, or without codes, a ballot does not open', async () => {
  const ballot = await draftBallot(app, home);
  expect(await read(app.post(work(ballot.slug, '/opening'), {}, as(lead)))).toContain('Loot eerst de volgorde');
  await app.post(work(ballot.slug, '/loting'), {}, as(lead));
  expect(await read(app.post(work(ballot.slug, '/opening'), {}, as(lead)))).toContain('nog geen stemcodes');
});

test('a step that is sent twice is taken once, and both lead on', async () => {
  const ballot = await openedBallot(app, home);
  const fields = { formKey: app.app.newId() };
  const answers = await Promise.all([
    app.post(work(ballot.slug, '/sluiting'), fields, as(lead)),
    app.post(work(ballot.slug, '/sluiting'), fields, as(lead)),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
});

test.each(['', '0', '5001', 'veel'])('a number of codes that cannot be (%s) is said at the field', async (count) => {
  const ballot = await readyBallot(app, home);
  const answer = await app.post(work(ballot.slug, '/codes'), { count }, as(lead));
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('van 1 tot en met 5000');
});

test('five thousand codes are made at a time, all different; the sheet shows them by the hundred and records each look', async () => {
  const ballot = await readyBallot(app, home, { codes: 5000 });
  expect(new Set(ballot.codes).size).toBe(5000);
  const looks = async () =>
    (await app.admin.query(`select 1 from audit_log where subject_id = $1 and act = 'ballot.codes-read'`, [ballot.id]))
      .rowCount;
  const before = await looks();
  const sheet = await read(app.get(`${work(ballot.slug, '/codes')}?blad=50`, as(lead)));
  expect(sheet).toContain('Stemcodes 4901 tot en met 5000');
  expect(sheet).toContain(ballot.codes[4999]?.slice(5));
  expect(sheet).not.toContain(`${ballot.codes[0]?.slice(0, 5)}-${ballot.codes[0]?.slice(5)}`);
  expect(await looks()).toBe((before ?? 0) + 1);
});

test('after closing the codes are gone from the sheet, and no more are made', async () => {
  const ballot = await openedBallot(app, home);
  await app.post(work(ballot.slug, '/sluiting'), {}, as(lead));
  expect(await read(app.get(work(ballot.slug, '/codes'), as(lead)))).toContain('kunnen niet meer geprint worden');
  expect((await app.post(work(ballot.slug, '/codes'), { count: '1' }, as(lead))).status).toBe(409);
});
