import { z } from 'zod';
import type { Comparison } from '../analysis/reach/compare.ts';
import { type Reach, readReach } from '../analysis/reach/reach.ts';
import { suppress } from '../analysis/reach/suppression.ts';
import { explained } from './expected.ts';
import { FileError, wholeText } from './files.ts';
import { textTable } from './table.ts';
import { parseWords, UsageError, type Verb, wholeNumber } from './verb.ts';

export const reach: Verb = {
  about: 'compare who took part with the population; hide small counts',
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
});
const tablesFile = z.object({
  format: z.literal('suppression-tables-v1').optional(),
  tables: z.array(z.object({ id: z.string(), cells: counts })),
});

async function reachOf(words: string[]): Promise<void> {
  const { values, positionals } = parseWords(words, { suppress: { type: 'string' }, json: { type: 'boolean' } });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError('give one file');
  const text = await wholeText(file);
  if (values.suppress !== undefined) {
    const tables = hideSmall(read(text, tablesFile, file).tables, wholeNumber('--suppress', values.suppress));
    process.stdout.write(`${values.json ? JSON.stringify({ tables }) : tables.flatMap(tableLines).join('\n')}\n`);
    return;
  }
  const found = readReach(read(text, reachFile, file));
  process.stdout.write(`${values.json ? JSON.stringify(found) : reachLines(found).join('\n')}\n`);
}

function read<Content>(text: string, shape: z.ZodType<Content>, file: string): Content {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new FileError(`${file} is no JSON: ${(error as Error).message}`);
  }
  const parsed = shape.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new FileError(`${file}: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`);
}

interface HiddenTable {
  id: string;
  publishable: boolean;
  suppressed: (0 | 1)[][];
}

function hideSmall(tables: { id: string; cells: number[][] }[], threshold: number): HiddenTable[] {
  return tables.map(({ id, cells }) => ({ id, ...suppress({ cells }, threshold) }));
}

function tableLines({ id, publishable, suppressed }: HiddenTable): string[] {
  if (!publishable) return [`${id}: cannot be published beside its totals, whatever is hidden: merge categories`];
  return [
    `${id}: hidden cells (x)`,
    ...suppressed.map((row) => `  ${row.map((hidden) => (hidden ? 'x' : '.')).join(' ')}`),
  ];
}

function reachLines({ raking, ...comparisons }: Reach): string[] {
  const lines = Object.entries(comparisons as Record<string, Comparison>).flatMap(([by, comparison]) => [
    by,
    comparisonTable(comparison),
    `N ${comparison.N}, dissimilarity ${comparison.dissimilarity.toFixed(3)}, Cohen's w ${comparison.cohenW.toFixed(3)}`,
    '',
  ]);
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
