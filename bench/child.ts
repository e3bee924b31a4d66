// Processes beside the one that measures, so that neither takes the other's time on one core.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Load, Loaded } from './load.ts';
import type { Plain } from './plain-server.ts';

/** Puts this load on an address and returns how it went. */
export async function putLoad(load: Load): Promise<Loaded> {
  const child = start('load.ts', load);
  let out = '';
  child.stdout?.on('data', (text) => {
    out += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the load ended with ${code}`);
  return JSON.parse(out) as Loaded;
}

/** A server that sends these bytes, until stopped. */
export async function servePlain(plain: Plain): Promise<{ address: string; stop(): Promise<void> }> {
  const child = start('plain-server.ts', plain);
  const [line] = (await once(child.stdout as NonNullable<typeof child.stdout>, 'data')) as [Buffer];
  return {
    address: String(line).trim(),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function start(file: string, given: object): ChildProcess {
  const child = spawn(process.execPath, [join('bench', file)], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin?.end(JSON.stringify(given));
  return child;
}
