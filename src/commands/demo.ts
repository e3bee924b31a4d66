import { join } from 'node:path';
import type { Config } from '../config.ts';
import { evidenceFinders } from '../contributions.ts';
import { type Loading, loadDemonstration } from '../features/demonstration/index.ts';
import { assemble, type Parts } from '../server.ts';
import { root } from './root.ts';
import { readOptions, type Verb } from './verb.ts';

export const demo: Verb = {
  help: `Usage: speerpunt demo [--json]

Loads four municipalities: Schagen and Stichtse Vecht, reconstructed from public sources and read only, and Zonnedam and
Lindeveen, in which everyone and everything is invented. Loads nothing when the database holds other municipalities.
Works beside a running server. 'speerpunt start' and DEMO=1 do this by themselves.

  --json   print {"loaded": the addresses of what was loaded}

Example
  DATA_DIR=./look speerpunt demo`,
  run: loadOnce,
};

async function loadOnce(words: string[], config: Config): Promise<0 | 1> {
  const { json } = readOptions(words, { json: { type: 'boolean' } });
  const parts = await assemble({ config, root, alone: false, say: (line) => process.stderr.write(`${line}\n`) });
  try {
    const loading = await loadInto(parts);
    process.stdout.write(
      `${json ? JSON.stringify({ loaded: loading.kind === 'loaded' ? loading.slugs : [] }) : tell(loading)}\n`,
    );
    return loading.kind === 'other-data' ? 1 : 0;
  } finally {
    await parts.close();
  }
}

/** Loads what is missing of the demonstration, where the database is not used for something else. */
export async function loadInto({ app, renewStatistics }: Parts): Promise<Loading> {
  const loading = await loadDemonstration(app, join(root, 'content/demonstration'), evidenceFinders);
  if (loading.kind === 'loaded') await renewStatistics();
  return loading;
}

function tell(loading: Loading): string {
  if (loading.kind === 'loaded') return `Loaded: ${loading.slugs.join(', ')}`;
  if (loading.kind === 'there') return 'The demonstration data is there already: nothing to do.';
  return 'There is data already, and it is not the demonstration: nothing was loaded.';
}
