-- Ids that were gone already, and that lead elsewhere, nowhere any more, or somewhere again: what an édition changes of them is told too.
alter table vies drop constraint vies_nature_check, drop constraint vies_check;
alter table vies
  -- menee: gone before, it leads to "autre" from now on; retiree without a version that ends then: gone before, it leads nowhere any more.
  add check (nature in ('separee', 'fusionnee', 'retiree', 'revenue', 'suite', 'menee')),
  add check ((nature in ('separee', 'fusionnee', 'suite', 'menee')) = (autre is not null));

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
     and not exists (select 1 from fiches n where n.identite = p.identite and n.depuis_edition = p.jusqua_edition)
  union all
  select v.edition, v.identite, case when v.nature = 'menee' then 'fusionnee' else 'retiree' end,
         derniere.contenu, null, v.autre, null, null
    from vies v
   cross join lateral (select f.contenu, f.jusqua_edition from fiches f where f.identite = v.identite and f.jusqua_edition <= v.edition
                        order by f.jusqua_edition desc limit 1) derniere
   where v.nature in ('menee', 'retiree') and derniere.jusqua_edition < v.edition
     and not exists (select 1 from fiches n where n.identite = v.identite and n.depuis_edition = v.edition);
