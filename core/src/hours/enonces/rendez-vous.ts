/**
 * Appointments: which hours need one. Said before hours it is for those to come, said after them for those just said; of
 * days or half-days without hours it is only a remark.
 */
import type { Atome } from '../phrases/atomes.ts'
import { MIDI } from './enonce.ts'
import type { Recit } from './recit.ts'
import { excludes, hasContentBefore, nextContent } from './voisins.ts'

/** "sur rendez-vous" at `i`, in the words that will be the hours' comment. */
export function onRdv(recit: Recit, { texte, comment }: Extract<Atome, { t: 'rdv' }>, i: number): void {
  const { phrase, entete } = recit
  const { atomes } = phrase
  recit.rdv ??= texte
  if (comment) return
  const before = atomes[i - 1]?.t
  const after = atomes[i + 1]?.t
  const afterHours = before === 'plage'
  const follows = nextContent(atomes, i + 1, phrase.parenthese !== null)
  const daysAlone = before === 'jours' || (before === 'partie' && atomes[i - 2]?.t === 'jours')
  const half = recit.spoken() === null ? null : halfAround(atomes, i)
  // "sur rendez-vous en dehors des horaires suivants"
  if (after === 'hors' && !excludes(atomes[i + 2])) remark(recit, texte)
  else if (half !== null) sayRdvOfHalf(recit, texte, half)
  else if (
    daysAlone &&
    follows === 'jours' &&
    (after === 'faible' || (after === 'jours' && atomes[i + 2]?.t === 'plage'))
  ) {
    // "vendredi et samedi sur rendez-vous, mardi 9h-12h", "mercredi : sur rdv   jeudi : 14h-16h": those days have no hours.
    remark(recit, texte)
    phrase.joignable = false
  } else if ((after === 'partie' || (before === 'partie' && recit.enonce === null)) && follows === null) {
    // "Le matin : sur rendez-vous. L'après-midi : 14h-17h": an appointment of hours that are not given.
    remark(recit, texte)
    recit.perdu = true
  } else if (afterHours && after === 'faible' && follows === 'plage' && phrase.rdv === null) {
    // "9h-12h sur RDV et 13h30-17h en accueil libre"
    sayRdv(recit, texte)
  } else if (follows !== null && after !== 'fermante' && !(afterHours && follows === 'jours')) {
    phrase.rdv = texte
    if (i === 0 && recit.enonces.length === 0 && recit.enonce === null) entete.rdv = texte
  } else if (recit.spoken() !== null && hasContentBefore(atomes, i)) {
    sayRdv(recit, texte)
  } else if (!hasContentBefore(atomes, i)) {
    entete.rdv = texte
    recit.flush()
  } else remark(recit, texte)
}

/** Half-day that the appointment at `i` is about: "l'après-midi sur rendez-vous", unless its hours are given next. */
function halfAround(atomes: readonly Atome[], i: number): number | null {
  const before = atomes[i - 1]
  const after = atomes[i + 1]
  const next = atomes[atomes[i + 2]?.t === 'ouvrante' ? i + 3 : i + 2]?.t
  if (after?.t === 'partie') return next === 'plage' || next === 'cadre' ? null : after.partie
  // "l'après-midi sur rendez-vous (14h-17h)"
  const hours = after?.t === 'plage' || (after?.t === 'ouvrante' && atomes[i + 2]?.t === 'plage')
  return before?.t === 'partie' && !hours ? before.partie : null
}

/** "lundi 9h-12h 14h-17h, l'après-midi sur rendez-vous"; without hours in that half, it is only a remark. */
function sayRdvOfHalf(recit: Recit, texte: string, half: number): void {
  const plages = recit.enonce?.plages ?? []
  const about = plages.filter(({ plage }) => half > 1 || plage.debut < MIDI === (half === 0))
  if (about.length === 0) {
    remark(recit, texte)
    recit.perdu = true
  }
  for (const dite of about) plages[plages.indexOf(dite)] = { plage: dite.plage, commentaire: dite.commentaire ?? texte }
  recit.libres = plages.length
}

/** "sans rendez-vous", "accès libre": for the hours to come, and those said since the last appointment. */
export function onLibre(recit: Recit): void {
  // "sur RDV le lundi, en accès libre le jeudi de 14h à 18h": Monday has no hours.
  if (recit.phrase.rdv !== null && recit.waiting() !== null) recit.phrase.joignable = false
  recit.phrase.rdv = null
  recit.entete.rdv = null
  recit.libres = recit.enonce?.plages.length ?? 0
}

const remark = (recit: Recit, texte: string): void => recit.note(`${texte} à certains moments`)

/** The spans said so far need an appointment. */
function sayRdv(recit: Recit, texte: string): void {
  const plages = recit.enonce?.plages ?? []
  for (const [k, { plage, commentaire }] of plages.entries()) {
    if (k >= recit.libres) plages[k] = { plage, commentaire: commentaire ?? texte }
  }
  recit.libres = plages.length
}
