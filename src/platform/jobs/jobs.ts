import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import type { MunicipalityTx } from '../database/database.ts';
import { timeZone } from '../i18n/words.ts';

/** Work for later. The data holds ids only: words are read when the work is done, and may be gone by then. */
export interface JobData {
  municipalityId: string;
  [name: string]: string | string[];
}

export interface Jobs {
  /** Puts work on the list in the same transaction: if that is rolled back, the work never was. */
  enqueue(tx: MunicipalityTx, queue: string, data: Omit<JobData, 'municipalityId'>): Promise<void>;
}

export type JobHandlers = Record<string, (data: JobData) => Promise<void>>;

export interface JobRunner extends Jobs {
  /** Takes up work until `stop`. */
  start(): Promise<void>;
  /** Does all the work there is now, and returns. For tests and the command line. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

const schema = 'pgboss';
/** For the pool that does the work: its connections are `app_jobs` from the first statement. A municipality's transaction may only add. */
export const workerConnection = { options: '-c role=app_jobs', max: 4 };

const workerOptions = {
  schema,
  schedule: true,
  migrate: false,
  createSchema: false,
  // Finished work is cleared away. Its indexes belong to whoever prepares the database, so they are left alone.
  supervise: true,
  reindex: false,
} as const;

/** Makes or renews pg-boss's own tables, with the rights of whoever prepares the database. */
export async function prepareJobs(admin: pg.Pool, queues: string[]): Promise<void> {
  const boss = new PgBoss({
    schema,
    db: { executeSql: (text, values) => admin.query(text, values) },
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => {});
  await boss.start();
  for (const queue of queues) await boss.createQueue(queue, { retryLimit: 8, retryBackoff: true, retryDelay: 5 });
  await boss.stop({ graceful: false });
  await admin.query(`
    grant usage on schema ${schema} to app_jobs, app_municipality;
    grant select, insert, update, delete on all tables in schema ${schema} to app_jobs;
    grant execute on all functions in schema ${schema} to app_jobs, app_municipality;
    grant insert, select (id) on ${schema}.job, ${schema}.job_common to app_municipality;
    grant select on ${schema}.queue, ${schema}.version to app_municipality`);
}

/** Takes a municipality's work off the list, what was done included. For `app_jobs` only. */
export async function forgetJobs<Tables>(db: Kysely<Tables>, municipalityId: string): Promise<void> {
  await sql`delete from pgboss.job where data->>'municipalityId' = ${municipalityId}`.execute(db);
}

/** Work that comes back by the clock, in the time of the Netherlands: queue and cron line. */
export type Timetable = Record<string, string>;

interface JobsSetup {
  handlers: JobHandlers;
  timetable: Timetable;
  /** One line for each fault. */
  report: (line: string) => void;
}

/** @param pool made with `workerConnection`. */
export function makeJobs(pool: pg.Pool, { handlers, timetable, report }: JobsSetup): JobRunner {
  const boss = new PgBoss({ ...workerOptions, db: { executeSql: (text, values) => pool.query(text, values) } });
  boss.on('error', (error) => report(`jobs: ${error.message}`));
  const queues = Object.entries(handlers);
  return {
    enqueue: async (tx, queue, data) => {
      if (!handlers[queue]) throw new Error(`No job '${queue}'`);
      await boss.send(queue, { ...data, municipalityId: tx.municipalityId }, { db: fromKysely(tx.db) });
    },
    start: async () => {
      await boss.start();
      for (const [queue, cron] of Object.entries(timetable)) {
        await boss.schedule(queue, cron, { municipalityId: '' }, { tz: timeZone });
      }
      for (const [queue, handle] of queues) {
        await boss.work<JobData>(queue, { pollingIntervalSeconds: 1 }, async (jobs) => {
          for (const job of jobs) await handle(job.data);
        });
      }
    },
    drain: async () => {
      for (const [queue, handle] of queues) {
        for (let jobs = await boss.fetch<JobData>(queue); jobs.length > 0; jobs = await boss.fetch<JobData>(queue)) {
          for (const job of jobs) {
            await handle(job.data);
            await boss.complete(queue, job.id);
          }
        }
      }
    },
    stop: async () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
