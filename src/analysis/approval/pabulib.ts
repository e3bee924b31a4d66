// Reads and writes Pabulib files (.pb), the format in which elections of participatory budgeting are exchanged. Of what the
// format knows we read approval: which projects a voter ticked. Costs are read over.

/** Who was approved of by whom. Indices are positions in `projects`. */
export interface ApprovalFile {
  meta: Map<string, string>;
  projects: { id: string; name: string; votes: number | undefined }[];
  /** One sorted list for each voter; an empty one is a blank ballot. */
  ballots: number[][];
}

/** The file cannot be read; the message says why, `line` where. */
export class PabulibError extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.line = line;
  }
}

/**
 * Reads a file line by line.
 * @throws PabulibError for what is missing, cut off or of another kind than approval.
 */
export async function readPabulib(lines: AsyncIterable<string> | Iterable<string>): Promise<ApprovalFile> {
  const reader = new PabulibReader();
  for await (const line of lines) reader.push(line);
  return reader.end();
}

const requiredColumns = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'cost'],
  VOTES: ['voter_id', 'vote'],
} as const;

type Section = keyof typeof requiredColumns;

class PabulibReader {
  readonly #file: ApprovalFile = { meta: new Map(), projects: [], ballots: [] };
  readonly #places = new Map<string, number>();
  readonly #seen = new Set<Section>();
  #section: Section | undefined;
  #columns: Map<string, number> | undefined;
  #line = 0;
  /** A record whose quotes are still open: its text so far, and where it began. */
  #open: { text: string; line: number } | undefined;

  push(raw: string): void {
    this.#line += 1;
    const line = (this.#line === 1 ? raw.replace(/^\uFEFF/, '') : raw).replace(/\r$/, '');
    const text = this.#open ? `${this.#open.text}\n${line}` : line;
    const begun = this.#open?.line ?? this.#line;
    const fields = splitRecord(text);
    this.#open = fields ? undefined : { text, line: begun };
    if (fields && text.trim() !== '') this.#take(fields, begun);
  }

  end(): ApprovalFile {
    if (this.#open) throw new PabulibError(this.#open.line, 'a quote is opened and never closed');
    for (const section of ['META', 'PROJECTS', 'VOTES'] as const) {
      if (!this.#seen.has(section)) throw new PabulibError(this.#line, `the section ${section} is missing`);
    }
    this.#checkNumber('num_projects', this.#file.projects.length, 'projects');
    this.#checkNumber('num_votes', this.#file.ballots.length, 'votes');
    return this.#file;
  }

  #take(fields: string[], line: number): void {
    const first = (fields[0] as string).trim().toUpperCase();
    if (isSection(first) && fields.slice(1).every((field) => field.trim() === '')) this.#begin(first, line);
    else if (!this.#section) throw new PabulibError(line, `expected META, found '${fields[0]?.slice(0, 40)}'`);
    else if (this.#columns) this.#takeRow(this.#section, fields, line);
    else this.#columns = readHeader(this.#section, fields, line);
  }

  #begin(section: Section, line: number): void {
    const order: Section[] = ['META', 'PROJECTS', 'VOTES'];
    if (order[this.#seen.size] !== section) throw new PabulibError(line, `the section ${section} is out of its place`);
    if (this.#section && !this.#columns) throw new PabulibError(line, `the section ${this.#section} has no header`);
    if (section === 'PROJECTS') checkVoteType(this.#file.meta, line);
    this.#seen.add(section);
    this.#section = section;
    this.#columns = undefined;
  }

  #takeRow(section: Section, fields: string[], line: number): void {
    const columns = this.#columns as Map<string, number>;
    // A value of META may hold semicolons that nobody quoted; elsewhere another number of fields means a damaged line.
    if (fields.length < columns.size || (section !== 'META' && fields.length > columns.size)) {
      throw new PabulibError(
        line,
        `${fields.length} fields where the header has ${columns.size}: is the line cut off?`,
      );
    }
    const field = (name: string) => fields[columns.get(name) ?? -1]?.trim();
    if (section === 'META') this.#file.meta.set(fields[0]?.trim() ?? '', fields.slice(1).join(';').trim());
    else if (section === 'PROJECTS') this.#takeProject(field, line);
    else this.#file.ballots.push(this.#readVote(field('vote') ?? '', line));
  }

  #takeProject(field: (name: string) => string | undefined, line: number): void {
    const id = field('project_id') ?? '';
    if (id === '') throw new PabulibError(line, 'a project without project_id');
    if (this.#places.has(id)) throw new PabulibError(line, `the project ${id} is there twice`);
    const votes = field('votes');
    if (votes && !/^\d+$/.test(votes))
      throw new PabulibError(line, `votes is no whole number: '${votes.slice(0, 40)}'`);
    this.#places.set(id, this.#file.projects.length);
    this.#file.projects.push({ id, name: field('name') || id, votes: votes ? Number(votes) : undefined });
  }

  #readVote(vote: string, line: number): number[] {
    if (vote === '') return [];
    const places = vote.split(',').map((id) => {
      const place = this.#places.get(id.trim());
      if (place === undefined)
        throw new PabulibError(line, `a vote for '${id.trim().slice(0, 40)}', which is no project`);
      return place;
    });
    return [...new Set(places)].sort((a, b) => a - b);
  }

  #checkNumber(key: string, found: number, word: string): void {
    const said = this.#file.meta.get(key);
    if (said !== undefined && Number(said) !== found) {
      throw new PabulibError(this.#line, `${key} says ${said}, the file holds ${found} ${word}: is it cut off?`);
    }
  }
}

function isSection(text: string): text is Section {
  return text === 'META' || text === 'PROJECTS' || text === 'VOTES';
}

function readHeader(section: Section, fields: string[], line: number): Map<string, number> {
  const columns = new Map(fields.map((name, index) => [name.trim().toLowerCase(), index]));
  for (const name of requiredColumns[section]) {
    if (!columns.has(name)) throw new PabulibError(line, `the section ${section} has no column '${name}'`);
  }
  return columns;
}

/** `choose-1` is approval of one at most. Points and orders say more than approval, and would be read wrongly. */
function checkVoteType(meta: Map<string, string>, line: number): void {
  const type = meta.get('vote_type');
  if (type === undefined) throw new PabulibError(line, 'META does not say the vote_type');
  if (type !== 'approval' && type !== 'choose-1') {
    throw new PabulibError(line, `vote_type is '${type.slice(0, 40)}'; only approval (and choose-1) can be read`);
  }
}

/** The fields of one record; undefined while a quote is still open. A quote means something at the start of a field only. */
function splitRecord(text: string): string[] | undefined {
  if (!text.includes('"')) return text.split(';');
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
    const end = text.indexOf(';', at);
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
