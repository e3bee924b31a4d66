import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { asked, dayFields, saying, told } from '../../../test/builders/check.ts';
import { signal } from '../../../test/builders/thread.ts';
import { ofNow } from '../../../test/evidence.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { followWith } from '../../../test/notices.ts';
import { as, homeWithAgenda, pagesOf } from '../../../test/staff.ts';
import { dayOf, daysAfter } from '../../platform/clock.ts';
import { receiptOf, withdraw } from '../signals/index.ts';
import { noteGroup, openCheck, react } from './check-commands.ts';
import { findCheckInvitations, findDerivationTasks } from './contributions.ts';
import { findDerivationEvidence } from './evidence.ts';
import { countReactions, findCheck, listOwn } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  ({ app, home, lead, agendaId } = await homeWithAgenda());
});

const there = () => ({ app, home, agendaId });
const { address, read, send } = pagesOf(() => ({ app, home, lead }));
const work = '/werk/speerpunten/begrepen';
const question = { introduction: 'Klopt het met wat u vertelde?', ...dayFields('2026-12-06') };

const at = (day: string) => {
  app.now = new Date(`${day}T10:00:00Z`);
};
const reactWith = (receipt: string, fields: Record<string, string>) => app.post(`/volg/${receipt}/begrepen`, fields);
const pageOf = async (receipt: string, path = '') => (await app.get(`/volg/${receipt}${path}`)).text();

test('a project lead asks people back; what is missing or past is said at its field, and what was typed stays', async () => {
  expect(await read(work, lead)).toContain('Er is nog niets om voor te leggen');
  expect(await read('/speerpunten/begrepen')).toContain('Wij hebben dit nog niet gevraagd');
  const { voice } = await told(there());
  await followWith(app, receiptOf(app.app.secrets, voice), 'thee@voorbeeld.nl');
  expect(await read(work, lead)).toContain('Er kunnen komen');
  const wrong = await send(work, { introduction: '', ...dayFields('2026-11-21') });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('Schrijf op wat u vraagt.');
  expect(html).toContain('Deze dag is voorbij.');
  expect(html).toContain('value="21"');
  expect((await send(work, question)).status).toBe(303);
  await app.jobs.drain();
  expect(app.mailbox.mails()[0]?.mail).toMatchObject({
    to: 'thee@voorbeeld.nl',
    subject: expect.stringContaining('nieuws'),
  });
  const shown = await read('/speerpunten/begrepen');
  expect(shown).toContain('U kunt reageren tot en met 6 december 2026.');
  expect(shown).toContain('Theemiddag</a> (1 verhaal)');
  const [invitation] = await app.inside(home, findCheckInvitations);
  expect(invitation).toMatchObject({ href: '/speerpunten/begrepen', day: '2026-12-06' });
});

test('two people who ask at once ask once, and the second sees how it is now', async () => {
  await told(there());
  const opening = () =>
    app.inside(home, (tx) => openCheck(tx, { agendaId, introduction: 'Klopt het?', closesOn: '2026-12-06' }));
  const both = await Promise.all([opening(), opening()]);
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['already', 'opened']);
  const late = await send(work, { ...question, introduction: 'Nog een vraag' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Iemand anders begon dit intussen.');
  expect(html).toContain('Nog een vraag');
});

test('people are asked about the words of that day, also when those are edited later', async () => {
  await asked(there());
  const edited = await send('/werk/speerpunten/er-kunnen-komen', {
    title: 'Iets heel anders',
    about: '',
    version: '1',
  });
  expect(edited.status).toBe(303);
  expect(await read('/speerpunten/begrepen')).toContain('Er kunnen komen');
});

test('somebody says with their receipt that they were not quite understood, and changes it as long as they can', async () => {
  const one = await asked(there());
  const { receipt, checkId, voice } = one;
  expect(await pageOf(receipt)).toContain(
    'Uw verhaal zit in een speerpunt. U kunt tot en met 6 december 2026 zeggen of het klopt.',
  );
  expect(await pageOf(receipt, '/begrepen')).toContain('Er kunnen komen');
  expect((await reactWith(receipt, { check: checkId })).status).toBe(422);
  const silent = await reactWith(receipt, saying(one, 'partly'));
  expect(silent.status).toBe(422);
  expect(await silent.text()).toContain('Schrijf op wat er niet klopt.');
  const words = 'De bus komt nog steeds niet.';
  expect((await reactWith(receipt, saying(one, 'partly', words))).status).toBe(303);
  expect(await pageOf(receipt, '/begrepen')).toContain(words);
  expect((await reactWith(receipt, saying(one, 'well'))).status).toBe(303);
  const said = await app.inside(home, (tx) => listOwn(tx, checkId, voice));
  expect(said).toMatchObject([{ well: 1, partly: 0, amiss: 0, words: null }]);
  expect(await read('/speerpunten/begrepen')).toContain('Er is 1 reactie: 1 keer goed begrepen');
});

test('words are for staff only; how often what was said is for everyone', async () => {
  const one = await asked(there());
  const { receipt, priorityId } = one;
  await reactWith(receipt, saying(one, 'amiss', 'Ik bedoelde de stoep.'));
  const shown = await read('/speerpunten/begrepen');
  expect(shown).toContain('1 keer nee');
  expect(shown).not.toContain('Ik bedoelde de stoep.');
  expect(await read(`${work}/${priorityId}`, lead)).toContain('Ik bedoelde de stoep.');
  const writer = await signIn(app, home, 'note-taker');
  expect(await read(`${work}/${priorityId}`, writer)).not.toContain('Ik bedoelde de stoep.');
  const { rows } = await app.admin.query(
    "select 1 from audit_log where municipality_id = $1 and act = 'member-check.words-read'",
    [home.id],
  );
  expect(rows).toHaveLength(1);
});

test('somebody whose story is in no priority says so', async () => {
  const { other, checkId } = await asked(there());
  const receipt = receiptOf(app.app.secrets, other);
  expect(await pageOf(receipt)).toContain('Uw verhaal zit er niet in.');
  expect((await reactWith(receipt, { check: checkId, words: 'Ik mis het zingen.' })).status).toBe(303);
  expect((await reactWith(receipt, { check: checkId, words: 'Ik mis het zingen zo.' })).status).toBe(303);
  expect(await read('/speerpunten/begrepen')).toContain('1 keer zei iemand: mijn verhaal zit er niet bij.');
  expect(await read(`${work}/ontbreekt`, lead)).toContain('Ik mis het zingen zo.');
});

test('after its last day nobody reacts any more, and what was typed stays on the page', async () => {
  const one = await asked(there());
  const { receipt, checkId } = one;
  at('2026-12-06');
  expect((await reactWith(receipt, saying(one, 'well'))).status).toBe(303);
  at('2026-12-07');
  const late = await reactWith(receipt, saying(one, 'amiss', 'Te laat bedacht.'));
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Nu kan het niet meer.');
  expect(html).toContain('Nee. Te laat bedacht.');
  const counts = await app.inside(home, (tx) => countReactions(tx, checkId));
  expect([...counts.values()]).toEqual([{ well: 1, partly: 0, amiss: 0 }]);
});

test('whoever withdraws their story takes back the words about it, and can say nothing more', async () => {
  const one = await asked(there());
  const { receipt, checkId, voice, priorityId } = one;
  await reactWith(receipt, saying(one, 'amiss', 'Mijn straat heet Molenweg.'));
  await app.inside(home, (tx) => withdraw(tx, voice));
  expect(await app.inside(home, (tx) => listOwn(tx, checkId, voice))).toMatchObject([{ amiss: 1, words: null }]);
  const said = { checkId, signalId: voice, reactions: [{ priorityId, verdict: 'amiss' as const, words: 'Toch nog.' }] };
  expect(await app.inside(home, (tx) => react(tx, said))).toEqual({ kind: 'not-asked' });
  expect((await reactWith(receipt, saying(one, 'well'))).headers.get('location')).toBe(`/volg/${receipt}`);
  const words = await app.admin.query('select words from check_reactions where signal_id = $1', [voice]);
  expect(words.rows).toEqual([{ words: null }]);
});

test('words that are written at the moment of a withdrawal are not kept either', async () => {
  const { checkId, voice, priorityId } = await asked(there());
  await app.inside(home, async (tx) => {
    await withdraw(tx, voice);
    const row = { checkId, priorityId, signalId: voice, gatheringId: null, words: 'Nog net', createdAt: tx.now };
    await tx.db
      .insertInto('checkReactions')
      .values({ ...row, id: tx.newId(), well: 0, partly: 1, amiss: 0 })
      .execute();
    expect(await listOwn(tx, checkId, voice)).toMatchObject([{ partly: 1, words: null }]);
  });
});

test('a receipt of another municipality reacts there and nowhere else', async () => {
  const one = await asked(there());
  const { checkId } = one;
  const elsewhere = await makeMunicipality(app);
  const stranger = await app.inside(elsewhere, (tx) => signal(tx, app));
  const receipt = receiptOf(app.app.secrets, stranger);
  const sent = await reactWith(receipt, saying(one, 'amiss', 'Ook wij.'));
  expect(sent.headers.get('location')).toBe(`/volg/${receipt}`);
  expect(await app.inside(home, (tx) => countReactions(tx, checkId))).toEqual(new Map());
});

test('a note-taker writes down how often a group said what, and takes away what was a mistake', async () => {
  const { gatheringId, priorityId, checkId: check } = await asked(there());
  const writer = await signIn(app, home, 'note-taker');
  const page = `${work}/${priorityId}`;
  expect(await read(page, writer)).toContain('Theemiddag');
  const wrong = await send(
    `${page}/groep`,
    { check, gathering: gatheringId, well: 'zes', partly: '', amiss: '' },
    writer,
  );
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('value="zes"');
  const nobody = await send(`${page}/groep`, { check, gathering: '', well: '', partly: '', amiss: '' }, writer);
  expect(await nobody.text()).toContain('Vul bij ten minste één antwoord een getal in.');
  const fields = { check, gathering: gatheringId, well: '6', partly: '', amiss: '1', words: 'De bus!' };
  expect((await send(`${page}/groep`, fields, writer)).status).toBe(303);
  expect(await read('/speerpunten/begrepen')).toContain(
    'Er zijn 7 reacties: 6 keer goed begrepen, 0 keer niet helemaal, 1 keer nee.',
  );
  const seen = await read(page, lead);
  expect(seen).toContain('Een groep van ‘Theemiddag’');
  const note = /begrepen\/groep\/([0-9a-f-]{36})"/.exec(seen)?.[1];
  const noted = `${work}/groep/${note}`;
  expect(await read(noted, lead)).toContain('value="6"');
  expect((await send(noted, { ...fields, well: '', amiss: '', version: '1' })).status).toBe(422);
  expect((await send(noted, { ...fields, well: '5', version: '1' })).status).toBe(303);
  const late = await send(noted, { ...fields, well: '4', version: '1' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('5 keer goed begrepen');
  expect(html).toContain('value="4"');
  expect((await send(noted, fields, writer)).status).toBe(403);
  expect((await send(`${noted}/weg`, {}, writer)).status).toBe(303);
  const gone = await send(noted, { ...fields, well: '3', version: '2' });
  expect(gone.status).toBe(409);
  expect(await gone.text()).toContain('Iemand anders haalde deze notitie intussen weg.');
  expect((await send(`${noted}/weg`, {}, writer)).status).toBe(409);
  const removals = "select 1 from audit_log where municipality_id = $1 and act = 'member-check.note-removed'";
  expect((await app.admin.query(removals, [home.id])).rows).toHaveLength(1);
  expect(await read('/speerpunten/begrepen')).toContain('Er zijn nog geen reacties.');
});

test('staff say what they did with it, whoever is late sees both versions, and rounding off tells everyone', async () => {
  const one = await asked(there());
  const { receipt, checkId, priorityId } = one;
  await reactWith(receipt, saying(one, 'amiss', 'De bus.'));
  expect(await read(`${work}/afronding`, lead)).toContain('Daar staat nog geen antwoord.');
  const answer = `${work}/${priorityId}/antwoord`;
  const check = checkId;
  expect((await send(answer, { check, outcome: '', version: '1' })).status).toBe(422);
  expect((await send(answer, { check, outcome: 'De bus staat er nu in.', version: '1' })).status).toBe(303);
  const late = await send(answer, { check, outcome: 'De trein ook.', version: '1' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Nu staat er: De bus staat er nu in.');
  expect(html).toContain('De trein ook.');
  expect((await send(`${work}/afronding`, { check })).status).toBe(303);
  expect((await send(`${work}/afronding`, { check })).status).toBe(303);
  expect(await read('/speerpunten/begrepen')).toContain('Dit deed de gemeente ermee: De bus staat er nu in.');
  expect(await pageOf(receipt)).toContain('U en anderen zeiden of ‘Er kunnen komen’ klopt.');
  const note = { checkId, priorityId, gatheringId: null, reactions: { well: 3, partly: 0, amiss: 0 }, words: 'Ja' };
  expect(await app.inside(home, (tx) => noteGroup(tx, note))).toEqual({ kind: 'passed' });
  const group = await send(`${work}/${priorityId}/groep`, {
    check,
    well: '3',
    partly: '',
    amiss: '',
    words: 'Wat zij zeiden',
  });
  expect(group.status).toBe(409);
  expect(await group.text()).toContain('Wat zij zeiden');
  expect(await read(`${work}?opnieuw`, lead)).toContain('Leg dit voor');
});

test('the question is said otherwise and people get longer; an older version sees what stands there now', async () => {
  const { checkId: check } = await asked(there());
  const page = `${work}/aanpassing`;
  expect(await read(page, lead)).toContain(question.introduction);
  const change = { check, introduction: 'Klopt dit?', ...dayFields('2026-12-20'), version: '1' };
  expect((await send(page, { ...change, ...dayFields('2026-13-20') })).status).toBe(422);
  expect((await send(page, change)).status).toBe(303);
  const late = await send(page, { ...change, introduction: 'Of dit?' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Nu staat er: Klopt dit?');
  expect(html).toContain('Of dit?');
  expect((await app.inside(home, (tx) => findCheck(tx, agendaId)))?.closesOn).toBe('2026-12-20');
});

test('the start page says when the last day comes near, is past, and when somebody waits for an answer', async () => {
  const one = await asked(there());
  const { receipt } = one;
  const tasks = async () =>
    (await app.inside(home, (tx) => findDerivationTasks(tx, lead.actor))).map(({ message }) => message);
  expect(await tasks()).toEqual([]);
  await reactWith(receipt, saying(one, 'amiss', 'De bus.'));
  at('2026-11-29');
  expect(await tasks()).toEqual(['derivation.task.closing']);
  at('2026-12-07');
  expect(await tasks()).toEqual(['derivation.task.over', 'derivation.task.unanswered']);
  const { evidence } = await app.inside(home, ofNow(findDerivationEvidence));
  expect(evidence.map(({ values }) => values)).toEqual([
    { reactions: 1, well: 0 },
    { resting: 1, priorities: 1 },
  ]);
});

test('before publishing it is said whether people were asked, and nothing waits for it', async () => {
  await told(there());
  expect(await read('/werk/agenda/publicatie', lead)).toContain('Zonder teruglegging');
  await app.inside(home, (tx) =>
    openCheck(tx, { agendaId, introduction: 'Klopt het?', closesOn: daysAfter(dayOf(tx.now), 7) }),
  );
  const page = await read('/werk/agenda/publicatie', lead);
  expect(page).toContain('Teruggelegd: mensen kunnen reageren tot en met 29 november 2026.');
  expect(page).toContain('<button');
});

test('an adviser has no way in, and of a reconstruction nothing is claimed', async () => {
  const adviser = await signIn(app, home, 'adviser');
  expect((await app.get(address(work), as(adviser))).status).toBe(403);
  const rebuilt = await makeMunicipality(app, { readOnly: true });
  const shown = await (await app.get(`/${rebuilt.slug}/speerpunten/begrepen`)).text();
  expect(shown).toContain('niet openbaar bekend');
});
