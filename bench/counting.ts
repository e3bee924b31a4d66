// The counts, through the verbs that people use: an election of 90,000 ballots over 150 candidates for 10 seats, a conversation of
// 20,000 people on 500 statements, and 100,000 stories.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Rule, rules } from '../src/analysis/approval/outcome.ts';
import { makeConversation, makeElection, makeStories } from './counting/made.ts';
import { type Figure, median } from './figure.ts';

const run = promisify(execFile);
const rounds = 5;

interface Timed {
  computeMs: number;
  peakMb: number;
}

/**
 * What each count may take on the machine on which the bars were set, in milliseconds: those of the rules and of `opinions` are the project's
 * own (0.1, 0.5, 1 and 1.5 s, 200 MB), the others were set here.
 */
const bars: Record<Rule | 'compare' | 'check' | 'opinions' | 'pairs' | 'board', number> = {
  av: 100,
  seqpav: 100,
  seqphragmen: 100,
  mes: 500,
  'mes+seqphragmen': 500,
  'mes+av': 500,
  'mes+increment': 1_000,
  compare: 1_000,
  check: 1_000,
  opinions: 1_500,
  pairs: 10_000,
  board: 1_000,
};
const memoryBar = 200;
/** Of a hundred thousand texts the words themselves take most of it. */
const memoryBarOfTexts = 500;
/** What `plainWork` takes there when nothing else runs. */
const plainThereMs = 48;

export async function measure(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'speerpunt-bench-'));
  try {
    return [...(await measureTally(folder)), ...(await measureOpinions(folder)), ...(await measureSimilarity(folder))];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureTally(folder: string): Promise<Figure[]> {
  const file = join(folder, 'election.json');
  const election = makeElection({ voters: 90_000, candidates: 150, mean: 6.7 });
  await writeFile(file, JSON.stringify({ format: 'approval-election-v1', ...election }));
  const figures: Figure[] = [];
  for (const rule of rules) {
    figures.push(...(await measureVerb(`tally-${rule}`, bars[rule], ['tally', file, '--rule', rule, '--seats', '10'])));
  }
  figures.push(...(await measureVerb('tally-compare', bars.compare, ['tally', file, '--seats', '10'])));
  const committee = Array.from({ length: 10 }, (_, i) => i * 15).join();
  return [...figures, ...(await measureVerb('tally-check', bars.check, ['tally', file, '--check', committee]))];
}

async function measureOpinions(folder: string): Promise<Figure[]> {
  const file = join(folder, 'conversation.json');
  const [people, statements] = [20_000, 500];
  const rows = makeConversation({ people, statements, filled: 0.0504 });
  await writeFile(file, JSON.stringify({ format: 'opinion-matrix-v1', statements, participants: people, rows }));
  return measureVerb('opinions', bars.opinions, ['opinions', file]);
}

/** No verb asks for it: every pair that is alike among all stories, and what the board of signals asks in its thread, of its 2,000. */
async function measureSimilarity(folder: string): Promise<Figure[]> {
  const file = join(folder, 'stories.json');
  await writeFile(file, JSON.stringify(makeStories(100_000)));
  const figures: Figure[] = [];
  for (const what of ['pairs', 'board'] as const) {
    const bar = { ms: bars[what], mb: memoryBarOfTexts };
    const found = timedFigures(`similarity-${what}`, bar, async () => {
      const { stdout } = await run(process.execPath, [join('bench', 'counting', 'alike.ts'), file, what]);
      return JSON.parse(stdout) as Timed;
    });
    figures.push(...(await found));
  }
  return figures;
}

function measureVerb(name: string, barMs: number, words: string[]): Promise<Figure[]> {
  return timedFigures(name, { ms: barMs, mb: memoryBar }, async () => {
    const asked = [join('bin', 'speerpunt'), ...words, '--json', '--timing'];
    const { stdout } = await run(process.execPath, asked, { maxBuffer: 1e9 });
    return JSON.parse(stdout) as Timed;
  });
}

async function timedFigures(
  name: string,
  bar: { ms: number; mb: number },
  time: () => Promise<Timed>,
): Promise<Figure[]> {
  const times: number[] = [];
  const plain: number[] = [];
  let peak = 0;
  for (let round = 0; round < rounds; round += 1) {
    plain.push(plainWork());
    const { computeMs, peakMb } = await time();
    times.push(computeMs);
    peak = Math.max(peak, peakMb);
  }
  const limit = (bar.ms * median(plain)) / plainThereMs;
  const value = median(times);
  return [
    { name, value, unit: 'ms', limit, ratio: limit / value },
    { name: `${name}-memory`, value: peak, unit: 'MB', limit: bar.mb, ratio: bar.mb / peak },
  ];
}

/** Arithmetic on whole numbers and places here and there in a few megabytes, as counts are made of. In milliseconds. */
function plainWork(): number {
  const started = performance.now();
  const numbers = new Float64Array(1 << 19);
  let at = 1;
  for (let i = 0; i < 2e7; i += 1) {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) | 0;
    numbers[at >>> 13] = (numbers[at >>> 13] ?? 0) + (at & 7);
  }
  return numbers.length > 0 ? performance.now() - started : 0;
}
