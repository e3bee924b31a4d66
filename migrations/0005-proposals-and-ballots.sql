create table proposals (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid not null,
  -- Its place in the address and in talk: 'voorstel 12'. Never used again.
  number int not null,
  title text not null,
  about text,
  -- open: can be linked, merged, split, put on a ballot. merged and split: lives on in others. undone: was made by an act
  -- that was taken back and holds no voice of its own.
  state text not null default 'open' check (state in ('open', 'merged', 'split', 'undone')),
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, number),
  foreign key (municipality_id, id) references thread_nodes,
  foreign key (municipality_id, agenda_id) references agendas
);
call own_table('proposals');

create table ballots (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid not null,
  gathering_id uuid,
  slug text not null check (slug ~ '^[a-z0-9-]{1,80}$'),
  title text not null,
  max_choices smallint not null check (max_choices >= 1),
  -- How many proposals the vote decides on.
  seats smallint not null check (seats >= 1),
  origin text not null default 'held' check (origin in ('held', 'import', 'reconstructed')),
  source text,
  state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'counted', 'established', 'withdrawn')),
  -- The draw: the fingerprint of the seed is public before anybody can know the order, the seed itself after the draw.
  -- Until then it is encrypted under SECRET, so that no page and no glance into the database shows the order beforehand.
  seed_fingerprint text,
  sealed_seed bytea,
  seed text,
  drawn_at timestamptz,
  -- As announced. Opening and closing are acts of a person: a hall runs late.
  opens_at timestamptz,
  closes_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  counted_at timestamptz,
  established_at timestamptz,
  established_by uuid,
  withdrawn_at timestamptz,
  withdrawn_because text,
  codes_made int not null default 0,
  paper_count int,
  blank_count int,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  foreign key (municipality_id, id) references thread_nodes,
  foreign key (municipality_id, agenda_id) references agendas,
  foreign key (municipality_id, gathering_id) references gatherings,
  foreign key (municipality_id, established_by) references accounts,
  check (seed is null or sealed_seed is null),
  -- Nobody votes on a paper whose order was not drawn and published.
  check (origin <> 'held' or drawn_at is not null or state in ('draft', 'withdrawn')),
  check ((state = 'withdrawn') = (withdrawn_because is not null)),
  check (state <> 'established' or established_at is not null)
);
call own_table('ballots');

-- What is on the paper. The words are frozen at the draw: a later change of the proposal does not change what was voted on.
create table ballot_options (
  municipality_id uuid not null default current_municipality(),
  ballot_id uuid not null,
  proposal_id uuid not null,
  -- Place by lot, from 1; absent until the draw. Lowest place first decides a tie.
  place smallint,
  title text not null,
  about text,
  votes int,
  chosen boolean,
  primary key (municipality_id, ballot_id, proposal_id),
  unique (municipality_id, ballot_id, place),
  check (place >= 1),
  foreign key (municipality_id, ballot_id) references ballots,
  foreign key (municipality_id, proposal_id) references proposals
);
call own_table('ballot_options');

-- The secret of an open ballot, encrypted under SECRET. Destroyed at closing, and with it every way from code to paper.
-- A deleted row stays on the disk until it is vacuumed, and a table of one row would wait for that for ever: here and
-- below the first dead row is reason enough.
create table ballot_keys (
  municipality_id uuid not null default current_municipality(),
  ballot_id uuid not null,
  sealed_key bytea not null,
  primary key (municipality_id, ballot_id),
  foreign key (municipality_id, ballot_id) references ballots
) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
call own_table('ballot_keys');

-- While the ballot is open a paper can be changed by the code that cast it, so it is kept under HMAC(code, ballot key).
-- No time of casting: it would lead to a person who was seen voting.
create table open_papers (
  municipality_id uuid not null default current_municipality(),
  ballot_id uuid not null,
  paper_key bytea not null,
  choices smallint[] not null,
  primary key (municipality_id, ballot_id, paper_key),
  foreign key (municipality_id, ballot_id) references ballots
) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
call own_table('open_papers');

-- After closing: the same choices under new random ids (not ones that are ordered by time), written in the order of
-- those ids. No column here or elsewhere leads to a code. Papers are never changed and never deleted.
create table papers (
  municipality_id uuid not null default current_municipality(),
  ballot_id uuid not null,
  id uuid not null,
  choices smallint[] not null,
  primary key (municipality_id, ballot_id, id),
  foreign key (municipality_id, ballot_id) references ballots
);
call own_table('papers', 'select, insert');

-- Proof of having voted, one for each paper, published in order of their letters. It never leads to a paper.
create table ballot_receipts (
  municipality_id uuid not null default current_municipality(),
  ballot_id uuid not null,
  receipt text not null,
  primary key (municipality_id, ballot_id, receipt),
  foreign key (municipality_id, ballot_id) references ballots
);
call own_table('ballot_receipts', 'select, insert');
