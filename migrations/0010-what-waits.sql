-- What has no words waits for no answer: there is nothing to answer to whoever only wants to be counted. With a subject it
-- still lies on the board, to be counted for a proposal about that; without one nobody can tell where it belongs.
create or replace function is_loose(s signals) returns boolean language sql immutable parallel safe
  as $$ select s.taken_up = 0 and s.words is not null $$;

-- What was counted as waiting until now comes off as a slot of its own. Forced, row-level security would hide it from whoever
-- prepares the database.
alter table signals no force row level security;
alter table kept_counts no force row level security;
insert into kept_counts (municipality_id, kind, of_id, count)
  select municipality_id, 'loose', coalesce(gathering_id, '00000000-0000-0000-0000-000000000000'), -count(*)
  from signals where taken_up = 0 and withdrawn_at is null and words is null group by 1, 3;
alter table signals force row level security;
alter table kept_counts force row level security;

drop index signals_loose, signals_loose_by_gathering;
create index signals_loose on signals (municipality_id, created_at desc, id desc)
  where taken_up = 0 and withdrawn_at is null and (words is not null or domain_id is not null);
create index signals_loose_by_gathering on signals (municipality_id, gathering_id, created_at desc, id desc)
  where taken_up = 0 and withdrawn_at is null and (words is not null or domain_id is not null);
create index signals_unanswered on signals (municipality_id, gathering_id, created_at, id)
  where taken_up = 0 and words is not null;
