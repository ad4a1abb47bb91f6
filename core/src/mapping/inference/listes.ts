/**
 * Guessing the closed lists and the fields of several values: which columns feed each, and how. A column is chosen for its
 * title, for its values, or for both; one column may feed several lists. What nothing understands is listed for a human:
 * a wrong value is far worse than a missing one.
 */
import type { Champ } from '../../standard/champs.ts'
import type { ChampFerme } from '../../standard/vocabulary/listes.ts'
import { isPlaceholder } from '../../text/placeholders.ts'
import { insecables } from '../../text/typographie.ts'
import type { ChampRegle, Mapping, Regle } from '../langage.ts'
import { choose } from './listes/choix.ts'
import { groupColumns } from './listes/groupes.ts'
import type { ChampDevine } from './listes/mots-entetes.ts'
import { places, readsCells, shareColumns } from './listes/partage.ts'
import type { Piste } from './listes/piste.ts'
import { tracksOf } from './listes/pistes.ts'
import type { ColonneLue, MotAPlacer } from './lue.ts'
import type { Profil } from './profil.ts'

export interface ListesProposees {
  readonly champs: Partial<Mapping['champs']>
  /** Words that nothing placed, the most frequent first. */
  readonly mots: readonly MotAPlacer[]
  readonly lues: readonly ColonneLue[]
}

/** Words listed of one column: a human reads a page of them, not a file. */
const MOTS_MAX = 40
const EXEMPLES = 3

const round = (n: number): number => Math.round(n * 100) / 100

/** Two rules on the same columns that differ by nothing are one. */
function unique(regles: readonly Regle[]): readonly Regle[] {
  const vues = new Set<string>()
  return regles.filter(regle => {
    const cle = JSON.stringify(regle)
    if (vues.has(cle)) return false
    vues.add(cle)
    return true
  })
}

function fieldOf(pistes: readonly Piste[]): ChampRegle {
  const regles = unique(pistes.flatMap(p => p.regles))
  const colonnes = [...new Set(pistes.flatMap(p => p.groupe.colonnes))]
  const [premiere] = pistes as [Piste]
  const suite =
    pistes.length > 1
      ? ` ; et ${pistes.length - 1 === 1 ? 'une autre colonne' : `${pistes.length - 1} autres colonnes`}`
      : ''
  const dit = {
    confiance: round(Math.max(...pistes.map(p => p.confiance))),
    raison: insecables(`${premiere.raison}${suite}`)
  }
  const [seule] = regles
  const memes = seule?.colonnes?.length === colonnes.length && colonnes.every((c, i) => seule.colonnes?.[i] === c)
  return regles.length === 1 && seule && memes ? { ...seule, ...dit } : { regles, colonnes, ...dit }
}

function readColumns(choisies: ReadonlyMap<ChampDevine, readonly Piste[]>): ColonneLue[] {
  const lues = new Map<string, { cibles: Champ[]; confiance: number; raisons: string[]; exemples: readonly string[] }>()
  for (const [champ, pistes] of choisies)
    for (const { groupe, confiance, raison } of pistes)
      for (const colonne of groupe.colonnes) {
        const exemples = [...groupe.valeurs.keys()].filter(v => !isPlaceholder(v)).slice(0, EXEMPLES)
        const lue = lues.get(colonne) ?? { cibles: [], confiance: 0, raisons: [], exemples }
        if (!lue.cibles.includes(champ)) lue.cibles.push(champ)
        if (!lue.raisons.includes(raison)) lue.raisons.push(raison)
        lue.confiance = Math.max(lue.confiance, round(confiance))
        lues.set(colonne, lue)
      }
  return [...lues].map(([colonne, { raisons, ...lue }]) => ({
    colonne,
    ...lue,
    raison: insecables(raisons.join(' ; '))
  }))
}

function wordsLeft(choisies: ReadonlyMap<ChampDevine, readonly Piste[]>): MotAPlacer[] {
  const mots: MotAPlacer[] = []
  for (const [champ, pistes] of choisies)
    for (const { groupe, inconnus } of pistes)
      for (const { mot, fois } of inconnus.slice(0, MOTS_MAX)) {
        const colonne = groupe.colonnes[0] as string
        // A word that another list reads in the same column is placed.
        const lu = [...choisies].some(
          ([autre, siennes]) =>
            autre !== champ &&
            siennes.some(
              p =>
                p.groupe === groupe &&
                p.champ !== 'autres_formations_labels' &&
                (readsCells(p) ? places(p, mot) : !p.inconnus.some(i => i.mot === mot))
            )
        )
        if (!lu) mots.push({ champ, colonne, mot, fois })
      }
  return mots.sort((a, b) => b.fois - a.fois)
}

/**
 * What the closed lists draw on. `prises` are the columns that one-valued fields surely hold (name, address, phone…), which
 * tell no list unless their title does.
 *
 *     proposeListes(profileTable({ colonnes: ['Publics'], lignes: [{ Publics: 'Jeunes;Seniors' }, …] }), new Set())
 *       .champs.publics_specifiquement_adresses
 *     // { colonnes: ['Publics'], separateurs: [';'], confiance: 0.95, raison: 'le titre « Publics » le dit…' }
 */
export function proposeListes(profils: readonly Profil[], prises: ReadonlySet<string>): ListesProposees {
  const groupes = groupColumns(profils)
  const choisies = shareColumns(
    choose(
      groupes.flatMap(groupe => tracksOf(groupe, groupes, prises)),
      groupes
    )
  )
  const champs: Partial<Record<ChampDevine | ChampFerme, ChampRegle>> = {}
  for (const [champ, pistes] of choisies) champs[champ] = fieldOf(pistes)
  return { champs: champs as Partial<Mapping['champs']>, mots: wordsLeft(choisies), lues: readColumns(choisies) }
}
