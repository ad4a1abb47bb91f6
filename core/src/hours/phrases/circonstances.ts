/**
 * What stands around hours and changes when or how they hold: school holidays and seasons, the telephone, appointments.
 */

import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import { PETITES_VACANCES } from '../texte/vocabulaire.ts'
import type { Atome } from './atomes.ts'
import { readPeriodes, readVacances } from './cadres.ts'

const AVANT_SAISON = new Set(['', 'fort', 'en', 'pendant', 'periode', 'hors', 'ouvrante', 'virgule', 'barre', 'tiret'])
const APRES_SAISON = new Set([
  '',
  'deux-points',
  'fort',
  'heure',
  'ouvrante',
  'fermante',
  'virgule',
  'tiret',
  'ferme',
  'jour',
  'jours'
])

/** School holidays, school time, seasons without dates. */
export function readSaison(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const jeton = jetons[i] as Jeton
  let hors = false
  for (let back = i - 1; back >= i - 4; back--) {
    const sorte = sorteAt(jetons, back)
    if (sorte === 'hors' || sorte === 'sauf') {
      hors = true
      break
    }
    // "y compris pendant les vacances scolaires": nothing changes then.
    if (sorte === 'compris') return readVacances(jetons, i, false)?.suite ?? i + 1
    if (!['les', 'de', 'pendant', 'periode', 'en', 'a'].includes(sorte)) break
  }
  if (jeton.sorte === 'saison') {
    const last = out[out.length - 1]?.t
    const dated = readDatedSeason(jetons, i, out)
    // "hors saison : janvier à mars": the dates are those of the low season.
    if (dated > 0 && hors && (last === 'hors' || last === 'sauf')) out.splice(out.length - 2, 1)
    if (dated > 0) return dated
    const before = sorteAt(jetons, i - 1)
    // "fermé en août et entre Noël et le jour de l'an"
    if (before === 'entre') {
      out.push({ t: 'perdu' })
      return i + 1
    }
    const named = before === 'de' || before === 'les'
    if (
      !AVANT_SAISON.has(before) &&
      !(named && (sorteAt(jetons, i - 2) === 'pendant' || APRES_SAISON.has(sorteAt(jetons, i + 1))))
    )
      return i + 1
  }
  const lu = readVacances(jetons, i, hors)
  if (lu === null) return i + 1
  if (sorteAt(jetons, lu.suite) === 'compris') return lu.suite
  if (hors && out[out.length - 1]?.t === 'hors') out.pop()
  if (hors && out[out.length - 1]?.t === 'sauf') out.pop()
  if (lu.cadre !== null) out.push({ t: 'cadre', cadre: lu.cadre })
  else out.push({ t: 'note', texte: 'selon la saison' }, { t: 'perdu' })
  // The weeks of SH are those of all holidays: that summer is not among them is told.
  if (jeton.sorte === 'vacances' && jeton.valeur === PETITES_VACANCES) out.push({ t: 'perdu' })
  if (!hors) return lu.suite
  // "hors vacances scolaires et jours fériés"
  let next = lu.suite
  while (['et', 'virgule', 'de', 'les', 'jour-nom', 'hors'].includes(sorteAt(jetons, next))) next++
  if (sorteAt(jetons, next) !== 'feries') return lu.suite
  out.push({ t: 'hors' }, { t: 'feries' })
  return next + 1
}

/** "Été (du 15/06 au 15/09)", "d'été (juillet/août)", "juillet-août (été)": where it ends, or -1. */
function readDatedSeason(jetons: readonly Jeton[], i: number, out: Atome[]): number {
  const last = out.length - 1
  const before = out[last - 1]
  if (
    out[last]?.t === 'ouvrante' &&
    before?.t === 'cadre' &&
    before.cadre.periodes.length > 0 &&
    sorteAt(jetons, i + 1) === 'fermante'
  ) {
    out.pop()
    return i + 2
  }
  let j = i + 1
  while (['ouvrante', 'deux-points', 'de', 'les', 'virgule', 'tiret'].includes(sorteAt(jetons, j)) && j < i + 4) j++
  const lu = j > i + 1 ? readPeriodes(jetons, j) : null
  if (lu === null || lu.cadre === null || lu.cadre.periodes.length === 0) return -1
  const bracket = jetons.slice(i + 1, j).some(({ sorte }) => sorte === 'ouvrante')
  if (bracket && sorteAt(jetons, lu.suite) !== 'fermante') return -1
  out.push({ t: 'cadre', cadre: lu.cadre, saison: jetons[i]?.valeur ?? 0 })
  return bracket ? lu.suite + 1 : lu.suite
}

/** Hours by telephone: a heading ("permanence téléphonique :") is about what follows. */
export function telephoneAt(jetons: readonly Jeton[], i: number): Atome {
  const next = ['mot', 'seulement'].includes(sorteAt(jetons, i + 1)) ? i + 2 : i + 1
  // "Tél. lundi au vendredi 9h-12h ; guichet : …": a heading that opens its sentence.
  const dotted = jetons[i + 1]?.sorte === 'fort' && ['', 'fort'].includes(sorteAt(jetons, i - 1))
  const titre = sorteAt(jetons, next) === 'deux-points' || (dotted && ['jour', 'de'].includes(sorteAt(jetons, i + 2)))
  return { t: 'telephone', titre, dit: jetons[i]?.valeur === 1 }
}

const AVANT_LE_NUMERO = new Set(['de', 'les', 'au', 'a', 'deux-points', 'mot', 'seulement'])

/**
 * "Tél. 05… du lundi au vendredi 9h-12h", "rendez-vous au 05… (lundi 9h-12h)": the hours of the number that stands at `i`,
 * unless hours came before it, or something parts it from those that follow.
 */
export function isHoursOfNumber(jetons: readonly Jeton[], i: number): boolean {
  const inside = sorteAt(jetons, i + 1) === 'ouvrante'
  const first = inside ? i + 2 : i + 1
  if (!['de', 'les', 'jour', 'heure'].includes(sorteAt(jetons, first))) return false
  if (!inside && sorteAt(jetons, first) !== 'de') return false
  let before = i - 1
  while (AVANT_LE_NUMERO.has(sorteAt(jetons, before))) before--
  // "Tél. 05…"
  if (sorteAt(jetons, before) === 'fort') before--
  const named = sorteAt(jetons, before)
  // "sur rendez-vous au 05… du lundi au vendredi": the days of the appointment.
  if (named !== 'telephone' && !(named === 'rdv' && inside)) return false
  for (let k = before; !inside && k >= 0 && sorteAt(jetons, k) !== 'fort'; k--)
    if (sorteAt(jetons, k) === 'heure') return false
  return true
}

/** "téléphone : 05…" gives a number; "par téléphone de 8h à 11h" gives hours that are not opening hours. */
export function isOnlyByPhone(jetons: readonly Jeton[], i: number): boolean {
  for (let j = i + 1; j < i + 5; j++) {
    const jeton = jetons[j]
    if (jeton === undefined) break
    if (jeton.sorte === 'mot' && jeton.valeur === 1) return false
    if (jeton.sorte === 'fermante') break
    if (jeton.sorte === 'et' || jeton.sorte === 'ou') return false
    if (jeton.sorte === 'heure' || jeton.sorte === 'jour') break
  }
  const before = sorteAt(jetons, i - 1)
  return before !== 'et' && before !== 'ou'
}
