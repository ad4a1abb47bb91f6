/**
 * When hours hold, as a sentence says it: a frame before days and hours holds for them, one after them holds for what
 * stands before it, one at the head of a sentence holds until another.
 */
import { CADRE_VIDE, type Cadre } from '../phrases/atomes.ts'
import { AUCUN_JOUR, type Enonce, recommence } from './enonce.ts'
import type { Recit } from './recit.ts'
import { aboutRdv, addPeriodes, closesFrame, hasContentBefore, mergeCadres, nextContent } from './voisins.ts'

/** "pendant les vacances", "semaines paires", "en juillet et août", "de septembre à juin" at `i`. */
export function onCadre(recit: Recit, cadre: Cadre, i: number): number {
  const { phrase, entete } = recit
  const { atomes } = phrase
  if (closesFrame(atomes, i)) {
    // "juillet-août : fermé"
    recit.fermetures.push({ ...AUCUN_JOUR, cadre })
    return i + 1
  }
  if (cadre === CADRE_VIDE) startHeading(recit, cadre)
  else if (phrase.parenthese !== null && atomes[i + 1]?.t === 'ferme') {
    // "vendredi 16h30-18h30 (été : fermé le vendredi)": when it closes, not when it opens.
    phrase.cadre = mergeCadres(entete.cadre, cadre)
  } else if (!hasContentBefore(atomes, i)) {
    const again = atomes[i - 1]?.t === 'cadre' || (atomes[i - 1]?.t === 'faible' && atomes[i - 2]?.t === 'cadre')
    // "Du 15 septembre au 15 juin (hors vacances scolaires) : …": one frame inside the other
    const inside = atomes[i - 1]?.t === 'ouvrante' && atomes[i - 2]?.t === 'cadre'
    const whole = inside ? mergeCadres(phrase.cadre, cadre) : again ? addPeriodes(phrase.cadre, cadre) : cadre
    startHeading(recit, whole)
  } else {
    const waiting = recit.waiting()
    const follows = followsFrame(recit, i)
    if (waiting !== null) frameDays(recit, waiting, cadre, atomes[i - 1]?.t === 'faible' && follows === 'plage')
    else if (follows !== null) frameWhatFollows(recit, cadre)
    else if (recit.enonce === null || aboutRdv(atomes, i)) recit.perdu = true
    else frameWhatStands(recit, recit.enonce, cadre)
  }
  return i
}

/** "lundi 9h-12h semaines paires, mardi 14h-17h": said of what stands before, nothing follows. */
function followsFrame({ phrase: { atomes, parenthese } }: Recit, i: number): 'jours' | 'plage' | null {
  const next = nextContent(atomes, i + 1, parenthese !== null)
  const closes = atomes[i - 1]?.t === 'plage' && atomes[i + 1]?.t === 'faible'
  // "10h-12h en hiver et en été 10h-13h": the next hours have a frame of their own.
  return closes && (next === 'jours' || atomes[i + 2]?.t === 'cadre') ? null : next
}

/** "Période scolaire : …": holds until another heading. */
function startHeading(recit: Recit, cadre: Cadre): void {
  recit.flush()
  recit.phrase.cadre = cadre
  recit.entete.cadre = cadre
}

/** "lundi (semaines paires) 9h-12h"; "mercredi et vacances scolaires de 9h à 12h" is both, with the same hours. */
function frameDays(recit: Recit, open: Enonce, cadre: Cadre, linked: boolean): void {
  const framed = mergeCadres(open.cadre, cadre)
  if (cadre.vacances === 1 && linked) recit.enonces.push({ ...open, choix: [], cadre: framed })
  else open.cadre = framed
}

function frameWhatFollows(recit: Recit, cadre: Cadre): void {
  const { phrase, entete } = recit
  recit.flush()
  phrase.cadre = mergeCadres(entete.cadre, cadre)
  // A second heading on the line of the first: "période scolaire : … - vacances scolaires : …".
  if (entete.cadre.vacances === 0 || cadre.vacances === 0) return
  entete.cadre = phrase.cadre
  entete.suivant = true
}

/** "mercredi 14h-18h, 10h-12h pendant les vacances": hours that start over are the frame's alone. */
function frameWhatStands(recit: Recit, open: Enonce, cadre: Cadre): void {
  const framed = mergeCadres(open.cadre, cadre)
  const at = recommence(open.plages)
  if (at <= 0) {
    open.cadre = framed
    return
  }
  const plages = open.plages.splice(at)
  recit.flush()
  recit.enonce = { ...open, choix: [...open.choix], plages, cadre: framed }
}
