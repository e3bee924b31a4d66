import { beforeEach, expect, test } from 'vitest';
import { makeRound } from '../../../test/builders/advice.ts';
import { makeMunicipality, type SignedIn, signIn } from '../../../test/municipality.ts';
import { as, homeWithAgenda, pagesOf, type Staffed } from '../../../test/staff.ts';
import { startSession } from '../../platform/sessions/sessions.ts';
import { addAccount } from '../accounts/index.ts';
import { addOrganisation } from '../organisations/index.ts';
import { listAdvices, listParties } from './queries.ts';
import type { NewParty } from './types.ts';

let here: Staffed & { agendaId: string };
let adviser: SignedIn;
const { read, send } = pagesOf(() => here);

beforeEach(async () => {
  here = await homeWithAgenda();
  adviser = await signIn(here.app, here.home, 'adviser');
});

const advices = () => here.app.inside(here.home, (tx) => listAdvices(tx));

async function open(parties?: NewParty[]) {
  const round = await makeRound(here.app, here.home, { agendaId: here.agendaId, ...(parties ? { parties } : {}) });
  const [party] = await here.app.inside(here.home, (tx) => listParties(tx, [round.id]));
  return { ...round, partyId: party?.id ?? '' };
}

/** Begins the advice of a party; leads to where it is written. */
async function begin(round: { slug: string; partyId: string }, who = adviser): Promise<string> {
  const answer = await send(`/werk/advies/${round.slug}/beginnen`, { party: round.partyId }, who);
  expect(answer.status).toBe(303);
  return (answer.headers.get('location') ?? '').replace(`/${here.home.slug}`, '');
}

const keep = { version: '1', rows: '3', step: 'keep' };
const point = { 'about-0': 'whole', 'words-0': 'De agenda is goed leesbaar.' };

test('an adviser is asked, keeps a draft that nobody else reads, goes on with it, and sends it for good', async () => {
  const round = await open();
  expect(await read('/werk', adviser)).toContain('Geef advies: Advies');
  const path = await begin(round);
  expect((await send(path, { ...keep, ...point }, adviser)).status).toBe(303);
  expect(await read(`/agenda/advies/${round.slug}`)).not.toContain('De agenda is goed leesbaar.');
  expect(await begin(round)).toBe(path);
  expect(await read(path, adviser)).toContain('De agenda is goed leesbaar.');
  const about = `action:${round.actionId}`;
  const sent = { ...point, 'about-1': about, 'words-1': 'Noem een eerdere dag.', judgement: 'positive-if' };
  expect((await send(path, { ...keep, ...sent, version: '2', step: 'send' }, adviser)).status).toBe(303);
  const page = await read(`/agenda/advies/${round.slug}`);
  expect(page).toContain('Noem een eerdere dag.');
  expect(page).toContain('actie ‘Buurthuizen zonder drempel’');
  expect(page).toContain('positief, als er iets verandert');
  const late = await send(path, { ...keep, ...point, version: '3', 'words-0': 'Toch anders.' }, adviser);
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Dit advies is verstuurd');
  expect(html).toContain('Toch anders.');
  expect(await read('/werk', adviser)).not.toContain('Geef advies: Advies');
});

test('of two advisers who write at once, the second sees what the first kept and loses nothing', async () => {
  const path = await begin(await open());
  const other = await signIn(here.app, here.home, 'adviser');
  expect((await send(path, { ...keep, ...point }, adviser)).status).toBe(303);
  const late = await send(path, { ...keep, ...point, 'words-0': 'Van de ander.' }, other);
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('De agenda is goed leesbaar.');
  expect(html).toContain('Van de ander.');
  expect(html).toContain('name="version" value="2"');
});

test('advice is not sent without a judgement, nor without anything in it', async () => {
  const path = await begin(await open());
  const empty = await send(path, { ...keep, step: 'send' }, adviser);
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('Schrijf ten minste één punt op');
  const without = await send(path, { ...keep, ...point, step: 'send' }, adviser);
  expect(without.status).toBe(422);
  expect(await without.text()).toContain('De agenda is goed leesbaar.');
  const long = await send(path, { ...keep, ...point, 'words-2': 'x'.repeat(2001) }, adviser);
  expect(long.status).toBe(422);
});

test('advice that comes after the term is taken in, and says so', async () => {
  const round = await open();
  here.app.now = new Date('2026-12-10T10:00:00Z');
  const late = await signIn(here.app, here.home, 'adviser');
  const path = await begin(round, late);
  expect(await read(path, late)).toContain('De termijn is voorbij. U kunt uw advies nog sturen.');
  await send(path, { ...keep, ...point, judgement: 'none', step: 'send' }, late);
  expect(await read(`/agenda/advies/${round.slug}`)).toContain('na de termijn gekomen');
  expect((await advices())[0]).toMatchObject({ late: true, receivedOn: '2026-12-10' });
});

test('staff type over a letter, say so, and say when it came', async () => {
  const round = await open();
  const path = await begin(round, here.lead);
  const sent = { ...keep, ...point, judgement: 'positive', step: 'send' };
  const without = await send(path, sent);
  expect(without.status).toBe(422);
  const html = await without.text();
  expect(html).toContain('Kies waar u het advies uit overtypt.');
  expect(html).toContain('Vul in op welke dag het advies kwam.');
  const day = { 'receivedOn-day': '21', 'receivedOn-month': '11', 'receivedOn-year': '2026' };
  const future = await send(path, { ...sent, takenFrom: 'letter', ...day, 'receivedOn-year': '2027' });
  expect(await future.text()).toContain('Deze dag moet nog komen.');
  expect((await send(path, { ...sent, takenFrom: 'letter', ...day })).status).toBe(303);
  const page = await read(`/agenda/advies/${round.slug}`);
  expect(page).toContain('opgeschreven door de gemeente, uit een brief');
  expect(page).toContain('21 november 2026');
  // What staff typed over is theirs; the adviser reads it where everyone does.
  expect((await here.app.get(`/${here.home.slug}${path}`, as(adviser))).status).toBe(404);
});

async function partnerOf(name: string): Promise<{ who: SignedIn; organisationId: string }> {
  return here.app.inside(here.home, async (tx) => {
    const organisationId = await addOrganisation(tx, { name, kind: 'partner' });
    const email = `${here.app.app.newId()}@proefdam.example`;
    const id = (await addAccount(tx, { email, name: 'Partner', roles: ['partner'], organisationId })) as string;
    const token = await startSession(tx, here.app.app.secrets, id);
    const actor = { kind: 'account', id, name: 'Partner', roles: ['partner'], organisationId } as const;
    return {
      who: { actor: { ...actor, roles: [...actor.roles] }, cookie: `sessie_${here.home.slug}=${token}` },
      organisationId,
    };
  });
}

test('a partner advises for their own organisation, and for no other', async () => {
  const [own, other] = [await partnerOf('Welzijn'), await partnerOf('Wonen')];
  const round = await open([{ kind: 'organisation', name: 'Welzijn', organisationId: own.organisationId }]);
  expect(await read('/werk/advies', own.who)).toContain('U schrijft namens: Welzijn');
  expect(await read('/werk/advies', other.who)).toContain('Er wordt u nu geen advies gevraagd');
  expect((await send(`/werk/advies/${round.slug}/beginnen`, { party: round.partyId }, other.who)).status).toBe(404);
  expect((await send(`/werk/advies/${round.slug}/beginnen`, { party: round.partyId }, adviser)).status).toBe(404);
  const path = await begin(round, own.who);
  expect((await send(path, { ...keep, ...point }, other.who)).status).toBe(404);
  expect((await send(path, { ...keep, ...point }, own.who)).status).toBe(303);
});

test('advice may be given unasked: on the agenda as it is, or on the draft of a round', async () => {
  const round = await open();
  const from = { kind: 'council', name: 'Adviesraad Jeugd' };
  const answer = await send('/werk/advies/ongevraagd', from, adviser);
  const path = (answer.headers.get('location') ?? '').replace(`/${here.home.slug}`, '');
  await send(path, { ...keep, ...point, judgement: 'none', step: 'send' }, adviser);
  const page = await read('/agenda/advies');
  expect(page).toContain('Adviesraad Jeugd');
  expect(page).toContain('niet gevraagd');
  expect(await read('/werk', here.lead)).toContain('Beantwoord 1 punt van ongevraagd advies');
  await send('/werk/advies/ongevraagd', { ...from, round: round.id }, adviser);
  expect(new Set((await advices()).map(({ roundId }) => roundId))).toEqual(new Set([round.id, null]));
  expect((await send('/werk/advies/ongevraagd', { kind: 'council', name: '' }, adviser)).status).toBe(422);
});

const draftOf = async (from: Record<string, string>) =>
  ((await send('/werk/advies/ongevraagd', from, adviser)).headers.get('location') ?? '').replace(
    `/${here.home.slug}`,
    '',
  );

test('unasked advice that was begun is gone on with, until it is sent', async () => {
  const from = { kind: 'council', name: 'Adviesraad Jeugd' };
  const [first, second] = await Promise.all([draftOf(from), draftOf({ ...from, name: 'adviesraad jeugd' })]);
  expect(first).toMatch(/^\/werk\/advies\/geven\//);
  expect(second).toBe(first);
  expect(await draftOf({ ...from, name: 'Adviesraad Ouderen' })).not.toBe(first);
  await send(first, { ...keep, ...point, judgement: 'none', step: 'send' }, adviser);
  expect(await draftOf(from)).not.toBe(first);
});

test('a draft can be thrown away by whoever may write it, as they saw it; what was sent stays', async () => {
  const path = await draftOf({ kind: 'council', name: 'Adviesraad Jeugd' });
  expect((await send(path, { ...keep, ...point }, adviser)).status).toBe(303);
  expect(await read(path, adviser)).toContain('Gooi dit concept weg');
  expect(await read(`${path}/weg`, adviser)).toContain('Er staat één punt in.');
  expect((await send(`${path}/weg`, { version: '2' })).status).toBe(404);
  const changed = await send(`${path}/weg`, { version: '1' }, adviser);
  expect(changed.status).toBe(409);
  expect(await changed.text()).toContain('Iemand anders heeft dit intussen aangepast');
  expect(await advices()).toHaveLength(1);
  const sent = { version: '2', formKey: here.app.app.newId() };
  expect((await send(`${path}/weg`, sent, adviser)).status).toBe(303);
  expect((await send(`${path}/weg`, sent, adviser)).status).toBe(303);
  expect(await advices()).toEqual([]);
  const other = await draftOf({ kind: 'council', name: 'Adviesraad Jeugd' });
  await send(other, { ...keep, ...point, judgement: 'none', step: 'send' }, adviser);
  expect((await send(`${other}/weg`, { version: '2' }, adviser)).status).toBe(409);
  expect(await advices()).toHaveLength(1);
});

test('an adviser of another municipality does not come in', async () => {
  const round = await open();
  const elsewhere = await makeMunicipality(here.app);
  const stranger = await signIn(here.app, elsewhere, 'adviser');
  const path = `/${elsewhere.slug}/werk/advies/${round.slug}/beginnen`;
  expect((await here.app.post(path, { party: round.partyId }, as(stranger))).status).toBe(404);
  const own = await begin(round);
  expect((await here.app.get(`/${elsewhere.slug}${own}`, as(stranger))).status).toBe(404);
  expect((await here.app.post(`/${elsewhere.slug}${own}`, { ...keep, ...point }, as(stranger))).status).toBe(404);
  expect((await send(own, { ...keep, ...point }, stranger)).status).toBe(303);
  expect((await advices())[0]?.points).toEqual([]);
});

test.each(['1000000000', '1e400', 'Infinity', '-3', 'x'])(
  'a form that says it has %s rows gets no more than there can be',
  async (rows) => {
    const path = await begin(await open());
    const wrong = await send(path, { ...keep, rows, 'about-0': 'whole', 'words-0': 'y'.repeat(2001) }, adviser);
    expect(wrong.status).toBe(422);
    expect((await wrong.text()).split('name="words-').length).toBeLessThanOrEqual(41);
    expect((await send(path, { ...keep, ...point, rows }, adviser)).status).toBe(303);
  },
);
