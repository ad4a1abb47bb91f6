/**
 * The columns in which traits are kept: one of numbers for what a record says once, lists for what it says any number of times. Made, widened
 * and picked from here, so that what is said of a record is named once.
 */
import { type Listes, ListesEnCours, pickListes } from './listes.ts'
import { entiers, lettres, octets, reels } from './moteur/etendue.ts'

/** What a record says once, and the room that it takes: see `Traits`. */
const COLONNES = {
  annexe: octets,
  nommes: octets,
  cotes: octets,
  vehicule: octets,
  engin: octets,
  fixe: octets,
  enTete: octets,
  arrondissement: octets,
  franceServices: octets,
  administration: octets,
  enseigne: lettres,
  genre: lettres,
  maison: lettres,
  insee: entiers,
  codePostal: entiers,
  commune: entiers,
  departement: entiers,
  services: entiers,
  sigle: entiers,
  siglePlein: entiers,
  numero: entiers,
  pivot: entiers,
  siren: entiers,
  latitude: reels,
  longitude: reels
} as const
type NomDeColonne = keyof typeof COLONNES
const NOMS = Object.keys(COLONNES) as NomDeColonne[]
export type Colonnes = { readonly [N in NomDeColonne]: ReturnType<(typeof COLONNES)[N]> }

/** What it says any number of times. */
const LISTES = [
  'nom',
  'branche',
  'porteur',
  'motsCommune',
  'voie',
  'numeros',
  'voieBis',
  'telephones',
  'courriels',
  'domaines',
  'sites',
  'hotes'
] as const
type NomDeListe = (typeof LISTES)[number]
export type ListesEnCoursDe = { readonly [N in NomDeListe]: ListesEnCours }
export type ListesDe = { readonly [N in NomDeListe]: Listes }

/** Columns of so many records, each filled by `fill` from its name. */
const madeOf = <C>(names: readonly string[], fill: (name: string) => unknown): C =>
  Object.fromEntries(names.map(name => [name, fill(name)])) as C

export const makeColonnes = (nombre: number): Colonnes => madeOf(NOMS, nom => COLONNES[nom as NomDeColonne](nombre))

/** The same with room for more records. */
export function widenColonnes(colonnes: Colonnes, nombre: number): Colonnes {
  const wider = makeColonnes(nombre)
  for (const nom of NOMS) wider[nom].set(colonnes[nom])
  return wider
}

/** Those of some records, in their order. */
export function pickColonnes(colonnes: Colonnes, rangs: Int32Array): Colonnes {
  const picked = makeColonnes(rangs.length)
  for (const nom of NOMS) {
    const [from, to] = [colonnes[nom], picked[nom]]
    for (let r = 0; r < rangs.length; r++) to[r] = from[rangs[r] as number] as number
  }
  return picked
}

export const makeListes = (nombre: number): ListesEnCoursDe => madeOf(LISTES, () => new ListesEnCours(nombre))

export function widenListes(listes: ListesEnCoursDe, nombre: number): void {
  for (const nom of LISTES) listes[nom].widen(nombre)
}

/** The record at hand has said all that it says. */
export function closeListes(listes: readonly ListesEnCours[]): void {
  for (const each of listes) each.close()
}

export const doneListes = (listes: ListesEnCoursDe): ListesDe => madeOf(LISTES, nom => listes[nom as NomDeListe].done())

/** Those of some records, in their order. */
export const pickListesDe = (listes: ListesDe, rangs: Int32Array): ListesDe =>
  madeOf(LISTES, nom => pickListes(listes[nom as NomDeListe], rangs))
