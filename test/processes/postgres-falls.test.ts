// PostgreSQL alone falls or stands still, and the app lives: people hear so, keep what they typed, and go on after it.
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAccount } from '../../src/features/accounts/index.ts';
import { closeBallot, findBallot } from '../../src/features/ballots/index.ts';
import { openedBallot } from '../builders/ballot.ts';
import { mailServer } from '../mail-server.ts';
import { Desk } from '../program.ts';
import { type Beside, workBeside } from './beside.ts';
import { letGo, standStill, strike } from './postgres.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

// It begins anew several times, where it is quick to come back.
const long = { timeout: 240_000 };
const email = 'lies@proefdam.example';
const story = { words: 'De deur van het gemeentehuis is te zwaar.', consent: 'staff', domain: '' };

test(
  'PostgreSQL is killed: forms wait on a calm page, and the app brings it back with its votes and its work',
  long,
  async () => {
    const DATA_DIR = await desk.folder();
    const mail = await mailServer();
    const served = await desk.serve(['serve'], { DATA_DIR, SMTP_URL: mail.url });
    const { home, ballot } = await workBeside(DATA_DIR, prepareEvening);
    const cast = (code: string) => post(`${served.address}/d/${code}/stem`, { choice: '1' });
    const tell = () => post(`${served.address}/${home.slug}/meedoen`, story);
    const told = new Set<string>();
    let waiting = '';
    // How soon it is back differs: until somebody has met the time in between.
    for (const code of ballot.codes.slice(0, -1)) {
      if (waiting) break;
      if ((await cast(code)).status === 303) told.add(code);
      await strike(DATA_DIR);
      const [vote, answer] = await Promise.all([cast(code), tell()]);
      if (vote.status === 303) told.add(code);
      if (answer.status === 503) waiting = await answer.text();
      await untilReady(served.address);
    }
    expect(waiting).toContain(story.words);
    expect(waiting).toContain(`action="/${home.slug}/meedoen"`);
    expect((await tell()).status).toBe(303);
    const last = ballot.codes.at(-1) as string;
    expect((await cast(last)).status).toBe(303);
    told.add(last);

    expect((await post(`${served.address}/${home.slug}/inloggen`, { email })).status).toBe(303);
    while (mail.received.length === 0) await pause(100);
    expect(mail.received[0]?.to).toEqual([email]);
    expect(served.printed()).toContain('The database is there again.');

    await workBeside(DATA_DIR, async ({ app, inside }) => {
      await inside(home.id, (tx) => closeBallot(tx, app.secrets, ballot.id));
      const counted = await inside(home.id, (tx) => findBallot(tx, { id: ballot.id }));
      expect(counted?.paperCount).toBe(told.size);
    });
    // It is still this server's own: nobody else begins on it, and it takes it along when it stops.
    expect((await desk.run(['serve'], { DATA_DIR, PORT: '0' })).errors).toContain('already running');
    expect(await served.stop()).toBe(0);
  },
);

test('PostgreSQL stands still: whoever watches the server hears it, and when it moves again all is well', async () => {
  const DATA_DIR = await desk.folder();
  const served = await desk.serve(['serve'], { DATA_DIR });
  await untilReady(served.address);
  const still = await standStill(DATA_DIR);
  try {
    const answers = await Promise.all([1, 2, 3].map(() => fetch(`${served.address}/readyz`)));
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect((await fetch(`${served.address}/healthz`)).status).toBe(200);
  } finally {
    letGo(still);
  }
  await untilReady(served.address);
  expect((await fetch(`${served.address}/bestaat-niet`)).status).toBe(404);
});

async function prepareEvening({ app, municipality, inside }: Beside) {
  const home = await municipality({ agenda: true });
  await inside(home.id, (tx) => addAccount(tx, { email, name: 'Lies', roles: ['project-lead'] }));
  const making = {
    app,
    inside: ((one, work) => inside(one.id, work)) satisfies Parameters<typeof openedBallot>[0]['inside'],
  };
  return { home, ballot: await openedBallot(making, home, { codes: 8 }) };
}

function post(address: string, fields: Record<string, string>): Promise<Response> {
  return fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

async function untilReady(address: string): Promise<void> {
  while ((await fetch(`${address}/readyz`)).status !== 200) await pause(50);
}
