/**
 * The read side: one édition, indexed in memory, never changed once built. Columns in typed arrays beside the JSON of
 * each fiche; ranks follow the order of the public ids, so that the same édition always pages the same way.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Fiche, Geographie, Point } from '@lieux-communs/core'
import { departementOf } from '@lieux-communs/core'
import { type Colonnes, createColonnes } from './colonnes/colonnes.ts'
import { centreOf, ecartOf, metresOf } from './colonnes/espace.ts'
import { Meilleurs } from './colonnes/meilleurs.ts'
import { fillDepot } from './depot.ts'
import type { Edition, Publication, SourcePubliee, Vie } from './edition.ts'
import { createEndroits, type Endroits } from './endroits.ts'
import { type FichePublique, fichePublique } from './fiche-publique.ts'
import { createMotsDuLieu, type MotsDuLieu } from './mots-du-lieu.ts'
import { indexPleinTexte, type PleinTexte } from './plein-texte.ts'

interface Voisin {
  readonly rang: number
  /** Metres. */
  readonly distance: number
}

interface Position extends Point {
  /** True when it is only its commune's point. */
  readonly approximatif: boolean
  /** True when that point is GeoNames', to be credited where it is shown. */
  readonly geonames: boolean
}

export interface Catalogue {
  readonly edition: Edition
  readonly sources: readonly SourcePubliee[]
  /** The day a source's list dates from: what its rows are worth when they have no date of their own. */
  dateDeSource(nom: string): string | null
  readonly taille: number
  /** How many communes have at least one place. */
  readonly nombreCommunes: number
  /** Names of the three communes that have the most places. */
  readonly communesPrincipales: readonly string[]
  /** Rank of a public id, or undefined. */
  rangDe(id: string): number | undefined
  fiche(rang: number): FichePublique
  /** What befell that id, the oldest first: it parted from another, others parted from it or became it. */
  histoire(id: string): readonly Vie[]
  /** The standard's row as JSON, without a copy. */
  lieuJson(rang: number): Buffer
  /** Where the place is, or null when nothing says it. */
  position(rang: number): Position | null
  nom(rang: number): string
  /** Name of its commune, or empty. */
  commune(rang: number): string
  /** Ranks of the places of an INSEE code, a post code, a département. */
  dansCommune(code: string): readonly number[]
  dansCodePostal(code: string): readonly number[]
  dansDepartement(code: string): readonly number[]
  /** What questions are answered with: see `question/selection.ts`. */
  readonly colonnes: Colonnes
  /** Nearest first, within a radius in metres. */
  autour(point: Point, nombre: number, rayonMetres?: number, garde?: (rang: number) => boolean): Voisin[]
  readonly texte: PleinTexte
  readonly endroits: Endroits
  /** What names its territories. */
  readonly geographie: Geographie
}

/** Everything before the standard's row in the JSON that the depot keeps. */
const AVANT_LIEU = '{"lieu":'

type Listes = Map<string, number[]>

/** A point that is only its commune's, and one that GeoNames gives. */
const EMPRUNTE = 1
const GEONAMES = 2

function adds(listes: Listes, cle: string | null, rang: number): void {
  if (!cle) return
  const liste = listes.get(cle)
  if (liste) liste.push(rang)
  else listes.set(cle, [rang])
}

/** The mean of the points of some places, or null. */
function moyenne(rangs: readonly number[] | undefined, latitude: Float64Array, longitude: Float64Array): Point | null {
  let n = 0
  let lat = 0
  let lon = 0
  for (const rang of rangs ?? []) {
    const y = latitude[rang] as number
    if (Number.isNaN(y)) continue
    n++
    lat += y
    lon += longitude[rang] as number
  }
  return n > 0 ? { latitude: lat / n, longitude: lon / n } : null
}

/** Builds the index of an édition, at once. Reserved contacts stop here: see `fichePublique`. */
export function buildCatalogue(publication: Publication, geographie: Geographie): Catalogue {
  const steps = buildSteps(publication, geographie)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Milliseconds taken from the pages at once: less than anybody notices. */
const TOUR_MS = 10

/** The same beside a site that answers: requests are served between two steps. */
export async function buildCatalogueBeside(publication: Publication, geographie: Geographie): Promise<Catalogue> {
  const steps = buildSteps(publication, geographie)
  let turn = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - turn < TOUR_MS) continue
    await nextTurn()
    turn = performance.now()
  }
}

function* buildSteps(publication: Publication, geographie: Geographie): Generator<void, Catalogue> {
  const fiches = [...publication.fiches].sort((a, b) => (a.identite < b.identite ? -1 : 1))
  const taille = fiches.length
  const ids = fiches.map(f => f.identite)
  const noms: string[] = new Array(taille)
  const villes: string[] = new Array(taille)
  const latitude = new Float64Array(taille).fill(Number.NaN)
  const longitude = new Float64Array(taille).fill(Number.NaN)
  const approximatif = new Uint8Array(taille)
  const enCours = createColonnes(geographie)
  const finLieu = new Uint32Array(taille)
  const motsOf = createMotsDuLieu()
  const communes: Listes = new Map()
  const postaux: Listes = new Map()
  const departements: Listes = new Map()
  const mots: MotsDuLieu[] = new Array(taille)

  function* jsons(): Generator<string> {
    for (let rang = 0; rang < taille; rang++) {
      const publique = fichePublique(fiches[rang] as Fiche)
      const { lieu, ...reste } = publique
      noms[rang] = lieu.nom ?? ''
      villes[rang] = lieu.commune ?? ''
      if (lieu.latitude !== null && lieu.longitude !== null) {
        latitude[rang] = lieu.latitude
        longitude[rang] = lieu.longitude
      }
      adds(communes, lieu.code_insee, rang)
      adds(postaux, lieu.code_postal, rang)
      const code = lieu.code_insee ?? lieu.code_postal
      if (code) adds(departements, departementOf(code), rang)
      enCours.add(publique)
      mots[rang] = motsOf(lieu)
      const lieuJson = JSON.stringify(lieu)
      finLieu[rang] = AVANT_LIEU.length + Buffer.byteLength(lieuJson)
      yield `${AVANT_LIEU}${lieuJson},${JSON.stringify(reste).slice(1)}`
    }
  }
  const depot = yield* fillDepot(jsons())

  yield
  const endroits = createEndroits(geographie, {
    commune: code => moyenne(communes.get(code), latitude, longitude),
    codePostal: code => moyenne(postaux.get(code), latitude, longitude),
    aDesLieux: code => communes.has(code)
  })
  // Centres are asked of the places that say where they are; only then do the others borrow their commune's.
  const empruntes: [number, Point, number][] = []
  for (const [code, rangs] of communes) {
    const sans = rangs.filter(r => Number.isNaN(latitude[r] as number))
    const commune = sans.length > 0 ? endroits.commune(code) : null
    const signe = commune?.centreDe === 'geonames' ? GEONAMES : EMPRUNTE
    if (commune?.centre) for (const rang of sans) empruntes.push([rang, commune.centre, signe])
  }
  for (const [rang, centre, signe] of empruntes) {
    latitude[rang] = centre.latitude
    longitude[rang] = centre.longitude
    approximatif[rang] = signe
  }

  yield
  const colonnes = enCours.end(latitude, longitude)
  const { espace } = colonnes
  yield

  const vies = new Map<string, Vie[]>()
  for (const vie of publication.vies ?? [])
    for (const id of [vie.identite, vie.autre]) vies.set(id, [...(vies.get(id) ?? []), vie])
  const datesDesListes = new Map(publication.sources.map(s => [s.nom, s.date]))
  const position = (rang: number): Position | null => {
    const y = latitude[rang]
    if (y === undefined || Number.isNaN(y)) return null
    const signe = approximatif[rang] as number
    return { latitude: y, longitude: longitude[rang] as number, approximatif: signe > 0, geonames: signe === GEONAMES }
  }

  const texte = yield* indexPleinTexte(taille, rang => mots[rang] as MotsDuLieu)
  yield

  return {
    edition: publication.edition,
    sources: publication.sources,
    dateDeSource: nom => datesDesListes.get(nom) ?? null,
    taille,
    nombreCommunes: communes.size,
    communesPrincipales: [...communes]
      .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
      .slice(0, 3)
      .flatMap(([code]) => endroits.commune(code)?.nom ?? []),
    rangDe(id) {
      let bas = 0
      let haut = taille
      while (bas < haut) {
        const milieu = (bas + haut) >> 1
        if ((ids[milieu] as string) < id) bas = milieu + 1
        else haut = milieu
      }
      return ids[bas] === id ? bas : undefined
    },
    histoire: id => vies.get(id) ?? [],
    fiche: rang => JSON.parse(depot.lit(rang).toString()) as FichePublique,
    lieuJson: rang => depot.lit(rang, AVANT_LIEU.length, finLieu[rang]),
    position,
    nom: rang => noms[rang] ?? '',
    commune: rang => villes[rang] ?? '',
    dansCommune: code => communes.get(code) ?? [],
    dansCodePostal: code => postaux.get(code) ?? [],
    dansDepartement: code => departements.get(code) ?? [],
    colonnes,
    autour(point, nombre, rayonMetres = Number.POSITIVE_INFINITY, garde = () => true) {
      const centre = centreOf(point)
      const meilleurs = new Meilleurs(Math.min(nombre, taille), null)
      espace.nearest(centre, garde, meilleurs, ecartOf(rayonMetres))
      const { rangs, cles } = meilleurs.end()
      return [...rangs].map((rang, i) => ({ rang, distance: metresOf(cles[i] as number) }))
    },
    texte,
    endroits,
    geographie
  }
}
