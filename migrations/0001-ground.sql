-- The ground: who may log in as what, what "this municipality" means to the database, and the tables that every slice
-- leans on. Forward only: a landed file is never edited, a next one mends it.

-- Roles belong to the cluster, not to the database, so another database may have made them already.
-- The server logs in as a role that owns nothing, inherits nothing and takes one of these on in each transaction.
do $$
begin
  if not exists (select from pg_roles where rolname = 'app_municipality') then create role app_municipality nologin; end if;
  if not exists (select from pg_roles where rolname = 'app_public') then create role app_public nologin; end if;
  if not exists (select from pg_roles where rolname = 'app_directory') then create role app_directory nologin; end if;
  if not exists (select from pg_roles where rolname = 'app_jobs') then create role app_jobs nologin; end if;
exception when duplicate_object or unique_violation then
  null; -- two databases of one cluster migrated at the same moment
end $$;

revoke create on schema public from public;
grant usage on schema public to app_municipality, app_public, app_directory, app_jobs;

-- Nothing chosen is null, and null equals no row's municipality: without a choice every table is empty.
create function current_municipality() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.municipality', true), '')::uuid $$;

-- Makes a table a municipality's own: forced row-level security with the same condition for reading and for writing.
-- Slices call this below each `create table`; a test fails for any table with a municipality_id that is without.
create procedure own_table(name regclass, rights text default 'select, insert, update, delete')
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy own_rows on %s to app_municipality using (municipality_id = current_municipality()) with check (municipality_id = current_municipality())',
    name);
  execute format('grant %s on %s to app_municipality', rights, name);
end $$;

create table municipalities (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?$'),
  name text not null check (length(name) between 1 and 100),
  -- live: a real one that uses the platform. fictional, reconstructed and practice carry a notice on every page.
  kind text not null check (kind in ('live', 'fictional', 'reconstructed', 'practice')),
  -- A reconstruction is read only: nobody speaks in the name of a real municipality.
  read_only boolean not null default false,
  listed boolean not null default true,
  tagline text,
  contact_phone text,
  contact_email text,
  -- Validated by ui/theme before it is stored: colours that fail WCAG AA never come this far.
  theme jsonb,
  -- For reconstructions: where the public facts come from.
  sources jsonb not null default '[]',
  created_at timestamptz not null
);
alter table municipalities enable row level security;
alter table municipalities force row level security;
create policy own_row on municipalities to app_municipality
  using (id = current_municipality()) with check (id = current_municipality());
create policy listed_to_all on municipalities for select to app_public using (true);
grant select, insert, update on municipalities to app_municipality;
grant select on municipalities to app_public;

-- Codes that people type (a receipt, a join code, a voting code) have no municipality in their address. Only a keyed
-- hash of the code is stored; one function finds what it belongs to, and nothing can list the directory.
create table code_directory (
  municipality_id uuid not null default current_municipality() references municipalities,
  code_hash bytea not null unique,
  kind text not null check (kind in ('receipt', 'gathering', 'voting')),
  subject_id uuid not null,
  expires_at timestamptz,
  primary key (municipality_id, code_hash)
);
call own_table('code_directory', 'insert, delete, select');
create policy found_by_hash on code_directory for select to app_directory using (true);
grant select on code_directory to app_directory;

create function find_code(hash bytea) returns table (municipality_id uuid, kind text, subject_id uuid, expires_at timestamptz)
  language sql stable security definer set search_path = public
  as $$ select d.municipality_id, d.kind, d.subject_id, d.expires_at from public.code_directory d where d.code_hash = hash $$;
revoke execute on function find_code from public;
grant app_directory to current_user;
grant create on schema public to app_directory; -- needed to become the owner of a function in it, and only for that
alter function find_code owner to app_directory;
revoke create on schema public from app_directory;
grant execute on function find_code to app_public;

-- Every staff write and every staff read of something personal. Append only; ids, never words.
create table audit_log (
  municipality_id uuid not null default current_municipality() references municipalities,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('anonymous', 'account', 'system')),
  actor_id uuid,
  act text not null,
  subject_kind text not null,
  subject_id uuid,
  primary key (municipality_id, id)
);
create index audit_log_by_time on audit_log (municipality_id, at desc);
call own_table('audit_log', 'select, insert');

-- A form sent twice does nothing twice: the fingerprint of what was sent (each form carries a random key, so two people who
-- type the same differ) and the address that the first sending led to.
create table form_keys (
  municipality_id uuid not null default current_municipality() references municipalities,
  key bytea not null,
  location text,
  sent_at timestamptz not null,
  primary key (municipality_id, key)
);
call own_table('form_keys');
