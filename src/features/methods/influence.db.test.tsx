import { beforeEach, describe, expect, test } from 'vitest';
import { council, makeRound, residents } from '../../../test/builders/advice.ts';
import { priority, proposal, signal } from '../../../test/builders/thread.ts';
import { publishNow } from '../../../test/promises.ts';
import { homeWithAgenda, pagesOf, type Staffed } from '../../../test/staff.ts';
import type { Influence, InfluenceFinder } from '../../platform/policies/influence.ts';
import { findAdvising, listAdvices } from '../advice/index.ts';
import { findInforming } from '../agenda/index.ts';
import { startAgenda } from '../periods/index.ts';
import { findDeciding } from '../priorities/index.ts';
import { findConsulting } from '../signals/index.ts';
import { addAct } from '../thread/index.ts';
import { addGroup, addMeeting, addMember, findCoproducing } from '../working-groups/index.ts';

let here: Staffed & { agendaId: string };
let nextId: string;
const { send } = pagesOf(() => here);

beforeEach(async () => {
  here = await homeWithAgenda();
  nextId = await here.app.inside(here.home, (tx) =>
    startAgenda(tx, { title: 'De volgende', startsOn: '2026-06-01', endsOn: null }),
  );
});

/** Whether it was kept in an agenda, with what it counts. */
async function kept(find: InfluenceFinder, agendaId = here.agendaId) {
  const [shown] = await here.app.inside(here.home, (tx) => find(tx, agendaId));
  return [shown?.kept, shown?.values];
}

test('everyone was informed of an agenda once that was published, and of no other', async () => {
  expect(await kept(findInforming, nextId)).toEqual([false, { count: 0 }]);
  await here.app.inside(here.home, (tx) => priority(tx, nextId));
  await here.app.inside(here.home, publishNow);
  expect(await kept(findInforming, nextId)).toEqual([true, { count: 1 }]);
  expect(await kept(findInforming)).toEqual([false, { count: 0 }]);
});

test('people were consulted once each story told for this agenda has an answer', async () => {
  const { app, home, agendaId } = here;
  expect(await kept(findConsulting)).toEqual([false, { said: 0, waiting: 0 }]);
  const voice = await app.inside(home, (tx) => signal(tx, app, { agendaId }));
  await app.inside(home, (tx) => signal(tx, app, { agendaId: nextId }));
  expect(await kept(findConsulting)).toEqual([false, { said: 1, waiting: 1 }]);
  await app.inside(home, (tx) => proposal(tx, agendaId, { signals: [voice] }));
  expect(await kept(findConsulting)).toEqual([true, { said: 1, waiting: 0 }]);
  expect(await kept(findConsulting, nextId)).toEqual([false, { said: 1, waiting: 1 }]);
});

test('people decided once what a ballot chose is a priority of this agenda', async () => {
  const { app, home, agendaId } = here;
  const chosen = await app.inside(home, async (tx) => {
    const { id: from } = await proposal(tx, agendaId);
    const { id: to } = await priority(tx, agendaId);
    return { from, to };
  });
  expect(await kept(findDeciding)).toEqual([false, { taken: 0 }]);
  await app.inside(home, (tx) => addAct(tx, { links: [{ ...chosen, relation: 'chosen_as' }] }));
  expect(await kept(findDeciding)).toEqual([true, { taken: 1 }]);
  expect(await kept(findDeciding, nextId)).toEqual([false, { taken: 0 }]);
});

describe('people made it together', () => {
  async function group(wish: { influence?: Influence; outside?: boolean; met?: boolean; agendaId?: string }) {
    const { influence = 'coproduce', outside = true, met = true, agendaId = here.agendaId } = wish;
    await here.app.inside(here.home, async (tx) => {
      const details = { name: 'Groep', kind: 'thematic', assignment: 'Maakt het.', rhythm: null } as const;
      const begun = { startedOn: '2026-06-01', priorityIds: [] };
      const made = await addGroup(tx, { ...details, ...begun, influence, agendaId });
      if (made.kind !== 'done') throw new Error(made.kind);
      const origin = outside ? 'expert' : 'council';
      const member = { role: 'lid', departmentId: null, organisationId: null, people: 2, chair: false, leftOn: null };
      const memberId = await addMember(tx, made.id, { ...member, origin, joinedOn: '2026-06-01' });
      const attendance = [{ memberId, people: 2 }];
      if (met) await addMeeting(tx, made.id, { heldOn: '2026-07-01', remarks: null, attendance });
    });
  }

  test.each([
    ['in a group with people from outside that met', {}, true],
    ['in one that decides', { influence: 'decide' }, true],
    ['not in one that is only told', { influence: 'inform' }, false],
    ['not in one that advises', { influence: 'advise' }, false],
    ['not in one that never met', { met: false }, false],
    ['not in one of the council alone', { outside: false }, false],
  ] as [string, Parameters<typeof group>[0], boolean][])('%s', async (_, wish, expected) => {
    await group(wish);
    expect(await kept(findCoproducing)).toEqual([expected, { count: expected ? 1 : 0 }]);
    expect(await kept(findCoproducing, nextId)).toEqual([false, { count: 0 }]);
  });
});

test('people advised once somebody read it, and each point has an answer', async () => {
  const { app, home, agendaId } = here;
  const { slug } = await makeRound(app, home, { agendaId, parties: [council, residents] });
  const sent = { about: 'whole', words: 'Denk aan de bus.', formKey: app.app.newId() };
  expect((await app.post(`/${home.slug}/agenda/advies/${slug}/geven`, sent)).status).toBe(303);
  expect(await kept(findAdvising)).toEqual([false, { points: 0, waiting: 0 }]);
  const [advice] = await app.inside(home, (tx) => listAdvices(tx));
  await send(`/werk/advies/${slug}/oordeel`, { words: `${advice?.id}:1`, reading: 'released' });
  expect(await kept(findAdvising)).toEqual([false, { points: 1, waiting: 1 }]);
  const point = advice?.points[0]?.id;
  await send(`/werk/advies/${slug}/punten/${point}`, { points: `${point}:0`, verdict: 'not', because: 'Er is geld.' });
  expect(await kept(findAdvising)).toEqual([true, { points: 1, waiting: 0 }]);
  expect(await kept(findAdvising, nextId)).toEqual([false, { points: 0, waiting: 0 }]);
});
