-- A hand-over dossier says who has yet to say yes, and what they need: it is for the team, whatever a form says.
alter table letters no force row level security;
update letters set public = false where kind = 'handover' and public;
alter table letters force row level security;
alter table letters add check (kind = 'council' or not public);

-- A letter that was made by mistake can be thrown away, as long as nobody but the team can read it.
grant delete on letters to app_municipality;
