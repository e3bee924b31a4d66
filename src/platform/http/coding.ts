import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a body is written on the line. */
export type Coding = 'br' | 'gzip' | 'identity';

/** The smallest one that whoever asks can read (RFC 9110, 12.5.3). */
export function codingFor(accepted: string | null): Coding {
  if (!accepted) return 'identity';
  const known = understood.get(accepted);
  if (known) return known;
  const coding = codings.find((one) => accepts(accepted, one)) ?? 'identity';
  if (understood.size < mostUnderstood) understood.set(accepted, coding);
  return coding;
}

const codings = ['br', 'gzip'] as const;
// Browsers say one of a few dozen things, at every request.
const understood = new Map<string, Coding>();
const mostUnderstood = 200;

function accepts(accepted: string, coding: Coding): boolean {
  const wishes = accepted.toLowerCase().split(',').map(readWish);
  const wish = wishes.find(({ name }) => name === coding) ?? wishes.find(({ name }) => name === '*');
  return wish !== undefined && wish.quality > 0;
}

function readWish(text: string): { name: string; quality: number } {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { name, quality: quality === undefined ? 1 : Number(quality) };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export async function encode(body: Buffer<ArrayBuffer>, coding: Coding): Promise<Buffer<ArrayBuffer>> {
  if (coding === 'br') return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } });
  return coding === 'gzip' ? zip(body) : body;
}

/** The higher ones take longer than rendering the page, for a few bytes. */
const brotliQuality = 5;
