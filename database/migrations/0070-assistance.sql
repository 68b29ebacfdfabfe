-- Shelter and assistance: rooms and who may have a place in them, stays, and what help was given.

create schema assistance;
grant usage on schema assistance to pokpong_app, pokpong_system;

-- People who work in a shelter. The organisation is compared by each policy.
create function assistance.staff() returns boolean language sql stable
  as $$ select app.has_role('shelter-manager') or app.has_role('supervisor') or app.has_role('case-worker') or app.has_role('health-worker') $$;

-- A shelter is an organisation that has rooms. Where it lies is written nowhere.
create table assistance.room (
  id uuid primary key,
  organisation_id uuid not null,
  name_en text not null,
  name_lo text not null,
  kind text not null,
  welcomes text[] not null default '{}',
  on_request text[] not null default '{}',
  age_from smallint,
  age_to smallint,
  places smallint not null check (places > 0),
  step_free boolean not null default false,
  board_position smallint not null default 0,
  closed_at timestamptz,
  version int not null default 1
);
create index room_of_organisation on assistance.room (organisation_id) where closed_at is null;
select history.track('assistance.room');
alter table assistance.room enable row level security;
alter table assistance.room force row level security;
create policy own_shelter on assistance.room for select to pokpong_app
  using (organisation_id = app.organisation() and assistance.staff());
create policy manager_keeps on assistance.room for insert to pokpong_app
  with check (organisation_id = app.organisation() and app.has_role('shelter-manager'));
create policy manager_changes on assistance.room for update to pokpong_app
  using (organisation_id = app.organisation() and app.has_role('shelter-manager'));
grant select, insert, update (name_en, name_lo, kind, welcomes, on_request, age_from, age_to, places, step_free,
  board_position, closed_at, version) on assistance.room to pokpong_app;

-- The room is inside the ciphertext: where somebody stays is never in the clear.
create table assistance.stay (
  id uuid primary key,
  person_id uuid not null,
  case_id uuid not null,
  organisation_id uuid not null,
  referral_id uuid,
  with_stay_id uuid references assistance.stay,
  state text not null,
  planned_arrival date,
  arrived_on date,
  planned_departure date,
  left_on date,
  leave_reason text,
  cancel_reason text,
  place bytea not null,
  arrival_words bytea,
  departure_words bytea,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 1
);
-- Nobody has two places in one shelter.
create unique index one_place_each on assistance.stay (organisation_id, person_id) where state in ('planned', 'here');
create index stay_of_person on assistance.stay (person_id);
create index stay_of_case on assistance.stay (case_id);
select history.track('assistance.stay');
alter table assistance.stay enable row level security;
alter table assistance.stay force row level security;
-- The shelter's own people count everybody who is there, also somebody whose file has closed to them meanwhile; others
-- see a stay when their relation to the person opens the part.
create policy own_shelter_or_part_stay on assistance.stay for select to pokpong_app
  using ((organisation_id = app.organisation() and assistance.staff()) or access.relates(person_id, 'stay'));
create policy shelter_gives_places on assistance.stay for insert to pokpong_app
  with check (organisation_id = app.organisation() and assistance.staff() and access.reaches(person_id));
create policy shelter_changes on assistance.stay for update to pokpong_app
  using (organisation_id = app.organisation() and assistance.staff());
grant select, insert, update (state, planned_arrival, arrived_on, planned_departure, left_on, leave_reason, cancel_reason,
  place, arrival_words, departure_words, version) on assistance.stay to pokpong_app;

-- Assistance given. `part` is the wall: health notes are for those who read health, whoever they work for.
create table assistance.given (
  id uuid primary key,
  person_id uuid not null,
  case_id uuid not null,
  stay_id uuid references assistance.stay,
  organisation_id uuid not null,
  part text not null,
  field text not null,
  kind text not null,
  given_on date not null,
  next_on date,
  need_id uuid,
  given_by bytea,
  note bytea,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  voided_at timestamptz,
  void_reason text,
  version int not null default 1
);
create index given_to_case on assistance.given (case_id, given_on desc);
create index given_to_person on assistance.given (person_id);
create index next_appointment on assistance.given (organisation_id, next_on) where next_on is not null and voided_at is null;
select history.track('assistance.given');
alter table assistance.given enable row level security;
alter table assistance.given force row level security;
create policy behind_the_wall on assistance.given for select to pokpong_app
  using (part = any (app.parts())
    and (access.relates(person_id, part) or (organisation_id = app.organisation() and access.reaches(person_id))));
create policy whoever_helps_records on assistance.given for insert to pokpong_app
  with check (organisation_id = app.organisation() and recorded_by = app.account()
    and part = any (app.parts()) and access.reaches(person_id));
create policy own_organisation_voids on assistance.given for update to pokpong_app
  using (organisation_id = app.organisation() and part = any (app.parts()) and access.reaches(person_id));
grant select, insert, update (voided_at, void_reason, version) on assistance.given to pokpong_app;

-- Free places by group, as a shelter announces them to everybody who refers people. Derived and about nobody, so it
-- has no history.
create table assistance.vacancy (
  organisation_id uuid not null,
  welcome_group text not null,
  answer text not null,
  free smallint not null,
  updated_at timestamptz not null,
  primary key (organisation_id, welcome_group)
);
alter table assistance.vacancy enable row level security;
alter table assistance.vacancy force row level security;
create policy anyone_signed_in on assistance.vacancy for select to pokpong_app using (app.organisation() is not null);
create policy own_shelter_announces on assistance.vacancy for insert to pokpong_app
  with check (organisation_id = app.organisation() and assistance.staff());
create policy own_shelter_updates on assistance.vacancy for update to pokpong_app
  using (organisation_id = app.organisation() and assistance.staff());
grant select, insert, update (answer, free, updated_at) on assistance.vacancy to pokpong_app;
