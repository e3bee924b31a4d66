-- People who sign in. An account belongs to one municipality: somebody who works for two has two, and neither knows of
-- the other. There are no passwords.
create table accounts (
  municipality_id uuid not null default current_municipality() references municipalities,
  id uuid not null,
  -- Absent once the access has ended: the address goes, the name stays with what was decided.
  email text check (email = lower(email)),
  name text not null check (length(name) between 1 and 100),
  ended_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, email),
  check ((email is null) = (ended_at is not null))
);
call own_table('accounts');

create table account_roles (
  municipality_id uuid not null default current_municipality(),
  account_id uuid not null,
  role text not null check (role in ('resident', 'note-taker', 'working-group-member', 'partner', 'theme-owner', 'adviser',
    'guest-editor', 'councillor', 'editor', 'project-lead', 'national-editor', 'administrator')),
  primary key (municipality_id, account_id, role),
  foreign key (municipality_id, account_id) references accounts on delete cascade
);
call own_table('account_roles');

-- A code of six digits by e-mail: hashed, valid for a short time, void after a few wrong tries.
create table sign_in_codes (
  municipality_id uuid not null default current_municipality(),
  id uuid not null,
  account_id uuid not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  wrong_tries smallint not null default 0,
  used_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, account_id) references accounts on delete cascade
);
call own_table('sign_in_codes');

create table sessions (
  municipality_id uuid not null default current_municipality(),
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (municipality_id, token_hash),
  foreign key (municipality_id, account_id) references accounts on delete cascade
);
create index sessions_by_account on sessions (municipality_id, account_id);
call own_table('sessions');
