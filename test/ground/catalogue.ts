// Reads in the database's own catalogue whether every table of a municipality is closed to all others.
import type pg from 'pg';

export type Queryable = Pick<pg.ClientBase, 'query'>;

/** Tables of no municipality. Whoever adds one has thought about who may read it. */
const ofNobody = ['municipalities', 'migrations', 'migrations_lock'];

/** What is open on purpose, besides each municipality's own rows to itself. */
const openOnPurpose = [
  'municipalities.own_row to app_municipality: ALL (id = current_municipality()) / (id = current_municipality())',
  'municipalities.listed_to_all to app_public: SELECT true / -',
  'municipalities.erasable to app_eraser: ALL ' +
    "((kind = 'practice'::text) AND (created_at < (now() - '1 day'::interval))) / -",
  'code_directory.found_by_hash to app_directory: SELECT true / -',
  "kept_counts.told_to_all to app_public: SELECT (kind = ANY (ARRAY['signal'::text, 'open-priority'::text, 'agreed-action'::text])) / -",
];

/** In every table: what may be erased is what the eraser sees of `municipalities`. */
const erasable =
  'PERMISSIVE to app_eraser: ALL (municipality_id IN ( SELECT municipalities.id\n   FROM municipalities)) / -';

const own = '(municipality_id = current_municipality())';
const grantees = ['app_municipality'];
const grantedBesides = [
  'municipalities to app_public: SELECT',
  'code_directory to app_directory: SELECT',
  'kept_counts to app_public: SELECT',
];
const grantedEverywhere = [' to app_eraser: SELECT', ' to app_eraser: DELETE'];
/** Functions that run with another's rights. */
const mightyFunctions = ['find_code(hash bytea)', 'erase_practice(erased uuid)'];

const schemas = "n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname not like 'pg_%'";

/** The tables of municipalities, by name. */
export async function listOwnTables(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${schemas}
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id') order by 1`);
  return rows.map(({ name }) => name);
}

/** What is not closed as it should be; empty when all is well. */
export async function findOpenings(db: Queryable): Promise<string[]> {
  const findings = await Promise.all(
    [findUnforced, findOddPolicies, findOddGrants, findLooseKeys, findMightyViews, findMightyFunctions].map((find) =>
      find(db),
    ),
  );
  return findings.flat();
}

async function findUnforced(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ name: string; enabled: boolean; forced: boolean; own: boolean; key: string }>(`
    select c.oid::regclass::text as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id') as own,
      (select a.attname from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
       where k.conrelid = c.oid and k.contype = 'p') as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${schemas}`);
  return rows.flatMap((table) => {
    const { name } = table;
    if (!table.own) {
      if (!ofNobody.includes(name)) return [`${name} has no municipality_id and is not on the list of such tables`];
      if (name !== 'municipalities') return [];
    }
    return [
      ...(table.enabled ? [] : [`${name} has no row-level security`]),
      ...(table.forced ? [] : [`${name} does not force row-level security on its owner`]),
      ...(table.own && table.key !== 'municipality_id'
        ? [`the key of ${name} does not begin with municipality_id`]
        : []),
    ];
  });
}

async function findOddPolicies(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ name: string; policy: string; said: string; check: string | null }>(`
    select (quote_ident(schemaname) || '.' || quote_ident(tablename))::regclass::text as name, policyname as policy,
      permissive || ' to ' || array_to_string(roles, ',') || ': ' || cmd || ' ' || coalesce(qual, '-') || ' / ' ||
        coalesce(with_check, '-') as said
    from pg_policies where schemaname <> 'pgboss'`);
  const expected = `PERMISSIVE to app_municipality: ALL ${own} / ${own}`;
  const closed = new Set(
    rows.filter((row) => row.policy === 'own_rows' && row.said === expected).map((row) => row.name),
  );
  const withEnd = new Set(
    rows.filter((row) => row.policy === 'erasable' && row.said === erasable).map((row) => row.name),
  );
  const tables = await listOwnTables(db);
  const open = tables.filter((name) => !closed.has(name));
  const others = rows
    .filter(({ name, policy }) => !(policy === 'own_rows' && closed.has(name)))
    .filter(({ name, policy }) => !(policy === 'erasable' && withEnd.has(name)))
    .map(({ name, policy, said }) => `${name}.${policy} ${said.replace('PERMISSIVE ', '')}`);
  return [
    ...open.map((name) => `${name} is not limited to its own municipality for reading and writing alike`),
    ...tables.filter((name) => !withEnd.has(name)).map((name) => `${name} is not erased with a practice municipality`),
    ...others
      .filter((policy) => !openOnPurpose.includes(policy))
      .map((policy) => `${policy} is a policy that nobody declared`),
    ...openOnPurpose
      .filter((policy) => !others.includes(policy))
      .map((policy) => `${policy} is declared and is not there`),
  ];
}

async function findOddGrants(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ granted: string; grantee: string }>(`
    select c.oid::regclass::text || ' to ' || coalesce(r.rolname, 'everyone') || ': ' || a.privilege_type as granted,
      coalesce(r.rolname, 'everyone') as grantee
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
    left join pg_roles r on r.oid = a.grantee
    where c.relkind in ('r', 'p', 'v', 'm') and ${schemas} and a.grantee <> c.relowner`);
  return rows
    .filter(
      ({ granted, grantee }) =>
        !grantees.includes(grantee) &&
        !grantedBesides.includes(granted) &&
        !grantedEverywhere.some((right) => granted.endsWith(right)),
    )
    .map(({ granted }) => `${granted} is a right that nobody declared`);
}

// A reference by id alone would tell whether another municipality has a row with that id.
async function findLooseKeys(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ name: string; constraint: string }>(`
    select k.conrelid::regclass::text as name, k.conname as constraint from pg_constraint k
    join pg_attribute own on own.attrelid = k.conrelid and own.attnum = k.conkey[1]
    join pg_attribute other on other.attrelid = k.confrelid and other.attnum = k.confkey[1]
    where k.contype = 'f' and k.confrelid <> 'municipalities'::regclass
      and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'municipality_id')
      and (own.attname <> 'municipality_id' or other.attname <> 'municipality_id')`);
  return rows.map(({ name, constraint }) => `${constraint} of ${name} refers across municipalities`);
}

async function findMightyViews(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${schemas} and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on)', false))`);
  return rows.map(({ name }) => `the view ${name} reads with the rights of its owner`);
}

async function findMightyFunctions(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ name: string; pinned: boolean }>(`
    select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name,
      coalesce(p.proconfig::text like '%search_path=%', false) as pinned
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and ${schemas}`);
  return rows
    .filter(({ name, pinned }) => !pinned || !mightyFunctions.includes(name))
    .map(({ name }) => `the function ${name} runs with another's rights`);
}
