-- Photos, signatures and voices. They come in chunks, each sealed under the key of the person or the case that it is
-- about: to destroy that key is to destroy them.

create schema documents;
grant usage on schema documents to pokpong_app;

create table documents.document (
  id uuid primary key,
  -- A person or a case; access.relation says which.
  record_id uuid not null,
  -- The wall: what proves a consent stands with the consents, everything else with the documents.
  part text not null check (part in ('documents', 'consents')),
  kind text not null,
  title bytea,
  media_type text not null,
  byte_length int not null,
  chunk_count int not null,
  -- Of the plain whole, and sealed: in the clear it would tell a thief which pictures he knows are here.
  digest bytea not null,
  state text not null check (state in ('incomplete', 'complete', 'voided')),
  consent_id uuid references consents.consent (id),
  void_reason text,
  added_by uuid not null,
  added_at timestamptz not null,
  completed_at timestamptz,
  voided_at timestamptz,
  version int not null default 1,
  unique (id, record_id, part),
  check ((consent_id is null) = (part = 'documents')),
  check ((state = 'voided') = (voided_at is not null))
);
create index document_of_record on documents.document (record_id);
create index document_of_consent on documents.document (consent_id) where consent_id is not null;
select history.track('documents.document');

-- The reference repeats record and wall, so that no chunk can stand behind another wall than its document.
create table documents.chunk (
  id uuid primary key,
  document_id uuid not null,
  record_id uuid not null,
  part text not null,
  number int not null,
  -- SHA-256 of the sealed bytes. This row has a history and its hash stands in the signed log, so that the bytes, which
  -- have no history because it would double them, cannot be exchanged unseen.
  digest bytea not null,
  version int not null default 1,
  unique (document_id, number),
  unique (id, record_id, part),
  foreign key (document_id, record_id, part) references documents.document (id, record_id, part)
);
select history.track('documents.chunk');

create table documents.sealed_bytes (
  chunk_id uuid primary key,
  record_id uuid not null,
  part text not null,
  bytes bytea not null,
  foreign key (chunk_id, record_id, part) references documents.chunk (id, record_id, part)
);
-- Ciphertext does not get smaller.
alter table documents.sealed_bytes alter column bytes set storage external;

-- Who opened it and why. The words of "other" are sealed here; the audit record holds the purpose as a code.
create table documents.opening (
  id uuid primary key,
  document_id uuid not null,
  record_id uuid not null,
  part text not null,
  purpose text not null,
  reason bytea,
  opened_by uuid not null,
  session_id uuid not null,
  opened_at timestamptz not null,
  version int not null default 1,
  foreign key (document_id, record_id, part) references documents.document (id, record_id, part)
);
create index opening_of_document on documents.opening (document_id, opened_by, session_id, opened_at);
select history.track('documents.opening');

-- Row-Level Security as access.protect writes it, with the wall in a column.
do $$
declare
  protected regclass;
begin
  foreach protected in array array['documents.document', 'documents.chunk', 'documents.sealed_bytes', 'documents.opening']::regclass[] loop
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy by_relation on %s to pokpong_app using (access.relates(record_id, part)) with check (access.relates(record_id, part))',
      protected);
  end loop;
end $$;

grant select, insert on documents.document, documents.chunk, documents.sealed_bytes, documents.opening to pokpong_app;
grant update (state, void_reason, completed_at, voided_at, version) on documents.document to pokpong_app;

-- Why nothing proves a consent beside the words of whoever wrote it down. No law demands a proof, so nobody is kept
-- waiting for one.
alter table consents.consent add column without_proof text;
