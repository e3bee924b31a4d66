// The files that people hand to a verb, in a folder that is gone afterwards.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { runHere } from './verb.ts';

/** To be called once, outside the tests of a file. `file` lays down a file and gives its path; `missing` gives one where nothing is. */
export function filesHandedOver() {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'speerpunt-handed-over-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const missing = (name: string) => join(folder, name);
  const file = async (name: string, content: string | Buffer | object): Promise<string> => {
    const text = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
    await writeFile(missing(name), text);
    return missing(name);
  };
  return { file, missing };
}

/** What a verb prints with --json, where all is well. */
export async function jsonOf<Content>(words: string[]): Promise<Content> {
  const { code, out, errors } = await runHere([...words, '--json']);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return JSON.parse(out) as Content;
}

/** What a verb prints for people, where all is well. */
export async function linesOf(words: string[]): Promise<string[]> {
  const { code, out, errors } = await runHere(words);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return out.trimEnd().split('\n');
}
