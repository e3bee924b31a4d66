// Builds the program and its files for the browser into dist/: `npm run build`. `npm start` calls this for what is stale.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { BuildOptions } from 'esbuild';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const stamp = join(dist, 'built-from');
const sources = [
  'src/**/*.{ts,tsx,css,svg}',
  'messages/*.json',
  'tools/build*.ts',
  'tools/prune-styles.ts',
  'package-lock.json',
];

/** Builds when a source is newer than what was built last, or another set of files than then. */
export async function buildStale(): Promise<void> {
  const now = await fingerprint();
  const before = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
  if (before !== now) await buildAll(now);
}

async function buildAll(from: string): Promise<void> {
  await rm(join(dist, 'assets'), { recursive: true, force: true });
  await mkdir(join(dist, 'assets'), { recursive: true });
  await Promise.all([buildProgram(), buildAssets()]);
  await writeFile(stamp, from);
}

/** How the program is built; the bench is built in the same way. */
export const program: BuildOptions = {
  entryPoints: [join(root, 'src/cli.ts'), join(root, 'src/heavy-work.ts')],
  outdir: dist,
  bundle: true,
  // A verb loads what it needs, and no more.
  splitting: true,
  packages: 'external',
  platform: 'node',
  target: 'node24',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'linked',
  logLevel: 'warning',
};

async function buildProgram(): Promise<void> {
  for await (const chunk of glob('*.js{,.map}', { cwd: dist })) await rm(join(dist, chunk));
  const { build } = await import('esbuild');
  await build(program);
}

async function buildAssets(): Promise<void> {
  const { buildStyles, fontFile } = await import('./build-styles.ts');
  const { build } = await import('esbuild');
  const font = await place(basename(fontFile()), await readFile(fontFile()));
  const { css } = await buildStyles({ fontUrl: font });
  const script = await build({
    entryPoints: [join(root, 'src/elements.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
    logLevel: 'warning',
  });
  const manifest = {
    styles: await place('speerpunt.css', Buffer.from(css)),
    script: await place('speerpunt.js', Buffer.from(script.outputFiles[0]?.contents ?? '')),
    font,
    icon: await place('favicon.svg', await readFile(join(root, 'src/ui/page/favicon.svg'))),
  };
  await writeFile(join(dist, 'assets/manifest.json'), JSON.stringify(manifest));
}

/** Writes a file under a name that holds a fingerprint of its content, and returns its address. */
async function place(name: string, content: Buffer): Promise<string> {
  const mark = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const placed = `${basename(name, extname(name))}.${mark}${extname(name)}`;
  const file = join(dist, 'assets', placed);
  await writeFile(file, content);
  // Compressed once, as well as it goes; a font is compressed already.
  if (!placed.endsWith('.woff2')) {
    await writeFile(`${file}.br`, brotliCompressSync(content));
    await writeFile(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
  return `/assets/${placed}`;
}

async function fingerprint(): Promise<string> {
  const seen: string[] = [];
  for (const pattern of sources) {
    for await (const file of glob(pattern, { cwd: root })) {
      const { mtimeMs, size } = await stat(join(root, file));
      seen.push(`${file} ${mtimeMs} ${size}`);
    }
  }
  return createHash('sha256').update(seen.sort().join('\n')).digest('hex');
}

if (import.meta.main) await buildAll(await fingerprint());
