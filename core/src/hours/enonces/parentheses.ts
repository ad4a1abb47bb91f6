/**
 * Brackets inside a sentence. What they say of frames and appointments ends with them; the days that they set apart have
 * other hours than those just said, and share the hours that come after them.
 */
import type { Atome } from '../phrases/atomes.ts'
import { type Enonce, masqueDe, overlaps, without } from './enonce.ts'
import type { Parenthese, Recit } from './recit.ts'
import { closeTelephone } from './telephone.ts'
import { nextContent } from './voisins.ts'

export function openBrackets(recit: Recit, at: number): void {
  const { phrase, entete, fermetures } = recit
  phrase.parenthese = {
    cadre: phrase.cadre,
    entete: entete.cadre,
    rdv: phrase.rdv,
    enonce: recit.spoken(),
    fermetures: fermetures.length,
    at
  }
}

/** "14h-18h (juillet-août : 14h-19h), samedi 10h-12h": what brackets say of their hours ends with them; `i` is where they close. */
export function closeBrackets(recit: Recit, i: number): void {
  const { phrase, entete } = recit
  const before = phrase.parenthese
  phrase.parenthese = null
  const heading = before !== null && isOfHeading(phrase.atomes, before.at, i)
  if (before !== null && !heading && (before.cadre !== phrase.cadre || before.rdv !== phrase.rdv)) {
    if (before.cadre !== phrase.cadre) recit.flush()
    phrase.cadre = before.cadre
    phrase.rdv = before.rdv
    entete.cadre = before.entete
  }
  closeTelephone(recit)
  // "d'avril à octobre 14h-18h (18h30 le dimanche), de novembre à mars 14h-17h": the winter is not Sunday's.
  if (before?.enonce != null && recit.waiting()?.jusque != null) {
    recit.flush()
    recit.derniersJours = before.enonce.choix
  }
  if (before?.enonce == null) return
  if (isOtherHours(recit, before, before.enonce)) recit.perdu = true
  if (nextContent(phrase.atomes, i + 1) === 'plage') resume(recit, before, before.enonce)
}

/** "Du 15 septembre au 15 juin (hors vacances scolaires) : …": frames that follow a frame hold like it. */
const isOfHeading = (atomes: readonly Atome[], open: number, close: number): boolean =>
  atomes[open - 1]?.t === 'cadre' && atomes.slice(open + 1, close).every(({ t }) => t === 'cadre')

/** "Lundi au vendredi 9h-12h (14h-17h le mercredi)": do Wednesday's hours add up, as "(et 14h-17h le mercredi)" would say? */
function isOtherHours(recit: Recit, { at, fermetures }: Parenthese, outer: Enonce): boolean {
  const inner = recit.spoken()
  const first = recit.phrase.atomes[at + 1]?.t
  if (inner === null || inner === outer || first === 'faible' || first === 'aussi' || first === 'sauf') return false
  if (recit.fermetures.length > fermetures || inner.cadre !== outer.cadre) return false
  const days = masqueDe(inner.choix)
  if (days === 0 || days === masqueDe(outer.choix) || (days & ~masqueDe(outer.choix)) !== 0) return false
  return !inner.plages.some(one => outer.plages.some(other => overlaps(one.plage, other.plage)))
}

/**
 * "Lundi au vendredi 9h-12h (sauf mardi : 10h-12h) et 14h-17h": brackets change the hours just before them and nothing
 * else, so that the afternoon is that of all five days. A day that they take away without hours of its own stays closed,
 * and what it does after the brackets is told to be lost.
 */
function resume(recit: Recit, before: Parenthese, outer: Enonce): void {
  const inner = recit.spoken()
  if (inner === null || inner === outer) {
    if (recit.fermetures.length > before.fermetures) recit.perdu = true
    return
  }
  const days = masqueDe(inner.choix)
  const others = without(outer.choix, days)
  if (days === 0 || (days & ~masqueDe(outer.choix)) !== 0 || others.length === 0) return
  recit.flush()
  recit.enonce = { ...recit.open(others), heuresDabord: outer.heuresDabord }
  recit.phrase.jumeau = inner
}
