// One slice reaches another through its index.ts only, and never in a circle.
import { type Finding, isForTests, type SourceFile } from './source.ts';

const inSlice = /^src\/features\/([^/]+)\/(.+)$/;

export function checkFrontDoors(files: SourceFile[]): Finding[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap(({ target }) => {
      const [, slice, file] = target.match(inSlice) ?? [];
      const own = path.match(inSlice)?.[1];
      if (!slice || slice === own || file === 'index.ts' || isForTheBrowser(path, file)) return [];
      return [{ path, problem: `reaches into ${slice}/${file}: only features/${slice}/index.ts is open to others` }];
    }),
  );
}

/** What a slice's index.ts leads to runs on the server; the script of the pages is put together beside it. */
function isForTheBrowser(path: string, file = ''): boolean {
  return path === 'src/elements.ts' && file.endsWith('.element.ts');
}

export function checkCircles(files: SourceFile[]): Finding[] {
  const arrows = arrowsBetween(files);
  const done = new Set<string>();
  const found: Finding[] = [];
  const walk = (slice: string, trail: string[]) => {
    if (trail.includes(slice)) {
      const circle = [...trail.slice(trail.indexOf(slice)), slice];
      found.push({ path: `src/features/${slice}`, problem: `slices in a circle: ${circle.join(' → ')}` });
      return;
    }
    if (done.has(slice)) return;
    for (const next of arrows.get(slice) ?? []) walk(next, [...trail, slice]);
    done.add(slice);
  };
  for (const slice of arrows.keys()) walk(slice, []);
  return found;
}

function arrowsBetween(files: SourceFile[]): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const from = path.match(inSlice)?.[1];
    if (!from || isForTests(path)) continue;
    const known = arrows.get(from) ?? new Set<string>();
    arrows.set(from, known);
    for (const { target } of imports) {
      const to = target.match(inSlice)?.[1];
      if (to && to !== from) known.add(to);
    }
  }
  return arrows;
}
