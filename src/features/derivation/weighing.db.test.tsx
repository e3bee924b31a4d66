import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { openedBallot } from '../../../test/builders/ballot.ts';
import { makeGathering } from '../../../test/builders/gathering.ts';
import { action, establishedBallot, priority, proposal } from '../../../test/builders/thread.ts';
import { ofNow } from '../../../test/evidence.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { followWith } from '../../../test/notices.ts';
import { homeWithAgenda, pagesOf } from '../../../test/staff.ts';
import { createBallot, drawLots } from '../ballots/index.ts';
import { listDomains } from '../inventory/index.ts';
import { startAgenda } from '../periods/index.ts';
import { choosePriorities } from '../priorities/index.ts';
import { mergeProposals, proposalsByIds } from '../proposals/index.ts';
import { receiptOf, takeIn } from '../signals/index.ts';
import { findLinks } from '../thread/index.ts';
import { setAside, weighAgain } from './commands.ts';
import { findDerivationEvidence } from './evidence.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  ({ app, home, lead, agendaId } = await homeWithAgenda());
});

const { address, read, send } = pagesOf(() => ({ app, home, lead }));
const reason = 'Over de spoorlijn beslist het Rijk.';

/** A proposal with one story, told at a gathering about the first domain. */
async function station(title = 'Een station') {
  const gathering = await makeGathering(app, home, { agendaId, title: `Theemiddag ${title}` });
  return app.inside(home, async (tx) => {
    const [domain] = await listDomains(tx);
    const voice = await takeIn(tx, app.app.secrets, {
      ...{ words: 'Wij willen een trein.', consent: 'staff', domainId: domain?.id ?? null, agendaId },
      ...{ gatheringId: gathering.id, toldBy: 'self' },
    });
    const made = await proposal(tx, agendaId, { title, signals: [voice] });
    return { ...made, agendaId, voice, receipt: receiptOf(app.app.secrets, voice) };
  });
}

const aside = (one: { id: string; agendaId: string }, words = reason) =>
  app.inside(home, (tx) => setAside(tx, { proposal: one, reason: words }));
const versionsOf = (...ids: string[]) =>
  app.inside(home, async (tx) => (await proposalsByIds(tx, ids)).map(({ id, version }) => ({ id, version })));

test('all proposals stand beside one another: stories, where they were told and about what, and what became of them', async () => {
  const first = await station();
  await station('Een brug');
  await app.inside(home, (tx) => priority(tx, agendaId, { title: 'Er kunnen komen', restsOn: [first.id] }));
  const html = await read('/werk/speerpunten/afweging', lead);
  expect(html).toContain('van: Theemiddag Een station (1)');
  expect(html).toContain('over: Leren en school (1)');
  expect(html).toContain(address('/speerpunten/er-kunnen-komen'));
  expect(html).toContain('Hierover is nog niets besloten.');
  expect(html).toContain('Er zijn 2 verhalen verteld. 1 verhaal zit in een speerpunt.');
  expect(html).toContain('Van de 2 bijeenkomsten zitten er 1 in een speerpunt.');
  expect(html).toContain('Van deze bijeenkomsten zit nog geen verhaal in een speerpunt:');
  expect(html).toContain('Zonder teruglegging');
});

test('what was ticked while weighing stands ticked on the form that makes a priority of it, as the municipality’s own', async () => {
  const { id, number } = await station();
  const other = await station('Een brug');
  expect(await read('/werk/speerpunten/afweging', lead)).toContain(`action="${address('/werk/speerpunten/nieuw')}"`);
  const form = await read(`/werk/speerpunten/nieuw?voorstel=${number}&voorstel=999&voorstel=x`, lead);
  const ticked = [...form.matchAll(/value="([^"]+)" checked/g)].map((match) => match[1]);
  expect(ticked).toEqual(['municipality', id]);
  expect(form).toContain(`value="${other.id}"`);
});

test('a proposal is set aside with a reason, which whoever is behind it reads as an answer, and hears of', async () => {
  const { number, receipt } = await station();
  await followWith(app, receipt, 'spoor@voorbeeld.nl');
  const page = `/werk/speerpunten/afweging/${number}`;
  expect(await read(page, lead)).toContain('Waarom wordt ‘Een station’ geen speerpunt?');
  const missing = await send(page, { reason: '' });
  expect(missing.status).toBe(422);
  expect((await send(page, { reason })).status).toBe(303);
  await app.jobs.drain();
  expect(app.mailbox.mails()[0]?.mail).toMatchObject({
    to: 'spoor@voorbeeld.nl',
    subject: expect.stringContaining('nieuws'),
  });
  const story = await (await app.get(`/volg/${receipt}`)).text();
  expect(story).toContain(`‘Een station’ is geen speerpunt geworden. Dit is waarom: ${reason}`);
  const fate = await read('/speerpunten/afweging');
  expect(await read('/voorstellen')).toContain(address('/speerpunten/afweging'));
  expect(fate).toContain('Geen speerpunt geworden');
  expect(fate).toContain(reason);
  expect(await read(`/voorstellen/${number}`)).toContain(`Geen speerpunt geworden: ${reason}`);
});

test('setting aside is taken back, and what is set aside and then taken into a priority is so no longer', async () => {
  const one = await station();
  await aside(one);
  const undo = `/werk/speerpunten/afweging/${one.number}/herstel`;
  expect((await send(undo, { reason: '' })).status).toBe(422);
  expect((await send(undo, { reason: 'Toch nog eens kijken.' })).status).toBe(303);
  const again = await send(undo, { reason: 'Nog eens.' });
  expect(again.status).toBe(409);
  expect(await again.text()).toContain('Nog eens.');
  expect(await read('/speerpunten/afweging')).toContain('Hierover is nog niets besloten.');
  await aside(one);
  await app.inside(home, (tx) => priority(tx, agendaId, { title: 'Er kunnen komen', restsOn: [one.id] }));
  const left = await app.inside(home, (tx) => findLinks(tx, { from: [one.id], relations: ['not_taken_up'] }));
  expect(left).toEqual([]);
  const story = await (await app.get(`/volg/${one.receipt}`)).text();
  expect(story).toContain('Het is nu een speerpunt: ‘Er kunnen komen’');
  expect(story).not.toContain('geen speerpunt geworden');
});

test('what a priority rests on cannot be set aside, and what is on a ballot waits for the vote', async () => {
  const one = await station();
  await app.inside(home, (tx) => priority(tx, agendaId, { restsOn: [one.id] }));
  expect(await aside(one)).toEqual({ kind: 'taken-up' });
  const ballot = await openedBallot(app, home);
  const voted = { id: ballot.proposalIds[0] as string, agendaId: ballot.agendaId };
  expect(await aside(voted)).toEqual({ kind: 'voting' });
});

test('no priority is made of what people vote on: it cannot be ticked, and what was sent is refused with why', async () => {
  const free = await station();
  const { proposalId, number } = await app.inside(home, async (tx) => {
    const voted = await proposal(tx, agendaId, { title: 'Een brug' });
    const other = await proposal(tx, agendaId, { title: 'Een brug verder' });
    const ballot = await createBallot(tx, app.app.secrets, {
      ...{ title: 'Wat eerst?', maxChoices: 1, seats: 1, opensAt: null, closesAt: null, agendaId },
      proposalIds: [voted.id, other.id],
    });
    await drawLots(tx, app.app.secrets, ballot.id);
    return { proposalId: voted.id, number: voted.number };
  });
  const page = await read('/werk/speerpunten/afweging', lead);
  expect(page).toContain(`id="v-${free.number}"`);
  expect(page).not.toContain(`id="v-${number}"`);
  expect(page).toContain('U kunt dit voorstel nu niet kiezen. Wacht op de uitslag.');
  expect(await read('/werk/speerpunten/nieuw', lead)).not.toContain(proposalId);
  const fields = {
    title: 'Er kunnen komen',
    about: '',
    by: 'municipality',
    reason: 'Vaak gehoord.',
    restsOn: [proposalId],
  };
  const sent = await send('/werk/speerpunten', fields);
  expect(sent.status).toBe(409);
  const html = await sent.text();
  expect(html).toContain('Over een van de gekozen voorstellen wordt gestemd.');
  expect(html).toContain('value="Er kunnen komen"');
});

test('a proposal that was merged while somebody wrote why not: nothing is done, and what they typed stays', async () => {
  const [one, other] = [await station(), await station('Een trein')];
  const seen = await versionsOf(one.id, other.id);
  await app.inside(home, (tx) => mergeProposals(tx, { seen, title: 'Het spoor', reason: 'Hetzelfde.' }));
  const late = await send(`/werk/speerpunten/afweging/${one.number}`, { reason });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain(reason);
  expect(html).toContain('Samengevoegd tot');
  expect(html).not.toContain('<textarea');
});

test('merging a proposal that was set aside weighs it anew', async () => {
  const [one, other] = [await station(), await station('Een trein')];
  await aside(one);
  const seen = await versionsOf(one.id, other.id);
  await app.inside(home, (tx) => mergeProposals(tx, { seen, title: 'Het spoor', reason: 'Hetzelfde.' }));
  const story = await (await app.get(`/volg/${one.receipt}`)).text();
  expect(story).not.toContain('geen speerpunt geworden');
});

test('of two who set aside the same proposal at once the second reads what the first wrote', async () => {
  const one = await station();
  const both = await Promise.all([aside(one, 'De eerste.'), aside(one, 'De tweede.')]);
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['already', 'done']);
  const late = await send(`/werk/speerpunten/afweging/${one.number}`, { reason: 'De derde.' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('De derde.');
  expect(html).toMatch(/De (eerste|tweede)\./);
  expect(await app.inside(home, (tx) => weighAgain(tx, { proposal: one, reason: 'Opnieuw.' }))).toBe(true);
});

test('what a ballot did not choose says so by itself, and a reason may be added', async () => {
  const { id } = await station();
  const other = await station('Een brug');
  const ballot = await app.inside(home, (tx) =>
    establishedBallot(tx, {
      agendaId,
      chosen: [
        { id, votes: 5 },
        { id: other.id, votes: 2 },
      ],
    }),
  );
  await app.inside(home, (tx) =>
    tx.db.updateTable('ballotOptions').set({ chosen: false }).where('proposalId', '=', other.id).execute(),
  );
  expect(await read('/speerpunten/afweging')).toContain('Er is nog geen speerpunt van gemaakt.');
  await app.inside(home, (tx) =>
    choosePriorities(tx, {
      agendaId,
      ballotId: ballot.id,
      chosen: [{ proposalId: id, title: 'Een station', about: null }],
    }),
  );
  const fate = await read('/speerpunten/afweging');
  expect(fate).toContain(address(`/stemmingen/${ballot.slug}/uitslag`));
  expect(fate).not.toContain('nog niets besloten');
  expect(await aside({ id: other.id, agendaId }, 'Het staat wel op de lijst voor later.')).toEqual({ kind: 'done' });
  expect(await read('/speerpunten/afweging')).toContain('Waarom? Het staat wel op de lijst voor later.');
});

test('everyone reads why a proposal was taken up, and what came of one that was not', async () => {
  const [one, other] = [await station(), await station('Een brug')];
  await app.inside(home, async (tx) => {
    await priority(tx, agendaId, { title: 'Er kunnen komen', restsOn: [one.id] });
    const { id: priorityId } = await priority(tx, agendaId, { title: 'Iets anders' });
    await action(tx, [priorityId], { title: 'Een pontje', restsOn: [other.id] });
  });
  const fate = await read('/speerpunten/afweging');
  expect(fate).toContain('Waarom? Het hoort erbij.');
  expect(fate).toContain('Er kwam wel een actie van:');
  expect(fate).toContain(address('/acties/een-pontje'));
  expect(await read('/speerpunten/iets-anders')).toContain('Lees waarom andere voorstellen geen speerpunt werden');
});

test('the page about one agenda leads to those of the others', async () => {
  const beside = async () => read('/speerpunten/afweging?agenda=lokale-inclusie-agenda');
  await app.inside(home, async (tx) => {
    const before = { title: 'Agenda van toen', startsOn: '2015-01-01', endsOn: '2018-12-31' };
    await proposal(tx, await startAgenda(tx, before), { title: 'Een veer' });
  });
  await station();
  expect(await beside()).toContain(address('/speerpunten/afweging?agenda=agenda-van-toen'));
});

test('the page of a priority says whose stories are in it, and which conversations and domains are not', async () => {
  const one = await station();
  await station('Een brug');
  await app.inside(home, (tx) => priority(tx, agendaId, { title: 'Er kunnen komen', restsOn: [one.id] }));
  const html = await read('/speerpunten/er-kunnen-komen');
  expect(html).toContain('Welke verhalen zitten hierin?');
  expect(html).toContain('Theemiddag Een station</a> (1 verhaal)');
  expect(html).toContain('In dit speerpunt zitten geen verhalen van:');
  expect(html).toContain('Theemiddag Een brug');
  expect(html).toContain('Geen verhaal hierin gaat over: Wonen en de buurt, Werk en inkomen');
});

test('an agenda without any story says so, everywhere, and nothing breaks', async () => {
  await app.inside(home, (tx) => priority(tx, agendaId, { title: 'Van boven bedacht' }));
  expect(await read('/werk/speerpunten/afweging', lead)).toContain('Deze agenda rust nog op geen enkel verhaal.');
  expect(await read('/speerpunten/afweging')).toContain('Deze agenda rust nog op geen enkel verhaal.');
  expect(await read('/speerpunten/van-boven-bedacht')).not.toContain('Welke verhalen zitten hierin?');
  const { gaps } = await app.inside(home, ofNow(findDerivationEvidence));
  expect(gaps.map(({ message }) => message)).toEqual(['derivation.gap.noStories.message']);
});

test('without an agenda the pages say what comes first; of a reconstruction nothing is claimed', async () => {
  const empty = await makeMunicipality(app);
  const there = await signIn(app, empty, 'project-lead');
  const page = await app.get(`/${empty.slug}/werk/speerpunten/afweging`, { cookie: there.cookie });
  expect(await page.text()).toContain('Begin eerst een agenda');
  expect((await app.get(`/${empty.slug}/speerpunten/afweging`)).status).toBe(200);
  const rebuilt = await makeMunicipality(app, { readOnly: true });
  const fate = await (await app.get(`/${rebuilt.slug}/speerpunten/afweging`)).text();
  expect(fate).toContain('Welke voorstellen er waren, is niet openbaar bekend.');
});

test('who is not asked to weigh may not look in, and proposals of another municipality are not there', async () => {
  const one = await station();
  const partner = await signIn(app, home, 'partner');
  expect((await app.get(address('/werk/speerpunten/afweging'), { cookie: partner.cookie })).status).toBe(403);
  const elsewhere = await makeMunicipality(app);
  const stranger = await signIn(app, elsewhere, 'project-lead');
  const there = `/${elsewhere.slug}/werk/speerpunten/afweging/${one.number}`;
  expect((await app.post(there, { reason }, { cookie: stranger.cookie })).status).toBe(404);
});
