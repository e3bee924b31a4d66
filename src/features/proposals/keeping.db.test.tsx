// What somebody typed or ticked is still there when others were quicker.
import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { proposal, signal } from '../../../test/builders/thread.ts';
import type { SignedIn, TestMunicipality } from '../../../test/municipality.ts';
import { homeWithAgenda, pagesOf } from '../../../test/staff.ts';
import { listVoices } from '../thread/index.ts';
import { mergeProposals } from './commands.ts';
import { listOpenProposals } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  ({ app, home, lead, agendaId } = await homeWithAgenda());
});

const { read, send } = pagesOf(() => ({ app, home, lead }));
const ticked = (value: string) => new RegExp(`value="${value}"[^>]*checked|checked[^>]*value="${value}"`);

test('a refused form comes back in the view of the board that it was sent from, with everything ticked', async () => {
  const voice = await app.inside(home, async (tx) => {
    const voices = [await signal(tx, app), await signal(tx, app, { words: 'De bus is vol' })] as const;
    await proposal(tx, agendaId, { signals: [...voices] });
    return voices[0];
  });
  const board = await read('/werk/bord?toon=alles&zoek=deur', lead);
  const [, query = ''] = board.match(/action="[^"]*\/werk\/bord([^"]*)" method="post"/) ?? [];
  const sent = await send(`/werk/bord${query.replaceAll('&amp;', '&')}`, { signals: voice, into: 'new', title: '' });
  const html = await sent.text();
  expect(sent.status).toBe(422);
  expect(html).toMatch(ticked(voice));
  expect(html).toContain('value="deur"');
  expect(html).not.toContain('De bus is vol');
});

test('what somebody else brought elsewhere meanwhile is no longer loose, and stays ticked', async () => {
  const voice = await app.inside(home, async (tx) => {
    const id = await signal(tx, app);
    await proposal(tx, agendaId, { signals: [id] });
    return id;
  });
  const late = await send('/werk/bord', { signals: voice, into: '7', title: '' });
  expect(late.status).toBe(409);
  expect(await late.text()).toMatch(ticked(voice));
});

test('a refused form stays when nothing is on the board', async () => {
  const sent = await send('/werk/bord', { into: 'new', title: 'Meer bussen' });
  const html = await sent.text();
  expect(sent.status).toBe(422);
  expect(html).toContain('value="Meer bussen"');
  expect(html).toContain('id="signals"');
});

async function voicedProposal(): Promise<{ id: string; number: number; voice: string }> {
  return app.inside(home, async (tx) => {
    const voice = await signal(tx, app);
    return { voice, ...(await proposal(tx, agendaId, { title: 'Deuren', signals: [voice] })) };
  });
}

test('nothing is taken out of a proposal that was merged meanwhile, and the reason stays', async () => {
  const { id, number, voice } = await voicedProposal();
  await app.inside(home, async (tx) => {
    await proposal(tx, agendaId, { title: 'Drempels' });
    const seen = (await listOpenProposals(tx, agendaId)).map((one) => ({ id: one.id, version: one.version }));
    await mergeProposals(tx, { seen, title: 'Toegang', reason: 'Zelfde ingang' });
  });
  const late = await send(`/werk/voorstellen/${number}/losmaking`, { verhaal: voice, reason: 'Andere plek' });
  const html = await late.text();
  expect(late.status).toBe(409);
  for (const part of ['intussen', 'Zelfde ingang', 'Andere plek']) expect(html).toContain(part);
  expect(html).not.toContain('name="reason"');
  expect(await app.inside(home, (tx) => listVoices(tx, id))).toEqual([voice]);
});

test('two people who take out the same story: one does, the other hears of it', async () => {
  const { number, voice } = await voicedProposal();
  const page = `/werk/voorstellen/${number}/losmaking`;
  const answers = await Promise.all(
    ['Andere plek', 'Hoort elders'].map((reason) => send(page, { verhaal: voice, reason })),
  );
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 409]);
});

test('saving new words twice with one click too many is saving them once', async () => {
  const { number } = await voicedProposal();
  const form = await read(`/werk/voorstellen/${number}`, lead);
  const [, formKey = ''] = form.match(/name="formKey" value="([^"]+)"/) ?? [];
  const fields = { formKey, title: 'Lichte deuren', about: '', version: '1' };
  for (const _click of [1, 2]) {
    const sent = await send(`/werk/voorstellen/${number}`, fields);
    expect(sent.headers.get('location')).toContain('nieuws=saved');
  }
});

test('whoever asks to merge or split what another merged meanwhile reads that, and not to choose more', async () => {
  const ids = await app.inside(home, async (tx) => [
    await proposal(tx, agendaId, { title: 'Lichtere deuren' }),
    await proposal(tx, agendaId, { title: 'Geen drempels' }),
  ]);
  const seen = ids.map(({ id }) => ({ id, version: 1 }));
  await app.inside(home, (tx) => mergeProposals(tx, { seen, title: 'Toegang', reason: 'Zelfde ingang' }));
  const [one, two] = ids.map(({ number }) => number);
  for (const path of [`/samenvoeging?voorstel=${one}&voorstel=${two}`, `/${one}/splitsing`]) {
    const html = await read(`/werk/voorstellen${path}`, lead);
    for (const part of ['al door een ander gedaan', 'Lichtere deuren', 'Zelfde ingang']) expect(html).toContain(part);
    expect(html).not.toContain('Kies twee of meer');
  }
  expect(await read(`/werk/voorstellen/samenvoeging?voorstel=${one}`, lead)).toContain('Kies twee of meer');
});
