import { beforeEach, expect, test } from 'vitest';
import { makeRound } from '../../../test/builders/advice.ts';
import { priority } from '../../../test/builders/thread.ts';
import { makeMunicipality, signIn } from '../../../test/municipality.ts';
import { as, homeWithAgenda, pagesOf, type Staffed } from '../../../test/staff.ts';
import { addOrganisation } from '../organisations/index.ts';
import { changeRound, recordAnswered } from './commands.ts';
import { findRound, findRoundAlone, listParties, listRounds } from './queries.ts';

let here: Staffed & { agendaId: string };
const { address, read, send } = pagesOf(() => here);

beforeEach(async () => {
  here = await homeWithAgenda();
});

function day(name: string, value: string): Record<string, string> {
  const [year = '', month = '', date = ''] = value.split('-');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

const fields = {
  ...{ title: 'Advies over het concept', question: 'Welke groepen missen wij?' },
  ...day('opensOn', '2026-11-22'),
  ...day('closesOn', '2026-12-20'),
  asked: ['council', 'residents'],
};

const rounds = () => here.app.inside(here.home, listRounds);
const round = (slug: string) => here.app.inside(here.home, (tx) => findRound(tx, { slug }));

test('a round that begins today is open at once, for everyone to read, and asks who was chosen', async () => {
  await here.app.inside(here.home, (tx) => priority(tx, here.agendaId));
  const partner = await here.app.inside(here.home, (tx) => addOrganisation(tx, { name: 'Welzijn', kind: 'partner' }));
  const answer = await send('/werk/advies/nieuw', { ...fields, organisations: [partner] });
  expect(answer.headers.get('location')).toBe(`/${here.home.slug}/werk/advies/advies-over-het-concept`);
  const page = await read('/agenda/advies/advies-over-het-concept');
  for (const said of ['Welke groepen missen wij?', 'Adviesraad Sociaal Domein', 'Welzijn', 'Overal naar binnen'])
    expect(page).toContain(said);
  expect(await read('/agenda/advies')).toContain('Advies over het concept');
});

test('who is asked on a page in English is called in Dutch, which is what everyone reads', async () => {
  expect(await read('/werk/advies/nieuw?taal=en', here.lead)).toContain('value="Advies over ‘');
  await send('/werk/advies/nieuw?taal=en', fields);
  const [made] = await rounds();
  const names = (await here.app.inside(here.home, (tx) => listParties(tx, [made?.id ?? '']))).map(({ name }) => name);
  expect(names).toEqual(['Adviesraad Sociaal Domein', 'Inwoners']);
});

test('a round is announced once, however often the form is sent', async () => {
  const sent = { ...fields, formKey: here.app.app.newId() };
  await Promise.all([send('/werk/advies/nieuw', sent), send('/werk/advies/nieuw', sent)]);
  expect(await rounds()).toHaveLength(1);
});

test.each([
  ['no question', { question: '' }, 'Vul in wat u aan de adviseurs vraagt.'],
  [
    'a term of some days',
    day('closesOn', '2026-11-25'),
    'Geef de adviseurs minstens een week de tijd, vanaf vandaag of vanaf de eerste dag.',
  ],
  [
    'a term that is over',
    { ...day('opensOn', '1900-01-01'), ...day('closesOn', '1900-02-01') },
    'Geef de adviseurs minstens een week de tijd, vanaf vandaag of vanaf de eerste dag.',
  ],
  [
    'a first day years ahead',
    { ...day('opensOn', '2029-12-01'), ...day('closesOn', '2029-12-31') },
    'Dit is meer dan een jaar vooruit. Kies een eerdere dag.',
  ],
  [
    'a term of years',
    day('closesOn', '2029-12-31'),
    'Een ronde duurt hoogstens een jaar. Kies een eerdere laatste dag.',
  ],
  ['a day that does not exist', day('opensOn', '2026-02-31'), 'Deze dag bestaat niet.'],
  ['somebody to ask who is not there', { asked: ['x'] }, 'Kies aan wie u advies vraagt.'],
  ['nobody to ask', { asked: [] }, 'Kies aan wie u advies vraagt.'],
])('a round with %s is refused with everything that was typed', async (_mistake, wrong, message) => {
  const answer = await send('/werk/advies/nieuw', { ...fields, ...wrong });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html.split(message)).toHaveLength(3);
  expect(html).toContain('value="Advies over het concept"');
  expect(await rounds()).toEqual([]);
});

test('what is changed in the agenda while a round runs changes nothing for those who advise, and is said', async () => {
  const { slug } = await makeRound(here.app, here.home, { agendaId: here.agendaId });
  await here.app.inside(here.home, async (tx) => {
    await tx.db
      .updateTable('priorities')
      .set({ title: 'Later bedacht' })
      .where('agendaId', '=', here.agendaId)
      .execute();
  });
  const page = await read(`/agenda/advies/${slug}`);
  expect(page).toContain('1. Overal naar binnen');
  expect(page).not.toContain('1. Later bedacht');
  expect(page).toContain('Sindsdien is 1 ding veranderd');
  expect((await round(slug))?.content?.priorities[0]?.title).toBe('Overal naar binnen');
});

test('a round that is announced keeps no draft until it is opened', async () => {
  const later = { opensOn: '2026-11-30', closesOn: '2026-12-20' };
  const { slug, id } = await makeRound(here.app, here.home, { agendaId: here.agendaId, ...later });
  expect(await round(slug)).toMatchObject({ state: 'announced', content: null });
  const [party] = await here.app.inside(here.home, (tx) => listParties(tx, [id]));
  expect(party?.askedOn).toBeNull();
  expect((await send(`/werk/advies/${slug}/openen`, {})).status).toBe(303);
  expect((await round(slug))?.state).toBe('open');
  expect((await here.app.inside(here.home, (tx) => listParties(tx, [id])))[0]?.askedOn).toBe('2026-11-22');
});

test('a round that has not begun can be called off, and holds no adoption up any more; one that began cannot', async () => {
  const later = { opensOn: '2026-11-30', closesOn: '2026-12-20' };
  const { slug } = await makeRound(here.app, here.home, { agendaId: here.agendaId, ...later });
  const page = `/werk/advies/${slug}`;
  expect(await read(page, here.lead)).toContain(address(`${page}/afblazen`));
  expect(await read(`${page}/afblazen`, here.lead)).toContain('Er is nog niemand gevraagd.');
  expect((await send(`${page}/afblazen`, {})).status).toBe(303);
  expect((await send(`${page}/afblazen`, {})).status).toBe(303);
  expect(await round(slug)).toBeUndefined();
  expect((await here.app.get(address(`/agenda/advies/${slug}`))).status).toBe(404);
  const begun = await makeRound(here.app, here.home, { agendaId: here.agendaId });
  const refused = await send(`/werk/advies/${begun.slug}/afblazen`, {});
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('Zij kan niet meer worden afgeblazen.');
  expect((await round(begun.slug))?.state).toBe('open');
});

test('of two people who change a round at once, the second sees both versions and loses nothing', async () => {
  const { slug } = await makeRound(here.app, here.home, { agendaId: here.agendaId });
  const version = String((await round(slug))?.version);
  const change = { ...fields, version };
  expect((await send(`/werk/advies/${slug}/aanpassen`, { ...change, title: 'Van de een' })).status).toBe(303);
  const late = await send(`/werk/advies/${slug}/aanpassen`, { ...change, title: 'Van de ander' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Van de een');
  expect(html).toContain('value="Van de ander"');
  expect(await read(`/agenda/advies/${slug}`)).toContain('1. Overal naar binnen');
});

test('somebody is asked later, once; and says why no advice comes, or is reminded by hand', async () => {
  const { slug, id } = await makeRound(here.app, here.home, { agendaId: here.agendaId, closesOn: '2026-11-29' });
  const panel = { kind: 'panel', name: 'Panel Ervaren' };
  expect((await send(`/werk/advies/${slug}/partijen`, panel)).status).toBe(303);
  const again = await send(`/werk/advies/${slug}/partijen`, { ...panel, name: 'panel ervaren' });
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('Deze is al gevraagd.');
  expect((await send(`/werk/advies/${slug}/partijen`, { kind: 'organisation' })).status).toBe(422);
  const party = async () =>
    (await here.app.inside(here.home, (tx) => listParties(tx, [id]))).find(({ kind }) => kind === 'panel');
  const path = `/werk/advies/${slug}/partijen/${(await party())?.id}`;
  await send(`${path}/herinnerd`, {});
  expect((await party())?.remindedOn).toBe('2026-11-22');
  expect((await send(path, { version: '1', because: 'Zij vergaderen pas in januari.' })).status).toBe(303);
  expect(await read(`/agenda/advies/${slug}`)).toContain('geeft geen advies, omdat: Zij vergaderen pas in januari.');
  const late = await send(path, { version: '1', because: 'Anders' });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('Zij vergaderen pas in januari.');
});

test('a round of another municipality is not there, and advisers do not ask', async () => {
  const { slug } = await makeRound(here.app, here.home, { agendaId: here.agendaId });
  const elsewhere = await makeMunicipality(here.app);
  const lead = await signIn(here.app, elsewhere, 'project-lead');
  for (const path of [`/werk/advies/${slug}`, `/agenda/advies/${slug}`, `/werk/advies/${slug}/aanpassen`])
    expect((await here.app.get(`/${elsewhere.slug}${path}`, as(lead))).status).toBe(404);
  expect((await here.app.post(`/${elsewhere.slug}/werk/advies/${slug}/openen`, {}, as(lead))).status).toBe(404);
  const adviser = await signIn(here.app, here.home, 'adviser');
  expect((await send('/werk/advies/nieuw', fields, adviser)).status).toBe(403);
  expect((await send(`/werk/advies/${slug}/openen`, {}, adviser)).status).toBe(403);
});

test('without an agenda one is begun first', async () => {
  const empty = await makeMunicipality(here.app);
  const lead = await signIn(here.app, empty, 'project-lead');
  const answer = await here.app.get(`/${empty.slug}/werk/advies/nieuw`, as(lead));
  expect(answer.headers.get('location')).toBe(`/${empty.slug}/werk/agenda/nieuw`);
  expect(await (await here.app.get(`/${empty.slug}/agenda/advies`)).text()).toContain('Er is nog geen advies gevraagd');
});

test('a round that runs can be made longer and not shorter, and everyone reads what was promised at first', async () => {
  const { slug } = await makeRound(here.app, here.home, { agendaId: here.agendaId, closesOn: '2026-12-09' });
  const path = `/werk/advies/${slug}/aanpassen`;
  const change = async (closesOn: string) =>
    send(path, { ...fields, ...day('closesOn', closesOn), version: String((await round(slug))?.version) });
  for (const shorter of ['2026-11-26', '2026-12-08']) {
    const refused = await change(shorter);
    expect(refused.status).toBe(422);
    expect((await refused.text()).split('is tijd beloofd tot en met 9 december 2026.')).toHaveLength(3);
  }
  const moved = { ...fields, ...day('opensOn', '2026-12-01'), ...day('closesOn', '2026-12-20'), version: '2' };
  expect(await (await send(path, moved)).text()).toContain('De ronde is al begonnen op 22 november 2026.');
  expect((await round(slug))?.closesOn).toBe('2026-12-09');
  expect((await change('2026-12-16')).status).toBe(303);
  expect((await change('2026-12-20')).status).toBe(303);
  expect(await read(`/agenda/advies/${slug}`)).toContain('Eerst was de laatste dag 9 december 2026.');
});

test('whoever asks for advice on an agenda that was adopted is told so', async () => {
  expect(await read('/werk/advies/nieuw', here.lead)).not.toContain('Deze agenda is al vastgesteld');
  await here.app.inside(here.home, (tx) =>
    tx.db.updateTable('agendas').set({ adoptedBy: 'executive', adoptedOn: '2026-11-20' }).execute(),
  );
  expect(await read('/werk/advies/nieuw', here.lead)).toContain('Deze agenda is al vastgesteld, op 20 november 2026');
});

test('of a round that is given more time and recorded as answered at once, only one comes about', async () => {
  const { id } = await makeRound(here.app, here.home, { agendaId: here.agendaId });
  here.app.now = new Date('2026-12-10T10:00:00Z');
  const seen = await here.app.inside(here.home, (tx) => findRoundAlone(tx, id));
  const longer = { title: 'Advies', question: 'Wat mist er?', opensOn: '2026-11-22', closesOn: '2027-01-31' };
  const [changed, recorded] = await Promise.all([
    here.app.inside(here.home, (tx) => changeRound(tx, { id, version: seen?.version ?? 0 }, longer)),
    here.app.inside(here.home, (tx) => recordAnswered(tx, id)),
  ]);
  expect([changed.kind, recorded.kind]).toEqual(
    changed.kind === 'changed' ? ['changed', 'running'] : ['conflict', 'done'],
  );
  const now = await here.app.inside(here.home, (tx) => findRoundAlone(tx, id));
  expect(now).toMatchObject(
    changed.kind === 'changed'
      ? { state: 'open', closesOn: '2027-01-31' }
      : { state: 'answered', closesOn: '2026-12-06' },
  );
});
