import { beforeEach, expect, test } from 'vitest';
import { signal } from '../../../test/builders/thread.ts';
import { homeWithAgenda, pagesOf, type Staffed } from '../../../test/staff.ts';
import { listAgendas, startAgenda } from '../periods/index.ts';
import { sayStatus } from './commands.ts';

let here: Staffed & { agendaId: string };

beforeEach(async () => {
  here = await homeWithAgenda();
});

const { address, read } = pagesOf(() => here);

test('of an agenda of before one reads what was said and what is its own, and the next begins with nothing', async () => {
  const saying = { agendaId: here.agendaId, step: 1, status: 'strong', reason: 'Vier jaar geluisterd.' } as const;
  const [first] = await here.app.inside(here.home, listAgendas);
  await here.app.inside(here.home, (tx) => sayStatus(tx, { ...saying, version: 0 }));
  await here.app.inside(here.home, (tx) => signal(tx, here.app, { agendaId: here.agendaId }));
  await here.app.inside(here.home, (tx) =>
    startAgenda(tx, { title: 'De volgende', startsOn: '2030-01-01', endsOn: null }),
  );
  const now = await read('/stappen/1');
  for (const earlier of ['Vier jaar geluisterd.', '1 verhaal verteld']) expect(now).not.toContain(earlier);
  const before = await read(`/stappen/1?agenda=${first?.slug}`);
  expect(before).toContain('Vier jaar geluisterd.');
  expect(before).toContain('1 verhaal verteld');
  expect(before).toContain(`/speerpunten/afweging?agenda=${first?.slug}`);
  expect(before).not.toContain('Wat hier staat wijst op');
  const map = await read(`/stappen?agenda=${first?.slug}`);
  expect(map).not.toMatch(/Wat kan de gemeente nu|Zo lijkt het|Er is nog niets gekozen/);
  expect(map).toContain(`/stappen?agenda=${first?.slug}&amp;weergave=vng`);
  const vng = await read(`/stappen?agenda=${first?.slug}&weergave=vng`);
  expect(vng).toContain(`${address('/stappen')}?agenda=${first?.slug}"`);
  expect((await here.app.get(address('/stappen?agenda=nergens'))).status).toBe(404);
});
