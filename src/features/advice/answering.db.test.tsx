import { beforeEach, expect, test } from 'vitest';
import { council, makeRound, residents } from '../../../test/builders/advice.ts';
import { priority } from '../../../test/builders/thread.ts';
import { homeWithAgenda, pagesOf, type Staffed } from '../../../test/staff.ts';
import { changeRound, recordAnswered } from './commands.ts';
import { findRound, listAdvices, listParties } from './queries.ts';
import { beginAdvice, beginAsked, saveAdvice } from './writing-commands.ts';

let here: Staffed & { agendaId: string };
const { read, send } = pagesOf(() => here);
const adoption = '/werk/agenda/lokale-inclusie-agenda/vaststelling';
const adopt = { adopter: 'executive', 'adoptedOn-day': '20', 'adoptedOn-month': '11', 'adoptedOn-year': '2026' };

beforeEach(async () => {
  here = await homeWithAgenda();
});

const whole = { kind: 'whole', id: null, title: null } as const;

/** A round with an advice of two points, sent. */
async function advised({ asked = true } = {}) {
  const made = await makeRound(here.app, here.home, { agendaId: here.agendaId, parties: [council, residents] });
  await here.app.inside(here.home, async (tx) => {
    const round = await findRound(tx, { slug: made.slug });
    const [party] = await listParties(tx, [made.id]);
    if (!round || !party) throw new Error('no round');
    const unasked = {
      ...council,
      agendaId: here.agendaId,
      roundId: null,
      partyId: null,
      writtenBy: 'adviser',
    } as const;
    const id = asked ? await beginAsked(tx, { round, party }, 'adviser') : await beginAdvice(tx, unasked);
    const points = ['Te weinig tijd.', 'Geen geld.'].map((words) => ({ about: whole, words }));
    const writing = { judgement: 'negative', takenFrom: null, points, receivedOn: '2026-11-22' } as const;
    await saveAdvice(tx, { id: id ?? '', version: 1 }, writing);
  });
  const [advice] = await here.app.inside(here.home, (tx) => listAdvices(tx));
  const [first, second] = advice?.points ?? [];
  return { ...made, first: first?.id ?? '', second: second?.id ?? '' };
}

const answer = { verdict: 'in-part', because: 'Er komt een half jaar bij.' };
const response = async (pointId: string) =>
  (await here.app.inside(here.home, (tx) => listAdvices(tx)))
    .flatMap(({ points }) => points)
    .find(({ id }) => id === pointId)?.response;

test('each point is answered with a reason, in public, with where it can be seen', async () => {
  const { slug, first, priorityId } = await advised();
  const path = `/werk/advies/${slug}/punten/${first}`;
  const without = await send(path, { points: `${first}:0`, verdict: 'not', because: '' });
  expect(without.status).toBe(422);
  expect(await without.text()).toContain('Vul in waarom.');
  const sent = { points: `${first}:0`, ...answer, changed: `priority:${priorityId}` };
  expect((await send(path, sent)).status).toBe(303);
  const page = await read(`/agenda/advies/${slug}`);
  expect(page).toContain('Er komt een half jaar bij.');
  expect(page).toContain('Te zien in ‘Overal naar binnen’');
  expect(page).toContain('2 punten: 0 overgenomen, 1 deels, 0 niet, 1 nog te beantwoorden');
});

test('several points get one answer in one go', async () => {
  const { slug, first, second } = await advised();
  const path = `/werk/advies/${slug}/antwoorden`;
  expect((await send(path, { ...answer })).status).toBe(422);
  expect((await send(path, { ...answer, points: [`${first}:0`, `${second}:0`] })).status).toBe(303);
  expect(await response(second)).toMatchObject({ number: 1, verdict: 'in-part' });
});

test('of two people who answer the same point at once, the second sees the first answer and keeps their own', async () => {
  const { slug, first, second } = await advised();
  const path = `/werk/advies/${slug}/punten/${first}`;
  await send(path, { points: `${first}:0`, ...answer });
  const late = await send(path, { points: `${first}:0`, verdict: 'not', because: 'Dat kan niet.' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Er komt een half jaar bij.');
  expect(html).toContain('Dat kan niet.');
  expect(html).toContain(`value="${first}:1"`);
  const both = await send(`/werk/advies/${slug}/antwoorden`, { ...answer, points: [`${second}:0`, `${first}:0`] });
  expect(both.status).toBe(409);
  // Refused means that nothing was changed, of the other point either.
  expect(await response(second)).toBeNull();
});

test('an answer can be changed, with the earlier one kept, until the round is recorded as answered', async () => {
  const { slug, first, second } = await advised();
  const path = `/werk/advies/${slug}/punten/${first}`;
  await send(`/werk/advies/${slug}/antwoorden`, { ...answer, points: [`${first}:0`, `${second}:0`] });
  await send(path, { points: `${first}:1`, verdict: 'taken-over', because: 'Toch wel.' });
  const { rows } = await here.app.admin.query(
    'select verdict from advice_responses where point_id = $1 order by number',
    [first],
  );
  expect(rows.map(({ verdict }) => verdict)).toEqual(['in-part', 'taken-over']);
  expect((await send(`/werk/advies/${slug}/beantwoord`, {})).status).toBe(409);
  await afterTheTerm();
  expect((await send(`/werk/advies/${slug}/beantwoord`, {})).status).toBe(303);
  const fixed = await send(path, { points: `${first}:2`, verdict: 'not', because: 'Toch niet.' });
  expect(fixed.status).toBe(409);
  expect(await fixed.text()).toContain('De antwoorden van deze ronde staan vast');
  expect(await response(first)).toMatchObject({ verdict: 'taken-over' });
});

/** The term is over: what follows happens a month later. */
async function afterTheTerm() {
  here.app.now = new Date('2026-12-10T10:00:00Z');
  await here.app.admin.query("update sessions set expires_at = '2027-12-31' where municipality_id = $1", [
    here.home.id,
  ]);
}

test('while a point of asked advice waits the agenda is not adopted, and it is said how many and where', async () => {
  const { slug, first, second } = await advised();
  expect(await read(adoption, here.lead)).toContain('Er wachten 2 punten van advies op antwoord, in ‘Advies’.');
  const refused = await send(adoption, { version: '1', ...adopt });
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html.split('Er wachten 2 punten van advies op antwoord, in ‘Advies’.').length).toBeGreaterThan(3);
  expect(html).toContain(`/werk/advies/${slug}"`);
  await send(`/werk/advies/${slug}/antwoorden`, { ...answer, points: [`${first}:0`, `${second}:0`] });
  const running = await send(adoption, { version: '1', ...adopt });
  expect(running.status).toBe(422);
  expect(await running.text()).toContain('De ronde ‘Advies’ loopt nog.');
  await afterTheTerm();
  const before = await send(adoption, { version: '1', ...adopt });
  expect(before.status).toBe(422);
  expect(await before.text()).toContain('Tot en met 6 december 2026 kwam er advies of kon dat komen.');
  const on = { 'adoptedOn-day': '8', 'adoptedOn-month': '12' };
  expect((await send(adoption, { version: '1', ...adopt, ...on })).status).toBe(303);
});

test('advice that nobody asked for holds the adoption up as well, until each point has an answer', async () => {
  const { first, second, ...made } = await advised({ asked: false });
  await here.app.inside(here.home, async (tx) => {
    await tx.db.updateTable('adviceRounds').set({ state: 'answered' }).where('id', '=', made.id).execute();
  });
  const refused = await send(adoption, { version: '1', ...adopt });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Er wachten 2 punten van ongevraagd advies op antwoord.');
  for (const id of [first, second])
    await send(`/werk/advies/ongevraagd/punten/${id}`, { ...answer, points: `${id}:0` });
  await afterTheTerm();
  const on = { 'adoptedOn-day': '8', 'adoptedOn-month': '12' };
  expect((await send(adoption, { version: '1', ...adopt, ...on })).status).toBe(303);
});

test('of advice that is sent and an adoption that is recorded at once, one waits for the other', async () => {
  const advice = await here.app.inside(here.home, (tx) =>
    beginAdvice(tx, { ...council, agendaId: here.agendaId, roundId: null, partyId: null, writtenBy: 'adviser' }),
  );
  await here.app.inside(here.home, (tx) => priority(tx, here.agendaId));
  const points = [{ about: whole, words: 'Te weinig tijd.' }];
  const writing = { judgement: 'negative', takenFrom: null, points, receivedOn: '2026-11-22' } as const;
  const [sent, adopted] = await Promise.all([
    here.app.inside(here.home, (tx) => saveAdvice(tx, { id: advice, version: 1 }, writing)),
    send(adoption, { version: '1', ...adopt, 'adoptedOn-day': '22' }),
  ]);
  expect(sent.kind).toBe('saved');
  const { rows } = await here.app.admin.query(
    "select act from audit_log where municipality_id = $1 and act in ('agenda.adopted', 'advice.sent') order by id",
    [here.home.id],
  );
  // Advice may come after an adoption, never an adoption after advice without an answer.
  expect(rows.map(({ act }) => act)).toEqual(
    adopted.status === 303 ? ['agenda.adopted', 'advice.sent'] : ['advice.sent'],
  );
});

test('a round is recorded as answered before its last day once all who were asked have spoken, and says so', async () => {
  const { slug, id, first, second } = await advised();
  await send(`/werk/advies/${slug}/antwoorden`, { ...answer, points: [`${first}:0`, `${second}:0`] });
  expect((await send(`/werk/advies/${slug}/beantwoord`, {})).status).toBe(409);
  await here.app.admin.query("delete from advice_parties where round_id = $1 and kind = 'residents'", [id]);
  expect((await send(`/werk/advies/${slug}/beantwoord`, {})).status).toBe(303);
  const page = await read(`/agenda/advies/${slug}`);
  expect(page).toContain('Liep van 22 november 2026 tot en met 22 november 2026.');
  expect(page).toContain('Er was tijd tot en met 6 december 2026.');
  expect((await send(adoption, { version: '1', ...adopt, 'adoptedOn-day': '22' })).status).toBe(303);
});

test('a point of a draft, of words that were held back or of another round gets no answer on the page of a round', async () => {
  const { slug, first } = await advised();
  const ofOther = { agendaId: here.agendaId, title: 'Een andere', parties: [residents] };
  const other = await makeRound(here.app, here.home, ofOther);
  const several = (at: string) => send(`/werk/advies/${at}/antwoorden`, { ...answer, points: [`${first}:0`] });
  const alone = (at: string) => send(`/werk/advies/${at}/punten/${first}`, { ...answer, points: `${first}:0` });
  const make = (state: string) =>
    here.app.admin.query(`update advices set ${state} where municipality_id = $1`, [here.home.id]);
  expect((await several(other.slug)).status).toBe(409);
  expect((await alone(other.slug)).status).toBe(404);
  await make("state = 'draft'");
  expect((await several(slug)).status).toBe(409);
  await make("state = 'sent', written_by = 'residents', reading = 'held-back'");
  const held = await several(slug);
  expect(held.status).toBe(409);
  expect(await held.text()).toContain('Een van deze punten kan niet iedereen lezen.');
  expect((await alone(slug)).status).toBe(404);
  expect(await response(first)).toBeNull();
});

test('of two who record a round as answered at once one does, and then it is not changed any more', async () => {
  const { slug, id, first, second } = await advised();
  await send(`/werk/advies/${slug}/antwoorden`, { ...answer, points: [`${first}:0`, `${second}:0`] });
  here.app.now = new Date('2026-12-10T10:00:00Z');
  const record = () => here.app.inside(here.home, (tx) => recordAnswered(tx, id));
  const kinds = (await Promise.all([record(), record()])).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['done', 'running']);
  const { rows } = await here.app.admin.query(
    "select 1 from audit_log where act = 'advice-round.answered' and subject_id = $1",
    [id],
  );
  expect(rows).toHaveLength(1);
  const version = (await here.app.inside(here.home, (tx) => findRound(tx, { id })))?.version ?? 0;
  const details = { title: 'Toch anders', question: 'Nog iets?', opensOn: '2026-11-22', closesOn: '2027-01-31' };
  const change = () => here.app.inside(here.home, (tx) => changeRound(tx, { id, version }, details));
  expect(await change()).toEqual({ kind: 'conflict' });
  expect(await here.app.inside(here.home, (tx) => findRound(tx, { id }))).toMatchObject({
    title: 'Advies',
    state: 'answered',
  });
});
