// Reads Pabulib files (.pb), the format in which elections of participatory budgeting are exchanged. Of what the format knows we
// read approval (which projects a voter ticked) and points (how many a voter gave to each). Costs are read over.
import { copied, RecordReader } from '../records.ts';

export interface PabulibProject {
  id: string;
  name: string;
  /** The votes that the file says it has, where it says so. */
  votes: number | undefined;
}

/** What stands before the votes. Indices are positions in `projects`. */
export interface PabulibHead {
  meta: Map<string, string>;
  projects: PabulibProject[];
  kind: 'approval' | 'points';
  /** The line that says so. */
  kindLine: number;
}

/** One ballot: projects, ascending, and of points how many for each. An empty one is a blank ballot. */
export type PabulibVote = (places: readonly number[], points: readonly number[], line: number) => void;

/** Who was approved of by whom. */
export interface ApprovalFile {
  meta: Map<string, string>;
  projects: PabulibProject[];
  /** One sorted list for each voter; an empty one is a blank ballot. */
  ballots: (readonly number[])[];
}

/** The file cannot be read; the message says why, `line` where. */
export class PabulibError extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.line = line;
  }
}

type Lines = AsyncIterable<string> | Iterable<string>;

/**
 * Reads a file line by line and keeps no ballot.
 * @param begin is called once, when the projects are known; what it returns is called for every vote.
 * @throws PabulibError for what is missing, cut off or of another kind than approval or points.
 */
export async function streamPabulib(lines: Lines, begin: (head: PabulibHead) => PabulibVote): Promise<PabulibHead> {
  const reader = new PabulibReader(begin);
  for await (const line of lines) reader.push(line);
  return reader.end();
}

/**
 * Reads approval ballots, all of them.
 * @throws PabulibError as `streamPabulib`, and for points: they say more than approval, and would be read wrongly.
 */
export async function readPabulib(lines: Lines): Promise<ApprovalFile> {
  const ballots: (readonly number[])[] = [];
  const { meta, projects } = await streamPabulib(lines, (head) => {
    if (head.kind === 'points') {
      throw new PabulibError(head.kindLine, "vote_type is 'cumulative': points are no approvals");
    }
    const most = mostChoices(head);
    return (places, _points, line) => {
      if (places.length > most) throw new PabulibError(line, `${places.length} choices where max_length says ${most}`);
      ballots.push(places);
    };
  });
  return { meta, projects, ballots };
}

/** How many projects one could choose at most. */
export function mostChoices({ meta }: PabulibHead): number {
  return Number(meta.get('max_length') || Number.POSITIVE_INFINITY);
}

const requiredColumns = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'cost'],
  VOTES: ['voter_id', 'vote'],
} as const;

type Section = keyof typeof requiredColumns;

class PabulibReader {
  readonly #head: PabulibHead = { meta: new Map(), projects: [], kind: 'approval', kindLine: 1 };
  readonly #places = new Map<string, number>();
  readonly #voters = new Voters();
  /** What a vote says, by how it is written: in a large election many vote the same. */
  readonly #known = new Map<string, readonly number[]>();
  readonly #seen = new Set<Section>();
  readonly #records = new RecordReader(';');
  readonly #begin: (head: PabulibHead) => PabulibVote;
  #vote: PabulibVote = () => {};
  #votes = 0;
  #section: Section | undefined;
  #columns: Map<string, number> | undefined;

  constructor(begin: (head: PabulibHead) => PabulibVote) {
    this.#begin = begin;
  }

  push(raw: string): void {
    const record = this.#records.push(raw);
    if (raw.includes('\0')) throw new PabulibError(this.#records.lines, 'a character that is no text (NUL)');
    if (this.#records.isLost) throw neverClosed(this.#records.open?.line ?? 1);
    if (record) this.#take(record.fields, record.line);
  }

  end(): PabulibHead {
    const { open, lines } = this.#records;
    if (open) throw neverClosed(open.line);
    for (const section of ['META', 'PROJECTS', 'VOTES'] as const) {
      if (!this.#seen.has(section)) throw new PabulibError(lines || 1, `the section ${section} is missing`);
    }
    this.#checkNumber('num_projects', this.#head.projects.length, 'projects');
    this.#checkNumber('num_votes', this.#votes, 'votes');
    return this.#head;
  }

  #take(fields: string[], line: number): void {
    const first = (fields[0] as string).trim().toUpperCase();
    if (isSection(first) && fields.slice(1).every((field) => field.trim() === '')) this.#beginSection(first, line);
    else if (!this.#section) throw new PabulibError(line, `expected META, found '${fields[0]?.slice(0, 40)}'`);
    else if (this.#columns) this.#takeRow(this.#section, fields, line);
    else this.#takeHeader(this.#section, fields, line);
  }

  #beginSection(section: Section, line: number): void {
    const order: Section[] = ['META', 'PROJECTS', 'VOTES'];
    if (order[this.#seen.size] !== section) throw new PabulibError(line, `the section ${section} is out of its place`);
    if (this.#section && !this.#columns) throw new PabulibError(line, `the section ${this.#section} has no header`);
    if (section === 'PROJECTS') this.#head.kind = kindOfVotes(this.#head.meta, line);
    this.#seen.add(section);
    this.#section = section;
    this.#columns = undefined;
  }

  #takeHeader(section: Section, fields: string[], line: number): void {
    this.#columns = readHeader(section, fields, line);
    if (section !== 'VOTES') return;
    if (this.#head.kind === 'points' && !this.#columns.has('points')) {
      throw new PabulibError(line, "the section VOTES has no column 'points'");
    }
    this.#vote = this.#begin(this.#head);
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
    if (section === 'META') this.#takeMeta(fields, line);
    else if (section === 'PROJECTS') this.#takeProject(field, line);
    else this.#takeVote(field, line);
  }

  #takeMeta([key = '', ...value]: string[], line: number): void {
    this.#head.meta.set(key.trim(), value.join(';').trim());
    if (key.trim() === 'vote_type') this.#head.kindLine = line;
  }

  #takeProject(field: (name: string) => string | undefined, line: number): void {
    const id = field('project_id') ?? '';
    if (id === '') throw new PabulibError(line, 'a project without project_id');
    if (this.#places.has(id)) throw new PabulibError(line, `the project ${id} is there twice`);
    const votes = field('votes');
    if (votes && !/^\d+$/.test(votes))
      throw new PabulibError(line, `votes is no whole number: '${votes.slice(0, 40)}'`);
    this.#places.set(id, this.#head.projects.length);
    this.#head.projects.push({ id, name: field('name') || id, votes: votes ? Number(votes) : undefined });
  }

  #takeVote(field: (name: string) => string | undefined, line: number): void {
    const voter = field('voter_id') ?? '';
    if (voter !== '' && !this.#voters.isNew(voter)) throw new PabulibError(line, `the voter ${voter} is there twice`);
    this.#votes += 1;
    const vote = field('vote') ?? '';
    if (this.#head.kind === 'approval') this.#vote(this.#readApproval(vote, line), [], line);
    else {
      const places = this.#placesOf(vote, line);
      this.#vote(places, readPoints(field('points') ?? '', places, line), line);
    }
  }

  #placesOf(vote: string, line: number): number[] {
    return vote === '' ? [] : vote.split(',').map((id) => this.#placeOf(id.trim(), line));
  }

  #readApproval(vote: string, line: number): readonly number[] {
    const known = this.#known.get(vote);
    if (known) return known;
    const chosen = [...new Set(this.#placesOf(vote, line))].sort((a, b) => a - b);
    if (chosen.length > 1 && voteTypeOf(this.#head.meta) === 'choose-1') {
      throw new PabulibError(line, `${chosen.length} choices where vote_type says choose-1`);
    }
    if (this.#known.size < mostKnown) this.#known.set(copied(vote), chosen);
    return chosen;
  }

  #placeOf(id: string, line: number): number {
    const place = this.#places.get(id);
    if (place === undefined) throw new PabulibError(line, `a vote for '${id.slice(0, 40)}', which is no project`);
    return place;
  }

  #checkNumber(key: string, found: number, word: string): void {
    const said = this.#head.meta.get(key);
    if (said !== undefined && Number(said) !== found) {
      const { lines } = this.#records;
      throw new PabulibError(lines, `${key} says ${said}, the file holds ${found} ${word}: is it cut off?`);
    }
  }
}

const mostKnown = 50_000;

/** Which voters there were; by number where they have one, which takes a tenth of the room. */
class Voters {
  readonly #numbers = new Set<number>();
  readonly #names = new Set<string>();

  isNew(voter: string): boolean {
    const number = /^[1-9]\d{0,14}$/.test(voter) ? Number(voter) : undefined;
    if (number === undefined) return this.#names.size < this.#names.add(copied(voter)).size;
    return this.#numbers.size < this.#numbers.add(number).size;
  }
}

function neverClosed(line: number): PabulibError {
  return new PabulibError(line, 'a quote is opened and never closed');
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

/** Files differ in how they write it. */
export function voteTypeOf(meta: Map<string, string>): string | undefined {
  return meta.get('vote_type')?.toLowerCase();
}

/** `choose-1` is approval of one at most. An order of preference says more than either kind that we read. */
function kindOfVotes(meta: Map<string, string>, line: number): PabulibHead['kind'] {
  const type = voteTypeOf(meta);
  if (type === undefined) throw new PabulibError(line, 'META does not say the vote_type');
  if (type === 'approval' || type === 'choose-1') return 'approval';
  if (type === 'cumulative') return 'points';
  throw new PabulibError(
    line,
    `vote_type is '${type.slice(0, 40)}'; only approval, choose-1 and cumulative can be read without losing what was said`,
  );
}

function readPoints(text: string, places: readonly number[], line: number): number[] {
  const points = text === '' ? [] : text.split(',').map((number) => Number(number.trim() || Number.NaN));
  if (points.length !== places.length) {
    throw new PabulibError(line, `${points.length} numbers of points for ${places.length} projects`);
  }
  if (points.some((number) => !Number.isSafeInteger(number) || number < 0)) {
    throw new PabulibError(line, `points are whole numbers from 0, not '${text.slice(0, 40)}'`);
  }
  if (new Set(places).size < places.length) throw new PabulibError(line, 'points for the same project twice');
  return points;
}
