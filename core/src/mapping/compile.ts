/**
 * The interpreter of the mapping language: a mapping and a file's columns in, one function from row to targets out.
 * Everything that does not depend on the row is decided once, here.
 */

import { seenOf } from '../notice/notice.ts'
import type { Brut, Cible, ValeurBrute } from '../standard/brut.ts'
import { CIBLES_AIDES, champsDe } from '../standard/brut.ts'
import { CHAMPS, isChamp, isListe } from '../standard/champs.ts'
import { isPlaceholder } from '../text/placeholders.ts'
import { eachText, getterOf } from './cellule.ts'
import { colonnesOf, createResolve, reglesOf } from './colonnes.ts'
import { compileConditions, seenBy } from './conditions.ts'
import { compileHoraires } from './horaires.ts'
import type { Mapping, Regle } from './langage.ts'
import { compileRegle, type Forme, type Lecture, type Lues } from './regle.ts'
import type { RangBrut } from './table.ts'

const DESCRIPTIONS: ReadonlySet<Cible> = new Set(['presentation', 'presentation_resume', 'presentation_detail'])

function formeOf(cible: Cible): Forme {
  return {
    multiple: cible === 'telephone' || cible === 'service_detaille' || (isChamp(cible) && isListe(cible)),
    // Codes and names of the second level stand one a line where names hold commas.
    lignes: DESCRIPTIONS.has(cible) || cible === 'service_detaille',
    point: cible === 'point'
  }
}

/** A list adds its rules up, a one-valued target takes the first that answers, and only its first value. */
function compileCible(
  regles: readonly Lecture[],
  multiple: boolean
): (rang: RangBrut) => readonly ValeurBrute[] | null {
  return rang => {
    let lues: Lues = null
    for (const lire of regles) {
      lues = lire(rang, lues)
      if (!multiple && lues !== null) break
    }
    if (lues !== null && !multiple && lues.length > 1) lues.length = 1
    return lues
  }
}

/**
 * Compiles a mapping for a file with these columns.
 * `compileMapping({ champs: { nom: { colonnes: ['Nom'] } } }, ['Nom'])({ Nom: ' Le  Phare ' })`
 * gives `{ valeurs: { nom: [{ texte: 'Le Phare', colonne: 'Nom', sure: false }] }, horaires: null, dits: …, ecarte: null }`.
 * A column that the file lacks reads as empty; `columnReport` tells of it.
 */
export function compileMapping(mapping: Mapping, colonnes: readonly string[]): (rang: RangBrut) => Brut {
  const resolve = createResolve([...colonnesOf(mapping), ...(mapping.personnes ?? [])], colonnes)
  const cibles = ([...CHAMPS, ...CIBLES_AIDES] as Cible[]).flatMap(cible => {
    if (cible === 'horaires' || !Object.hasOwn(mapping.champs, cible)) return []
    const champ = mapping.champs[cible] as Regle | undefined
    if (champ === undefined || 'par' in champ) return []
    const forme = formeOf(cible)
    const regles = reglesOf(champ).map(regle => compileRegle(regle, forme, resolve))
    return [{ cible, champs: champsDe(cible), lire: compileCible(regles, forme.multiple) }]
  })
  const horaires = mapping.champs.horaires ? compileHoraires(mapping.champs.horaires, resolve) : null
  const ecarts = (mapping.ecarter ?? []).map(ecart => ({
    regle: ecart.regle,
    champ: ecart.champ ?? null,
    si: compileConditions(ecart.si, resolve),
    vu: seenBy(ecart.si, resolve)
  }))
  const ecarteOf = (rang: RangBrut): Brut['ecarte'] => {
    for (const { regle, champ, si, vu } of ecarts)
      if (si === null || si(rang)) return { regle, champ, vu: seenOf(vu(rang)) }
    return null
  }
  const personnes = (mapping.personnes ?? []).map(colonne => getterOf(resolve(colonne)))
  const personnesOf = (rang: RangBrut): readonly string[] => {
    const textes: string[] = []
    for (const get of personnes)
      eachText(get(rang), false, texte => {
        if (!isPlaceholder(texte)) textes.push(texte)
      })
    return textes
  }
  return rang => {
    const valeurs = { ...VIDES }
    let dits = 0
    for (const { cible, champs, lire } of cibles) {
      const lues = lire(rang)
      if (lues === null) continue
      valeurs[cible] = lues
      if (lues.some(isColonne)) dits |= champs
    }
    const heures = horaires ? horaires(rang) : null
    if (heures !== null) dits |= HORAIRES
    const brut = { valeurs, horaires: heures, dits, ecarte: ecarteOf(rang) }
    return personnes.length === 0 ? brut : { ...brut, personnes: personnesOf(rang) }
  }
}

const HORAIRES = champsDe('horaires')
const isColonne = ({ colonne }: ValeurBrute): boolean => colonne !== null

/**
 * Every target, unsaid: rows are copies of it, so that all have one shape. Adding only what was read gave a shape to every
 * mix of fields, and normalising, which asks for each field by name, took a fifth longer.
 */
const VIDES = Object.fromEntries([...CHAMPS, ...CIBLES_AIDES].map(cible => [cible, undefined])) as Partial<
  Record<Cible, readonly ValeurBrute[] | undefined>
>
