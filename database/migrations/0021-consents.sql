-- The ledger of what people agreed to. Rows are only ever added: a change is a new consent, a withdrawal or a review.

create schema consents;
grant usage on schema consents to pokpong_app;

create table consents.consent (
  id uuid primary key,
  person_id uuid not null,
  basis text not null,
  article text,
  purpose text not null,
  parts text[] not null,
  -- Organisations that may receive the parts.
  recipients uuid[] not null,
  refused boolean not null,
  language text not null,
  interpreter text not null,
  manner text not null,
  guardian text,
  decided_by text not null,
  -- The words that were read aloud, by version.
  wording text not null,
  -- The child's own view, and why another basis than consent was taken. Sealed under the person's key.
  child_view bytea,
  justification bytea,
  renews uuid references consents.consent (id),
  given_at timestamptz not null,
  expires_at timestamptz not null,
  recorded_by uuid not null,
  recorded_for uuid not null,
  version int not null default 1
);
create index consent_of_person on consents.consent (person_id);
create index consent_ending on consents.consent (expires_at) where not refused;
create index consent_renewing on consents.consent (renews) where renews is not null;
create index consent_overriding on consents.consent (given_at) where basis = 'vital-interest';
select history.track('consents.consent');
select access.protect('consents.consent', 'person_id', 'consents');

create table consents.withdrawal (
  id uuid primary key,
  consent_id uuid not null unique references consents.consent (id),
  person_id uuid not null,
  told_by text not null,
  told_how text not null,
  words bytea,
  withdrawn_at timestamptz not null,
  recorded_by uuid not null,
  version int not null default 1
);
create index withdrawal_of_person on consents.withdrawal (person_id);
select history.track('consents.withdrawal');
select access.protect('consents.withdrawal', 'person_id', 'consents');

-- A supervisor looks again at each sharing that rested on danger to life.
create table consents.review (
  id uuid primary key,
  consent_id uuid not null unique references consents.consent (id),
  person_id uuid not null,
  outcome text not null,
  reason bytea not null,
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  version int not null default 1
);
create index review_of_person on consents.review (person_id);
select history.track('consents.review');
select access.protect('consents.review', 'person_id', 'consents');

grant select, insert on consents.consent, consents.withdrawal, consents.review to pokpong_app;

-- A coordinator learns that an override waits for review, and nothing about whom: the codes of this function only.
create function consents.overrides_unreviewed(since timestamptz)
  returns table (consent_id uuid, recorded_for uuid, purpose text, given_at timestamptz)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not app.has_role('coordinator') then return; end if;
  return query
    select c.id, c.recorded_for, c.purpose, c.given_at from consents.consent c
    where c.basis = 'vital-interest' and c.given_at < since
      and not exists (select 1 from consents.review r where r.consent_id = c.id)
    order by c.given_at limit 100;
end $$;
revoke all on function consents.overrides_unreviewed(timestamptz) from public;
grant execute on function consents.overrides_unreviewed(timestamptz) to pokpong_app;

-- A withdrawal ends at once every relation that rests on the consent, also those that whoever heard the withdrawal
-- may not touch. It stands here, as the owner, so that no command can record the one without the other.
create function consents.end_relations() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update access.relation set revoked_at = app.now() where consent_id = new.consent_id and revoked_at is null;
  return null;
end $$;
create trigger ends_relations after insert on consents.withdrawal for each row execute function consents.end_relations();
create trigger ends_relations after insert on consents.review for each row when (new.outcome = 'not-upheld')
  execute function consents.end_relations();

-- A renewal prolongs what rests on the consent before it. It never widens: purpose, parts and recipients are the same.
create function consents.prolong_relations() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  before consents.consent := (select c from consents.consent c where c.id = new.renews);
begin
  if (before.person_id, before.purpose, before.basis) is distinct from (new.person_id, new.purpose, new.basis)
    or not (before.parts @> new.parts and before.parts <@ new.parts)
    or not (before.recipients @> new.recipients and before.recipients <@ new.recipients)
    or new.refused or before.refused
    or exists (select 1 from consents.withdrawal w where w.consent_id = before.id) then
    raise exception 'a renewal repeats the consent that it renews';
  end if;
  -- What was to end sooner (an offer that lapses) still does.
  update access.relation r set expires_at = new.expires_at, consent_id = new.id
  where r.consent_id = new.renews and r.revoked_at is null and r.expires_at >= before.expires_at and r.expires_at > app.now();
  return null;
end $$;
create trigger prolongs_relations after insert on consents.consent for each row when (new.renews is not null)
  execute function consents.prolong_relations();
