// What somebody typed or ticked is still there when others were quicker.
import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { agenda, priority } from '../../../test/builders/thread.ts';
import type { SignedIn, TestMunicipality } from '../../../test/municipality.ts';
import { homeWithLead, pagesOf } from '../../../test/staff.ts';
import { startAgenda } from '../periods/index.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  ({ app, home, lead } = await homeWithLead());
  agendaId = await app.inside(home, agenda);
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
