import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { makeGathering } from '../../../test/builders/gathering.ts';
import { signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { homeWithLead, pagesOf } from '../../../test/staff.ts';
import { listDomains } from '../inventory/index.ts';
import { answer, correct, judge, receiptOf, withdraw } from './commands.ts';
import { findSignalTasks } from './contributions.ts';
import { findSignal } from './queries.ts';
import type { Consent } from './types.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;

beforeEach(async () => {
  ({ app, home, lead } = await homeWithLead());
});

const { send } = pagesOf(() => ({ app, home, lead }));

interface Wish {
  words?: string;
  consent?: Consent;
  gatheringId?: string;
}

function say({ words = 'De deur is te zwaar.', consent = 'publish', gatheringId }: Wish = {}): Promise<string> {
  return app.inside(home, (tx) =>
    signal(tx, app, { words: consent === 'count' ? null : words, consent, gatheringId: gatheringId ?? null }),
  );
}

async function page(path: string, who: SignedIn = lead): Promise<string> {
  const found = await app.get(`/${home.slug}${path}`, { cookie: who.cookie });
  expect(found.status).toBe(200);
  return found.text();
}

function saved(id: string) {
  return app.inside(home, (tx) => findSignal(tx, id));
}

function audited(act: string) {
  return app.inside(home, (tx) => tx.db.selectFrom('auditLog').select('actorId').where('act', '=', act).execute());
}

test('words that a speaker wants public are read first, with a hint of what may lead to a person', async () => {
  const id = await say({ words: 'Bel mij op 06 12345678 over de deur.' });
  await say({ words: 'Alleen voor de makers.', consent: 'staff' });
  const html = await page('/werk/lezen');
  expect(html).toContain('06 12345678');
  expect(html).toContain('misschien staat hier een telefoonnummer in');
  expect(html).not.toContain('Alleen voor de makers.');
  expect(await audited('signal.words-read')).toEqual([{ actorId: lead.actor.id }]);
  expect((await send(`/werk/lezen/${id}/oordeel`, { verdict: 'hold-back', version: '1' })).status).toBe(303);
  expect((await saved(id))?.heldBackAt).not.toBeNull();
  expect(await page('/werk/lezen')).toContain('Alles is gelezen');
});

test('a wrong press of the button is undone', async () => {
  const id = await say();
  const done = await send(`/werk/lezen/${id}/oordeel`, { verdict: 'release', version: '1' });
  expect((await saved(id))?.releasedAt).not.toBeNull();
  const html = await (await app.get(done.headers.get('location') as string, { cookie: lead.cookie })).text();
  expect(html).toContain('Iedereen kan dit verhaal nu lezen.');
  expect(html).toContain('Maak dit ongedaan');
  await send(`/werk/lezen/${id}/oordeel`, { verdict: 'read-again', version: '1' });
  expect((await saved(id))?.releasedAt).toBeNull();
  expect(await page('/werk/lezen')).toContain('De deur is te zwaar.');
});

test('words that changed after they were read do not go public', async () => {
  const id = await say();
  await app.inside(home, async (tx) => {
    const signal = await findSignal(tx, id);
    if (!signal) throw new Error('not there');
    await correct(tx, signal, { words: 'Mijn buurman heet Piet.', domainId: null, consent: 'publish', version: 1 });
  });
  const late = await send(`/werk/lezen/${id}/oordeel`, { verdict: 'release', version: '1' });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('Lees ze opnieuw');
  expect(html).toContain('Mijn buurman heet Piet.');
  expect((await saved(id))?.releasedAt).toBeNull();
});

test('staff cannot make public what its speaker keeps for the makers', async () => {
  const id = await say({ consent: 'staff' });
  const verdict = await app.inside(home, (tx) => judge(tx, { signalId: id, verdict: 'release', version: 1 }));
  expect(verdict).toEqual({ kind: 'conflict' });
});

test('one page of the reading queue holds twenty', async () => {
  for (let number = 1; number <= 22; number += 1) await say({ words: `Verhaal nummer ${number}.` });
  const html = await page('/werk/lezen');
  expect(html).toContain('Er wachten 22 verhalen.');
  expect(html.split('/oordeel"')).toHaveLength(21);
});

test.each(['not-an-id', '00000000-0000-4000-8000-000000000000'])('a verdict on %s is about nothing', async (id) => {
  expect((await send(`/werk/lezen/${id}/oordeel`, { verdict: 'release', version: '1' })).status).toBe(404);
});

test('a signal of another municipality cannot be read or answered here', async () => {
  const neighbour = await makeMunicipality(app);
  const gathering = await makeGathering(app, neighbour);
  const id = await say();
  const { slug } = neighbour;
  const { cookie } = await signIn(app, neighbour, 'project-lead');
  const judged = await app.post(`/${slug}/werk/lezen/${id}/oordeel`, { verdict: 'release', version: '1' }, { cookie });
  expect(judged.status).toBe(404);
  expect((await app.get(`/${home.slug}/werk/antwoorden/${gathering.id}`, { cookie: lead.cookie })).status).toBe(404);
  const fields = { signals: id, outcome: 'taken-up', words: 'Gedaan.' };
  const reply = await app.post(`/${slug}/werk/antwoorden/overig`, fields, { cookie });
  expect(reply.status).toBe(409);
});

test('a project lead answers two people at once, and each of them reads it with their receipt', async () => {
  const { id: gatheringId } = await makeGathering(app, home);
  const ids = [await say({ gatheringId }), await say({ gatheringId, consent: 'publish', words: 'Ik kom er niet in.' })];
  const last = await say({ gatheringId, words: 'De hal is te vol.' });
  expect(await page('/werk/antwoorden')).toContain(`/werk/antwoorden/${gatheringId}`);
  const form = await page(`/werk/antwoorden/${gatheringId}`);
  expect(form).toContain('Beloofd: antwoord vóór 3 januari 2027.');
  const fields = { signals: ids, outcome: 'taken-up', words: 'De deuren zijn gisteren vervangen.' };
  const done = await send(`/werk/antwoorden/${gatheringId}`, fields);
  expect(done.headers.get('location')).toBe(`/${home.slug}/werk/antwoorden?beantwoord=2`);
  expect(await page('/werk/antwoorden?beantwoord=2')).toContain('Uw antwoord staat nu bij 2 verhalen.');
  for (const id of ids) {
    const own = await (await app.get(`/volg/${receiptOf(app.app.secrets, id)}`)).text();
    expect(own).toContain('De deuren zijn gisteren vervangen.');
  }
  const rest = await page(`/werk/antwoorden/${gatheringId}`);
  expect(rest).toContain(`value="${last}"`);
  expect(rest).not.toContain(`value="${ids[0]}"`);
});

test('an answer that says no gives its reason', async () => {
  const id = await say();
  const words = 'De provincie gaat hierover. Wij hebben het daar gemeld.';
  await send('/werk/antwoorden/overig', { signals: id, outcome: 'not-taken-up', words });
  const own = await (await app.get(`/volg/${receiptOf(app.app.secrets, id)}`)).text();
  expect(own).toContain(`Dit komt niet op de agenda: ${words}`);
  const { rows } = await app.admin.query('select reason from thread_links where from_id = $1', [id]);
  expect(rows).toEqual([{ reason: words }]);
});

test('an answer without a choice, without a reader or without words says what is missing', async () => {
  await say();
  const reply = await send('/werk/antwoorden/overig', { words: '' });
  const html = await reply.text();
  expect(reply.status).toBe(422);
  for (const field of ['signals', 'outcome', 'words']) expect(html).toContain(`href="#${field}"`);
});

test('two staff members answer the same person: the second is told, and keeps what was written', async () => {
  const [first, second] = [await say(), await say({ words: 'De hal is te vol.' })];
  await app.inside(home, (tx) => answer(tx, { signalIds: [first], words: 'Gedaan.', takenUp: true }));
  const words = 'Wij kijken ernaar.';
  const late = await send('/werk/antwoorden/overig', { signals: [first, second], outcome: 'taken-up', words });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('Niet alles wat u koos, wacht nog op antwoord');
  expect(html).toContain(`>${words}</textarea>`);
  expect(html).not.toContain(`value="${first}"`);
  expect(html).toMatch(new RegExp(`value="${second}" checked`));
});

test('two answers to the same person at the same moment: one of them is given', async () => {
  const id = await say();
  const fields = { signals: id, outcome: 'taken-up', words: 'Gedaan.' };
  const replies = await Promise.all([
    send('/werk/antwoorden/overig', fields),
    send('/werk/antwoorden/overig', { ...fields, words: 'Ook gedaan.' }),
  ]);
  expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([303, 409]);
});

test('everyone sees how much waits for an answer and what is late, and no words', async () => {
  const late = await makeGathering(app, home, { title: 'Zomerfeest', answerBy: '2026-09-01' });
  await say({ gatheringId: late.id });
  await say();
  const gone = await say();
  await app.inside(home, (tx) => withdraw(tx, gone));
  const html = await (await app.get(`/${home.slug}/onbeantwoord`)).text();
  expect(html).toContain(`href="/${home.slug}/bijeenkomsten/zomerfeest"`);
  expect(html).toContain('1 september 2026');
  expect(html).toContain('Te laat');
  expect(html).toContain('antwoord beloofd vóór 3 januari 2027');
  expect(html).toMatch(/>2<\/b> verhalen wachten op antwoord/);
  expect(html).not.toContain('De deur is te zwaar.');
});

test('who only wants to be counted waits for no answer, and is asked of nobody', async () => {
  const { id: gatheringId } = await makeGathering(app, home);
  await say({ consent: 'count' });
  await say({ consent: 'count', gatheringId });
  const id = await say();
  await app.inside(home, async (tx) => {
    const signal = await findSignal(tx, id);
    if (!signal) throw new Error('not there');
    await correct(tx, signal, { words: null, domainId: null, consent: 'count', version: 1 });
  });
  expect(await page('/onbeantwoord')).toContain('Alles heeft antwoord');
  expect(await page('/werk/antwoorden/overig')).not.toContain('name="signals"');
  expect(await page('/werk/bord')).toContain('Hier ligt niets');
  expect(await page('/werk/bord?toon=alles')).toContain('Wil alleen meetellen');
});

test('who only wants to be counted and says about what lies on the board, and waits for no answer', async () => {
  await makeGathering(app, home);
  const [domain] = await app.inside(home, listDomains);
  await app.post(`/${home.slug}/meedoen`, { words: '', consent: 'count', domain: domain?.id ?? '' });
  expect(await page('/werk/bord')).toContain('Wil alleen meetellen');
  expect(await page('/onbeantwoord')).toContain('Alles heeft antwoord');
});

test('where everything has an answer the page says so, and a reconstruction says that it is not known', async () => {
  expect(await (await app.get(`/${home.slug}/onbeantwoord`)).text()).toContain('Alles heeft antwoord');
  const real = await makeMunicipality(app, { readOnly: true });
  expect(await (await app.get(`/${real.slug}/onbeantwoord`)).text()).toContain('niet openbaar bekend');
});

test('a note-taker may not read what others told', async () => {
  const { cookie } = await signIn(app, home, 'note-taker');
  for (const path of ['/werk/lezen', '/werk/antwoorden', '/werk/antwoorden/overig'])
    expect((await app.get(`/${home.slug}${path}`, { cookie })).status).toBe(403);
});

test('who is not signed in signs in first and comes back to the queue', async () => {
  const found = await app.get(`/${home.slug}/werk/lezen`);
  expect(found.headers.get('location')).toBe(
    `/${home.slug}/inloggen?terug=${encodeURIComponent(`/${home.slug}/werk/lezen`)}`,
  );
});

test('words that wait, and answers promised for about now, ask for the project lead', async () => {
  const near = await makeGathering(app, home, { title: 'Bijna', answerBy: '2026-11-29' });
  const late = await makeGathering(app, home, { title: 'Te laat', answerBy: '2026-11-21' });
  const far = await makeGathering(app, home, { title: 'Later', answerBy: '2026-11-30' });
  for (const { id } of [near, late, far]) await say({ gatheringId: id });
  const tasks = await app.inside(home, (tx) => findSignalTasks(tx, lead.actor));
  expect(tasks.map(({ message, due }) => [message, due])).toEqual([
    ['signals.task.read', undefined],
    ['signals.task.answerLate', '2026-11-21'],
    ['signals.task.answer', '2026-11-29'],
  ]);
  const { actor } = await signIn(app, home, 'councillor');
  expect(await app.inside(home, (tx) => findSignalTasks(tx, actor))).toEqual([]);
});

test('what was told at no gathering is promised an answer within six weeks, wherever a day stands', async () => {
  const sent = await app.post(`/${home.slug}/meedoen`, { words: 'De bus is vol.', consent: 'staff', domain: '' });
  const receipt = await (await app.get(sent.headers.get('location') as string)).text();
  expect(receipt).toContain('U krijgt antwoord vóór 3 januari 2027.');
  expect(await page('/onbeantwoord')).toContain('antwoord beloofd vóór 3 januari 2027');
  expect(await page('/werk/antwoorden/overig')).toContain('Beloofd: antwoord vóór 3 januari 2027.');
  const before = app.now;
  app.now = new Date('2026-12-28T12:00:00Z');
  const tasks = await app
    .inside(home, (tx) => findSignalTasks(tx, lead.actor))
    .finally(() => {
      app.now = before;
    });
  expect(tasks).toEqual([
    expect.objectContaining({ message: 'signals.task.answer', href: '/werk/antwoorden/overig', due: '2027-01-03' }),
  ]);
});

test('one form sent to two places never leads staff to the receipt of somebody who told it themselves', async () => {
  const id = await say({ consent: 'staff' });
  await makeGathering(app, home);
  // A title that is the story's id makes an address that is the story's id: where the first sending led.
  const form = {
    ...{ kind: 'conversation', title: id, place: 'Zaal', influence: 'advise' },
    ...{ 'heldOn-day': '1', 'heldOn-month': '12', 'heldOn-year': '2026' },
    ...{ words: 'Iets anders.', consent: 'staff', formKey: app.app.newId() },
  };
  const announced = await send('/werk/bijeenkomsten/nieuw', form);
  expect(announced.headers.get('location')).toContain(id);
  const told = await app.post(`/${home.slug}/meedoen`, form);
  expect(told.status).toBe(303);
  expect(told.headers.get('location')).not.toContain(receiptOf(app.app.secrets, id));
});

test('what one reader held back, another does not let go from a page of before', async () => {
  const id = await say();
  const colleague = await signIn(app, home, 'editor');
  const judgement = (verdict: string, { cookie }: SignedIn) =>
    app.post(`/${home.slug}/werk/lezen/${id}/oordeel`, { verdict, version: '1' }, { cookie });
  expect((await judgement('hold-back', lead)).status).toBe(303);
  expect((await judgement('release', colleague)).status).toBe(409);
  expect((await saved(id))?.heldBackAt).not.toBeNull();
  expect((await judgement('read-again', colleague)).status).toBe(303);
  expect((await judgement('release', colleague)).status).toBe(303);
  expect((await saved(id))?.releasedAt).not.toBeNull();
});
