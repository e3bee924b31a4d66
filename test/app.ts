// The app as it runs, on a copy of the test database of this worker's own; time and mail are the test's.
import { join } from 'node:path';
import type { Hono } from 'hono';
import type pg from 'pg';
import { inject } from 'vitest';
import { createApp } from '../src/app.tsx';
import { jobHandlers } from '../src/jobs.ts';
import { newUuid } from '../src/platform/clock.ts';
import { makePool } from '../src/platform/database/connect.ts';
import { type MunicipalityTx, makeDatabase } from '../src/platform/database/database.ts';
import { loginRole } from '../src/platform/database/login.ts';
import { makeRevisions } from '../src/platform/database/revisions.ts';
import type { AppEnv, Dependencies } from '../src/platform/http/env.ts';
import { makeLimits } from '../src/platform/http/limits.ts';
import { type JobRunner, makeJobs, workerConnection } from '../src/platform/jobs/jobs.ts';
import type { Mailer, ReceivedMail } from '../src/platform/mail/mail.ts';
import { type Actor, system } from '../src/platform/policies/roles.ts';
import { makeSecrets } from '../src/platform/secrets.ts';
import { makeThreads } from '../src/platform/threads/threads.ts';
import { notePost } from './posts.ts';

export interface TestApp {
  hono: Hono<AppEnv>;
  app: Dependencies;
  jobs: JobRunner;
  /** What was sent, the newest first: a server that takes everyone's mail. */
  mailbox: Mailer & { mails(): ReceivedMail[] };
  /** Signed in as the superuser of the cluster: to look behind the rules, never to get work done. */
  admin: pg.Pool;
  now: Date;
  /** How long answers were held back, in milliseconds; nobody waits for it here. */
  waits: number[];
  faults: string[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, fields: Record<string, string | string[]>, headers?: Record<string, string>): Promise<Response>;
  inside<Result>(
    municipality: { id: string },
    work: (tx: MunicipalityTx) => Promise<Result>,
    actor?: Actor,
  ): Promise<Result>;
}

let ready: Promise<TestApp> | undefined;

/** The moment at which every test begins. */
const begin = new Date('2026-11-22T10:00:00Z');

/** The app of this worker. Made once: tests keep apart by making their own municipality. Its clock begins anew for each who asks. */
export async function testApp(): Promise<TestApp> {
  ready ??= makeTestApp();
  const app = await ready;
  app.now = begin;
  return app;
}

/** An app with a database of its own, for a test that has to be alone in it. */
export async function makeTestApp(): Promise<TestApp> {
  const host = inject('clusterHost');
  const database = `test_${newUuid().replaceAll('-', '')}`;
  const template = makePool({ host, user: 'postgres', database: 'postgres', max: 1 });
  await template.query(`create database ${database} template ${inject('template')}`);
  await template.end();
  const pool = makePool({ host, user: loginRole, database });
  const workers = makePool({ host, user: loginRole, database, ...workerConnection });
  const moment = { now: begin };
  const [waits, faults]: [number[], string[]] = [[], []];
  const clock = () => moment.now;
  const report = (line: string) => void faults.push(line);
  // No other program writes here: pages are kept, in every test.
  const revisions = makeRevisions();
  revisions.hear();
  const mailbox = mailServer(clock);
  const jobs = makeJobs(workers, { handlers: jobHandlers(() => app), timetable: {}, report });
  const app: Dependencies = {
    database: makeDatabase(pool, { clock, newId: newUuid, jobs, revisions }),
    revisions,
    secrets: makeSecrets('a secret for tests only'),
    jobs,
    threads: makeThreads(join(import.meta.dirname, '../src/heavy-work.ts'), report),
    mailer: { send: mailbox.send },
    limits: makeLimits(clock),
    clock,
    wait: async (ms) => void waits.push(ms),
    newId: newUuid,
    baseUrl: undefined,
    address: 'http://localhost:3000',
    demonstration: true,
    assets: {
      folder: '.',
      styles: '/assets/app.css',
      script: '/assets/app.js',
      font: '/assets/font.woff2',
      icon: '/assets/icon.svg',
    },
    report,
  };
  const admin = makePool({ host, user: 'postgres', database, max: 2 });
  const hono = createApp(app);
  return Object.assign(moment, { hono, app, jobs, mailbox, admin, waits, faults, ...visiting(hono, app) });
}

/** What a test does with the app: asks for a page, sends a form, looks into a municipality. */
function visiting(hono: TestApp['hono'], app: Dependencies): Pick<TestApp, 'get' | 'post' | 'inside'> {
  return {
    get: async (path, headers = {}) => hono.request(path, { headers }),
    post: async (path, fields, headers = {}) => {
      const answer = await hono.request(path, {
        method: 'POST',
        body: asForm(fields),
        headers: { origin: 'http://localhost', host: 'localhost', ...headers },
      });
      // Sent away to sign in is not accepted.
      if (answer.status < 400 && !answer.headers.get('location')?.includes('/inloggen?')) notePost(pathOf(path));
      return answer;
    },
    inside: (municipality, work, actor = system) => app.database.inMunicipality(municipality.id, actor, work),
  };
}

function pathOf(address: string): string {
  return new URL(address, 'http://localhost').pathname;
}

function mailServer(clock: () => Date): TestApp['mailbox'] {
  const received: ReceivedMail[] = [];
  return { send: async (mail) => void received.unshift({ at: clock(), mail }), mails: () => received };
}

function asForm(fields: Record<string, string | string[]>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  );
}
