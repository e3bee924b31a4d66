-- Organisations own actions, add priorities, and are often not the municipality.
create table organisations (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('municipality', 'partner', 'working-groups')),
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
