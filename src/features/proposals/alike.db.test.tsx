// What is like a signal or a proposal: suggested with the words by which, to whoever may bring things together.
import { beforeEach, expect, test, vi } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { agenda, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { as, homeWithAgenda, pagesOf } from '../../../test/staff.ts';
import { withdraw } from '../signals/index.ts';
import { listVoices } from '../thread/index.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  ({ app, home, lead, agendaId } = await homeWithAgenda());
});

const { address, read, send } = pagesOf(() => ({ app, home, lead }));

const kerb = 'Met mijn rolstoel kom ik het perron van het station niet op.';
const platform = 'Het perron is te hoog. Mijn rolstoel blijft beneden staan.';
const letters = 'De brieven van de gemeente begrijp ik niet.';

const both = /Allebei over: (rolstoel, perron|perron, rolstoel)</;

const alikeTo = (id: string) => `/werk/bord/${id}/gelijkenis`;

function tell(words: string | null, where = home): Promise<string> {
  return app.inside(where, (tx) => signal(tx, app, { words, consent: words === null ? 'count' : 'staff' }));
}

function make(title: string, signals: string[] = []): Promise<{ id: string; number: number }> {
  return app.inside(home, (tx) => proposal(tx, agendaId, { title, signals }));
}

test('beside a loose story stand the loose ones that are like it, with the words they share', async () => {
  const [asked] = [await tell(kerb), await tell(platform), await tell(letters)];
  expect(await read('/werk/bord', lead)).toContain(address(alikeTo(asked)));
  const page = await read(alikeTo(asked), lead);
  expect(page).toContain('1 los verhaal lijkt hierop');
  expect(page).toContain(platform);
  expect(page).toMatch(both);
  expect(page).not.toContain(letters);
});

test('the story itself is ticked and nothing else is: somebody decides', async () => {
  const [asked, other] = [await tell(kerb), await tell(platform)];
  const page = await read(alikeTo(asked), lead);
  const ticked = [...page.matchAll(/<input type="checkbox"[^>]*>/g)].filter(([box]) => box.includes('checked'));
  expect(ticked.map(([box]) => box.match(/value="([^"]+)"/)?.[1])).toEqual([asked]);
  const { id } = await make('Een voorstel', []);
  expect(await app.inside(home, (tx) => listVoices(tx, id))).toEqual([]);
  expect(page).toContain(`value="${other}"`);
});

test('a proposal is like a story by its own words, or by those of a voice behind it, which is shown', async () => {
  const asked = await tell(kerb);
  await make('Op het perron van het station komen');
  await make('Zelf reizen', [await tell(platform)]);
  await make('Gewone taal', [await tell(letters)]);
  const page = await read(alikeTo(asked), lead);
  const found = page.slice(page.indexOf('Voorstellen die hierop lijken'), page.indexOf('board-bring'));
  expect(found).toMatch(
    /2\. Zelf reizen<.{0,60}Allebei over: (rolstoel, perron|perron, rolstoel)<.{0,90}Mijn rolstoel blijft/,
  );
  expect(found).toMatch(
    /1\. Op het perron van het station komen<.{0,60}Allebei over: (station, perron|perron, station)</,
  );
  expect(found).not.toContain('Gewone taal');
  const options = [...page.matchAll(/<option value="\d+">([^<]+)</g)].map((option) => option[1]);
  const likely = ['1. Op het perron van het station komen (lijkt hierop)', '2. Zelf reizen (lijkt hierop)'];
  expect(new Set(options.slice(0, 2))).toEqual(new Set(likely));
  expect(options.slice(2)).toEqual(['3. Gewone taal']);
});

test('a proposal that a story stands behind already is no news', async () => {
  const asked = await tell(kerb);
  await make('Zelf het perron op', [asked]);
  expect(await read(alikeTo(asked), lead)).not.toContain('Voorstellen die hierop lijken');
});

test('what is ticked goes to one proposal in one act, as on the board; what is wrong is said here', async () => {
  const [asked, other] = [await tell(kerb), await tell(platform)];
  const nothing = await send(alikeTo(asked), { into: 'new', title: 'Perrons' });
  expect(nothing.status).toBe(422);
  expect(await nothing.text()).toContain('Vink eerst aan wat bij elkaar hoort');
  const untitled = await send(alikeTo(asked), { signals: other, into: 'new', title: '' });
  expect(untitled.status).toBe(422);
  expect(await untitled.text()).toMatch(new RegExp(`value="${other}"[^>]*checked|checked[^>]*value="${other}"`));
  const { id, number } = await make('Zelf het perron op');
  const sent = await send(alikeTo(asked), { signals: [asked, other], into: String(number), title: '' });
  expect(sent.status).toBe(303);
  expect(await app.inside(home, (tx) => listVoices(tx, id))).toEqual([asked, other]);
});

test('what was ticked stays, whatever became of it', async () => {
  const asked = await tell(kerb);
  const elsewhere = await tell(letters);
  await make('Gewone taal', [elsewhere]);
  const late = await send(alikeTo(asked), { signals: elsewhere, into: '99', title: '' });
  expect(late.status).toBe(409);
  expect(await late.text()).toMatch(new RegExp(`value="${elsewhere}"[^>]*checked|checked[^>]*value="${elsewhere}"`));
});

test('from a proposal one finds the loose stories that are like it or its voices, and adds them', async () => {
  const { id, number } = await make('Gewone taal', [await tell(kerb)]);
  const [loose] = [await tell(platform), await tell(letters)];
  const page = `/werk/voorstellen/${number}/gelijkenis`;
  expect(await read(`/werk/voorstellen/${number}`, lead)).toContain(address(page));
  const html = await read(page, lead);
  expect(html).toContain(platform);
  expect(html).toMatch(both);
  expect(html).not.toContain(letters);
  expect(html).toMatch(new RegExp(`<option value="${number}"[^>]*selected`));
  expect((await send(page, { signals: loose, into: String(number), title: '' })).status).toBe(303);
  expect(await app.inside(home, (tx) => listVoices(tx, id))).toContain(loose);
});

test('what has no words, or whose words were taken back while it was compared, is like nothing', async () => {
  const [asked, other, counted] = [await tell(kerb), await tell(platform), await tell(null)];
  expect(await read(alikeTo(counted), lead)).toContain('Geen los verhaal heeft dezelfde woorden');
  const { threads } = app.app;
  const really = threads.run.bind(threads);
  const slow = vi.spyOn(threads, 'run').mockImplementationOnce(async (...work) => {
    const found = await really(...work);
    await app.inside(home, (tx) => withdraw(tx, other));
    return found;
  });
  const page = await read(alikeTo(asked), lead);
  expect(slow).toHaveBeenCalledOnce();
  expect(page).not.toContain('Allebei over');
  expect(page).toContain('Geen los verhaal heeft dezelfde woorden');
});

test('when comparing takes too long the page says so, and one can still bring the story somewhere', async () => {
  const [asked] = [await tell(kerb), await tell(platform)];
  vi.spyOn(app.app.threads, 'run').mockResolvedValueOnce(undefined);
  const page = await read(alikeTo(asked), lead);
  expect(page).toContain('Het vergelijken is nog niet klaar');
  expect(page).not.toContain('Geen los verhaal');
  expect(page).toContain('name="into"');
});

test('of very many loose stories the newest are compared, and the page says so', async () => {
  const old = await tell(platform);
  app.now = new Date(app.now.getTime() + 60_000);
  const asked = await tell(kerb);
  const few = await read(alikeTo(asked), lead);
  expect(few).toContain(platform);
  expect(few).not.toContain('De nieuwste');
  await app.admin.query(
    `with made as (
       insert into thread_nodes (municipality_id, id, kind, created_at)
       select $1, gen_random_uuid(), 'signal', $2 from generate_series(1, 2000) returning id)
     insert into signals (municipality_id, id, words, consent, told_by, created_at)
     select $1, id, 'Een heel ander verhaal', 'staff', 'self', $2 from made`,
    [home.id, app.now],
  );
  const many = await read(alikeTo(asked), lead);
  expect(many).toContain('De nieuwste 2.000 zijn vergeleken');
  expect(many).not.toContain(old);
});

test('words that were shown are in the audit log', async () => {
  const asked = await tell(kerb);
  const made = await make('Zelf reizen', [await tell(platform)]);
  await read(alikeTo(asked), lead);
  await read(`/werk/voorstellen/${made.number}/gelijkenis`, lead);
  const reads = await app.inside(home, (tx) =>
    tx.db
      .selectFrom('auditLog')
      .select(['actorId', 'subjectKind', 'subjectId'])
      .where('act', '=', 'signal.words-read')
      .orderBy('id')
      .execute(),
  );
  const actorId = lead.actor.id;
  expect(reads).toEqual([
    { actorId, subjectKind: 'board', subjectId: null },
    { actorId, subjectKind: 'board', subjectId: null },
    { actorId, subjectKind: 'proposal', subjectId: made.id },
  ]);
});

test('nobody who may not bring things together sees it, and no words of another municipality', async () => {
  const other = await makeMunicipality(app);
  await app.inside(other, agenda);
  const foreign = await tell(platform, other);
  const asked = await tell(kerb);
  const noteTaker = await signIn(app, home, 'note-taker');
  expect(await read('/werk/bord', noteTaker)).not.toContain('gelijkenis');
  for (const path of [alikeTo(asked), `/werk/voorstellen/${(await make('Taal')).number}/gelijkenis`]) {
    expect((await app.get(address(path))).status).toBe(303);
    for (const who of [noteTaker, await signIn(app, home, 'resident')]) {
      expect((await app.get(address(path), as(who))).status).toBe(403);
      expect((await send(path, { signals: asked, into: 'new', title: 'x' }, who)).status).toBe(403);
    }
  }
  expect(await read(alikeTo(asked), lead)).not.toContain(platform);
  for (const path of [alikeTo(foreign), alikeTo('geen-id'), '/werk/voorstellen/999/gelijkenis'])
    expect((await app.get(address(path), as(lead))).status).toBe(404);
});
