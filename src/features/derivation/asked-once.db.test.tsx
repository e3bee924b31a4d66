import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { asked, askedAnew, dayFields, saying } from '../../../test/builders/check.ts';
import { signal } from '../../../test/builders/thread.ts';
import type { SignedIn, TestMunicipality } from '../../../test/municipality.ts';
import { as, homeWithAgenda, pagesOf } from '../../../test/staff.ts';
import { receiptOf, withdraw } from '../signals/index.ts';
import { addAct } from '../thread/index.ts';
import { changeCheck, closeCheck, noteGroup, react } from './check-commands.ts';
import { countReactions, findCheck, listChecked, listOwn } from './queries.ts';

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

const roundOff = (checkId: string) => app.inside(home, (tx) => closeCheck(tx, { id: checkId, agendaId }));
const reactWith = (receipt: string, fields: Record<string, string>) => app.post(`/volg/${receipt}/begrepen`, fields);
const pageOf = async (receipt: string, path = '') => (await app.get(`/volg/${receipt}${path}`)).text();

test('what somebody says of a question that was rounded off lands in no other, and stays on their page', async () => {
  const one = await asked(there());
  const { receipt, checkId, priorityId } = one;
  const now = await askedAnew(there(), checkId);
  const late = await reactWith(receipt, saying(one, 'amiss', 'Ik bedoelde de stoep.'));
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Deze vraag is afgerond.');
  expect(html).toContain('Nee. Ik bedoelde de stoep.');
  const half = await reactWith(receipt, saying(one, '', 'Alleen woorden.'));
  expect(half.status).toBe(409);
  expect(await half.text()).toContain('Alleen woorden.');
  expect(await app.inside(home, (tx) => countReactions(tx, now))).toEqual(new Map());
  expect((await reactWith(receipt, saying({ checkId: now, priorityId }, 'well'))).status).toBe(303);
});

test('what staff send about a question that was rounded off lands in no other, and what they typed stays', async () => {
  const { checkId: check, priorityId } = await asked(there());
  const now = await askedAnew(there(), check);
  const page = `${work}/${priorityId}`;
  const answered = await send(`${page}/antwoord`, { check, outcome: 'De bus staat erin.', version: '1' });
  const noted = await send(`${page}/groep`, {
    check,
    gathering: '',
    well: '31',
    partly: '',
    amiss: '',
    words: 'De bus!',
  });
  const wrong = await send(`${page}/groep`, {
    check,
    gathering: '',
    well: 'zes',
    partly: '',
    amiss: '',
    words: 'De bus!',
  });
  const fields = { check, introduction: 'Klopt dit?', ...dayFields('2026-12-24'), version: '1' };
  const changed = await send(`${work}/aanpassing`, fields);
  const closed = await send(`${work}/afronding`, { check });
  for (const [sent, typed] of [
    [answered, 'De bus staat erin.'],
    [noted, 'De bus!'],
    [wrong, 'zes'],
    [changed, 'Klopt dit?'],
    [closed, ''],
  ] as const) {
    expect(sent.status).toBe(409);
    const html = await sent.text();
    expect(html).toContain('Deze vraag is intussen afgerond, of er loopt een nieuwe.');
    expect(html).toContain(typed);
  }
  expect(await app.inside(home, (tx) => countReactions(tx, now))).toEqual(new Map());
  const running = await app.inside(home, (tx) => findCheck(tx, agendaId));
  expect(running).toMatchObject({ id: now, introduction: 'Klopt het nu?', closedAt: null, version: 1 });
  expect((await app.inside(home, (tx) => listChecked(tx, now))).map(({ outcome }) => outcome)).toEqual([null, null]);
});

test('a question is not changed, and a note not taken away, once it was rounded off', async () => {
  const { checkId, priorityId } = await asked(there());
  const group = { checkId, priorityId, gatheringId: null, reactions: { well: 3, partly: 0, amiss: 0 }, words: 'Ja' };
  await app.inside(home, (tx) => noteGroup(tx, group));
  const note = /groep\/([0-9a-f-]{36})"/.exec(await read(`${work}/${priorityId}`, lead))?.[1];
  await roundOff(checkId);
  const removed = await send(`${work}/groep/${note}/weg`, {});
  expect(removed.status).toBe(409);
  expect(await removed.text()).toContain('Deze vraag is intussen afgerond');
  const fields = { gathering: '', well: '9', partly: '', amiss: '', words: 'Toch negen.', version: '1' };
  const edited = await send(`${work}/groep/${note}`, fields);
  expect(edited.status).toBe(409);
  expect(await edited.text()).toContain('Toch negen.');
  const change = { id: checkId, introduction: 'Anders.', closesOn: '2026-12-20', version: 2 };
  expect(await app.inside(home, (tx) => changeCheck(tx, change))).toEqual({ kind: 'passed' });
  expect([...(await app.inside(home, (tx) => countReactions(tx, checkId))).values()]).toEqual([
    { well: 3, partly: 0, amiss: 0 },
  ]);
  const { rows } = await app.admin.query(
    "select 1 from audit_log where municipality_id = $1 and act = 'member-check.note-removed'",
    [home.id],
  );
  expect(rows).toEqual([]);
});

test('rounding off is asked once more before it is done', async () => {
  const { checkId } = await asked(there());
  expect(await read(work, lead)).toContain(address(`${work}/afronding`));
  const page = await read(`${work}/afronding`, lead);
  expect(page).toContain('Mensen mogen nog reageren tot en met');
  expect(page).toContain('Wilt u dit afronden?');
  expect(page).toContain(`value="${checkId}"`);
  expect((await app.inside(home, (tx) => findCheck(tx, agendaId)))?.closedAt).toBeNull();
  await roundOff(checkId);
  expect((await app.get(address(`${work}/afronding`), as(lead))).status).toBe(303);
});

test('a story that was told after the question came is not asked about, and cannot raise the count', async () => {
  const { checkId } = await asked(there());
  app.now = new Date(app.now.getTime() + 60_000);
  const fresh = await app.inside(home, (tx) => signal(tx, app, { agendaId, words: 'Net verteld.' }));
  const receipt = receiptOf(app.app.secrets, fresh);
  expect(await pageOf(receipt)).not.toContain('Uw verhaal zit er niet in.');
  expect((await app.get(`/volg/${receipt}/begrepen`)).headers.get('location')).toBe(`/volg/${receipt}`);
  const sent = await reactWith(receipt, { check: checkId, missing: 'yes', words: 'Ik ook.' });
  expect(sent.headers.get('location')).toBe(`/volg/${receipt}`);
  const said = { checkId, signalId: fresh, reactions: [{ priorityId: null, verdict: 'amiss' as const, words: 'Ik.' }] };
  expect(await app.inside(home, (tx) => react(tx, said))).toEqual({ kind: 'not-asked' });
  expect(await app.inside(home, (tx) => countReactions(tx, checkId))).toEqual(new Map());
});

test('that a story is in none is counted when somebody says so, and no longer once they speak of where it is', async () => {
  const { other, checkId, priorityId, proposalId } = await asked(there());
  const receipt = receiptOf(app.app.secrets, other);
  const empty = await reactWith(receipt, { check: checkId, words: '' });
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('Zet een vinkje als u dit wilt zeggen');
  expect((await reactWith(receipt, { check: checkId, missing: 'yes', words: '' })).status).toBe(303);
  expect(await pageOf(receipt, '/begrepen')).toContain('checked');
  await app.inside(home, (tx) => addAct(tx, { links: [{ from: other, to: proposalId, relation: 'led_to' }] }));
  expect((await reactWith(receipt, saying({ checkId, priorityId }, 'partly', 'Bijna.'))).status).toBe(303);
  expect(await app.inside(home, (tx) => countReactions(tx, checkId))).toEqual(
    new Map([[priorityId, { well: 0, partly: 1, amiss: 0 }]]),
  );
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
