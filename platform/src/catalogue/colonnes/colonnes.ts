/**
 * Everything a question is answered with, filled place after place in the order of ranks, then frozen: columns of numbers, never
 * an object a place.
 */
import type { Commune, Geographie, LieuPlat } from '@lieux-communs/core'
import { departementOf, LISTES } from '@lieux-communs/core'
import type { OriginePublique } from '../fiche-publique.ts'
import { AXES, AXES_DU_STANDARD, type NomAxe } from '../question/question.ts'
import { type Axe, type AxeEnCours, createAxe } from './axe.ts'
import { completudeOf } from './completude.ts'
import { createEspace, type Espace } from './espace.ts'
import { createHoraires, type Horaires } from './ouverture.ts'

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

export interface ColonnesEnCours {
  /** The next place. */
  add(lieu: LieuPlat, membres: readonly Pick<OriginePublique, 'source'>[]): void
  /** Where each place is, communes' points included, and its name, folded. */
  end(latitude: Float64Array, longitude: Float64Array, noms: readonly string[]): Colonnes
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

/** Ranks by a key, then by rank; and the inverse. */
function ordered(cles: Float64Array): readonly [ordre: Uint32Array, place: Uint32Array] {
  const ordre = Uint32Array.from(cles.keys()).sort((a, b) => (cles[a] as number) - (cles[b] as number) || a - b)
  const place = new Uint32Array(ordre.length)
  for (const [i, rang] of ordre.entries()) place[rang] = i
  return [ordre, place]
}

/** The place of each name among the distinct ones, folded: collating a hundred thousand names would take two seconds. */
function ranksOfNames(noms: readonly string[]): Float64Array {
  const distincts = [...new Set(noms)].sort()
  const places = new Map(distincts.map((nom, i) => [nom, i]))
  return Float64Array.from(noms, nom => places.get(nom) as number)
}

export function createColonnes(geographie: Geographie): ColonnesEnCours {
  const axes = Object.fromEntries(
    AXES.map(nom => [nom, createAxe(nom in LISTES ? LISTES[nom as keyof typeof LISTES].valeurs : [])])
  ) as Record<NomAxe, AxeEnCours>
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
      axes.autres_formations_labels.add(lieu.autres_formations_labels)
      axes.source.add(membres.map(m => m.source))
      addTerritoires(lieu)
      horaires.push(lieu.horaires)
      maj.push(daysOf(lieu.date_maj))
      completude.push(completudeOf(lieu))
    },
    end(latitude, longitude, noms) {
      const jours = Int32Array.from(maj)
      const [parNom, rangParNom] = ordered(ranksOfNames(noms))
      const [parFraicheur, rangParFraicheur] = ordered(Float64Array.from(jours, jour => -jour))
      return {
        taille: noms.length,
        axes: Object.fromEntries(AXES.map(nom => [nom, axes[nom].end()])) as Record<NomAxe, Axe>,
        espace: createEspace(latitude, longitude),
        latitude,
        longitude,
        horaires: createHoraires(horaires, departements),
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
