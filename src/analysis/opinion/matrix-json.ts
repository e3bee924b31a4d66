// Reads and writes who said what as JSON (`opinion-matrix-v1`), in pieces: a row of letters for each participant.
import { idsFrom } from '../ids.ts';
import { streamList } from '../json-stream.ts';
import { inPieces, type Pieces } from '../pieces.ts';
import {
  checkNames,
  MatrixBuilder,
  type NamedMatrix,
  OpinionError,
  type OpinionMatrix,
  type Vote,
  votesByParticipant,
  votesOf,
} from './matrix.ts';

export interface MatrixJson extends NamedMatrix {
  /** Fields that are no part of the format, such as where the votes come from. */
  others: string[];
}

const format = 'opinion-matrix-v1';

/** @throws OpinionError or JsonStreamError, with what is wrong and where. */
export async function readMatrixJson(pieces: Pieces): Promise<MatrixJson> {
  let builder: MatrixBuilder | undefined;
  let moderated: unknown;
  const { rest, items } = await streamList(pieces, 'rows', (before) => {
    const { statements, moderatedOut = [] } = before;
    moderated = before.moderatedOut;
    if (typeof statements !== 'number')
      throw new OpinionError("'statements' is to stand before 'rows': the number of statements");
    if (!Array.isArray(moderatedOut)) throw new OpinionError("'moderatedOut' is to be a list of statements");
    const built = new MatrixBuilder(statements, moderatedOut as number[]);
    builder = built;
    return (row, participant) => {
      if (typeof row !== 'string') throw new OpinionError(`row ${participant} is no text`);
      built.add(votesOf(row, statements, participant));
    };
  });
  if (rest.format !== undefined && rest.format !== format) {
    throw new OpinionError(`this is ${JSON.stringify(rest.format)}, not ${format}`);
  }
  if (items === undefined || !builder) throw new OpinionError("there is no list 'rows'");
  if (moderated === undefined && rest.moderatedOut !== undefined) {
    throw new OpinionError("'moderatedOut' is to stand before 'rows'");
  }
  if (rest.participants !== undefined && rest.participants !== items) {
    throw new OpinionError(`'participants' says ${JSON.stringify(rest.participants)}, there are ${items} rows`);
  }
  return { ...named(builder.end(), rest), others: Object.keys(rest).filter((name) => !fields.has(name)) };
}

const fields = new Set([
  'format',
  'statements',
  'participants',
  'moderatedOut',
  'statementIds',
  'participantIds',
  'rows',
]);

function named(matrix: OpinionMatrix, { participantIds, statementIds }: Record<string, unknown>): NamedMatrix {
  const votes = {
    matrix,
    participantIds: idsFrom(participantIds, matrix.participants),
    statementIds: idsFrom(statementIds, matrix.statements),
  };
  checkNames(votes);
  return votes;
}

/**
 * The text in pieces.
 * @throws OpinionError unless there is one id for each participant and each statement, each once.
 */
export function* writeMatrixJson(votes: NamedMatrix): Generator<string> {
  checkNames(votes);
  yield* inPieces(textsOf(votes));
}

function* textsOf({ matrix, participantIds, statementIds }: NamedMatrix): Generator<string> {
  const { statements, participants } = matrix;
  const moderatedOut = [...matrix.moderatedOut.keys()].filter((statement) => matrix.moderatedOut[statement] === 1);
  const head = { format, statements, participants, moderatedOut };
  const ids = { statementIds: asNumbers(statementIds), participantIds: asNumbers(participantIds) };
  yield `${JSON.stringify({ ...head, ...ids }).slice(0, -1)},"rows":[`;
  let between = '\n';
  for (const votes of votesByParticipant(matrix)) {
    yield `${between}"${rowOf(votes, statements)}"`;
    between = ',\n';
  }
  yield '\n]}\n';
}

const letters = { '1': '+', '-1': '-', '0': '0' } as const;

function rowOf(votes: [statement: number, vote: Vote][], statements: number): string {
  let row = '';
  for (const [statement, vote] of votes) row += '.'.repeat(statement - row.length) + letters[vote];
  return row.padEnd(statements, '.');
}

/** Most ids are numbers, and others write them so. */
function asNumbers(ids: readonly string[]): readonly (string | number)[] {
  return ids.every((id) => /^(0|[1-9]\d{0,14})$/.test(id)) ? ids.map(Number) : ids;
}
