// An election from a file: Pabulib `.pb`, or `approval-election-v1` JSON.
import { mostChoices, streamPabulib } from '../analysis/approval/pabulib.ts';
import { ElectionError, type Profile, ProfileBuilder } from '../analysis/approval/profile.ts';
import { JsonStreamError, streamList } from '../analysis/json-stream.ts';
import { FileError, linesOf, textOf } from './files.ts';

export interface ElectionFile {
  /** What each candidate is called in the file; without names in it their place. */
  ids: string[];
  names: string[];
  /** Of points: the sum of each candidate. */
  points?: number[];
  /** Of approval. */
  profile?: Profile;
  /** Ballots with more choices than the file says that one could make; they are counted as they are. */
  tooLong?: number;
}

/** @throws FileError, PabulibError, ElectionError or JsonStreamError, each with what is wrong and where. */
export function readElection(file: string): Promise<ElectionFile> {
  return file.toLowerCase().endsWith('.pb') ? readPb(file) : readJson(file);
}

async function readPb(file: string): Promise<ElectionFile> {
  let builder: ProfileBuilder | undefined;
  let points: number[] | undefined;
  let tooLong = 0;
  const { projects } = await streamPabulib(linesOf(file), (head) => {
    if (head.projects.length === 0) throw new ElectionError('an election needs candidates');
    if (head.kind === 'points') {
      const sums = head.projects.map(() => 0);
      points = sums;
      return (places, given) => {
        places.forEach((place, i) => {
          sums[place] = (sums[place] as number) + (given[i] as number);
        });
      };
    }
    const built = new ProfileBuilder(head.projects.length);
    builder = built;
    const most = mostChoices(head);
    return (places) => {
      if (places.length > most) tooLong += 1;
      built.add(1, places);
    };
  });
  return {
    ids: projects.map(({ id }) => id),
    names: projects.map(({ name }) => name),
    ...(points ? { points } : {}),
    ...(builder ? { profile: builder.end(), tooLong } : {}),
  };
}

async function readJson(file: string): Promise<ElectionFile> {
  // Where the number of candidates comes after the ballots, these are kept until it is known.
  const waiting: [number, number[]][] = [];
  let builder: ProfileBuilder | undefined;
  const { rest, items } = await streamList(textOf(file), 'ballots', (before) => {
    const built = 'candidates' in before ? new ProfileBuilder(readCandidates(before)) : undefined;
    builder = built;
    return (ballot, place) => {
      const read = readBallot(ballot, place);
      if (built) built.add(...read);
      else waiting.push(read);
    };
  });
  if (items === undefined) throw new JsonStreamError("there is no list 'ballots'");
  if (rest.format !== undefined && rest.format !== 'approval-election-v1') {
    throw new FileError(`${file} is ${JSON.stringify(rest.format)}, not approval-election-v1`);
  }
  const candidates = readCandidates(rest);
  builder ??= new ProfileBuilder(candidates);
  for (const ballot of waiting) builder.add(...ballot);
  const ids = readIds(rest.candidateIds, candidates);
  const profile = builder.end();
  if (rest.voters !== undefined && rest.voters !== profile.voters) {
    throw new ElectionError(`'voters' says ${JSON.stringify(rest.voters)}, the ballots are of ${profile.voters}`);
  }
  return { ids, names: ids, profile };
}

function readCandidates({ candidates }: Record<string, unknown>): number {
  if (typeof candidates === 'number' && Number.isInteger(candidates) && candidates > 0) return candidates;
  throw new ElectionError("'candidates' is to be the number of candidates, at least 1");
}

function readIds(ids: unknown, candidates: number): string[] {
  if (ids === undefined) return Array.from({ length: candidates }, (_, place) => String(place));
  if (!Array.isArray(ids) || ids.length !== candidates) {
    throw new ElectionError(`'candidateIds' is to have one id for each of the ${candidates} candidates`);
  }
  const names = ids.map(String);
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new ElectionError(`'candidateIds' has '${name}' twice`);
    seen.add(name);
  }
  return names;
}

function readBallot(ballot: unknown, place: number): [number, number[]] {
  const [count, approved] = Array.isArray(ballot) ? ballot : [];
  if (typeof count !== 'number' || !Array.isArray(approved) || !approved.every((each) => typeof each === 'number')) {
    throw new ElectionError('is to be [how many voters, [candidates]]', place);
  }
  return [count, approved as number[]];
}
