-- Practice municipalities are erased wholly, whatever tables there are. The role that may do so sees nothing but practice
-- municipalities that are over: the rule stands once, in its policy on `municipalities`, and every other table asks there.
do $$
begin
  if not exists (select from pg_roles where rolname = 'app_eraser') then create role app_eraser nologin; end if;
exception when duplicate_object or unique_violation then
  null; -- two databases of one cluster migrated at the same moment
end $$;
grant usage on schema public to app_eraser;

create policy erasable on municipalities to app_eraser
  using (kind = 'practice' and created_at < now() - interval '1 day');
grant select, delete on municipalities to app_eraser;

create procedure make_erasable(name regclass)
  language plpgsql
  as $$
begin
  execute format(
    'create policy erasable on %s to app_eraser using (municipality_id in (select id from public.municipalities))',
    name);
  execute format('grant select, delete on %s to app_eraser', name);
end $$;

-- As in 0001, and erasable: a table that comes later is so by itself.
create or replace procedure own_table(name regclass, rights text default 'select, insert, update, delete')
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy own_rows on %s to app_municipality using (municipality_id = current_municipality()) with check (municipality_id = current_municipality())',
    name);
  execute format('grant %s on %s to app_municipality', rights, name);
  call make_erasable(name);
end $$;

do $$
declare
  name regclass;
begin
  for name in
    select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'municipality_id'
  loop
    call make_erasable(name);
  end loop;
end $$;

-- Erases one practice municipality that is over from every table that has a municipality_id, those first to which no other
-- refers any more. Says whether there was such a one; for any other id it finds nothing to erase.
create function erase_practice(erased uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
declare
  remaining regclass[];
  next regclass;
begin
  if not exists (
    select from public.municipalities m
    where m.id = erased and m.kind = 'practice' and m.created_at < now() - interval '1 day'
  ) then
    return false;
  end if;
  remaining := array(
    select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname <> 'information_schema' and n.nspname not like 'pg\_%');
  while cardinality(remaining) > 0 loop
    select t into next from unnest(remaining) t
    where not exists (
      select from pg_constraint k
      where k.contype = 'f' and k.confrelid = t and k.conrelid <> t and k.conrelid = any (remaining))
    limit 1;
    if next is null then
      raise exception 'these tables refer to one another in a circle: %', remaining;
    end if;
    execute format('delete from %s where municipality_id = $1', next) using erased;
    remaining := array_remove(remaining, next);
  end loop;
  delete from public.municipalities where id = erased;
  return true;
end $$;
revoke execute on function erase_practice from public;
grant app_eraser to current_user;
grant create on schema public to app_eraser; -- needed to become the owner of a function in it, and only for that
alter function erase_practice owner to app_eraser;
revoke create on schema public from app_eraser;
grant execute on function erase_practice to app_jobs;

-- Nobody makes a municipality erasable: what kind it is, and since when, is never changed.
create function refuse_other_kind() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'the kind and the age of a municipality are never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger kind_stays before update on municipalities
  for each row when (new.kind <> old.kind or new.created_at <> old.created_at) execute function refuse_other_kind();

-- A code for signing in belongs to the browser that asked for it, and so do its tries: a stranger who asks and guesses
-- uses up their own. A long one, sent when codes are asked for and not used, opens in any browser.
alter table sign_in_codes
  add column any_browser boolean not null default false,
  add column sent_at timestamptz not null default now();
create index sign_in_codes_by_account on sign_in_codes (municipality_id, account_id, sent_at);

-- An address gets notices once whoever reads its mail has said so. Addresses of before were taken at their word; each
-- notice they get leads to where it ends.
alter table followers
  add column id uuid not null default gen_random_uuid(),
  add column confirmed_at timestamptz,
  add unique (municipality_id, id);
alter table followers no force row level security; -- else it would hide the rows from whoever prepares the database
update followers set confirmed_at = created_at;
alter table followers force row level security;
-- The mail that asks leads to a page about the address only, never to the receipt: that opens the words.
alter table code_directory
  drop constraint code_directory_kind_check,
  add constraint code_directory_kind_check check (kind in ('receipt', 'gathering', 'voting', 'notice'));
