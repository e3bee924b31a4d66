-- How a municipality works on an agenda, and how much influence it promised: each choice is a row of its own, so that what was
-- promised at the start can be held against what was done at the end.
create table working_methods (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid not null,
  number int not null,
  kind text not null check (kind in ('direct', 'indirect', 'panel', 'mix')),
  influence text not null check (influence in ('inform', 'consult', 'advise', 'coproduce', 'decide')),
  -- Why this one; for everyone to read.
  reason text not null,
  account_id uuid,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, agenda_id, number),
  foreign key (municipality_id, agenda_id) references agendas,
  foreign key (municipality_id, account_id) references accounts
);
call own_table('working_methods', 'select, insert');
call shown_table('working_methods');

-- What is planned for an agenda. A plan locks nothing: it is changed, ticked off and taken away as people go.
create table planned_activities (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid not null,
  kind text not null check (kind in ('decision', 'vision', 'gathering', 'visit', 'ballot', 'working-group', 'weighing', 'check',
    'advice', 'adoption', 'publication', 'evaluation', 'other')),
  title text not null,
  around_on date not null,
  done_on date,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, agenda_id) references agendas
);
create index planned_activities_by_agenda on planned_activities (municipality_id, agenda_id, around_on);
call own_table('planned_activities');
call shown_table('planned_activities');
