-- Public pages are kept as rendered for as long as nothing on them changes (docs/decisions/0012). Whoever changes something that
-- is shown tells every running program at the moment of the commit; equal tellings of one transaction are one. The telling
-- holds the municipality's id and nothing else; without one (a restore, by hand) it means all of them.
create function tell_shown_change() returns trigger
  language plpgsql
  as $$
begin
  perform pg_notify('shown_change', coalesce(current_setting('app.municipality', true), ''));
  return null;
end $$;

-- For each table of which something stands on a public page. A test fails for a table that nobody thought about.
create procedure shown_table(name regclass)
  language plpgsql
  as $$
begin
  execute format(
    'create trigger tell_change after insert or update or delete or truncate on %s for each statement execute function tell_shown_change()',
    name);
end $$;

call shown_table('municipalities');
call shown_table('agendas');
call shown_table('domains');
call shown_table('thread_nodes');
call shown_table('thread_links');
call shown_table('gatherings');
call shown_table('signals');
call shown_table('answers');
call shown_table('proposals');
call shown_table('ballots');
call shown_table('ballot_options');
-- Written at closing. The open papers, written by every vote, stand on no page and tell nothing.
call shown_table('papers');
call shown_table('ballot_receipts');
call shown_table('organisations');
call shown_table('priorities');
call shown_table('actions');
call shown_table('progress_updates');
call shown_table('outcomes');
call shown_table('agenda_editions');
