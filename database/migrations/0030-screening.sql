-- Screenings: what was asked before the first question, the answers, and what they show.
--
-- Answers, the gate and the result with its reasons are one ciphertext under the person's key: whoever steals the
-- database learns that a screening took place and how it ended, not what anybody said. A meeting that ended before the
-- first question with somebody unknown has no person and keeps codes only.

create schema screening;
grant usage on schema screening to pokpong_app;

create table screening.screening (
  id uuid primary key,
  -- SC-7K4M2X-Q
  code text not null unique,
  -- Whose relations open it: the person's, or its own while there is no person.
  record_id uuid not null,
  person_id uuid,
  state text not null,
  protocol_id text not null,
  protocol_version text not null,
  setting text not null,
  group_code text,
  -- Where: a checkpoint, a zone, a district or a province; the province besides, for statistics.
  place text,
  province text,
  language text not null,
  officer_id uuid not null,
  organisation_id uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  ended_because text,
  outcome text,
  pattern text,
  standing text,
  rule_id text,
  rule_version text,
  -- DR:positive, EX:not-enough-information, …
  dimensions text[] not null default '{}',
  notes text[] not null default '{}',
  answered smallint not null default 0,
  asked smallint not null,
  content bytea,
  -- When a case took it up.
  handed_over_at timestamptz,
  version int not null default 1
);
create index screening_of_officer on screening.screening (officer_id, started_at desc);
create index screening_of_person on screening.screening (person_id) where person_id is not null;
select history.track('screening.screening');
select access.protect('screening.screening', 'record_id', 'screening');

-- A removal called a labour dispute: it needs a reason, stands beside the result and is never taken away.
create table screening.labour_dispute (
  id uuid primary key,
  screening_id uuid not null references screening.screening (id),
  record_id uuid not null,
  reason text not null,
  details bytea,
  classified_by uuid not null,
  classified_at timestamptz not null,
  version int not null default 1
);
create index labour_dispute_of_screening on screening.labour_dispute (screening_id);
select history.track('screening.labour_dispute');
select access.protect('screening.labour_dispute', 'record_id', 'screening');

grant select, insert on screening.screening, screening.labour_dispute to pokpong_app;
grant update (state, finished_at, ended_because, outcome, pattern, standing, rule_id, rule_version, dimensions, notes,
  answered, content, handed_over_at, version) on screening.screening to pokpong_app;
