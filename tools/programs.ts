// Runs the programs of node_modules/.bin and keeps what they print, so that only a failure is heard.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '..');

export interface Outcome {
  ok: boolean;
  /** What it printed, in the order in which it came. */
  printed: string;
  seconds: number;
}

export interface RunOptions {
  env?: Record<string, string>;
  /** After this the program is ended and counts as failed: a run that hangs tells nobody anything. */
  limitSeconds?: number;
}

export function run(program: string, words: string[], { env = {}, limitSeconds = 1500 }: RunOptions = {}) {
  const started = performance.now();
  return new Promise<Outcome>((resolve) => {
    const child = spawn(program, words, { cwd: root, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const keep = (text: Buffer) => {
      printed += text;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const limit = setTimeout(() => {
      printed += `\nEnded after ${limitSeconds} seconds.\n`;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    }, limitSeconds * 1000);
    const end = (ok: boolean) => {
      clearTimeout(limit);
      resolve({ ok, printed, seconds: (performance.now() - started) / 1000 });
    };
    child.on('error', (error) => {
      printed += `${error.message}\n`;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

// The programs find the Node that this one runs on, also where npm's PATH was not set.
function environment(env: Record<string, string>): NodeJS.ProcessEnv {
  const path = [join(root, 'node_modules/.bin'), dirname(process.execPath), process.env.PATH].join(delimiter);
  return { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env, PATH: path };
}

export function indent(text: string): string {
  return text.trim().replace(/^(?=.)/gm, '  ');
}
