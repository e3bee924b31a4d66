// What somebody typed or ticked is still there when others were quicker.
import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { agenda, proposal, signal } from '../../../test/builders/thread.ts';
import type { SignedIn, TestMunicipality } from '../../../test/municipality.ts';
import { homeWithLead, pagesOf } from '../../../test/staff.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  ({ app, home, lead } = await homeWithLead());
  agendaId = await app.inside(home, agenda);
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
