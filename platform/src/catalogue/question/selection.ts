/**
 * Which places a question keeps, as bits. The narrowest criterion that lists ranks (a commune, a circle, words) is walked and the
 * rest is tested place by place; without one, sets are crossed word by word. Nothing is kept from one question to the next.
 */
import type { Box, Point } from '@lieux-communs/core'
import type { Axe } from '../colonnes/axe.ts'
import { type Colonnes, daysOf } from '../colonnes/colonnes.ts'
import { count, type EnsembleLu, each, fill, has, keepBoth, keepIf, newEnsemble, put } from '../colonnes/ensemble.ts'
import { type Centre, centreOf, ecartOf } from '../colonnes/espace.ts'
import { motsUtiles } from '../mots.ts'
import type { PleinTexte } from '../plein-texte.ts'
import type { Choix, Question } from './question.ts'

/** What answers: the columns of an édition and its words. */
export interface Fonds {
  readonly colonnes: Colonnes
  readonly texte: PleinTexte
}

export interface Selection {
  /** It may be that of a value, which every question shares. */
  readonly ensemble: EnsembleLu
  readonly total: number
  /** The ranks, in no order, when they are known one by one, to be read only too; else null: they are read off the bits. */
  readonly rangs: ArrayLike<number> | null
  /** What each place is worth for the words asked; null without words. */
  readonly scores: Float32Array | null
  readonly centre: Centre | null
  /** Those shown before the others. */
  readonly dabord: EnsembleLu | null
}

type Test = (rang: number) => boolean

/** Codes of the values that some place bears. */
function codesOf(axe: Axe, valeurs: readonly string[]): number[] {
  const codes: number[] = []
  for (const valeur of valeurs) {
    const code = axe.codeDe(valeur)
    if (code !== undefined) codes.push(code)
  }
  return codes
}

/** True when the point lies inside: an edge crossed an odd number of times towards the east. */
export function isInside(latitude: number, longitude: number, polygone: readonly Point[]): boolean {
  let dedans = false
  let b = polygone[polygone.length - 1] as Point
  for (const a of polygone) {
    if (
      a.latitude > latitude !== b.latitude > latitude &&
      longitude < ((b.longitude - a.longitude) * (latitude - a.latitude)) / (b.latitude - a.latitude) + a.longitude
    )
      dedans = !dedans
    b = a
  }
  return dedans
}

const boxAround = (points: readonly Point[]): Box => ({
  south: Math.min(...points.map(p => p.latitude)),
  north: Math.max(...points.map(p => p.latitude)),
  west: Math.min(...points.map(p => p.longitude)),
  east: Math.max(...points.map(p => p.longitude))
})

/** How many places a box is thought to hold, against a list whose length is known: an eighth of the base. */
const PART_SUPPOSEE = 8

/** Ranks walked one by one, with about how many they are. */
interface Marche {
  readonly poids: number
  readonly walk: (told: (rang: number) => void) => void
}

/**
 * One value and at most a point, the commonest question: its column holds the whole answer, counted. Null when more is asked, be it by a
 * criterion that this does not know.
 */
function ofOneValue({ colonnes: { axes } }: Fonds, question: Question): Selection | null {
  const [choix] = question.choix
  if (!choix || question.choix.length > 1 || choix.valeurs.length > 1) return null
  for (const critere in question)
    if (critere !== 'choix' && critere !== 'centre' && question[critere as keyof Question] !== undefined) return null
  const axe = axes[choix.axe]
  const code = axe.codeDe(choix.valeurs[0] as string)
  if (code === undefined) return null
  const rangs = axe.porteurs(code)
  const centre = question.centre ? centreOf(question.centre) : null
  return { ensemble: axe.ensemble(code), total: rangs.length, rangs, scores: null, centre, dabord: null }
}

export const selectionne = (fonds: Fonds, question: Question): Selection =>
  ofOneValue(fonds, question) ?? ofCriteria(fonds, question)

function ofCriteria({ colonnes, texte }: Fonds, question: Question): Selection {
  const { taille, axes, espace, latitude, longitude } = colonnes
  const marches: { readonly marche: Marche; readonly test: Test }[] = []
  const ensembles: EnsembleLu[] = []
  const tests: Test[] = []
  const centre = question.centre ? centreOf(question.centre) : null

  const addChoix = ({ axe: nom, valeurs }: Choix): void => {
    const axe = axes[nom]
    const codes = codesOf(axe, valeurs)
    const listes = codes.map(code => axe.porteurs(code))
    const poids = listes.reduce((somme, liste) => somme + liste.length, 0)
    // Fewer than the words of a set.
    if (poids < taille >>> 5) {
      const test: Test = rang => {
        for (let i = axe.debuts[rang] as number; i < (axe.debuts[rang + 1] as number); i++)
          if (codes.includes(axe.codes[i] as number)) return true
        return false
      }
      const walk = (told: (rang: number) => void): void => {
        for (const liste of listes) for (const rang of liste) told(rang)
      }
      marches.push({ marche: { poids, walk }, test })
    } else ensembles.push(unionOf(axe, codes, taille))
  }
  for (const choix of question.choix) addChoix(choix)

  let scores: Float32Array | null = null
  if (question.texte !== undefined) {
    const mots = motsUtiles(question.texte)
    const trouves = texte.pese(mots, true)
    const rangs = mots.length > 0 && trouves.manques === 0 ? trouves.rangs : []
    const connus = newEnsemble(taille)
    for (const rang of rangs) put(connus, rang)
    scores = trouves.scores
    const walk = (told: (rang: number) => void): void => {
      for (const rang of rangs) told(rang)
    }
    marches.push({ marche: { poids: rangs.length, walk }, test: rang => has(connus, rang) })
  }

  const dabord = question.dabord
    ? unionOf(axes[question.dabord.axe], codesOf(axes[question.dabord.axe], question.dabord.valeurs), taille)
    : null
  if (centre && question.rayon !== undefined) {
    const rayon = ecartOf(question.rayon)
    const walk = (told: (rang: number) => void): void => {
      espace.near(centre, null, { seuil: rayon, offer: (_, rang) => told(rang) })
      if (dabord) each(dabord, 0, rang => void told(rang))
    }
    marches.push({
      marche: { poids: taille / PART_SUPPOSEE, walk },
      test: rang => espace.ecart(centre, rang) <= rayon || (dabord !== null && has(dabord, rang))
    })
  }
  const addBoite = (boite: Box, test: Test): void => {
    marches.push({ marche: { poids: taille / PART_SUPPOSEE, walk: told => espace.inside(boite, told) }, test })
  }
  if (question.emprise) {
    const { west, south, east, north } = question.emprise
    addBoite(question.emprise, rang => {
      const y = latitude[rang] as number
      const x = longitude[rang] as number
      return y >= south && y <= north && x >= west && x <= east
    })
  }
  const { polygone } = question
  if (polygone)
    addBoite(boxAround(polygone), rang => isInside(latitude[rang] as number, longitude[rang] as number, polygone))

  if (question.majDepuis !== undefined) {
    const depuis = daysOf(question.majDepuis)
    tests.push(rang => (colonnes.maj[rang] as number) >= depuis)
  }
  const { completude } = question
  if (completude !== undefined) tests.push(rang => (colonnes.completude[rang] as number) >= completude)
  if (question.ouvert) tests.push(colonnes.horaires.openAt(question.ouvert))

  if (marches.length === 0) {
    const [premier, ...autres] = ensembles
    if (premier && autres.length === 0 && tests.length === 0)
      return { ensemble: premier, total: count(premier), rangs: null, scores, centre, dabord }
    const ensemble = premier?.slice() ?? newEnsemble(taille)
    if (!premier) fill(ensemble, taille)
    let total = -1
    for (const autre of autres) total = keepBoth(ensemble, autre)
    for (const test of tests) keepIf(ensemble, test)
    if (total < 0 || tests.length > 0) total = count(ensemble)
    return { ensemble, total, rangs: null, scores, centre, dabord }
  }

  marches.sort((a, b) => a.marche.poids - b.marche.poids)
  const [premiere, ...autres] = marches as [(typeof marches)[0], ...typeof marches]
  // The walk of an outline is that of its box: its own test comes too.
  const tous: Test[] = [...(polygone ? [premiere.test] : []), ...autres.map(m => m.test), ...tests]
  const ensemble = newEnsemble(taille)
  const rangs: number[] = []
  premiere.marche.walk(rang => {
    if (has(ensemble, rang)) return
    for (const autre of ensembles) if (!has(autre, rang)) return
    for (const test of tous) if (!test(rang)) return
    put(ensemble, rang)
    rangs.push(rang)
  })
  return { ensemble, total: rangs.length, rangs, scores, centre, dabord }
}

/** Places that bear any of the values. */
function unionOf(axe: Axe, codes: readonly number[], taille: number): EnsembleLu {
  const [seul] = codes
  if (codes.length === 1) return axe.ensemble(seul as number)
  const union = newEnsemble(taille)
  for (const code of codes) for (const rang of axe.porteurs(code)) put(union, rang)
  return union
}
