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
  /** Keys that it did not say the last time and whose place still waited for them. */
  readonly enSursis: ReadonlySet<string>
  readonly deplaces: readonly Deplace[]
}

type Row = Pick<Enregistrement, 'cle' | 'ligne' | 'id_source'> & { readonly texte: string }

/** The keys of a source by the first of their line. */
class Lignes {
  readonly #premieres: ReadonlyMap<string, string>
  readonly #longues: ReadonlySet<string>

  constructor(lignees: readonly { cle: string; premiere: string }[]) {
    this.#premieres = new Map(lignees.map(({ cle, premiere }) => [cle, premiere]))
    this.#longues = new Set(this.#premieres.values())
  }

  premiere = (cle: string): string => this.#premieres.get(cle) ?? cle
  /** True when its line has other keys. */
  isLong = (cle: string): boolean => this.#longues.has(this.premiere(cle))
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
}

/** Where the rows of keys that name others now have gone, and what those said that nobody says any more. */
function findRenumerotation(
  lignes: Lignes,
  { neufs, revenus, presents, deplaces }: Bouges,
  { tous, suites, perdus }: Pick<Filiation, 'suites' | 'perdus'> & Pick<Anciens, 'tous'>
): Renumerotation {
  const deplacees = new Map<string, string | null>()
  const connus = new Set(deplaces.map(d => d.apres.cle))
  const prises = new Set(perdus)
  const heritiers = new Map<string, string>()
  for (const [cle, { premiere, de }] of suites) {
    const autre = connus.has(cle) && lignes.premiere(cle) !== premiere
    if (autre) prises.add(cle)
    if (de !== null) deplacees.set(de, cle)
    else {
      heritiers.set(premiere, cle)
      if (autre) deplacees.set(premiere, cle)
    }
  }
  for (const cle of prises) if (!deplacees.has(cle)) deplacees.set(cle, null)
  const perdues = new Set(perdus)
  const parties = new Map<string, Enregistrement[]>()
  for (const dit of tous) if (!heritiers.has(dit.cle)) parties.set(dit.cle, [...(parties.get(dit.cle) ?? []), dit])
  const revenues = new Set(revenus)
  return {
    deplacees,
    heritiers,
    parties,
    avants: new Map(deplaces.map(d => [d.apres.cle, d.avant])),
    inconnues: [
      ...neufs.filter(n => !suites.has(n.cle)),
      ...deplaces.map(d => d.apres).filter(({ cle }) => perdues.has(cle))
    ],
    arrivees: [...neufs, ...deplaces.map(d => d.apres), ...presents.filter(r => revenues.has(r.cle))]
  }
}

/** What was said of records that nobody holds now: at all times, and as their list last said it. */
interface Anciens {
  readonly tous: readonly Enregistrement[]
  readonly derniers: readonly Enregistrement[]
  /** The last key of each, by the first of its line. */
  readonly cles: ReadonlyMap<string, string>
}

function findFiliation(lignes: Lignes, { tous, derniers, cles }: Anciens, bouges: Bouges): Filiation {
  const { presents, neufs, revenus, partis, absents, deplaces, enSursis } = bouges
  // One that left some days ago and still has its grace counts as one that leaves now.
  const quittees = new Set([...partis, ...enSursis].map(lignes.premiere))
  const connus = new Map(deplaces.map(d => [d.apres.cle, d]))
  // A key that was gone is known by the first of its line, as whatever else the line said.
  const avants = new Map(
    deplaces.map(({ avant, present }) => [avant.cle, present ? avant : { ...avant, cle: lignes.premiere(avant.cle) }])
  )
  const cleDe = new Map(Array.from(avants, ([cle, avant]) => [avant.cle, cle]))
  const sortis = deplaces.flatMap(({ avant: { cle }, present }) =>
    present || enSursis.has(cle) ? [avants.get(cle) as Enregistrement] : []
  )
  const { suivies, possibles } = followedKeys(
    [...tous, ...avants.values()],
    [...neufs, ...deplaces.map(d => d.apres)],
    { sortants: [...derniers, ...sortis], avants, voisins: presents }
  )
  const suites = new Map<string, { premiere: string; de: string | null }>()
  const prises = new Set<string>()
  const restees = new Set<string>()
  for (const [cle, ancienne] of suivies) {
    const de = cleDe.get(ancienne) ?? null
    if (de === cle || cle === ancienne) restees.add(cle)
    // A known key that only changed its name does not become what some key of long ago was.
    if (restees.has(cle) || (connus.has(cle) && de === null && !quittees.has(ancienne))) continue
    suites.set(cle, { premiere: ancienne, de })
    if (de !== null) prises.add(de)
  }
  const suivie = new Set(Array.from(suites.values(), s => s.premiere))
  const said = (cle: string, avant: Enregistrement): Enregistrement[] => [
    avant,
    ...tous.filter(r => r.cle === lignes.premiere(cle))
  ]
  const perdus = deplaces.flatMap(({ avant, apres }) =>
    !suites.has(apres.cle) &&
    !restees.has(apres.cle) &&
    (prises.has(apres.cle) || said(apres.cle, avant).every(dit => isAnother(dit, apres)))
      ? [apres.cle]
      : []
  )
  const perdues = new Set(perdus)
  // A key that comes back is of its line, and takes what the line has now.
  const tenues = lignes.tenues(new Set([...absents, ...revenus]))
  for (const cle of revenus) {
    const premiere = lignes.premiere(cle)
    if (!lignes.isLong(cle) || tenues.has(premiere) || suivie.has(premiere)) continue
    if (!suites.has(cle) && !perdues.has(cle)) suites.set(cle, { premiere, de: null })
  }
  const neuves = new Set(neufs.map(n => n.cle))
  const peutEtre = [...possibles].flatMap(([cle, ancienne]) => {
    const partie = cles.get(ancienne)
    return neuves.has(cle) && partie !== undefined ? [[cle, partie] as const] : []
  })
  return { suites, perdus, possibles: new Map(peutEtre) }
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
  const { neufs, revenus, partis, absents, deplaces, enSursis } = bouges
  if (neufs.length + revenus.length + deplaces.length === 0 || absents.length + deplaces.length === 0) return new Set()
  const lignes = new Lignes(
    await tx<{ cle: string; premiere: string }[]>`select cle, premiere from lignees where source = ${source}`
  )
  // A key that comes back for another row does not hold its line.
  const rendues = deplaces.flatMap(d => (d.present ? [] : [d.apres.cle]))
  const tenues = lignes.tenues(new Set([...absents, ...rendues]))
  const libres = absents.filter(cle => !tenues.has(lignes.premiere(cle)))
  const rows = await tx<Row[]>`
    select cle, ligne, id_source, normalise::text as texte from enregistrements
     where source = ${source} and cle = any(${libres}) order by cle`
  const tous = rows.map(({ texte, cle, ...place }) => recordOf({ source, cle: lignes.premiere(cle), ...place }, texte))
  const quittes = new Set(partis)
  const derniers = tous.filter((_, i) => {
    const { cle } = rows[i] as Row
    return quittes.has(cle) || enSursis.has(cle)
  })
  const sorties = libres.filter(cle => quittes.has(cle) || enSursis.has(cle))
  const cles = new Map(sorties.map(cle => [lignes.premiere(cle), cle]))
  const { suites, perdus, possibles } = findFiliation(lignes, { tous, derniers, cles }, bouges)
  if (possibles.size > 0) {
    await stageRows(tx, 'possible', ['cle', 'ancienne'], possibles)
    await tx`insert into suites_possibles (source, cle, ancienne) select ${source}, cle, ancienne from possible
             on conflict (source, cle) do update set ancienne = excluded.ancienne`
  }
  const renumerotation = findRenumerotation(lignes, bouges, { tous, suites, perdus })
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
  return new Set(absents.filter(cle => suivies.has(lignes.premiere(cle)) && (quittes.has(cle) || enSursis.has(cle))))
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
