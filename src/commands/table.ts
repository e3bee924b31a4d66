/** What stands where a number is not told, or is none. */
const noNumber = new Set<string | number>(['x', '-', '']);

/** Rows in columns: numbers to the right, text to the left. The first row is the header. */
export function textTable(rows: readonly (readonly (string | number)[])[]): string {
  const texts = rows.map((row) => row.map(String));
  const widths = (texts[0] ?? []).map((_, column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number) =>
    rows.slice(1).some((row) => typeof row[column] === 'number') &&
    rows.slice(1).every((row) => typeof row[column] === 'number' || noNumber.has(row[column] ?? ''));
  const line = (row: string[]) =>
    row
      .map((text, column) => (isNumber(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const [header, ...body] = texts;
  return [line(header ?? []), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}
