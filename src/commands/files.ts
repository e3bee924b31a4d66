// Files that people hand over: read as text, piece by piece, however large they are.
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import type { z } from 'zod';
import { linesIn } from '../analysis/pieces.ts';
import { progressBar } from './progress.ts';

/** The file cannot be read, or is no text that we know; the message names it. */
export class FileError extends Error {}

/**
 * The text of a file in pieces. On a terminal a bar shows how far it is.
 * @throws FileError when it is not there, or not in UTF-8.
 */
export async function* textOf(file: string): AsyncGenerator<string> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new FileError(`${file} cannot be read (${error.code})`);
  });
  const { size } = found;
  if (found.isFile() && size === 0) throw new FileError(`${file} is empty`);
  const bar = progressBar(`Reading ${file}`, size);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  try {
    for await (const part of createReadStream(file)) {
      read += (part as Buffer).length;
      bar.show(read);
      yield decode(decoder, part as Buffer, file);
    }
    yield decode(decoder, undefined, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code && error instanceof Error && !(error instanceof FileError)
      ? new FileError(`${file} cannot be read (${code})`)
      : error;
  } finally {
    bar.end();
  }
}

function decode(decoder: TextDecoder, part: Buffer | undefined, file: string): string {
  try {
    return part ? decoder.decode(part, { stream: true }) : decoder.decode();
  } catch {
    throw new FileError(`${file} is not in UTF-8: save it with that encoding`);
  }
}

/** The lines of a file, without their ends. */
export function linesOf(file: string): AsyncGenerator<string> {
  return linesIn(textOf(file));
}

/**
 * Writes a file that is not there yet. What goes wrong on the way leaves nothing behind.
 * @throws FileError when it is there already, or cannot be written.
 */
export async function writeNew(file: string, pieces: Iterable<string>): Promise<void> {
  const cannot = (error: NodeJS.ErrnoException) => new FileError(`${file} cannot be written (${error.code})`);
  const opened = await open(file, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new FileError(`${file} is there already: nothing is written over`) : cannot(error);
  });
  try {
    await opened.writeFile(pieces);
    await opened.close();
  } catch (error) {
    await opened.close().catch(() => {});
    await rm(file);
    throw (error as NodeJS.ErrnoException).code ? cannot(error as NodeJS.ErrnoException) : error;
  }
}

/** A whole file, for what is small. */
export async function wholeText(file: string): Promise<string> {
  let text = '';
  for await (const part of textOf(file)) text += part;
  return text;
}

/**
 * What a small JSON file holds.
 * @throws FileError when it is no JSON, or not of this shape: the message names the first field that is wrong.
 */
export function readJson<Content>(text: string, shape: z.ZodType<Content>, file: string): Content {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new FileError(`${file} is no JSON: ${(error as Error).message}`);
  }
  const parsed = shape.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new FileError(`${file}: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`);
}
