import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeGathering } from '../../../test/builders/gathering.ts';
import { makeMunicipality, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { readQrCodes } from '../../../test/read-qr.ts';
import { untilItWaits } from '../../../test/waiting.ts';
import { showCode } from '../../platform/codes/codes.ts';
import { receiptOf, takeIn, withdraw } from '../signals/index.ts';
import { closeGathering } from './commands.ts';
import { readBackMs } from './rules.ts';

let app: TestApp;
let home: TestMunicipality;
let gathering: { id: string; slug: string };
let noteTaker: { cookie: string };

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  gathering = await makeGathering(app, home);
  noteTaker = { cookie: (await signIn(app, home, 'note-taker')).cookie };
});

const work = (rest: string) => `/${home.slug}/werk/bijeenkomsten/${gathering.slug}${rest}`;
const spoken = { table: '3', words: 'De bus stopt te ver weg.', consent: 'publish', domain: '' };

async function note(fields: Record<string, string> = spoken): Promise<{ id: string; location: string }> {
  const answer = await app.post(work('/noteren'), { ...fields, formKey: app.app.newId() }, noteTaker);
  expect(answer.status).toBe(303);
  const location = answer.headers.get('location') as string;
  return { location, id: new URL(location, 'http://localhost').searchParams.get('laatst') as string };
}

async function page(path: string): Promise<string> {
  const answer = await app.get(path, noteTaker);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  return answer.text();
}

function groups(code: string): string[] {
  return showCode(code).split('-');
}

test('a note-taker writes down two people after one another, each with a receipt of their own', async () => {
  const first = await note();
  const next = await page(first.location);
  expect(next).toContain('value="3"');
  expect(next).toContain('Tafel 3: 1 verhaal.');
  for (const group of groups(receiptOf(app.app.secrets, first.id))) expect(next).toContain(group);
  // The next speaker is asked anew: no words and no choice of the one before are left in the form.
  expect(next).toMatch(/<textarea[^>]*><\/textarea>/);
  expect(next).not.toContain('checked');
  const second = await note({ ...spoken, words: 'Ik kan de borden niet lezen.', consent: 'count' });
  expect(await page(second.location)).toContain('Tafel 3: 2 verhalen.');
  const rows = await app.inside(home, (tx) =>
    tx.db.selectFrom('signals').select(['words', 'toldBy', 'tableLabel', 'gatheringId']).orderBy('id').execute(),
  );
  const place = { toldBy: 'note-taker', tableLabel: '3', gatheringId: gathering.id };
  expect(rows).toEqual([
    { words: spoken.words, ...place },
    { words: null, ...place },
  ]);
});

test('by keyboard: the table and the domain stand before the words, then who may read it, then the button', async () => {
  const html = await page(work('/noteren?tafel=3'));
  const order = ['name="table"', 'name="domain"', 'name="words"', 'name="consent"', 'Bewaar en volgende'];
  const places = order.map((part) => html.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(html).toMatch(/<textarea[^>]*autofocus/);
});

test('a note without having asked who may read it is not saved, and nothing is lost', async () => {
  const answer = await app.post(work('/noteren'), { ...spoken, consent: '' }, noteTaker);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('value="3"');
  expect(html).toContain(`>${spoken.words}</textarea>`);
  expect(html).not.toMatch(/<textarea[^>]*autofocus/);
});

test('the same note sent twice is one voice', async () => {
  const fields = { ...spoken, formKey: app.app.newId() };
  const [first, second] = await Promise.all([
    app.post(work('/noteren'), fields, noteTaker),
    app.post(work('/noteren'), fields, noteTaker),
  ]);
  expect(first.headers.get('location')).toBe(second.headers.get('location'));
});

test('when the gathering closes under the note-taker, the words stay on the page', async () => {
  await app.inside(home, (tx) => closeGathering(tx, gathering.id));
  expect(await page(work('/noteren'))).toContain('De bijeenkomst is niet open');
  const answer = await app.post(work('/noteren'), spoken, noteTaker);
  const html = await answer.text();
  expect(answer.status).toBe(409);
  expect(html).toContain('De bijeenkomst is niet open');
  expect(html).toContain(`>${spoken.words}</textarea>`);
  expect(html).toContain('value="3"');
});

test('a note that is sent while the gathering closes is not taken in, and stays on the page', async () => {
  const late = await app.inside(home, async (tx) => {
    await closeGathering(tx, gathering.id);
    const sent = app.post(work('/noteren'), spoken, noteTaker);
    await untilItWaits(app, sent);
    return { sent };
  });
  const answer = await late.sent;
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain(`>${spoken.words}</textarea>`);
});

test('no slip is printed again of what its speaker corrected: from then on the code is theirs alone', async () => {
  const { id } = await note();
  const code = receiptOf(app.app.secrets, id);
  await app.post(`/volg/${code}/aanpassen`, { words: 'Thuis verder gedacht.', consent: 'staff', version: '1' });
  const next = await note();
  const html = await page(work('/bewijsjes?tafel=3'));
  for (const path of [work('/bewijsjes?tafel=3'), work(`/noteren?laatst=${id}`)])
    for (const group of groups(code)) expect(await page(path)).not.toContain(group);
  // Whoever has a slip in hand still finds it under its number.
  expect(html).toContain('Tafel 3, bewijsje 2, 11.00 uur');
  expect(await page(next.location)).toContain('Tafel 3: 2 verhalen.');
});

test('what was just noted is named and read back by whoever noted it, for a while, and by nobody else', async () => {
  await note();
  const { id, location } = await note({ ...spoken, words: 'De lift is te klein.' });
  const html = await page(location);
  expect(html).toContain('<b>Tafel 3, bewijsje 2</b>, 11.00 uur');
  expect(html).toMatch(
    /<details class="sp-details"><summary[^>]*>Lees na wat u noteerde.*De lift is te klein\..*<\/details>/s,
  );
  expect(html).not.toContain(spoken.words);
  expect(html).toContain(`href="/volg/${receiptOf(app.app.secrets, id)}/aanpassen"`);
  const other = { cookie: (await signIn(app, home, 'note-taker')).cookie };
  const seen = await (await app.get(location, other)).text();
  expect(seen).not.toContain('bewijsje 2');
  expect(seen).not.toContain('De lift is te klein.');
  const before = app.now;
  app.now = new Date(before.getTime() + readBackMs + 1000);
  const later = await page(location).finally(() => {
    app.now = before;
  });
  expect(later).not.toContain('De lift is te klein.');
  const counted = await note({ ...spoken, words: '', consent: 'count' });
  expect(await page(counted.location)).toContain('Er zijn geen woorden bewaard.');
});

test('the slips of one table are printed with their numbers, without words', async () => {
  const [first, second] = [await note(), await note({ ...spoken, words: 'Nog iets.' })];
  await note({ ...spoken, table: '4' });
  const html = await page(work('/bewijsjes?tafel=3'));
  expect(html.split('class="sp-slip"')).toHaveLength(3);
  expect(html).toContain('Tafel 3, bewijsje 1');
  expect(html).toContain('Tafel 3, bewijsje 2');
  const followed = [first, second].map(({ id }) => `http://localhost/volg/${receiptOf(app.app.secrets, id)}`);
  expect(readQrCodes(html)).toEqual(followed);
  for (const { id } of [first, second])
    for (const group of groups(receiptOf(app.app.secrets, id))) expect(html).toContain(group);
  expect(html).not.toContain(spoken.words);
  const one = await page(work(`/bewijsjes?laatst=${second.id}`));
  expect(one.split('class="sp-slip"')).toHaveLength(2);
  expect(one).toContain('Tafel 3, bewijsje 2');
  expect(await page(work('/bewijsjes?tafel=9'))).toContain('Hier zijn geen bewijsjes om te printen');
});

test("two days after it was noted a slip is the speaker's alone: nobody prints it again", async () => {
  await note();
  const before = app.now;
  app.now = new Date(before.getTime() + 49 * 60 * 60 * 1000);
  const { cookie } = await signIn(app, home, 'note-taker');
  const late = await (await app.get(work('/bewijsjes?tafel=3'), { cookie })).text();
  app.now = before;
  expect(late).toContain('Hier zijn geen bewijsjes om te printen');
});

test('without a table all slips of the gathering are printed, table by table', async () => {
  for (const table of ['10', '3', '', '3']) await note({ ...spoken, table });
  const html = await page(work('/bewijsjes'));
  expect(html.split('class="sp-slip"')).toHaveLength(5);
  const order = ['Zonder tafel', 'Tafel 3', 'Tafel 3, bewijsje 1', 'Tafel 3, bewijsje 2', 'Tafel 10, bewijsje 1'];
  const places = order.map((part) => html.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(html).toContain('bewijsjes?tafel=10"');
  // Those who spoke at no table, and no others: where the page for noting leads.
  expect((await page(work('/bewijsjes?tafel='))).split('class="sp-slip"')).toHaveLength(2);
});

test('printing receipts is written down in the audit log', async () => {
  await note();
  await page(work('/bewijsjes?tafel=3'));
  const { rows } = await app.admin.query(
    "select actor_kind, subject_id from audit_log where municipality_id = $1 and act = 'signal.slips-printed'",
    [home.id],
  );
  expect(rows).toEqual([{ actor_kind: 'account', subject_id: gathering.id }]);
});

test('the receipt of somebody who told it themselves, or took it back, is shown to no note-taker', async () => {
  const own = await app.inside(home, (tx) =>
    takeIn(tx, app.app.secrets, {
      ...{ words: 'Dit is van mij.', consent: 'staff', domainId: null },
      ...{ agendaId: null, gatheringId: gathering.id, toldBy: 'self' },
    }),
  );
  const { id } = await note();
  await app.inside(home, (tx) => withdraw(tx, id));
  for (const signal of [own, id]) {
    const code = receiptOf(app.app.secrets, signal);
    for (const path of [`/noteren?laatst=${signal}`, `/bewijsjes?laatst=${signal}`, '/bewijsjes?tafel=3'])
      expect(await page(work(path))).not.toContain(code.slice(0, 5));
  }
});

test('the person whose words were written down follows them with the receipt', async () => {
  const { id } = await note();
  const html = await (await app.get(`/volg/${receiptOf(app.app.secrets, id)}`)).text();
  expect(html).toContain('Iemand schreef het voor u op');
  expect(html).toContain('Op de bijeenkomst ‘Startsymposium’, aan tafel 3.');
});
