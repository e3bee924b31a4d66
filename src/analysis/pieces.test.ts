import { expect, test } from 'vitest';
import { readElectionJson, writeElectionJson } from './approval/election-json.ts';
import { streamPabulib } from './approval/pabulib.ts';
import { electionOf, writePabulibInPieces } from './approval/pabulib-writer.ts';
import { layOut } from './approval/profile.ts';
import { MatrixBuilder, type NamedMatrix } from './opinion/matrix.ts';
import { readMatrixJson, writeMatrixJson } from './opinion/matrix-json.ts';
import { readPolisCsv } from './opinion/polis-csv.ts';
import { writePolisCsv } from './opinion/polis-csv-writer.ts';
import { inPieces, linesIn } from './pieces.ts';

const large = 100e6;
// A busy machine may take longer over them than tests usually get.
const patient = { timeout: 60_000 };
const numbers = (length: number) => Array.from({ length }, (_, i) => i);

/** The pieces on their way, with how much went by and the longest of them. */
class Passing {
  size = 0;
  longest = 0;
  *through(pieces: Iterable<string>): Generator<string> {
    for (const piece of pieces) {
      this.size += piece.length;
      this.longest = Math.max(this.longest, piece.length);
      yield piece;
    }
  }
}

test('short texts become pieces, and none is cut', () => {
  const texts = numbers(50_000).map((i) => `${i} `);
  const pieces = [...inPieces(texts)];
  expect(pieces.length).toBeLessThan(10);
  expect(pieces.join('')).toBe(texts.join(''));
  expect(pieces.every((piece) => piece.endsWith(' '))).toBe(true);
  expect([...inPieces([])]).toEqual([]);
});

test.each([
  ['wherever it is cut', ['a', 'b\nc', '\n', '\nd'], ['ab', 'c', '', 'd']],
  ['with an end after the last', ['a\nb\n'], ['a', 'b']],
  ['of nothing', [], []],
])('lines of a text %s', async (_what, pieces, lines) => {
  const read: string[] = [];
  for await (const line of linesIn(pieces)) read.push(line);
  expect(read).toEqual(lines);
});

test('a Pabulib file of 100 MB goes from the writer to the reader in pieces', patient, async () => {
  const ids = numbers(40).map((i) => `een-lang-nummer-van-project-${i}`);
  const ballots: [number, number[]][] = [
    [45_000, numbers(40)],
    [45_000, numbers(37)],
    [7, []],
  ];
  const passing = new Passing();
  const election = electionOf(layOut({ candidates: 40, ballots }), ids);
  let [read, ticks] = [0, 0];
  await streamPabulib(linesIn(passing.through(writePabulibInPieces(election))), () => (places) => {
    read += 1;
    ticks += places.length;
  });
  expect({ read, ticks }).toEqual({ read: 90_007, ticks: 45_000 * 77 });
  expect(passing.size).toBeGreaterThan(large);
  expect(passing.longest).toBeLessThan(100_000);
});

test('of an election in JSON (20 MB: numbers take longer) what is the same comes together', patient, async () => {
  const passing = new Passing();
  const all = numbers(500).join(',');
  function* text() {
    yield '{"candidates":500,"ballots":[[1,[]]';
    for (let i = 0; i < 11_000; i += 1) yield `,[2,[${all}]]`;
    yield ']}';
  }
  const { profile, ids } = await readElectionJson(passing.through(text()));
  expect(profile).toMatchObject({ voters: 22_001, blank: 1 });
  expect(passing.size).toBeGreaterThan(large / 5);
  expect([...writeElectionJson(profile, ids)].join('')).toContain(`"ballots":[\n[22000,[${all}]],\n[1,[]]\n]}`);
});

function sparseVotes(participants: number, statements: number): NamedMatrix {
  const builder = new MatrixBuilder(statements);
  for (let i = 0; i < participants; i += 1) builder.add([[i % statements, 1]]);
  return {
    matrix: builder.end(),
    participantIds: numbers(participants).map(String),
    statementIds: numbers(statements).map(String),
  };
}

test('votes of 100 MB in JSON go from the writer to the reader in pieces', patient, async () => {
  const passing = new Passing();
  const { matrix } = await readMatrixJson(passing.through(writeMatrixJson(sparseVotes(100_000, 1000))));
  expect(matrix).toMatchObject({ participants: 100_000, statements: 1000 });
  expect(matrix.votes.length).toBe(100_000);
  expect(passing.size).toBeGreaterThan(large);
});

test(
  'votes in the lines of Polis do too (10 MB: they are a thousand fields long, which takes longer)',
  patient,
  async () => {
    const passing = new Passing();
    const { matrix } = await readPolisCsv(linesIn(passing.through(writePolisCsv(sparseVotes(10_000, 1000)))));
    expect(matrix).toMatchObject({ participants: 10_000, statements: 1000 });
    expect(matrix.votes.length).toBe(10_000);
    expect(passing.size).toBeGreaterThan(large / 10);
  },
);
