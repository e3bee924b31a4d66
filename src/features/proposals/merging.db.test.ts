import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { agenda, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { withdraw } from '../signals/index.ts';
import { addAct, addNode, countVoices, findLinks, listHistory, listVoices } from '../thread/index.ts';
import { bringTogether, mergeProposals, splitProposal, takeOut, undoShape } from './commands.ts';
import { listOpenProposals, proposalsByIds } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
});

const inside = <Result>(work: (tx: MunicipalityTx) => Promise<Result>) => app.inside(home, work);

/** Two proposals with three voices, one of which stands behind both. */
async function twoProposals(tx: MunicipalityTx) {
  const agendaId = await agenda(tx);
  const voices = [await signal(tx, app), await signal(tx, app), await signal(tx, app)] as [string, string, string];
  const doors = await proposal(tx, agendaId, { title: 'Lichtere deuren', signals: [voices[0], voices[1]] });
  const steps = await proposal(tx, agendaId, { title: 'Geen drempels', signals: [voices[1], voices[2]] });
  return { agendaId, voices, doors, steps };
}

async function merge(tx: MunicipalityTx, ids: string[], title = 'Overal naar binnen') {
  const now = await proposalsByIds(tx, ids);
  return mergeProposals(tx, {
    seen: now.map(({ id, version }) => ({ id, version })),
    title,
    reason: 'Het gaat over dezelfde ingang.',
  });
}

async function idOf(tx: MunicipalityTx, number: number): Promise<string> {
  return (await tx.db.selectFrom('proposals').select('id').where('number', '=', number).executeTakeFirstOrThrow()).id;
}

test('merging keeps the originals with their words and voices, and counts a voice that asked for both once', async () => {
  await inside(async (tx) => {
    const { doors, steps } = await twoProposals(tx);
    const merged = await merge(tx, [doors.id, steps.id]);
    expect(merged).toMatchObject({ kind: 'done' });
    const id = await idOf(tx, (merged as { number: number }).number);
    expect((await countVoices(tx, [id, doors.id, steps.id])).get(id)?.voices).toBe(3);
    const originals = await proposalsByIds(tx, [doors.id, steps.id]);
    expect(originals.map(({ title, state }) => [title, state])).toEqual([
      ['Lichtere deuren', 'merged'],
      ['Geen drempels', 'merged'],
    ]);
    expect((await listVoices(tx, doors.id)).length).toBe(2);
  });
});

test('proposals of two agendas are not merged into one of either', async () => {
  await inside(async (tx) => {
    const { doors } = await twoProposals(tx);
    const next = await proposal(tx, await agenda(tx), { title: 'Geen drempels' });
    expect(await merge(tx, [doors.id, next.id])).toEqual({ kind: 'gone' });
    expect((await proposalsByIds(tx, [doors.id, next.id])).map(({ state }) => state)).toEqual(['open', 'open']);
  });
});

test('a merge is told in the history with its reason, also after it was undone', async () => {
  await inside(async (tx) => {
    const { doors, steps, agendaId } = await twoProposals(tx);
    await merge(tx, [doors.id, steps.id]);
    const [link] = await findLinks(tx, { from: [doors.id], relations: ['merged_into'] });
    expect(await undoShape(tx, link?.actId as string, 'Toch twee dingen.')).toMatchObject({ kind: 'done' });
    expect((await listOpenProposals(tx, agendaId)).map(({ title }) => title)).toEqual([
      'Lichtere deuren',
      'Geen drempels',
    ]);
    const history = await listHistory(tx, doors.id);
    expect(
      history
        .filter(({ relation }) => relation === 'merged_into')
        .map(({ reason, undone, undoing }) => [reason, undone, undoing]),
    ).toEqual([
      ['Het gaat over dezelfde ingang.', true, false],
      ['Toch twee dingen.', false, true],
    ]);
    expect(await undoShape(tx, link?.actId as string, 'Nog eens')).toEqual({ kind: 'gone' });
  });
});

test('what was brought to a merged proposal afterwards stays with it when the merge is undone', async () => {
  await inside(async (tx) => {
    const { doors, steps } = await twoProposals(tx);
    const merged = await merge(tx, [doors.id, steps.id]);
    const id = await idOf(tx, (merged as { number: number }).number);
    await bringTogether(tx, id, [await signal(tx, app)]);
    const [link] = await findLinks(tx, { to: [id], relations: ['merged_into'] });
    await undoShape(tx, link?.actId as string, 'Toch twee dingen.');
    expect((await proposalsByIds(tx, [id]))[0]?.state).toBe('open');
    expect((await countVoices(tx, [id])).get(id)?.voices).toBe(1);
  });
});

test('a merge on which something was built is undone only after that', async () => {
  await inside(async (tx) => {
    const { doors, steps, agendaId } = await twoProposals(tx);
    const first = await merge(tx, [doors.id, steps.id]);
    const id = await idOf(tx, (first as { number: number }).number);
    const other = await proposal(tx, agendaId, { title: 'Hellingbaan' });
    await merge(tx, [id, other.id], 'Toegang');
    const [link] = await findLinks(tx, { from: [doors.id], relations: ['merged_into'] });
    expect(await undoShape(tx, link?.actId as string, 'Nee')).toEqual({ kind: 'built-on' });
  });
});

test('a split leaves nobody behind: a voice that no part takes is named, and nothing changes', async () => {
  await inside(async (tx) => {
    const { doors, voices } = await twoProposals(tx);
    const [now] = await proposalsByIds(tx, [doors.id]);
    const parts = [
      { title: 'Deurdrangers', signalIds: [voices[0]] },
      { title: 'Automatische deuren', signalIds: [] },
    ];
    const seen = { id: doors.id, version: now?.version ?? 0 };
    expect(await splitProposal(tx, { seen, parts, reason: 'Twee soorten deuren.' })).toEqual({
      kind: 'voices-left',
      voices: [voices[1]],
    });
    expect((await proposalsByIds(tx, [doors.id]))[0]?.state).toBe('open');
  });
});

test('a proposal that people vote on cannot be merged or split', async () => {
  await inside(async (tx) => {
    const { doors, steps } = await twoProposals(tx);
    const ballot = await addNode(tx, 'ballot');
    await addAct(tx, { links: [{ from: doors.id, to: ballot, relation: 'led_to' }] });
    expect(await merge(tx, [doors.id, steps.id])).toEqual({ kind: 'on-ballot' });
  });
});

test('a withdrawn voice keeps its place in the count through a merge', async () => {
  await inside(async (tx) => {
    const { doors, steps, voices } = await twoProposals(tx);
    await withdraw(tx, voices[0]);
    const merged = await merge(tx, [doors.id, steps.id]);
    const id = await idOf(tx, (merged as { number: number }).number);
    expect((await countVoices(tx, [id])).get(id)?.voices).toBe(3);
  });
});

test('a signal that is taken out is loose again, and the reason stays in the history', async () => {
  await inside(async (tx) => {
    const { doors, voices } = await twoProposals(tx);
    const taken = await takeOut(tx, { proposalId: doors.id, signalIds: [voices[0]], reason: 'Ging over de stoep.' });
    expect(taken).toEqual({ kind: 'taken-out', count: 1 });
    expect(await listVoices(tx, doors.id)).toEqual([voices[1]]);
  });
});

test('two people who merge the same proposals at once: the second is told, and one merge is made', async () => {
  const { doors, steps } = await inside(twoProposals);
  const merges = [
    inside((tx) => merge(tx, [doors.id, steps.id], 'De een')),
    inside((tx) => merge(tx, [doors.id, steps.id], 'De ander')),
  ];
  const kinds = (await Promise.all(merges)).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['done', 'gone']);
});

/** One step of somebody at the board; the numbers choose among what there is at that moment. */
const step = fc.record({
  what: fc.constantFrom('bring', 'merge', 'split', 'undo'),
  first: fc.nat(20),
  second: fc.nat(20),
  cut: fc.nat(7),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function take(
  tx: MunicipalityTx,
  agendaId: string,
  { what, first, second, cut }: Step,
  voices: string[],
): Promise<void> {
  const open = await listOpenProposals(tx, agendaId);
  const one = open[first % Math.max(1, open.length)];
  const two = open[second % Math.max(1, open.length)];
  const reason = 'Omdat het beter past.';
  if (what === 'bring' && one) await bringTogether(tx, one.id, [voices[second % voices.length] as string]);
  if (what === 'merge' && one && two) await mergeProposals(tx, { seen: [one, two], title: 'Samen', reason });
  if (what === 'split' && one) {
    const behind = await listVoices(tx, one.id);
    const parts = [
      { title: 'Links', signalIds: behind.slice(0, cut) },
      { title: 'Rechts', signalIds: behind.slice(Math.min(cut, behind.length)) },
    ];
    await splitProposal(tx, { seen: one, parts, reason });
  }
  if (what === 'undo') {
    const acts = await tx.db
      .selectFrom('threadLinks')
      .select('actId')
      .where('relation', 'in', ['merged_into', 'split_from'])
      .execute();
    const act = acts[first % Math.max(1, acts.length)];
    if (act) await undoShape(tx, act.actId, reason);
  }
}

test('no row of merges, splits and undoings loses a voice, counts one twice or changes a link that was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14 }), async (steps) => {
      const place = await makeMunicipality(app);
      await app.inside(place, async (tx) => {
        const agendaId = await agenda(tx);
        const voices: string[] = [];
        for (let i = 0; i < 6; i += 1) voices.push(await signal(tx, app));
        for (let i = 0; i < 3; i += 1)
          await proposal(tx, agendaId, { title: `Voorstel ${i}`, signals: voices.slice(i * 2, i * 2 + 3) });
        let before = await tx.db.selectFrom('threadLinks').selectAll().orderBy('id').execute();
        for (const one of steps) {
          await take(tx, agendaId, one, voices);
          const open = await listOpenProposals(tx, agendaId);
          const behind: string[][] = [];
          for (const { id } of open) behind.push(await listVoices(tx, id));
          expect(new Set(behind.flat())).toEqual(new Set(voices));
          for (const list of behind) expect(new Set(list).size).toBe(list.length);
          const after = await tx.db.selectFrom('threadLinks').selectAll().orderBy('id').execute();
          expect(after.filter(({ id }) => before.some((link) => link.id === id))).toEqual(before);
          before = after;
        }
      });
    }),
    { numRuns: 25 },
  );
});
