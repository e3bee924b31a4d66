import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { action, agenda, establishedBallot, priority, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { listActions } from '../actions/index.ts';
import { countVoices, findLinks, listHistory, listVoices } from '../thread/index.ts';
import { choosePriorities, mergePriorities, movePriority } from './commands.ts';
import { findLiving, listAllPriorities, listPriorities, listWithoutAction, prioritiesByIds } from './queries.ts';
import { takeBack, undoMerge } from './undoing.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
});

const inside = <Result>(work: (tx: MunicipalityTx) => Promise<Result>) => app.inside(home, work);
const reason = 'Het gaat over hetzelfde.';

async function merge(tx: MunicipalityTx, ids: string[], title = 'Samen verder') {
  const seen = (await prioritiesByIds(tx, ids)).map(({ id, version }) => ({ id, version }));
  const merged = await mergePriorities(tx, { seen, title, reason });
  if (merged.kind !== 'done') throw new Error(merged.kind);
  const [link] = await findLinks(tx, { to: [merged.id], relations: ['merged_into'] });
  return { ...merged, actId: link?.actId as string };
}

/** Two priorities with three voices, one of which stands behind both. */
async function twoPriorities(tx: MunicipalityTx) {
  const agendaId = await agenda(tx);
  const voices = [await signal(tx, app), await signal(tx, app), await signal(tx, app)] as [string, string, string];
  const doors = await proposal(tx, agendaId, { title: 'Deuren', signals: [voices[0], voices[1]] });
  const paths = await proposal(tx, agendaId, { title: 'Stoepen', signals: [voices[1], voices[2]] });
  const one = await priority(tx, agendaId, { title: 'Deuren', restsOn: [doors.id] });
  const two = await priority(tx, agendaId, { title: 'Stoepen', restsOn: [paths.id] });
  return { agendaId, one, two, doors, paths };
}

const voicesOf = async (tx: MunicipalityTx, id: string) => (await countVoices(tx, [id])).get(id)?.voices;

test('merging makes a new priority in the place of the first; the old ones stay, and a voice for both counts once', async () => {
  await inside(async (tx) => {
    const { agendaId, one, two } = await twoPriorities(tx);
    const third = await priority(tx, agendaId, { title: 'Taal' });
    const merged = await merge(tx, [one.id, two.id]);
    expect((await listPriorities(tx, agendaId)).map(({ id }) => id)).toEqual([merged.id, third.id]);
    expect(await voicesOf(tx, merged.id)).toBe(3);
    expect((await prioritiesByIds(tx, [one.id, two.id])).map(({ title, state }) => [title, state])).toEqual([
      ['Deuren', 'merged'],
      ['Stoepen', 'merged'],
    ]);
    expect((await findLiving(tx, one.id))?.id).toBe(merged.id);
  });
});

test('actions go along with a merge and come back to their own when it is undone', async () => {
  await inside(async (tx) => {
    const { one, two } = await twoPriorities(tx);
    const own = await action(tx, [one.id], { title: 'Deurdrangers' });
    const merged = await merge(tx, [one.id, two.id]);
    expect((await listActions(tx, { priorityId: merged.id })).map(({ id }) => id)).toEqual([own.id]);
    expect(await undoMerge(tx, merged.actId, 'Toch twee dingen.')).toEqual({ kind: 'done' });
    expect((await listActions(tx, { priorityId: one.id })).map(({ id }) => id)).toEqual([own.id]);
    expect(await listActions(tx, { priorityId: two.id })).toEqual([]);
  });
});

test('an action that was made for the merged priority stands under each of its parts after the undoing, with all its voices', async () => {
  await inside(async (tx) => {
    const { one, two } = await twoPriorities(tx);
    const merged = await merge(tx, [one.id, two.id]);
    const later = await action(tx, [merged.id], { title: 'Hellingbaan' });
    expect(await voicesOf(tx, later.id)).toBe(3);
    await undoMerge(tx, merged.actId, 'Toch twee dingen.');
    for (const { id } of [one, two]) {
      expect((await listActions(tx, { priorityId: id })).map((found) => found.id)).toEqual([later.id]);
    }
    expect(await voicesOf(tx, later.id)).toBe(3);
    expect((await listActions(tx, {}))[0]?.priorities.map(({ title }) => title)).toEqual(['Deuren', 'Stoepen']);
  });
});

test('actions that rest on proposals keep their own voices through a merge and its undoing', async () => {
  await inside(async (tx) => {
    const { one, two, doors, paths } = await twoPriorities(tx);
    await action(tx, [one.id], { title: 'Deurdrangers', restsOn: [doors.id] });
    const merged = await merge(tx, [one.id, two.id]);
    await action(tx, [merged.id], { title: 'Oprit', restsOn: [paths.id] });
    const under = async (id: string) =>
      (await listActions(tx, { priorityId: id })).map(({ title, voices }) => [title, voices.voices]);
    const both = [
      ['Deurdrangers', 2],
      ['Oprit', 2],
    ];
    expect(await under(merged.id)).toEqual(both);
    expect(await undoMerge(tx, merged.actId, 'Toch twee dingen.')).toEqual({ kind: 'done' });
    expect(await under(one.id)).toEqual(both);
    expect(await under(two.id)).toEqual([['Oprit', 2]]);
    expect(await takeBack(tx, two.id, 'Nee')).toEqual({ kind: 'has-actions' });
    expect(await listWithoutAction(tx)).toEqual([]);
  });
});

test('a merge that was merged further is undone only after that one', async () => {
  await inside(async (tx) => {
    const { agendaId, one, two } = await twoPriorities(tx);
    const first = await merge(tx, [one.id, two.id]);
    const other = await priority(tx, agendaId, { title: 'Taal' });
    const second = await merge(tx, [first.id, other.id], 'Alles');
    expect(await undoMerge(tx, first.actId, 'Nee')).toEqual({ kind: 'built-on' });
    expect(await undoMerge(tx, second.actId, 'Nee')).toEqual({ kind: 'done' });
    expect(await undoMerge(tx, first.actId, 'Nee')).toEqual({ kind: 'done' });
    expect(await undoMerge(tx, first.actId, 'Nee')).toEqual({ kind: 'gone' });
  });
});

test('the history keeps the merge, its undoing and both reasons', async () => {
  await inside(async (tx) => {
    const { one, two } = await twoPriorities(tx);
    const merged = await merge(tx, [one.id, two.id]);
    await undoMerge(tx, merged.actId, 'Toch twee dingen.');
    const told = (await listHistory(tx, one.id)).filter(({ relation }) => relation === 'merged_into');
    expect(told.map((link) => [link.reason, link.undone, link.undoing])).toEqual([
      [reason, true, false],
      ['Toch twee dingen.', false, true],
    ]);
  });
});

test('two people who merge the same priorities at once: the second is told, and one merge is made', async () => {
  const { one, two } = await inside(twoPriorities);
  const seen = [one, two].map(({ id }) => ({ id, version: 1 }));
  const both = ['De een', 'De ander'].map((title) => inside((tx) => mergePriorities(tx, { seen, title, reason })));
  const kinds = (await Promise.all(both)).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['done', 'gone']);
});

test('what a ballot chose becomes priorities once, also when two people take it over at once', async () => {
  const { agendaId, ballot, chosen } = await inside(async (tx) => {
    const id = await agenda(tx);
    const made = await proposal(tx, id, { title: 'Deuren', signals: [await signal(tx, app)] });
    const options = [{ id: made.id, votes: 131 }];
    return { agendaId: id, ballot: await establishedBallot(tx, { agendaId: id, chosen: options }), chosen: made };
  });
  const choice = { agendaId, ballotId: ballot.id, chosen: [{ proposalId: chosen.id, title: 'Deuren', about: null }] };
  const both = [1, 2].map(() => inside((tx) => choosePriorities(tx, choice)));
  expect((await Promise.all(both)).map(({ kind }) => kind).toSorted()).toEqual(['done', 'taken']);
  await inside(async (tx) => {
    const [made] = await listPriorities(tx, agendaId);
    expect(await voicesOf(tx, made?.id as string)).toBe(1);
    const [link] = await findLinks(tx, { from: [chosen.id], relations: ['chosen_as'] });
    expect(link?.decidedIn).toBe(ballot.id);
    expect(await takeBack(tx, made?.id as string, 'Vergissing.')).toEqual({ kind: 'done' });
    expect((await choosePriorities(tx, choice)).kind).toBe('done');
  });
});

test('a priority with actions is not taken back', async () => {
  await inside(async (tx) => {
    const { one } = await twoPriorities(tx);
    await action(tx, [one.id]);
    expect(await takeBack(tx, one.id, 'Nee')).toEqual({ kind: 'has-actions' });
  });
});

test('a priority moves up and down, and stays where it is at the end of the row', async () => {
  await inside(async (tx) => {
    const { agendaId, one, two } = await twoPriorities(tx);
    const order = async () => (await listPriorities(tx, agendaId)).map(({ title }) => title);
    const now = async (id: string) => (await prioritiesByIds(tx, [id]))[0] as Parameters<typeof movePriority>[1];
    await movePriority(tx, await now(two.id), 'up');
    expect(await order()).toEqual(['Stoepen', 'Deuren']);
    await movePriority(tx, await now(two.id), 'up');
    await movePriority(tx, await now(one.id), 'down');
    expect(await order()).toEqual(['Stoepen', 'Deuren']);
  });
});

const step = fc.record({
  what: fc.constantFrom('merge', 'undo', 'action', 'rooted'),
  first: fc.nat(20),
  second: fc.nat(20),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Ground {
  agendaId: string;
  /** Proposals that actions can rest on. */
  roots: string[];
}

async function take(tx: MunicipalityTx, { agendaId, roots }: Ground, { what, first, second }: Step): Promise<void> {
  const open = await listPriorities(tx, agendaId);
  const one = open[first % open.length];
  const two = open[second % open.length];
  if (!one || !two) return;
  if (what === 'merge') await mergePriorities(tx, { seen: [one, two], title: 'Samen', reason });
  if (what === 'action') await action(tx, [...new Set([one.id, two.id])]);
  if (what === 'rooted') await action(tx, [one.id], { restsOn: [roots[(first + second) % roots.length] as string] });
  if (what === 'undo') {
    const links = await tx.db.selectFrom('threadLinks').select('actId').where('relation', '=', 'merged_into').execute();
    const act = links[first % Math.max(1, links.length)];
    if (act) await undoMerge(tx, act.actId, reason);
  }
}

test('no row of merges and undoings loses a voice or an action, or counts one twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      await app.inside(await makeMunicipality(app), async (tx) => {
        const agendaId = await agenda(tx);
        const voices: string[] = [];
        for (let i = 0; i < 5; i += 1) voices.push(await signal(tx, app));
        const roots: string[] = [];
        for (let i = 0; i < 3; i += 1) {
          const { id } = await proposal(tx, agendaId, { signals: voices.slice(i, i + 3) });
          roots.push(id);
          await priority(tx, agendaId, { title: `Punt ${i}`, restsOn: [id] });
        }
        const standing = new Map<string, string[]>();
        for (const one of steps) {
          await take(tx, { agendaId, roots }, one);
          const open = await listPriorities(tx, agendaId);
          const behind = await Promise.all(open.map(({ id }) => listVoices(tx, id)));
          expect(new Set(behind.flat())).toEqual(new Set(voices));
          for (const list of behind) expect(new Set(list).size).toBe(list.length);
          const actions = await listActions(tx, { agendaId });
          for (const { id, priorities } of actions) {
            expect(priorities.length).toBeGreaterThan(0);
            const now = await listVoices(tx, id);
            expect(now).toEqual(standing.get(id) ?? now);
            standing.set(id, now);
          }
          expect(actions.length).toBe(standing.size);
          const under = await listActions(tx, { priorityIds: open.map(({ id }) => id) });
          expect(under.length).toBe(actions.length);
        }
        expect((await listAllPriorities(tx, agendaId)).length).toBeGreaterThanOrEqual(3);
      });
    }),
    { numRuns: 12 },
  );
});
