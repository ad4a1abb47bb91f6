/**
 * Everything a question is answered with, filled place after place in the order of ranks, then frozen: columns of numbers, never
 * an object a place.
 */
import type { Commune, Geographie, LieuPlat } from '@lieux-communs/core'
import { departementOf, LISTES, VALEURS_DETAILLEES, withParents } from '@lieux-communs/core'
import type { OriginePublique } from '../../face/fiche-publique.ts'
import { AXES, AXES_AJOUTES, AXES_DU_STANDARD, type NomAxe } from '../question/question.ts'
import { type Axe, type AxeEnCours, type AxeGarde, createAxe, openAxe } from './axe.ts'
import { completudeOf } from './completude.ts'
import { type Espace, type EspaceGarde, keepEspace, openEspace } from './espace.ts'
import { type Horaires, type HorairesGardes, keepHoraires, openHoraires } from './ouverture.ts'

export interface Colonnes {
  readonly taille: number
  readonly axes: Readonly<Record<NomAxe, Axe>>
  readonly espace: Espace
  readonly latitude: Float64Array
  readonly longitude: Float64Array
  readonly horaires: Horaires
  /** Days since 1970 of `date_maj`; the least integer when nobody says. */
  readonly maj: Int32Array
  /** Percents. */
  readonly completude: Uint8Array
  /** Ranks in the order of names, and the place of each rank in it. */
  readonly parNom: Uint32Array
  readonly rangParNom: Uint32Array
  /** The same by date, the latest first. */
  readonly parFraicheur: Uint32Array
  readonly rangParFraicheur: Uint32Array
}

/** What is kept of them: see `openColonnes`. */
export interface ColonnesGardees extends Omit<Colonnes, 'axes' | 'espace' | 'horaires'> {
  readonly axes: Readonly<Record<NomAxe, AxeGarde>>
  readonly espace: EspaceGarde
  readonly horaires: HorairesGardes
}

export const openAxes = (axes: ColonnesGardees['axes']): Colonnes['axes'] =>
  Object.fromEntries(AXES.map(nom => [nom, openAxe(axes[nom])])) as Record<NomAxe, Axe>

/** What is kept, made ready to answer. */
export const openColonnes = (gardees: ColonnesGardees): Colonnes => ({
  ...gardees,
  axes: openAxes(gardees.axes),
  espace: openEspace(gardees.espace),
  horaires: openHoraires(gardees.horaires)
})

export interface ColonnesEnCours {
  /** The next place. */
  add(lieu: LieuPlat, membres: readonly Pick<OriginePublique, 'source'>[]): void
  /** Where each place is, communes' points included, and its name, folded; the columns come at the end of the steps. */
  end(latitude: Float64Array, longitude: Float64Array, noms: readonly string[]): Generator<void, ColonnesGardees>
}

const JOUR_MS = 86_400_000
/** Of a place that no source dates. */
export const SANS_DATE = -(2 ** 31)

/** Days since 1970 of an ISO day: `daysOf('1970-01-02') === 1`. */
export const daysOf = (iso: string | null): number => {
  const ms = iso === null ? Number.NaN : Date.parse(iso.slice(0, 10))
  return Number.isNaN(ms) ? SANS_DATE : ms / JOUR_MS
}

interface Territoires {
  readonly commune: readonly string[]
  readonly epci: readonly string[]
  readonly departement: string
  readonly region: readonly string[]
}

/** A commune is found by its code, by the one that holds it now, and by the city of which it is an arrondissement. */
function territoiresOf(geographie: Geographie, code: string, postal: string | null): Territoires {
  const commune: Commune | undefined = geographie.commune(code)
  const departement = commune?.departement || departementOf(code || (postal ?? ''))
  const region = commune?.region ?? geographie.departement(departement)?.region
  const epci = commune?.epci ?? (commune && geographie.commune(commune.actuelle)?.epci)
  return {
    commune: code === '' ? [] : commune ? [code, commune.actuelle] : [code],
    epci: epci ? [epci] : [],
    departement,
    region: region ? [region] : []
  }
}

/** Ranks by a key, then by rank; and the inverse. Keys are dense, from 0: they are counted, never compared. */
function ordered(cles: Uint32Array): readonly [ordre: Uint32Array, place: Uint32Array] {
  const debuts = new Uint32Array(cles.reduce((max, cle) => Math.max(max, cle), 0) + 2)
  for (const cle of cles) debuts[cle + 1] = (debuts[cle + 1] as number) + 1
  for (let i = 1; i < debuts.length; i++) debuts[i] = (debuts[i] as number) + (debuts[i - 1] as number)
  const ordre = new Uint32Array(cles.length)
  const place = new Uint32Array(cles.length)
  for (let rang = 0; rang < cles.length; rang++) {
    const cle = cles[rang] as number
    const libre = debuts[cle] as number
    ordre[libre] = rang
    place[rang] = libre
    debuts[cle] = libre + 1
  }
  return [ordre, place]
}

/** The latest day is 0, the one before it 1: a few thousand days in all. */
function fraicheursOf(jours: Int32Array): Uint32Array {
  const places = new Map([...new Set(jours)].sort((a, b) => b - a).map((jour, i) => [jour, i]))
  return Uint32Array.from(jours, jour => places.get(jour) as number)
}

/** Names are put in order by their first letters, a few thousand at a time: pages are served between two. */
const TETE = 2

/**
 * The place of each name among the distinct ones, folded, that is without anything beyond ASCII: collating a hundred thousand names
 * would take two seconds. In steps.
 */
function* ranksOfNames(noms: readonly string[]): Generator<void, Uint32Array> {
  const places = new Map<string, number>()
  const parTete = new Map<string, string[]>()
  for (const nom of noms) {
    if (places.has(nom)) continue
    places.set(nom, 0)
    const tete = nom.slice(0, TETE)
    const meme = parTete.get(tete)
    if (meme) meme.push(nom)
    else parTete.set(tete, [nom])
  }
  let place = 0
  for (const tete of [...parTete.keys()].sort()) {
    yield
    for (const nom of (parTete.get(tete) as string[]).sort()) places.set(nom, place++)
  }
  yield
  return Uint32Array.from(noms, nom => places.get(nom) as number)
}

/** The values of a column that a list closes, in its order; none of another. */
function fermeeOf(nom: NomAxe): readonly string[] {
  if (nom === 'service_detaille') return VALEURS_DETAILLEES
  return nom in LISTES ? LISTES[nom as keyof typeof LISTES].valeurs : []
}

const AUCUNE: readonly never[] = []

export function createColonnes(geographie: Geographie): ColonnesEnCours {
  const axes = Object.fromEntries(AXES.map(nom => [nom, createAxe(fermeeOf(nom))])) as Record<NomAxe, AxeEnCours>
  const connus = new Map<string, Territoires>()
  const horaires: (string | null)[] = []
  const departements: string[] = []
  const maj: number[] = []
  const completude: number[] = []

  const addTerritoires = ({ code_insee, code_postal }: LieuPlat): void => {
    const cle = code_insee ?? ` ${code_postal ?? ''}`
    let t = connus.get(cle)
    if (!t) {
      t = territoiresOf(geographie, code_insee ?? '', code_postal)
      connus.set(cle, t)
    }
    axes.commune.add(t.commune)
    axes.code_postal.add(code_postal === null ? [] : [code_postal])
    axes.epci.add(t.epci)
    axes.departement.add(t.departement === '' ? [] : [t.departement])
    axes.region.add(t.region)
    departements.push(t.departement)
  }

  return {
    add(lieu, membres) {
      for (const nom of AXES_DU_STANDARD) axes[nom].add(lieu[nom])
      // Who helps with a competence of Pix is found by its domain, though it says it not.
      for (const nom of AXES_AJOUTES) axes[nom].add(withParents(lieu[nom] ?? AUCUNE))
      axes.autres_formations_labels.add(lieu.autres_formations_labels)
      axes.source.add(membres.map(m => m.source))
      addTerritoires(lieu)
      horaires.push(lieu.horaires)
      maj.push(daysOf(lieu.date_maj))
      completude.push(completudeOf(lieu))
    },
    *end(latitude, longitude, noms) {
      const jours = Int32Array.from(maj)
      const [parNom, rangParNom] = ordered(yield* ranksOfNames(noms))
      yield
      const [parFraicheur, rangParFraicheur] = ordered(fraicheursOf(jours))
      yield
      const finis: Partial<Record<NomAxe, AxeGarde>> = {}
      for (const nom of AXES) {
        finis[nom] = axes[nom].end()
        yield
      }
      const espace = keepEspace(latitude, longitude)
      yield
      return {
        taille: noms.length,
        axes: finis as Record<NomAxe, AxeGarde>,
        espace,
        latitude,
        longitude,
        horaires: yield* keepHoraires(horaires, departements),
        maj: jours,
        completude: Uint8Array.from(completude),
        parNom,
        rangParNom,
        parFraicheur,
        rangParFraicheur
      }
    }
  }
}
