-- Staff, never survivors: organisations, accounts, what they may do, and how they prove who they are.

create schema identity;
grant usage on schema identity to pokpong_app, pokpong_system;

create table identity.organisation (
  id uuid primary key,
  kind text not null,
  name_en text not null,
  name_lo text not null,
  -- ISO 3166-2 codes; empty means the whole country.
  provinces text[] not null default '{}',
  parent_id uuid references identity.organisation (id),
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  version int not null default 1
);
create index organisation_below on identity.organisation (parent_id);
select history.track('identity.organisation');

create table identity.account (
  id uuid primary key,
  organisation_id uuid not null references identity.organisation (id),
  display_name text not null,
  sign_in_name text not null unique,
  status text not null,
  -- A demonstration account has no password: it opens only where the server runs with demonstration data.
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  version int not null default 1
);
create index account_of_organisation on identity.account (organisation_id, id);
select history.track('identity.account');

create table identity.role_grant (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  role text not null,
  scope text not null,
  provinces text[] not null default '{}',
  granted_by uuid not null,
  granted_at timestamptz not null default now(),
  -- Null while a second person has not agreed; until then the grant opens nothing.
  confirmed_by uuid,
  confirmed_at timestamptz,
  revoked_by uuid,
  revoked_at timestamptz,
  version int not null default 1
);
create unique index one_live_grant_of_a_role on identity.role_grant (account_id, role) where revoked_at is null;
select history.track('identity.role_grant');

grant select, insert on identity.organisation, identity.account, identity.role_grant to pokpong_app;
grant update (kind, name_en, name_lo, provinces, parent_id, closed_at, version) on identity.organisation to pokpong_app;
grant update (organisation_id, display_name, sign_in_name, status, version) on identity.account to pokpong_app;
grant update (confirmed_by, confirmed_at, revoked_by, revoked_at, version) on identity.role_grant to pokpong_app;
grant select on identity.organisation, identity.account, identity.role_grant to pokpong_system;

-- Means of signing in ---------------------------------------------------------------------------------------------
-- Only the sign-in code opens this door, for one transaction (server/store-door.ts). A query of any other operation
-- finds these tables empty, whoever asks, so that no mistake elsewhere can read a hash or a token.
create function identity.at_the_door() returns boolean language sql stable
  as $$ select current_setting('app.door', true) = 'identity' $$;

create table identity.session (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references identity.account (id),
  method text not null,
  -- The family of browser and machine as codes, never more (model/device-label.ts).
  browser text not null,
  machine text not null,
  signed_in_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  stepped_up_until timestamptz,
  ended_at timestamptz
);
create index session_of_account on identity.session (account_id) where ended_at is null;
create index session_over on identity.session (expires_at);

create table identity.passkey (
  id uuid primary key,
  credential_id bytea not null unique,
  account_id uuid not null references identity.account (id),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  label text not null,
  synced boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_of_account on identity.passkey (account_id);

create table identity.password (
  account_id uuid primary key references identity.account (id),
  argon2id text not null,
  changed_at timestamptz not null
);

create table identity.authenticator (
  account_id uuid primary key references identity.account (id),
  -- The shared secret, sealed with the node's keyring.
  sealed bytea not null,
  -- RFC 6238 section 5.2: a code is accepted once, so only later steps count.
  last_step bigint,
  created_at timestamptz not null
);

create table identity.recovery_code (
  code_hash bytea primary key,
  account_id uuid not null references identity.account (id),
  used_at timestamptz
);
create index recovery_code_of_account on identity.recovery_code (account_id);

create table identity.invitation (
  id uuid primary key,
  token_hash bytea not null unique,
  -- Null for the link that makes the first administrator.
  account_id uuid references identity.account (id),
  purpose text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  -- Null while a second person has not agreed.
  confirmed_at timestamptz,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index invitation_of_account on identity.invitation (account_id) where ended_at is null;

-- A passkey or authenticator ceremony between its two requests; used once.
create table identity.ceremony (
  id uuid primary key,
  purpose text not null,
  challenge text,
  sealed bytea,
  account_id uuid,
  invitation_id uuid,
  expires_at timestamptz not null
);
create index ceremony_over on identity.ceremony (expires_at);

-- Keys are keyed hashes of a name typed, a known device or an address; none can be read back.
create table identity.tries (
  key bytea primary key,
  failures int not null,
  tokens real not null,
  refreshed_at timestamptz not null,
  blocked_until timestamptz
);
create index tries_forgotten on identity.tries (refreshed_at);

create table identity.known_device (
  token_hash bytea not null,
  account_id uuid not null references identity.account (id),
  last_used_at timestamptz not null,
  primary key (token_hash, account_id)
);

do $$
declare
  kept text;
begin
  foreach kept in array array['session', 'passkey', 'password', 'authenticator', 'recovery_code', 'invitation', 'ceremony',
    'tries', 'known_device']
  loop
    execute format('alter table identity.%I enable row level security', kept);
    execute format('create policy at_the_door on identity.%I to pokpong_app
      using (identity.at_the_door()) with check (identity.at_the_door())', kept);
    execute format('grant select, insert, update, delete on identity.%I to pokpong_app', kept);
  end loop;
end $$;

-- Who is asking, in one round trip. As its owner it passes the door for exactly this answer, and slides the idle
-- limit at most once a minute, skipping when another request of the same session is doing so.
create function identity.session_actor(wanted bytea, at timestamptz, idle interval)
  returns table (account_id uuid, organisation_id uuid, session_id uuid, stepped_up_until timestamptz, grants jsonb)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  found_session record;
begin
  select s.id, s.account_id, s.seen_at, s.stepped_up_until, a.organisation_id into found_session
  from identity.session s join identity.account a on a.id = s.account_id
  where s.token_hash = wanted and s.ended_at is null and s.expires_at > at and s.seen_at > at - idle and a.status = 'active';
  if not found then
    return;
  end if;
  if found_session.seen_at < at - interval '1 minute' then
    update identity.session s set seen_at = at
    where s.id = (select o.id from identity.session o where o.id = found_session.id for update skip locked);
  end if;
  return query select found_session.account_id, found_session.organisation_id, found_session.id, found_session.stepped_up_until,
    (select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'scope', g.scope, 'provinces', g.provinces) order by g.role), '[]'::jsonb)
     from identity.role_grant g
     where g.account_id = found_session.account_id and g.revoked_at is null and g.confirmed_at is not null);
end $$;
revoke all on function identity.session_actor(bytea, timestamptz, interval) from public;
grant execute on function identity.session_actor(bytea, timestamptz, interval) to pokpong_app, pokpong_system;
