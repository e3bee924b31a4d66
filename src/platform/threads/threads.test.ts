import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeThreads, type Threads } from './threads.ts';

type Add = (numbers: [number, number]) => number;
type Never = (nothing: null) => never;

const limitMs = 20_000;
let folder: string;
let threads: Threads;
let faults: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'speerpunt-threads-'));
  await writeFile(
    join(folder, 'work.mjs'),
    `export const add = ([one, other]) => one + other;
     export const spin = () => { for (;;); };
     export const fail = () => { throw new RangeError('no such seat'); };
     export const fallAway = () => process.exit(1);`,
  );
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(() => {
  faults = [];
  threads = makeThreads(join(folder, 'work.mjs'), (line) => faults.push(line));
});

afterEach(() => threads.stop());

const add = (one: number, other: number) => threads.run<Add>('add', [one, other], { limitMs });
const spin = (signal: AbortSignal, ms = limitMs) => threads.run<Never>('spin', null, { limitMs: ms, signal });
const never = new AbortController().signal;

test('work is done beside the thread that asks for it', async () => {
  expect(await add(1, 2)).toBe(3);
});

test('what takes longer than its limit is ended, and the next can go on', async () => {
  expect(await spin(never, 50)).toBeUndefined();
  expect(await add(2, 2)).toBe(4);
});

test('what is called off is ended, whether it runs or waits', async () => {
  const [running, waiting] = [new AbortController(), new AbortController()];
  const first = spin(running.signal);
  const second = spin(waiting.signal);
  waiting.abort();
  expect(await second).toBeUndefined();
  running.abort();
  expect(await first).toBeUndefined();
  expect(await add(1, 1)).toBe(2);
});

test('when too much waits, the next is told at once', async () => {
  const end = new AbortController();
  const waiting = Array.from({ length: 21 }, () => spin(end.signal));
  expect(await add(1, 1)).toBeUndefined();
  end.abort();
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => undefined));
});

test('a fault in the work is a fault of whoever asked, and nobody else’s', async () => {
  await expect(threads.run<Add>('fail', [1, 2], { limitMs })).rejects.toThrow('no such seat');
  await expect(threads.run<Never>('fallAway', null, { limitMs })).rejects.toThrow('worker exited');
  expect(await add(1, 1)).toBe(2);
});

test('when all ends, what runs ends too', async () => {
  const spinning = spin(never).catch((error: Error) => error.message);
  await threads.stop();
  expect(await spinning).toBe('Terminating worker thread');
});
