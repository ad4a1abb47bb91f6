/**
 * Days and hours as they are said: days wait for their hours, hours without days are those of the last days named, days
 * that follow days join them as long as nothing was said of the first ones.
 */
import { type ChoixDeJours, type Plage, TOUS_LES_JOURS } from '../modele.ts'
import { CADRE_VIDE } from '../phrases/atomes.ts'
import { canTakeDays, type Jusque, masqueDe, TOUTE_LA_JOURNEE } from './enonce.ts'
import type { Recit } from './recit.ts'
import { nextContent, nextPlage } from './voisins.ts'

/** "lundi", "du mardi au jeudi", with how often when that was said. */
export function onJours(recit: Recit, choix: ChoixDeJours, frequence: string | null): void {
  const { phrase, enonce, entete } = recit
  if (phrase.auTelephone !== null) {
    recit.flush()
    return
  }
  if ((entete.fermes & choix.jours) !== 0 && phrase.cadre === entete.cadre) {
    // "Juillet et août fermé le samedi. Lundi au samedi 9h-12h": Saturday would be said to open when it closes.
    entete.fermes = 0
    entete.cadre = CADRE_VIDE
    phrase.cadre = CADRE_VIDE
  }
  phrase.telephone &&= enonce?.plages.length === 0
  phrase.jumeau = null
  const joined =
    phrase.joignable && enonce !== null && enonce.phrase === phrase.rang && canTakeDays(enonce) ? enonce : null
  if (joined !== null && joined.cadre !== phrase.cadre && joined.cadre.semaines.length > 0) {
    // "les lundis (semaine paire) et mardis (semaine impaire) 9h-12h": each keeps its weeks, the hours are for both.
    recit.enonces.push(joined)
    recit.enonce = recit.open([choix])
    recit.enonce.plages = joined.plages
    return
  }
  const several = choix.jours !== (choix.jours & -choix.jours)
  // "tous les jours, du lundi au vendredi": the second says which.
  if (joined !== null && several && masqueDe(joined.choix) === TOUS_LES_JOURS) joined.choix = [choix]
  else if (joined !== null && joined.choix.length > 0) joined.choix.push(choix)
  else {
    recit.flush()
    recit.enonce = recit.open([choix])
    recit.enonce.jusque = phrase.jusque
    recit.enonce.partie = phrase.partie
  }
  phrase.joignable = true
  if (frequence === null || recit.enonce === null) return
  recit.enonce.frequence = frequence
  recit.note(frequence)
}

/** "les mêmes jours" */
export function onMemes(recit: Recit): void {
  recit.flush()
  recit.enonce = recit.open([...recit.derniersJours])
}

/** "mardi idem": the hours that were said last, or those of the day that "idem" names. */
export function onIdem(recit: Recit, jours: number): void {
  const spoken = recit.spoken()
  if (spoken !== null && jours !== 0) {
    // "lundi 9h-12h, même horaire le vendredi": a day that has no hours yet takes those just said.
    const known = [spoken, ...recit.enonces].some(({ choix }) => (masqueDe(choix) & jours) !== 0)
    if (known) return
    recit.flush()
    recit.enonce = recit.open([{ jours, rangs: [] }])
    recit.enonce.plages = [...spoken.plages]
    return
  }
  const { enonce, enonces } = recit
  if (enonce === null || spoken !== null) return
  const said = enonces.findLast(
    ({ plages, choix }) => plages.length > 0 && (jours === 0 || (masqueDe(choix) & jours) !== 0)
  )
  enonce.plages = [...(said?.plages ?? [])]
}

/** "tous les matins": hours to come name no day, whatever was said before. */
export function onNus(recit: Recit): void {
  if (recit.enonce !== null && recit.enonce.plages.length === 0) return
  recit.flush()
  recit.derniersJours = []
  recit.nus = true
}

/** "9h-12h", unless the telephone's. */
export function onPlage(recit: Recit, plage: Plage): void {
  const { phrase } = recit
  if (phrase.telephone) {
    recit.note('horaires téléphoniques')
    return
  }
  const { enonce } = recit
  if (enonce?.ferme && enonce.partie === null && enonce.phrase !== phrase.rang) {
    // "vendredi fermé ; 9h-12h": those of days that nobody named, and not of Friday.
    recit.perdu = true
    return
  }
  recit.enonce ??= recit.open([...recit.derniersJours])
  const dite = { plage, commentaire: phrase.rdv ?? (phrase.ou ? AU_CHOIX : null) }
  phrase.ou = false
  recit.enonce.plages.push(dite)
  phrase.jumeau?.plages.push(dite)
}

// What is published of hours that a text says are one or the other.
const AU_CHOIX = 'l’un ou l’autre'

/** "9h-12h ou 14h-17h": both are published as uncertain; by appointment, whoever comes has the choice. */
export function onOu(recit: Recit): void {
  const plages = recit.enonce?.plages ?? []
  const last = plages.at(-1)
  if (last === undefined || last.commentaire !== null) return
  plages.splice(-1, 1, { plage: last.plage, commentaire: AU_CHOIX })
  recit.phrase.ou = true
  recit.perdu = true
}

/** "samedi 9h-12h (2e et 4e du mois)" */
export function onRangs(recit: Recit, rangs: readonly number[]): void {
  const choix = recit.enonce?.choix
  const last = choix?.[choix.length - 1]
  if (choix === undefined || last === undefined || last.rangs.length > 0) recit.perdu = true
  else choix[choix.length - 1] = { jours: last.jours, rangs }
}

/** "une semaine sur deux", said after its days or before them. */
export function onFrequence(recit: Recit, texte: string): void {
  if (recit.enonce?.ferme) {
    // "mercredi fermé un sur deux": which ones is not said.
    recit.enonce = null
    recit.perdu = true
  } else if (recit.enonce !== null && (recit.enonce.choix.length > 0 || recit.spoken() !== null))
    recit.enonce.frequence = texte
  else recit.frequence = texte
  recit.note(texte)
}

/** "mardi matin"; before days that have no hours, "l'après-midi du mardi au jeudi" */
export function onPartie({ enonce, phrase }: Recit, partie: number): void {
  // "le matin du lundi au samedi et l'après-midi du mardi": each half comes before its days.
  const heads = phrase.partie !== null || (enonce?.phrase !== phrase.rang && nextContent(phrase.atomes, 0) === 'jours')
  if (enonce !== null && enonce.plages.length === 0 && heads) phrase.partie = partie
  else if (enonce !== null && enonce.plages.length === 0) enonce.partie = bothHalves(enonce.partie, partie)
  else if (nextPlage(phrase.atomes) < 0) phrase.partie = bothHalves(phrase.partie, partie)
}

/** Morning and afternoon are the whole day. */
const bothHalves = (said: number | null, partie: number): number =>
  said !== null && said + partie === 1 ? TOUTE_LA_JOURNEE : partie

/** "mardi jusqu'à 20h", "jusqu'à 20h le mardi" */
export function onJusque(recit: Recit, { fin, dit }: Jusque): void {
  const open = recit.waiting()
  const last = recit.enonce?.plages.at(-1)
  // "à partir de 14h et jusqu'à 18h"
  if (last !== undefined && last.plage.fin === null && last.plage.debut < fin)
    recit.enonce?.plages.splice(-1, 1, { ...last, plage: { debut: last.plage.debut, fin } })
  else if (open !== null) open.jusque = { fin, dit }
  else recit.phrase.jusque = { fin, dit }
}

/** "sauf le vendredi (16h30)" */
export function onFinit(recit: Recit, choix: ChoixDeJours, fin: number): void {
  const enonce = recit.open([choix])
  enonce.jusque = { fin, dit: true }
  recit.enonces.push(enonce)
}
