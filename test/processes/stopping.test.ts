// How it stops: requests under way get their answer, and nothing stays behind whatever it was that was killed.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from '../program.ts';

const root = join(import.meta.dirname, '../..');

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

const isThere = (address: string) =>
  fetch(`${address}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await pause(100);
  }
  throw new Error('it did not come to that');
}

test('a form of which half has come in when the server is stopped is still answered', async () => {
  const served = await desk.serve(['serve'], { DATA_DIR: await desk.folder() });
  const { port } = new URL(served.address);
  const body = 'code=U-LEEST-DIT';
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length };
  const asking = request({ port, host: 'localhost', path: '/volg', method: 'POST', headers });
  const answered = once(asking, 'response');
  asking.write(body.slice(0, 6));
  await pause(200);
  const stopped = served.stop();
  await pause(200);
  asking.end(body.slice(6));
  const [answer] = await answered;
  answer.resume();
  expect(answer.statusCode).toBe(404);
  expect(await stopped).toBe(0);
});

test('an upload that falls silent does not keep the server from stopping', async () => {
  const served = await desk.serve(['serve'], { DATA_DIR: await desk.folder() });
  const { port } = new URL(served.address);
  const asking = request({ port, host: 'localhost', path: '/volg', method: 'POST', headers: { 'content-length': 9 } });
  asking.on('error', () => {});
  asking.write('a');
  await pause(200);
  expect(await served.stop()).toBe(0);
});

/** A Node that is not the pinned one: the one of the system, where there is one. */
function hostNode(): string | undefined {
  const [node = ''] = (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => folder && !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .filter((path) => versionOf(path) > 0 && versionOf(path) !== 24);
  return node || undefined;
}

function versionOf(node: string): number {
  try {
    return Number(/^v(\d+)/.exec(execFileSync(node, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const other = hostNode();
const ways = [
  { signal: 'SIGTERM', how: 'npm start', command: ['npm', 'start'] },
  { signal: 'SIGKILL', how: 'npm start', command: ['npm', 'start'] },
  { signal: 'SIGKILL', how: 'bin/speerpunt on another Node', command: other && [other, 'bin/speerpunt', 'serve'] },
] as const;

test.for(ways)('after $signal to $how nothing is served any more', async ({ command, signal }, { skip }) => {
  if (!command) return skip('not run: there is no other Node here');
  const [program = '', ...words] = command;
  const env = { ...plainEnvironment(), DATA_DIR: await desk.folder(), PORT: String(await freePort()) };
  const address = `http://localhost:${env.PORT}`;
  const started = spawn(program, words, { cwd: root, env, stdio: 'ignore' });
  await until(() => isThere(address));
  started.kill(signal);
  await until(async () => !(await isThere(address)));
});

// As in a terminal, not as in a script of npm: which Node and which program it is would be told otherwise.
function plainEnvironment(): Record<string, string> {
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  return { PATH: path.join(':'), HOME: process.env.HOME ?? '' };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
