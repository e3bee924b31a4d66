-- Which agenda people work on is said: it was the one that begins last, so that whoever began the next one years ahead lost sight
-- of the one being made. The one taken up last is worked on; null: it lies ready.
alter table agendas add column taken_up_at timestamptz;
alter table agendas no force row level security;
update agendas set taken_up_at = created_at;
alter table agendas force row level security;

-- As in 0008, with two differences. What was published ahead does not take the place of what holds until its first day (the server
-- looks every morning), and before anything was published the one that is worked on is shown.
create or replace function find_shown_agenda(municipality uuid) returns uuid language sql stable
  as $$
    select a.id from agendas a
    cross join lateral (select exists (
      select from agenda_editions e where e.municipality_id = a.municipality_id and e.agenda_id = a.id) as published) p
    where a.municipality_id = municipality
    order by p.published desc, p.published and a.starts_on > current_date,
      case when not p.published then a.taken_up_at end desc nulls last, a.starts_on desc, a.id desc
    limit 1 $$;
drop trigger keep_shown on agendas;
create trigger keep_shown after insert or update of starts_on, taken_up_at on agendas
  for each row execute function keep_shown_agenda();

-- The last day that a round promised at first, once it is another: whoever counted on it can read that it was changed.
alter table advice_rounds add column first_closes_on date;
