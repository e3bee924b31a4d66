import { createApp } from '../app.tsx';
import type { Dependencies } from '../platform/http/env.ts';
import { readOptions, type Verb } from './verb.ts';

export interface Route {
  method: string;
  path: string;
}

export const routes: Verb = {
  help: `Usage: speerpunt routes [--json]

Lists the method and the path of everything that the platform answers, in the order of the paths. Needs no database.

  --json   print [{"method","path"}, …]

Example
  speerpunt routes | grep stemmingen`,
  run: async (words) => {
    const { json } = readOptions(words, { json: { type: 'boolean' } });
    const all = listRoutes();
    const text = json ? JSON.stringify(all) : all.map(({ method, path }) => `${method.padEnd(6)} ${path}`).join('\n');
    process.stdout.write(`${text}\n`);
    return 0;
  },
};

/** Every address with a handler of its own; what only passes requests on is left out. */
function listRoutes(): Route[] {
  // The parts are needed when a request comes in, and none comes.
  const app = createApp({ demonstration: true, assets: { folder: '.' } } as Dependencies);
  const seen = new Map<string, Route>();
  for (const { method, path } of app.routes) {
    if (method !== 'ALL') seen.set(`${path} ${method}`, { method, path });
  }
  return [...seen].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, route]) => route);
}
