// Acknowledged means committed: whatever is killed while people vote, every vote that somebody was told is in, is in, once.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  closeBallot,
  createBallot,
  drawLots,
  findBallot,
  makeCodes,
  openBallot,
  readCodes,
} from '../../src/features/ballots/index.ts';
import { paperKeyOf } from '../../src/features/ballots/keys.ts';
import { findKey, listReceipts } from '../../src/features/ballots/queries.ts';
import { addProposal } from '../../src/features/proposals/index.ts';
import { agenda } from '../builders/thread.ts';
import { Desk, type Started } from '../program.ts';
import { type Beside, workBeside } from './beside.ts';

const optionCount = 6;
const voters = 16;

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

interface Cast {
  /** What somebody was told is in, last; and what was sent after that without an answer, which may be in or not. */
  told?: number;
  sent: number[];
  receipt?: string;
}

test('when the app, PostgreSQL or both are killed among the votes, every acknowledged vote is there once', async () => {
  const DATA_DIR = await desk.folder();
  let served = await desk.serve(['serve'], { DATA_DIR });
  const { municipalityId, ballotId, codes } = await workBeside(DATA_DIR, openABallot);
  const casts = new Map<string, Cast>();
  const queue = [...codes, ...codes.slice(0, 300)];
  const faults = ['app', 'postgres', 'both', 'postgres', 'app'] as const;
  for (const fault of faults) {
    const enough = new AbortController();
    const stream = Promise.all(
      Array.from({ length: voters }, () => voteOn({ served, queue, casts, enough: enough.signal })),
    );
    const before = toldIn(casts).length;
    while (toldIn(casts).length < before + 40) await pause(20);
    await pause(Math.random() * 300);
    if (fault !== 'app') await killPostgres(DATA_DIR);
    // Sometimes the app goes on for a while without its database, and has to tell people so.
    if (fault === 'postgres') await pause(Math.random() * 150);
    await served.kill();
    enough.abort();
    await stream;
    served = await desk.serve(['serve'], { DATA_DIR });
  }
  await voteOn({ served, queue: queue.splice(0, 100), casts, enough: new AbortController().signal });

  const told = toldIn(casts);
  await workBeside(DATA_DIR, async ({ app, inside }) => {
    const stored = await inside(municipalityId, async (tx) => {
      const key = (await findKey(tx, app.secrets, ballotId)) as Buffer;
      const papers = await tx.db.selectFrom('openPapers').select(['paperKey', 'choices']).execute();
      const codeOf = new Map(codes.map((code) => [paperKeyOf(key, code).toString('hex'), code]));
      return new Map(papers.map(({ paperKey, choices }) => [codeOf.get(paperKey.toString('hex')), choices]));
    });
    for (const [code, cast] of casts) {
      if (cast.told === undefined) continue;
      const may = [cast.told, ...cast.sent].map((place) => String([place]));
      expect(may).toContain(String(stored.get(code)));
    }
    // Once: as many papers as codes that voted, and the count finds exactly these.
    expect([...stored.keys()].every((code) => code !== undefined && casts.has(code))).toBe(true);
    await inside(municipalityId, (tx) => closeBallot(tx, app.secrets, ballotId));
    const counted = await inside(municipalityId, (tx) => findBallot(tx, { id: ballotId }));
    expect(counted?.paperCount).toBe(stored.size);
    const receipts = new Set(await inside(municipalityId, (tx) => listReceipts(tx, ballotId)));
    expect(receipts.size).toBe(stored.size);
    expect(told.every((cast) => receipts.has(cast.receipt ?? ''))).toBe(true);
  });
});

function toldIn(casts: Map<string, Cast>): Cast[] {
  return [...casts.values()].filter((cast) => cast.told !== undefined);
}

async function openABallot({ app, municipality, inside }: Beside) {
  const home = await municipality();
  return inside(home.id, async (tx) => {
    const agendaId = await agenda(tx);
    const proposalIds: string[] = [];
    for (let number = 1; number <= optionCount; number += 1) {
      proposalIds.push((await addProposal(tx, { agendaId, title: `Voorstel ${number}` })).id);
    }
    const plan = { title: 'Wat eerst?', maxChoices: 1, seats: 1, opensAt: null, closesAt: null };
    const { id } = await createBallot(tx, app.secrets, { ...plan, agendaId, proposalIds });
    await drawLots(tx, app.secrets, id);
    await makeCodes(tx, app.secrets, { ballotId: id, count: 5000 });
    await openBallot(tx, id);
    const codes = await readCodes(tx, app.secrets, { ballotId: id, from: 1, to: 5000 });
    return { municipalityId: home.id, ballotId: id, codes };
  });
}

interface Voting {
  served: Started;
  /** Codes still to be used, once or again; shared by all who vote. */
  queue: string[];
  casts: Map<string, Cast>;
  enough: AbortSignal;
}

/** One of those who vote: code after code, until it is enough. A vote without an answer goes back, as a person would. */
async function voteOn({ served, queue, casts, enough }: Voting): Promise<void> {
  while (!enough.aborted) {
    const code = queue.shift();
    if (!code) return;
    const cast = casts.get(code) ?? { sent: [] };
    casts.set(code, cast);
    const choice = 1 + Math.floor(Math.random() * optionCount);
    cast.sent.push(choice);
    const receipt = await send(served.address, code, choice);
    if (receipt) Object.assign(cast, { told: choice, sent: [], receipt } satisfies Cast);
    else queue.push(code);
  }
}

/** The receipt, when the vote was acknowledged. */
async function send(address: string, code: string, choice: number): Promise<string | undefined> {
  try {
    const answer = await fetch(`${address}/d/${code}/stem`, {
      method: 'POST',
      body: new URLSearchParams({ choice: String(choice) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(5_000),
    });
    await answer.arrayBuffer();
    return answer.status === 303 ? answer.headers.get('location')?.split('bewijs=')[1] : undefined;
  } catch {
    return undefined;
  }
}

async function killPostgres(DATA_DIR: string): Promise<void> {
  const lock = await readFile(join(DATA_DIR, 'postgres/postmaster.pid'), 'utf8');
  process.kill(Number(lock.split('\n')[0]), 'SIGKILL');
}
