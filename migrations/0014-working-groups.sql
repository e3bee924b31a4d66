-- Step 4: who works on it together. One noun with a kind: across departments, around a priority, of councillors, a sounding
-- board, an inclusion panel. What nobody published about the groups of a real municipality is null.
create table working_groups (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9-]{1,80}$'),
  name text not null,
  kind text not null check (kind in ('internal', 'thematic', 'council', 'sounding-board', 'inclusion-panel')),
  -- What it was asked to do; a group may still be waiting for that.
  assignment text,
  -- How much it may decide, in the levels in which gatherings say it.
  influence text check (influence in ('inform', 'consult', 'advise', 'coproduce', 'decide')),
  -- How often it meets, in words: 'elke maand'. Also where no single meeting is on record.
  rhythm text,
  started_on date,
  ended_on date check (ended_on >= started_on),
  end_reason text,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  foreign key (municipality_id, id) references thread_nodes,
  foreign key (municipality_id, agenda_id) references agendas,
  -- Whoever ends a group says why.
  check ((ended_on is null) = (end_reason is null))
);
call own_table('working_groups', 'select, insert, update');
call shown_table('working_groups');

-- What a group works on. A row stays with the priority that it was made for; `living_of` says what that lives on in.
create table working_group_priorities (
  municipality_id uuid not null default current_municipality(),
  group_id uuid not null,
  priority_id uuid not null,
  primary key (municipality_id, group_id, priority_id),
  foreign key (municipality_id, group_id) references working_groups,
  foreign key (municipality_id, priority_id) references priorities
);
call own_table('working_group_priorities', 'select, insert, delete');
call shown_table('working_group_priorities');

-- Who takes part: a role and where it comes from, never a name. Of residents and experts by experience only that they are.
create table working_group_members (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  group_id uuid not null,
  role text not null,
  origin text not null check (origin in ('department', 'partner', 'expert', 'resident', 'council')),
  department_id uuid check (department_id is null or origin = 'department'),
  organisation_id uuid check (organisation_id is null or origin = 'partner'),
  -- How many people have this role here.
  people smallint check (people > 0),
  chair boolean not null,
  joined_on date,
  -- From this day on no member. The row stays: who was at a meeting refers to it.
  left_on date check (left_on >= joined_on),
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references working_groups,
  foreign key (municipality_id, department_id) references departments,
  foreign key (municipality_id, organisation_id) references organisations
);
call own_table('working_group_members', 'select, insert, update');
call shown_table('working_group_members');
create index working_group_members_by_group on working_group_members (municipality_id, group_id);

-- A meeting may be planned: its day may still come. Who was there and what was decided is written down afterwards.
create table working_group_meetings (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  group_id uuid not null,
  held_on date not null,
  remarks text,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references working_groups
);
call own_table('working_group_meetings', 'select, insert, update');
call shown_table('working_group_meetings');
create index working_group_meetings_by_group on working_group_meetings (municipality_id, group_id, held_on desc);

create table working_group_attendance (
  municipality_id uuid not null default current_municipality(),
  meeting_id uuid not null,
  member_id uuid not null,
  people smallint not null check (people > 0),
  primary key (municipality_id, meeting_id, member_id),
  foreign key (municipality_id, meeting_id) references working_group_meetings,
  foreign key (municipality_id, member_id) references working_group_members
);
call own_table('working_group_attendance', 'select, insert, delete');
call shown_table('working_group_attendance');

-- What a meeting decided, for everyone to read. Only added to; who did it, says so.
create table working_group_decisions (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  meeting_id uuid not null,
  words text not null,
  -- A role, a department or an organisation, never a name.
  doer text,
  due_on date,
  done boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, meeting_id) references working_group_meetings
);
call own_table('working_group_decisions', 'select, insert, update');
call shown_table('working_group_decisions');
create index working_group_decisions_by_meeting on working_group_decisions (municipality_id, meeting_id);
