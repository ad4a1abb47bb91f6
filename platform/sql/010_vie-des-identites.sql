-- What people (or a rule) decided of two records, and what befell each public id.

-- One row an act, never changed nor deleted: taking one back is another row.
create table decisions (
  id bigint generated always as identity primary key,
  nature text not null check (nature in ('memes', 'distincts', 'annulation')),
  -- The name that a person gave, or the version of a rule.
  par text not null,
  par_regle boolean not null default false,
  prise_le timestamptz not null default now(),
  pourquoi text not null default '',
  -- The act that this one takes back.
  annule bigint references decisions,
  check ((nature = 'annulation') = (annule is not null))
);
create unique index decisions_annulees on decisions (annule) where annule is not null;
comment on table decisions is 'One place or two, decided once and remembered for ever';

-- The records that an act was about, each by its key within its source: those that the two places held then.
create table decisions_paires (
  decision bigint not null references decisions,
  source_a text not null,
  cle_a text not null,
  source_b text not null,
  cle_b text not null,
  primary key (decision, source_a, cle_a, source_b, cle_b)
);

-- Rules and not triggers: they need no function of ours beside the tables.
create rule jamais_changees as on update to decisions do instead nothing;
create rule jamais_effacees as on delete to decisions do instead nothing;
create rule jamais_changees as on update to decisions_paires do instead nothing;
create rule jamais_effacees as on delete to decisions_paires do instead nothing;

-- A record whose key is no longer what it was, its list having lost or changed its own ids: the first key of its line. What was decided
-- of one key holds for all those of its line.
create table lignees (
  source text not null,
  cle text not null,
  premiere text not null,
  primary key (source, cle)
);
create index lignees_par_premiere on lignees (source, premiere);
comment on table lignees is 'Keys that follow one another for one record of a source';

-- Two ids of one day: the elder is that of the earlier édition.
alter table identites add column edition integer not null default 0;
update identites i set edition = premiere
  from (select identite, min(depuis_edition) as premiere from fiches group by identite) f
 where f.identite = i.identite;

-- Since when the record is of that place.
alter table rattachements add column depuis date;
update rattachements r set depuis = i.depuis from identites i where i.identite = r.identite;
alter table rattachements alter column depuis set not null;

create table vies (
  edition integer not null,
  identite text not null,
  -- separee: some records of "autre" became this one; fusionnee: it is now "autre"; retiree: nobody says it; revenue: somebody does again.
  nature text not null check (nature in ('separee', 'fusionnee', 'retiree', 'revenue')),
  autre text,
  primary key (edition, identite, nature),
  check ((nature in ('separee', 'fusionnee')) = (autre is not null))
);
create index vies_par_identite on vies (identite);
create index vies_par_autre on vies (autre) where autre is not null;
comment on table vies is 'What befell each public id, édition by édition';
insert into vies (edition, identite, nature, autre)
  select edition, identite, nature, remplacee_par from changements where nature in ('fusionnee', 'retiree');

-- Pairs of places that a person should look at, as of the last publication: see pipeline/doutes.ts.
create table doutes (
  source_a text not null,
  cle_a text not null,
  source_b text not null,
  cle_b text not null,
  score double precision not null,
  -- Fields that one would learn from the other.
  gain integer not null,
  -- The latest day that one of the two dates from; null when neither says.
  date date,
  primary key (source_a, cle_a, source_b, cle_b)
);
create index doutes_par_b on doutes (source_b, cle_b);
comment on table doutes is 'Pairs that wait for a person’s word';

create or replace view changements as
  select n.depuis_edition as edition, n.identite,
         case when p.identite is null then 'creee' else 'modifiee' end as nature,
         p.contenu as avant, n.contenu as apres, null::text as remplacee_par, v.autre as separee_de
    from fiches n
    left join fiches p on p.identite = n.identite and p.jusqua_edition = n.depuis_edition
    left join vies v on v.identite = n.identite and v.edition = n.depuis_edition and v.nature = 'separee'
  union all
  select p.jusqua_edition, p.identite,
         case when v.nature = 'fusionnee' then 'fusionnee' else 'retiree' end,
         p.contenu, null, v.autre, null
    from fiches p
    left join vies v on v.identite = p.identite and v.edition = p.jusqua_edition and v.nature = 'fusionnee'
   where p.jusqua_edition is not null
     and not exists (select 1 from fiches n where n.identite = p.identite and n.depuis_edition = p.jusqua_edition);
