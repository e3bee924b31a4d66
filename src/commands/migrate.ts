import { join } from 'node:path';
import { queues } from '../jobs.ts';
import { loginRole } from '../platform/database/login.ts';
import { prepareDatabase } from '../platform/database/open.ts';
import { root } from './root.ts';
import { readOptions, type Verb } from './verb.ts';

export const migrate: Verb = {
  help: `Usage: speerpunt migrate [--json]

Makes or renews tables, rules and roles in the database of DATABASE_URL, or in the one of DATA_DIR. A server whose own login
may do that does it when it starts; this is for a server whose login may not (the safer way on a shared server):

  1. as an administrator of the database: DATABASE_URL=postgres://admin@host/agenda speerpunt migrate
  2. in psql, once: alter role ${loginRole} password '…'
  3. the server: DATABASE_URL=postgres://${loginRole}:…@host/agenda speerpunt serve

Works beside a running server. Migrations only go forward, and all of them are applied or none.

  --json   print the names of what was applied`,
  run: async (words, config) => {
    const { json } = readOptions(words, { json: { type: 'boolean' } });
    const say = (line: string) => process.stderr.write(`${line}\n`);
    const applied = await prepareDatabase({ config, migrations: join(root, 'migrations'), queues, say });
    if (json) process.stdout.write(`${JSON.stringify({ applied })}\n`);
    else process.stdout.write(`${applied.map((name) => `applied ${name}\n`).join('')}The database is up to date.\n`);
    return 0;
  },
};
