// Records of fields between marks, as .pb and .csv files have them.

/** The fields of one record; undefined while a quote is still open. A quote means something at the start of a field only. */
function splitRecord(text: string, between: ';' | ','): string[] | undefined {
  if (!text.includes('"')) return text.split(between);
  const fields: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let field = '';
    if (text[at] === '"') {
      const quoted = readQuoted(text, at + 1);
      if (!quoted) return undefined;
      field = quoted.value;
      at = quoted.end;
    }
    const end = text.indexOf(between, at);
    fields.push(field + text.slice(at, end < 0 ? undefined : end));
    if (end < 0) break;
    at = end + 1;
  }
  return fields;
}

function readQuoted(text: string, start: number): { value: string; end: number } | undefined {
  let value = '';
  for (let at = start; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

/** Letters of a record whose quotes are open: what is longer was never meant to be one field. */
const longestRecord = 64 * 1024;

export interface ReadRecord {
  fields: string[];
  /** The line on which it begins, from 1. */
  line: number;
}

/** Puts lines together to records: a quote may go on over the end of a line; a mark at the beginning and line ends are left out. */
export class RecordReader {
  readonly #between: ';' | ',';
  /** Lines read so far. */
  lines = 0;
  /** A record whose quotes are still open: its text so far, and where it began. */
  open: { text: string; line: number } | undefined;

  constructor(between: ';' | ',') {
    this.#between = between;
  }

  /** A quote has been open for so long that it was never meant to be one, or its end is missing. */
  get isLost(): boolean {
    return (this.open?.text.length ?? 0) > longestRecord;
  }

  /** The record that ends with this line; undefined for an empty line, and while a quote is open. */
  push(raw: string): ReadRecord | undefined {
    this.lines += 1;
    const line = (this.lines === 1 ? raw.replace(/^\uFEFF/, '') : raw).replace(/\r$/, '');
    const text = this.open ? `${this.open.text}\n${line}` : line;
    const begun = this.open?.line ?? this.lines;
    const fields = splitRecord(text, this.#between);
    this.open = fields ? undefined : { text, line: begun };
    return fields && text.trim() !== '' ? { fields, line: begun } : undefined;
  }
}

/** The text with a space for every line end and the like: some readers take a line for a record, whatever the quotes say. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\0]+/g, ' ').trim();
}

/** As a field of a record: in quotes where it would be read wrongly without. */
export function asField(text: string, between: ';' | ','): string {
  return text.includes(between) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same text by itself. A piece of text holds on to the whole that it was cut from; what is kept for long must not. */
export function copied(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
