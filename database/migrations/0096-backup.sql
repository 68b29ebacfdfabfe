-- What a backup leaves out, and what a restore and a change of keys may do.

create schema backup;
grant usage on schema backup to pokpong_system;

-- Keys go to a file of their own, which is kept for 30 days at most. Tokens are made anew. What passes is over after a
-- disaster anyway: bringing a session or an unused link back would open a door that was closed meanwhile.
create table backup.left_out (
  name text primary key,
  kind text not null check (kind in ('keys', 'tokens', 'passing'))
);
insert into backup.left_out (name, kind) values
  ('vault.data_key', 'keys'),
  ('persons.token', 'tokens'),
  ('identity.session', 'passing'),
  ('identity.invitation', 'passing'),
  ('identity.ceremony', 'passing'),
  ('identity.tries', 'passing'),
  ('identity.known_device', 'passing'),
  ('drafts.draft', 'passing');

-- There while a restore has loaded the rows and has not finished; a restore that was interrupted goes on from here.
create table backup.unfinished_restore (
  backup_id uuid primary key,
  taken_at timestamptz not null
);
grant select, delete on backup.unfinished_restore to pokpong_system;

-- A restore writes the erasures that came after its backup, and takes away what a file of keys may have brought back.
grant insert on vault.erasure to pokpong_system;
create policy restoring_erasures on vault.erasure for insert to pokpong_system with check (true);
grant delete on vault.data_key to pokpong_system;
