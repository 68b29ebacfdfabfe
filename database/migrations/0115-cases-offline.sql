-- Case work without a network: words that a device carries, and versions of which a person has to choose one.

-- Until when the words of a case may be carried on a device by whoever asked; null for a reading of half a day.
alter table cases.reading add column until timestamptz;
create index carrying_of_case on cases.reading (account_id, case_id, until desc) where until is not null;

-- Two people changed the same field and neither saw the other's. What stood first keeps standing; this row keeps both
-- until a person has chosen, and its history keeps the one that was not chosen.
create table cases.conflict (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  -- The wall that the field stands behind.
  part text not null check (part in ('needs', 'story')),
  target_kind text not null check (target_kind in ('need', 'event')),
  target_id uuid not null,
  -- A field of model/need-fields.ts or model/trafficking-event.ts.
  field text not null,
  -- JSON, sealed under the case's key: what both began with, what came later and what stands.
  base bytea not null,
  mine bytea not null,
  theirs bytea not null,
  mine_by uuid not null,
  mine_organisation_id uuid not null,
  mine_occurred_at timestamptz not null,
  mine_recorded_at timestamptz not null,
  theirs_by uuid not null,
  theirs_occurred_at timestamptz not null,
  theirs_recorded_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  choice text check (choice in ('mine', 'theirs')),
  version int not null default 1,
  check ((settled_at is null) = (choice is null) and (settled_at is null) = (settled_by is null)),
  check ((part = 'needs') = (target_kind = 'need'))
);
create index conflict_of_case on cases.conflict (case_id) where settled_at is null;
create index conflict_of_author on cases.conflict (mine_by) where settled_at is null;
create index conflict_of_target on cases.conflict (target_id) where settled_at is null;
select history.track('cases.conflict');

-- As access.protect writes it, with the wall in a column.
alter table cases.conflict enable row level security;
alter table cases.conflict force row level security;
create policy by_relation on cases.conflict to pokpong_app
  using (access.relates(case_id, part)) with check (access.relates(case_id, part));

grant select, insert on cases.conflict to pokpong_app;
-- The side that stands moves on when somebody changes the field meanwhile; what was refused never changes.
grant update (theirs, theirs_by, theirs_occurred_at, theirs_recorded_at, settled_at, settled_by, choice, version)
  on cases.conflict to pokpong_app;
