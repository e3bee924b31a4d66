-- The thread: one row for each thing that can be linked, and links that are only ever added. Everything that the product
-- says about "what became of this" and "whose voices stand behind this" is read from these two tables.
create table thread_nodes (
  municipality_id uuid not null default current_municipality() references municipalities,
  id uuid not null,
  kind text not null check (kind in ('gathering', 'signal', 'proposal', 'ballot', 'priority', 'action', 'progress-update',
    'outcome', 'answer', 'organisation', 'edition')),
  created_at timestamptz not null,
  primary key (municipality_id, id)
);
call own_table('thread_nodes', 'select, insert');

-- A link runs the way the thread runs: from what was first to what came of it. The relation reads from the first to the
-- second, but for `split_from` and `added_by`, whose established names read the other way round. A priority `holds` an
-- action that rests on proposals of its own: it belongs there, and the voices come along those proposals only.
create table thread_links (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  relation text not null check (relation in ('raised', 'led_to', 'merged_into', 'split_from', 'chosen_as', 'added_by',
    'answered_by', 'not_taken_up', 'transferred_to', 'superseded_by', 'holds')),
  -- The links of one act (bringing five signals together is one act) are undone together.
  act_id uuid not null,
  reason text,
  account_id uuid,
  decided_in uuid,
  created_at timestamptz not null,
  -- An undoing is a link of its own; nothing is deleted.
  undoes uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, from_id) references thread_nodes,
  foreign key (municipality_id, to_id) references thread_nodes,
  foreign key (municipality_id, decided_in) references thread_nodes,
  foreign key (municipality_id, undoes) references thread_links,
  foreign key (municipality_id, account_id) references accounts,
  check (from_id <> to_id),
  check (reason is not null or relation not in ('merged_into', 'split_from', 'added_by', 'not_taken_up', 'superseded_by'))
);
-- A link is undone once. Only of undoings: an index that holds every link under 'undoes nothing' looks to the planner like the
-- shortest way to them all.
create unique index thread_links_undoes on thread_links (municipality_id, undoes) where undoes is not null;
create index thread_links_from on thread_links (municipality_id, from_id);
create index thread_links_to on thread_links (municipality_id, to_id);
create index thread_links_act on thread_links (municipality_id, act_id);
call own_table('thread_links', 'select, insert');

create view links_in_force with (security_invoker = true) as
  select l.* from thread_links l
  where l.undoes is null
    and not exists (select from thread_links u where u.municipality_id = l.municipality_id and u.undoes = l.id);
grant select on links_in_force to app_municipality;
