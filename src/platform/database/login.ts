import type pg from 'pg';
import { PlainError } from '../plain-error.ts';
import { makePool } from './connect.ts';

/** The role that the server logs in as: may take on the roles of migrations/0001, and has no right of its own. */
export const loginRole = 'speerpunt_app';

export class UnsafeLoginError extends PlainError {}

/**
 * Makes the login role, or brings it back to what it must be.
 * @param password needed on a server that asks for one; the embedded cluster's socket lets only us in.
 */
export async function ensureLogin(admin: pg.Pool, password?: string): Promise<void> {
  const { rows } = await admin.query('select 1 from pg_roles where rolname = $1', [loginRole]);
  const secret = password ? ` password '${password.replaceAll("'", "''")}'` : '';
  const verb = rows.length ? 'alter' : 'create';
  await admin.query(
    `${verb} role ${loginRole} login noinherit nosuperuser nobypassrls nocreatedb nocreaterole${secret}`,
  );
  // A page asks for little, many at once: several workers for one of them, or a program compiled for it, take longer to begin
  // than the page takes.
  await admin.query(`alter role ${loginRole} set max_parallel_workers_per_gather = 0`);
  await admin.query(`alter role ${loginRole} set jit = off`);
  await admin.query(`grant app_municipality, app_public, app_jobs to ${loginRole}`);
}

/**
 * Refuses a login that row-level security would not hold: a superuser, one that bypasses it, or the owner of a table.
 * @throws UnsafeLoginError with what to do.
 */
export async function checkLogin(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; mighty: boolean; owns: boolean }>(`
    select r.rolname as name, r.rolsuper or r.rolbypassrls as mighty,
      exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('public', 'pgboss', 'background') and c.relkind in ('r', 'p', 'v')
                and pg_has_role(current_user, c.relowner, 'member')) as owns
    from pg_roles r where r.rolname = current_user`);
  const login = rows[0];
  if (login && !login.mighty && !login.owns) return;
  throw new UnsafeLoginError(
    `The database role '${login?.name}' is too mighty: it ${login?.mighty ? 'bypasses row-level security' : 'owns tables'}. ` +
      'One municipality could then see another. Speerpunt does not start with it.',
  );
}

/** Whether this connection may prepare the database: make roles and tables. */
export async function mayPrepare(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ may: boolean }>(
    `select (rolsuper or rolcreaterole) and has_database_privilege(current_database(), 'create') as may
     from pg_roles where rolname = current_user`,
  );
  return rows[0]?.may ?? false;
}

/** The same server and database as `url`, signed in as the login role. */
export function asLogin(url: string, password: string, config: pg.PoolConfig = {}): pg.Pool {
  const address = new URL(url);
  address.username = loginRole;
  address.password = password;
  return makePool({ ...config, connectionString: address.href });
}
