/**
 * Hours taken out of the day ("pause déjeuner 12h30-13h30", "fermeture le midi (12h/13h)") and days given by their two
 * ends ("Ouverture : 8h30. Fermeture : 17h30.").
 */

import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import type { Lu } from './jours.ts'
import { readPlage } from './plages.ts'

const AVANT_LA_PAUSE = new Set(['de', 'les', 'mot', 'a', 'deux-points', 'ouvrante', 'entre', 'virgule', 'partie', 'en'])
const AVANT_UNE_BORNE = new Set(['deux-points', 'a', 'de', 'depuis'])
const ENTRE_LES_BORNES = new Set(['fort', 'virgule', 'barre', 'tiret', 'et'])

/** "midi" before hours of its own ("pause de midi 12h-14h") names the break; "midi à 14h" is its first hour. */
const isName = (text: string, jetons: readonly Jeton[], i: number): boolean => {
  const jeton = jetons[i]
  if (jeton?.sorte !== 'heure' || !/^midi/i.test(text.slice(jeton.de, jeton.a))) return false
  if (sorteAt(jetons, i - 1) === 'entre') return false
  return !['tiret', 'a', 'au', 'barre'].includes(sorteAt(jetons, i + 1))
}

/** From "pause", "fermé", "fermeture" or "ouverture" at `i`: the break or the day it gives, or null when it gives none. */
export function readPause(text: string, jetons: readonly Jeton[], i: number): Lu | null {
  const { sorte } = jetons[i] as Jeton
  if (sorte === 'ouverture') return readBornes(jetons, i)
  // "sans interruption de 9h à 17h"
  if (sorteAt(jetons, i - 1) === 'sans' || (sorte === 'pause' && sorteAt(jetons, i - 1) === 'pas')) return null
  let j = i + 1
  let named = sorte === 'pause'
  let opened = false
  while (j < i + 7) {
    if (isName(text, jetons, j)) named = true
    else if (!AVANT_LA_PAUSE.has(sorteAt(jetons, j))) break
    if (sorteAt(jetons, j) === 'ouvrante') opened = true
    j++
  }
  if (!named) return null
  const first = jetons[j]?.sorte
  const lu = first === 'heure' || first === 'nombre' ? readPlage(jetons, j) : null
  const only = lu?.atomes[0]
  if (lu === null || only?.t !== 'plage' || only.plage.fin === null) return { atomes: [{ t: 'perdu' }], suite: i + 1 }
  const suite = opened && sorteAt(jetons, lu.suite) === 'fermante' ? lu.suite + 1 : lu.suite
  return { atomes: [{ t: 'pause', plage: only.plage }], suite }
}

/** "Ouverture : 8h30. Fermeture : 17h30" is 08:30-17:30. */
function readBornes(jetons: readonly Jeton[], i: number): Lu | null {
  const at = AVANT_UNE_BORNE.has(sorteAt(jetons, i + 1)) ? i + 2 : i + 1
  const from = jetons[at]
  let j = at + 1
  while (ENTRE_LES_BORNES.has(sorteAt(jetons, j)) && j < at + 4) j++
  if (from?.sorte !== 'heure' || sorteAt(jetons, j) !== 'fermeture') return null
  const end = AVANT_UNE_BORNE.has(sorteAt(jetons, j + 1)) ? j + 2 : j + 1
  const to = jetons[end]
  if (to?.sorte !== 'heure' || to.valeur <= from.valeur) return null
  if (['tiret', 'a', 'barre'].includes(sorteAt(jetons, end + 1)) && sorteAt(jetons, end + 2) === 'heure') return null
  return { atomes: [{ t: 'plage', plage: { debut: from.valeur, fin: to.valeur } }], suite: end + 1 }
}

/** "ouverture à 10h", "ouvert dès 9h": from then on; the end is that of other days, or is not said. */
export function readDebut(jetons: readonly Jeton[], i: number): Lu | null {
  const at = i + 2
  const from = jetons[at]
  if (sorteAt(jetons, i + 1) !== 'a' || jetons[i + 1]?.valeur !== 0 || from?.sorte !== 'heure') return null
  if (from.valeur >= 1440 || ENCORE_UNE_HEURE.has(sorteAt(jetons, at + 1))) return null
  return { atomes: [{ t: 'plage', plage: { debut: from.valeur, fin: null } }], suite: at + 1 }
}

const ENCORE_UNE_HEURE = new Set(['tiret', 'a', 'au', 'barre', 'heure', 'nombre'])
