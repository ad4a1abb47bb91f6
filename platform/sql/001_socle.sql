-- The ground: what sources gave (instantanes, lectures, enregistrements), who is who (identites), and what was
-- published (editions, fiches). Texts that are checksummed are kept as `json`, which gives back the very bytes it took.

create table sources (
  nom text primary key,
  titre text not null,
  editeur text not null,
  licence text not null,
  -- Set by the operator: the list may be served though nobody states its licence.
  licence_acceptee boolean not null default false,
  adresse text,
  -- The day the list says it dates from, else the day it was read.
  date text,
  -- neuve: never read; fraiche: its last reading succeeded; perimee: it failed, the last good snapshot stands.
  etat text not null default 'neuve' check (etat in ('neuve', 'fraiche', 'perimee'))
);
comment on table sources is 'Who hands over records';

create table instantanes (
  id bigint generated always as identity primary key,
  source text not null references sources,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Relative to the data folder: instantanes/ab/ab12…
  chemin text not null,
  octets bigint not null,
  fichier text not null,
  pris_le timestamptz not null,
  revu_le timestamptz not null,
  -- True once it was read whole: the last good one is what a failing source falls back on.
  bon boolean not null default false,
  unique (source, sha256)
);
comment on table instantanes is 'The bytes that sources gave, kept before anything looks at them';

create table lectures (
  id bigint generated always as identity primary key,
  source text not null references sources,
  instantane bigint references instantanes,
  lue_le timestamptz not null,
  lus integer not null,
  retenus integer not null,
  ecartes integer not null,
  -- The source's entry in rapport.json, rows set aside included.
  rapport json,
  -- What made the reading fail, in French; null when it went through.
  erreur text
);
create index lectures_par_source on lectures (source, id desc);
comment on table lectures is 'Each reading of a source, with its report';

create table identites (
  identite text primary key,
  depuis date not null,
  -- The id that took its place in a merge: the old address redirects there.
  remplacee_par text references identites
);
comment on table identites is 'Public ids, never used for another place';

create table enregistrements (
  source text not null references sources,
  cle text not null,
  ligne integer not null,
  id_source text not null,
  brut json not null,
  normalise json not null,
  -- Of brut: what the source said.
  hash_brut text not null,
  -- Of brut and normalise: what we make of it may change with our own rules.
  hash text not null,
  connu_depuis date not null,
  -- The day this content was first seen; a change of our rules does not move it.
  vu_depuis date not null,
  -- The day the source stopped saying it; null while it does.
  absent_depuis date,
  identite text references identites,
  primary key (source, cle)
);
create index enregistrements_par_identite on enregistrements (identite);
comment on table enregistrements is 'What each source says of each place, raw and normalised';

create table editions (
  numero integer primary key,
  date timestamptz not null,
  -- sha256 over the lines "identite hash" sorted by identite.
  somme text not null,
  fiches integer not null,
  creees integer not null,
  modifiees integer not null,
  retirees integer not null,
  fusionnees integer not null
);
comment on table editions is 'Numbered, immutable publications of the whole base';

create table fiches (
  identite text not null references identites,
  depuis_edition integer not null references editions,
  -- The first édition that no longer holds this version; null: it is current.
  jusqua_edition integer references editions,
  contenu json not null,
  -- sha256 of the text of contenu.
  hash text not null,
  visibilite text not null default 'public' check (visibilite in ('public', 'professionnels', 'masquee')),
  primary key (identite, depuis_edition),
  check (jusqua_edition > depuis_edition)
);
create unique index fiches_courantes on fiches (identite) where jusqua_edition is null;
create index fiches_finies on fiches (jusqua_edition) where jusqua_edition is not null;
create index fiches_neuves on fiches (depuis_edition);
comment on table fiches is 'Versions of each published record over the éditions';

-- What an édition changed, from the versions alone.
create view changements as
  select n.depuis_edition as edition, n.identite,
         case when p.identite is null then 'creee' else 'modifiee' end as nature,
         p.contenu as avant, n.contenu as apres, null::text as remplacee_par
    from fiches n
    left join fiches p on p.identite = n.identite and p.jusqua_edition = n.depuis_edition
  union all
  select p.jusqua_edition, p.identite,
         case when i.remplacee_par is null then 'retiree' else 'fusionnee' end,
         p.contenu, null, i.remplacee_par
    from fiches p
    join identites i using (identite)
   where p.jusqua_edition is not null
     and not exists (select 1 from fiches n where n.identite = p.identite and n.depuis_edition = p.jusqua_edition);
