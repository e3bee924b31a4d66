-- What an agenda rests on can stand on the thread too: what was decided, what is meant and wanted, who works on it, and advice.
alter table thread_nodes
  drop constraint thread_nodes_kind_check,
  add constraint thread_nodes_kind_check check (kind in ('gathering', 'signal', 'proposal', 'ballot', 'priority', 'action',
    'progress-update', 'outcome', 'answer', 'organisation', 'edition', 'decision', 'vision', 'goal', 'working-group', 'advice'));

-- The parts of the municipality's own organisation: who supports, who takes part in a working group, who does its share.
create table departments (
  municipality_id uuid not null default current_municipality() references municipalities,
  id uuid not null,
  name text not null,
  -- To see who is missing: the physical domain is most often forgotten.
  sphere text not null check (sphere in ('social', 'physical', 'services')),
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id)
);
call own_table('departments', 'select, insert, update');
call shown_table('departments');
create unique index departments_by_name on departments (municipality_id, lower(name));
