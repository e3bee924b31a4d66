// Writes Pabulib files (.pb), in pieces or whole. Every project costs one seat; voters are numbers in the order of the file.
import { problemOfIds } from '../ids.ts';
import { inPieces } from '../pieces.ts';
import { asField, onOneLine } from '../records.ts';
import { ElectionError, type Profile } from './profile.ts';

/** What is not known of any project gets no column. */
export interface WrittenProject {
  id: string;
  name?: string;
  votes?: number;
  selected?: boolean;
}

export interface WrittenElection {
  /** Keys and values of META, in this order. The counts of projects and votes are added. */
  meta: readonly (readonly [key: string, value: string | number])[];
  projects: readonly WrittenProject[];
}

/** What a voter ticked: ids of projects, in the order in which they are to stand in the file. */
export type Ticks = readonly string[];

/** What a voter gave: to each id of a project its points, whole numbers from 0. */
export type Points = readonly (readonly [id: string, points: number])[];

/** `voters` says how many ballots there are: that stands in the file before them. */
export type StreamedElection = WrittenElection & { voters: number } & (
    | { ballots: Iterable<Ticks> }
    | { points: Iterable<Points> }
  );

/** A whole file, of an election with approvals that fits in memory. */
export function writePabulib({ ballots, ...election }: WrittenElection & { ballots: readonly Ticks[] }): string {
  return [...writePabulibInPieces({ ...election, voters: ballots.length, ballots })].join('');
}

/** @throws ElectionError for ids of projects that such a file cannot hold. */
export function* writePabulibInPieces(election: StreamedElection): Generator<string> {
  checkIds(election.projects.map(({ id }) => id));
  yield* inPieces(linesOf(election));
}

/** Approvals as they were counted. Who gave which ballot is not in a profile: the same ones come together, the blank ones last. */
export function electionOf(
  profile: Profile,
  ids: readonly string[],
): WrittenElection & { voters: number; ballots: Iterable<Ticks> } {
  return {
    meta: [['vote_type', 'approval']],
    projects: ids.map((id, place) => ({ id, votes: profile.approvals[place] as number })),
    voters: profile.voters,
    ballots: ballotsOf(profile, ids),
  };
}

function* ballotsOf({ counts, starts, members, blank }: Profile, ids: readonly string[]): Generator<Ticks> {
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const ticks = Array.from(members.subarray(starts[ballot], starts[ballot + 1]), (place) => ids[place] as string);
    for (let voter = 0; voter < (counts[ballot] as number); voter += 1) yield ticks;
  }
  for (let voter = 0; voter < blank; voter += 1) yield [];
}

function* linesOf(election: StreamedElection): Generator<string> {
  const { meta, projects, voters } = election;
  yield 'META\nkey;value\n';
  for (const pair of meta) yield record(pair);
  yield record(['num_projects', projects.length]);
  yield record(['num_votes', voters]);
  yield 'PROJECTS\n';
  const columns = columnsOf(projects);
  yield record(columns.map(([name]) => name));
  for (const project of projects) yield record(columns.map(([, field]) => field(project) ?? ''));
  const votes = 'points' in election ? pointsOf(election.points) : ticksOf(election.ballots);
  yield `VOTES\nvoter_id;vote${'points' in election ? ';points' : ''}\n`;
  let voter = 0;
  for (const fields of votes) {
    voter += 1;
    // Ids are on one line already, and there are many of these.
    yield `${[String(voter), ...fields].map((field) => asField(field, ';')).join(';')}\n`;
  }
  if (voter !== voters) throw new ElectionError(`'voters' says ${voters}, there are ${voter} ballots`);
}

type Column = readonly [name: string, field: (project: WrittenProject) => string | number | undefined];

function columnsOf(projects: readonly WrittenProject[]): Column[] {
  const columns: Column[] = [
    ['project_id', ({ id }) => id],
    ['cost', () => 1],
    ['votes', ({ votes }) => votes],
    ['name', ({ name }) => name],
    ['selected', ({ selected }) => (selected === undefined ? undefined : Number(selected))],
  ];
  return columns.filter(([, field], at) => at < 2 || projects.some((project) => field(project) !== undefined));
}

function* ticksOf(ballots: Iterable<Ticks>): Generator<[vote: string]> {
  for (const ticks of ballots) yield [ticks.join(',')];
}

function* pointsOf(ballots: Iterable<Points>): Generator<[vote: string, points: string]> {
  for (const given of ballots) yield [given.map(([id]) => id).join(','), given.map(([, points]) => points).join(',')];
}

function record(fields: readonly (string | number)[]): string {
  return `${fields.map((field) => asField(onOneLine(String(field)), ';')).join(';')}\n`;
}

function checkIds(ids: readonly string[]): void {
  const wrong = ids.find((id) => id === '' || id.includes(',') || onOneLine(id) !== id);
  if (wrong !== undefined) {
    throw new ElectionError(
      `the id ${JSON.stringify(wrong.slice(0, 40))} cannot stand in a Pabulib file: ids there are without commas, line ends and outer spaces`,
    );
  }
  const problem = problemOfIds(ids, { name: 'projects', of: 'projects', number: ids.length });
  if (problem) throw new ElectionError(problem);
}
