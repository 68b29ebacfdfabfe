-- The audit record: one leaf for each command, numbered once by one sequencer, and the signed tree over them.

create schema audit;
grant usage on schema audit to pokpong_app, pokpong_system;

-- Ids and codes only, never anything about a person. An application can add a leaf and cannot change one.
create table audit.leaf (
  command_id uuid not null,
  actor_id uuid not null,
  session_id text,
  operation text not null,
  record_id uuid,
  record_kind text,
  purpose text,
  note text,
  on_behalf text,
  -- Both are the transaction's own, as in the history rows of the same command.
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  payload_hash bytea not null,
  -- The sealed answer for a repeated command. Its hash is in the commitment, so that it can't be exchanged.
  answer bytea,
  answer_hash bytea,
  rows_hash bytea not null,
  salt bytea not null check (length(salt) = 16),
  -- Made with a key that the database never holds, so that nobody can invent a command by writing to tables.
  seal bytea not null check (length(seal) = 32),
  -- What the tree and the witnesses see: SHA-256 over the salt and the leaf in canonical form (audit/model/leaf.ts).
  commitment bytea not null check (length(commitment) = 32),
  -- The place in the one order of everything; null until the sequencer has come by.
  seq bigint unique,
  -- Idempotency is per actor: two people may use the same command id without meeting.
  primary key (actor_id, command_id),
  check ((record_id is null) = (record_kind is null)),
  check ((answer is null) = (answer_hash is null))
);
create index leaf_without_number on audit.leaf (recorded_at, command_id) where seq is null;
-- Stated restores (audit/model/restoration.ts): a handful in a node's life, asked for at each signature.
create index leaf_of_restore on audit.leaf (recorded_at) where operation = 'audit/continue-after-restore';
create index leaf_of_record on audit.leaf (record_id, recorded_at desc) where record_id is not null;

alter table audit.leaf enable row level security;
create policy own_leaf on audit.leaf for insert to pokpong_app with check (actor_id = app.account());
-- Auditors of the nation read every leaf. Supervisors, and auditors of an office, read what their own office did: a leaf
-- holds ids and codes only, and still tells which record somebody works on.
create function audit.oversees(actor uuid) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  if app.has_role('auditor') and 'national' = any (app.provinces('auditor')) then
    return true;
  end if;
  return (app.has_role('supervisor') or app.has_role('auditor'))
    and exists (select 1 from identity.account a where a.id = actor and a.organisation_id = app.organisation());
end $$;
-- An offer alone shows who is asked for help, and not who has read the file.
create function audit.reads(record uuid) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1 from access.relation r
    where r.record_id = record and r.grantee_id = any (app.grantees()) and access.is_open(r)
      and r.parts && array_remove(app.parts(), 'offer'));
end $$;
-- One's own, to recognise a repeated command; what one oversees; and those of records that one reads.
create policy own_overseen_or_of_a_record_one_reads on audit.leaf for select to pokpong_app
  using (actor_id = app.account() or audit.oversees(actor_id) or (record_id is not null and audit.reads(record_id)));
create policy numbering on audit.leaf to pokpong_system using (true) with check (true);
grant select, insert on audit.leaf to pokpong_app;
grant select, update (seq) on audit.leaf to pokpong_system;

-- The hashes of all row versions that this transaction wrote, in ascending order, so that no order need be kept.
create function audit.rows_hash() returns bytea language plpgsql stable as $$
declare
  hashes bytea := decode(coalesce(current_setting('app.row_hashes', true), ''), 'hex');
begin
  if length(hashes) <= 32 then
    return sha256(hashes);
  end if;
  return (select sha256(string_agg(h, ''::bytea order by h))
    from (select substr(hashes, at, 32) as h from generate_series(1, length(hashes), 32) as at) as each);
end $$;

-- An instant as the canonical form writes it, whatever the session's zone.
create function audit.instant(moment timestamptz) returns text language sql immutable
  as $$ select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

-- Who numbers leaves: a leased row, so that a leader that died is replaced. The token grows with each change of
-- leader; whoever holds an older one is turned away. The tree is kept here as the roots of its complete subtrees.
create table audit.leadership (
  id smallint primary key default 1 check (id = 1),
  holder uuid,
  token bigint not null default 0,
  leased_until timestamptz not null default '-infinity',
  size bigint not null default 0,
  peaks bytea not null default '',
  -- Why nothing is signed at present, as a code; null while all is well.
  fault text
);
insert into audit.leadership default values;
grant select, update on audit.leadership to pokpong_system;
grant select (size, fault) on audit.leadership to pokpong_app;

-- Each checkpoint ever signed. What is in the folder and with the witnesses must agree with these.
create table audit.checkpoint (
  number bigint primary key,
  size bigint not null,
  root bytea not null,
  signed_at timestamptz not null,
  note text not null
);
create index checkpoint_by_size on audit.checkpoint (size);
grant select, insert on audit.checkpoint to pokpong_system;
-- Whoever reads an access log sees when it was last signed; a checkpoint says nothing about anybody.
grant select on audit.checkpoint to pokpong_app;

-- Roots of the complete subtrees of 256, 65,536 … entries, as the tiles have them: with these any server process can
-- prove that an entry stands under a checkpoint, wherever the folder is.
create table audit.subtree (
  level smallint not null,
  index bigint not null,
  root bytea not null,
  primary key (level, index)
);
grant select, insert on audit.subtree to pokpong_system;
grant select on audit.subtree to pokpong_app;

-- The commitments beside an entry, which its proof needs. They are salted hashes and say nothing to anybody.
create function audit.commitments_of(runs bigint[]) returns table (seq bigint, commitment bytea)
  language sql stable security definer set search_path = '' as $$
  select l.seq, l.commitment from unnest(runs) run
  join audit.leaf l on l.seq >= run * 256 and l.seq < (run + 1) * 256 order by l.seq $$;

-- How far each witness has a copy; told by the sequencer after each delivery.
create table audit.witness (
  name text primary key,
  size bigint not null,
  note text not null,
  received_at timestamptz not null,
  -- A code when the last delivery failed or the witness disagreed.
  fault text
);
grant select, insert, update on audit.witness to pokpong_system;
grant select on audit.witness to pokpong_app;

-- Verification ---------------------------------------------------------------------------------------------------
-- It reads in one long snapshot on the owner's connection, as the role that sees everything as it is stored.
grant pokpong_system to current_user;

-- The state of a row after each of its versions: the first is the whole row, each later one the fields it changed.
create aggregate audit.replay(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}');

-- History ----------------------------------------------------------------------------------------------------------
-- From here on the version is set before a row is written and the history after it: only then are generated columns
-- computed, and only then is it certain that no `on conflict` clause turned the row away.
create function history.next_version() returns trigger language plpgsql as $$
begin
  new.version := case tg_op when 'UPDATE' then old.version + 1 else 1 end;
  return new;
end $$;

create function history.watch(tracked regclass) returns void language plpgsql as $$
declare
  place text := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = tracked);
  base text := (select relname from pg_class where oid = tracked);
  kept text := format('%I.%I', place, base || '_history');
  writer text := format('%I.%I', place, base || '_to_history');
begin
  execute format($sql$
    create function %s() returns trigger language plpgsql security definer
      set search_path = '' set timezone = 'UTC' as $body$
    declare
      now_row jsonb := jsonb_strip_nulls(to_jsonb(new));
      change jsonb := now_row;
      grain bytea := uuid_send(gen_random_uuid());
      digest bytea;
    begin
      if tg_op = 'UPDATE' then
        -- A field that became empty is kept as an explicit null, so that the history can be replayed.
        change := (select coalesce(jsonb_object_agg(n.key, n.value), '{}'::jsonb)
          from jsonb_each(to_jsonb(new)) n where n.value is distinct from to_jsonb(old) -> n.key);
      end if;
      -- Over the row as it now is and over what is kept of it: altering either shows.
      digest := sha256(grain || convert_to(now_row::text || change::text, 'UTF8'));
      insert into %s (row_id, version, command_id, actor_id, occurred_at, changed, salt, row_hash)
      values (new.id, new.version, current_setting('app.command')::uuid, current_setting('app.account')::uuid,
        coalesce(nullif(current_setting('app.occurred_at', true), '')::timestamptz, now()), change, grain, digest);
      perform set_config('app.row_hashes', coalesce(current_setting('app.row_hashes', true), '') || encode(digest, 'hex'), true);
      return null;
    end $body$
  $sql$, writer, kept);
  execute format('revoke all on function %s() from public', writer);
  execute format('create trigger next_version before insert or update on %s for each row execute function history.next_version()', tracked);
  execute format('create trigger to_history after insert or update on %s for each row execute function %s()', tracked, writer);
  -- Verification and backup read everything as it is stored: identity as ciphertext.
  execute format('grant usage on schema %I to pokpong_system', place);
  execute format('grant select on %s, %s to pokpong_system', tracked, kept);
  execute format('create policy as_stored on %s for select to pokpong_system using (true)', tracked);
  execute format('create policy as_stored on %s for select to pokpong_system using (true)', kept);
end $$;

create or replace function history.track(tracked regclass) returns void language plpgsql as $$
declare
  place text := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = tracked);
  base text := (select relname from pg_class where oid = tracked);
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
  execute format('alter table %s enable row level security', kept);
  execute format('create policy with_its_row on %s for select to pokpong_app using (exists (select 1 from %s b where b.id = row_id))',
    kept, tracked);
  execute format('grant select on %s to pokpong_app', kept);
  insert into history.tracked_table values (format('%s.%s', place, base));
  perform history.watch(tracked);
end $$;

drop trigger to_history on access.relation;
drop function access.relation_to_history();
select history.watch('access.relation');
drop trigger to_history on vault.erasure;
drop function vault.erasure_to_history();
select history.watch('vault.erasure');
