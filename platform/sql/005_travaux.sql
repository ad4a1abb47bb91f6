-- Lists harvested by themselves: when each is looked at, what is being done, what was refused, and how long a place that
-- left its list stays published.

alter table sources
  -- Taken at its own address: looked at again on its schedule.
  add column suivie boolean not null default false,
  -- The source as it was declared, mapping included: what waits is taken in later as it was read.
  add column declaration json,
  -- The operator's schedule: cron in Paris time, or 'jamais'; null: the source's own.
  add column quand text,
  -- The last time its list was seen whole, changed or not.
  add column vue_le timestamptz;
update sources set vue_le = (select max(lue_le) from lectures where source = nom and erreur is null);

alter table lectures
  -- What its columns looked like, which the next reading is compared with; null when it was not taken in.
  add column profil json,
  -- Read, and held back by an alarm: the one before still stands.
  add column retenue boolean not null default false;

-- The day a record leaves the base; until then its place is published as before. Null while its source says it.
alter table enregistrements add column retire_le date;
update enregistrements set retire_le = absent_depuis where absent_depuis is not null;
create index enregistrements_en_depart on enregistrements (retire_le) where retire_le is not null;

create table alarmes (
  id bigint generated always as identity primary key,
  source text not null references sources,
  -- The bytes that wait.
  instantane bigint not null references instantanes,
  nature text not null,
  -- What was seen, in French.
  vu text not null,
  vue_le timestamptz not null default now(),
  close_le timestamptz,
  -- acceptee: by the operator; passee: a later reading no longer showed it.
  issue text check (issue in ('acceptee', 'passee')),
  check ((close_le is null) = (issue is null))
);
create unique index alarmes_ouvertes on alarmes (source, nature) where close_le is null;
comment on table alarmes is 'What kept a reading from being published, until somebody accepts it or it passes';

create table travaux (
  id bigint generated always as identity primary key,
  -- moisson: look at a source; acceptation: take in the reading that its alarms hold; parution: join and publish again.
  genre text not null check (genre in ('moisson', 'acceptation', 'parution')),
  source text references sources check ((source is null) = (genre = 'parution')),
  -- Not before this.
  pour timestamptz not null,
  -- Failures in a row before this one: what the back-off counts.
  essais integer not null default 0,
  -- How many times it was taken: above 1, a worker died over it.
  prises integer not null default 0,
  pris_le timestamptz,
  -- Where the work is: {"etape": "lecture", "fait": 500, "total": 1200}.
  avancement json,
  fini_le timestamptz,
  issue text check (issue in ('fait', 'inchange', 'retenu', 'echec')),
  -- French; null unless it failed.
  erreur text,
  -- What it cost: requests, bytes, milliseconds.
  depense json,
  check ((fini_le is null) = (issue is null))
);
create unique index travaux_a_faire on travaux (genre, coalesce(source, '')) where fini_le is null;
create index travaux_par_source on travaux (source, id desc);
comment on table travaux is 'Work to do, being done and done: one of a kind and source waits at a time';
