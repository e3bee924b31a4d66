import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { action, agenda, priority } from '../../../test/builders/thread.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { addOrganisation } from '../organisations/index.ts';
import { addProgress } from './commands.ts';
import { findActionTasks } from './contributions.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  lead = await signIn(app, home, 'project-lead');
  agendaId = await app.inside(home, agenda);
});

const address = (path: string) => `/${home.slug}${path}`;
const read = async (path: string, who?: SignedIn) =>
  (await app.get(address(path), who ? { cookie: who.cookie } : {})).text();

/** A partner of this organisation. */
async function partnerOf(owner: string): Promise<SignedIn> {
  const who = await signIn(app, home, 'partner');
  const organisationId = await app.inside(home, (tx) => addOrganisation(tx, { name: owner, kind: 'partner' }));
  return { ...who, actor: { ...who.actor, organisationId } };
}

test('who should hear how it goes finds it on the start page', async () => {
  const partner = await partnerOf('Sportraad');
  await app.inside(home, async (tx) => {
    const { id } = await priority(tx, agendaId);
    const told = await action(tx, [id], { title: 'Verteld', dueOn: '2026-11-01', owner: 'Bibliotheek' });
    await addProgress(tx, { actionId: told.id, state: 'busy', words: 'Het wordt december.' });
    await action(tx, [id], { title: 'Vergeten', dueOn: '2026-12-01' });
  });
  const before = app.now;
  app.now = new Date('2026-12-02T10:00:00Z');
  try {
    await app.inside(home, async (tx) => {
      const tasks = await findActionTasks(tx, lead.actor);
      expect(tasks.map(({ message, values }) => [message, values?.title])).toEqual([['actions.task.late', 'Vergeten']]);
      expect((await findActionTasks(tx, partner.actor)).map(({ message }) => message)).toEqual(['actions.task.late']);
    });
    const later = await signIn(app, home, 'project-lead');
    const needed = await read('/werk/acties?nieuws=late', later);
    expect(needed).toContain(address('/werk/acties/vergeten'));
    expect(needed).not.toContain(address('/werk/acties/verteld'));
    expect(needed).toMatch(/<option value="late" selected[^>]*>had klaar moeten zijn/);
    expect(await read('/werk/acties?nieuws=silent', later)).toContain('Geen acties gevonden');
    // For everyone the same question asks nothing.
    expect(await read('/acties?nieuws=silent')).toContain(address('/acties/verteld'));
  } finally {
    app.now = before;
  }
  await app.inside(home, async (tx) => {
    expect(await findActionTasks(tx, lead.actor)).toEqual([]);
    expect((await findActionTasks(tx, partner.actor)).map(({ message }) => message)).toEqual(['actions.task.own']);
  });
});
