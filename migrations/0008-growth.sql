-- A page costs the same however much was said and done before: what pages count is kept while it changes, what they list is
-- found by an index of their own. All of it follows from the other tables; `recount_all` makes it anew.

-- How many there are of something: in a municipality, an agenda or a gathering. A count is the sum of its slots: whoever
-- changes it takes one that nobody holds, or a new one, so that nobody ever waits for another's transaction here.
create table kept_counts (
  municipality_id uuid not null default current_municipality() references municipalities,
  kind text not null,
  -- The agenda or the gathering; nothing but zeros: of the municipality as a whole, or said at no gathering.
  of_id uuid not null default '00000000-0000-0000-0000-000000000000',
  slot uuid not null default gen_random_uuid(),
  count int not null,
  primary key (municipality_id, kind, of_id, slot)
) with (fillfactor = 50);
call own_table('kept_counts', 'select, insert, update');
-- What the national pages tell of a municipality; the numbers stand on its own first page too.
create policy told_to_all on kept_counts for select to app_public
  using (kind in ('signal', 'open-priority', 'agreed-action'));
grant select on kept_counts to app_public;

create function keep_count(owner uuid, counted text, counted_of uuid, change bigint) returns void
  language plpgsql
  as $$
declare
  free uuid;
begin
  select k.slot into free from kept_counts k
  where k.municipality_id = owner and k.kind = counted and k.of_id = counted_of limit 1 for update skip locked;
  if found then
    update kept_counts k set count = k.count + change
    where k.municipality_id = owner and k.kind = counted and k.of_id = counted_of and k.slot = free;
  else
    insert into kept_counts (municipality_id, kind, of_id, count) values (owner, counted, counted_of, change);
  end if;
end $$;

-- Things on the thread, by kind; nothing on it is ever deleted.
create function count_nodes() returns trigger
  language plpgsql
  as $$
begin
  perform keep_count(municipality_id, kind, '00000000-0000-0000-0000-000000000000', count(*))
  from added group by municipality_id, kind;
  return null;
end $$;
create trigger keep_counts after insert on thread_nodes referencing new table as added
  for each statement execute function count_nodes();

-- Proposals and priorities that are in force, by agenda. The kind comes with the trigger.
create function count_open() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'INSERT' then
    perform keep_count(municipality_id, tg_argv[0], agenda_id, count(*))
    from added where state = 'open' group by municipality_id, agenda_id;
  else
    perform keep_count(municipality_id, tg_argv[0], agenda_id, sum(change))
    from (
      select municipality_id, agenda_id, 1 as change from added where state = 'open'
      union all select municipality_id, agenda_id, -1 from removed where state = 'open') c
    group by municipality_id, agenda_id having sum(change) <> 0;
  end if;
  return null;
end $$;
create trigger keep_counts after insert on proposals referencing new table as added
  for each statement execute function count_open('open-proposal');
create trigger keep_changed_counts after update on proposals referencing new table as added old table as removed
  for each statement execute function count_open('open-proposal');
create trigger keep_counts after insert on priorities referencing new table as added
  for each statement execute function count_open('open-priority');
create trigger keep_changed_counts after update on priorities referencing new table as added old table as removed
  for each statement execute function count_open('open-priority');

-- Actions by agenda, and those of them that are done.
create function count_actions() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'INSERT' then
    perform keep_count(municipality_id, 'agreed-action', agenda_id, count(*))
    from added group by municipality_id, agenda_id;
    perform keep_count(municipality_id, 'done-action', agenda_id, count(*))
    from added where state = 'done' group by municipality_id, agenda_id;
  else
    perform keep_count(municipality_id, kind, agenda_id, sum(change))
    from (
      select municipality_id, agenda_id, 'agreed-action' as kind, 1 as change from added
      union all select municipality_id, agenda_id, 'agreed-action', -1 from removed
      union all select municipality_id, agenda_id, 'done-action', 1 from added where state = 'done'
      union all select municipality_id, agenda_id, 'done-action', -1 from removed where state = 'done') c
    group by municipality_id, kind, agenda_id having sum(change) <> 0;
  end if;
  return null;
end $$;
create trigger keep_counts after insert on actions referencing new table as added
  for each statement execute function count_actions();
create trigger keep_changed_counts after update on actions referencing new table as added old table as removed
  for each statement execute function count_actions();

-- How many links in force lead on from a signal to a proposal, something made of it at once, or an answer: one without waits.
alter table signals add column taken_up int not null default 0;

create function is_loose(s signals) returns boolean language sql immutable parallel safe
  as $$ select s.taken_up = 0 and s.withdrawn_at is null $$;
create function is_to_read(s signals) returns boolean language sql immutable parallel safe
  as $$ select s.consent = 'publish' and s.words is not null and s.released_at is null and s.held_back_at is null $$;

-- Signals by where they were said: all of them, those that wait for an answer, and those that wait to be read.
create function count_signals() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'INSERT' then
    perform keep_count(municipality_id, kind, of_id, sum(change))
    from (
      select a.municipality_id, k.kind, coalesce(a.gathering_id, '00000000-0000-0000-0000-000000000000') as of_id, k.change
      from added a, lateral (values ('said', 1), ('loose', is_loose(a)::int), ('to-read', is_to_read(a)::int)) k (kind, change)
    ) c group by municipality_id, kind, of_id having sum(change) <> 0;
  else
    perform keep_count(municipality_id, kind, of_id, sum(change))
    from (
      select s.municipality_id, k.kind, coalesce(s.gathering_id, '00000000-0000-0000-0000-000000000000') as of_id, s.sign * k.change as change
      from (
        select a.municipality_id, a.gathering_id, 1 as sign, is_loose(a)::int as loose, is_to_read(a)::int as to_read from added a
        union all select r.municipality_id, r.gathering_id, -1, is_loose(r)::int, is_to_read(r)::int from removed r
      ) s, lateral (values ('said', 1), ('loose', s.loose), ('to-read', s.to_read)) k (kind, change)
    ) c group by municipality_id, kind, of_id having sum(change) <> 0;
  end if;
  return null;
end $$;
create trigger keep_counts after insert on signals referencing new table as added
  for each statement execute function count_signals();
create trigger keep_changed_counts after update on signals referencing new table as added old table as removed
  for each statement execute function count_signals();

-- Whether a link comes from a signal: walks back along the thread stop there, and would otherwise look at every voice to see it.
alter table thread_links add column from_signal boolean not null default false;
create function mark_signal_link() returns trigger
  language plpgsql
  as $$
begin
  new.from_signal := exists (
    select from thread_nodes n where n.municipality_id = new.municipality_id and n.id = new.from_id and n.kind = 'signal');
  return new;
end $$;
create trigger mark_signal before insert on thread_links for each row execute function mark_signal_link();
create or replace view links_in_force with (security_invoker = true) as
  select l.* from thread_links l
  where l.undoes is null
    and not exists (select from thread_links u where u.municipality_id = l.municipality_id and u.undoes = l.id);

-- What a link that is made or undone changes: which signals wait for an answer, and whether voices that were counted before
-- still are right. Links are only added, so the number of those that carry voices says whether any came since.
create function count_links() returns trigger
  language plpgsql
  as $$
begin
  perform keep_count(municipality_id, 'voice-link', '00000000-0000-0000-0000-000000000000', count(*))
  from added where relation in ('led_to', 'merged_into', 'chosen_as', 'transferred_to', 'superseded_by')
  group by municipality_id;
  if exists (select from added where relation in ('led_to', 'answered_by', 'not_taken_up')) then
    -- Held in order of their ids: two acts over the same signals go one after the other.
    perform from signals s
    where (s.municipality_id, s.id) in (
      select municipality_id, from_id from added where relation in ('led_to', 'answered_by', 'not_taken_up'))
    order by s.municipality_id, s.id for no key update;
    update signals s set taken_up = s.taken_up + c.change
    from (
      select municipality_id, from_id, sum(case when undoes is null then 1 else -1 end) as change
      from added where relation in ('led_to', 'answered_by', 'not_taken_up') group by municipality_id, from_id) c
    where s.municipality_id = c.municipality_id and s.id = c.from_id and c.change <> 0;
  end if;
  return null;
end $$;
create trigger keep_counts after insert on thread_links referencing new table as added
  for each statement execute function count_links();

-- The agenda that first pages are about: the newest that was published; before the first publication the newest. It refers to
-- no table, so that a municipality and its agendas can go in either order.
alter table municipalities add column shown_agenda_id uuid;

create function find_shown_agenda(municipality uuid) returns uuid language sql stable
  as $$
    select a.id from agendas a where a.municipality_id = municipality
    order by exists (
        select from agenda_editions e where e.municipality_id = a.municipality_id and e.agenda_id = a.id) desc,
      a.starts_on desc, a.id desc
    limit 1 $$;

create function keep_shown_agenda() returns trigger
  language plpgsql
  as $$
begin
  update municipalities m set shown_agenda_id = find_shown_agenda(m.id)
  where m.id = new.municipality_id and m.shown_agenda_id is distinct from find_shown_agenda(m.id);
  return null;
end $$;
create trigger keep_shown after insert or update of starts_on on agendas
  for each row execute function keep_shown_agenda();
create trigger keep_shown after insert on agenda_editions
  for each row execute function keep_shown_agenda();

-- Makes all that is kept anew from what it follows from.
create procedure recount_all()
  language plpgsql
  as $$
begin
  update signals s set taken_up = coalesce(c.count, 0)
  from signals o left join (
    select municipality_id, from_id, count(*) as count from links_in_force
    where relation in ('led_to', 'answered_by', 'not_taken_up') group by municipality_id, from_id
  ) c on c.municipality_id = o.municipality_id and c.from_id = o.id
  where s.municipality_id = o.municipality_id and s.id = o.id and s.taken_up <> coalesce(c.count, 0);
  update thread_links l set from_signal = true from thread_nodes n
  where n.municipality_id = l.municipality_id and n.id = l.from_id and n.kind = 'signal' and not l.from_signal;
  update municipalities set shown_agenda_id = find_shown_agenda(id);
  delete from kept_counts;
  insert into kept_counts (municipality_id, kind, count)
    select municipality_id, kind, count(*) from thread_nodes group by municipality_id, kind
    union all select municipality_id, 'voice-link', count(*) from thread_links
      where relation in ('led_to', 'merged_into', 'chosen_as', 'transferred_to', 'superseded_by') group by municipality_id;
  insert into kept_counts (municipality_id, kind, of_id, count)
    select municipality_id, 'open-proposal', agenda_id, count(*) from proposals where state = 'open' group by 1, 3
    union all select municipality_id, 'open-priority', agenda_id, count(*) from priorities where state = 'open' group by 1, 3
    union all select municipality_id, 'agreed-action', agenda_id, count(*) from actions group by 1, 3
    union all select municipality_id, 'done-action', agenda_id, count(*) from actions where state = 'done' group by 1, 3
    union all select s.municipality_id, k.kind, coalesce(s.gathering_id, '00000000-0000-0000-0000-000000000000'), sum(k.change)
      from signals s, lateral (values ('said', 1), ('loose', is_loose(s)::int), ('to-read', is_to_read(s)::int)) k (kind, change)
      group by 1, 2, 3 having sum(k.change) <> 0;
end $$;
revoke execute on procedure recount_all from public;

-- What stands there already is counted once. Forced, row-level security would hide it from whoever prepares the database.
do $$
declare
  read text[] := '{municipalities,agendas,agenda_editions,gatherings,thread_nodes,thread_links,signals,proposals,priorities,actions,kept_counts}';
  name text;
begin
  foreach name in array read loop execute format('alter table %I no force row level security', name); end loop;
  call recount_all();
  foreach name in array read loop execute format('alter table %I force row level security', name); end loop;
end $$;

-- What priorities live on in now, of these only: the view of all of them walked the whole municipality for one.
drop view living_priorities;
create function living_of(asked uuid[]) returns table (priority_id uuid, living_id uuid) language sql stable
  as $$
    with recursive forth (priority_id, living_id) as (
      select p, p from unnest(asked) p
      union
      select f.priority_id, l.to_id from forth f join links_in_force l
        on l.municipality_id = current_municipality() and l.from_id = f.living_id and l.relation = 'merged_into'
    )
    select f.priority_id, f.living_id from forth f
    join priorities p on p.municipality_id = current_municipality() and p.id = f.living_id and p.state = 'open' $$;

-- One index for each list, in its order.
drop index signals_by_time, signals_by_gathering, thread_links_to;
create index signals_by_time on signals (municipality_id, created_at desc, id desc);
create index signals_by_gathering on signals (municipality_id, gathering_id, created_at desc, id desc);
create index signals_by_domain on signals (municipality_id, domain_id, created_at desc, id desc);
create index signals_loose on signals (municipality_id, created_at desc, id desc) where taken_up = 0 and withdrawn_at is null;
create index signals_loose_by_gathering on signals (municipality_id, gathering_id, created_at desc, id desc)
  where taken_up = 0 and withdrawn_at is null;
create index signals_to_read on signals (municipality_id, created_at, id)
  where consent = 'publish' and words is not null and released_at is null and held_back_at is null;
create index signals_public on signals (municipality_id, gathering_id, created_at, id)
  where consent = 'publish' and words is not null and released_at is not null and held_back_at is null;
create index thread_links_ground on thread_links (municipality_id, to_id) where not from_signal;
create index thread_links_to on thread_links (municipality_id, to_id, id);
create index agendas_by_start on agendas (municipality_id, starts_on desc, id desc);
create index gatherings_by_day on gatherings (municipality_id, held_on desc nulls last, starts_at, id);
create index gatherings_by_state on gatherings (municipality_id, state, held_on);
create index proposals_by_agenda on proposals (municipality_id, agenda_id, number);
create index priorities_by_agenda on priorities (municipality_id, agenda_id, position, id);
create index actions_by_agenda on actions (municipality_id, agenda_id);
create index actions_under_way on actions (municipality_id, due_on, id) where state in ('planned', 'busy');
create index ballots_by_time on ballots (municipality_id, created_at desc, id desc);
create index ballot_options_by_proposal on ballot_options (municipality_id, proposal_id);
