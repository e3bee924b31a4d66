import { streamList } from '../analysis/json-stream.ts';
import { MatrixBuilder, OpinionError, type OpinionMatrix, votesOf } from '../analysis/opinion/matrix.ts';
import { findOpinions, type Opinions } from '../analysis/opinion/opinions.ts';
import { readPolisCsv } from '../analysis/opinion/polis-csv.ts';
import { explained } from './expected.ts';
import { FileError, linesOf, textOf } from './files.ts';
import { textTable } from './table.ts';
import { parseWords, UsageError, type Verb, wholeNumber } from './verb.ts';

export const opinions: Verb = {
  about: 'find groups of opinion in votes on statements',
  help: `Usage: speerpunt opinions FILE [--least N] [--json] [--timing]

FILE is opinion-matrix-v1 JSON, or votes that Polis exported (.csv: one line for each vote, or for each participant).

  --least N   describe no group of fewer than N people; set it before you publish anything
  --json      everything that was found, for programs
  --timing    how long it took, without reading the file, and the most memory the program used

Example
  speerpunt opinions votes.csv --json`,
  run: (words) => explained('opinions', () => opinionsOf(words)),
};

async function opinionsOf(words: string[]): Promise<void> {
  const yes = { type: 'boolean' } as const;
  const { values, positionals } = parseWords(words, { least: { type: 'string' }, json: yes, timing: yes });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError('give one file');
  const leastGroupSize = values.least === undefined ? 1 : wholeNumber('--least', values.least);
  const matrix = await readMatrix(file);
  const started = performance.now();
  const found = findOpinions(matrix, { leastGroupSize });
  const timing = {
    computeMs: Number((performance.now() - started).toFixed(3)),
    peakMb: Number((process.resourceUsage().maxRSS / 1024).toFixed(1)),
  };
  const text = values.json
    ? JSON.stringify({ ...found, ...(values.timing ? timing : {}) })
    : [
        ...lines(matrix, found),
        ...(values.timing ? [`computeMs ${timing.computeMs}, peakMb ${timing.peakMb}`] : []),
      ].join('\n');
  process.stdout.write(`${text}\n`);
}

async function readMatrix(file: string): Promise<OpinionMatrix> {
  if (file.toLowerCase().endsWith('.csv')) return (await readPolisCsv(linesOf(file))).matrix;
  let builder: MatrixBuilder | undefined;
  const { rest, items } = await streamList(textOf(file), 'rows', ({ statements, moderatedOut = [] }) => {
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
  if (items === undefined || !builder) throw new OpinionError("there is no list 'rows'");
  if (rest.format !== undefined && rest.format !== 'opinion-matrix-v1') {
    throw new FileError(`${file} is ${JSON.stringify(rest.format)}, not opinion-matrix-v1`);
  }
  return builder.end();
}

function lines(matrix: OpinionMatrix, { clustered, kmeans, groupStatistics, consensus }: Opinions): string[] {
  const said = [
    `${matrix.participants} participants, ${matrix.statements} statements, ${clustered.length} with enough votes to be in a group`,
  ];
  if (kmeans.bestK === null) said.push('No groups: nobody differs from anybody.');
  else if (!kmeans.clear)
    said.push(`No clear number of groups: ${kmeans.bestK} fits best, and hardly better than another.`);
  else said.push(`${kmeans.bestK} groups`);
  for (const { groups, withheld } of groupStatistics) {
    for (const { id, size, representative } of groups) {
      const rows = representative.map((each) => [each.statement, each.for, each.nSuccess, each.nTrials]);
      said.push(
        '',
        `Group ${id}: ${size} people. Typical of it:`,
        textTable([['statement', 'they', 'did', 'saw it'], ...rows]),
      );
    }
    if (withheld.length > 0) said.push('', `Too small to describe: group ${withheld.join(', ')}`);
  }
  const agreed = [
    ...consensus.agree.map((each) => ({ ...each, for: 'agree' })),
    ...consensus.disagree.map((each) => ({ ...each, for: 'disagree' })),
  ];
  said.push('', 'Most people of all groups:');
  said.push(
    textTable([
      ['statement', 'they', 'did', 'saw it'],
      ...agreed.map((each) => [each.statement, each.for, each.nSuccess, each.nTrials]),
    ]),
  );
  return said;
}
