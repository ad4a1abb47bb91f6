/**
 * What is said to close: days ("samedi fermé"), half-days, hours ("fermé de 12h à 14h"), holidays, seasons, or the place
 * itself.
 */
import type { Plage } from '../modele.ts'
import { type Atome, CADRE_VIDE } from '../phrases/atomes.ts'
import { AUCUN_JOUR, type Enonce, masqueDe, retire, TOUTE_LA_JOURNEE } from './enonce.ts'
import type { Recit } from './recit.ts'
import { close, closeMore, dropHalf } from './sauf.ts'
import { hasContentBefore, isAllOfFrame, mergeCadres, nextContent, nextPlage, readAway } from './voisins.ts'

/** "Samedi fermé", "fermé le mercredi après-midi", "fermé les jours fériés", "fermé en août", or "fermé" alone. */
export function onFerme(recit: Recit, { heures }: Extract<Atome, { t: 'ferme' }>, i: number): number {
  const { atomes, cadre } = recit.phrase
  // "lundi : fermé fermé", one for each half of the day
  if (atomes[i - 1]?.t === 'ferme') return i
  const waiting = recit.waiting()
  const next = atomes[i + 1]
  // "9h-18h (17h le vendredi). Fermé en août", "Lundi sur rendez-vous. Fermé le mardi": not the days of another sentence.
  const apart = waiting?.phrase !== recit.phrase.rang && (next?.t === 'cadre' || next?.t === 'jours')
  const open = waiting?.jusque === null && !apart ? waiting : null
  if (open?.feries) recit.fermetures.push({ ...AUCUN_JOUR, feries: true })
  if (open !== null && next?.t === 'cadre' && nextContent(atomes, i + 2) === null) {
    // "le samedi fermé en août": no other Saturday.
    close(recit, {
      ...AUCUN_JOUR,
      choix: [...open.choix],
      partie: open.partie,
      cadre: mergeCadres(open.cadre, next.cadre)
    })
    recit.enonce = null
    return i + 1
  }
  const closedHours = open === null ? -1 : closeHoursOf(recit, open, i + 1)
  if (closedHours > i) return closedHours
  if (open !== null && heures && next?.t === 'plage') {
    // "Du lundi au vendredi, fermé de 12h à 14h": those days open at other hours, said elsewhere or nowhere.
    onPause(recit, next.plage)
    return i + 1
  }
  if (open !== null && next?.t !== 'feries') {
    const half = next?.t === 'partie' ? next.partie : open.partie
    if (half === null) closeDays(recit, open)
    else closeHalf(recit, open, half)
    return next?.t === 'partie' ? i + 1 : i
  }
  const exception = open === null ? openedAgain(recit, i) : -1
  if (exception > i) return exception
  const closed = takeClosedHours(recit, i + 1)
  if (closed > i) return closed
  if (dropHalf(recit, i + 1)) return i + 1
  const away = readAway(atomes, i + 1)
  if (away === null) {
    if (cadre !== CADRE_VIDE && !hasContentBefore(atomes, i)) {
      if (cadre.inconnu || !isAllOfFrame(atomes, i)) recit.perdu = true
      else recit.fermetures.push({ ...AUCUN_JOUR, cadre })
    } else if (recit.enonce === null && recit.enonces.length === 0) recit.toutFerme = true
    else recit.perdu = true
    return i
  }
  if (away.flou) recit.perdu = true
  const frame = isOfWholeYear(recit, masqueDe(away.choix), i) ? CADRE_VIDE : cadre
  close(recit, { ...away, cadre: mergeCadres(frame, away.cadre), dite: true })
  return closeMore(recit, away.last + away.plages.length, away.partie, true, frame)
}

/** "Avril à octobre : … ; novembre à mars : … ; fermé le mardi": a closing that ends several seasons is of them all. */
function isOfWholeYear({ phrase, enonces }: Recit, days: number, i: number): boolean {
  if (phrase.cadre === CADRE_VIDE || days === 0) return false
  // "d'octobre à mars 10h-17h, d'avril à septembre 10h-19h, fermé le lundi": in one sentence, after a comma
  const seasons = phrase.atomes.slice(0, i).filter(({ t }) => t === 'cadre').length
  const ends = seasons > 1 && phrase.atomes[i - 1]?.t === 'faible' && nextContent(phrase.atomes, i + 2) === null
  if (!ends && (hasContentBefore(phrase.atomes, i) || phrase.atomes[0]?.t === 'cadre')) return false
  const others = enonces.filter(({ cadre, plages }) => plages.length > 0 && cadre !== phrase.cadre)
  return others.length > 0 && others.every(({ choix }) => (masqueDe(choix) & days) === 0)
}

/** "fermé le lundi sauf le premier du mois de 14h à 17h": what "sauf" names opens; where that word stands, or -1. */
function openedAgain(recit: Recit, i: number): number {
  const { atomes } = recit.phrase
  const at = atomes.findIndex(({ t }, k) => k > i && t === 'sauf')
  const between = atomes.slice(i + 1, Math.max(at, i + 1))
  if (at < 0 || between.some(({ t }) => t !== 'jours' && t !== 'faible')) return -1
  if (atomes[at + 1]?.t !== 'jours' || nextContent(atomes, at + 2) !== 'plage') return -1
  const choix = between.flatMap(atome => (atome.t === 'jours' ? [atome.choix] : []))
  if (choix.length === 0) return at
  recit.flush()
  recit.enonce = { ...recit.open(choix), ferme: true }
  recit.flush()
  return at
}

/** "le 1er lundi du mois fermé de 9h à 11h", those days having hours already; where the closed hours end, or -1. */
function closeHoursOf(recit: Recit, open: Enonce, from: number): number {
  const { atomes } = recit.phrase
  const days = masqueDe(open.choix)
  const known = recit.enonces.some(({ plages, choix }) => plages.length > 0 && (masqueDe(choix) & days) === days)
  if (!known) return -1
  const closed: Plage[] = []
  for (let k = from; atomes[k]?.t === 'plage'; k++) closed.push((atomes[k] as Extract<Atome, { t: 'plage' }>).plage)
  if (closed.length === 0) return -1
  recit.fermetures.push({ ...AUCUN_JOUR, choix: [...open.choix], plages: closed, cadre: open.cadre })
  recit.enonce = null
  return from + closed.length - 1
}

/** "mardi matin fermé", "mercredi fermé le matin, 14h-18h", "lundi fermé toute la journée" */
function closeHalf(recit: Recit, open: Enonce, half: number): void {
  const partie = half === TOUTE_LA_JOURNEE ? null : half
  recit.fermetures.push({ ...AUCUN_JOUR, choix: [...open.choix], partie, cadre: open.cadre })
  open.ferme = true
  if (partie !== null) open.partie = partie
}

/** "samedi fermé"; "du mardi au samedi 10h-18h (mercredi fermé)" takes Wednesday out of the others. */
function closeDays(recit: Recit, open: Enonce): void {
  const days = masqueDe(open.choix)
  const ranked = open.choix.some(({ rangs }) => rangs.length > 0)
  const wider = recit.enonces.some(
    ({ plages, choix }) => plages.length > 0 && (masqueDe(choix) & days) === days && masqueDe(choix) !== days
  )
  if (wider && !ranked) recit.fermetures.push({ ...AUCUN_JOUR, choix: [...open.choix], cadre: open.cadre })
  open.ferme = true
}

/** "vendredi matin seulement": the other half closes, if those days have hours at all. */
export function onSeul(recit: Recit, partie: number | null, i: number): void {
  const { phrase, enonces } = recit
  const open = recit.waiting()
  const known = enonces.reduce((mask, { choix, plages }) => (plages.length > 0 ? mask | masqueDe(choix) : mask), 0)
  const spoken = recit.spoken()
  if (open === null && partie === null && spoken !== null) {
    loseHoursBefore(recit, spoken, known)
    return
  }
  if (open === null) {
    if (nextContent(phrase.atomes, i + 1) !== 'plage') recit.perdu = true
    return
  }
  open.partie = partie
  const days = masqueDe(open.choix)
  // "jeudi après-midi seulement pendant les vacances": only then, the rest of the year is not said.
  const framed = phrase.atomes[i + 1]?.t === 'cadre'
  const hours = nextContent(phrase.atomes, i + 1) === 'plage'
  if (hours) {
    loseHoursBefore(recit, open, known)
    return
  }
  if (partie === null || partie > 1 || framed || (days & ~known) !== 0) return
  recit.fermetures.push({ ...AUCUN_JOUR, choix: [...open.choix], partie: 1 - partie, cadre: open.cadre })
  open.ferme = true
}

/** "mardi uniquement l'après-midi 14h-17h", "mardi 14h-17h seulement": those days lose the hours said before (`reopen`). */
function loseHoursBefore(recit: Recit, { choix, cadre }: Enonce, known: number): void {
  if (cadre === CADRE_VIDE && choix.every(({ rangs }) => rangs.length === 0) && (masqueDe(choix) & known) !== 0)
    recit.fermetures.push({ ...AUCUN_JOUR, choix: [...choix], dite: false, apres: recit.enonces.length - 1 })
}

/** "9h-18h, fermé de 12h à 14h": takes those hours away; where they end, or -1. */
function takeClosedHours(recit: Recit, from: number): number {
  const { atomes } = recit.phrase
  const closed: Plage[] = []
  let last = -1
  let k = from
  for (; k < atomes.length; k++) {
    const atome = atomes[k] as Atome
    if (atome.t === 'plage') {
      closed.push(atome.plage)
      last = k
    } else if (atome.t !== 'faible' && atome.t !== 'ouvrante') break
  }
  if (closed.length === 0) return -1
  const days = atomes[k]
  const spoken = recit.spoken()
  if (days?.t === 'jours' && k === last + 1 && nextContent(atomes, k + 1) !== 'plage') {
    // "fermé de 12h30 à 14h le samedi"
    recit.fermetures.push({ ...AUCUN_JOUR, choix: [days.choix], plages: closed })
    return k
  }
  if (spoken === null) recit.perdu = true
  else spoken.plages = closed.reduce(retire, spoken.plages)
  return last
}

/** "pause de 12h à 14h": in the brackets, the sentence, or the whole text when it is a sentence of its own. */
export function onPause(recit: Recit, plage: Plage): void {
  const { phrase, pauses } = recit
  const spoken = recit.spoken()
  if (phrase.parenthese !== null && spoken !== null) spoken.plages = retire(spoken.plages, plage)
  else pauses.push({ plage, phrase: nextPlage(phrase.atomes) < 0 ? null : phrase.rang })
}

/** "dimanche et jours fériés 14h-18h", "jours fériés : fermé" */
export function onFeries(recit: Recit, i: number): number {
  const { atomes } = recit.phrase
  const open = recit.waiting()
  if (open !== null) open.feries = true
  else if (nextContent(atomes, i + 1) === 'plage') {
    recit.flush()
    recit.enonce = recit.open([])
    recit.enonce.feries = true
  } else if (atomes[i + 1]?.t === 'ferme') {
    recit.fermetures.push({ ...AUCUN_JOUR, feries: true })
    return i + 1
  } else recit.perdu = true
  return i
}
