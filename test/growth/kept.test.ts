// What the database keeps while things change is what one would find by counting everything.
import fc from 'fast-check';
import type pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { addProgress } from '../../src/features/actions/index.ts';
import { listDomains } from '../../src/features/inventory/index.ts';
import { listPriorities, mergePriorities } from '../../src/features/priorities/index.ts';
import {
  bringTogether,
  listOpenProposals,
  mergeProposals,
  splitProposal,
  undoShape,
} from '../../src/features/proposals/index.ts';
import { answer, release, withdraw } from '../../src/features/signals/index.ts';
import { countVoices, listVoices } from '../../src/features/thread/index.ts';
import type { MunicipalityTx } from '../../src/platform/database/database.ts';
import { type TestApp, testApp } from '../app.ts';
import { makeGathering } from '../builders/gathering.ts';
import { action, agenda, priority, proposal, signal } from '../builders/thread.ts';
import { makeMunicipality, type TestMunicipality } from '../municipality.ts';
import { publishNow } from '../promises.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

const reason = 'Het gaat over hetzelfde.';
const acts = [
  'tell',
  'another-domain',
  'count-me',
  'bring',
  'merge',
  'split',
  'undo',
  'answer',
  'withdraw',
  'release',
  'hold-back',
] as const;
const later = ['priority', 'merge-priorities', 'action', 'done', 'publish', 'new-agenda'] as const;
const step = fc.record({ what: fc.constantFrom(...acts, ...later), pick: fc.nat(30) });
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Ground {
  agendaId: string;
  gatheringId: string;
  told: string[];
  actions: string[];
  domainIds: string[];
}

async function moveTo(tx: MunicipalityTx, signalId: string, domainId: string | null): Promise<void> {
  await tx.db.updateTable('signals').set({ domainId }).where('id', '=', signalId).execute();
}

async function take(tx: MunicipalityTx, ground: Ground, { what, pick }: Step): Promise<void> {
  const { agendaId, gatheringId, told } = ground;
  const one = told[pick % told.length] as string;
  const open = await listOpenProposals(tx, agendaId);
  const [first, second] = [open[pick % open.length], open[(pick + 1) % open.length]];
  const domainId = ground.domainIds[pick % 8] ?? null;
  if (what === 'tell')
    told.push(await signal(tx, app, { consent: 'publish', domainId, ...(pick % 2 ? { gatheringId } : {}) }));
  if (what === 'another-domain') await moveTo(tx, one, domainId);
  if (what === 'count-me') told.push(await signal(tx, app, { consent: 'count', words: null }));
  if (what === 'answer') await answer(tx, { signalIds: [one], words: 'Zo doen we het.', takenUp: pick % 2 === 0 });
  if (what === 'withdraw') await withdraw(tx, one);
  if (what === 'release' || what === 'hold-back') await release(tx, one, what);
  if (what === 'publish') await publishNow(tx);
  if (what === 'new-agenda') await agenda(tx);
  if (what === 'bring' && first) await bringTogether(tx, first.id, told.slice(pick % 3, (pick % 3) + 3));
  if (what === 'merge' && first && second) await mergeProposals(tx, { seen: [first, second], title: 'Samen', reason });
  if (what === 'split' && first) {
    const voices = await listVoices(tx, first.id);
    const parts = [voices, voices.slice(1)].map((signalIds, index) => ({ title: `Deel ${index}`, signalIds }));
    await splitProposal(tx, { seen: first, parts, reason });
  }
  if (what === 'undo') {
    const links = await tx.db.selectFrom('threadLinks').select('actId').where('undoes', 'is', null).execute();
    await undoShape(tx, links[pick % links.length]?.actId as string, reason);
  }
  await takeLater(tx, ground, { what, pick });
}

async function takeLater(tx: MunicipalityTx, { agendaId, actions }: Ground, { what, pick }: Step): Promise<void> {
  const open = await listPriorities(tx, agendaId);
  const [first, second] = [open[pick % open.length], open[(pick + 1) % open.length]];
  const proposals = (await listOpenProposals(tx, agendaId)).slice(0, 2);
  if (what === 'priority') await priority(tx, agendaId, { restsOn: proposals.map(({ id }) => id) });
  if (what === 'merge-priorities' && first && second)
    await mergePriorities(tx, { seen: [first, second], title: 'Samen', reason });
  if (what === 'action' && first) actions.push((await action(tx, [first.id])).id);
  const actionId = actions[pick % actions.length];
  if (what === 'done' && actionId)
    await addProgress(tx, { actionId, state: pick % 2 ? 'done' : 'busy', words: 'Het gaat goed.' });
}

/** Everything that is kept of one municipality. */
async function kept(client: pg.PoolClient, { id }: TestMunicipality): Promise<unknown> {
  const read = async (text: string) => (await client.query(text, [id])).rows;
  return {
    counts: await read(
      `select kind, of_id, sum(count)::int as count from kept_counts where municipality_id = $1
       group by kind, of_id having sum(count) <> 0 order by kind, of_id`,
    ),
    waiting: await read('select id, taken_up from signals where municipality_id = $1 order by id'),
    links: await read('select id, from_signal from thread_links where municipality_id = $1 order by id'),
    shown: await read('select shown_agenda_id from municipalities where id = $1'),
  };
}

async function expectKept(home: TestMunicipality): Promise<void> {
  const client = await app.admin.connect();
  try {
    await client.query('begin');
    const before = await kept(client, home);
    // As if nothing had been kept.
    await client.query('update signals set taken_up = 7 where municipality_id = $1', [home.id]);
    await client.query('set local session_replication_role = replica');
    await client.query('update thread_links set from_signal = false where municipality_id = $1', [home.id]);
    await client.query('update municipalities set shown_agenda_id = null where id = $1', [home.id]);
    await client.query('set local session_replication_role = origin');
    await client.query('call recount_all()');
    expect(before).toEqual(await kept(client, home));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('whatever people do, what is kept is what one would count', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      const home = await makeMunicipality(app);
      const { id: gatheringId } = await makeGathering(app, home);
      const ground: Ground = { agendaId: '', gatheringId, told: [], actions: [], domainIds: [] };
      await app.inside(home, async (tx) => {
        ground.agendaId = await agenda(tx);
        ground.domainIds = (await listDomains(tx)).map(({ id }) => id);
        for (let i = 0; i < 4; i += 1) ground.told.push(await signal(tx, app, { consent: 'publish', gatheringId }));
        await proposal(tx, ground.agendaId, { signals: ground.told.slice(0, 2) });
        await proposal(tx, ground.agendaId, { signals: ground.told.slice(1, 3) });
      });
      for (const one of steps) await app.inside(home, (tx) => take(tx, ground, one));
      await expectKept(home);
    }),
    { numRuns: 10 },
  );
});

test('people who speak at the same moment are all counted, and wait for nobody', async () => {
  const home = await makeMunicipality(app);
  const { id: gatheringId } = await makeGathering(app, home);
  await Promise.all(Array.from({ length: 12 }, () => app.inside(home, (tx) => signal(tx, app, { gatheringId }))));
  await expectKept(home);
});

test('two who bring the same voices into different proposals at once go one after the other', async () => {
  const home = await makeMunicipality(app);
  const { told, proposals } = await app.inside(home, async (tx) => {
    const agendaId = await agenda(tx);
    const signals = [];
    for (let i = 0; i < 20; i += 1) signals.push(await signal(tx, app));
    return { told: signals, proposals: [await proposal(tx, agendaId), await proposal(tx, agendaId)] };
  });
  await Promise.all(
    proposals.map(({ id }, index) =>
      app.inside(home, (tx) => bringTogether(tx, id, index === 0 ? told : told.toReversed())),
    ),
  );
  await expectKept(home);
  const voices = await app.inside(home, (tx) =>
    countVoices(
      tx,
      proposals.map(({ id }) => id),
    ),
  );
  expect([...voices.values()].map((one) => one.voices)).toEqual([20, 20]);
});

test('what is counted once is counted again when a voice comes or goes, and never from an act that was taken back', async () => {
  const home = await makeMunicipality(app);
  const { id, one, two } = await app.inside(home, async (tx) => {
    const agendaId = await agenda(tx);
    const [first, second] = [await signal(tx, app), await signal(tx, app)];
    return { one: first, two: second, ...(await proposal(tx, agendaId, { signals: [first] })) };
  });
  const voices = async (tx: MunicipalityTx) => (await countVoices(tx, [id])).get(id)?.voices;
  const now = () => app.inside(home, voices);
  expect(await now()).toBe(1);
  const inVain = app.inside(home, async (tx) => {
    await bringTogether(tx, id, [two]);
    expect(await voices(tx)).toBe(2);
    throw new Error('taken back');
  });
  await expect(inVain).rejects.toThrow('taken back');
  expect(await now()).toBe(1);
  await app.inside(home, (tx) => bringTogether(tx, id, [one, two]));
  expect(await now()).toBe(2);
  expect(await now()).toBe(2);
});
