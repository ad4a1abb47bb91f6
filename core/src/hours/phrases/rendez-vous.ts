/**
 * Appointments as a sentence names them: needed, merely offered or advised, said to be useless, or only how to make one.
 * Only those that are needed close the door to who has none.
 */
import type { Jeton } from '../texte/jeton.ts'
import { sorteAt } from '../texte/jeton.ts'
import type { Atome } from './atomes.ts'

// Where one sentence ends and another begins, or the hours that an appointment is about.
const BORNES = new Set(['fort', 'jour', 'heure', ''])
// "rendez-vous obligatoire", "inscription préalable": what must be had
const REQUIS = /^(?:obligatoires?|impérati(?:f|ve|vement)|nécessaires?|indispensables?|requise?|préalables?)$/i
// "prise de rendez-vous", "adresse de rdv", "pour prendre rendez-vous"
const COMMENT = /^(?:prises?|adresses?|lieux?|pour)$/i

const wordAt = (text: string, jetons: readonly Jeton[], i: number): string => {
  const jeton = jetons[i]
  return jeton === undefined ? '' : text.slice(jeton.de, jeton.a)
}

/** "inscription obligatoire", "réservation en ligne nécessaire": said of the noun at `i`, and not that there is none. */
export function isRequired(text: string, jetons: readonly Jeton[], i: number): boolean {
  for (let back = i - 1; back >= i - 2; back--) if (sorteAt(jetons, back) === 'sans') return false
  for (let next = i + 1; next <= i + 4; next++) {
    const sorte = sorteAt(jetons, next)
    if (BORNES.has(sorte) || sorte === 'pas' || sorte === 'virgule') return false
    if (REQUIS.test(wordAt(text, jetons, next))) return true
  }
  return false
}

/** "Prise de rendez-vous au 05…", "adresse de rdv : …": tells how or where, not that one is needed. */
function tellsHow(text: string, jetons: readonly Jeton[], i: number): boolean {
  for (let back = i - 1; back >= i - 3; back--) {
    const sorte = sorteAt(jetons, back)
    if (sorte === 'seulement' || sorte === 'sur') return false
    if (sorte === 'mot' && COMMENT.test(wordAt(text, jetons, back))) {
      const next = sorteAt(jetons, i + 1)
      return next !== 'seulement' && !isRequired(text, jetons, i)
    }
    if (sorte !== 'de' && sorte !== 'les' && sorte !== 'mot' && sorte !== 'nombre') return false
  }
  return false
}

/** An offer or an advice before the word, in its clause: "nous vous conseillons vivement de prendre un rendez-vous". */
function isOffered(jetons: readonly Jeton[], i: number): boolean {
  for (let back = i - 1; back >= i - 6; back--) {
    const sorte = sorteAt(jetons, back)
    if (sorte === 'conseille') return true
    if (!['de', 'les', 'mot', 'nombre', 'en', 'sur', 'a'].includes(sorte)) return false
  }
  return false
}

/** An appointment needed, merely advised, or said to be useless. */
export function pushRdv(text: string, jetons: readonly Jeton[], i: number, texte: string, out: Atome[]): void {
  // "rendez-vous téléphoniques": the telephone's, which is told next.
  if (jetons[i + 1]?.sorte === 'telephone' && jetons[i + 1]?.valeur === 1) return
  let sans = false
  let choix = isOffered(jetons, i)
  for (let back = i - 1; back >= i - 4; back--) {
    const sorte = sorteAt(jetons, back)
    if (sorte === 'sans') sans = true
    else if (sorte === 'ou') choix = true
    else if (sorte === 'fort' || sorte === 'jour' || sorte === 'heure') break
  }
  for (let next = i + 1; next <= i + 4; next++) {
    const sorte = sorteAt(jetons, next)
    if (BORNES.has(sorte)) break
    if (sorte === 'conseille') choix = true
    if (sorte === 'ou' && ['sans', 'sur', 'avec', 'libre', 'mot'].includes(sorteAt(jetons, next + 1))) choix = true
  }
  if (choix) out.push({ t: 'note', texte: sans ? `avec ou sans rendez-vous` : `${texte} possible` })
  else if (sans) out.push({ t: 'libre' })
  else out.push({ t: 'rdv', texte, comment: tellsHow(text, jetons, i) })
}
