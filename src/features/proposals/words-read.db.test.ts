// Architecture 6: every staff read of something personal goes to the audit log; words said for staff only are that.
import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { proposal, signal } from '../../../test/builders/thread.ts';
import type { SignedIn, TestMunicipality } from '../../../test/municipality.ts';
import { homeWithAgenda, pagesOf } from '../../../test/staff.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  ({ app, home, lead, agendaId } = await homeWithAgenda());
});

const { read } = pagesOf(() => ({ app, home, lead }));

function reads() {
  return app.inside(home, (tx) =>
    tx.db
      .selectFrom('auditLog')
      .select(['actorId', 'subjectKind', 'subjectId'])
      .where('act', '=', 'signal.words-read')
      .execute(),
  );
}

test.each([
  { page: '/werk/voorstellen/1', where: 'on the page of a proposal' },
  { page: '/werk/voorstellen/1/splitsing', where: 'while splitting it' },
  { page: '/werk/voorstellen/1/losmaking?verhaal=', where: 'while taking something out' },
])('words that staff see $where are in the audit log', async ({ page }) => {
  const { id, voice } = await app.inside(home, async (tx) => {
    const said = await signal(tx, app, { words: 'Alleen voor de makers', consent: 'staff' });
    const { id: made } = await proposal(tx, agendaId, { signals: [said] });
    return { id: made, voice: said };
  });
  expect(await read(page.endsWith('=') ? page + voice : page, lead)).toContain('Alleen voor de makers');
  expect(await reads()).toEqual([{ actorId: lead.actor.id, subjectKind: 'proposal', subjectId: id }]);
});

test('words on the board are, and a board without words leaves no trace', async () => {
  await app.inside(home, (tx) => signal(tx, app, { words: null, consent: 'count' }));
  await read('/werk/bord', lead);
  expect(await reads()).toEqual([]);
  await app.inside(home, (tx) => signal(tx, app, { words: 'Alleen voor de makers', consent: 'staff' }));
  expect(await read('/werk/bord', lead)).toContain('Alleen voor de makers');
  expect(await reads()).toEqual([{ actorId: lead.actor.id, subjectKind: 'board', subjectId: null }]);
});
