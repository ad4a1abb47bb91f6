/** The SQL of the linkage that ours is compared with: see link-duckdb.ts. Weights are in bits, as ours. */

const FOLDED = (column: string) =>
  `trim(regexp_replace(lower(strip_accents(coalesce(${column}, ''))), '[^a-z0-9]+', ' ', 'g'))`
/** A block larger than this says nothing, as with ours. */
const BLOC_MAX = 60
/** Degrees of latitude of 300 m. */
const CELLULE = 300 / 111_320

/** The rows folded, what each may meet others by, and the pairs that this proposes. */
export const DUCKDB_PREPARE: readonly string[] = [
  `create table plie as
     select id, ${FOLDED('nom')} as nom, ${FOLDED('adresse')} as adresse, code_postal, ${FOLDED('commune')} as commune,
            regexp_extract(${FOLDED('adresse')}, '^[0-9]+') as numero,
            right(regexp_replace(coalesce(telephone, ''), '[^0-9]', '', 'g'), 9) as telephone, siret,
            try_cast(replace(lat, ',', '.') as double) as lat, try_cast(replace(lon, ',', '.') as double) as lon
       from lieu`,
  `create table cle as
     select id, hash('t', telephone) as cle from plie where length(telephone) = 9
     union all select id, hash('p', siret) from plie where siret is not null
     union all select distinct id, hash('n', code_postal, mot)
       from (select id, code_postal, unnest(string_split(nom, ' ')) as mot from plie) where length(mot) > 3 and code_postal is not null
     union all select distinct id, hash('v', code_postal, mot)
       from (select id, code_postal, unnest(string_split(adresse, ' ')) as mot from plie) where length(mot) > 3 and code_postal is not null
     union all select id, hash('g', floor(lat / ${CELLULE} + dx), floor(lon / ${CELLULE} * 0.7 + dy))
       from plie, (values (0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5)) as grille(dx, dy) where lat is not null and lon is not null`,
  `create table bloc as
     select c.id, c.cle from cle c join (select cle from cle group by cle having count(*) between 2 and ${BLOC_MAX}) using (cle)`,
  'create table paire as select distinct x.id as a, y.id as b from bloc x join bloc y on x.cle = y.cle and x.id < y.id'
]

/** The pairs that are one place. */
export const DUCKDB_PAIRES = `
  with regard as (
    select a, b, x.nom = y.nom as meme_nom, jaro_winkler_similarity(x.nom, y.nom) as nom, x.telephone as ta, y.telephone as tb,
           x.siret as sa, y.siret as sb, x.numero as na, y.numero as nb, x.adresse = y.adresse and x.adresse <> '' as meme_adresse,
           jaro_winkler_similarity(x.adresse, y.adresse) as adresse, x.adresse = '' or y.adresse = '' as sans_adresse,
           x.code_postal = y.code_postal as meme_code,
           111320 * sqrt((x.lat - y.lat) ** 2 + ((x.lon - y.lon) * cos(radians(x.lat))) ** 2) as metres
      from paire join plie x on x.id = a join plie y on y.id = b
  )
  select a, b from regard
   where -6 + case when meme_nom then 7 when nom > 0.92 then 5 when nom > 0.8 then 2 else -4 end
            + case when length(ta) < 9 or length(tb) < 9 then 0 when ta = tb then 5 else -1 end
            + case when sa is null or sb is null then 0 when sa = sb then 3 else -1 end
            + case when sans_adresse then 0 when meme_adresse then 6 when na <> nb then -2 when adresse > 0.9 then 5 else -3 end
            + case when meme_code then 1 else -4 end
            + case when metres is null then 0 when metres < 40 then 3 when metres < 300 then 1 when metres > 3000 then -6 else -1 end
         >= 1`
