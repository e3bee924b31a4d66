// Starts the program as people start it: bin/speerpunt in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../bin/speerpunt');
const ready = /Speerpunt is ready: (http:\S+)/;

export interface Started {
  address: string;
  /** What it has printed so far, errors too. */
  printed(): string;
  /** As Ctrl-C does. Returns the exit code. */
  stop(): Promise<number | null>;
  kill(): Promise<void>;
}

export interface Ended {
  /** The exit code. */
  code: number | null;
  out: string;
  errors: string;
}

type Environment = Record<string, string>;

/** What a test starts and lays down, to be taken away afterwards. */
export class Desk {
  readonly #children: ChildProcess[] = [];
  readonly #folders: string[] = [];

  /** A folder for data, in memory where that is possible; others may enter it, for the database runs as another account. */
  async folder(): Promise<string> {
    const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'speerpunt-process-'));
    await chmod(folder, 0o755);
    this.#folders.push(folder);
    return folder;
  }

  /** Serves until stopped; returns when it is ready. */
  async serve(words: string[], env: Environment): Promise<Started> {
    const { child, out, errors } = this.#spawn(words, { PORT: '0', ...env });
    const printed = () => out() + errors();
    const ended = once(child, 'exit').then(([code]) => code as number | null);
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout?.on('data', () => {
        const found = out().match(ready)?.[1];
        if (found) resolve(found);
      });
      void ended.then((code) => reject(new Error(`ended with ${code} before it was ready:\n${printed()}`)));
    });
    const end = (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    };
    return { address, printed, stop: () => end('SIGINT'), kill: async () => void (await end('SIGKILL')) };
  }

  /** Runs to its end. */
  async run(words: string[], env: Environment = {}): Promise<Ended> {
    const { child, out, errors } = this.#spawn(words, env);
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out: out(), errors: errors() };
  }

  async clear(): Promise<void> {
    for (const child of this.#children) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    }
    await Promise.all(this.#folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }

  #spawn(words: string[], env: Environment) {
    const clean = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env };
    const child = spawn(process.execPath, [program, ...words], { env: clean, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#children.push(child);
    let out = '';
    let errors = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      errors += text;
    });
    return { child, out: () => out, errors: () => errors };
  }
}
