// One transaction over and over: by pgbench where it is found, otherwise by the driver in a loop.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { makePool } from '../src/platform/database/connect.ts';
import { loginRole } from '../src/platform/database/login.ts';
import { replay, type Statement } from './recording.ts';
import type { World } from './world.ts';

const transactions = 8_000;
/** A mistake ends. */
const mostSeconds = 120;
/** As many as the pool of the product has. */
const clients = 16;

export interface Transactions {
  perSecond: number;
  note?: string;
}

/** @param statements of one vote; each transaction has a paper key of its own in place of the recorded one. */
export async function measureTransaction(world: World, statements: Statement[]): Promise<Transactions> {
  const pgbench = await findPgbench();
  if (pgbench) return { perSecond: await runPgbench(pgbench, world, statements) };
  return {
    perSecond: await runLoop(world, statements),
    note: 'pgbench was not found: the limit is a loop of the driver',
  };
}

async function findPgbench(): Promise<string | undefined> {
  const places = (process.env.PATH ?? '').split(':').map((folder) => join(folder, 'pgbench'));
  for await (const place of glob('/usr/lib/postgresql/*/bin/pgbench')) places.push(place);
  return places.find((place) => existsSync(place));
}

async function runPgbench(pgbench: string, { socket }: World, statements: Statement[]): Promise<number> {
  const script = join(tmpdir(), `speerpunt-${randomBytes(8).toString('hex')}.sql`);
  const lines = statements.map((statement) => `${withValues(statement)};`.replaceAll(/\s+/g, ' '));
  await writeFile(script, ['\\set paper random(1, 9000000000000000000)', ...lines].join('\n'));
  const { host, port, database } = socket;
  const words = [
    '--no-vacuum',
    '--protocol=prepared',
    `--client=${clients}`,
    '--jobs=2',
    `--transactions=${transactions / clients}`,
  ];
  const place = [`--file=${script}`, `--host=${host}`, `--port=${port}`, `--username=${loginRole}`, database];
  try {
    const { stdout } = await promisify(execFile)(pgbench, [...words, ...place], { timeout: mostSeconds * 1000 });
    const [, tps] = /tps = ([\d.]+)/.exec(stdout) ?? [];
    if (!tps || !/failed transactions: 0 /.test(stdout)) throw new Error(`pgbench said:\n${stdout}`);
    return Number(tps);
  } finally {
    await rm(script, { force: true });
  }
}

// pgbench puts its numbers where a literal would stand.
function withValues({ text, values }: Statement): string {
  return text.replaceAll(/\$(\d+)/g, (_, number) => literal(values[Number(number) - 1]));
}

function literal(value: unknown): string {
  if (Array.isArray(value) && isPaperKey(value[0])) return "array['\\x' || encode(sha256(int8send(:paper)), 'hex')]";
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]`;
  return pg.escapeLiteral(String(value));
}

function isPaperKey(value: unknown): boolean {
  return typeof value === 'string' && /^\\x[0-9a-f]{64}$/.test(value);
}

async function runLoop({ socket }: World, statements: Statement[]): Promise<number> {
  const pool = makePool({ ...socket, user: loginRole, max: clients });
  const started = performance.now();
  const vote = async () => {
    for (let done = 0; done < transactions / clients; done += 1) await replay(pool, statements.map(withNewKey));
  };
  await Promise.all(Array.from({ length: clients }, vote));
  const seconds = (performance.now() - started) / 1000;
  await pool.end();
  return transactions / seconds;
}

function withNewKey({ text, values }: Statement): Statement {
  const renewed = values.map((value) =>
    Array.isArray(value) && isPaperKey(value[0]) ? [`\\x${randomBytes(32).toString('hex')}`] : value,
  );
  return { text, values: renewed };
}
