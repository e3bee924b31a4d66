-- Going back to people before anything is settled: 'hebben wij u goed begrepen?'. A check asks about the priorities of an agenda
-- as they were worded when it was opened; whoever spoke reacts with their receipt, and staff note what a group said.
create table member_checks (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid not null,
  introduction text not null check (length(introduction) between 1 and 2000),
  -- The last day on which people can react.
  closes_on date not null,
  opened_at timestamptz not null,
  -- When staff rounded it off: what it brought is final. People can react no longer than until `closes_on`.
  closed_at timestamptz,
  version int not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, agenda_id) references agendas
);
call own_table('member_checks', 'select, insert, update');
call shown_table('member_checks');
-- One at a time: two people who open one at once open one.
create unique index member_checks_open on member_checks (municipality_id, agenda_id) where closed_at is null;

-- What people were asked about. The words are kept as they were: what is edited later is not what somebody agreed with.
create table checked_priorities (
  municipality_id uuid not null default current_municipality(),
  check_id uuid not null,
  priority_id uuid not null,
  position smallint not null,
  title text not null,
  about text,
  -- What the municipality did with the reactions, for everyone to read.
  outcome text check (length(outcome) between 1 and 2000),
  version int not null default 1,
  primary key (municipality_id, check_id, priority_id),
  unique (municipality_id, check_id, position),
  foreign key (municipality_id, check_id) references member_checks,
  foreign key (municipality_id, priority_id) references priorities
);
call own_table('checked_priorities', 'select, insert, update');
call shown_table('checked_priorities');

-- What one story's speaker says, or a group that somebody went back to. Numbers of reactions are public, words are for staff.
create table check_reactions (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  check_id uuid not null,
  -- Absent: 'my story is in none of them'.
  priority_id uuid,
  -- Whose story it is that reacts, found by its receipt; or in which gathering a group said it.
  signal_id uuid,
  gathering_id uuid,
  well int not null default 0 check (well >= 0),
  partly int not null default 0 check (partly >= 0),
  amiss int not null default 0 check (amiss >= 0),
  words text check (length(words) between 1 and 1000),
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, check_id) references member_checks,
  foreign key (municipality_id, check_id, priority_id) references checked_priorities,
  foreign key (municipality_id, signal_id) references signals,
  foreign key (municipality_id, gathering_id) references gatherings,
  -- One of the two says it, and says something.
  check (num_nonnulls(signal_id, gathering_id) <= 1),
  check (signal_id is null or well + partly + amiss <= 1)
);
call own_table('check_reactions');
call shown_table('check_reactions');
-- A story reacts once to each priority, and can change what it said.
create unique index check_reactions_own on check_reactions (municipality_id, check_id, signal_id, priority_id)
  nulls not distinct where signal_id is not null;
create index check_reactions_by_priority on check_reactions (municipality_id, check_id, priority_id, created_at);

-- Of a story that is withdrawn at this moment no words are kept: whoever writes here waits for whoever withdraws there.
create function keep_no_words() returns trigger
  language plpgsql
  as $$
begin
  perform from signals s
  where s.municipality_id = new.municipality_id and s.id = new.signal_id and s.withdrawn_at is null for share;
  if not found then new.words := null; end if;
  return new;
end $$;
create trigger keep_no_words before insert or update on check_reactions
  for each row when (new.signal_id is not null and new.words is not null) execute function keep_no_words();

-- Whoever withdraws a story takes back what they said about it too. The place in the count stays, as it does for the story.
create function forget_reactions() returns trigger
  language plpgsql
  as $$
begin
  update check_reactions set words = null
  where municipality_id = new.municipality_id and signal_id = new.id and words is not null;
  return null;
end $$;
create trigger forget_reactions after update of withdrawn_at on signals
  for each row when (new.withdrawn_at is not null and old.withdrawn_at is null) execute function forget_reactions();
create index check_reactions_by_signal on check_reactions (municipality_id, signal_id) where signal_id is not null;
