// Arrows point down only (architecture, sections 1 and 3).
import { type Finding, type Import, isForTests, type SourceFile } from './source.ts';

type Layer = 'features' | 'ui' | 'platform' | 'analysis' | 'commands' | 'root';

interface Rule {
  /** What of src/ this layer may know, besides itself. */
  parts: string[];
  /** Which packages it may use; absent: any. */
  packages?: RegExp;
}

// The settings are read at the root and handed down: their shape is known below.
const rules: Partial<Record<Layer, Rule>> = {
  features: { parts: ['src/ui/', 'src/platform/', 'src/analysis/'] },
  ui: { parts: ['src/platform/i18n/'], packages: /^(preact|preact-render-to-string|zod)(\/|$)/ },
  platform: { parts: ['src/config.ts'] },
  analysis: { parts: [], packages: /^@orama\/stemmers(\/|$)/ },
};

// Slices receive a transaction inside one municipality; what could give them more stays out of their reach.
const closedToFeatures = /^(pg|pg-boss)$|^src\/platform\/database\/(connect|open|login|migrate|embedded)\b/;

export function checkArrows(files: SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    file.imports.flatMap((imported) => {
      const problem = isForTests(file.path) ? undefined : problemWith(file.path, imported);
      return problem ? [{ path: file.path, problem }] : [];
    }),
  );
}

function problemWith(path: string, { target }: Import): string | undefined {
  const layer = layerOf(path);
  const rule = rules[layer];
  if (!rule) return undefined;
  if (layer === 'features' && closedToFeatures.test(target)) return `a slice never sees ${target}`;
  if (target.startsWith('src/')) {
    const may = target.startsWith(`src/${layer}/`) || rule.parts.some((part) => target.startsWith(part));
    return may ? undefined : `${layer} may not know ${target}`;
  }
  if (target.startsWith('test/')) return `${target} is for tests`;
  const isPackage = !target.includes('/') || !/^(messages|content)\//.test(target);
  if (isPackage && rule.packages && !rule.packages.test(target)) return `${layer} may not use the package ${target}`;
  return undefined;
}

function layerOf(path: string): Layer {
  const name = path.split('/')[1] ?? '';
  return ['features', 'ui', 'platform', 'analysis', 'commands'].includes(name) ? (name as Layer) : 'root';
}

// Within a slice: what shows and what decides knows nothing of what fetches and writes, and the other way round.
const within: { files: RegExp; notTo: RegExp }[] = [
  {
    files: /^(views\/.*|rules|policy|form|types|story)\.tsx?$/,
    notTo: /^((.*-)?routes|(.*-)?commands|(.*-)?queries|jobs)\.tsx?$/,
  },
  { files: /^((.*-)?queries|(.*-)?commands)\.ts$/, notTo: /^((.*-)?routes\.tsx|views\/)/ },
];

export function checkArrowsWithinSlices(files: SourceFile[]): Finding[] {
  return files.flatMap(({ path, imports }) => {
    const [, slice, own] = path.match(/^src\/features\/([^/]+)\/(.+)$/) ?? [];
    if (!slice || !own || isForTests(path)) return [];
    const closed = within.filter(({ files: which }) => which.test(own)).map(({ notTo }) => notTo);
    return imports
      .filter(({ typesOnly }) => !typesOnly)
      .map(({ target }) => target.replace(`src/features/${slice}/`, ''))
      .filter((target) => closed.some((notTo) => notTo.test(target)))
      .map((target) => ({ path, problem: `knows ${target}: load it in the route and hand it over` }));
  });
}
