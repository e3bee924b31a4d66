import { beforeEach, expect, test } from 'vitest';
import { makeMunicipality, signIn } from '../../../test/municipality.ts';
import { as, homeWithLead, pagesOf, type Staffed } from '../../../test/staff.ts';
import { listDomains } from '../inventory/index.ts';
import { addCase, saveDefinition, saveTest } from './commands.ts';
import { listCases, listDefinitions, readJudgementsOf } from './queries.ts';

let here: Staffed;
const { address, read, send } = pagesOf(() => here);
const form = '/werk/visie/definitie';
const testing = '/werk/visie/definitie/voorbeelden';
const first = { plain: 'Iedereen kan meedoen, ook met weinig geld.', factors: ['money'], version: '0' };
const text = {
  ...{ plain: 'Iedereen kan meedoen.', policyText: null, approach: null, reason: null },
  ...{ factors: ['money' as const], domainIds: [] as string[] },
};
const save = (version: number, reason: string | null = null, plain = text.plain) =>
  here.app.inside(here.home, (tx) => saveDefinition(tx, { ...text, plain, reason, version }));

beforeEach(async () => {
  here = await homeWithLead();
});

test('what is meant by inclusion stands on the page that everyone reads', async () => {
  expect(await read('/visie')).toContain('De gemeente heeft dit nog niet opgeschreven');
  const [domain] = await here.app.inside(here.home, listDomains);
  const sent = {
    ...first,
    domainIds: [domain?.id ?? ''],
    approach: 'Eerst voor iedereen.',
    policyText: 'Inclusiebeleid.',
  };
  expect((await send(form, sent)).status).toBe(303);
  const page = await read('/visie');
  for (const words of [first.plain, 'geld', domain?.name ?? '', 'Eerst voor iedereen.', 'Inclusiebeleid.'])
    expect(page).toContain(words);
});

test('whoever reads the simple pages is spared the words of policy', async () => {
  await send(form, { ...first, policyText: 'Inclusiebeleid.' });
  const simple = await here.app.get(address('/visie'), { cookie: 'taal=nl-eenvoudig' });
  const html = await simple.text();
  expect(html).toContain(first.plain);
  expect(html).not.toContain('Inclusiebeleid.');
});

test('a next version says why, and both can be read with what changed', async () => {
  await save(0);
  const again = { plain: 'Iedereen hoort erbij.', factors: ['money', 'age'], version: '1' };
  const without = await send(form, again);
  expect(without.status).toBe(422);
  const html = await without.text();
  expect(html).toContain('Schrijf op waarom er een nieuwe versie komt.');
  expect(html).toContain('Iedereen hoort erbij.');
  expect((await send(form, { ...again, reason: 'Ouderen misten zichzelf.' })).status).toBe(303);
  const versions = await read('/visie/versies');
  for (const words of ['Versie 1', 'Versie 2', 'Ouderen misten zichzelf.', 'erbij gekomen: leeftijd', text.plain])
    expect(versions).toContain(words);
});

test('an empty definition is refused at its field', async () => {
  const sent = await send(form, { plain: '', approach: 'Eerst voor iedereen.', version: '0' });
  expect(sent.status).toBe(422);
  const html = await sent.text();
  expect(html).toContain('Schrijf in gewone taal op');
  expect(html).toContain('Eerst voor iedereen.');
});

test('of two people who save at once, the second sees both versions', async () => {
  const both = await Promise.all([save(0, null, 'De ene.'), save(0, null, 'De andere.')]);
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
  const [now] = await here.app.inside(here.home, listDefinitions);
  const late = await send(form, { plain: 'De mijne.', version: '0' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain(now?.plain ?? 'nothing was saved');
  expect(html).toContain('De mijne.');
  // What comes back can be sent: it goes on from the version that is shown.
  expect(html).toContain('name="version" value="1"');
});

test('the same form sent twice makes one version', async () => {
  const formKey = here.app.app.newId();
  await send(form, { ...first, formKey });
  await send(form, { ...first, formKey });
  expect(await here.app.inside(here.home, listDefinitions)).toHaveLength(1);
});

test('cases are judged with a because, and doubt is shown and blocks nothing', async () => {
  await save(0);
  const [one, two, three] = await here.app.inside(here.home, listCases);
  const judged = {
    ...{ definition: '1', version: '0' },
    ...{ [`verdict-${one?.key}`]: 'in', [`because-${one?.key}`]: 'Geld is een drempel.' },
    ...{ [`verdict-${two?.key}`]: 'doubt', [`because-${two?.key}`]: 'Is een bus ook inclusie?' },
  };
  expect((await send(testing, judged)).status).toBe(303);
  const page = await read(testing, here.lead);
  expect(page).toContain('Twijfel: 1.');
  expect(page).toContain('Daar is de definitie nog niet scherp.');
  const open = await read('/visie');
  expect(open).toContain('Getest op 2 voorbeelden');
  expect(open).toContain('Is een bus ook inclusie?');

  const half = await send(testing, {
    ...judged,
    version: '1',
    ...{ [`verdict-${three?.key}`]: 'out', [`because-${three?.key}`]: '' },
    [`because-${one?.key}`]: 'Nieuwe reden.',
  });
  expect(half.status).toBe(422);
  const html = await half.text();
  expect(html).toContain('Schrijf in een paar woorden op waarom.');
  expect(html).toContain('Nieuwe reden.');
});

test('whoever tests what somebody else tested meanwhile sees both', async () => {
  await save(0);
  const [one] = await here.app.inside(here.home, listCases);
  const caseKey = one?.key ?? '';
  const judgements = [{ caseKey, verdict: 'in' as const, because: 'Van de ander.' }];
  const judge = () => here.app.inside(here.home, (tx) => saveTest(tx, { definition: 1, version: 0, judgements }));
  const both = await Promise.all([judge(), judge()]);
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
  const mine = { [`verdict-${caseKey}`]: 'out', [`because-${caseKey}`]: 'Van mij.' };
  const late = await send(testing, { ...mine, definition: '1', version: '0' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Nu staat er: Hoort erbij. Van de ander.');
  expect(html).toContain('value="Van mij."');
  // A new version is tested anew: what was judged of the old one is no judgement of it.
  await save(1, 'Scherper.');
  expect((await send(testing, { ...mine, definition: 'abc', version: '1' })).status).toBe(409);
  expect((await send(testing, { ...mine, definition: '1', version: '1' })).status).toBe(409);
  expect((await here.app.inside(here.home, (tx) => readJudgementsOf(tx, 2))).judgements).toEqual([]);
});

test('what was judged of the version before is there to begin with, until the new one is tested', async () => {
  await save(0);
  const [one] = await here.app.inside(here.home, listCases);
  const judgements = [{ caseKey: one?.key ?? '', verdict: 'in' as const, because: 'Geld telt mee.' }];
  await here.app.inside(here.home, (tx) => saveTest(tx, { definition: 1, version: 0, judgements }));
  await save(1, 'Scherper.');
  const begun = await read(testing, here.lead);
  expect(begun).toContain('Hieronder staat wat u bij versie 1 koos.');
  expect(begun).toContain('value="Geld telt mee."');
  expect(begun).toContain('Hoort erbij: 0.');
  await here.app.inside(here.home, (tx) => saveTest(tx, { definition: 2, version: 0, judgements }));
  expect(await read(testing, here.lead)).not.toContain('Hieronder staat wat u bij versie 1 koos.');
});

test('a municipality adds cases of its own and takes them away', async () => {
  await save(0);
  const bad = await send(`${testing}/nieuw`, { words: '', factors: ['age'] });
  expect(bad.status).toBe(422);
  expect(await bad.text()).toContain('Schrijf op wat er aan de hand is.');
  const words = 'Een visser mag niet aan de steiger.';
  expect((await send(`${testing}/nieuw`, { words, domainId: here.app.app.newId(), factors: ['age'] })).status).toBe(
    303,
  );
  expect(await read(testing, here.lead)).toContain(words);
  const own = (await here.app.inside(here.home, listCases)).find((one) => one.own);
  expect(own).toMatchObject({ words, domainIds: [], factors: ['age'] });
  expect((await send(`${testing}/${own?.key}/verwijdering`, {})).status).toBe(303);
  expect((await send(`${testing}/${own?.key}/verwijdering`, {})).status).toBe(404);
  expect(await read(testing, here.lead)).not.toContain(words);
});

test('without a definition there is nothing to test, and the page says where to begin', async () => {
  expect(await read(testing, here.lead)).toContain('Er is nog geen definitie om te testen.');
});

test('a passer-by and a partner write nothing, and another municipality sees nothing', async () => {
  await save(0);
  const partner = await signIn(here.app, here.home, 'partner');
  for (const path of [form, testing, '/werk/visie', '/werk/visie/visie', '/werk/visie/bronnen'])
    expect((await here.app.get(address(path), as(partner))).status).toBe(403);
  expect((await send(form, first, partner)).status).toBe(403);
  const elsewhere = await makeMunicipality(here.app);
  const page = await (await here.app.get(`/${elsewhere.slug}/visie`)).text();
  expect(page).not.toContain(text.plain);
  const id = await here.app.inside(here.home, (tx) =>
    addCase(tx, { words: 'Een visser.', domainId: null, factors: [] }),
  );
  const stranger = await signIn(here.app, elsewhere, 'project-lead');
  const sent = await here.app.post(`/${elsewhere.slug}${testing}/${id}/verwijdering`, {}, as(stranger));
  expect(sent.status).toBe(404);
});
