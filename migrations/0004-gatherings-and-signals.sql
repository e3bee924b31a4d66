-- An agenda is the frame of a period; within it everything runs side by side and nothing unlocks anything.
create table agendas (
  municipality_id uuid not null default current_municipality() references municipalities,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9-]{1,80}$'),
  title text not null,
  starts_on date not null,
  ends_on date,
  predecessor_id uuid,
  -- Where a reconstruction has no public source for something, the page says so; here stands what is known.
  adopted_by text check (adopted_by in ('council', 'executive')),
  adopted_on date,
  introduction text,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  foreign key (municipality_id, predecessor_id) references agendas,
  check (ends_on is null or ends_on >= starts_on)
);
call own_table('agendas');

-- The areas of life that people think from; each municipality has its own list, mapped to the six of the VNG index.
create table domains (
  municipality_id uuid not null default current_municipality() references municipalities,
  id uuid not null,
  position smallint not null,
  name text not null,
  name_en text not null,
  vng text,
  primary key (municipality_id, id),
  unique (municipality_id, position)
);
call own_table('domains');

create table gatherings (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9-]{1,80}$'),
  kind text not null check (kind in ('symposium', 'visit', 'conversation')),
  title text not null,
  -- A reconstruction may know the day and not the hour, or nothing but that it was.
  held_on date,
  starts_at time,
  ends_at time,
  place text,
  about text,
  influence text check (influence in ('inform', 'consult', 'advise', 'coproduce', 'decide')),
  provisions text[] not null default '{}',
  provisions_other text,
  -- By when everyone who spoke here gets an answer.
  answer_by date,
  state text not null default 'announced' check (state in ('announced', 'open', 'closed')),
  opened_at timestamptz,
  closed_at timestamptz,
  join_code_try smallint not null default 0,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  foreign key (municipality_id, id) references thread_nodes,
  foreign key (municipality_id, agenda_id) references agendas
);
call own_table('gatherings');

create table signals (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid,
  gathering_id uuid,
  -- Absent when the speaker wants to be counted only, and after a withdrawal: the place in the count stays.
  words text check (length(words) between 1 and 5000),
  domain_id uuid,
  -- Chosen by the speaker. Staff may narrow what is done with it (`held_back_at`), never widen.
  consent text not null check (consent in ('publish', 'staff', 'count')),
  told_by text not null check (told_by in ('self', 'note-taker')),
  table_label text check (length(table_label) <= 40),
  -- Somebody read the words for names and numbers and let them go public; or decided against it.
  released_at timestamptz,
  held_back_at timestamptz,
  withdrawn_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, id) references thread_nodes,
  foreign key (municipality_id, agenda_id) references agendas,
  foreign key (municipality_id, gathering_id) references gatherings,
  foreign key (municipality_id, domain_id) references domains,
  check (words is null or (withdrawn_at is null and consent <> 'count')),
  check (released_at is null or held_back_at is null)
);
create index signals_by_time on signals (municipality_id, created_at desc, id);
create index signals_by_gathering on signals (municipality_id, gathering_id);
call own_table('signals');

-- People who want to hear of every later step. The address is all that is kept, and it goes when they say so.
create table followers (
  municipality_id uuid not null default current_municipality(),
  signal_id uuid not null,
  email text not null,
  language text not null,
  created_at timestamptz not null,
  primary key (municipality_id, signal_id),
  foreign key (municipality_id, signal_id) references signals
);
call own_table('followers');

-- What the municipality says back to one or more signals.
create table answers (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  words text not null,
  account_id uuid,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, id) references thread_nodes,
  foreign key (municipality_id, account_id) references accounts
);
call own_table('answers');
