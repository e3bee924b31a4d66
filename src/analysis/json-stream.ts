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

class ListScanner {
  readonly #name: string;
  readonly #begin: (before: Record<string, unknown>) => TakeItem;
  #take: TakeItem = () => {};
  #rest = '';
  #item = '';
  #items: number | undefined;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #inList = false;
  /** The string that is being read at the top level, and the one before the last colon. */
  #string = '';
  #key = '';

  constructor(name: string, begin: (before: Record<string, unknown>) => TakeItem) {
    this.#name = name;
    this.#begin = begin;
  }

  push(part: string): void {
    let from = 0;
    for (let at = 0; at < part.length; at += 1) {
      const code = part.charCodeAt(at);
      if (this.#inString) {
        this.#goOnInString(code, part[at] as string);
        continue;
      }
      if (code === quote) {
        this.#inString = true;
        this.#string = '';
      } else if (this.#endsItem(code)) {
        this.#endItem(part.slice(from, at), code);
        from = code === closeBracket ? at : at + 1;
      } else if (code === openBrace || code === openBracket) {
        this.#depth += 1;
        if (this.#beginsList(code)) {
          this.#rest += part.slice(from, at + 1);
          from = at + 1;
          this.#beginList();
        }
      } else if (code === closeBrace || code === closeBracket) this.#depth -= 1;
      else if (code === colon && this.#depth === 1) this.#key = this.#string;
    }
    if (this.#inList) this.#item += part.slice(from);
    else this.#rest += part.slice(from);
  }

  #goOnInString(code: number, letter: string): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === backslash) this.#escaped = true;
    else if (code === quote) {
      this.#inString = false;
      return;
    }
    if (this.#depth === 1) this.#string += letter;
  }

  #beginList(): void {
    this.#inList = true;
    this.#items = 0;
    this.#take = this.#begin(parse(`${this.#rest}]}`, 'the file') as Record<string, unknown>);
  }

  #beginsList(code: number): boolean {
    return (
      code === openBracket &&
      this.#depth === 2 &&
      !this.#inList &&
      this.#items === undefined &&
      this.#key === this.#name
    );
  }

  #endsItem(code: number): boolean {
    return this.#inList && this.#depth === 2 && (code === comma || code === closeBracket);
  }

  #endItem(text: string, code: number): void {
    const item = this.#item + text;
    this.#item = '';
    const index = this.#items as number;
    if (code === closeBracket) {
      this.#inList = false;
      this.#depth -= 1;
      if (index === 0 && item.trim() === '') return;
    }
    this.#take(parse(item, `item ${index} of '${this.#name}'`), index);
    this.#items = index + 1;
  }

  end(): StreamedObject {
    if (this.#inList) throw new JsonStreamError(`the text breaks off in the list '${this.#name}'`);
    const rest = parse(this.#rest, 'the file');
    if (rest === null || typeof rest !== 'object' || Array.isArray(rest))
      throw new JsonStreamError('this is no JSON object');
    return { rest: rest as Record<string, unknown>, items: this.#items };
  }
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new JsonStreamError(`${what} is no JSON: ${(error as Error).message}`);
  }
}
