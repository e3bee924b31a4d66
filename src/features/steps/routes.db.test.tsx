import { beforeEach, describe, expect, test } from 'vitest';
import { priority, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, signIn } from '../../../test/municipality.ts';
import { homeWithAgenda, homeWithLead, pagesOf, type Staffed } from '../../../test/staff.ts';
import { evidenceFinders } from '../../contributions.ts';
import { findGatheringEvidence } from '../gatherings/index.ts';
import { listAgendas, startAgenda } from '../periods/index.ts';
import { findPriorityEvidence } from '../priorities/index.ts';
import { findSignalEvidence } from '../signals/index.ts';
import { keepPlan, sayStatus } from './commands.ts';
import { nextFinder, stepFigureFinder } from './contributions.ts';
import { listReflections, listSaid } from './queries.ts';
import { readPresent } from './reading.ts';

/** What does not change when other slices join. */
const some = [findGatheringEvidence, findSignalEvidence, findPriorityEvidence];

let here: Staffed & { agendaId: string };

beforeEach(async () => {
  here = await homeWithAgenda();
});

const { address, read, send } = pagesOf(() => here);
const said = () => here.app.inside(here.home, (tx) => listSaid(tx, here.agendaId));
const key = () => here.app.app.newId();
const stand = (step: number, fields: Record<string, string>) =>
  send(`/werk/stappen/${step}/stand`, { formKey: key(), version: '0', ...fields });

describe('somebody says how a step stands', () => {
  test('everyone reads it with the reason, and where it differs from what can be seen', async () => {
    await here.app.inside(here.home, (tx) => priority(tx, here.agendaId));
    const status = { status: 'strong', reason: 'Er is een speerpunt.' };
    expect((await stand(6, status)).headers.get('location')).toBe(address('/werk/stappen/6'));
    const html = await read('/stappen/6');
    expect(html).toContain('Er is een speerpunt.');
    expect(html).toContain('De gemeente zegt: sterk.');
    expect(html).toContain('Wat hier staat wijst op: op weg. Bij dat speerpunt doet nog niemand iets.');
    expect(await read('/werk/stappen/6', here.lead)).toContain('U zegt: sterk.');
    const audited = "select 1 from audit_log where municipality_id = $1 and act = 'step.said'";
    expect((await here.app.admin.query(audited, [here.home.id])).rows).toHaveLength(1);
  });

  test('the course over time stays, and sending twice is saying once', async () => {
    const first = { formKey: key(), version: '0', status: 'not-yet', reason: 'Er zijn geen uren.' };
    for (const _click of [1, 2]) expect((await send('/werk/stappen/4/stand', first)).status).toBe(303);
    await stand(4, { version: '1', status: 'under-way', reason: 'Er zijn uren.' });
    const html = await read('/stappen/4');
    expect(html).toContain('Wat is er eerder gezegd?');
    expect(html).toContain('Er zijn geen uren.');
    expect((await said()).map(({ number, status }) => [number, status])).toEqual([
      [2, 'under-way'],
      [1, 'not-yet'],
    ]);
  });

  test.each([
    ['no choice', { status: '', reason: 'Daarom.' }, 'Kies hoe deze stap ervoor staat.'],
    ['no reason', { status: 'skipped', reason: '' }, 'Waarom'],
  ])('with %s it is refused, and what was typed stays', async (_mistake, fields, message) => {
    const answer = await stand(3, fields);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('<title>Fout: ');
    expect(html).toContain(message);
    expect(html).toContain(fields.reason || 'value="skipped" checked');
    expect(await said()).toEqual([]);
  });

  test('of two at once the second sees both, and can still say theirs', async () => {
    await stand(2, { status: 'strong', reason: 'Wat de een zegt.' });
    const late = await stand(2, { status: 'not-yet', reason: 'Wat de ander zegt.' });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('Wat de een zegt.');
    expect(html).toContain('Wat de ander zegt.</textarea>');
    expect(html).toContain('name="version" value="1"');
    expect((await stand(2, { version: '1', status: 'not-yet', reason: 'Wat de ander zegt.' })).status).toBe(303);
  });

  test('in the same moment, one of both is said', async () => {
    const say = (reason: string) => stand(1, { status: 'strong', reason });
    const answers = await Promise.all([say('De een.'), say('De ander.')]);
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([303, 409]);
    expect(await said()).toHaveLength(1);
  });
});

describe('a checklist', () => {
  const ticked = async () => [...(await read('/stappen/4')).matchAll(/<li[^>]*>([^<]*)<b>\(gedaan\)/g)].length;
  const tick = (were: string[], are: string[]) =>
    send('/werk/stappen/4/vinkjes', { formKey: key(), was: were, tick: are });

  test('keeps what two people tick at once, and no point that is not there', async () => {
    await tick([], ['ritme']);
    await tick([], ['opdracht', 'verzonnen']);
    expect(await ticked()).toBe(2);
    await tick(['ritme', 'opdracht'], ['opdracht']);
    expect(await ticked()).toBe(1);
  });

  test('keeps its ticks when the agenda moves to a newer plan that has the same points', async () => {
    await here.app.inside(here.home, (tx) => keepPlan(tx, here.agendaId, '2020'));
    await tick([], ['opdracht']);
    await send('/werk/stappen/7/vinkjes', { formKey: key(), was: [], tick: ['rapport', 'stand'] });
    const [agenda] = await here.app.inside(here.home, listAgendas);
    const move = { formKey: key(), agenda: agenda?.slug ?? '', from: '2020' };
    expect((await send('/werk/stappen/plan', move)).status).toBe(303);
    expect(await ticked()).toBe(1);
    const last = await read('/stappen/7');
    expect(last.match(/\(gedaan\)/g)).toHaveLength(1);
    expect(last).not.toContain('Er is een eindrapport.');
    const late = await send('/werk/stappen/plan', { ...move, formKey: key() });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Dat is de nieuwste die geldt.');
  });
});

test('who keeps to a version that was withdrawn works on with it, and is told what a newer one changes', async () => {
  await here.app.inside(here.home, (tx) => keepPlan(tx, here.agendaId, '2020'));
  expect((await stand(7, { status: 'under-way', reason: 'Er is een rapport.' })).status).toBe(303);
  expect(await read('/stappen/7')).toContain('Er is een eindrapport.');
  expect(await read('/werk/stappen', here.lead)).toContain('Versie 2020 is ingetrokken.');
  const plan = await read('/werk/stappen/plan', here.lead);
  expect(plan).toContain('het fysieke domein doet mee');
  expect(plan).toContain('Stap over op versie 2026');
});

test('an agenda to which nothing was done follows the newest plan, and cannot be moved from one it does not keep to', async () => {
  expect(await read('/werk/stappen/plan', here.lead)).toContain('Deze agenda houdt zich aan versie 2026.');
  const wild = { formKey: key(), agenda: 'nergens', from: '2020' };
  expect((await send('/werk/stappen/plan', wild)).status).toBe(404);
  const [agenda] = await here.app.inside(here.home, listAgendas);
  const same = { formKey: key(), agenda: agenda?.slug ?? '', from: '2026' };
  expect((await send('/werk/stappen/plan', same)).status).toBe(404);
});

describe('a link by hand', () => {
  const link = { title: 'Verslag van de conferentie', url: 'https://gemeente.example/verslag', note: 'Wat is gezegd.' };

  test('stands beside what was found, until it is taken away', async () => {
    expect((await send('/werk/stappen/1/bewijs', { formKey: key(), ...link })).status).toBe(303);
    expect(await read('/stappen')).toContain(`href="${link.url}"`);
    const [, id = ''] = (await read('/werk/stappen/1', here.lead)).match(/name="link" value="([^"]+)"/) ?? [];
    const other = await send('/werk/stappen/2/bewijs/weghalen', { formKey: key(), link: id });
    expect(other.status).toBe(303);
    expect(await read('/stappen/1')).toContain(link.title);
    for (const wish of [id, id, 'geen']) await send('/werk/stappen/1/bewijs/weghalen', { formKey: key(), link: wish });
    expect(await read('/stappen/1')).not.toContain(link.title);
  });

  test.each([
    ['without a name', { title: '' }, 'Vul in hoe het document of de pagina heet.'],
    ['without an address', { url: '' }, 'Vul het adres in.'],
    ['with one that is not safe', { url: 'javascript:alert(1)' }, 'Dit is geen adres dat begint met https://.'],
  ])('%s is refused, and nothing typed is lost', async (_mistake, wrong, message) => {
    const answer = await send('/werk/stappen/1/bewijs', { formKey: key(), ...link, ...wrong });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html.split(message)).toHaveLength(3);
    expect(html).toContain(`value="${link.note}"`);
  });
});

describe('looking back', () => {
  const words = { wentWell: 'Wij gingen erheen.', differently: 'Eerder beginnen.' };
  const lookBack = (fields: Record<string, string>, who = here.lead) =>
    send('/werk/stappen/5/terugblik', { formKey: key(), version: '0', ...fields }, who);

  test('is for those who are signed in until somebody makes it public', async () => {
    const owner = await signIn(here.app, here.home, 'theme-owner');
    expect((await lookBack(words, owner)).status).toBe(303);
    expect(await read('/stappen/5')).not.toContain(words.wentWell);
    expect(await read('/werk/stappen/5', owner)).toContain(words.wentWell);
    await lookBack({ ...words, version: '1', public: 'yes' });
    expect(await read('/stappen/5')).toContain(words.wentWell);
  });

  test('without words is refused, and of two at once the second sees both', async () => {
    expect((await lookBack({ wentWell: '', differently: '' })).status).toBe(422);
    await lookBack({ wentWell: 'Wat de een schreef.' });
    const late = await lookBack({ wentWell: 'Wat de ander schreef.', public: 'yes' });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('Wat de een schreef.');
    expect(html).toContain('Wat de ander schreef.</textarea>');
    expect(html).toMatch(/name="public"[^>]*checked/);
    const kept = await here.app.inside(here.home, (tx) => listReflections(tx, here.agendaId));
    expect(kept.map(({ wentWell }) => wentWell)).toEqual(['Wat de een schreef.']);
  });
});

describe('what to do next', () => {
  const next = nextFinder(some);
  const found = (who = here.lead) => here.app.inside(here.home, (tx) => next(tx, who.actor));

  test('stands on the start page of whoever manages, with its reason and where it begins', async () => {
    const html = await read('/werk', here.lead);
    expect(html).toContain('Hoor het eerste verhaal');
    expect(html).toContain('Er is nog niets verteld.');
    expect(html).toContain(`href="${address('/meedoen')}"`);
    const councillor = await signIn(here.app, here.home, 'councillor');
    expect(await found(councillor)).toEqual([]);
    expect(await read('/stappen')).not.toContain(`href="${address('/werk/speerpunten')}"`);
  });

  test('is nothing of a step that was left out on purpose, and changes when something is done', async () => {
    expect((await found()).map(({ step }) => step)).toEqual([1, 6, 1]);
    await stand(6, { status: 'skipped', reason: 'Wij kiezen dit jaar niets.' });
    expect((await found()).map(({ step }) => step)).toEqual([1, 1]);
    await here.app.inside(here.home, (tx) => signal(tx, here.app, { agendaId: here.agendaId }));
    expect((await found()).map(({ message }) => message)).not.toContain('steps.gap.signals.listen');
  });

  test('is never half of what is missing: a finder that fails is a fault', async () => {
    const broken = nextFinder([...some, () => Promise.reject(new Error('kapot'))]);
    await expect(here.app.inside(here.home, (tx) => broken(tx, here.lead.actor))).rejects.toThrow('kapot');
  });
});

test('those who follow hear how many steps stand', async () => {
  const { actor } = await signIn(here.app, here.home, 'councillor');
  await stand(2, { status: 'strong', reason: 'De raad besloot.' });
  const [figure] = await here.app.inside(here.home, (tx) => stepFigureFinder(some)(tx, actor));
  expect(figure?.values).toEqual({ strong: 1, underWay: 0 });
});

test('without an agenda the steps can be read, and nothing can be said of them yet', async () => {
  const bare = await homeWithLead();
  const pages = pagesOf(() => bare);
  expect(await pages.read('/stappen')).toContain('Er is nog geen agenda.');
  expect(await pages.read('/werk/stappen', bare.lead)).toContain('Begin een agenda');
  expect(await pages.read('/werk', bare.lead)).not.toContain('Hoor het eerste verhaal');
  for (const path of [
    '/werk/stappen/1/stand',
    '/werk/stappen/1/bewijs',
    '/werk/stappen/1/terugblik',
    '/werk/stappen/1/vinkjes',
  ]) {
    const answer = await pages.send(path, { status: 'strong', reason: 'Zo is het.' });
    expect(answer.headers.get('location')).toBe(pages.address('/werk/stappen'));
  }
});

test('the eleven parts of the VNG lead to the same steps', async () => {
  const html = await read('/stappen?weergave=vng');
  for (const part of ['Agendeer het thema', 'Geef het goede voorbeeld']) expect(html).toContain(part);
  expect(html).toContain(`href="${address('/stappen/6')}"`);
});

test('of a reconstruction nothing is said that no source says', async () => {
  const real = await makeMunicipality(here.app, { readOnly: true });
  await here.app.inside(real, (tx) => startAgenda(tx, { title: 'De agenda', startsOn: '2021-01-01', endsOn: null }));
  const html = await (await here.app.get(`/${real.slug}/stappen`)).text();
  expect(html).toContain('niet openbaar bekend');
  expect(html).not.toContain('Wat kan de gemeente nu het beste doen?');
  expect(html).not.toContain('Nog niet');
  const compass = await here.app.inside(real, (tx) =>
    readPresent(tx, { finders: evidenceFinders, reconstructed: true }),
  );
  expect(compass.next).toEqual([]);
});

test('only who leads or edits says how it stands; another municipality has its own compass', async () => {
  const note = await signIn(here.app, here.home, 'note-taker');
  for (const path of ['/werk/stappen', '/werk/stappen/1']) {
    const html = await read(path, note);
    expect(html).toContain('Hoor het eerste verhaal');
    expect(html).not.toMatch(/href="[^"]*\/werk\/(speerpunten|bijeenkomsten)|<form[^>]*stappen/);
  }
  expect((await send('/werk/stappen/1/stand', { status: 'strong', reason: 'Ja.', version: '0' }, note)).status).toBe(
    403,
  );
  expect((await here.app.get(address('/werk/stappen'))).headers.get('location')).toContain('/inloggen?terug=');
  const elsewhere = await homeWithAgenda();
  const saying = { agendaId: elsewhere.agendaId, step: 1, status: 'strong', reason: 'Daar.', version: 0 } as const;
  await elsewhere.app.inside(elsewhere.home, (tx) => sayStatus(tx, saying));
  expect(await read('/stappen/1')).not.toContain('Daar.');
  for (const path of ['/stappen/0', '/stappen/8']) expect((await here.app.get(address(path))).status).toBe(404);
});
