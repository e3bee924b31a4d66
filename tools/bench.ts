// `npm run bench`: builds the bench as the program is built, and runs it; its pages are TSX, which Node does not read.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildStale, program } from './build.ts';
import { root } from './programs.ts';

const bundle = join(root, 'dist/bench.js');
await buildStale();
await build({ ...program, entryPoints: { bench: join(root, 'bench/run.ts') } });
const child = spawn(process.execPath, ['--enable-source-maps', bundle, ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
