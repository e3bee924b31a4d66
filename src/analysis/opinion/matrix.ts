// Who said what of which statement, kept sparse: most people see few of the statements.
import { problemOfIds } from '../ids.ts';

/** 1 agrees, -1 disagrees, 0 passes. */
export type Vote = 1 | 0 | -1;

/** The matrix makes no sense; the message says why and where. */
export class OpinionError extends Error {}

/**
 * Votes by participant: participant `i` saw the statements `seen[starts[i]] … seen[starts[i + 1] - 1]`, ascending, and said
 * `votes[…]` of them. Statements that moderators took out are kept; what does not count them says so.
 */
export interface OpinionMatrix {
  readonly participants: number;
  readonly statements: number;
  readonly starts: Int32Array;
  readonly seen: Int32Array;
  readonly votes: Int8Array;
  /** 1 for a statement that moderators took out. */
  readonly moderatedOut: Uint8Array;
}

/** The same as a file has it, with what participants and statements are called there. */
export interface NamedMatrix {
  matrix: OpinionMatrix;
  participantIds: string[];
  statementIds: string[];
}

/** @throws OpinionError unless there is one id for each participant and each statement, each once. */
export function checkNames({ matrix: { participants, statements }, participantIds, statementIds }: NamedMatrix): void {
  const problem =
    problemOfIds(participantIds, { name: 'participantIds', of: 'participants', number: participants }) ??
    problemOfIds(statementIds, { name: 'statementIds', of: 'statements', number: statements });
  if (problem) throw new OpinionError(problem);
}

/** Takes the votes of one participant after the other. */
export class MatrixBuilder {
  readonly #statements: number;
  readonly #moderatedOut: Uint8Array;
  #starts = new Int32Array(1024);
  #seen = new Int32Array(8192);
  #votes = new Int8Array(8192);
  #participants = 0;
  #length = 0;

  /** @throws OpinionError for no statements, or a moderated one that is not there. */
  constructor(statements: number, moderatedOut: readonly number[] = []) {
    if (!Number.isInteger(statements) || statements < 1) throw new OpinionError('there are no statements');
    this.#statements = statements;
    this.#moderatedOut = new Uint8Array(statements);
    for (const statement of moderatedOut) {
      if (!Number.isInteger(statement) || statement < 0 || statement >= statements) {
        throw new OpinionError(`moderatedOut names ${statement}, which is no statement`);
      }
      this.#moderatedOut[statement] = 1;
    }
  }

  /** @param votes each statement at most once. */
  add(votes: Iterable<readonly [statement: number, vote: Vote]>): void {
    const start = this.#length;
    for (const [statement, vote] of votes) {
      if (statement >= this.#statements) throw new OpinionError(`there is no statement ${statement}`);
      if (this.#length === this.#seen.length) this.#grow();
      this.#seen[this.#length] = statement;
      this.#votes[this.#length] = vote;
      this.#length += 1;
    }
    this.#order(start);
    this.#participants += 1;
    if (this.#participants === this.#starts.length) {
      const more = new Int32Array(this.#starts.length * 2);
      more.set(this.#starts);
      this.#starts = more;
    }
    this.#starts[this.#participants] = this.#length;
  }

  #grow(): void {
    const seen = new Int32Array(this.#seen.length * 2);
    seen.set(this.#seen);
    this.#seen = seen;
    const votes = new Int8Array(seen.length);
    votes.set(this.#votes);
    this.#votes = votes;
  }

  #order(start: number): void {
    const seen = this.#seen.subarray(start, this.#length);
    if (seen.every((statement, at) => at === 0 || seen[at - 1]! < statement)) return;
    const votes = this.#votes.subarray(start, this.#length);
    const pairs = Array.from(seen, (statement, at): [number, number] => [statement, votes[at]!]);
    pairs.sort((one, other) => one[0] - other[0]);
    pairs.forEach(([statement, vote], at) => {
      if (at > 0 && pairs[at - 1]![0] === statement)
        throw new OpinionError(`two votes on statement ${statement} by one person`);
      seen[at] = statement;
      votes[at] = vote;
    });
  }

  /** @throws OpinionError without participants. */
  end(): OpinionMatrix {
    if (this.#participants === 0) throw new OpinionError('there are no participants');
    return {
      participants: this.#participants,
      statements: this.#statements,
      starts: this.#starts.slice(0, this.#participants + 1),
      seen: this.#seen.slice(0, this.#length),
      votes: this.#votes.slice(0, this.#length),
      moderatedOut: this.#moderatedOut,
    };
  }
}

const letters: Readonly<Record<string, Vote>> = { '+': 1, '-': -1, '0': 0 };

/**
 * The votes of one participant from one letter for each statement: `+` agrees, `-` disagrees, `0` passes, `.` did not see it.
 * @throws OpinionError for a row of another length and letters that mean nothing.
 */
export function votesOf(row: string, statements: number, participant: number): [number, Vote][] {
  if (row.length !== statements) {
    throw new OpinionError(`row ${participant} has ${row.length} letters for ${statements} statements`);
  }
  const votes: [number, Vote][] = [];
  for (let statement = 0; statement < row.length; statement += 1) {
    const letter = row[statement]!;
    if (letter === '.') continue;
    const vote = letters[letter];
    if (vote === undefined) throw new OpinionError(`row ${participant} has '${letter}' at statement ${statement}`);
    votes.push([statement, vote]);
  }
  return votes;
}

/** All of them. @throws OpinionError as `votesOf`, and without participants. */
export function readRows(
  rows: readonly string[],
  statements: number,
  moderatedOut: readonly number[] = [],
): OpinionMatrix {
  const builder = new MatrixBuilder(statements, moderatedOut);
  rows.forEach((row, participant) => {
    builder.add(votesOf(row, statements, participant));
  });
  return builder.end();
}

/** What each participant said of what they saw, ascending. */
export function* votesByParticipant(matrix: OpinionMatrix): Generator<[statement: number, vote: Vote][]> {
  const { participants, starts, seen, votes } = matrix;
  for (let participant = 0; participant < participants; participant += 1) {
    const own: [number, Vote][] = [];
    for (let at = starts[participant]!; at < starts[participant + 1]!; at += 1)
      own.push([seen[at]!, votes[at] as Vote]);
    yield own;
  }
}

export interface VoteCounts {
  agree: number[];
  disagree: number[];
  pass: number[];
  seen: number[];
}

/** What was said of each statement, by the participants for whom `of` is true. */
export function countVotes(matrix: OpinionMatrix, of: (participant: number) => boolean = () => true): VoteCounts {
  const zeros = () => Array.from({ length: matrix.statements }, () => 0);
  const counts = { agree: zeros(), disagree: zeros(), pass: zeros(), seen: zeros() };
  for (let participant = 0; participant < matrix.participants; participant += 1) {
    if (!of(participant)) continue;
    for (let at = matrix.starts[participant]!; at < matrix.starts[participant + 1]!; at += 1) {
      const vote = matrix.votes[at]!;
      const kind = vote > 0 ? counts.agree : vote < 0 ? counts.disagree : counts.pass;
      kind[matrix.seen[at]!]! += 1;
      counts.seen[matrix.seen[at]!]! += 1;
    }
  }
  return counts;
}
