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
