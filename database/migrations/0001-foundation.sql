-- What every capability's tables stand on: who is asking (app), which relations open a record (access), what a row
-- was before (history), and the keys that make ciphertext readable (vault).

create schema app;
create schema access;
create schema history;
create schema vault;
grant usage on schema app, access, history, vault to pokpong_app, pokpong_system;

-- The spine sets these for the length of one transaction; an unset value is null, and null opens nothing.
create function app.account() returns uuid language sql stable
  as $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function app.organisation() returns uuid language sql stable
  as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function app.grantees() returns uuid[] language sql stable
  as $$ select string_to_array(nullif(current_setting('app.grantees', true), ''), ',')::uuid[] $$;
create function app.parts() returns text[] language sql stable
  as $$ select string_to_array(nullif(current_setting('app.parts', true), ''), ',') $$;
-- The node's clock, so that an expiry means the same to a policy in the application and to Row-Level Security.
create function app.now() returns timestamptz language sql stable
  as $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;
create function app.has_role(wanted text) returns boolean language sql stable
  as $$ select wanted = any (string_to_array(nullif(current_setting('app.roles', true), ''), ',')) $$;
create function app.provinces(role_wanted text) returns text[] language sql stable
  -- Roles with a province scope are set as app.provinces.<role>; 'all' stands for the nation.
  as $$ select string_to_array(nullif(current_setting('app.provinces_' || replace(role_wanted, '-', '_'), true), ''), ',') $$;

-- One row says that a grantee (an account or an organisation) stands in a relation to a record (a person, a case or
-- a screening) and which parts of it that opens. Lists are read from here, so the order of need is kept here too.
create table access.relation (
  id uuid primary key,
  record_id uuid not null,
  record_kind text not null,
  grantee_id uuid not null,
  relation text not null,
  parts text[] not null,
  -- A referral prepares its relation when it is offered; it opens nothing until the receiver accepts.
  pending boolean not null default false,
  -- What it came from (a referral, an assignment) and the consent it rests on: withdrawing that ends the relation.
  source_id uuid,
  consent_id uuid,
  reason text,
  granted_by uuid not null,
  granted_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  -- Higher is needed sooner; see cases/model/need-order.ts.
  need_rank smallint not null default 0,
  need_due timestamptz not null default 'infinity',
  version int not null default 1
);
-- Of ended relations too: whether a record has none at all is asked for each new one (may_grant).
create index relation_of_record on access.relation (record_id);
create index relation_in_order_of_need on access.relation (grantee_id, record_kind, need_rank desc, need_due, record_id)
  where revoked_at is null and not pending;
create index relation_of_source on access.relation (source_id) where source_id is not null;
create index relation_of_consent on access.relation (consent_id) where consent_id is not null;

-- Definer functions, because a policy on a table may not ask that same table. They read the actor's own settings.
-- `is_open` hides from the planner that only live relations are asked for: without statistics (a new database) it took
-- the partial index of lists and walked through it, so that each check cost as much as all relations together.
create function access.is_open(relation access.relation) returns boolean language sql stable
  as $$ select case when relation.revoked_at is not null or relation.pending then false
    else relation.expires_at is null or relation.expires_at > app.now() end $$;
create function access.relates(record uuid, part text) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1 from access.relation r
    where r.record_id = record and r.grantee_id = any (app.grantees())
      and access.is_open(r)
      and part = any (r.parts) and part = any (app.parts()));
end $$;

create function access.reaches(record uuid) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1 from access.relation r
    where r.record_id = record and r.grantee_id = any (app.grantees())
      and access.is_open(r)
      and r.parts && app.parts());
end $$;

-- The first relation of a new record is its author's own. Later ones are granted by those who hold the record.
create function access.may_grant(record uuid) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return not exists (select 1 from access.relation r where r.record_id = record)
    or exists (
      select 1 from access.relation r
      where r.record_id = record and r.grantee_id = any (app.grantees())
        and r.relation in ('author', 'assigned', 'holder', 'identification')
        and access.is_open(r));
end $$;

alter table access.relation enable row level security;
create policy own_or_of_a_record_one_reads on access.relation for select to pokpong_app
  using (grantee_id = any (app.grantees()) or access.reaches(record_id));
create policy holders_grant on access.relation for insert to pokpong_app
  with check (granted_by = app.account() and access.may_grant(record_id));
-- Danger to life: a supervisor or case worker may open a record for a day; the reason is kept and reviewed.
create policy break_glass on access.relation for insert to pokpong_app
  with check (granted_by = app.account() and relation = 'break-glass' and grantee_id = app.account()
    and reason is not null and expires_at <= app.now() + interval '24 hours'
    and (app.has_role('supervisor') or app.has_role('case-worker')));
create policy holders_change on access.relation for update to pokpong_app
  using (access.may_grant(record_id) or grantee_id = any (app.grantees()));
grant select, insert on access.relation to pokpong_app;
-- A receiver can open or give back what was prepared for it, never widen its parts or move it to somebody else.
grant update (pending, revoked_at, expires_at, need_rank, need_due, version) on access.relation to pokpong_app;

-- Row-Level Security in one form for all survivor tables: the record's relation must hold the part.
create function access.protect(protected regclass, record_column text, part text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy by_relation on %s to pokpong_app using (access.relates(%I, %L)) with check (access.relates(%I, %L))',
    protected, record_column, part, record_column, part);
end $$;

-- For the row that stands for the record itself (alias, code, codes for statistics): any open relation shows it.
create function access.protect_root(protected regclass, record_column text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy by_relation on %s to pokpong_app using (access.reaches(%I)) with check (access.reaches(%I))',
    protected, record_column, record_column);
end $$;

-- History ------------------------------------------------------------------------------------------------------
-- A trigger writes it, so that no store can forget, and as its owner, so that no application can alter it.
create table history.tracked_table (name text primary key);
grant select on history.tracked_table to pokpong_app, pokpong_system;

create function history.track(tracked regclass) returns void language plpgsql as $$
declare
  parts text[] := parse_ident(tracked::text);
  base text := parts[array_length(parts, 1)];
  place text := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = tracked);
  kept text := format('%I.%I', place, base || '_history');
begin
  execute format($sql$
    create table %s (
      row_id uuid not null,
      version int not null,
      command_id uuid not null,
      actor_id uuid not null,
      occurred_at timestamptz not null,
      recorded_at timestamptz not null default now(),
      -- On insert the whole row without its nulls, later the changed fields with their new values.
      changed jsonb not null,
      salt bytea not null,
      row_hash bytea not null,
      primary key (row_id, version)
    )$sql$, kept);
  execute format('create index on %s (command_id)', kept);
  execute format($sql$
    create function %I.%I() returns trigger language plpgsql security definer set search_path = '' as $body$
    declare
      now_row jsonb;
      change jsonb;
      grain bytea := uuid_send(gen_random_uuid());
      digest bytea;
    begin
      if tg_op = 'UPDATE' then
        new.version := old.version + 1;
        -- A field that became empty is kept as an explicit null, so that the history can be replayed.
        change := (select coalesce(jsonb_object_agg(n.key, n.value), '{}'::jsonb)
          from jsonb_each(to_jsonb(new)) n where n.value is distinct from to_jsonb(old) -> n.key);
      else
        new.version := 1;
      end if;
      now_row := jsonb_strip_nulls(to_jsonb(new));
      digest := sha256(grain || convert_to(now_row::text, 'UTF8'));
      insert into %s (row_id, version, command_id, actor_id, occurred_at, changed, salt, row_hash)
      values (new.id, new.version, current_setting('app.command')::uuid, current_setting('app.account')::uuid,
        coalesce(nullif(current_setting('app.occurred_at', true), '')::timestamptz, now()),
        coalesce(change, now_row), grain, digest);
      perform set_config('app.row_hashes', coalesce(current_setting('app.row_hashes', true), '') || encode(digest, 'hex'), true);
      return new;
    end $body$
    $sql$, place, base || '_to_history', kept);
  execute format('create trigger to_history before insert or update on %s for each row execute function %I.%I()',
    tracked, place, base || '_to_history');
  execute format('alter table %s enable row level security', kept);
  execute format('create policy with_its_row on %s for select to pokpong_app using (exists (select 1 from %s b where b.id = row_id))',
    kept, tracked);
  execute format('grant select on %s to pokpong_app', kept);
  execute format('revoke all on function %I.%I() from public', place, base || '_to_history');
  insert into history.tracked_table values (format('%s.%s', place, base));
end $$;

select history.track('access.relation');

-- Vault --------------------------------------------------------------------------------------------------------
-- One data key per person and per case, wrapped by the node's keyring. To erase somebody is to destroy this row.
create table vault.data_key (
  subject_id uuid primary key,
  wrapped bytea not null,
  key_version int not null,
  created_at timestamptz not null default now()
);
alter table vault.data_key enable row level security;
create policy by_relation on vault.data_key to pokpong_app
  using (access.reaches(subject_id)) with check (access.reaches(subject_id));
grant select, insert, delete on vault.data_key to pokpong_app;
grant select, update (wrapped, key_version) on vault.data_key to pokpong_system;
create policy rewrapping on vault.data_key to pokpong_system using (true) with check (true);

-- A restore replays this ledger before it serves anybody, so that erased people stay erased.
create table vault.erasure (
  subject_id uuid primary key,
  id uuid not null,
  reason text not null,
  requested_at timestamptz not null default now(),
  version int not null default 1
);
select history.track('vault.erasure');
alter table vault.erasure enable row level security;
create policy anyone_may_record on vault.erasure for insert to pokpong_app with check (access.reaches(subject_id));
create policy anyone_may_read on vault.erasure for select to pokpong_app using (true);
grant select, insert on vault.erasure to pokpong_app;
grant select on vault.erasure to pokpong_system;
create policy restoring on vault.erasure for select to pokpong_system using (true);
