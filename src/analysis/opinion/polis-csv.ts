// Reads the votes that Polis exports: one line for each vote (votes.csv), or one for each participant (participants-votes.csv).
import { RecordReader } from '../records.ts';
import { MatrixBuilder, type NamedMatrix, OpinionError, type Vote } from './matrix.ts';

/**
 * Both kinds are told apart by their first line. Of several votes of one person on one statement the last by time counts.
 * @throws OpinionError with the number of the line, for what cannot be read.
 */
export async function readPolisCsv(lines: AsyncIterable<string> | Iterable<string>): Promise<NamedMatrix> {
  const records = new RecordReader(',');
  let reader: CsvVotes | undefined;
  for await (const raw of lines) {
    const record = records.push(raw);
    if (records.isLost) throw new OpinionError(`line ${records.open?.line}: a quote is opened and never closed`);
    if (!record) continue;
    const fields = record.fields.map((field) => field.trim());
    if (reader) reader.take(fields, record.line);
    else reader = readerFor(fields);
  }
  if (records.open) throw new OpinionError(`line ${records.open.line}: a quote is opened and never closed`);
  if (!reader) throw new OpinionError('the file is empty');
  return reader.end();
}

interface CsvVotes {
  take(fields: string[], line: number): void;
  end(): NamedMatrix;
}

function readerFor(header: string[]): CsvVotes {
  const names = header.map((name) => name.toLowerCase());
  const place = (...wanted: string[]) => names.findIndex((name) => wanted.includes(name));
  const [statement, voter, vote] = [place('comment-id'), place('voter-id'), place('vote')];
  if (statement >= 0 && voter >= 0 && vote >= 0) {
    return new VoteLines({ statement, voter, vote, time: place('timestamp'), columns: names.length });
  }
  const participant = place('participant', 'participant-id');
  const statements = names.flatMap((name, column) => (/^\d+$/.test(name) ? [column] : []));
  if (participant >= 0 && statements.length > 0) return new ParticipantLines(header, participant, statements);
  throw new OpinionError(
    'line 1: the columns are neither comment-id, voter-id, vote nor participant and one for each statement',
  );
}

const known: Readonly<Record<string, Vote>> = { '1': 1, '-1': -1, '0': 0, '1.0': 1, '-1.0': -1, '0.0': 0 };

function readVote(text: string, line: number): Vote {
  const vote = known[text];
  if (vote === undefined) throw new OpinionError(`line ${line}: '${text.slice(0, 40)}' is no vote: 1, 0 or -1`);
  return vote;
}

function readTime(text: string | undefined, line: number): number {
  if (text && /^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  throw new OpinionError(`line ${line}: '${(text ?? '').slice(0, 40)}' is no timestamp: a number`);
}

function checkColumns(fields: string[], columns: number, line: number): void {
  if (fields.length !== columns) {
    throw new OpinionError(
      `line ${line}: ${fields.length} fields where the header has ${columns}: is the line cut off?`,
    );
  }
}

interface Columns {
  statement: number;
  voter: number;
  vote: number;
  /** -1 when the file has none: then the order of the lines is the order in time. */
  time: number;
  columns: number;
}

class VoteLines implements CsvVotes {
  readonly #columns: Columns;
  /** By voter, by statement. */
  readonly #votes = new Map<string, Map<string, { vote: Vote; time: number }>>();
  readonly #statements = new Set<string>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  take(fields: string[], line: number): void {
    const { statement, voter, vote, time, columns } = this.#columns;
    checkColumns(fields, columns, line);
    const own = this.#votes.get(fields[voter] as string) ?? new Map();
    this.#votes.set(fields[voter] as string, own);
    this.#statements.add(fields[statement] as string);
    const read = { vote: readVote(fields[vote] as string, line), time: time < 0 ? line : readTime(fields[time], line) };
    const before = own.get(fields[statement] as string);
    if (!before || read.time >= before.time) own.set(fields[statement], read);
  }

  end(): NamedMatrix {
    const statementIds = [...this.#statements].sort(byNumber);
    const participantIds = [...this.#votes.keys()].sort(byNumber);
    const places = new Map(statementIds.map((id, place) => [id, place]));
    const builder = new MatrixBuilder(statementIds.length);
    for (const id of participantIds) {
      const own = this.#votes.get(id) as Map<string, { vote: Vote }>;
      builder.add([...own].map(([statement, { vote }]): [number, Vote] => [places.get(statement) as number, vote]));
    }
    return { matrix: builder.end(), participantIds, statementIds };
  }
}

class ParticipantLines implements CsvVotes {
  readonly #participant: number;
  readonly #statements: readonly number[];
  readonly #columns: number;
  readonly #builder: MatrixBuilder;
  readonly #participantIds: string[] = [];
  readonly #seen = new Set<string>();
  readonly #statementIds: string[];

  constructor(header: string[], participant: number, statements: readonly number[]) {
    this.#participant = participant;
    this.#statements = statements;
    this.#columns = header.length;
    this.#builder = new MatrixBuilder(statements.length);
    this.#statementIds = statements.map((column) => header[column] as string);
  }

  take(fields: string[], line: number): void {
    checkColumns(fields, this.#columns, line);
    const id = fields[this.#participant] as string;
    if (this.#seen.has(id)) throw new OpinionError(`line ${line}: the participant ${id.slice(0, 40)} is there twice`);
    this.#seen.add(id);
    this.#participantIds.push(id);
    const votes: [number, Vote][] = [];
    this.#statements.forEach((column, place) => {
      if (fields[column] !== '') votes.push([place, readVote(fields[column] as string, line)]);
    });
    this.#builder.add(votes);
  }

  end(): NamedMatrix {
    return { matrix: this.#builder.end(), participantIds: this.#participantIds, statementIds: this.#statementIds };
  }
}

/** Numbers first, in their order; other ids by their letters, the same on every machine. */
function byNumber(one: string, other: string): number {
  const isNumber = (id: string) => /^\d+$/.test(id);
  if (isNumber(one) !== isNumber(other)) return isNumber(one) ? -1 : 1;
  return (isNumber(one) ? Number(one) - Number(other) : 0) || (one < other ? -1 : one > other ? 1 : 0);
}
