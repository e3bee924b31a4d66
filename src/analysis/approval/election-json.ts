// Reads and writes approval elections as JSON (`approval-election-v1`), in pieces: ballots are [how many voters, [candidates]].
import { idsFrom, problemOfIds } from '../ids.ts';
import { JsonStreamError, streamList } from '../json-stream.ts';
import { inPieces, type Pieces } from '../pieces.ts';
import { ElectionError, type Profile, ProfileBuilder } from './profile.ts';

export interface ElectionJson {
  /** What each candidate is called; without ids in the text their place. */
  ids: string[];
  profile: Profile;
  /** Fields that are no part of the format, such as where the election comes from. */
  others: string[];
}

const format = 'approval-election-v1';

/** @throws ElectionError or JsonStreamError, with what is wrong and where. */
export async function readElectionJson(pieces: Pieces): Promise<ElectionJson> {
  // Where the number of candidates comes after the ballots, these are kept until it is known.
  const waiting: [number, number[]][] = [];
  let builder: ProfileBuilder | undefined;
  const { rest, items } = await streamList(pieces, 'ballots', (before) => {
    const built = 'candidates' in before ? new ProfileBuilder(readCandidates(before)) : undefined;
    builder = built;
    return (ballot, place) => {
      const read = readBallot(ballot, place);
      if (built) built.add(...read);
      else waiting.push(read);
    };
  });
  if (rest.format !== undefined && rest.format !== format) {
    throw new ElectionError(`this is ${JSON.stringify(rest.format)}, not ${format}`);
  }
  if (items === undefined) throw new JsonStreamError("there is no list 'ballots'");
  const candidates = readCandidates(rest);
  builder ??= new ProfileBuilder(candidates);
  for (const ballot of waiting) builder.add(...ballot);
  const ids = idsFrom(rest.candidateIds, candidates);
  checkIds(ids, candidates);
  const profile = builder.end();
  if (rest.voters !== undefined && rest.voters !== profile.voters) {
    throw new ElectionError(`'voters' says ${JSON.stringify(rest.voters)}, the ballots are of ${profile.voters}`);
  }
  return { ids, profile, others: Object.keys(rest).filter((name) => !fields.has(name)) };
}

const fields = new Set(['format', 'candidates', 'voters', 'candidateIds', 'ballots']);

/**
 * The text in pieces: the same ballots together, the blank ones last.
 * @throws ElectionError unless there is one id for each candidate, each once.
 */
export function* writeElectionJson(profile: Profile, ids: readonly string[]): Generator<string> {
  checkIds(ids, profile.candidates);
  yield* inPieces(textsOf(profile, ids));
}

function* textsOf({ candidates, voters, blank, counts, starts, members }: Profile, ids: readonly string[]) {
  const head = JSON.stringify({ format, candidates, voters, candidateIds: ids });
  yield `${head.slice(0, -1)},"ballots":[`;
  let between = '\n';
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const approved = members.subarray(starts[ballot], starts[ballot + 1]).join(',');
    yield `${between}[${counts[ballot]},[${approved}]]`;
    between = ',\n';
  }
  if (blank > 0) yield `${between}[${blank},[]]`;
  yield '\n]}\n';
}

function readCandidates({ candidates }: Record<string, unknown>): number {
  if (typeof candidates === 'number' && Number.isInteger(candidates) && candidates > 0) return candidates;
  throw new ElectionError("'candidates' is to be the number of candidates, at least 1");
}

function checkIds(ids: readonly string[], candidates: number): void {
  const problem = problemOfIds(ids, { name: 'candidateIds', of: 'candidates', number: candidates });
  if (problem) throw new ElectionError(problem);
}

function readBallot(ballot: unknown, place: number): [number, number[]] {
  const [count, approved] = Array.isArray(ballot) ? ballot : [];
  if (typeof count !== 'number' || !Array.isArray(approved) || !approved.every((each) => typeof each === 'number')) {
    throw new ElectionError('is to be [how many voters, [candidates]]', place);
  }
  return [count, approved as number[]];
}
