import { z } from 'zod';
import { type Comparison, sum } from '../analysis/reach/compare.ts';
import { type Reach, readReach } from '../analysis/reach/reach.ts';
import { SuppressionError, suppress } from '../analysis/reach/suppression.ts';
import { explained } from './expected.ts';
import { readJson, wholeText } from './files.ts';
import { print, printJson } from './print.ts';
import { textTable } from './table.ts';
import { oneFile, parseWords, type Verb, wholeNumber } from './verb.ts';

export const reach: Verb = {
  help: `Usage: speerpunt reach FILE [--json]
       speerpunt reach FILE --suppress K [--json]

FILE is reach-v1 JSON: participants and population by two traits. With --suppress it is suppression-tables-v1 JSON: tables of counts
whose totals are published; counts under K are hidden, and as many cells beside them as it takes that nobody works them out. Names no
persons: it describes who came, it proves nothing about who stayed away.

  --suppress K   hide counts under K
  --json         everything that was found, for programs

Examples
  speerpunt reach bereik.json
  speerpunt reach tabellen.json --suppress 10 --json`,
  run: (words) => explained('reach', () => reachOf(words)),
};

const counts = z.array(z.array(z.number()));
const reachFile = z.object({
  format: z.literal('reach-v1').optional(),
  dimensions: z.record(z.string(), z.array(z.string())),
  participants: counts,
  population: counts,
  /** Counts under it are not to be published. */
  threshold: z.int().min(2).optional(),
  /** Took part, of an unknown category. */
  unknownParticipants: z.int().min(0).default(0),
});
const tablesFile = z.object({
  format: z.literal('suppression-tables-v1').optional(),
  tables: z.array(
    z.object({
      id: z.string(),
      cells: counts,
      rows: z.array(z.string()).optional(),
      cols: z.array(z.string()).optional(),
      rowTotals: z.array(z.number()).optional(),
      colTotals: z.array(z.number()).optional(),
      total: z.number().optional(),
    }),
  ),
});
type TableInFile = z.infer<typeof tablesFile>['tables'][number];

async function reachOf(words: string[]): Promise<void> {
  const { values, positionals } = parseWords(words, { suppress: { type: 'string' }, json: { type: 'boolean' } });
  const file = oneFile(positionals);
  const text = await wholeText(file);
  if (values.suppress !== undefined) {
    const tables = hideSmall(readJson(text, tablesFile, file).tables, wholeNumber('--suppress', values.suppress, 2));
    if (values.json) printJson({ tables: tables.map(asJson) });
    else print(tables.map(tableText).join('\n\n'));
    return;
  }
  const tables = readJson(text, reachFile, file);
  const found = readReach(tables);
  const { unknownParticipants, threshold } = tables;
  if (values.json) return printJson({ ...found, unknownParticipants });
  const small = threshold === undefined ? 0 : tables.participants.flat().filter((x) => x > 0 && x < threshold).length;
  const warning = `${small} cells hold fewer than ${threshold} people: hide them before publishing (reach --suppress ${threshold})`;
  print([...reachLines(found, unknownParticipants), ...(small > 0 ? [warning] : [])].join('\n'));
}

interface HiddenTable {
  id: string;
  publishable: boolean;
  suppressed: (0 | 1)[][];
}

const asJson = ({ id, publishable, suppressed }: HiddenTable) => ({ id, publishable, suppressed });

function hideSmall(tables: TableInFile[], threshold: number): (TableInFile & HiddenTable)[] {
  const ids = new Set<string>();
  return tables.map((table) => {
    if (ids.has(table.id)) throw new SuppressionError(`the table '${table.id}' is there twice`);
    ids.add(table.id);
    checkTotals(table);
    return { ...table, ...suppress(table, threshold) };
  });
}

/** Totals that do not belong to these cells would be published beside them, and what is hidden worked out wrongly. */
function checkTotals({ id, cells, rows, cols, rowTotals, colTotals, total }: TableInFile): void {
  const sums = { rows: cells.map(sum), cols: (cells[0] ?? []).map((_, c) => sum(cells.map((row) => row[c] ?? 0))) };
  const wrong = [
    rows && rows.length !== cells.length && `${rows.length} names for ${cells.length} rows`,
    cols && cols.length !== sums.cols.length && `${cols.length} names for ${sums.cols.length} columns`,
    rowTotals &&
      String(rowTotals) !== String(sums.rows) &&
      `rowTotals are ${rowTotals.join()}, the rows add up to ${sums.rows.join()}`,
    colTotals &&
      String(colTotals) !== String(sums.cols) &&
      `colTotals are ${colTotals.join()}, the columns add up to ${sums.cols.join()}`,
    total !== undefined && total !== sum(sums.rows) && `total is ${total}, the cells add up to ${sum(sums.rows)}`,
  ].find((each) => each);
  if (wrong) throw new SuppressionError(`the table '${id}': ${wrong}`);
}

/** The table as it may be published, with its totals. */
function tableText({ id, publishable, suppressed, cells, rows, cols }: TableInFile & HiddenTable): string {
  if (!publishable) return `${id}: cannot be published beside its totals, whatever is hidden: merge categories`;
  const width = cells[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, c) => c);
  const header = ['', ...columns.map((c) => cols?.[c] ?? String(c)), 'total'];
  const body = cells.map((counts, r) => [
    rows?.[r] ?? String(r),
    ...counts.map((count, c) => (suppressed[r]?.[c] === 1 ? 'x' : count)),
    sum(counts),
  ]);
  const totals = ['total', ...columns.map((c) => sum(cells.map((row) => row[c] ?? 0))), sum(cells.map(sum))];
  const hidden = sum(suppressed.map(sum));
  return `${id}: may be published like this, ${hidden} hidden (x)\n${textTable([header, ...body, totals])}`;
}

function reachLines({ raking, ...comparisons }: Reach, unknown: number): string[] {
  const lines = Object.entries(comparisons as Record<string, Comparison>).flatMap(([by, comparison]) => [
    by,
    comparisonTable(comparison),
    `N ${comparison.N}, dissimilarity ${comparison.dissimilarity.toFixed(3)}, Cohen's w ${comparison.cohenW.toFixed(3)}`,
    '',
  ]);
  if (unknown > 0) lines.push(`${unknown} took part whose category is unknown: they are in none of these shares`);
  return [...lines, raking.converged ? `raking: ${raking.rounds} rounds` : 'raking: does not fit both margins'];
}

function comparisonTable({ categories }: Comparison): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const rows = categories.map(({ category, participants, share, populationShare, ratio, wilson95, flag }) => [
    category,
    participants,
    percent(share),
    `${percent(wilson95[0])} - ${percent(wilson95[1])}`,
    percent(populationShare),
    ratio === null ? '-' : ratio.toFixed(2),
    flag === 'none' ? '' : flag,
  ]);
  return textTable([['category', 'participants', 'share', '95 %', 'population', 'ratio', ''], ...rows]);
}
