import { type Kysely, sql, type Transaction } from 'kysely';
import type pg from 'pg';
import type { Clock, NewId } from '../clock.ts';
import { forgetJobs, type JobData, type Jobs } from '../jobs/jobs.ts';
import type { Actor } from '../policies/roles.ts';
import { makeKysely } from './connect.ts';
import type { CodeKind, Tables } from './tables.ts';

declare const insideMunicipality: unique symbol;
declare const insidePublic: unique symbol;

/**
 * One transaction inside one municipality: what every query and command of a slice receives. Only `inMunicipality` makes
 * one, so a function that takes it cannot be called without a municipality, and the database shows it no other.
 */
export interface MunicipalityTx {
  readonly [insideMunicipality]: true;
  db: Transaction<Tables>;
  municipalityId: string;
  actor: Actor;
  now: Date;
  newId: NewId;
  /** Puts work for later on the list, in this transaction. */
  enqueue(queue: string, data: Omit<JobData, 'municipalityId'>): Promise<void>;
}

/** One transaction over what is public of all municipalities: for national pages. Reads only. */
export interface PublicTx {
  readonly [insidePublic]: true;
  db: Transaction<Tables>;
}

export interface FoundCode {
  municipalityId: string;
  kind: CodeKind;
  subjectId: string;
  expiresAt: Date | null;
}

export interface Database {
  /** Runs `work` in one transaction inside the municipality. No rendering, mail or HTTP in it. */
  inMunicipality<Result>(id: string, actor: Actor, work: (tx: MunicipalityTx) => Promise<Result>): Promise<Result>;
  inPublic<Result>(work: (tx: PublicTx) => Promise<Result>): Promise<Result>;
  /** What a code that somebody typed belongs to, by its keyed hash; undefined when it is unknown. */
  findCode(hash: Buffer): Promise<FoundCode | undefined>;
  /**
   * Erases a practice municipality that is over, from every table, with its work for later.
   * @returns false when there is no such one; the database decides that by its own clock.
   */
  erasePractice(id: string): Promise<boolean>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

interface Surroundings {
  clock: Clock;
  newId: NewId;
  jobs: Pick<Jobs, 'enqueue'>;
}

export function makeDatabase(pool: pg.Pool, { clock, newId, jobs }: Surroundings): Database {
  const kysely = makeKysely(pool);
  return {
    inMunicipality: (id, actor, work) =>
      kysely.transaction().execute(async (db) => {
        await takeOn(db, 'app_municipality', id);
        const tx = { db, municipalityId: id, actor, now: clock(), newId } as MunicipalityTx;
        tx.enqueue = (queue, data) => jobs.enqueue(tx, queue, data);
        return work(tx);
      }),
    inPublic: (work) =>
      kysely.transaction().execute(async (db) => {
        await takeOn(db, 'app_public', '');
        return work({ db } as PublicTx);
      }),
    findCode: (hash) => findCode(kysely, hash),
    erasePractice: (id) => erasePractice(kysely, id),
    ping: async () => void (await sql`select 1`.execute(kysely)),
    close: () => kysely.destroy(),
  };
}

// Both settings end with the transaction (third argument), so a connection goes back to the pool with no rights at all.
async function takeOn(db: Transaction<Tables>, role: string, municipalityId: string): Promise<void> {
  await sql`select set_config('role', ${role}, true), set_config('app.municipality', ${municipalityId}, true)`.execute(
    db,
  );
}

function findCode(kysely: Kysely<Tables>, hash: Buffer): Promise<FoundCode | undefined> {
  return kysely.transaction().execute(async (db) => {
    await takeOn(db, 'app_public', '');
    const found =
      await sql<FoundCode>`select municipality_id, kind, subject_id, expires_at from find_code(${hash})`.execute(db);
    return found.rows[0];
  });
}

function erasePractice(kysely: Kysely<Tables>, id: string): Promise<boolean> {
  return kysely.transaction().execute(async (db) => {
    await takeOn(db, 'app_jobs', '');
    const { rows } = await sql<{ erased: boolean }>`select erase_practice(${id}) as erased`.execute(db);
    if (!rows[0]?.erased) return false;
    await forgetJobs(db, id);
    return true;
  });
}
