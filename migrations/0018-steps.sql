-- The compass: where an agenda stands on the seven steps, in the words of those who make it. What the steps ask is content
-- (content/step-plan); what can be seen of them the slices find for themselves. Here is only what people said and did.

-- To which version of the step plan an agenda keeps. Without a row nobody worked with any yet: it follows the newest.
create table step_plan_choices (
  municipality_id uuid not null default current_municipality() references municipalities,
  agenda_id uuid not null,
  -- The name of a version in content/step-plan. Versions are withdrawn and never removed.
  plan text not null,
  primary key (municipality_id, agenda_id),
  foreign key (municipality_id, agenda_id) references agendas (municipality_id, id)
);
call own_table('step_plan_choices', 'select, insert, update');
call shown_table('step_plan_choices');

-- What was said of a step, each time that it was said: append only, since the course over time is public. By whom is in the
-- audit log. The number is the version too: two people who speak at once cannot both be the next.
create table step_statuses (
  municipality_id uuid not null default current_municipality() references municipalities,
  agenda_id uuid not null,
  step smallint not null check (step between 1 and 7),
  number int not null check (number > 0),
  id uuid not null,
  status text not null check (status in ('strong', 'under-way', 'not-yet', 'skipped')),
  reason text not null check (reason <> ''),
  set_at timestamptz not null,
  primary key (municipality_id, agenda_id, step, number),
  unique (municipality_id, id),
  foreign key (municipality_id, agenda_id) references agendas (municipality_id, id)
);
call own_table('step_statuses', 'select, insert');
call shown_table('step_statuses');

-- What was ticked on the checklist of a step, by the key that it has in the content: a tick stays when the agenda moves to a
-- version that has the same key.
create table step_ticks (
  municipality_id uuid not null default current_municipality() references municipalities,
  agenda_id uuid not null,
  step smallint not null check (step between 1 and 7),
  key text not null,
  primary key (municipality_id, agenda_id, step, key),
  foreign key (municipality_id, agenda_id) references agendas (municipality_id, id)
);
call own_table('step_ticks', 'select, insert, delete');
call shown_table('step_ticks');

-- Documents and pages elsewhere that show something which the platform cannot find by itself. What was taken away stays, unseen.
create table step_links (
  municipality_id uuid not null default current_municipality() references municipalities,
  id uuid not null,
  agenda_id uuid not null,
  step smallint not null check (step between 1 and 7),
  title text not null check (title <> ''),
  url text not null,
  note text,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, agenda_id) references agendas (municipality_id, id)
);
create index step_links_by_agenda on step_links (municipality_id, agenda_id, step);
call own_table('step_links', 'select, insert, update');
call shown_table('step_links');

-- Looking back on a step: for those who make the agenda, and for everyone where they wish it.
create table step_reflections (
  municipality_id uuid not null default current_municipality() references municipalities,
  agenda_id uuid not null,
  step smallint not null check (step between 1 and 7),
  id uuid not null,
  went_well text,
  differently text,
  public boolean not null,
  version int not null default 1,
  written_at timestamptz not null,
  primary key (municipality_id, agenda_id, step),
  unique (municipality_id, id),
  foreign key (municipality_id, agenda_id) references agendas (municipality_id, id)
);
call own_table('step_reflections', 'select, insert, update');
call shown_table('step_reflections');
