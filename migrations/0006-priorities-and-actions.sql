-- Organisations own actions, add priorities, and are often not the municipality.
create table organisations (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('municipality', 'partner', 'working-groups')),
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, name),
  foreign key (municipality_id, id) references thread_nodes
);
call own_table('organisations');

alter table accounts add column organisation_id uuid;
alter table accounts add foreign key (municipality_id, organisation_id) references organisations;

create table priorities (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9-]{1,80}$'),
  position smallint not null,
  title text not null,
  about text,
  state text not null default 'open' check (state in ('open', 'merged', 'split', 'undone')),
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  foreign key (municipality_id, id) references thread_nodes,
  foreign key (municipality_id, agenda_id) references agendas
);
call own_table('priorities');

-- Where a priority lives on now: in itself, or in what it was merged into, however often. Actions stay linked to the
-- priority that they were made for, so undoing a merge brings each back to its own.
create view living_priorities with (security_invoker = true) as
  with recursive forth (municipality_id, priority_id, living_id) as (
    select municipality_id, id, id from priorities
    union
    select f.municipality_id, f.priority_id, l.to_id
    from forth f join links_in_force l
      on l.municipality_id = f.municipality_id and l.from_id = f.living_id and l.relation = 'merged_into'
  )
  select f.municipality_id, f.priority_id, f.living_id
  from forth f join priorities p on p.municipality_id = f.municipality_id and p.id = f.living_id
  where p.state = 'open';
grant select on living_priorities to app_municipality;

create table actions (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9-]{1,80}$'),
  title text not null,
  about text,
  -- Absent only in a reconstruction, where the page says that it is not publicly known.
  organisation_id uuid,
  due_on date,
  measure text,
  money text check (money in ('doing', 'reserved', 'undecided')),
  state text not null default 'planned' check (state in ('planned', 'busy', 'done', 'stopped')),
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  foreign key (municipality_id, id) references thread_nodes,
  foreign key (municipality_id, agenda_id) references agendas,
  foreign key (municipality_id, organisation_id) references organisations
);
call own_table('actions');
create index actions_by_owner on actions (municipality_id, organisation_id);

-- What the owner says about how it goes; the newest one is the action's state.
create table progress_updates (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  action_id uuid not null,
  state text not null check (state in ('planned', 'busy', 'done', 'stopped')),
  words text not null,
  account_id uuid,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, id) references thread_nodes,
  foreign key (municipality_id, action_id) references actions,
  foreign key (municipality_id, account_id) references accounts
);
call own_table('progress_updates', 'select, insert');
create index progress_updates_by_action on progress_updates (municipality_id, action_id, created_at desc);

-- What changed for people, as measured.
create table outcomes (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  action_id uuid not null,
  words text not null,
  measured_on date not null,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, id) references thread_nodes,
  foreign key (municipality_id, action_id) references actions
);
call own_table('outcomes', 'select, insert');
create index outcomes_by_action on outcomes (municipality_id, action_id);

-- An edition freezes what was promised. It quotes nobody: voices are in it as counts, so a withdrawal has nothing to undo.
create table agenda_editions (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid not null,
  number int not null,
  content jsonb not null,
  published_at timestamptz not null,
  account_id uuid,
  primary key (municipality_id, id),
  unique (municipality_id, agenda_id, number),
  foreign key (municipality_id, id) references thread_nodes,
  foreign key (municipality_id, agenda_id) references agendas,
  foreign key (municipality_id, account_id) references accounts
);
call own_table('agenda_editions', 'select, insert');
