-- So that an unchanged list is not read again, nor an unchanged base joined again.

-- How many times what a source says has changed.
alter table sources add column revision integer not null default 0;
-- What made the reading beside the bytes (our program, what we know of the territory), and the source's revision once
-- it was written. Null for earlier readings: they are made again once.
alter table lectures add column empreinte text, add column revision integer;

create table parutions (
  id bigint generated always as identity primary key,
  -- The current édition then, new or not; null when there was nothing to publish yet.
  edition integer references editions,
  date timestamptz not null,
  -- sha256 of all that it was made from: our program, and each source with its revision, its publisher, its licence.
  matiere text
);
comment on table parutions is 'Each time the whole base was joined, whether it made a new édition or not';
