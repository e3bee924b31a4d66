import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { draftBallot, openedBallot, readyBallot, stateOf } from '../../../test/builders/ballot.ts';
import { agenda, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { readQrCodes } from '../../../test/read-qr.ts';
import { as, homeWithLead, pagesOf } from '../../../test/staff.ts';
import { mergeProposals } from '../proposals/index.ts';
import { createBallot } from './commands.ts';
import { findBallot, listOptions } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;

beforeEach(async () => {
  ({ app, home, lead } = await homeWithLead());
});

const { address: at } = pagesOf(() => ({ app, home, lead }));
const work = (slug: string, place = '') => at(`/werk/stemmingen/${slug}${place}`);
const read = async (answer: Promise<Response>) => (await answer).text();

function plan(proposalIds: string[], more: Record<string, string | string[]> = {}) {
  return { title: 'Wat eerst?', maxChoices: '2', seats: '1', proposal: proposalIds, ...more };
}

async function twoProposals(): Promise<string[]> {
  return app.inside(home, async (tx) => {
    const agendaId = await agenda(tx);
    const first = await proposal(tx, agendaId, { title: 'Lichtere deuren', signals: [await signal(tx, app)] });
    return [first.id, (await proposal(tx, agendaId, { title: 'Een bankje' })).id];
  });
}

test('a project lead walks a ballot from the first form to the established result', async () => {
  const ids = await twoProposals();
  expect(await read(app.get(at('/werk/stemmingen'), as(lead)))).toContain('Er is nog geen stemming');
  expect(await read(app.get(at('/werk/stemmingen/nieuw'), as(lead)))).toContain('Lichtere deuren');
  const made = await app.post(at('/werk/stemmingen'), plan(ids), as(lead));
  expect(made.headers.get('location')).toBe(`${work('wat-eerst')}?nieuws=made`);
  expect(await read(app.get(work('wat-eerst'), as(lead)))).toContain('Loot de volgorde');
  const before = await read(app.get(at('/stemmingen/wat-eerst')));
  const ballot = await app.inside(home, (tx) => findBallot(tx, { slug: 'wat-eerst' }));
  expect(before).toContain(ballot?.seedFingerprint);
  expect(ballot?.seed).toBe(null);

  expect(await read(app.get(work('wat-eerst', '/loting'), as(lead)))).toContain('Dit kan niet ongedaan worden gemaakt');
  expect((await app.post(work('wat-eerst', '/loting'), {}, as(lead))).status).toBe(303);
  expect(await read(app.get(work('wat-eerst'), as(lead)))).toContain('Hoeveel codes wilt u erbij?');
  expect((await app.post(work('wat-eerst', '/codes'), { count: '3' }, as(lead))).status).toBe(303);
  const sheet = await app.get(work('wat-eerst', '/codes'), as(lead));
  expect(sheet.headers.get('cache-control')).toContain('no-store');
  const printed = await sheet.text();
  const slips = printed.matchAll(/sp-slip__code"[^>]*>(.*?)<\/p>/g);
  const codes = [...slips].map(([, code = '']) => code.replaceAll(/<[^>]+>|\W/g, ''));
  expect(codes.join(' ')).toMatch(/^[0-9A-Z]{10}( [0-9A-Z]{10}){2}$/);
  expect(new Set(codes).size).toBe(3);
  expect(readQrCodes(printed)).toEqual(codes.map((code) => `http://localhost/d/${code}`));

  expect((await app.post(work('wat-eerst', '/opening'), {}, as(lead))).status).toBe(303);
  for (const code of codes) await app.post(`/d/${code}/stem`, { choice: '1' });
  expect(await read(app.get(work('wat-eerst'), as(lead)))).toContain('3 mensen hebben gestemd');
  expect(await read(app.get(at('/stemmingen/wat-eerst/uitslag')))).toContain('Er is nog geen uitslag');
  expect(await read(app.get(work('wat-eerst', '/sluiting'), as(lead)))).toContain('Sluit en tel');
  expect((await app.post(work('wat-eerst', '/sluiting'), {}, as(lead))).status).toBe(303);
  expect(await read(app.get(at('/stemmingen/wat-eerst/uitslag')))).toContain('nog niet vastgesteld');
  expect((await app.post(work('wat-eerst', '/vaststelling'), {}, as(lead))).status).toBe(303);
  const result = await read(app.get(at('/stemmingen/wat-eerst/uitslag')));
  expect(result).toContain('3 mensen stemden. Dit ene voorstel is gekozen.');
  expect(result).toContain('3 stemmen van 3');
  expect(await read(app.get(at('/stemmingen')))).toContain('is vastgesteld');
});

test.each([
  ['no name', { title: '' }, 'title'],
  ['a name of a page', { title: 'a'.repeat(200) }, 'title'],
  ['no number of choices', { maxChoices: '' }, 'maxChoices'],
  ['more choices than proposals', { maxChoices: '3' }, 'maxChoices'],
  ['words for a number', { seats: 'vijf' }, 'seats'],
  ['as many chosen as there are', { seats: '2' }, 'seats'],
  ['half a moment', { 'closes-day': '3' }, 'closes'],
  [
    'a day that does not exist',
    { 'closes-day': '31', 'closes-month': '2', 'closes-year': '2027', closesTime: '20.00' },
    'closes',
  ],
  ['one proposal', { proposal: [] }, 'proposal'],
])('a plan with %s is said at the field, and nothing typed is lost', async (_what, wrong, field) => {
  const ids = await twoProposals();
  const answer = await app.post(at('/werk/stemmingen'), plan(ids, wrong), as(lead));
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain(`href="#${field}"`);
  expect(html).toContain(`id="${field}"`);
  if (field !== 'title') expect(html).toContain('value="Wat eerst?"');
  expect(await app.inside(home, (tx) => findBallot(tx, { slug: 'wat-eerst' }))).toBe(undefined);
});

test('the announced times are those of the Netherlands, in summer and in winter', async () => {
  const ids = await twoProposals();
  const moments = {
    'opens-day': '28',
    'opens-month': '3',
    'opens-year': '2027',
    opensTime: '01.30',
    'closes-day': '28',
    'closes-month': '3',
    'closes-year': '2027',
    closesTime: '20:30',
  };
  await app.post(at('/werk/stemmingen'), plan(ids, moments), as(lead));
  const ballot = await app.inside(home, (tx) => findBallot(tx, { slug: 'wat-eerst' }));
  expect(ballot?.opensAt?.toISOString()).toBe('2027-03-28T00:30:00.000Z');
  expect(ballot?.closesAt?.toISOString()).toBe('2027-03-28T18:30:00.000Z');
  const form = await read(app.get(work('wat-eerst', '/voorbereiding'), as(lead)));
  expect(form).toContain('value="20.30"');
});

test('the same plan sent twice makes one ballot; a ballot called Nieuw does not stand in the way of the form', async () => {
  const ids = await twoProposals();
  const fields = plan(ids, { title: 'Nieuw', formKey: app.app.newId() });
  const [first, second] = await Promise.all([
    app.post(at('/werk/stemmingen'), fields, as(lead)),
    app.post(at('/werk/stemmingen'), fields, as(lead)),
  ]);
  expect(first.headers.get('location')).toBe(second.headers.get('location'));
  expect(first.headers.get('location')).toContain('/nieuw-2');
});

test('of two people who change a draft, the second sees both versions and loses nothing', async () => {
  const ballot = await draftBallot(app, home);
  const change = (title: string) =>
    app.post(work(ballot.slug, '/voorbereiding'), plan(ballot.proposalIds, { title, version: '1' }), as(lead));
  expect((await change('Eerst dit')).status).toBe(303);
  const late = await change('Of toch dat');
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('Eerst dit');
  expect(html).toContain('value="Of toch dat"');
  expect(html).toContain('name="version" value="2"');
  const wrong = await change('');
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('name="version" value="1"');
  expect((await app.inside(home, (tx) => findBallot(tx, { id: ballot.id })))?.title).toBe('Eerst dit');
});

test('after the draw the preparation is fixed', async () => {
  const ballot = await readyBallot(app, home);
  const change = await app.post(
    work(ballot.slug, '/voorbereiding'),
    plan(ballot.proposalIds, { version: '2' }),
    as(lead),
  );
  expect(change.status).toBe(409);
  expect(await read(Promise.resolve(change))).toContain(plan([]).title);
  expect((await app.get(work(ballot.slug, '/voorbereiding'), as(lead))).status).toBe(303);
  expect((await app.inside(home, (tx) => listOptions(tx, ballot.id))).map((option) => option.place)).toEqual([
    1, 2, 3, 4,
  ]);
});

test('a proposal that was merged after the draft was made is not on the paper', async () => {
  const ballot = await draftBallot(app, home);
  const [first = '', second = ''] = ballot.proposalIds;
  await app.inside(home, (tx) =>
    mergeProposals(tx, {
      seen: [
        { id: first, version: 1 },
        { id: second, version: 1 },
      ],
      title: 'Samen',
      reason: 'Zij zeggen hetzelfde.',
    }),
  );
  expect(await read(app.get(work(ballot.slug), as(lead)))).toContain('2 voorstellen zijn intussen samengevoegd');
  expect((await app.post(work(ballot.slug, '/loting'), {}, as(lead))).status).toBe(303);
  expect(
    (await app.inside(home, (tx) => listOptions(tx, ballot.id))).map((option) => option.proposalId).sort(),
  ).toEqual(ballot.proposalIds.slice(2).sort());
});

const staffPages = [
  '',
  '/nieuw',
  '/x',
  '/x/voorbereiding',
  '/x/codes',
  '/x/loting',
  '/x/opening',
  '/x/sluiting',
  '/x/vaststelling',
  '/x/intrekking',
];

test.each(staffPages)('the staff page %s asks who you are, and lets no resident in', async (page) => {
  const signedOut = await app.get(at(`/werk/stemmingen${page}`));
  expect(signedOut.status).toBe(303);
  expect(signedOut.headers.get('location')).toContain('/inloggen?terug=');
  const resident = await signIn(app, home, 'resident');
  expect((await app.get(at(`/werk/stemmingen${page}`), as(resident))).status).toBe(403);
});

test("another municipality's ballot is nowhere to be found", async () => {
  const ballot = await openedBallot(app, home);
  const elsewhere = await makeMunicipality(app);
  const stranger = await signIn(app, elsewhere, 'project-lead');
  for (const page of [
    `/stemmingen/${ballot.slug}`,
    `/stemmingen/${ballot.slug}/uitslag`,
    `/stemmingen/${ballot.slug}/uitslag.pb`,
  ]) {
    expect((await app.get(`/${elsewhere.slug}${page}`)).status).toBe(404);
  }
  for (const place of ['', '/codes', '/voorbereiding', '/sluiting', '/intrekking']) {
    expect((await app.get(`/${elsewhere.slug}/werk/stemmingen/${ballot.slug}${place}`, as(stranger))).status).toBe(404);
  }
  expect((await app.post(`/${elsewhere.slug}/werk/stemmingen/${ballot.slug}/sluiting`, {}, as(stranger))).status).toBe(
    404,
  );
  expect(await stateOf(app, home, ballot.id)).toBe('open');
});

test("another municipality's proposals do not come on a paper", async () => {
  const elsewhere = await makeMunicipality(app);
  const foreign = await draftBallot(app, elsewhere);
  const ids = await twoProposals();
  await app.post(at('/werk/stemmingen'), plan([...ids, ...foreign.proposalIds]), as(lead));
  const ballot = await app.inside(home, (tx) => findBallot(tx, { slug: 'wat-eerst' }));
  expect(await app.inside(home, (tx) => listOptions(tx, ballot?.id ?? ''))).toHaveLength(2);
});

test('without an agenda there is nothing to vote on yet, and the page says what to do; what was typed stays', async () => {
  expect(await read(app.get(at('/werk/stemmingen/nieuw'), as(lead)))).toContain('Begin een agenda');
  const sent = await app.post(at('/werk/stemmingen'), plan([app.app.newId(), app.app.newId()]), as(lead));
  const html = await sent.text();
  expect(sent.status).toBe(409);
  for (const part of ['Begin een agenda', 'value="Wat eerst?"']) expect(html).toContain(part);
  expect(await read(app.get(at('/stemmingen')))).toContain('Er is nog geen stemming geweest');
});

test('a note-taker sees how it stands and cannot hold it', async () => {
  const ballot = await openedBallot(app, home);
  const noteTaker = await signIn(app, home, 'note-taker');
  const page = await read(app.get(work(ballot.slug), as(noteTaker)));
  expect(page).not.toContain('Sluit de stemming');
  expect((await app.post(work(ballot.slug, '/sluiting'), {}, as(noteTaker))).status).toBe(403);
});

test('a ballot can be made on proposals that somebody passes by id only when they are of its agenda', async () => {
  const ids = await twoProposals();
  const made = await app.inside(home, async (tx) => {
    const later = await agenda(tx);
    return createBallot(tx, app.app.secrets, {
      title: 'Later',
      maxChoices: 1,
      seats: 1,
      opensAt: null,
      closesAt: null,
      agendaId: later,
      proposalIds: ids,
    });
  });
  expect(await app.inside(home, (tx) => listOptions(tx, made.id))).toEqual([]);
});
