// What somebody typed or ticked is still there when others were quicker.
import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { priority, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { as, homeWithAgenda, pagesOf } from '../../../test/staff.ts';
import { untilItWaits } from '../../../test/waiting.ts';
import { startAgenda } from '../periods/index.ts';
import { listOpenProposals, mergeProposals } from '../proposals/index.ts';
import { addPriority, mergePriorities } from './commands.ts';
import { listPriorities } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  ({ app, home, lead, agendaId } = await homeWithAgenda());
});

const { read, send } = pagesOf(() => ({ app, home, lead }));

test('whoever merges priorities of an older agenda without a reason is still merging those', async () => {
  await app.inside(home, async (tx) => {
    for (const title of ['Deuren', 'Drempels']) await priority(tx, agendaId, { title });
    await startAgenda(tx, { title: 'De volgende', startsOn: '2030-01-01', endsOn: '2033-12-31' });
  });
  const [, merging = ''] =
    (await read('/werk/speerpunten?agenda=lokale-inclusie-agenda', lead)).match(
      /(\/werk\/speerpunten\/samenv[^"]*)"/,
    ) ?? [];
  const form = await read(merging, lead);
  const seen = [...form.matchAll(/name="seen" value="([^"]+)"/g)].map((match) => match[1] as string);
  expect(seen).toHaveLength(2);
  const [, action = ''] = form.match(/action="[^"]*(\/werk\/speerpunten\/samenv[^"]*)"/) ?? [];
  const sent = await send(action, { seen, title: 'Toegang', about: '', reason: '' });
  const html = await sent.text();
  expect(sent.status).toBe(422);
  expect(html).toContain('Drempels');
  expect(html.match(/name="seen"[^>]*checked/g)).toHaveLength(2);
});

const addition = { title: 'Toegang', about: 'Voor iedereen', by: 'municipality', reason: 'Uit de gesprekken.' };

test('a priority from proposals of which one was merged meanwhile is refused, with everything still filled in', async () => {
  const [gone, there] = await app.inside(home, async (tx) => {
    const made = [];
    for (const title of ['Deuren', 'Drempels', 'Liften']) {
      made.push((await proposal(tx, agendaId, { title, signals: [await signal(tx, app)] })).id);
    }
    const seen = (await listOpenProposals(tx, agendaId)).slice(0, 2);
    await mergeProposals(tx, { seen, title: 'Naar binnen', reason: 'Zelfde ingang' });
    return [made[0] as string, made[2] as string];
  });
  const late = await send('/werk/speerpunten', { ...addition, restsOn: [gone, there] });
  const html = await late.text();
  expect(late.status).toBe(409);
  for (const part of ['intussen samengevoegd', 'value="Toegang"', 'Voor iedereen', 'Uit de gesprekken.', 'Naar binnen'])
    expect(html).toContain(part);
  expect(html).toMatch(new RegExp(`value="${there}"[^>]*checked`));
  expect(await app.inside(home, (tx) => listPriorities(tx, agendaId))).toEqual([]);
});

test('a proposal that is being merged is no ground for a priority', async () => {
  const seen = await app.inside(home, async (tx) => {
    for (const title of ['Deuren', 'Drempels']) await proposal(tx, agendaId, { title });
    return listOpenProposals(tx, agendaId);
  });
  const late = await app.inside(home, async (tx) => {
    await mergeProposals(tx, { seen, title: 'Naar binnen', reason: 'Zelfde ingang' });
    const added = app.inside(home, (other) =>
      addPriority(other, { agendaId, title: 'Toegang', restsOn: seen.map(({ id }) => id) }),
    );
    await untilItWaits(app, added);
    return { added };
  });
  expect(await late.added).toEqual({ kind: 'proposal-gone' });
});

test('before there is an agenda a priority is not added, and what was typed stays', async () => {
  const empty = await makeMunicipality(app);
  const someone = as(await signIn(app, empty, 'project-lead'));
  const sent = await app.post(`/${empty.slug}/werk/speerpunten`, addition, someone);
  const html = await sent.text();
  expect(sent.status).toBe(409);
  for (const part of ['Begin eerst een agenda', 'value="Toegang"', 'Uit de gesprekken.']) expect(html).toContain(part);
});

test('new words for a priority that was merged meanwhile are shown beside what it became', async () => {
  const { slug } = await app.inside(home, async (tx) => {
    const [one, other] = [await priority(tx, agendaId, { title: 'Deuren' }), await priority(tx, agendaId)];
    const seen = [one, other].map(({ id }) => ({ id, version: 1 }));
    await mergePriorities(tx, { seen, title: 'De stad in', reason: 'Zelfde werk.' });
    return one;
  });
  for (const title of ['Lichte deuren', '']) {
    const late = await send(`/werk/speerpunten/${slug}`, { title, about: 'Zonder kracht', version: '1' });
    const html = await late.text();
    expect(late.status).toBe(title ? 409 : 422);
    for (const part of [title, 'Zonder kracht', 'Nu staat er: Deuren', 'Zelfde werk.']) expect(html).toContain(part);
    expect(html).not.toContain('name="version"');
  }
});

test('saving new words twice with one click too many is saving them once', async () => {
  const { slug } = await app.inside(home, (tx) => priority(tx, agendaId));
  const form = await read(`/werk/speerpunten/${slug}`, lead);
  const [, formKey = ''] = form.match(/name="formKey" value="([^"]+)"/) ?? [];
  const fields = { formKey, title: 'Lichte deuren', about: '', version: '1' };
  for (const _click of [1, 2]) {
    const sent = await send(`/werk/speerpunten/${slug}`, fields);
    expect(sent.headers.get('location')).toContain('nieuws=saved');
  }
});
