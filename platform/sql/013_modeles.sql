-- The weights that joined: each model of places that the program ever had, and which one it was each time that the base was joined and
-- each time that somebody decided after reading its score.
create table modeles (
  -- 16 figures of all that weighs: see versionOf in core.
  version text primary key,
  donnees json not null,
  depuis timestamptz not null default now()
);
comment on table modeles is 'Every model of places that ever joined the base, as data';

-- Null: before models were kept.
alter table parutions add column modele text references modeles;
alter table decisions add column modele text references modeles;
