-- What each domain will do: an action belongs to one domain or more of the municipality's own list, whatever its priorities.
create table action_domains (
  municipality_id uuid not null default current_municipality(),
  action_id uuid not null,
  domain_id uuid not null,
  primary key (municipality_id, action_id, domain_id),
  foreign key (municipality_id, action_id) references actions,
  foreign key (municipality_id, domain_id) references domains
);
create index action_domains_by_domain on action_domains (municipality_id, domain_id);
call own_table('action_domains', 'select, insert, delete');
call shown_table('action_domains');

-- The share of a department in an action: asked when the action is made or changed, confirmed or declined by the department.
create table action_shares (
  municipality_id uuid not null default current_municipality(),
  action_id uuid not null,
  department_id uuid not null,
  verdict text check (verdict in ('confirmed', 'declined')),
  -- Why it cannot be done like this, or what was agreed.
  words text check (verdict is not null or words is null),
  answered_at timestamptz,
  account_id uuid,
  -- What was promised was changed since the department answered.
  outdated boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, action_id, department_id),
  foreign key (municipality_id, action_id) references actions,
  foreign key (municipality_id, department_id) references departments,
  foreign key (municipality_id, account_id) references accounts,
  check (verdict is distinct from 'declined' or words is not null)
);
create index action_shares_by_department on action_shares (municipality_id, department_id);
call own_table('action_shares', 'select, insert, update, delete');
call shown_table('action_shares');

-- How many people told something about each domain: kept while it changes, like the other counts (0008).
create function count_told_domains() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'INSERT' then
    perform keep_count(municipality_id, 'told-domain', domain_id, count(*))
    from added where domain_id is not null group by municipality_id, domain_id;
  else
    perform keep_count(municipality_id, 'told-domain', domain_id, sum(change))
    from (
      select municipality_id, domain_id, 1 as change from added
      union all select municipality_id, domain_id, -1 from removed) c
    where domain_id is not null group by municipality_id, domain_id having sum(change) <> 0;
  end if;
  return null;
end $$;
create trigger keep_told_domains after insert on signals referencing new table as added
  for each statement execute function count_told_domains();
create trigger keep_changed_told_domains after update on signals referencing new table as added old table as removed
  for each statement execute function count_told_domains();

-- As in 0008, with what is kept since.
create or replace procedure recount_all()
  language plpgsql
  as $$
begin
  update signals s set taken_up = coalesce(c.count, 0)
  from signals o left join (
    select l.municipality_id, l.from_id, count(*) as count from links_in_force l
    join thread_nodes n on n.municipality_id = l.municipality_id and n.id = l.to_id and n.kind <> 'vision'
    where l.relation in ('led_to', 'answered_by', 'not_taken_up') group by l.municipality_id, l.from_id
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
    union all select municipality_id, 'told-domain', domain_id, count(*) from signals where domain_id is not null group by 1, 3
    union all select s.municipality_id, k.kind, coalesce(s.gathering_id, '00000000-0000-0000-0000-000000000000'), sum(k.change)
      from signals s, lateral (values ('said', 1), ('loose', is_loose(s)::int), ('to-read', is_to_read(s)::int)) k (kind, change)
      group by 1, 2, 3 having sum(k.change) <> 0;
end $$;

-- What was told before is counted once. Forced, row-level security would hide it from whoever prepares the database.
alter table signals no force row level security;
alter table kept_counts no force row level security;
insert into kept_counts (municipality_id, kind, of_id, count)
  select municipality_id, 'told-domain', domain_id, count(*) from signals where domain_id is not null group by 1, 3;
alter table signals force row level security;
alter table kept_counts force row level security;
