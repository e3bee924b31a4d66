import { extname } from 'node:path';
import { readElectionJson, writeElectionJson } from '../analysis/approval/election-json.ts';
import { electionOf, writePabulibInPieces } from '../analysis/approval/pabulib-writer.ts';
import { readMatrixJson, writeMatrixJson } from '../analysis/opinion/matrix-json.ts';
import { readPolisCsv } from '../analysis/opinion/polis-csv.ts';
import { writePolisCsv } from '../analysis/opinion/polis-csv-writer.ts';
import { readElection } from './election.ts';
import { explained } from './expected.ts';
import { FileError, linesOf, textOf, writeNew } from './files.ts';
import { print, printJson } from './print.ts';
import { parseWords, UsageError, type Verb } from './verb.ts';

export const convert: Verb = {
  help: `Usage: speerpunt convert FILE OUT [--json]

Writes the votes of FILE to OUT, a new file. The endings say how:

  .pb to .json    Pabulib (approval) to approval-election-v1
  .json to .pb    and back; every project costs one seat
  .csv to .json   votes that Polis exported to opinion-matrix-v1
  .json to .csv   and back, one line for each participant

Votes and ids stay the same, and candidates their order; who gave which approvals is not kept. What would change the votes is
refused: points have no place in JSON, statements that moderators took out none in .csv. What is only about the votes is left
out, and named. A file that is there is never written over.

  --json          print {"written", the counts, "left": what has no place in OUT}

Examples
  speerpunt convert Netherlands_Amsterdam_166.pb kleine-wereld.json
  speerpunt convert votes.csv votes.json`,
  run: (words) => explained('convert', () => convertFile(words)),
};

interface Converted {
  pieces: Iterable<string>;
  counts: Record<string, number>;
  /** What has no place in the other format. */
  left: string[];
}

const ways: Readonly<Record<string, (file: string) => Promise<Converted>>> = {
  '.pb to .json': electionToJson,
  '.json to .pb': electionToPb,
  '.csv to .json': matrixToJson,
  '.json to .csv': matrixToCsv,
};

async function convertFile(words: string[]): Promise<void> {
  const { values, positionals } = parseWords(words, { json: { type: 'boolean' } });
  const [file, out, ...more] = positionals;
  if (!file || !out || more.length > 0) throw new UsageError('give a file, and what the new one is called');
  const asked = `${extname(file)} to ${extname(out)}`.toLowerCase();
  const way = ways[asked];
  if (!way) throw new UsageError(`there is no way from '${file}' to '${out}': ${Object.keys(ways).join(', ')}`);
  const { pieces, counts, left } = await way(file);
  await writeNew(out, pieces);
  if (values.json) printJson({ written: out, ...counts, left });
  else {
    const numbers = Object.entries(counts).map(([what, number]) => `${number} ${what}`);
    print(`Written: ${out} (${numbers.join(', ')})`);
    if (left.length > 0) print(`It has no place for: ${left.join(', ')}`);
  }
}

async function electionToJson(file: string): Promise<Converted> {
  const { ids, profile, tooLong } = await readElection(file);
  if (!profile) throw new FileError(`${file} holds points, and approval-election-v1 has no place for them`);
  const much = tooLong ? [`max_length, which ${tooLong} ballots go beyond`] : [];
  return {
    pieces: writeElectionJson(profile, ids),
    counts: { voters: profile.voters, candidates: profile.candidates },
    left: ['META', 'names, costs and whatever else is said of projects', 'whatever is said of voters', ...much],
  };
}

async function electionToPb(file: string): Promise<Converted> {
  const { ids, profile, others } = await readElectionJson(textOf(file));
  return {
    pieces: writePabulibInPieces(electionOf(profile, ids)),
    counts: { voters: profile.voters, candidates: profile.candidates },
    left: others,
  };
}

async function matrixToJson(file: string): Promise<Converted> {
  const votes = await readPolisCsv(linesOf(file));
  const { participants, statements } = votes.matrix;
  return {
    pieces: writeMatrixJson(votes),
    counts: { participants, statements },
    left: ['groups', 'how many statements people wrote', 'when they voted and what they said before'],
  };
}

async function matrixToCsv(file: string): Promise<Converted> {
  const { others, ...votes } = await readMatrixJson(textOf(file));
  const { participants, statements } = votes.matrix;
  return { pieces: writePolisCsv(votes), counts: { participants, statements }, left: others };
}
