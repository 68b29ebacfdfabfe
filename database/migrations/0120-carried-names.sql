-- Names on devices, where an organisation's rule permits it, and what was seen of them without a network.

alter table devices.rule add column names_carried boolean not null default false;
grant update (names_carried) on devices.rule to pokpong_app;

-- Whose names the devices of an account may carry, and until when. It stands here before any name leaves the node, and
-- it stays: whoever carried a name may have seen it, and has to be able to say so however much later.
create table persons.carrying (
  id uuid primary key,
  person_id uuid not null references persons.person (id),
  account_id uuid not null references identity.account (id),
  at timestamptz not null,
  until timestamptz not null,
  version int not null default 1
);
create index carrying_of_account on persons.carrying (account_id, person_id, until desc);
create index carrying_of_person on persons.carrying (person_id);
select history.track('persons.carrying');
alter table persons.carrying enable row level security;
alter table persons.carrying force row level security;
create policy own on persons.carrying for select to pokpong_app using (account_id = app.account());
create policy own_of_known on persons.carrying for insert to pokpong_app
  with check (account_id = app.account() and access.relates(person_id, 'identity'));
grant select, insert on persons.carrying to pokpong_app;

create function persons.has_carried(person uuid) returns boolean language sql stable
  as $$ select exists (
    select 1 from persons.carrying c where c.person_id = person and c.account_id = app.account()) $$;

-- When the node heard of a name that a device showed; null where the node showed it itself.
alter table persons.reveal add column told_at timestamptz;

-- A name that was seen is recorded, also when access ended before the phone came back.
create policy told on persons.reveal for insert to pokpong_app
  with check (told_at is not null and revealed_by = app.account() and persons.has_carried(person_id));

-- Its reason is sealed under the person's own key, like every word about her. The key opens for that in a transaction
-- that says so, and only for whoever carried the name; what the key opens stays behind the walls that it stood behind.
create policy telling on vault.data_key for select to pokpong_app
  using (subject_id = nullif(current_setting('app.telling_of', true), '')::uuid and persons.has_carried(subject_id));
