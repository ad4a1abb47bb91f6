/**
 * Where a person starts from, out of what they typed, chose or let their browser say: a town, a post code, a place of the register, a
 * point. What is not known comes back with the nearest names, so that there is always a way on.
 */
import { cleNomCommune, type Point } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { understand } from '../catalogue/comprend.ts'
import { type Endroit, isEtendue } from '../catalogue/endroits.ts'
import { motsUtiles } from '../catalogue/mots.ts'
import { RAYON_METRES } from '../catalogue/recherche.ts'
import type { Reponses } from './reponses.ts'

/** Towns of a département, or places of a name, offered at most. */
const CHOIX_MAX = 8

export interface Depart {
  /** The town, post code, département or region; null for a point. */
  readonly endroit: Endroit | null
  /** The place of the register that was named; null for the others. */
  readonly rang: number | null
  readonly centre: Point | null
  /** What a point was typed as: `12 Rue des Tisserands 59100 Roubaix`; null for the others. */
  readonly adresse: string | null
  /** The département of a town whose name others bear: `93 Seine-Saint-Denis`; null for the others. */
  readonly precision: string | null
  /** What was understood instead of what was typed: `Roubaix` for « Roubais ». */
  readonly corrige: string | null
  /** Others of the same name, or nearly. */
  readonly autres: readonly Endroit[]
}

export type Situe =
  | { readonly genre: 'rien' }
  | { readonly genre: 'connu'; readonly depart: Depart }
  /** `code`: it was in the address, and nobody typed it. */
  | { readonly genre: 'inconnu'; readonly vu: string; readonly code: boolean; readonly proches: readonly Endroit[] }
  /** Several towns bear the name, and none is clearly the one meant: those that have places near come first. */
  | { readonly genre: 'homonymes'; readonly vu: string; readonly communes: readonly Endroit[] }
  /** The words are those of several places of the register. */
  | { readonly genre: 'plusieurs'; readonly vu: string; readonly rangs: readonly number[] }

// "50.633,3.057"
const AUTOUR = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$/

/** `pointDit('50.633,3.057')`; null when it is no point of the Earth. */
function pointDit(texte: string): Point | null {
  const lu = AUTOUR.exec(texte)
  if (!lu) return null
  const point = { latitude: Number(lu[1]), longitude: Number(lu[2]) }
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : null
}

const known = (depart: Partial<Depart>): Situe => ({
  genre: 'connu',
  depart: {
    endroit: null,
    rang: null,
    centre: null,
    adresse: null,
    precision: null,
    corrige: null,
    autres: [],
    ...depart
  }
})

/** The towns of this name, but itself. */
function pareillesDe(catalogue: Catalogue, endroit: Endroit): readonly Endroit[] {
  if (endroit.genre !== 'commune') return []
  return catalogue.endroits.nommes(endroit.nom).filter(e => e.genre === 'commune' && e.code !== endroit.code)
}

/** A town, or wider: where one starts from, with its département when its name does not tell it. */
const knownIn = (catalogue: Catalogue, endroit: Endroit, plus: Partial<Depart> = {}): Situe =>
  known({
    endroit,
    centre: isEtendue(endroit) ? null : endroit.centre,
    precision: pareillesDe(catalogue, endroit).length > 0 ? endroit.precision : null,
    ...plus
  })

/** How many times more people must live there for a town to be the one meant: Valence in the Drôme, 64,000, before Valence in the Tarn-et-Garonne, 5,000. */
const BIEN_PLUS = 10

/** True of a town that has places, or some near enough to come to. */
const hasPlaces = (catalogue: Catalogue, { communes, centre }: Endroit): boolean =>
  communes.some(code => catalogue.dansCommune(code).length > 0) ||
  (centre !== null && catalogue.autour(centre, 1, RAYON_METRES).length > 0)

/** Of towns of one name, among which none is clearly the one meant, all of them, those that have places near first; none when one is. */
function homonymesDe(catalogue: Catalogue, endroit: Endroit): readonly Endroit[] {
  const pareilles = pareillesDe(catalogue, endroit)
  if (pareilles.every(e => endroit.population > BIEN_PLUS * e.population)) return []
  const rangees = [endroit, ...pareilles].sort((a, b) => b.population - a.population)
  const servies = new Set(rangees.filter(e => hasPlaces(catalogue, e)))
  return [...servies, ...rangees.filter(e => !servies.has(e))]
}

/** Towns whose code is next to one that does not exist: what was copied wrong is most often in the same département. */
function voisinesDuCode(catalogue: Catalogue, code: string): readonly Endroit[] {
  const { endroits } = catalogue
  const departement = endroits.departement(code.slice(0, 3)) ?? endroits.departement(code.slice(0, 2))
  return departement ? [...principales(catalogue, departement), departement] : []
}

/** The towns of a département or a region that have the most places. */
export function principales(catalogue: Catalogue, etendue: Endroit): readonly Endroit[] {
  const { commune, departement } = catalogue.colonnes.axes
  const comptes = new Map<number, number>()
  for (const code of etendue.departements) {
    const rangDuCode = departement.codeDe(code)
    if (rangDuCode === undefined) continue
    for (const rang of departement.porteurs(rangDuCode))
      for (let i = commune.debuts[rang] as number; i < (commune.debuts[rang + 1] as number); i++)
        comptes.set(commune.codes[i] as number, (comptes.get(commune.codes[i] as number) ?? 0) + 1)
  }
  return [...comptes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CHOIX_MAX)
    .flatMap(([code]) => catalogue.endroits.commune(commune.valeurs[code] as string) ?? [])
}

/** The places of the register that bear all these words, when they are few enough to choose from. */
function nommesParmiLesLieux(catalogue: Catalogue, texte: string): readonly number[] {
  const { trouves, manques } = catalogue.texte.cherche(motsUtiles(texte), true)
  if (manques > 0 || trouves.length > CHOIX_MAX) return []
  return trouves.map(t => t.rang).filter(rang => catalogue.position(rang) !== null)
}

function typed(catalogue: Catalogue, texte: string): Situe {
  const { endroit, corrige, autres } = understand(catalogue, texte)
  // "Saint-Léger", and neither "Saint-Léger 06" nor "06540": nothing tells which.
  const seul = endroit !== null && cleNomCommune(texte) === cleNomCommune(endroit.nom)
  const communes = endroit && seul ? homonymesDe(catalogue, endroit) : []
  if (endroit && communes.length > 0) return { genre: 'homonymes', vu: endroit.nom, communes }
  if (endroit) return knownIn(catalogue, endroit, { corrige, autres })
  const [epci] = autres
  if (epci?.genre === 'epci') return knownIn(catalogue, epci, { autres: autres.slice(1) })
  const [rang, ...suivants] = nommesParmiLesLieux(catalogue, texte)
  if (rang !== undefined && suivants.length > 0) return { genre: 'plusieurs', vu: texte, rangs: [rang, ...suivants] }
  if (rang !== undefined) return known({ rang, centre: catalogue.position(rang) })
  return { genre: 'inconnu', vu: texte, code: false, proches: autres }
}

/** `situe(catalogue, { ...RIEN_DIT, ou: 'Roubais' })` → Roubaix, corrected; a point first, then what was chosen, then what was typed. */
export function situe(catalogue: Catalogue, { autour, commune, ou }: Reponses): Situe {
  if (autour !== '') {
    const centre = pointDit(autour)
    return centre
      ? known({ centre, adresse: ou.trim() || null })
      : { genre: 'inconnu', vu: autour, code: true, proches: [] }
  }
  if (commune !== '') {
    const { endroits } = catalogue
    const code = commune.toUpperCase()
    const endroit = endroits.commune(code) ?? endroits.departement(code) ?? endroits.region(code) ?? endroits.epci(code)
    if (endroit) return knownIn(catalogue, endroit)
    return { genre: 'inconnu', vu: commune, code: true, proches: voisinesDuCode(catalogue, code) }
  }
  return ou.trim() === '' ? { genre: 'rien' } : typed(catalogue, ou.trim())
}
