-- The formal identification of a person, which only the competent authority decides. Decisions are never changed:
-- a revision is a new decision that names the one it replaces, and a dissent stands beside the decision for good.

create schema identification;
grant usage on schema identification to pokpong_app, pokpong_system;

create table identification.request (
  id uuid primary key,
  person_id uuid not null,
  case_id uuid not null,
  authority_id uuid not null,
  -- Consent to identification, or another legal basis; never the consent to prosecution.
  consent_id uuid not null,
  state text not null default 'open',
  requested_by uuid not null,
  requesting_organisation_id uuid not null,
  requested_at timestamptz not null,
  due timestamptz not null,
  version int not null default 1
);
create index request_of_person on identification.request (person_id);
create index request_waiting on identification.request (authority_id, due) where state = 'open';

create table identification.decision (
  id uuid primary key,
  request_id uuid not null references identification.request,
  person_id uuid not null,
  case_id uuid not null,
  outcome text not null,
  basis text not null,
  -- Identified abroad: whose decision it was and when. The document's number is sealed with the reasons.
  abroad_country text,
  abroad_decided_on text,
  interviewed_on text,
  form text,
  purposes text[] not null default '{}',
  -- The day that counts for the year in statistics, in the node's zone.
  decided_on date not null,
  decided_by uuid not null,
  authority_id uuid not null,
  replaces_id uuid unique references identification.decision,
  current boolean not null default true,
  -- What statistics count by, as it was when decided; later corrections of the person make a restatement.
  sex text not null,
  age_band text not null,
  is_child boolean not null,
  citizenship text,
  home_province text,
  version int not null default 1
);
-- Nobody is counted twice, however many services helped.
create unique index one_current_decision on identification.decision (person_id) where current;
create index decision_of_person on identification.decision (person_id, decided_on);
create index decisions_counted on identification.decision (decided_on) where current and outcome = 'victim';

-- Why, in the officer's words: read by those who may read what happened.
create table identification.reason (
  id uuid primary key,
  decision_id uuid not null references identification.decision,
  person_id uuid not null,
  kind text not null,
  words bytea not null,
  written_by uuid not null,
  written_at timestamptz not null,
  version int not null default 1
);
create index reason_of_decision on identification.reason (decision_id);

select history.track('identification.request');
select history.track('identification.decision');
select history.track('identification.reason');

-- Whoever reads the part `screening`, and the authority that was asked, also where the consent keeps the screening from
-- it. A receiver to whom a place was only offered doesn't learn that somebody was identified, or as what.
create function identification.shows(person uuid, authority uuid) returns boolean language sql stable as $$
  select access.relates(person, 'screening') or (authority = any (app.grantees()) and access.reaches(person)) $$;
alter table identification.request enable row level security;
alter table identification.request force row level security;
create policy by_screening_or_authority on identification.request to pokpong_app
  using (identification.shows(person_id, authority_id)) with check (identification.shows(person_id, authority_id));
alter table identification.decision enable row level security;
alter table identification.decision force row level security;
create policy by_screening_or_authority on identification.decision to pokpong_app
  using (identification.shows(person_id, authority_id)) with check (identification.shows(person_id, authority_id));

-- By the case's story: who only met the person first does not read why the authority decided as it did. The authority
-- keeps its own reasons, also where the consent keeps the story from it.
create function identification.shows_reason(decision uuid) returns boolean language sql stable as $$
  select exists (
    select 1 from identification.decision d where d.id = decision
      and (access.relates(d.case_id, 'story') or d.authority_id = any (app.grantees()))) $$;
alter table identification.reason enable row level security;
alter table identification.reason force row level security;
create policy by_story_or_authority on identification.reason to pokpong_app
  using (identification.shows_reason(decision_id)) with check (identification.shows_reason(decision_id));
grant select, insert, update (state, version) on identification.request to pokpong_app;
grant select, insert, update (current, version) on identification.decision to pokpong_app;
grant select, insert on identification.reason to pokpong_app;

-- What statistics may read: one row a person identified as a victim, codes only. The view belongs to the system role
-- and asks for the reader's role itself, because it stands in front of Row-Level Security.
create policy counting on identification.decision for select to pokpong_system using (true);
grant select on identification.decision to pokpong_system;
create view identification.identified_person as
  select d.id as decision_id, d.decided_on, extract(year from d.decided_on)::int as year, d.basis, d.form, d.purposes,
    d.sex, d.age_band, d.is_child, d.citizenship, d.home_province
  from identification.decision d
  where d.current and d.outcome = 'victim'
    and (app.has_role('analyst') or app.has_role('coordinator') or app.has_role('programme-officer')
      or app.has_role('supervisor') or app.has_role('identification-authority'));
-- Whoever owns a view must be allowed to make one there, for the moment of handing it over.
grant create on schema identification to pokpong_system;
alter view identification.identified_person owner to pokpong_system;
revoke create on schema identification from pokpong_system;
grant select on identification.identified_person to pokpong_app;
