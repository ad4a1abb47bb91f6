/**
 * Rows that are no place of the territory, as every real list has some: a row left empty, a counter announced with its name
 * alone, a place closed since, an address without a name, a place across the border. Over the real lists 62 rows of 21,632 are set aside.
 */
import type { Commune } from '@lieux-communs/core'
import { Alea } from './alea.ts'
import type { Cellule, Forme } from './formes/forme.ts'
import type { Vrai } from './territoire.ts'

/** One row in so many is set aside; they come evenly, so that a small territory has its share: 62 in 21,632. */
const UN_ECARTE_SUR = 349
/** One row in so many lies abroad: our guess, the real lists that keep such rows being few. */
const UN_AILLEURS_SUR = 3_000
/** Keeps this chance apart from that of places and of their rows. */
const USAGE = 0x1a7a5

export type Ligne = readonly Cellule[] | object
type Ecart = 'introuvable' | 'vide' | 'sans-nom'

/** Of 62 rows set aside: 33 that nothing locates, 18 closed in the one list that says so, 3 without a name, 4 shifted. */
const ECARTS: readonly (readonly [Ecart, number])[] = [
  ['introuvable', 6],
  ['vide', 2],
  ['sans-nom', 2]
]

function emptied(objet: Readonly<Record<string, unknown>>, ecart: Ecart, nom: string): Record<string, unknown> {
  if (ecart === 'vide') return {}
  if (ecart === 'sans-nom') return { ...objet, [nom]: '' }
  const [premier = nom] = Object.keys(objet)
  return { [premier]: objet[premier], [nom]: objet[nom] }
}

/**
 * The row of a list with what makes it useless: `['12', 'Le Phare', '4 quai Nord']` without a name → `['12', '', '4 quai Nord']`. A list
 * that says which places are closed keeps their rows whole, and has none that nothing locates.
 */
export function spoil(forme: Forme, ligne: Ligne, voulu: Ecart): Ligne {
  // Spreadsheets drop a row without a cell, and the ranks of those that follow.
  const ecart = forme.type === 'xlsx' && voulu === 'vide' ? 'introuvable' : voulu
  if (Array.isArray(ligne)) {
    const rang = forme.colonnes?.indexOf(forme.nom) ?? -1
    const cells = ligne as readonly Cellule[]
    if (ecart === 'vide') return cells.map(() => '')
    const ferme = forme.colonnes?.indexOf(forme.ferme?.[0] ?? '') ?? -1
    if (ecart === 'introuvable' && ferme >= 0)
      return cells.map((cell, i) => (i === ferme ? (forme.ferme?.[1] ?? cell) : cell))
    if (ecart === 'sans-nom') return cells.map((cell, i) => (i === rang ? '' : cell))
    return cells.map((cell, i) => (i === 0 || i === rang ? cell : ''))
  }
  if (forme.type !== 'geojson') return emptied(ligne as Record<string, unknown>, ecart, forme.nom)
  const { properties, geometry } = ligne as { properties: Record<string, unknown>; geometry: unknown }
  return {
    type: 'Feature',
    geometry: ecart === 'sans-nom' ? geometry : null,
    properties: emptied(properties, ecart, forme.nom)
  }
}

/** Real towns across the border, some with a post code that could be French. */
const AILLEURS: readonly (readonly [string, string, number, number])[] = [
  ['Genève', '1201', 46.2044, 6.1432],
  ['Tournai', '7500', 50.6056, 3.3878],
  ['Sarrebruck', '66111', 49.2402, 6.9969],
  ['Monaco', '98000', 43.7384, 7.4246],
  ['Luxembourg', 'L-1009', 49.6116, 6.1319],
  ['Vintimille', '18039', 43.7904, 7.6083],
  ['Andorre-la-Vieille', 'AD500', 42.5063, 1.5218]
]

/** A place of the same kind across the border, with a name, a line and a mailbox of its own. */
function abroad(vrai: Vrai, rang: number, a: Alea): Vrai {
  const [ville, codePostal, latitude, longitude] = a.pick(AILLEURS)
  const commune: Commune = { ...vrai.commune, code: '', nom: ville, departement: '', codesPostaux: [codePostal] }
  const nom = `Espace numérique de ${ville} — ${rang}`
  const telephone = `0400${String(rang).padStart(6, '0')}`
  const domaine = `espace-${rang}.example`
  return {
    ...vrai,
    commune,
    codePostal,
    latitude,
    longitude,
    nom,
    variantes: [nom],
    porteur: null,
    telephone,
    ancienTelephone: telephone,
    mobile: null,
    courriel: `contact@${domaine}`,
    site: `https://www.${domaine}`
  }
}

export interface Intrus {
  /** The place to write, and what to make of its row; `lieu` is null when the row is no place at all. */
  readonly vrai: Vrai
  readonly ecart: Ecart | null
  readonly lieu: string | null
  readonly a: Alea
}

/** Says after each row whether an intruder follows it. The same seed gives the same ones, in constant memory. */
export function drawIntrus(seed: number): (rangs: number, vrai: Vrai) => Intrus | null {
  let ailleurs = 0
  return (rangs, vrai) => {
    const bloc = Math.floor(rangs / UN_ECARTE_SUR)
    const a = new Alea(seed, bloc + 1, USAGE)
    if (rangs % UN_ECARTE_SUR === a.int(0, UN_ECARTE_SUR - 1)) return { vrai, ecart: a.weighted(ECARTS), lieu: null, a }
    const b = new Alea(seed, Math.floor(rangs / UN_AILLEURS_SUR) + 1, USAGE + 1)
    if (rangs % UN_AILLEURS_SUR !== b.int(0, UN_AILLEURS_SUR - 1)) return null
    ailleurs++
    return { vrai: abroad(vrai, ailleurs, b), ecart: null, lieu: `H${String(ailleurs).padStart(7, '0')}`, a: b }
  }
}
