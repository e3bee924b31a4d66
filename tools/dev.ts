// `npm run dev`: serves with the demonstration data, and builds and starts again when a file changes.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildStale } from './build.ts';
import { root } from './programs.ts';

const watched = ['src', 'messages', 'migrations', 'content'];
/** An editor that saves several files at once causes one start, not several. */
const settlingMs = 150;

let server: ChildProcess | undefined;
let changed = false;
let busy = false;

async function startAgain(): Promise<void> {
  changed = true;
  if (busy) return;
  busy = true;
  while (changed) {
    await wait(settlingMs);
    changed = false;
    await buildStale().then(replaceServer, (error: Error) => {
      // What runs goes on running until the fault is mended.
      process.stderr.write(`${error.message}\n`);
    });
  }
  busy = false;
}

async function replaceServer(): Promise<void> {
  if (server && server.exitCode === null) {
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    await ended;
  }
  server = spawn(process.execPath, ['--enable-source-maps', join(root, 'bin/speerpunt'), 'start'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

for (const folder of watched) {
  watch(join(root, folder), { recursive: true }, () => void startAgain()).on('error', () => {});
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server?.once('exit', () => process.exit());
    if (!server?.kill('SIGINT')) process.exit();
  });
}
await startAgain();
