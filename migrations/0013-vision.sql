-- What is meant by inclusion here, where the municipality wants to go, and by what it will know: the definition, the vision, goals.

-- The definition: append-only. Each saving is a version with the next number; from the second on with the reason for it.
create table definition_versions (
  municipality_id uuid not null default current_municipality() references municipalities,
  number int not null check (number > 0),
  plain text not null,
  -- In the words of policy, for whoever needs those too.
  policy_text text,
  -- The diversity factors of Movisie that are in it, as codes; their words are messages.
  factors text[] not null,
  -- Domains of the municipality's own list. No reference: a version says what it said, whatever becomes of the list.
  domain_ids uuid[] not null,
  -- How 'general where possible, specific where needed' is applied here.
  approach text,
  reason text,
  created_at timestamptz not null,
  primary key (municipality_id, number),
  check (number = 1 or reason is not null)
);
call own_table('definition_versions', 'select, insert');
call shown_table('definition_versions');

-- Situations of the municipality's own to test a definition on, beside those in content/sample-cases.json. One that is taken away
-- stays where it was judged and is not asked about any more.
create table sample_cases (
  municipality_id uuid not null default current_municipality() references municipalities,
  id uuid not null,
  words text not null,
  domain_id uuid,
  factors text[] not null,
  removed_at timestamptz,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, domain_id) references domains
);
call own_table('sample_cases', 'select, insert, update');
call shown_table('sample_cases');

-- Whether a case is in a version of the definition. Append-only: each saving of the test is a round, and the last round in which
-- a case was judged holds. `case_key` is a key of the content or the id of an own case.
create table case_judgements (
  municipality_id uuid not null default current_municipality(),
  definition int not null,
  round int not null check (round > 0),
  case_key text not null,
  verdict text not null check (verdict in ('in', 'out', 'doubt')),
  because text not null,
  created_at timestamptz not null,
  primary key (municipality_id, definition, round, case_key),
  foreign key (municipality_id, definition) references definition_versions
);
call own_table('case_judgements', 'select, insert');
call shown_table('case_judgements');

-- The vision: one for a municipality, one node on the thread (`vision_id`) for all of its versions. What it rests on are links.
create table vision_versions (
  municipality_id uuid not null default current_municipality() references municipalities,
  number int not null check (number > 0),
  vision_id uuid not null,
  title text not null,
  plain text,
  policy_text text,
  -- The four values of the VNG index that it is tested against; null is not answered yet.
  equality text,
  solidarity text,
  autonomy text,
  participation text,
  reason text,
  created_at timestamptz not null,
  primary key (municipality_id, number),
  foreign key (municipality_id, vision_id) references thread_nodes,
  check (number = 1 or reason is not null)
);
call own_table('vision_versions', 'select, insert');
call shown_table('vision_versions');

-- What an agenda wants to reach, and the way to know whether it does: a number, stories, or none yet.
create table goals (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid not null,
  slug text not null,
  title text not null,
  about text,
  domain_ids uuid[] not null,
  way text not null check (way in ('number', 'stories', 'none')),
  -- A number: what is counted, in what, who keeps the figures, how it was at the start and how it should be.
  indicator text,
  unit text,
  figures_from text,
  direction text check (direction in ('up', 'down')),
  baseline double precision,
  baseline_on date,
  target double precision,
  -- Stories: whom one asks, and what one wants to hear.
  asked text,
  to_hear text,
  -- By when: of a number the day of the target, of stories the day by which one has asked.
  target_on date,
  stop_reason text,
  stopped_on date,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, id) references thread_nodes,
  foreign key (municipality_id, agenda_id) references agendas,
  unique (municipality_id, slug),
  check ((baseline is null) = (baseline_on is null)),
  check ((stop_reason is null) = (stopped_on is null)),
  check (baseline is null or target is null or (direction = 'up' and target > baseline) or (direction = 'down' and target < baseline)),
  check (baseline_on is null or target_on is null or baseline_on < target_on)
);
call own_table('goals', 'select, insert, update');
call shown_table('goals');

-- The priorities that serve a goal. Not on the thread: a goal is not what came of voices, it is what they are measured by.
create table goal_priorities (
  municipality_id uuid not null default current_municipality(),
  goal_id uuid not null,
  priority_id uuid not null,
  primary key (municipality_id, goal_id, priority_id),
  foreign key (municipality_id, goal_id) references goals,
  foreign key (municipality_id, priority_id) references priorities
);
create index goal_priorities_by_priority on goal_priorities (municipality_id, priority_id);
call own_table('goal_priorities', 'select, insert, delete');
call shown_table('goal_priorities');

-- What was measured or heard, on a day, and where that comes from. Append-only: a correction is a later measurement.
create table goal_measurements (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  goal_id uuid not null,
  measured_on date not null,
  value double precision,
  words text,
  figures_from text,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, goal_id) references goals,
  check ((value is null) <> (words is null))
);
create index goal_measurements_by_goal on goal_measurements (municipality_id, goal_id, measured_on);
call own_table('goal_measurements', 'select, insert');
call shown_table('goal_measurements');

-- That the vision rests on a story is no answer to whoever told it: such a link leaves the story waiting for its own (0017 makes the
-- counts anew by the same rule).
create or replace function count_links() returns trigger
  language plpgsql
  as $$
begin
  perform keep_count(municipality_id, 'voice-link', '00000000-0000-0000-0000-000000000000', count(*))
  from added where relation in ('led_to', 'merged_into', 'chosen_as', 'transferred_to', 'superseded_by')
  group by municipality_id;
  if exists (select from added where relation in ('led_to', 'answered_by', 'not_taken_up')) then
    -- Held in order of their ids: two acts over the same signals go one after the other.
    perform from signals s
    where (s.municipality_id, s.id) in (
      select municipality_id, from_id from added where relation in ('led_to', 'answered_by', 'not_taken_up'))
    order by s.municipality_id, s.id for no key update;
    update signals s set taken_up = s.taken_up + c.change
    from (
      select a.municipality_id, a.from_id, sum(case when a.undoes is null then 1 else -1 end) as change
      from added a join thread_nodes n on n.municipality_id = a.municipality_id and n.id = a.to_id and n.kind <> 'vision'
      where a.relation in ('led_to', 'answered_by', 'not_taken_up') group by a.municipality_id, a.from_id) c
    where s.municipality_id = c.municipality_id and s.id = c.from_id and c.change <> 0;
  end if;
  return null;
end $$;
