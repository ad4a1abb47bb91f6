/**
 * From all the tracks to what feeds each list: the best columns of a field, without those that only say again what another
 * said. Then come the lists a neighbour tells (`voisins.ts`) and what a text says by default (`a-defaut.ts`).
 */
import { CHAMPS_LISTES } from '../../../standard/champs.ts'
import { fold } from '../../../text/fold.ts'
import { feedFromStory } from './a-defaut.ts'
import type { Groupe } from './groupes.ts'
import { type ChampDevine, MOTS_ENTETES } from './mots-entetes.ts'
import type { Piste } from './piste.ts'
import { titreDe } from './titres.ts'
import { feedNeighbours } from './voisins.ts'

/** In the order of the standard. */
const ORDRE = CHAMPS_LISTES.filter((champ): champ is ChampDevine => Object.hasOwn(MOTS_ENTETES, champ))

/** Share of a column's parts that another one already holds from which it says nothing more. */
const REDITE = 0.9

/** Every part said by a fuller column of the same list: a copy, cell by cell or joined. */
function isRedite(piste: Piste, gardee: Piste): boolean {
  if (piste.groupe.remplis > gardee.groupe.remplis * 1.05) return false
  let memes = 0
  let toutes = 0
  for (const [partie, fois] of piste.parties) {
    toutes += fois
    if (gardee.parties.has(partie)) memes += fois
  }
  return memes >= REDITE * toutes
}

const strength = (piste: Piste): number => piste.poids + piste.part

/** The detail of a column of yes and no adds nothing when it only says the same value. */
function isDetail(piste: Piste, titres: readonly Piste[]): boolean {
  const valeurs = piste.lecture?.valeurs
  if (!valeurs || valeurs.size === 0) return false
  const siennes = piste.regles.every(r => r.constante !== undefined) ? piste.regles.map(r => r.constante) : [...valeurs]
  return titres.some(t => {
    const dite = t.regles[0]?.constante
    const debut = fold(t.groupe.titre)
    return (
      typeof dite === 'string' && siennes.every(v => v === dite) && fold(piste.groupe.titre).startsWith(`${debut} `)
    )
  })
}

/** A table with fewer rows is a sample: each counts. */
const PETITE = 30

/** Those that pass, or all of them when none does. */
function prefer(pistes: readonly Piste[], passes: (piste: Piste) => boolean): readonly Piste[] {
  const bonnes = pistes.filter(passes)
  return bonnes.length > 0 ? bonnes : pistes
}

/** Rows under which a column is not read beside another one. */
const PEU = 3

/** Titles that differ by a number or an example: `Type de structure (catégorie 2)`. */
const sameTitle = (piste: Piste, autre: Piste): boolean =>
  piste.part > 0.3 && titreDe(piste.groupe).utiles.join(' ') === titreDe(autre.groupe).utiles.join(' ')

function chooseOne(champ: ChampDevine, pistes: readonly Piste[]): readonly Piste[] {
  const titres = pistes.filter(p => p.nature === 'titre')
  const valeurs = pistes
    .filter(p => p.nature === 'valeurs')
    .sort(
      (a, b) =>
        b.poids - a.poids ||
        b.groupe.remplis - a.groupe.remplis ||
        Number(a.groupe.tableau) - Number(b.groupe.tableau) ||
        strength(b) - strength(a)
    )
  const gardees: Piste[] = []
  for (const piste of valeurs) {
    if (gardees.some(g => isRedite(piste, g)) || isDetail(piste, titres)) continue
    gardees.push(piste)
  }
  const [meilleure] = [...gardees].sort((a, b) => strength(b) - strength(a))
  const vides = pistes.filter(p => p.nature === 'vide')
  if (champ === 'typologie' && meilleure) return gardees.filter(p => p === meilleure || sameTitle(p, meilleure))
  if (champ === 'typologie') return titres.length > 0 ? titres : vides
  // Beside the best column, those whose title is as sure, and whose cells answer.
  const several = champ === 'services' || champ === 'itinerance' || champ === 'autres_formations_labels'
  const seules =
    champ === 'itinerance' && gardees.some(p => p.poids === 3) ? gardees.filter(p => p.poids === 3) : gardees
  const suite = seules.filter(
    p => p === meilleure || several || (p.poids === 3 && p.part >= 0.3) || (p.poids === 2 && p.part >= 0.6)
  )
  // Beside others, a story of the place and a column of one or two cells are left alone.
  const tout = prefer(
    prefer([...suite, ...titres], p => !p.recit),
    p => p.nature === 'titre' || p.groupe.total < PETITE || p.groupe.remplis >= PEU
  )
  if (tout.length === 0) return vides.length === 1 ? vides : []
  const complement = champ === 'autres_formations_labels' && vides.length === 1 ? vides : []
  return [...tout, ...complement]
}

/** What feeds each list, in the order of the standard. */
export function choose(
  pistes: readonly Piste[],
  groupes: readonly Groupe[]
): ReadonlyMap<ChampDevine, readonly Piste[]> {
  const choisies = new Map<ChampDevine, readonly Piste[]>()
  for (const champ of ORDRE) {
    const siennes = chooseOne(
      champ,
      pistes.filter(p => p.champ === champ)
    )
    if (siennes.length > 0) choisies.set(champ, siennes)
  }
  feedNeighbours(choisies)
  if (!choisies.has('services')) feedFromStory(choisies, groupes)
  return new Map(
    ORDRE.flatMap(champ => (choisies.has(champ) ? [[champ, choisies.get(champ) as readonly Piste[]] as const] : []))
  )
}
