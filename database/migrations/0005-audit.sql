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
create index leaf_of_record on audit.leaf (record_id, recorded_at desc) where record_id is not null;

alter table audit.leaf enable row level security;
create policy own_leaf on audit.leaf for insert to pokpong_app with check (actor_id = app.account());
-- One's own, to recognise a repeated command; those of records one reaches; and all of them for who supervises.
create policy own_or_of_a_record_one_reads on audit.leaf for select to pokpong_app
  using (actor_id = app.account() or app.has_role('auditor') or app.has_role('supervisor')
    or (record_id is not null and access.reaches(record_id)));
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
