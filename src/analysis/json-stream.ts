// A JSON object with one list that is too long to hold in text: its items one by one, the rest as it is.

/** The text is no such JSON; the message says what is the matter. */
export class JsonStreamError extends Error {}

export type TakeItem = (item: unknown, index: number) => void;

export interface StreamedObject {
  /** The object without the list. */
  rest: Record<string, unknown>;
  /** How many items the list had; undefined when it was not there. */
  items: number | undefined;
}

/**
 * Reads an object whose list `name` stands at the top level.
 * @param begin is called with the fields that stand before the list; what it returns is called with each item, parsed.
 * @throws JsonStreamError when the text is no JSON object or breaks off.
 */
export async function streamList(
  parts: AsyncIterable<string> | Iterable<string>,
  name: string,
  begin: (before: Record<string, unknown>) => TakeItem,
): Promise<StreamedObject> {
  const scanner = new ListScanner(name, begin);
  for await (const part of parts) scanner.push(part);
  return scanner.end();
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket, comma, colon] = [...'"\\{}[],:'].map(
  (letter) => letter.charCodeAt(0),
) as [number, number, number, number, number, number, number, number];

/** Where reading is: before the list, in it, or behind it. */
type Where = 'before' | 'inside' | 'behind';

class ListScanner {
  readonly #name: string;
  readonly #begin: (before: Record<string, unknown>) => TakeItem;
  #take: TakeItem = () => {};
  #where: Where = 'before';
  /** What stands outside the list. */
  #rest = '';
  /** Of the list: what was read and not yet parsed, in pieces. */
  #waiting: string[] = [];
  #items = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** The string that is being read at the top level, and the one before the last colon. */
  #string = '';
  #key = '';

  constructor(name: string, begin: (before: Record<string, unknown>) => TakeItem) {
    this.#name = name;
    this.#begin = begin;
  }

  push(part: string): void {
    // What was taken over already, and behind which comma of the list the last whole item ends.
    let [from, lastComma] = [0, -1];
    for (let at = 0; at < part.length; at += 1) {
      if (this.#inString) {
        at = this.#endOfString(part, at);
        continue;
      }
      const code = part.charCodeAt(at);
      if (code === quote) {
        this.#inString = true;
        this.#string = '';
      } else if (code === openBrace || code === openBracket) {
        this.#depth += 1;
        if (code === openBracket && this.#beginsList()) {
          this.#rest += part.slice(from, at + 1);
          from = at + 1;
          this.#beginList();
        }
      } else if (code === closeBrace || code === closeBracket) {
        this.#depth -= 1;
        if (this.#where === 'inside' && this.#depth === 1) {
          this.#takeItems(part.slice(from, at));
          this.#where = 'behind';
          from = at;
        }
      } else if (code === comma && this.#where === 'inside' && this.#depth === 2) lastComma = at;
      else if (code === colon && this.#depth === 1) this.#key = this.#string;
    }
    if (this.#where !== 'inside') this.#rest += part.slice(from);
    else if (lastComma < from) this.#waiting.push(part.slice(from));
    else {
      this.#takeItems(part.slice(from, lastComma));
      this.#waiting.push(part.slice(lastComma + 1));
    }
  }

  /** Where the string ends that is open at `at`, or the last place of the part. */
  #endOfString(part: string, at: number): number {
    let end = at;
    if (this.#escaped) {
      this.#escaped = false;
      end += 1;
    }
    for (; end < part.length; end += 1) {
      const code = part.charCodeAt(end);
      if (code === quote) break;
      if (code !== backslash) continue;
      if (end === part.length - 1) this.#escaped = true;
      end += 1;
    }
    if (this.#depth === 1) this.#string += part.slice(at, end);
    this.#inString = end >= part.length;
    return end;
  }

  #beginsList(): boolean {
    if (this.#depth !== 2 || this.#key !== this.#name || this.#where === 'inside') return false;
    if (this.#where === 'behind') throw new JsonStreamError(`'${this.#name}' is there twice`);
    return true;
  }

  #beginList(): void {
    this.#where = 'inside';
    this.#take = this.#begin(parse(`${this.#rest}]}`, 'the file') as Record<string, unknown>);
  }

  /** Whole items, with commas between them: parsed together, and one by one where that shows which of them is wrong. */
  #takeItems(last: string): void {
    const text = this.#waiting.join('') + last;
    this.#waiting = [];
    // Behind a comma has to come an item, wherever the text was cut.
    if (this.#items > 0 && text.trim() === '') parse(text, `item ${this.#items} of '${this.#name}'`);
    let items: unknown[];
    try {
      items = JSON.parse(`[${text}]`) as unknown[];
    } catch {
      items = splitItems(text).map((item, i) => parse(item, `item ${this.#items + i} of '${this.#name}'`));
    }
    for (const item of items) {
      this.#take(item, this.#items);
      this.#items += 1;
    }
  }

  end(): StreamedObject {
    if (this.#where === 'inside') throw new JsonStreamError(`the text breaks off in the list '${this.#name}'`);
    const rest = parse(this.#rest, 'the file');
    if (rest === null || typeof rest !== 'object' || Array.isArray(rest))
      throw new JsonStreamError('this is no JSON object');
    return { rest: rest as Record<string, unknown>, items: this.#where === 'before' ? undefined : this.#items };
  }
}

/** The texts between the commas that stand in no item. */
function splitItems(text: string): string[] {
  const items: string[] = [];
  let [from, depth, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === backslash) at += 1;
      else if (code === quote) inString = false;
    } else if (code === quote) inString = true;
    else if (code === openBrace || code === openBracket) depth += 1;
    else if (code === closeBrace || code === closeBracket) depth -= 1;
    else if (code === comma && depth === 0) {
      items.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...items, text.slice(from)];
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new JsonStreamError(`${what} is no JSON: ${(error as Error).message}`);
  }
}
