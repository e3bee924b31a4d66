import { expect, test } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { agenda, proposal } from '../../../test/builders/thread.ts';
import { makeMunicipality } from '../../../test/municipality.ts';
import { lockProposals, mergeProposals, proposalsByIds } from '../proposals/index.ts';
import { createBallot } from './commands.ts';

// Somebody in the database of this worker waits for somebody else.
const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

test('a ballot that is prepared while its proposals are being merged waits for the merge, and the merge not for it', async () => {
  const app = await testApp();
  const home = await makeMunicipality(app);
  const { agendaId, proposalIds } = await app.inside(home, async (tx) => {
    const id = await agenda(tx);
    const made = [await proposal(tx, id, { title: 'Lichtere deuren' }), await proposal(tx, id, { title: 'Hellingen' })];
    return { agendaId: id, proposalIds: made.map((one) => one.id) };
  });
  const plan = { title: 'Wat eerst?', maxChoices: 1, seats: 1, opensAt: null, closesAt: null, agendaId, proposalIds };
  const prepared = await app.inside(home, async (tx) => {
    await lockProposals(tx, proposalIds);
    const ballot = app.inside(home, (other) => createBallot(other, app.app.secrets, plan));
    while ((await app.admin.query(waiting)).rowCount === 0);
    const seen = (await proposalsByIds(tx, proposalIds)).map(({ id, version }) => ({ id, version }));
    expect(await mergeProposals(tx, { seen, title: 'Naar binnen', reason: 'Dezelfde ingang.' })).toMatchObject({
      kind: 'done',
    });
    return { ballot };
  });
  await expect(prepared.ballot).resolves.toMatchObject({ slug: 'wat-eerst' });
});
