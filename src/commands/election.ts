// An election from a file: Pabulib `.pb`, or `approval-election-v1` JSON.
import { readElectionJson } from '../analysis/approval/election-json.ts';
import { mostChoices, streamPabulib } from '../analysis/approval/pabulib.ts';
import { ElectionError, type Profile, ProfileBuilder } from '../analysis/approval/profile.ts';
import { linesOf, textOf } from './files.ts';

export interface ElectionFile {
  /** What each candidate is called in the file; without names in it their place. */
  ids: string[];
  names: string[];
  /** Of points: the sum of each candidate. */
  points?: number[];
  /** The votes that the file itself says each candidate has, where it says so. */
  votesSaid?: (number | undefined)[];
  /** Of approval. */
  profile?: Profile;
  /** Ballots with more choices than the file says that one could make; they are counted as they are. */
  tooLong?: number;
}

/** @throws FileError, PabulibError, ElectionError or JsonStreamError, each with what is wrong and where. */
export function readElection(file: string): Promise<ElectionFile> {
  return file.toLowerCase().endsWith('.pb') ? readPb(file) : readFromJson(file);
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
    votesSaid: projects.map(({ votes }) => votes),
    ...(points ? { points } : {}),
    ...(builder ? { profile: builder.end(), tooLong } : {}),
  };
}

async function readFromJson(file: string): Promise<ElectionFile> {
  const { ids, profile } = await readElectionJson(textOf(file));
  return { ids, names: ids, profile };
}
