-- Which place each record belongs to, apart from what it says: an édition that moves records rewrites no text of theirs
-- (measured at 32,000 records: 0.3 s instead of 0.9, 55 MB less). Every record has one, those that no fiche may show included, so
-- that accepting a list later moves no id.
--
-- No foreign key here nor on fiches: checking them row by row is a third of what writing costs, publishing writes
-- both sides in one transaction, and nothing is ever deleted (publication.test.ts looks for orphans after all it did).
create table rattachements (
  source text not null,
  cle text not null,
  identite text not null,
  primary key (source, cle)
);
create index rattachements_par_identite on rattachements (identite);
comment on table rattachements is 'The place of each record ever joined, absent ones included';

insert into rattachements (source, cle, identite)
  select source, cle, identite from enregistrements where identite is not null;
alter table enregistrements drop column identite;

-- The new versions are copied straight in, before the ones they replace are closed: both are current for a moment. The
-- count of current versions is checked instead before the édition is there.
alter table fiches
  drop constraint fiches_identite_fkey,
  drop constraint fiches_depuis_edition_fkey,
  drop constraint fiches_jusqua_edition_fkey;
drop index fiches_courantes;
create index fiches_courantes on fiches (identite) where jusqua_edition is null;

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
