/**
 * What takes days or hours away: "sauf", "fermeture", "pas d'accueil". Said with an hour, they tell when a day ends.
 */
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import type { Atome } from './atomes.ts'
import { isJour, readJours } from './jours.ts'
import { readPause } from './pauses.ts'

const AVANT_FIN = new Set(['ouvrante', 'virgule', 'deux-points', 'a', 'de', 'depuis', 'partie', 'fermeture'])
const ENCORE_UNE_HEURE = new Set(['tiret', 'a', 'au', 'barre', 'heure', 'nombre', 'et'])

const FIN_DE_PROPOSITION = new Set(['', 'fort', 'virgule', 'fermante'])

/** "sauf", and the hour at which the days it names end: "sauf le vendredi (16h30)", "sauf jeudi, 18h30". */
export function readSauf(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  let j = i + 1
  // "jours fériés exceptés", "mercredi excepté": what it leaves out stands before it.
  const last = out[out.length - 1]
  if (FIN_DE_PROPOSITION.has(sorteAt(jetons, j)) && (last?.t === 'feries' || last?.t === 'jours')) {
    out.splice(out.length - 1, 1, { t: 'sauf' }, last)
    return j
  }
  while (sorteAt(jetons, j) === 'les') j++
  if (sorteAt(jetons, j) === 'jour') {
    const lu = readJours(jetons, j, [])
    const jours = lu.atomes[0]
    let at = lu.suite
    while (AVANT_FIN.has(sorteAt(jetons, at)) && at < lu.suite + 4) at++
    const opened = jetons.slice(lu.suite, at).some(({ sorte }) => sorte === 'ouvrante')
    const end = jetons[at]
    const after = sorteAt(jetons, at + 1)
    if (jours?.t === 'jours' && end?.sorte === 'heure' && !ENCORE_UNE_HEURE.has(after)) {
      out.push({ t: 'finit', choix: jours.choix, fin: end.valeur })
      return opened && after === 'fermante' ? at + 2 : at + 1
    }
  }
  out.push({ t: 'sauf' })
  return i + 1
}

/** "fermé", "fermeture", and the hours or the end of day that they give. */
export function readFerme(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const lu = readPause(text, jetons, i)
  if (lu !== null) {
    out.push(...lu.atomes)
    return lu.suite
  }
  const end = readFin(jetons, i, out)
  if (end > 0) return end
  if (sorteAt(jetons, i) === 'fermeture') return readFermeture(jetons, i, out)
  out.push({ t: 'ferme', heures: leadsToHours(jetons, i) })
  return i + 1
}

/** "fermeture le vendredi à 17h", "fermé vendredi 17h": when those days end, not that they close; where that ends, or -1. */
function readFin(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  // "lundi fermé vendredi 17h": Monday closes.
  if (sorteAt(jetons, i - 1) === 'jour') return -1
  let j = i + 1
  while (['deux-points', 'les'].includes(sorteAt(jetons, j))) j++
  if (!isJour(jetons, j)) return -1
  const lu = readJours(jetons, j, [])
  const at = ['a', 'deux-points'].includes(sorteAt(jetons, lu.suite)) ? lu.suite + 1 : lu.suite
  const [jours] = lu.atomes
  const fin = jetons[at]
  if (jours?.t !== 'jours' || fin?.sorte !== 'heure' || ENCORE_UNE_HEURE.has(sorteAt(jetons, at + 1))) return -1
  out.push({ t: 'finit', choix: jours.choix, fin: fin.valeur })
  return at + 1
}

/** "fermeture à 19h" says when, not that; "fermeture de 12h à 14h" says that. */
function readFermeture(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const at = i + (sorteAt(jetons, i + 1) === 'a' ? 2 : 1)
  const time = jetons[at]
  const span = ['tiret', 'a', 'barre'].includes(sorteAt(jetons, at + 1)) && sorteAt(jetons, at + 2) === 'heure'
  if (time?.sorte === 'heure' && !span) {
    out.push({ t: 'jusque', fin: time.valeur, dit: true })
    return at + 1
  }
  out.push({ t: 'ferme', heures: leadsToHours(jetons, i) })
  return i + 1
}

/** "fermé de 12h à 14h", "fermeture entre 12h et 14h" */
const leadsToHours = (jetons: readonly Jeton[], i: number): boolean =>
  ['de', 'entre'].includes(sorteAt(jetons, i + 1)) && ['heure', 'nombre'].includes(sorteAt(jetons, i + 2))

// "pas d'accueil le vendredi", "pas de permanence"
const RIEN_N_OUVRE = /^(?:accueils?|permanences?|services?)$/i

/** "pas d'ouverture le samedi"; any other "pas" is noise. */
export function readPas(text: string, jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const noun = sorteAt(jetons, i + 1) === 'de' ? i + 2 : i + 1
  const word = jetons[noun]
  const none = word?.sorte === 'mot' && noun > i + 1 && RIEN_N_OUVRE.test(text.slice(word.de, word.a))
  if (word?.sorte !== 'ouverture' && !none) return i + 1
  out.push({ t: 'ferme', heures: false })
  return noun + 1
}
