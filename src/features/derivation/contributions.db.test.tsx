import { expect, test } from 'vitest';
import { priority } from '../../../test/builders/thread.ts';
import { homeWithAgenda, pagesOf } from '../../../test/staff.ts';
import { closeCheck, openCheck } from './check-commands.ts';

test('the agenda is not adopted while people can still say whether they were understood', async () => {
  const here = await homeWithAgenda();
  const { agendaId } = here;
  const { send } = pagesOf(() => here);
  const opened = await here.app.inside(here.home, async (tx) => {
    await priority(tx, agendaId);
    return openCheck(tx, { agendaId, introduction: 'Klopt het?', closesOn: '2026-12-06' });
  });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const day = { 'adoptedOn-day': '20', 'adoptedOn-month': '11', 'adoptedOn-year': '2026' };
  const adopt = () =>
    send('/werk/agenda/lokale-inclusie-agenda/vaststelling', { version: '1', adopter: 'executive', ...day });
  const refused = await adopt();
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Mensen kunnen nog zeggen of u hen goed begreep.');
  await here.app.inside(here.home, (tx) => closeCheck(tx, { id: opened.id, agendaId }));
  expect((await adopt()).status).toBe(303);
});
