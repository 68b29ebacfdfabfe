-- Recorded questions: what a person hears in her or his own language. Nothing here is about a survivor.
--
-- The row holds what is decided about a clip and has a history; the sound stands apart, is written once and never
-- changed. Its hash in the row ties the two together.

create table screening.clip (
  id uuid primary key,
  protocol_id text not null,
  question_id text not null,
  -- ISO 639: lo, kjg, hmn, …
  language text not null,
  -- new, in-use, retired
  state text not null,
  media_type text not null,
  byte_length int not null check (byte_length between 1 and 409600),
  milliseconds int not null check (milliseconds > 0),
  sound_hash bytea not null,
  -- Of the words that were read aloud: when a newer version words the question differently, it must be heard again.
  words_hash bytea not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  -- A second speaker, never the same person.
  checked_by uuid check (checked_by <> recorded_by),
  checked_at timestamptz,
  retired_by uuid,
  retired_at timestamptz,
  retired_because text,
  version int not null default 1
);
create unique index one_clip_in_use on screening.clip (protocol_id, question_id, language) where state = 'in-use';
create unique index one_new_clip on screening.clip (protocol_id, question_id, language) where state = 'new';
select history.track('screening.clip');

create table screening.clip_sound (
  clip_id uuid primary key references screening.clip (id),
  sound bytea not null
);

grant select, insert on screening.clip, screening.clip_sound to pokpong_app;
grant update (state, words_hash, checked_by, checked_at, retired_by, retired_at, retired_because, version)
  on screening.clip to pokpong_app;
