-- Forms that were interrupted. What is in one belongs to nobody's record yet: it has no history, and it passes.

create schema drafts;
grant usage on schema drafts to pokpong_app;

create table drafts.draft (
  account_id uuid not null,
  -- Which form, as capability/command, and the id or code of what it is about; empty where that does not exist yet.
  form text not null,
  about text not null,
  -- The shape of what is sealed; a draft in another shape is dropped.
  form_version int not null,
  -- The people it speaks of, so far as they have a record: erasing one of them takes the draft along.
  person_ids uuid[] not null,
  -- Sealed with the node's keyring, bound to this account, form and subject.
  sealed bytea not null,
  kept_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (account_id, form, about)
);
create index draft_over on drafts.draft (expires_at);
create index draft_of_person on drafts.draft using gin (person_ids);

-- Not forced, so that the three functions below, which run as the owner, reach the drafts of others.
alter table drafts.draft enable row level security;
create policy own on drafts.draft to pokpong_app
  using (account_id = app.account()) with check (account_id = app.account());
grant select, insert, update, delete on drafts.draft to pokpong_app;

-- Nobody may see another's drafts, so nobody could delete them either: the database does it, whoever erases.
create function drafts.forget_erased() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from drafts.draft d where d.person_ids @> array[new.subject_id];
  return null;
end $$;
create trigger forget_drafts after insert on vault.erasure for each row execute function drafts.forget_erased();

create function drafts.forget_account() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from drafts.draft d where d.account_id = new.id;
  return null;
end $$;
create trigger forget_drafts after update of status on identity.account for each row
  when (new.status = 'suspended') execute function drafts.forget_account();

-- By the node's clock. Any account may say that time has passed; it learns nothing from it.
create function drafts.forget_expired() returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from drafts.draft d where d.expires_at <= app.now();
end $$;

revoke all on function drafts.forget_erased(), drafts.forget_account(), drafts.forget_expired() from public;
grant execute on function drafts.forget_expired() to pokpong_app;
