-- Cases taken over from another register: by which keyed fingerprint each is recognised when its file comes again.

create table cases.imported_case (
  -- The case's own id.
  id uuid primary key references cases.case_file,
  organisation_id uuid not null,
  -- Keyed digests: without the keyring nobody can try whether a row that they know is here.
  source bytea not null,
  content bytea not null,
  standard text not null,
  legal_basis text not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  version int not null default 1,
  unique (organisation_id, source)
);
select history.track('cases.imported_case');

alter table cases.imported_case enable row level security;
alter table cases.imported_case force row level security;
create policy own_organisation on cases.imported_case for select to pokpong_app
  using (organisation_id = app.organisation() and app.has_role('supervisor'));
create policy own_import on cases.imported_case for insert to pokpong_app
  with check (organisation_id = app.organisation() and imported_by = app.account() and access.reaches(id));
grant select, insert on cases.imported_case to pokpong_app;
