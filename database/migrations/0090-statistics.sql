-- Statistics own no record of ours: they count what the views of the owners publish. What others published (CTDC and
-- the like) is kept apart, as combinations with their number of rows, so that it can never mix with our own people.

create schema statistics;
grant usage on schema statistics to pokpong_app, pokpong_system;

create table statistics.collection (
  id uuid primary key,
  -- Which kind of data set: ctdc.
  source text not null,
  -- The layout it came in, and what its file was, so that the same file is never loaded twice.
  layout text not null,
  file_sha256 text not null unique,
  citation text not null,
  rows_total int not null,
  rows_rejected int not null,
  imported_by uuid not null,
  organisation_id uuid not null,
  legal_basis text not null,
  imported_at timestamptz not null,
  version int not null default 1
);

-- An empty field means not reported; it is null here and never "no".
create table statistics.external_count (
  id uuid primary key,
  collection_id uuid not null references statistics.collection,
  year int,
  sex text,
  age_band text,
  citizenship text,
  exploited_in text,
  labour boolean,
  sexual boolean,
  other boolean,
  rows int not null check (rows > 0),
  version int not null default 1
);
create index external_count_of_collection on statistics.external_count (collection_id);

select history.track('statistics.collection');
-- No survivor of ours stands in these tables; readers are those who read statistics.
alter table statistics.collection enable row level security;
alter table statistics.external_count enable row level security;
create function statistics.may_count() returns boolean language sql stable
  as $$ select app.has_role('analyst') or app.has_role('coordinator') or app.has_role('programme-officer')
    or app.has_role('supervisor') or app.has_role('identification-authority') or app.has_role('administrator') $$;
create policy readers on statistics.collection to pokpong_app using (statistics.may_count()) with check (statistics.may_count());
create policy readers on statistics.external_count to pokpong_app using (statistics.may_count()) with check (statistics.may_count());
grant select, insert on statistics.collection, statistics.external_count to pokpong_app;
