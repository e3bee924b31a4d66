-- Advice on a draft of the agenda, what the municipality answers to each point of it, and how the agenda is adopted.

-- A round asks advice of several parties on one draft. When it opens the draft is kept as it is then, in the format of an
-- edition: whoever changes a priority or an action afterwards does not change what people advise on.
create table advice_rounds (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9-]{1,80}$'),
  title text not null,
  -- What the advisers are asked. This and the days are absent only in a reconstruction, where no source states them.
  question text,
  opens_on date,
  closes_on date,
  -- Whether the term of an open round has ended is read from its last day. recorded: a public source tells that advice was asked.
  state text not null default 'announced' check (state in ('announced', 'open', 'answered', 'recorded')),
  content jsonb,
  opened_at timestamptz,
  answered_at timestamptz,
  -- For reconstructions: who says that this was so.
  source text,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  foreign key (municipality_id, agenda_id) references agendas,
  check (state not in ('open', 'answered') or content is not null),
  check (closes_on >= opens_on)
);
call own_table('advice_rounds', 'select, insert, update');
call shown_table('advice_rounds');

-- Of whom a round asks advice: bodies and organisations, never persons.
create table advice_parties (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  round_id uuid not null,
  kind text not null check (kind in ('council', 'panel', 'organisation', 'residents')),
  name text not null,
  organisation_id uuid,
  asked_on date,
  -- Reminded when the term was about to end, and told once that it had ended.
  reminded_on date,
  told_ended_on date,
  -- Why no advice comes of it; while this is absent an advice may still come.
  declined_because text,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, round_id) references advice_rounds,
  foreign key (municipality_id, organisation_id) references organisations
);
call own_table('advice_parties', 'select, insert, update');
call shown_table('advice_parties');
create unique index advice_parties_by_name on advice_parties (municipality_id, round_id, lower(name));

-- What a party advises. Asked for in a round, or given of their own accord (then without a party, and perhaps without a round).
-- A draft is seen by whoever writes it; once sent it is fixed.
create table advices (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  agenda_id uuid not null,
  round_id uuid,
  party_id uuid,
  from_kind text not null check (from_kind in ('council', 'panel', 'organisation', 'residents')),
  from_name text not null,
  organisation_id uuid,
  written_by text not null check (written_by in ('adviser', 'partner', 'staff', 'residents')),
  -- Where staff took it from when they typed it over.
  taken_from text check (taken_from in ('letter', 'conversation')),
  state text not null default 'draft' check (state in ('draft', 'sent')),
  -- What residents write without an account is read by somebody before it is public.
  reading text check (reading in ('waiting', 'released', 'held-back')),
  received_on date,
  -- It came after the last day of the round.
  late boolean not null default false,
  judgement text check (judgement in ('positive', 'positive-if', 'negative', 'none')),
  account_id uuid,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, id) references thread_nodes,
  foreign key (municipality_id, agenda_id) references agendas,
  foreign key (municipality_id, round_id) references advice_rounds,
  foreign key (municipality_id, party_id) references advice_parties,
  foreign key (municipality_id, organisation_id) references organisations,
  foreign key (municipality_id, account_id) references accounts,
  check (state = 'draft' or received_on is not null),
  check ((written_by = 'residents') = (reading is not null))
);
call own_table('advices', 'select, insert, update');
call shown_table('advices');
-- A party gives one advice in a round; residents each their own.
create unique index advices_by_party on advices (municipality_id, party_id) where written_by <> 'residents';
create index advices_by_round on advices (municipality_id, round_id);

-- One thing that is said, about one passage of the draft. The passage has the name that it had there.
create table advice_points (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  advice_id uuid not null,
  position smallint not null,
  about_kind text not null check (about_kind in ('whole', 'introduction', 'priority', 'action')),
  about_id uuid,
  about_title text,
  words text not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, advice_id) references advices,
  check ((about_kind in ('priority', 'action')) = (about_id is not null))
);
-- Points of a draft are written anew each time it is saved.
call own_table('advice_points');
call shown_table('advice_points');
create index advice_points_by_advice on advice_points (municipality_id, advice_id, position);

-- What the municipality answers to a point. A next answer is a next row, so that nothing that was said is lost, and of two
-- people who answer at once only one has the next number.
create table advice_responses (
  municipality_id uuid not null default current_municipality(),
  point_id uuid not null,
  number smallint not null,
  verdict text not null check (verdict in ('taken-over', 'in-part', 'not')),
  because text not null,
  -- The priority or action in which it can be seen.
  changed_kind text check (changed_kind in ('priority', 'action')),
  changed_id uuid,
  -- As it was called and addressed then: addresses stay.
  changed_slug text,
  changed_title text,
  account_id uuid,
  created_at timestamptz not null,
  primary key (municipality_id, point_id, number),
  foreign key (municipality_id, point_id) references advice_points,
  foreign key (municipality_id, changed_id) references thread_nodes,
  foreign key (municipality_id, account_id) references accounts,
  check ((changed_kind is null) = (changed_id is null))
);
call own_table('advice_responses', 'select, insert');
call shown_table('advice_responses');

-- Who will adopt an agenda differs by municipality, and so does what has to be done for it. That it was adopted stands with the agenda.
create table agenda_adoptions (
  municipality_id uuid not null default current_municipality(),
  agenda_id uuid not null,
  adopter text check (adopter in ('council', 'executive')),
  -- For the council: the day it is on the agenda of its meeting, and the number or address of the proposal.
  meets_on date,
  proposal text,
  -- For the executive: the letter by which the council hears of it.
  letter text,
  -- The official publication: 'gmb-2023-355111', or an address.
  publication text,
  primary key (municipality_id, agenda_id),
  foreign key (municipality_id, agenda_id) references agendas
);
call own_table('agenda_adoptions', 'select, insert, update');
call shown_table('agenda_adoptions');
