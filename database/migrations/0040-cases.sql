-- A case: one or more persons, the organisation that accompanies them, what they need next and what happened.

create schema cases;
grant usage on schema cases to pokpong_app, pokpong_system;

-- Codes only: whoever reaches the case in any way may read this row.
create table cases.case_file (
  id uuid primary key,
  code text not null unique,
  holder_organisation_id uuid not null,
  -- The case worker there, and the assignment from which that account's relations come; null while nobody is assigned.
  worker_id uuid,
  assignment_id uuid,
  status text not null default 'open',
  urgency text not null,
  phase_identification text not null default 'not-yet',
  phase_first_assistance text not null default 'not-yet',
  phase_longer_term_protection text not null default 'not-yet',
  phase_return_and_inclusion text not null default 'not-yet',
  phase_justice text not null default 'not-yet',
  source_screening_id uuid,
  opened_by uuid not null,
  opened_in_organisation_id uuid not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  close_reason text,
  close_note bytea,
  -- What the order of need is worked out from (model/need-order.ts).
  contact_due timestamptz,
  need_due timestamptz,
  urgent_need boolean not null default false,
  need_rank smallint not null default 0,
  need_rank_due timestamptz,
  version int not null default 1
);
create index case_of_worker on cases.case_file (worker_id, contact_due) where status = 'open';
create index case_without_worker on cases.case_file (holder_organisation_id, opened_at) where worker_id is null and status = 'open';

create table cases.case_person (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  person_id uuid not null,
  -- survivor, dependant or relative: only survivors count in statistics.
  role text not null,
  since timestamptz not null,
  version int not null default 1,
  unique (case_id, person_id)
);
create index case_of_person on cases.case_person (person_id);

create table cases.trafficking_event (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  -- To whom it happened: survivors of this case.
  person_ids uuid[] not null,
  acts text[] not null default '{}',
  means text[] not null default '{}',
  purposes text[] not null default '{}',
  -- The Lao statute's own forms, kept apart from the international purposes (countries/la/statutory-forms.ts).
  statutory_forms text[] not null default '{}',
  -- ISIC Rev. 4 section of the work.
  economic_activity text,
  -- P-codes inside the country, ISO 3166-1 codes outside.
  recruited_in text,
  transit_through text[] not null default '{}',
  exploited_in text,
  -- Partial dates: 2024-07-10, 2024-07 or 2024.
  started text,
  ended text,
  -- Fields of HTCDS 2.0 in the standard's own codes.
  htcds jsonb not null default '{}',
  story bytea,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 1
);
create index event_of_case on cases.trafficking_event (case_id);

create table cases.need (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  person_id uuid,
  kind text not null,
  state text not null,
  urgent boolean not null default false,
  due date,
  helper_organisation_id uuid,
  helper_account_id uuid,
  -- The person's own words, and what was agreed about it.
  words bytea,
  arrangement bytea,
  since timestamptz not null,
  version int not null default 1
);
create index need_of_case on cases.need (case_id);

-- What was agreed together about the way ahead; the latest counts, the earlier ones stay.
create table cases.support_plan (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  agreed_on date not null,
  review_on date,
  words bytea,
  written_by uuid not null,
  written_at timestamptz not null,
  version int not null default 1
);
create index plan_of_case on cases.support_plan (case_id, written_at desc);

-- Notes are never changed; a wrong one is voided with a reason and stays readable as such.
create table cases.note (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  words bytea not null,
  written_by uuid not null,
  written_at timestamptz not null,
  voided_at timestamptz,
  voided_by uuid,
  void_reason text,
  version int not null default 1
);
create index note_of_case on cases.note (case_id, written_at desc);

create table cases.contact (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  at timestamptz not null,
  manner text not null,
  -- Whether the person was safe when asked: yes, no or not-asked.
  safe text not null,
  words bytea,
  next_contact_at timestamptz,
  recorded_by uuid not null,
  version int not null default 1
);
create index contact_of_case on cases.contact (case_id, at desc);

create table cases.timeline_entry (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  kind text not null,
  -- Codes, ids and counts only.
  params jsonb not null default '{}',
  -- Who may see that it happened: readers of this part.
  part text not null,
  words bytea,
  at timestamptz not null,
  recorded_by uuid not null,
  version int not null default 1
);
create index timeline_of_case on cases.timeline_entry (case_id, at desc, id desc);

create table cases.assignment (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  account_id uuid not null,
  assigned_by uuid not null,
  since timestamptz not null,
  until timestamptz,
  version int not null default 1
);
create index assignment_of_case on cases.assignment (case_id, since desc);

-- Words are shown to whoever opened the file within half a day, so that the access log knows who read them.
create table cases.reading (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  account_id uuid not null,
  at timestamptz not null,
  version int not null default 1
);
create index reading_of_case on cases.reading (case_id, account_id, at desc);

-- Danger to life opened a file for a day. The reason's code is read by who reviews it, the words by who reaches the case.
create table cases.emergency_opening (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  code text not null,
  account_id uuid not null,
  organisation_id uuid not null,
  holder_organisation_id uuid not null,
  reason text not null,
  words bytea,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  outcome text,
  review_words bytea,
  version int not null default 1
);
create index opening_to_review on cases.emergency_opening (opened_at) where reviewed_at is null;
create index opening_of_case on cases.emergency_opening (case_id);

select history.track(name::regclass) from unnest(array[
  'cases.case_file', 'cases.case_person', 'cases.trafficking_event', 'cases.need', 'cases.support_plan', 'cases.note',
  'cases.contact', 'cases.timeline_entry', 'cases.assignment', 'cases.reading', 'cases.emergency_opening']) as name;

select access.protect_root('cases.case_file', 'id');
select access.protect_root('cases.case_person', 'case_id');
select access.protect_root('cases.assignment', 'case_id');
select access.protect('cases.trafficking_event', 'case_id', 'story');
select access.protect('cases.need', 'case_id', 'needs');
select access.protect('cases.support_plan', 'case_id', 'needs');
select access.protect('cases.contact', 'case_id', 'needs');
select access.protect('cases.note', 'case_id', 'notes');

-- That something happened is known to readers of the part it belongs to; whoever reaches the case may add to it.
alter table cases.timeline_entry enable row level security;
alter table cases.timeline_entry force row level security;
create policy by_part on cases.timeline_entry for select to pokpong_app using (access.relates(case_id, part));
create policy by_relation on cases.timeline_entry for insert to pokpong_app with check (access.reaches(case_id));

alter table cases.reading enable row level security;
alter table cases.reading force row level security;
create policy by_relation on cases.reading for select to pokpong_app using (access.reaches(case_id));
create policy own on cases.reading for insert to pokpong_app with check (account_id = app.account() and access.reaches(case_id));

-- Whoever opened it, readers of the case, and those who review: coordinators and supervisors of the holder's house.
alter table cases.emergency_opening enable row level security;
alter table cases.emergency_opening force row level security;
create policy readers_and_reviewers on cases.emergency_opening for select to pokpong_app
  using (access.reaches(case_id) or app.has_role('coordinator')
    or (app.has_role('supervisor') and holder_organisation_id = app.organisation()));
create policy own on cases.emergency_opening for insert to pokpong_app with check (account_id = app.account());
-- Nobody reviews their own opening.
create policy reviewers on cases.emergency_opening for update to pokpong_app
  using (account_id <> app.account() and (app.has_role('coordinator')
    or (app.has_role('supervisor') and holder_organisation_id = app.organisation())));

grant select, insert on cases.case_file, cases.case_person, cases.trafficking_event, cases.need, cases.support_plan,
  cases.note, cases.contact, cases.timeline_entry, cases.assignment, cases.reading, cases.emergency_opening to pokpong_app;
grant update (holder_organisation_id, worker_id, assignment_id, status, urgency, phase_identification,
  phase_first_assistance, phase_longer_term_protection, phase_return_and_inclusion, phase_justice, closed_at,
  close_reason, close_note, contact_due, need_due, urgent_need, need_rank, need_rank_due, version)
  on cases.case_file to pokpong_app;
grant update (role, version) on cases.case_person to pokpong_app;
grant update (person_ids, acts, means, purposes, statutory_forms, economic_activity, recruited_in, transit_through,
  exploited_in, started, ended, htcds, story, version) on cases.trafficking_event to pokpong_app;
grant update (person_id, kind, state, urgent, due, helper_organisation_id, helper_account_id, words, arrangement, version)
  on cases.need to pokpong_app;
grant update (voided_at, voided_by, void_reason, version) on cases.note to pokpong_app;
grant update (until, version) on cases.assignment to pokpong_app;
grant update (reviewed_by, reviewed_at, outcome, review_words, version) on cases.emergency_opening to pokpong_app;

-- The functions below run as the owner of the schema, whom forced Row-Level Security would otherwise turn away.
create policy for_functions_of_the_owner on cases.case_file for select to current_user using (true);
create policy for_functions_of_the_owner on cases.case_person for select to current_user using (true);

-- The order of need lives in access.relation, so that a list reads one index. A change by anyone who reaches the case
-- counts for all who stand in a relation to it, also for those whose relations the actor may not change.
create function cases.put_in_order_of_need(record uuid, rank smallint, due timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not access.reaches(record) then
    raise exception 'the case is out of reach';
  end if;
  update access.relation r set need_rank = rank, need_due = coalesce(due, 'infinity')
  where r.record_id = record and r.revoked_at is null
    and (r.need_rank, r.need_due) is distinct from (rank, coalesce(due, 'infinity'::timestamptz));
end $$;

-- A relation that is granted later takes the place that the case has by then.
create function cases.take_order_of_need() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  select c.need_rank, coalesce(c.need_rank_due, 'infinity') into new.need_rank, new.need_due
  from cases.case_file c where c.id = new.record_id;
  if not found then
    new.need_rank := 0;
    new.need_due := 'infinity';
  end if;
  return new;
end $$;
create trigger order_of_need before insert on access.relation for each row when (new.record_kind = 'case')
  execute function cases.take_order_of_need();

-- Danger to life: whoever holds the code of a case may ask for it without a relation. Ids only, and only for the roles
-- that may break the glass; the command that asks is audited, and the relation that follows is notified and reviewed.
create function cases.found_in_danger(wanted text)
  returns table (case_id uuid, holder_organisation_id uuid, person_ids uuid[])
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not (app.has_role('supervisor') or app.has_role('case-worker')) then
    return;
  end if;
  return query
    select c.id, c.holder_organisation_id, array(select p.person_id from cases.case_person p where p.case_id = c.id)
    from cases.case_file c where c.code = wanted;
end $$;
revoke all on function cases.put_in_order_of_need(uuid, smallint, timestamptz) from public;
revoke all on function cases.take_order_of_need() from public;
revoke all on function cases.found_in_danger(text) from public;
grant execute on function cases.put_in_order_of_need(uuid, smallint, timestamptz) to pokpong_app;
grant execute on function cases.found_in_danger(text) to pokpong_app;
