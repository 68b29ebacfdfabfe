-- The identity vault. One table for each part that access relations name, so that Row-Level Security can stand
-- between them. Ciphertext is sealed under the person's own key; plain are only the codes that statistics and
-- policies need.

create schema persons;
grant usage on schema persons to pokpong_app, pokpong_system;

create table persons.person (
  id uuid primary key,
  -- PP-7K4M2X-Q. Two people with one code would be a danger to both.
  code text not null unique,
  alias bytea not null,
  sex text not null,
  age_basis text not null,
  age_band text not null,
  is_child boolean not null,
  citizenships text[] not null default '{}',
  languages text[] not null default '{}',
  home_place text,
  -- The node that a record came from; null for our own.
  origin_node text,
  recorded_at timestamptz not null default now(),
  version int not null default 1
);
select history.track('persons.person');
select access.protect_root('persons.person', 'id');

-- What was said about age, gender and orientation: never in statistics, never shared by default.
create table persons.identity (
  id uuid primary key references persons.person (id),
  age bytea not null,
  gender bytea,
  orientation bytea,
  version int not null default 1
);
select history.track('persons.identity');
select access.protect('persons.identity', 'id', 'identity');

create table persons.name (
  id uuid primary key,
  person_id uuid not null references persons.person (id),
  text bytea not null,
  script text not null,
  kind text not null,
  -- A wrong name is set aside with a reason, never deleted.
  voided_at timestamptz,
  void_reason text,
  version int not null default 1
);
create index name_of_person on persons.name (person_id);
select history.track('persons.name');
select access.protect('persons.name', 'person_id', 'identity');

create table persons.identity_document (
  id uuid primary key,
  person_id uuid not null references persons.person (id),
  kind text not null,
  country text not null,
  number bytea not null,
  voided_at timestamptz,
  void_reason text,
  version int not null default 1
);
create index identity_document_of_person on persons.identity_document (person_id);
select history.track('persons.identity_document');
select access.protect('persons.identity_document', 'person_id', 'identity');

create table persons.contact (
  id uuid primary key,
  person_id uuid not null references persons.person (id),
  kind text not null,
  text bytea not null,
  voided_at timestamptz,
  void_reason text,
  version int not null default 1
);
create index contact_of_person on persons.contact (person_id);
select history.track('persons.contact');
select access.protect('persons.contact', 'person_id', 'contact');

-- Whoever may be a child is one until somebody verified otherwise, on a basis that stays on record.
create table persons.age_verification (
  id uuid primary key,
  person_id uuid not null references persons.person (id),
  outcome text not null,
  basis text not null,
  note bytea,
  verified_by uuid not null,
  verified_at timestamptz not null,
  version int not null default 1
);
create index age_verification_of_person on persons.age_verification (person_id);
select history.track('persons.age_verification');
select access.protect('persons.age_verification', 'person_id', 'identity');

-- Why a name was shown. The audit record holds the purpose as a code; the words of "other" are sealed here.
create table persons.reveal (
  id uuid primary key,
  person_id uuid not null references persons.person (id),
  purpose text not null,
  reason bytea,
  revealed_by uuid not null,
  revealed_at timestamptz not null,
  version int not null default 1
);
create index reveal_of_person on persons.reveal (person_id);
select history.track('persons.reveal');
select access.protect('persons.reveal', 'person_id', 'identity');

-- Keyed blind tokens by which names, aliases and numbers are found without being readable. No history: erasing
-- somebody deletes them, and a restore rebuilds them from what is left.
create table persons.token (
  token bytea not null,
  -- Without a foreign key: tokens are made from the person's rows and can be made again.
  person_id uuid not null,
  kind text not null,
  primary key (token, person_id)
);
create index token_of_person on persons.token (person_id);
alter table persons.token enable row level security;
alter table persons.token force row level security;
create policy by_relation on persons.token to pokpong_app
  using (case kind
    when 'alias' then access.reaches(person_id)
    when 'phone' then access.relates(person_id, 'contact')
    else access.relates(person_id, 'identity') end)
  with check (case kind
    when 'alias' then access.reaches(person_id)
    when 'phone' then access.relates(person_id, 'contact')
    else access.relates(person_id, 'identity') end);
-- Who erases a person's key erases all tokens, whatever parts the relation opens. They are seen for that once the
-- erasure stands in the ledger, and never before: a token seen is a name that can be guessed.
create policy erasing on persons.token for delete to pokpong_app
  using (access.reaches(person_id) and exists (select 1 from vault.erasure e where e.subject_id = person_id));
create policy seen_while_erasing on persons.token for select to pokpong_app
  using (access.reaches(person_id) and exists (select 1 from vault.erasure e where e.subject_id = person_id));

grant select, insert on persons.person, persons.identity, persons.name, persons.identity_document, persons.contact,
  persons.age_verification, persons.reveal to pokpong_app;
grant update (alias, sex, age_basis, age_band, is_child, citizenships, languages, home_place, version)
  on persons.person to pokpong_app;
grant update (age, gender, orientation, version) on persons.identity to pokpong_app;
grant update (voided_at, void_reason, version) on persons.name, persons.identity_document, persons.contact to pokpong_app;
grant select, insert, delete on persons.token to pokpong_app;

-- Restoring rebuilds the tokens.
grant select on persons.person, persons.name, persons.identity_document, persons.contact to pokpong_system;
create policy rebuilding on persons.person for select to pokpong_system using (true);
create policy rebuilding on persons.name for select to pokpong_system using (true);
create policy rebuilding on persons.identity_document for select to pokpong_system using (true);
create policy rebuilding on persons.contact for select to pokpong_system using (true);
grant select, insert, delete on persons.token to pokpong_system;
create policy rebuilding on persons.token to pokpong_system using (true) with check (true);
