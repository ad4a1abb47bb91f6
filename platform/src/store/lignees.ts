/**
 * The keys that follow one another for one record: a list that loses its ids, or renumbers them, gives other keys to the same rows. The
 * new key takes the place of the old one, and all that was decided of it.
 */
import { type Enregistrement, followedKeys, isAnother } from '@lieux-communs/core'
import { stageRows, type Transaction } from './connexion.ts'
import { endLines, followWords, type Renumerotation } from './paroles-suivies.ts'
import { recordOf } from './texte.ts'

/** A record that says another name or another door than it did under the same key. */
export interface Deplace {
  readonly avant: Enregistrement
  readonly apres: Enregistrement
  /** True when its list said it the last time. */
  readonly present: boolean
}

/** What a reading of a source did to its keys. */
interface Bouges {
  /** All that it says now. */
  readonly presents: readonly Enregistrement[]
  /** Records whose key was never seen. */
  readonly neufs: readonly Enregistrement[]
  /** Keys that it did not say the last time, and had said before. */
  readonly revenus: readonly string[]
  /** Keys that it said the last time, and says no more. */
  readonly partis: readonly string[]
  /** Every key that it ever said and does not say now, those among them. */
  readonly absents: readonly string[]
  readonly deplaces: readonly Deplace[]
}

type Row = Pick<Enregistrement, 'cle' | 'ligne' | 'id_source'> & { readonly texte: string }

/** The keys of a source by the first of their line. */
class Lignes {
  readonly #premieres: ReadonlyMap<string, string>

  constructor(lignees: readonly { cle: string; premiere: string }[]) {
    this.#premieres = new Map(lignees.map(({ cle, premiere }) => [cle, premiere]))
  }

  premiere = (cle: string): string => this.#premieres.get(cle) ?? cle
  /** Lines that one of their keys still holds, `absents` being those that are gone. */
  tenues(absents: ReadonlySet<string>): Set<string> {
    const toutes = [...this.#premieres].flatMap(([cle, premiere]) => [
      [cle, premiere] as const,
      [premiere, premiere] as const
    ])
    return new Set(toutes.flatMap(([cle, premiere]) => (absents.has(cle) ? [] : [premiere])))
  }
}

/** Which key each new one follows, by the first of its line or, `de`, by itself; which are no longer those they were. */
interface Filiation {
  readonly suites: ReadonlyMap<string, { readonly premiere: string; readonly de: string | null }>
  /** Keys that name another place than they did. */
  readonly perdus: readonly string[]
  /** Keys gone the same day that new ones may follow. */
  readonly possibles: ReadonlyMap<string, string>
  readonly renumerotation: Renumerotation
}

/** Where the rows of keys that name others now have gone. */
function findRenumerotation(
  lignes: Lignes,
  { neufs, deplaces }: Bouges,
  { suites, perdus }: Pick<Filiation, 'suites' | 'perdus'>
): Renumerotation {
  const deplacees = new Map<string, string | null>()
  const connus = new Set(deplaces.map(d => d.apres.cle))
  const prises = new Set(perdus)
  for (const [cle, { premiere, de }] of suites) {
    const autre = connus.has(cle) && lignes.premiere(cle) !== premiere
    if (autre) prises.add(cle)
    if (de !== null) deplacees.set(de, cle)
    else if (autre) deplacees.set(premiere, cle)
  }
  for (const cle of prises) if (!deplacees.has(cle)) deplacees.set(cle, null)
  const perdues = new Set(perdus)
  return {
    deplacees,
    avants: new Map(deplaces.map(d => [d.apres.cle, d.avant])),
    inconnues: [
      ...neufs.filter(n => !suites.has(n.cle)),
      ...deplaces.map(d => d.apres).filter(({ cle }) => perdues.has(cle))
    ],
    arrivees: [...neufs, ...deplaces.map(d => d.apres)]
  }
}

function findFiliation(lignes: Lignes, anciens: readonly Enregistrement[], bouges: Bouges): Filiation {
  const { presents, neufs, revenus, partis, deplaces } = bouges
  const suites = new Map<string, { premiere: string; de: string | null }>()
  const quittees = new Map(partis.map(cle => [lignes.premiere(cle), cle]))
  for (const cle of revenus) {
    const premiere = lignes.premiere(cle)
    if (quittees.has(premiere)) suites.set(cle, { premiere, de: null })
  }
  const connus = new Map(deplaces.map(d => [d.apres.cle, d]))
  const { suivies, possibles } = followedKeys(
    [...anciens, ...deplaces.map(d => d.avant)],
    [...neufs, ...deplaces.map(d => d.apres)],
    { cles: new Set(quittees.keys()), voisins: presents }
  )
  const prises = new Set<string>()
  for (const [cle, ancienne] of suivies) {
    const permutee = connus.has(ancienne)
    // A known key that only changed its name does not become what some key of long ago was.
    if (cle === ancienne || (connus.has(cle) && !permutee && !quittees.has(ancienne))) continue
    suites.set(cle, { premiere: ancienne, de: permutee ? ancienne : null })
    prises.add(ancienne)
  }
  const perdus = deplaces.flatMap(({ avant, apres }) =>
    !suites.has(apres.cle) && (prises.has(apres.cle) || isAnother(avant, apres)) ? [apres.cle] : []
  )
  const neuves = new Set(neufs.map(n => n.cle))
  const peutEtre = [...possibles].flatMap(([cle, ancienne]) => {
    const partie = quittees.get(ancienne)
    return neuves.has(cle) && partie !== undefined ? [[cle, partie] as const] : []
  })
  const renumerotation = findRenumerotation(lignes, bouges, { suites, perdus })
  return { suites, perdus, possibles: new Map(peutEtre), renumerotation }
}

/**
 * Remembers which line each new key is of, and gives it the place of the key that it follows. A key that comes back takes the place of
 * the one of its line that leaves; one never seen, of the record that it repeats (see `followedKeys`), unless another still holds that line.
 * Where a list gives its ids to other rows, each place follows its row, and so do the words about it; a key whose row is nobody's known one
 * has no place any more.
 * Answers the keys gone that others follow: their records are still said.
 */
export async function followKeys(
  tx: Transaction,
  source: string,
  jour: string,
  bouges: Bouges
): Promise<ReadonlySet<string>> {
  const { neufs, revenus, partis, absents, deplaces } = bouges
  if (neufs.length + revenus.length + deplaces.length === 0 || absents.length + deplaces.length === 0) return new Set()
  const lignes = new Lignes(
    await tx<{ cle: string; premiere: string }[]>`select cle, premiere from lignees where source = ${source}`
  )
  const tenues = lignes.tenues(new Set(absents))
  const libres = absents.filter(cle => !tenues.has(lignes.premiere(cle)))
  const rows = await tx<Row[]>`
    select cle, ligne, id_source, normalise::text as texte from enregistrements
     where source = ${source} and cle = any(${libres}) order by cle`
  const anciens = rows.map(({ texte, cle, ...place }) =>
    recordOf({ source, cle: lignes.premiere(cle), ...place }, texte)
  )
  const { suites, perdus, possibles, renumerotation } = findFiliation(lignes, anciens, bouges)
  if (possibles.size > 0) {
    await stageRows(tx, 'possible', ['cle', 'ancienne'], possibles)
    await tx`insert into suites_possibles (source, cle, ancienne) select ${source}, cle, ancienne from possible
             on conflict (source, cle) do update set ancienne = excluded.ancienne`
  }
  const parlees = await followWords(tx, source, lignes.premiere, renumerotation)
  if (parlees) await tx`update parutions set prise = null where id = (select max(id) from parutions)`
  if (suites.size + perdus.length === 0) return new Set()
  await inherit(tx, source, jour, { suites, perdus, partis })
  await endLines(tx, source, renumerotation)
  // What a publication kept says which places a change concerns by the keys that had them: it does not hold any more.
  const bouge = new Set([...suites.keys(), ...perdus])
  if (deplaces.some(d => d.present && bouge.has(d.apres.cle)))
    await tx`update parutions set prise = null where id = (select max(id) from parutions)`
  const suivies = new Set(Array.from(suites.values(), s => s.premiere))
  return new Set(partis.filter(cle => suivies.has(lignes.premiere(cle))))
}

async function inherit(
  tx: Transaction,
  source: string,
  jour: string,
  { suites, perdus, partis }: Pick<Filiation, 'suites' | 'perdus'> & Pick<Bouges, 'partis'>
): Promise<void> {
  const lignes = Array.from(suites, ([cle, { premiere, de }]) => [cle, premiere, de])
  await stageRows(tx, 'suite', ['cle', 'premiere', 'de'], lignes)
  // A key that names other rows than it did is of no line: what was decided goes with the row (see paroles-suivies.ts).
  await tx`
    insert into lignees (source, cle, premiere)
    select ${source}, cle, premiere from suite s where cle <> premiere and de is null
       and not exists (select 1 from rattachements r where r.source = ${source} and r.cle = s.cle)
    on conflict do nothing`
  await tx`
    create temp table heritage on commit drop as
    select s.cle, derniere.cle as de, derniere.identite
      from suite s
     cross join lateral (
       select r.cle, r.identite from rattachements r
        where r.source = ${source} and r.cle <> s.cle
          and r.cle = any(case when s.de is not null then array[s.de]
                               else array(select s.premiere union select k.cle from lignees k
                                           where k.source = ${source} and k.premiere = s.premiere) end)
        order by r.cle = any(${[...partis]}) desc, r.depuis desc, r.identite limit 1
     ) derniere`
  await tx`
    create temp table herites on commit drop as
    select h.cle, a.identite, a.edition from heritage h join anterieures a on a.source = ${source} and a.cle = h.de`
  await tx`delete from anterieures where source = ${source}
              and (cle in (select cle from heritage) or cle = any(${[...perdus]}))`
  await tx`insert into anterieures (source, cle, identite, edition) select ${source}, cle, identite, edition from herites`
  await tx`
    insert into rattachements as a (source, cle, identite, depuis)
    select ${source}, cle, identite, ${jour}::date from heritage
    on conflict (source, cle) do update set identite = excluded.identite, depuis = excluded.depuis
     where a.identite <> excluded.identite`
  await tx`delete from rattachements where source = ${source} and cle = any(${[...perdus]})`
}
