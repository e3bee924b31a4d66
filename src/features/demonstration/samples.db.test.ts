import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { openedBallot } from '../../../test/builders/ballot.ts';
import { action, agenda, priority, proposal, signal } from '../../../test/builders/thread.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import { addOutcome } from '../actions/index.ts';
import { receiptOf, release, withdraw } from '../signals/index.ts';
import { findSamples } from './sample-queries.ts';

let app: TestApp;
let sunny: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  sunny = await makeMunicipality(app, { kind: 'fictional' });
});

const samples = () => app.inside(sunny, (tx) => findSamples(tx, app.app.secrets));

/** Three people behind one action with an outcome: one keeps the words, of two everyone reads them. */
function tellAndDo() {
  return app.inside(sunny, async (tx) => {
    const agendaId = await agenda(tx);
    const kept = await signal(tx, app);
    const [first, second] = [
      await signal(tx, app, { consent: 'publish' }),
      await signal(tx, app, { consent: 'publish' }),
    ];
    for (const id of [first, second]) await release(tx, id, 'release');
    const { id: restsOn } = await proposal(tx, agendaId, { signals: [kept, first, second] });
    const { id: priorityId } = await priority(tx, agendaId, { restsOn: [restsOn] });
    const { id: actionId } = await action(tx, [priorityId]);
    await addOutcome(tx, { actionId, words: 'Acht van de negen', measuredOn: '2026-10-01' });
    return { first, second };
  });
}

test('a receipt to try is that of words that everyone may read, and of nobody who took them back', async () => {
  expect(await samples()).toEqual({ receipt: undefined, votingCode: undefined });
  const { first, second } = await tellAndDo();
  expect((await samples()).receipt).toBe(receiptOf(app.app.secrets, first));
  await app.inside(sunny, (tx) => withdraw(tx, first));
  expect((await samples()).receipt).toBe(receiptOf(app.app.secrets, second));
});

test('a voting code to try opens the paper of a ballot that is open', async () => {
  const ballot = await openedBallot(app, sunny, { codes: 4 });
  const { votingCode = '' } = await samples();
  expect(ballot.codes).toContain(votingCode);
  expect(await (await app.get(`/d/${votingCode}`)).text()).toContain('Wat kiest u?');
});
