import { z } from 'zod';
import type { OpinionMatrix } from '../analysis/opinion/matrix.ts';
import { readMatrixJson } from '../analysis/opinion/matrix-json.ts';
import { findOpinionsInSteps, type Opinions } from '../analysis/opinion/opinions.ts';
import { readPolisCsv } from '../analysis/opinion/polis-csv.ts';
import { forPublication, type PublishedOpinions } from '../analysis/opinion/publication.ts';
import type { Representative } from '../analysis/opinion/statistics.ts';
import { explained } from './expected.ts';
import { linesOf, readJson, textOf, wholeText } from './files.ts';
import { print, printJson, timed, timingLine } from './print.ts';
import { withBar } from './progress.ts';
import { textTable } from './table.ts';
import { oneFile, parseWords, type Verb, wholeNumber } from './verb.ts';

export const opinions: Verb = {
  help: `Usage: speerpunt opinions FILE [--least N] [--before FILE] [--json] [--timing]

FILE is opinion-matrix-v1 JSON, or votes that Polis exported (.csv: one line for each vote, or for each participant).

  --least N      only what may be published: nothing of single people, of groups of fewer than N, and of statements that
                 so few of a group saw that one could work out who said what
  --before FILE  what --json printed of the same people earlier (new ones come last): groups keep their number
  --json         everything that was found, for programs
  --timing       how long it took, without reading the file, and the most memory the program used

Examples
  speerpunt opinions votes.csv
  speerpunt opinions votes.csv --least 10 --json`,
  run: (words) => explained('opinions', () => opinionsOf(words)),
};

async function opinionsOf(words: string[]): Promise<void> {
  const [text, yes] = [{ type: 'string' }, { type: 'boolean' }] as const;
  const { values, positionals } = parseWords(words, { least: text, before: text, json: yes, timing: yes });
  const file = oneFile(positionals);
  const least = values.least === undefined ? 1 : wholeNumber('--least', values.least);
  const before =
    values.before === undefined ? {} : { before: readLabels(await wholeText(values.before), values.before) };
  const matrix = await readMatrix(file);
  const started = performance.now();
  const found = withBar('Finding groups', findOpinionsInSteps(matrix, before));
  const published = least > 1 ? forPublication(matrix, found, least) : undefined;
  const timing = timed(started);
  const shown = values.timing ? timing : {};
  if (values.json) printJson({ ...(published ?? found), ...shown });
  else print([...lines(matrix, found, published), ...(values.timing ? [timingLine(timing)] : [])].join('\n'));
}

const earlier = z.object({
  clustered: z.array(z.int()),
  kmeans: z.object({ bestK: z.int().nullable(), perK: z.record(z.string(), z.object({ labels: z.string() })) }),
});

/** The group of each participant in what an earlier run printed. */
function readLabels(text: string, file: string): (number | undefined)[] {
  const { clustered, kmeans } = readJson(text, earlier, file);
  const labels: (number | undefined)[] = [];
  const best = kmeans.perK[String(kmeans.bestK)]?.labels ?? '';
  clustered.forEach((participant, i) => {
    labels[participant] = best[i] === undefined ? undefined : Number(best[i]);
  });
  return labels;
}

async function readMatrix(file: string): Promise<OpinionMatrix> {
  if (file.toLowerCase().endsWith('.csv')) return (await readPolisCsv(linesOf(file))).matrix;
  return (await readMatrixJson(textOf(file))).matrix;
}

function lines(matrix: OpinionMatrix, found: Opinions, published: PublishedOpinions | undefined): string[] {
  const { clustered, kmeans } = found;
  const groups = published?.groups ?? found.groupStatistics.flatMap((each) => each.groups);
  const { agree, disagree } = (published ?? found).consensus;
  const told = published ?? found.groupStatistics[0];
  const together = (told?.groupAwareConsensusTop10 ?? [])
    .filter((statement) => groups.every(({ pa }) => (pa[statement] ?? 0) > 0.5))
    .slice(0, 5)
    .map((statement) => [statement, (told?.groupAwareConsensusAgree[statement] ?? 0).toFixed(3)]);
  if (together.length > 0) together.unshift(['statement', 'product']);
  const agreed = [
    ...agree.map((each) => ({ ...each, for: 'agree' })),
    ...disagree.map((each) => ({ ...each, for: 'disagree' })),
  ];
  return [
    `${matrix.participants} participants, ${matrix.statements} statements${published ? '' : `, ${clustered.length} with enough votes to be in a group`}`,
    sayNumber(kmeans),
    ...groups.flatMap((group) => [
      '',
      `Group ${group.id}: ${group.size} people. Typical of it:`,
      statementTable(group.representative.map((each) => asAgreed(each, group))),
    ]),
    ...(published && published.withheld.length > 0
      ? ['', `Too small to describe: group ${published.withheld.join(', ')}`]
      : []),
    '',
    `Of ${published?.countsOf === 'in-a-group' ? 'all who are in a group' : 'everyone'} together most:`,
    statementTable(agreed),
    ...(together.length > 0
      ? ['', 'What most of every group agrees with, and the product of their shares:', textTable(together)]
      : []),
  ];
}

/** What a group agrees with most is listed by how far it is from the others, which may be in what few of it reject: here it is what most say. */
function asAgreed(each: Representative, { agree }: { agree: readonly (number | null)[] }): StatementRow {
  return each.bestAgree ? { ...each, for: 'agree', nSuccess: agree[each.statement] ?? each.nSuccess } : each;
}

interface StatementRow {
  statement: number;
  for: string;
  nSuccess: number;
  nTrials: number;
}

function sayNumber({ bestK, clear }: Opinions['kmeans']): string {
  if (bestK === null) return 'No groups: nobody differs from anybody.';
  return clear ? `${bestK} groups` : `No clear number of groups: ${bestK} fits best, and hardly better than another.`;
}

function statementTable(rows: StatementRow[]): string {
  return textTable([
    ['statement', 'they', 'did', 'saw it'],
    ...rows.map((each) => [each.statement, each.for, each.nSuccess, each.nTrials]),
  ]);
}
