/**
 * Whether two first names that a table knows are two persons in it. They are where homes are: « Jean » and « Jeanne », of one name and one door, were
 * born on two days. Where such rows share a day of birth or a number again and again, it is the first names that are wrong (in FEBRL 3 one
 * row in thirteen has another's, or its surname), and nothing is two for them.
 */
import type { Donnees } from './colonnes.ts'
import type { ComparaisonApprise, Nature } from './modele.ts'
import { type Mesureur, mesureurOf } from './niveaux.ts'
import { sharing } from './proprietaire.ts'

/** What a home shares, besides its name. */
const DU_FOYER: ReadonlySet<Nature> = new Set(['adresse', 'telephone', 'courriel'])
const NOMS: ReadonlySet<Nature> = new Set(['titre', 'personne'])
/** What is one person's own. */
const PROPRES: ReadonlySet<Nature> = new Set(['date', 'identifiant'])
/** Of pairs of one home and two first names, the share that agrees on those from which first names are held for wrong: twins are fewer. */
const UNE_CHOSE = 0.4
/** Pairs under which nothing is said. */
const PAIRES_MIN = 10

interface Vus {
  dites: number
  egales: number
}

/** Pairs of one home whose first names are two, that say something of their own, and those that agree on it. */
function seen(comparaisons: readonly ComparaisonApprise[], mesureurs: readonly Mesureur[], prenom: number): Vus {
  const ranks = (natures: ReadonlySet<Nature>) =>
    comparaisons.flatMap(({ nature }, c) => (c !== prenom && natures.has(nature) ? [mesureurs[c] as Mesureur] : []))
  const [noms, propres] = [ranks(NOMS), ranks(PROPRES)]
  const two = (comparaisons[prenom] as ComparaisonApprise).niveaux.map(n => n.deux === true)
  const vus: Vus = { dites: 0, egales: 0 }
  for (const foyer of ranks(DU_FOYER))
    for (const [a, b] of sharing(foyer)) {
      if (two[(mesureurs[prenom] as Mesureur).level(a, b)] !== true) continue
      if (noms.length > 0 && !noms.some(({ level }) => level(a, b) === 0)) continue
      const levels = propres.filter(({ level, niveaux }) => level(a, b) < niveaux).map(({ level }) => level(a, b))
      if (levels.length > 0) vus.dites++
      if (levels.includes(0)) vus.egales++
    }
  return vus
}

/** The comparisons; a level that says « two » says it no more where the table shows it to be wrong. */
export function withFoyers(donnees: Donnees, comparaisons: readonly ComparaisonApprise[]): ComparaisonApprise[] {
  const isPrenom = ({ nature, niveaux }: ComparaisonApprise) => nature === 'personne' && niveaux.some(n => n.deux)
  if (!comparaisons.some(isPrenom)) return [...comparaisons]
  const mesureurs = comparaisons.map(c => mesureurOf(donnees, c))
  return comparaisons.map((comparaison, c) => {
    if (!isPrenom(comparaison)) return comparaison
    const { dites, egales } = seen(comparaisons, mesureurs, c)
    if (dites < PAIRES_MIN || egales <= UNE_CHOSE * dites) return comparaison
    return { ...comparaison, niveaux: comparaison.niveaux.map(({ deux, ...niveau }) => niveau) }
  })
}
