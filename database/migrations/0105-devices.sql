-- Phones and laptops that carry work without a network: whose they are, whether they still do, and what they hand in
-- when their store cannot be opened any more. Nothing here says where a device is.

create schema devices;
grant usage on schema devices to pokpong_app;

create table devices.device (
  id uuid primary key,
  code text not null unique,
  account_id uuid not null references identity.account (id),
  -- The account's organisation when it was registered: who administers that one, looks after the device.
  organisation_id uuid not null references identity.organisation (id),
  kind text not null,
  unlock text not null,
  registered_at timestamptz not null,
  -- An administrator's promise that it opens until then, whatever its last contact.
  extended_until timestamptz,
  revoked_at timestamptz,
  revoked_because text,
  revoked_by uuid,
  version int not null default 1
);
create index device_of_account on devices.device (account_id);
create index device_of_organisation on devices.device (organisation_id, registered_at desc);
select history.track('devices.device');

-- What its devices may do, as an organisation's administrator set it. The row's id is the organisation's.
create table devices.rule (
  id uuid primary key references identity.organisation (id),
  lease_days smallint not null,
  case_limit smallint not null,
  version int not null default 1
);
select history.track('devices.rule');

-- SHA-256 of a device's 256-bit token. Apart from the device, so that no history keeps it; nobody reads it.
create table devices.proof (
  device_id uuid primary key references devices.device (id),
  token_hash bytea not null check (length(token_hash) = 32)
);

-- What a device said of itself last. It changes all the time and tells nothing later, so it has no history.
create table devices.contact (
  device_id uuid primary key references devices.device (id),
  last_contact_at timestamptz not null,
  pending int not null,
  held int not null,
  wrong_tries smallint not null,
  app_version text not null,
  storage_kept boolean not null,
  free_bytes bigint,
  wiped_at timestamptz,
  wiped_because text
);

-- Outbox entries that the device sealed to the node's key. They stay sealed; an entry that was settled keeps its id, so
-- that a device which hands it in again is told that it is safe.
create table devices.sealed_entry (
  device_id uuid not null references devices.device (id),
  id uuid not null,
  account_id uuid not null,
  sealed bytea,
  handed_in_at timestamptz not null,
  settled_at timestamptz,
  outcome text,
  primary key (device_id, id),
  check ((sealed is null) = (settled_at is not null))
);
create index sealed_entry_waiting on devices.sealed_entry (account_id) where settled_at is null;
create index sealed_entry_old on devices.sealed_entry (handed_in_at);

-- Row-Level Security is not forced, so that the functions below, which run as the owner, answer devices without a session.
do $$
declare
  kept text;
begin
  foreach kept in array array['device', 'proof', 'contact', 'sealed_entry'] loop
    execute format('alter table devices.%I enable row level security', kept);
  end loop;
end $$;

create policy own_or_administered on devices.device for select to pokpong_app
  using (account_id = app.account() or app.has_role('administrator'));
create policy own on devices.device for insert to pokpong_app
  with check (account_id = app.account() and organisation_id = app.organisation());
create policy own_or_administered_changes on devices.device for update to pokpong_app
  using (account_id = app.account() or app.has_role('administrator'));
grant select, insert on devices.device to pokpong_app;
grant update (extended_until, revoked_at, revoked_because, revoked_by, version) on devices.device to pokpong_app;

grant select, insert on devices.rule to pokpong_app;
grant update (lease_days, case_limit, version) on devices.rule to pokpong_app;

create policy of_own_device on devices.proof for insert to pokpong_app
  with check (exists (select 1 from devices.device d where d.id = device_id and d.account_id = app.account()));
grant insert on devices.proof to pokpong_app;

create policy with_its_device on devices.contact for select to pokpong_app
  using (exists (select 1 from devices.device d where d.id = device_id));
create policy of_own_device on devices.contact for insert to pokpong_app
  with check (exists (select 1 from devices.device d where d.id = device_id and d.account_id = app.account()));
create policy of_own_device_changes on devices.contact for update to pokpong_app
  using (exists (select 1 from devices.device d where d.id = device_id and d.account_id = app.account()));
grant select, insert on devices.contact to pokpong_app;
grant update (last_contact_at, pending, held, wrong_tries, app_version, storage_kept, free_bytes) on devices.contact to pokpong_app;

create policy own on devices.sealed_entry for select to pokpong_app using (account_id = app.account());
create policy own_settled on devices.sealed_entry for update to pokpong_app using (account_id = app.account());
grant select on devices.sealed_entry to pokpong_app;
grant update (sealed, settled_at, outcome) on devices.sealed_entry to pokpong_app;

-- The device that holds this token, for whoever shows it: one look-up by both, so that a wrong token, an unknown id and
-- another device's token are the same question with the same answer.
create function devices.proven(wanted uuid, hash bytea)
  returns table (account_id uuid, organisation_id uuid, revoked boolean, wiped boolean, last_contact_at timestamptz,
    extended_until timestamptz, waiting int)
  language sql stable security definer set search_path = '' as $$
  select d.account_id, d.organisation_id, d.revoked_at is not null, c.wiped_at is not null, c.last_contact_at,
    d.extended_until,
    (select count(*)::int from devices.sealed_entry e where e.device_id = d.id and e.settled_at is null)
  from devices.device d
  join devices.proof p on p.device_id = d.id
  join devices.contact c on c.device_id = d.id
  where d.id = wanted and p.token_hash = hash
$$;

create function devices.confirm_wiped(wanted uuid, hash bytea, because text) returns void
  language sql volatile security definer set search_path = '' as $$
  update devices.contact c set wiped_at = app.now(), wiped_because = because, pending = 0, held = 0
  where c.device_id = wanted and c.wiped_at is null
    and exists (select 1 from devices.proof p where p.device_id = wanted and p.token_hash = hash)
$$;

create function devices.hand_in(wanted uuid, hash bytea, ids uuid[], entries bytea[]) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into devices.sealed_entry (device_id, id, account_id, sealed, handed_in_at)
  select d.id, e.id, d.account_id, e.sealed, app.now()
  from devices.device d
  join devices.proof p on p.device_id = d.id and p.token_hash = hash
  cross join unnest(ids, entries) as e (id, sealed)
  where d.id = wanted
  on conflict (device_id, id) do nothing
$$;

-- Words that nobody asked for in three months are forgotten, as is the mark that an entry was settled.
create function devices.forget_old_entries() returns void
  language sql volatile security definer set search_path = '' as $$
  delete from devices.sealed_entry e where e.handed_in_at < app.now() - interval '90 days'
$$;

-- How many wait, for the owner and for administrators, who never see what.
create function devices.waiting_entries(wanted uuid[]) returns table (device_id uuid, waiting int)
  language sql stable security definer set search_path = '' as $$
  select e.device_id, count(*)::int
  from devices.sealed_entry e
  where e.device_id = any (wanted) and e.settled_at is null
    and (e.account_id = app.account() or app.has_role('administrator'))
  group by e.device_id
$$;

-- Whoever is suspended carries work no longer, on any device; it is part of the command that suspends.
create function devices.close_with_account() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update devices.device d
  set revoked_at = app.now(), revoked_because = 'suspended', revoked_by = app.account()
  where d.account_id = new.id and d.revoked_at is null;
  return null;
end $$;
create trigger close_devices after update of status on identity.account for each row
  when (new.status = 'suspended') execute function devices.close_with_account();

revoke all on function devices.proven(uuid, bytea), devices.confirm_wiped(uuid, bytea, text),
  devices.hand_in(uuid, bytea, uuid[], bytea[]), devices.forget_old_entries(), devices.waiting_entries(uuid[]),
  devices.close_with_account() from public;
grant execute on function devices.proven(uuid, bytea), devices.confirm_wiped(uuid, bytea, text),
  devices.hand_in(uuid, bytea, uuid[], bytea[]), devices.forget_old_entries(), devices.waiting_entries(uuid[])
  to pokpong_app;
