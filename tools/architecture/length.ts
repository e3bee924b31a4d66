// 200 lines is the aim, 300 the limit.
import type { Finding, SourceFile } from './source.ts';

const longest = 300;

/** Files that were too long when the limit came. This list only shrinks: who shortens a file takes it off. */
const tooLongStill: readonly string[] = [];

export function checkLength(files: Pick<SourceFile, 'path' | 'text'>[], exceptions = tooLongStill): Finding[] {
  const found: Finding[] = [];
  const lengths = new Map(files.map(({ path, text }) => [path, text.split('\n').length - 1]));
  for (const [path, lines] of lengths) {
    if (lines > longest && !exceptions.includes(path)) {
      found.push({ path, problem: `has ${lines} lines, ${longest} is the limit: which part has a name of its own?` });
    }
  }
  for (const path of exceptions) {
    const lines = lengths.get(path);
    if (lines === undefined || lines <= longest) {
      found.push({
        path,
        problem: 'is short enough now, or gone: take it off the list in tools/architecture/length.ts',
      });
    }
  }
  return found;
}
