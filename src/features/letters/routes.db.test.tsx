import { beforeEach, expect, test } from 'vitest';
import { makeMunicipality, signIn } from '../../../test/municipality.ts';
import { readPdf, seen } from '../../../test/read-pdf.ts';
import { as, homeWithAgenda, homeWithLead, pagesOf, type Staffed } from '../../../test/staff.ts';
import { dayOf } from '../../platform/clock.ts';
import { addSupporter } from '../mandate/index.ts';
import { planActivity } from '../methods/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { keepLetter } from './commands.ts';
import { findLetterTasks } from './contributions.ts';
import { listLetters } from './queries.ts';
import { readAffairs } from './reading.ts';

let here: Staffed;
const { address, read, send } = pagesOf(() => here);
const letters = () => here.app.inside(here.home, (tx) => listLetters(tx));

async function made(fields: Record<string, string> = {}): Promise<string> {
  const form = { soort: 'raad', formKey: here.app.app.newId(), ...fields };
  const answer = await send('/werk/brieven/nieuw', form);
  expect(answer.status).toBe(303);
  return (answer.headers.get('location') ?? '').replace(/^\/[^/]+/, '').replace(/\?.*$/, '');
}

const pdf = async (path: string, who?: Parameters<typeof as>[0]) => {
  const answer = await here.app.get(address(path), who ? as(who) : {});
  return { answer, bytes: new Uint8Array(await answer.clone().arrayBuffer()) };
};

beforeEach(async () => {
  here = await homeWithAgenda();
});

test('a project lead sees what goes into a letter, makes it once, and shows it to everyone', async () => {
  expect(await read('/werk/brieven', here.lead)).toContain('soort=raad');
  expect(await read('/werk/brieven/nieuw?soort=raad', here.lead)).toContain('Wat de raad vroeg');
  const form = { soort: 'raad', opening: 'Wij schrijven u.', closing: '', formKey: here.app.app.newId() };
  const first = await send('/werk/brieven/nieuw', form);
  expect((await send('/werk/brieven/nieuw', form)).headers.get('location')).toBe(first.headers.get('location'));
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({
    kind: 'council',
    public: false,
    slug: expect.stringMatching(/^raadsinformatiebrief-/),
  });
  const path = `/brieven/${letter?.slug}`;
  for (const hidden of [path, `${path}.pdf`]) expect((await here.app.get(address(hidden))).status).toBe(404);
  expect(await read('/brieven')).not.toContain(path);

  const shown = await send(`/werk${path}`, { public: 'yes' });
  expect(shown.headers.get('location')).toContain(`/werk${path}?nieuws=openbaar`);
  expect(await read('/brieven')).toContain(path);
  expect(await read(path)).toContain('Wij schrijven u.');
  expect(await read('/besluiten')).toContain('/brieven"');
  await send(`/werk${path}`, { public: '' });
  expect((await here.app.get(address(path))).status).toBe(404);
});

test('a letter is a PDF too: one page, tagged, with the words of its page', async () => {
  const path = await made({ opening: 'Eigen #panic("woorden") met $ en *' });
  const { answer, bytes } = await pdf(`${path}.pdf`, here.lead);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const paper = await readPdf(bytes);
  expect(paper).toMatchObject({ ua: '1', marked: true, pages: 1 });
  expect(paper.words).toContain(seen('Eigen #panic("woorden") met $ en *'));
  await send(path, { public: 'yes' });
  const shown = await pdf(`${path.replace('/werk', '')}.pdf`);
  expect((await readPdf(shown.bytes)).words).toBe(paper.words);
});

test('what does not fit on one page is said at the field, with everything typed kept; a dossier may be longer', async () => {
  const long = 'woorden '.repeat(500).trim();
  const refused = await send('/werk/brieven/nieuw', { soort: 'raad', opening: 'Kort', closing: long });
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain('past de brief niet op één bladzijde');
  expect(html).toContain('href="#closing"');
  expect(html).toContain('>Kort</textarea>');
  expect(html).toContain(`>${long}</textarea>`);
  const tooLong = await send('/werk/brieven/nieuw', { soort: 'overdracht', opening: 'a'.repeat(4003) });
  expect(tooLong.status).toBe(422);
  expect(await tooLong.text()).toContain('De tekst is 3 tekens te lang.');
  expect((await send('/werk/brieven/nieuw', { soort: 'anders' })).status).toBe(422);
  expect(await letters()).toEqual([]);
  await made({ soort: 'overdracht', opening: long });
  expect(await letters()).toMatchObject([{ kind: 'handover' }]);
});

test('what was made stays as it was, whatever is written down later', async () => {
  const path = await made({ soort: 'overdracht' });
  await here.app.inside(here.home, (tx) => tx.db.updateTable('agendas').set({ title: 'Heel anders' }).execute());
  expect(await read('/werk/brieven/nieuw?soort=overdracht', here.lead)).toContain('Heel anders');
  expect(await read(path, here.lead)).not.toContain('Heel anders');
});

test('a dossier stays with the team, with who has yet to say yes in it, whatever is sent', async () => {
  const says = { mustSayYes: true, stance: 'no', needs: 'Wil eerst geld zien' } as const;
  const who = { kind: 'body', name: 'Fractie Dijkzicht' } as const;
  await here.app.inside(here.home, (tx) =>
    addSupporter(tx, { who, ...says, promised: null, promisedBy: null, kept: null }),
  );
  const path = await made({ soort: 'overdracht' });
  const page = await read(path, here.lead);
  expect(page).toContain('Wil eerst geld zien');
  expect(page).not.toContain('Laat het aan iedereen zien');
  const shown = await send(path, { public: 'yes' });
  expect(shown.headers.get('location')).toContain('nieuws=verborgen');
  const open = path.replace('/werk', '');
  for (const hidden of [open, `${open}.pdf`]) expect((await here.app.get(address(hidden))).status).toBe(404);
  expect(await read('/brieven')).not.toContain(open);
  const forced = here.app.admin.query('update letters set public = true where municipality_id = $1', [here.home.id]);
  await expect(forced).rejects.toThrow(/check constraint/);
  const letter = await made();
  await send(letter, { public: 'yes' });
  const paper = await readPdf((await pdf(`${letter.replace('/werk', '')}.pdf`)).bytes);
  for (const public_ of [await read(letter.replace('/werk', '')), paper.words]) {
    expect(public_).not.toContain('Dijkzicht');
    expect(public_).not.toContain('Wil eerst geld zien');
  }
});

test('what was made by mistake is thrown away after a question, once, and not while everyone can read it', async () => {
  const path = await made();
  expect(await read(path, here.lead)).toContain(`${path}/weg`);
  expect(await read(`${path}/weg`, here.lead)).toContain('Dan is het voorgoed weg.');
  await send(path, { public: 'yes' });
  expect((await send(`${path}/weg`, {})).status).toBe(409);
  expect(await letters()).toHaveLength(1);
  await send(path, { public: '' });
  const form = { formKey: here.app.app.newId() };
  const dropped = await send(`${path}/weg`, form);
  expect(dropped.headers.get('location')).toContain('/werk/brieven?nieuws=weg');
  expect((await send(`${path}/weg`, form)).status).toBe(303);
  expect((await send(`${path}/weg`, {})).status).toBe(404);
  expect(await letters()).toEqual([]);
  const { rows } = await here.app.admin.query(
    "select act from audit_log where municipality_id = $1 and act like 'letter.%'",
    [here.home.id],
  );
  expect(rows.map(({ act }) => act)).toEqual(['letter.made', 'letter.shown', 'letter.hidden', 'letter.dropped']);
});

test('who does not make letters does not come in, and another municipality’s letter is not there', async () => {
  const path = await made();
  const councillor = await signIn(here.app, here.home, 'councillor');
  for (const room of ['/werk/brieven', '/werk/brieven/nieuw?soort=raad', path, `${path}.pdf`])
    expect((await here.app.get(address(room), as(councillor))).status).toBe(403);
  expect((await send('/werk/brieven/nieuw', { soort: 'raad' }, councillor)).status).toBe(403);
  expect((await send(path, { public: 'yes' }, councillor)).status).toBe(403);
  expect((await send(`${path}/weg`, {}, councillor)).status).toBe(403);
  const other = await makeMunicipality(here.app);
  const theirs = await signIn(here.app, other, 'project-lead');
  expect((await here.app.get(`/${other.slug}${path}`, as(theirs))).status).toBe(404);
  expect((await here.app.post(`/${other.slug}${path}/weg`, {}, as(theirs))).status).toBe(404);
  expect((await send('/werk/brieven/bestaat-niet', { public: 'yes' })).status).toBe(404);
});

test('in the name of a reconstructed municipality nothing is composed', async () => {
  const real = await makeMunicipality(here.app, { readOnly: true });
  const lead = await signIn(here.app, real, 'project-lead');
  const html = await (await here.app.get(`/${real.slug}/werk/brieven/nieuw?soort=raad`, as(lead))).text();
  expect(html).toContain('nagemaakt uit openbare bronnen');
  expect(html).not.toContain('Wat de raad vroeg');
  expect((await here.app.post(`/${real.slug}/werk/brieven/nieuw`, { soort: 'raad' }, as(lead))).status).toBe(403);
  expect(await (await here.app.get(`/${real.slug}/brieven`)).text()).toContain('Geen brieven');
});

test('after elections a dossier is asked for, until it is made', async () => {
  const { actor } = here.lead;
  const tasks = (day: string) =>
    here.app.inside(here.home, (tx) => findLetterTasks({ ...tx, now: new Date(`${day}T10:00:00Z`) }, actor));
  expect(await tasks('2026-04-01')).toMatchObject([
    { href: '/werk/brieven/nieuw?soort=overdracht', due: '2026-07-16' },
  ]);
  expect(await tasks('2026-03-17')).toEqual([]);
  expect(await tasks('2027-01-01')).toEqual([]);
  const content = { format: 1 as const, title: 'Dossier', about: [], sections: [] };
  await here.app.inside(here.home, (tx) =>
    keepLetter({ ...tx, now: new Date('2026-03-20T10:00:00Z') }, { kind: 'handover', content }),
  );
  expect(await tasks('2026-04-01')).toEqual([]);
});

test('without an agenda nothing is said to come next; with one, no more than everyone may read', async () => {
  const bare = await homeWithLead();
  const gap = { step: 6, message: 'steps.gap.priorities.choose', reason: 'steps.why.priorities.choose' } as const;
  const [message, reason] = ['mandate.gap.hours.do', 'mandate.gap.hours.why'] as const;
  const hidden = { step: 2, message, reason, staffOnly: true } as const;
  const find = async () => ({
    evidence: [],
    gaps: [
      { ...gap, href: '/werk/speerpunten', essential: true },
      { ...hidden, href: '/werk/draagvlak', essential: true },
    ],
  });
  const next = async ({ app, home }: Staffed) =>
    (await app.inside(home, (tx) => readAffairs(tx, { municipality: 'Proefdam', finders: [find] }))).next.map(
      ({ message: wanted }) => wanted,
    );
  expect(await next(bare)).toEqual([]);
  expect(await next(here)).toEqual([gap.message]);
});

test('a letter about an agenda that is not public yet tells what was heard, asked and advised for it', async () => {
  await here.app.inside(here.home, async (tx) => {
    const agenda = await findCurrentAgenda(tx);
    if (!agenda) throw new Error('no agenda');
    const activity = { kind: 'gathering', title: 'Gesprek in de bieb', aroundOn: dayOf(tx.now) } as const;
    await planActivity(tx, agenda.id, activity);
    const affairs = await readAffairs(tx, { municipality: 'Proefdam', finders: [] });
    expect(affairs.courses).toEqual([
      { agendaId: agenda.id, title: agenda.title, told: 0, met: 0, check: null, rounds: [] },
    ]);
    expect(affairs.planned).toMatchObject([activity]);
  });
  const html = await read('/werk/brieven/nieuw?soort=raad', here.lead);
  expect(html).toContain('Nog niemand vertelde een verhaal.');
  expect(html).toContain('Gesprek in de bieb');
});
