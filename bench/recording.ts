// What the product asks of the database and what it renders, taken down from the product itself: a limit that was written by
// hand would soon be that of another page.

import { Hono } from 'hono';
import type pg from 'pg';
import { createApp } from '../src/app.tsx';
import { makePool } from '../src/platform/database/connect.ts';
import { makeDatabase } from '../src/platform/database/database.ts';
import { loginRole } from '../src/platform/database/login.ts';
import { makeRevisions } from '../src/platform/database/revisions.ts';
import type { AppContext, AppEnv, Dependencies } from '../src/platform/http/env.ts';
import { renderPage } from '../src/site.tsx';
import type { World } from './world.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

export interface Recorder {
  /** The app as it is served, on connections that take down what goes over them. */
  app: Dependencies;
  /** What was asked of the database while this was done. */
  statementsOf(work: () => Promise<unknown>): Promise<Statement[]>;
  /** The same to be asked again, with an id of its own for everything that was written. */
  withNewIds(statements: Statement[]): Statement[];
  pool: pg.Pool;
  close(): Promise<void>;
}

export function makeRecorder({ app, socket }: World): Recorder {
  let statements: Statement[] = [];
  const made = new Set<unknown>();
  const recorded = makePool({ ...socket, user: loginRole, max: 1 });
  recorded.on('connect', (client) => {
    const query = client.query.bind(client) as (text: string, values?: unknown[], callback?: unknown) => unknown;
    client.query = ((text: string, values?: unknown[], callback?: unknown) => {
      statements.push({ text, values: values ?? [] });
      return query(text, values, callback);
    }) as typeof client.query;
  });
  const { clock, jobs } = app;
  const newId = () => {
    const id = app.newId();
    made.add(id);
    return id;
  };
  const revisions = makeRevisions();
  const pool = makePool({ ...socket, user: loginRole, max: 1 });
  return {
    app: { ...app, revisions, database: makeDatabase(recorded, { clock, newId, jobs, revisions }) },
    statementsOf: async (work) => {
      statements = [];
      await work();
      return statements;
    },
    withNewIds: (recorded) =>
      recorded.map(({ text, values }) => ({
        text,
        values: values.map((value) => (made.has(value) ? app.newId() : value)),
      })),
    pool,
    close: async () => {
      await recorded.end();
      await pool.end();
    },
  };
}

/** Asks the same again, by the driver alone. */
export async function replay(pool: pg.Pool, statements: Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await client.query(text, values);
  } finally {
    client.release();
  }
}

/** The rendering of a page alone: what the product renders when this address is asked for, again at each call. */
export async function renderingOf(
  app: Dependencies,
  path: string,
  headers: Record<string, string> = {},
): Promise<() => string> {
  let again: (() => string) | undefined;
  const listening = new Hono<AppEnv>()
    .use(async (c: AppContext, next) => {
      // The app sets the renderer of a page; here it is one that remembers what it was given.
      c.setRenderer = () => {};
      c.render = ((page: Parameters<typeof renderPage>[1]) => {
        again = () => renderPage(c, page);
        return c.html(again());
      }) as typeof c.render;
      await next();
    })
    .route('/', createApp(app));
  const answer = await listening.request(path, { headers });
  if (answer.status !== 200 || !again) throw new Error(`${path} answered ${answer.status}`);
  return again;
}
