// Text that is too long to hold goes from hand to hand in pieces, cut anywhere.

export type Pieces = AsyncIterable<string> | Iterable<string>;

const worthSending = 64 * 1024;

/** Puts short texts together to pieces that are worth sending. No text is cut. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < worthSending) continue;
    yield waiting.join('');
    [waiting, length] = [[], 0];
  }
  if (length > 0) yield waiting.join('');
}

/** The lines of a text, without their ends. */
export async function* linesIn(pieces: Pieces): AsyncGenerator<string> {
  let rest: string[] = [];
  for await (const piece of pieces) {
    const lines = piece.split('\n');
    rest.push(lines[0] as string);
    if (lines.length === 1) continue;
    yield rest.join('');
    for (let at = 1; at < lines.length - 1; at += 1) yield lines[at] as string;
    rest = [lines.at(-1) as string];
  }
  const last = rest.join('');
  if (last !== '') yield last;
}
