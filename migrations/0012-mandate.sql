-- On what the agenda rests: what was decided, what that asks, and who has to say yes (step 2, 'agendeer').

-- One row of the register of decisions. We keep no documents: those stand in the council information system, where they are kept
-- and made accessible; the row holds the address.
create table decisions (
  municipality_id uuid not null default current_municipality() references municipalities,
  -- On the thread, so that a vision, a goal or a priority can rest on it (led_to). It carries no voices of its own.
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9-]{1,80}$'),
  kind text not null check (kind in ('motion', 'council-decision', 'executive-decision', 'assignment', 'project-plan', 'budget',
    'hours', 'vacancy', 'accord')),
  title text not null,
  about text,
  -- Body, day and outcome are null only in a reconstruction, where no public source states them.
  body text check (body in ('council', 'executive', 'management', 'other')),
  decided_on date,
  outcome text check (outcome in ('carried', 'rejected', 'withdrawn', 'deferred')),
  vote text not null default 'not-recorded' check (vote in ('not-recorded', 'unanimous', 'counted')),
  votes_for int,
  votes_against int,
  -- Without a first day it holds from the day of deciding, without a last day until something else is decided.
  starts_on date,
  ends_on date,
  link_url text check (link_url ~* '^https?://'),
  link_label text,
  -- Of a budget: for each year when structural, in all when once.
  amount_cents bigint check (amount_cents > 0),
  recurrence text check (recurrence in ('structural', 'once')),
  -- Of hours and of a vacancy: of all its people together.
  hours_per_week double precision check (hours_per_week > 0),
  people int check (people > 0),
  -- Of a vacancy: somebody was found.
  filled boolean,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  foreign key (municipality_id, id) references thread_nodes,
  check (ends_on is null or starts_on is null or ends_on >= starts_on),
  check ((vote = 'counted') = (votes_for is not null and votes_against is not null))
);
call own_table('decisions', 'select, insert, update');
call shown_table('decisions');
create index decisions_by_day on decisions (municipality_id, decided_on desc nulls last, id desc);

-- What a decision asks, and whether that was done. Done has a day and words; taking it back empties both.
create table decision_asks (
  municipality_id uuid not null default current_municipality() references municipalities,
  id uuid not null,
  decision_id uuid not null,
  words text not null,
  due_on date,
  done_on date,
  outcome_words text,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, decision_id) references decisions,
  check ((done_on is null) or (outcome_words is not null))
);
call own_table('decision_asks', 'select, insert, update');
call shown_table('decision_asks');
create index decision_asks_by_decision on decision_asks (municipality_id, decision_id, due_on, id);

-- Who has to say yes, who does already and what each needs. For staff only: it stands on no public page. A department, an
-- organisation, a council group or another body by its name; never a person.
create table supporters (
  municipality_id uuid not null default current_municipality() references municipalities,
  id uuid not null,
  kind text not null check (kind in ('body', 'council-group', 'department', 'organisation')),
  name text,
  department_id uuid,
  organisation_id uuid,
  must_say_yes boolean not null,
  stance text not null check (stance in ('not-asked', 'talking', 'yes', 'no')),
  needs text,
  promised text,
  promised_by date,
  -- Null while nobody can tell yet.
  kept boolean,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, department_id) references departments,
  foreign key (municipality_id, organisation_id) references organisations,
  check ((kind = 'department') = (department_id is not null)),
  check ((kind = 'organisation') = (organisation_id is not null)),
  check ((kind in ('body', 'council-group')) = (name is not null)),
  check (promised is not null or (promised_by is null and kept is null))
);
call own_table('supporters', 'select, insert, update');
-- Each of them once.
create unique index supporters_by_department on supporters (municipality_id, department_id) where department_id is not null;
create unique index supporters_by_organisation on supporters (municipality_id, organisation_id) where organisation_id is not null;
create unique index supporters_by_name on supporters (municipality_id, lower(name)) where name is not null;
