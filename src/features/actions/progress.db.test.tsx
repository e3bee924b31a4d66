import { beforeEach, expect, test } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { action, agenda, priority } from '../../../test/builders/thread.ts';
import { type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { homeWithLead, pagesOf } from '../../../test/staff.ts';
import { untilItWaits } from '../../../test/waiting.ts';
import { addProgress } from './commands.ts';
import { findAction } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let partner: SignedIn;
let made: { id: string; slug: string };

beforeEach(async () => {
  ({ app, home, lead } = await homeWithLead());
  partner = await signIn(app, home, 'partner');
  made = await app.inside(home, async (tx) => action(tx, [(await priority(tx, await agenda(tx))).id]));
  await app.admin.query(
    'update accounts set organisation_id = (select organisation_id from actions where id = $1) where id = $2',
    [made.id, partner.actor.id],
  );
});

const { send } = pagesOf(() => ({ app, home, lead }));
const stopped = { state: 'stopped', words: 'Het gebouw is gesloopt.' } as const;
const tell = (fields: Record<string, string>) => send(`/werk/acties/${made.slug}/voortgang`, fields, partner);

test('what a partner tells of an action that was stopped meanwhile is not lost, with or without a mistake', async () => {
  await app.inside(home, (tx) => addProgress(tx, { actionId: made.id, ...stopped }));
  for (const state of ['busy', '']) {
    const late = await tell({ state, words: 'De helling ligt er.' });
    const html = await late.text();
    expect(late.status).toBe(409);
    for (const part of ['De helling ligt er.', stopped.words, 'eigen organisatie die nog lopen'])
      expect(html).toContain(part);
    expect(html).not.toContain('/voortgang"');
  }
});

test('news that a partner sends while staff stop the action does not start it again', async () => {
  const late = await app.inside(home, async (tx) => {
    await addProgress(tx, { actionId: made.id, ...stopped });
    const sent = tell({ state: 'busy', words: 'De helling ligt er.' });
    await untilItWaits(app, sent);
    return { sent };
  });
  expect((await late.sent).status).toBe(409);
  expect((await app.inside(home, (tx) => findAction(tx, made.slug)))?.state).toBe('stopped');
});
