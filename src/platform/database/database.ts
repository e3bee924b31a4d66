import { type Kysely, type KyselyPlugin, sql, type Transaction } from 'kysely';
import type pg from 'pg';
import type { Clock, NewId } from '../clock.ts';
import { forgetJobs, type JobData, type Jobs } from '../jobs/jobs.ts';
import type { Actor } from '../policies/roles.ts';
import { inBatches } from './batches.ts';
import { makeKysely, makePool } from './connect.ts';
import type { Revisions } from './revisions.ts';
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
  /** Set where nothing that is written stands on a page for everyone: pages that were kept go on to hold. */
  unseen?: boolean;
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
  /** Throws when the database does not answer soon, however many others are waiting for it. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

interface Surroundings {
  clock: Clock;
  newId: NewId;
  jobs: Pick<Jobs, 'enqueue'>;
  revisions: Revisions;
}

export function makeDatabase(pool: pg.Pool, { revisions, ...surroundings }: Surroundings): Database {
  const kysely = makeKysely(pool);
  const pulse = makePulse(pool);
  return {
    inMunicipality: async (id, actor, work) => {
      const writing = noticeWrites();
      let unseen: boolean | undefined;
      try {
        return await kysely.transaction().execute(async (db) => {
          const tx = municipalityTx(db.withPlugin(writing.plugin), { id, actor, ...surroundings });
          await takeOn(db, 'app_municipality', id);
          const result = await work(tx);
          unseen = tx.unseen;
          return result;
        });
      } finally {
        // At once, and also when nobody knows whether the commit came through: the database tells it only a moment later,
        // and whoever made the change looks at the next page now.
        if (writing.noticed() && !unseen) revisions.changed(id);
      }
    },
    inPublic: (work) =>
      kysely.transaction().execute(async (db) => {
        await takeOn(db, 'app_public', '');
        return work({ db } as PublicTx);
      }),
    findCode: inBatches({ lanes: 1, largest: 500 }, (hashes: Buffer[]) => findCodes(kysely, hashes)),
    erasePractice: (id) => erasePractice(kysely, id),
    ping: async () => void (await pulse.query('select 1')),
    close: () => kysely.destroy(),
  };
}

function municipalityTx(
  db: Transaction<Tables>,
  { id, actor, clock, newId, jobs }: Omit<Surroundings, 'revisions'> & { id: string; actor: Actor },
): MunicipalityTx {
  const tx = { db, municipalityId: id, actor, now: clock(), newId } as MunicipalityTx;
  tx.enqueue = (queue, data) => jobs.enqueue(tx, queue, data);
  return tx;
}

/** Sees from the answers of the database whether anything was written. */
function noticeWrites(): { plugin: KyselyPlugin; noticed(): boolean } {
  let noticed = false;
  return {
    plugin: {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        noticed ||= (result.numAffectedRows ?? 0n) > 0n;
        return result;
      },
    },
    noticed: () => noticed,
  };
}

const pulseWithinMs = 2_000;

/** A connection apart, so that 'busy' is not taken for 'away'. It ends by itself when nobody asks. */
function makePulse({ options }: pg.Pool): pg.Pool {
  const within = { connectionTimeoutMillis: pulseWithinMs, query_timeout: pulseWithinMs };
  return makePool({ ...options, password: options.password, ...within, max: 1, allowExitOnIdle: true });
}

// Both settings end with the transaction (third argument), so a connection goes back to the pool with no rights at all.
async function takeOn(db: Transaction<Tables>, role: string, municipalityId: string): Promise<void> {
  await sql`select set_config('role', ${role}, true), set_config('app.municipality', ${municipalityId}, true)`.execute(
    db,
  );
}

/** Codes that are typed at the same moment, as in a hall that votes, are looked up together. */
function findCodes(kysely: Kysely<Tables>, hashes: Buffer[]): Promise<(FoundCode | undefined)[]> {
  return kysely.transaction().execute(async (db) => {
    await takeOn(db, 'app_public', '');
    const { rows } = await sql<FoundCode & { codeHash: Buffer }>`
      select h.code_hash, f.municipality_id, f.kind, f.subject_id, f.expires_at
      from unnest(${hashes}::bytea[]) as h (code_hash) cross join lateral find_code(h.code_hash) f`.execute(db);
    const found = new Map(rows.map(({ codeHash, ...code }) => [codeHash.toString('hex'), code]));
    return hashes.map((hash) => found.get(hash.toString('hex')));
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
