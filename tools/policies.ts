// The overview of who may do what, made from the policies of the slices: `npm run docs:policies` writes it into
// docs/security.md, and a test fails when it is no longer what the policies say.
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { roles } from '../src/platform/policies/roles.ts';

const root = join(import.meta.dirname, '..');
export const overview = join(root, 'docs/security.md');
const begin = '<!-- who may do what: made by npm run docs:policies -->';
const end = '<!-- end of who may do what -->';

interface Act {
  slice: string;
  name: string;
  about: string;
  who: readonly string[];
}

/** The document with a fresh table between its two marks. */
export async function withOverview(document: string): Promise<string> {
  const [before, rest] = document.split(begin);
  const [, after] = (rest ?? '').split(end);
  if (before === undefined || after === undefined) throw new Error(`The marks for the table are not in ${overview}`);
  return `${before}${begin}\n\n${tableOf(await readActs())}\n\n${end}${after}`;
}

/** @throws when it found no policy: a table of nothing would say that nobody may do anything. */
async function readActs(): Promise<Act[]> {
  const paths: string[] = [];
  for await (const path of glob('src/features/*/policy.ts', { cwd: root })) paths.push(path.replaceAll('\\', '/'));
  const acts = (await Promise.all(paths.sort().map(readPolicy))).flat();
  if (acts.length === 0) throw new Error('No policy found in src/features');
  return acts;
}

async function readPolicy(path: string): Promise<Act[]> {
  const source = await readFile(join(root, path), 'utf8');
  const exported: Record<string, unknown> = await import(pathToFileURL(join(root, path)).href);
  const slice = path.split('/')[2] ?? '';
  return Object.values(exported)
    .filter(isPolicy)
    .flatMap((policy) =>
      Object.entries(policy).map(([name, who]) => ({ slice, name, about: aboutOf(source, name), who })),
    );
}

function isPolicy(value: unknown): value is Record<string, readonly string[]> {
  const known: readonly string[] = roles;
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((who) => Array.isArray(who) && who.every((role) => known.includes(role)))
  );
}

/** What the policy says of the act, in the comment above it. */
function aboutOf(source: string, name: string): string {
  const comment = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*'?${name}'?:`).exec(source)?.[1] ?? '';
  return comment.replace(/\s*\n\s*\*\s?/g, ' ').trim();
}

function tableOf(acts: Act[]): string {
  const rows = acts.map(({ slice, name, about, who }) => [
    slice,
    `\`${name}\``,
    about.replaceAll('|', '\\|'),
    who.join(', '),
  ]);
  return [['slice', 'act', 'what it is', 'who'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

if (import.meta.main) await writeFile(overview, await withOverview(await readFile(overview, 'utf8')));
