-- Letters to the council and hand-over dossiers for a new executive (step 2, 'agendeer').

-- What was written stays as it was written: its words are frozen with the number of the format they were written in, so that what
-- was sent can be read again. Only who may read it changes. No names of persons: bodies and organisations.
create table letters (
  municipality_id uuid not null default current_municipality() references municipalities,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9-]{1,80}$'),
  -- council: a letter to the council on one page; handover: the dossier for whoever begins after the elections.
  kind text not null check (kind in ('council', 'handover')),
  title text not null,
  -- The document as it is shown: a title, to whom, and sections of paragraphs, lists and tables.
  content jsonb not null,
  -- The day on it; the facts are those of that day.
  made_on date not null,
  -- Everyone may read it.
  public boolean not null default false,
  account_id uuid,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  foreign key (municipality_id, account_id) references accounts
);
call own_table('letters', 'select, insert, update');
call shown_table('letters');
create index letters_by_day on letters (municipality_id, made_on desc, id desc);
