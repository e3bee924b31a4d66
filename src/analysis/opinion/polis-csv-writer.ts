// Writes votes as Polis exports them for each participant (participants-votes.csv), in pieces.
import { inPieces } from '../pieces.ts';
import { asField, onOneLine } from '../records.ts';
import { checkNames, type NamedMatrix, OpinionError, type Vote, votesByParticipant } from './matrix.ts';

/**
 * A line for each participant, with a field for each statement: 1, -1, 0, or nothing when it was not seen. Nobody is in a
 * group. Polis tells as well how many statements they wrote, always as a number; that is not known here and stands as 0.
 * @throws OpinionError for ids that such a file cannot hold, and for statements that moderators took out, which it cannot say.
 */
export function* writePolisCsv(votes: NamedMatrix): Generator<string> {
  checkNames(votes);
  if (votes.matrix.moderatedOut.includes(1)) {
    throw new OpinionError('moderators took statements out, and in participants-votes.csv one cannot see which');
  }
  const wrong = votes.statementIds.find((id) => !/^\d+$/.test(id));
  if (wrong !== undefined) throw new OpinionError(`Polis calls statements by numbers, not '${wrong.slice(0, 40)}'`);
  const lost = votes.participantIds.find((id) => onOneLine(id) !== id);
  if (lost !== undefined) {
    throw new OpinionError(`the id ${JSON.stringify(lost.slice(0, 40))} would not stay the same on a line of fields`);
  }
  yield* inPieces(linesOf(votes));
}

function* linesOf({ matrix, participantIds, statementIds }: NamedMatrix): Generator<string> {
  yield `participant,group-id,n-comments,n-votes,n-agree,n-disagree,${statementIds.join(',')}\n`;
  let participant = 0;
  for (const votes of votesByParticipant(matrix)) {
    const number = (of: Vote) => votes.filter(([, vote]) => vote === of).length;
    const id = asField(participantIds[participant] as string, ',');
    yield `${id},,0,${votes.length},${number(1)},${number(-1)},${fieldsOf(votes, matrix.statements)}\n`;
    participant += 1;
  }
}

function fieldsOf(votes: [statement: number, vote: Vote][], statements: number): string {
  let fields = '';
  let at = 0;
  for (const [statement, vote] of votes) {
    fields += `${','.repeat(statement - at)}${vote}`;
    at = statement;
  }
  return fields + ','.repeat(statements - 1 - at);
}
