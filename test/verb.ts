import { vi } from 'vitest';
import { main } from '../src/cli.ts';
import type { Ended } from './program.ts';

/** Runs a verb to its end, here: a process of its own takes a second, and is tried in verbs.test.ts. */
export async function runHere(words: string[]): Promise<Ended> {
  const heard = { out: '', errors: '' };
  const listen = (stream: NodeJS.WriteStream, name: keyof typeof heard) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      heard[name] += text;
      return true;
    });
  const spies = [listen(process.stdout, 'out'), listen(process.stderr, 'errors')];
  // The test runner has one of its own.
  vi.stubEnv('BASE_URL', undefined);
  try {
    const code = await main(words);
    return { code, ...heard };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}
