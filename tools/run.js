// Runs one of the tools (`node tools/run.js check`) on a Node that understands it: the pinned one, or a host's that is new enough.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
const isNew = Number(process.versions.node.split('.')[0]) >= 24;
const node = existsSync(pinned) ? pinned : isNew ? process.execPath : undefined;

if (node) {
  const [tool, ...words] = process.argv.slice(2);
  const child = spawn(node, [join(root, 'tools', `${tool}.ts`), ...words], { stdio: 'inherit' });
  // Ctrl-C reaches the tool by itself (one terminal); a signal to this process alone has to be handed on.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {});
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  process.stderr.write(
    `Speerpunt needs Node 24 or newer. This is ${process.version}, and the pinned one is not in node_modules: run npm ci ` +
      '(without --omit=optional), or install Node 24.\n',
  );
  process.exitCode = 1;
}
