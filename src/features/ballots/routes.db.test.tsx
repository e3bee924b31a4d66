import { createHash, createHmac } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { draftBallot, openedBallot, readyBallot, stateOf } from '../../../test/builders/ballot.ts';
import { agenda, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { readPabulib } from '../../analysis/approval/pabulib.ts';
import { mergeProposals } from '../proposals/index.ts';
import { findLinks } from '../thread/index.ts';
import { closeBallot } from './closing.ts';
import { createBallot, establishBallot } from './commands.ts';
import { findBallotTasks, tellBallots } from './contributions.ts';
import { findBallot, listChosen, listOptions } from './queries.ts';
import { castPapers } from './supplied.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  lead = await signIn(app, home, 'project-lead');
});

const at = (path: string) => `/${home.slug}${path}`;
const work = (slug: string, place = '') => at(`/werk/stemmingen/${slug}${place}`);
const as = (who: SignedIn) => ({ cookie: who.cookie });
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
  const codes = [...(await sheet.text()).matchAll(/translate="no">([0-9A-Z]{5})-([0-9A-Z]{5})</g)].map(
    ([, a, b]) => `${a}${b}`,
  );
  expect(new Set(codes).size).toBe(3);

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
  expect(await refused.text()).toContain('>Toch niet</textarea>');
  expect(await stateOf(app, home, ballot.id)).toBe('open');
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
  expect(first.headers.get('location')).toContain('/stemming-nieuw');
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
  expect((await app.inside(home, (tx) => findBallot(tx, { id: ballot.id })))?.title).toBe('Eerst dit');
});

test('after the draw the preparation is fixed', async () => {
  const ballot = await readyBallot(app, home);
  const change = await app.post(
    work(ballot.slug, '/voorbereiding'),
    plan(ballot.proposalIds, { version: '2' }),
    as(lead),
  );
  expect(change.headers.get('location')).toBe(work(ballot.slug));
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

test.each([
  ['loting', 'is al geloot'],
  ['sluiting', 'is niet open'],
  ['vaststelling', 'is niet geteld'],
])('a step out of its turn (%s) is refused with the reason', async (place, why) => {
  const ballot = await readyBallot(app, home);
  const answer = await app.post(work(ballot.slug, `/${place}`), {}, as(lead));
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain(why);
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

test('with twenty papers and more anyone can count again, and finds the same', async () => {
  const ballot = await openedBallot(app, home, { codes: 25, seats: 2 });
  const papers = Array.from({ length: 25 }, (_, index) => [[1, 2], [2], [2, 3], [], [4]][index % 5] as number[]);
  await app.inside(home, (tx) => castPapers(tx, app.app.secrets, { ballotId: ballot.id, papers }));
  await app.post(work(ballot.slug, '/sluiting'), {}, as(lead));
  expect((await app.get(at(`/stemmingen/${ballot.slug}/uitslag.pb`))).status).toBe(404);
  await app.post(work(ballot.slug, '/vaststelling'), {}, as(lead));
  const page = await read(app.get(at(`/stemmingen/${ballot.slug}/uitslag`)));
  expect(page).toContain('Alle stembewijzen (25)');
  const pb = await app.get(at(`/stemmingen/${ballot.slug}/uitslag.pb`));
  const file = await readPabulib((await pb.text()).split('\n'));
  expect(file.projects.map((project) => project.votes)).toEqual([5, 15, 5, 5]);
  expect(file.ballots.map(String).sort()).toEqual(
    papers.map((paper) => String(paper.map((place) => place - 1))).sort(),
  );
  expect(file.ballots.map(String)).not.toEqual(papers.map((paper) => String(paper.map((place) => place - 1))));
  const json = await (await app.get(at(`/stemmingen/${ballot.slug}/uitslag.json`))).json();
  expect(json).toMatchObject({ papers: 25, blanks: 5, winners: [0, 1], order: [1, 0], tied: [0, 2, 3] });
  expect(json.receipts).toHaveLength(25);
  expect(page).toContain('De loting van vóór de stemming besliste');
});

test('with nineteen papers only the totals are published', async () => {
  const ballot = await openedBallot(app, home, { codes: 19 });
  const papers = Array.from({ length: 19 }, () => [1]);
  await app.inside(home, (tx) => castPapers(tx, app.app.secrets, { ballotId: ballot.id, papers }));
  await app.inside(home, (tx) => closeBallot(tx, app.app.secrets, ballot.id));
  await app.inside(home, (tx) => establishBallot(tx, ballot.id));
  const page = await read(app.get(at(`/stemmingen/${ballot.slug}/uitslag`)));
  expect(page).toContain('19 stemmen van 19');
  expect(page).toContain('minder dan 20 stembiljetten');
  expect(page).not.toContain('Alle stembewijzen');
  expect((await app.get(at(`/stemmingen/${ballot.slug}/uitslag.pb`))).status).toBe(404);
  expect((await app.get(at(`/stemmingen/${ballot.slug}/uitslag.json`))).status).toBe(404);
});

test('what was chosen is told on the thread, with its numbers; the staff are told what waits', async () => {
  const ballot = await openedBallot(app, home, { closesAt: new Date('2026-11-22T09:00:00Z') });
  const tasks = () => app.inside(home, (tx) => findBallotTasks(tx, lead.actor));
  expect((await tasks())[0]?.message).toBe('ballots.task.close');
  await app.inside(home, (tx) => castPapers(tx, app.app.secrets, { ballotId: ballot.id, papers: [[3], [3, 1]] }));
  await app.inside(home, (tx) => closeBallot(tx, app.app.secrets, ballot.id));
  expect((await tasks())[0]?.message).toBe('ballots.task.establish');
  const [chosen] = await app.inside(home, (tx) => listChosen(tx, ballot.id));
  const told = await app.inside(home, (tx) =>
    tellBallots(tx, [
      { id: ballot.id, kind: 'ballot' },
      { id: chosen?.proposalId ?? '', kind: 'proposal' },
    ]),
  );
  expect(told.get(ballot.id)).toMatchObject({ href: `/stemmingen/${ballot.slug}/uitslag` });
  expect(told.get(chosen?.proposalId ?? '')?.happenings).toMatchObject([
    { message: 'ballots.told.chosen', values: { votes: 2, papers: 2 } },
  ]);
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

test('without an agenda there is nothing to vote on yet, and the page says what to do', async () => {
  expect(await read(app.get(at('/werk/stemmingen/nieuw'), as(lead)))).toContain('Begin een agenda');
  expect(await read(app.post(at('/werk/stemmingen'), plan(['x', 'y']), as(lead)))).toContain('Begin een agenda');
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
