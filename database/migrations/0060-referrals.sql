-- Referrals: offer, answer, service, feedback. What a coordinator may see (organisations, clocks, codes) stands in a
-- table of its own, apart from whom it concerns and apart from every word, because a policy hides rows, not columns.

create schema referrals;
grant usage on schema referrals to pokpong_app, pokpong_system;

create table referrals.referral (
  id uuid primary key,
  code text not null unique,
  from_organisation_id uuid not null,
  to_organisation_id uuid not null,
  sent_by uuid not null,
  service text not null,
  urgency text not null,
  state text not null,
  -- Where both organisations work (ISO codes), for coordinators of some provinces; empty stands for the nation.
  provinces text[] not null default '{}',
  offered_at timestamptz not null,
  answer_due timestamptz not null,
  expires_at timestamptz not null,
  asked_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  handed_over_at timestamptz,
  first_feedback_at timestamptz,
  second_feedback_at timestamptz,
  ended_at timestamptz,
  noted_at timestamptz,
  version int not null default 1
);
create index referral_to_answer on referrals.referral (to_organisation_id, offered_at desc);
create index referral_on_the_clock on referrals.referral (state, answer_due) where ended_at is null;

-- Whom it concerns and on what it rests. The same id as its referral: there is one each.
create table referrals.about (
  id uuid primary key references referrals.referral,
  case_id uuid not null,
  person_id uuid not null,
  from_organisation_id uuid not null,
  to_organisation_id uuid not null,
  consent_id uuid not null,
  basis text not null,
  consent_expires_at timestamptz not null,
  parts text[] not null,
  need_ids uuid[] not null,
  need_kinds text[] not null,
  instead_of uuid references referrals.referral,
  version int not null default 1
);
create index about_case on referrals.about (case_id);
create index about_person on referrals.about (person_id);

-- Words of both sides, sealed under the person's key. `part` says who of those who reach the person may read them.
create table referrals.message (
  id uuid primary key,
  referral_id uuid not null references referrals.referral,
  person_id uuid not null,
  kind text not null,
  part text not null,
  words bytea not null,
  author_id uuid not null,
  author_organisation_id uuid not null,
  written_at timestamptz not null,
  version int not null default 1
);
create index message_of_referral on referrals.message (referral_id, written_at);

-- Why somebody could not be helped, by group and never by person: the gaps of the mechanism are counted from here.
create table referrals.decline (
  id uuid primary key,
  referral_id uuid not null unique references referrals.referral,
  organisation_id uuid not null,
  reason text not null,
  welcome_group text not null,
  suggested_organisation_id uuid,
  declined_at timestamptz not null,
  version int not null default 1
);
create index decline_of_organisation on referrals.decline (organisation_id, declined_at desc);

create table referrals.feedback (
  id uuid primary key,
  referral_id uuid not null references referrals.referral,
  round text not null,
  arrived text not null,
  safe text not null,
  help text not null,
  given_at timestamptz not null,
  given_by uuid not null,
  version int not null default 1,
  unique (referral_id, round)
);

create table referrals.escalation (
  id uuid primary key,
  referral_id uuid not null references referrals.referral,
  what text not null,
  due timestamptz not null,
  escalated_at timestamptz not null,
  taken_up_by uuid,
  taken_up_at timestamptz,
  follow_up text,
  version int not null default 1,
  -- A question answered and asked again has a new time, so it is put forward again.
  unique (referral_id, what, due)
);
create index escalation_open on referrals.escalation (escalated_at) where taken_up_at is null;

select history.track('referrals.referral');
select history.track('referrals.about');
select history.track('referrals.message');
select history.track('referrals.decline');
select history.track('referrals.feedback');
select history.track('referrals.escalation');

-- Who sees what --------------------------------------------------------------------------------------------------
-- The organisation that accompanies the person, and the worker assigned there, see all referrals of the case; a
-- definer function, because it asks access.relation for the kind of relation.
create function referrals.accompanies(about_case uuid) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1 from access.relation r
    where r.record_id = about_case and r.grantee_id = any (app.grantees()) and r.relation in ('holder', 'assigned')
      and r.revoked_at is null and not r.pending and (r.expires_at is null or r.expires_at > app.now()));
end $$;

create function referrals.receives() returns boolean language sql stable
  as $$ select app.has_role('shelter-manager') or app.has_role('case-worker') or app.has_role('supervisor') or app.has_role('health-worker') $$;

-- A coordinator of the nation, of one of the provinces, or of one of the two organisations.
create function referrals.coordinates(at_provinces text[], from_organisation uuid, to_organisation uuid) returns boolean
  language sql stable as $$
    select app.has_role('coordinator') and ('national' = any (app.provinces('coordinator'))
      or at_provinces && app.provinces('coordinator')
      or ('organisation' = any (app.provinces('coordinator')) and app.organisation() in (from_organisation, to_organisation)))
  $$;

-- Who keeps a receiving house lets a colleague there work with the person: with no more than the referral opened to the
-- house, and no longer. The row carries the referral and the consent on, so that it ends and is prolonged with them.
create function referrals.lets_work(record uuid, colleague uuid, referral uuid, consent uuid, granted text[], until timestamptz)
  returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return (app.has_role('shelter-manager') or app.has_role('supervisor'))
    and exists (select 1 from identity.account a where a.id = colleague and a.organisation_id = app.organisation())
    and exists (
      select 1 from access.relation r
      where r.record_id = record and r.grantee_id = app.organisation() and r.relation = 'referral'
        and r.source_id = referral and r.consent_id = consent and access.is_open(r)
        and r.parts @> granted and until <= r.expires_at);
end $$;
create policy house_lets_work on access.relation for insert to pokpong_app
  with check (granted_by = app.account() and relation = 'referral' and not pending
    and referrals.lets_work(record_id, grantee_id, source_id, consent_id, parts, expires_at));
create policy house_ends_work on access.relation for update to pokpong_app
  using (relation = 'referral' and referrals.lets_work(record_id, grantee_id, source_id, consent_id, parts, expires_at));

alter table referrals.about enable row level security;
alter table referrals.about force row level security;
create policy both_sides on referrals.about for select to pokpong_app
  using (access.reaches(person_id) and (from_organisation_id = app.organisation()
    or to_organisation_id = app.organisation() or referrals.accompanies(case_id)));
create policy sender_offers on referrals.about for insert to pokpong_app
  with check (from_organisation_id = app.organisation() and access.may_grant(person_id) and access.may_grant(case_id));
grant select, insert on referrals.about to pokpong_app;

alter table referrals.referral enable row level security;
alter table referrals.referral force row level security;
create policy both_sides_and_coordinators on referrals.referral for select to pokpong_app
  using (exists (select 1 from referrals.about a where a.id = referral.id)
    or (to_organisation_id = app.organisation() and referrals.receives())
    or referrals.coordinates(provinces, from_organisation_id, to_organisation_id));
create policy sender_offers on referrals.referral for insert to pokpong_app
  with check (from_organisation_id = app.organisation() and sent_by = app.account() and state = 'offered');
create policy both_sides_move on referrals.referral for update to pokpong_app
  using (exists (select 1 from referrals.about a where a.id = referral.id));
-- The hourly job can do one thing to a referral: let an unanswered offer lapse.
create policy clock_lets_lapse on referrals.referral for update to pokpong_app
  using (state in ('offered', 'question-asked') and referrals.coordinates(provinces, from_organisation_id, to_organisation_id))
  with check (state = 'expired');
grant select, insert, update (state, answer_due, expires_at, asked_at, answered_at, answered_by, handed_over_at,
  first_feedback_at, second_feedback_at, ended_at, noted_at, version) on referrals.referral to pokpong_app;

alter table referrals.message enable row level security;
alter table referrals.message force row level security;
create policy as_far_as_the_part_opens on referrals.message for select to pokpong_app
  using (exists (select 1 from referrals.about a where a.id = referral_id)
    and (author_organisation_id = app.organisation() or access.relates(person_id, part)));
create policy own_words on referrals.message for insert to pokpong_app
  with check (author_id = app.account() and author_organisation_id = app.organisation()
    and exists (select 1 from referrals.about a where a.id = referral_id and a.person_id = message.person_id));
grant select, insert on referrals.message to pokpong_app;

alter table referrals.decline enable row level security;
alter table referrals.decline force row level security;
create policy with_its_referral on referrals.decline for select to pokpong_app
  using (exists (select 1 from referrals.referral r where r.id = referral_id));
create policy receiver_declines on referrals.decline for insert to pokpong_app
  with check (organisation_id = app.organisation() and exists (
    select 1 from referrals.about a where a.id = referral_id and a.to_organisation_id = organisation_id));
grant select, insert on referrals.decline to pokpong_app;

alter table referrals.feedback enable row level security;
alter table referrals.feedback force row level security;
create policy both_sides on referrals.feedback for select to pokpong_app
  using (exists (select 1 from referrals.about a where a.id = referral_id));
create policy receiver_gives on referrals.feedback for insert to pokpong_app
  with check (given_by = app.account() and exists (
    select 1 from referrals.about a where a.id = referral_id and a.to_organisation_id = app.organisation()));
grant select, insert on referrals.feedback to pokpong_app;

alter table referrals.escalation enable row level security;
alter table referrals.escalation force row level security;
create policy with_its_referral on referrals.escalation for select to pokpong_app
  using (exists (select 1 from referrals.referral r where r.id = referral_id));
create policy coordinators_put_forward on referrals.escalation for insert to pokpong_app
  with check (app.has_role('coordinator') and exists (select 1 from referrals.referral r where r.id = referral_id));
create policy coordinators_take_up on referrals.escalation for update to pokpong_app
  using (app.has_role('coordinator') and exists (select 1 from referrals.referral r where r.id = referral_id));
grant select, insert, update (taken_up_by, taken_up_at, follow_up, version) on referrals.escalation to pokpong_app;
