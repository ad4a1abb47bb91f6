-- Ids that records had and have no more: when a place parts again, its records take back the id that they carried.
create table anterieures (
  source text not null,
  cle text not null,
  identite text not null references identites,
  -- The first édition in which the record had it no more.
  edition integer not null,
  primary key (source, cle, identite)
);
create index anterieures_par_identite on anterieures (identite);
comment on table anterieures is 'Ids that each record had before the one it has';

insert into anterieures (source, cle, identite, edition)
  select m.source, m.cle, f.identite, f.jusqua_edition
    from vies v
    join fiches f on f.identite = v.identite and f.jusqua_edition = v.edition
   cross join lateral json_to_recordset(f.contenu -> 'membres') as m(source text, cle text)
   where v.nature = 'fusionnee'
  on conflict do nothing;

-- Of a record whose name and id both changed the same day: the record that it may be, which nothing proves.
create table suites_possibles (
  source text not null,
  cle text not null,
  ancienne text not null,
  primary key (source, cle)
);
comment on table suites_possibles is 'New keys that may be those of records gone the same day';

alter table vies drop constraint vies_nature_check, drop constraint vies_check;
alter table vies
  -- suite: it may be what "autre" became, which nothing proves.
  add check (nature in ('separee', 'fusionnee', 'retiree', 'revenue', 'suite')),
  add check ((nature in ('separee', 'fusionnee', 'suite')) = (autre is not null));

create or replace view changements as
  select n.depuis_edition as edition, n.identite,
         case when p.identite is null then 'creee' else 'modifiee' end as nature,
         p.contenu as avant, n.contenu as apres, null::text as remplacee_par, v.autre as separee_de, s.autre as suite_de
    from fiches n
    left join fiches p on p.identite = n.identite and p.jusqua_edition = n.depuis_edition
    left join vies v on v.identite = n.identite and v.edition = n.depuis_edition and v.nature = 'separee'
    left join vies s on s.identite = n.identite and s.edition = n.depuis_edition and s.nature = 'suite'
  union all
  select p.jusqua_edition, p.identite,
         case when v.nature = 'fusionnee' then 'fusionnee' else 'retiree' end,
         p.contenu, null, v.autre, null, null
    from fiches p
    left join vies v on v.identite = p.identite and v.edition = p.jusqua_edition and v.nature = 'fusionnee'
   where p.jusqua_edition is not null
     and not exists (select 1 from fiches n where n.identite = p.identite and n.depuis_edition = p.jusqua_edition);
