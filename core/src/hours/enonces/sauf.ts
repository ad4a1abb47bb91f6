/**
 * What "sauf" and "hors" leave out: days, half-days, holidays, seasons; or days that have other hours, said next.
 */
import { type Atome, CADRE_VIDE, type Cadre } from '../phrases/atomes.ts'
import { AUCUN_JOUR, type Fermeture, FIN_DE_MATINEE, MIDI } from './enonce.ts'
import type { Recit } from './recit.ts'
import { mergeCadres, nextAway, nextContent, readAway } from './voisins.ts'

/** From "sauf" or "hors" at `i`; answers the place of the last atom that says what is left out. */
export function onSauf(recit: Recit, i: number): number {
  const { atomes, rang } = recit.phrase
  if (dropHalf(recit, i + 1)) return i + 1
  const away = readAway(atomes, i + 1)
  if (away === null) {
    // "sauf la dernière semaine": what is left out, nobody knows.
    if (atomes[i]?.t === 'sauf' && atomes[i + 1]?.t !== 'sauf') recit.perdu = true
    return i
  }
  if (away.flou) recit.perdu = true
  const after = atomes[away.last + 1]?.t
  // "lundi fermé sauf le premier lundi du mois de 14h à 17h": what it leaves out opens.
  if (recit.enonce?.ferme === true && nextContent(atomes, away.last + 1) === 'plage') return i
  // "sauf jeudi : fermé le matin": the closing says it all.
  if (after === 'ferme' && ['partie', 'plage'].includes(atomes[away.last + 2]?.t ?? '')) return i
  // "9h-17h, sauf août : 9h-12h": other hours, no closing.
  if (after === 'plage' && away.choix.length === 0 && !away.feries && recit.spoken() !== null) return i
  const pending = recit.waiting()?.phrase === rang
  const inBrackets = atomes[i - 1]?.t === 'ouvrante' && atomes[away.last + 1]?.t === 'fermante'
  if (!pending && !inBrackets && nextContent(atomes, away.last + 1) === 'plage' && away.choix.length > 0) {
    const ranked = away.choix.some(({ rangs }) => rangs.length > 0)
    const spoken = recit.spoken() !== null
    // "lundi au vendredi 9h-12h (sauf lundi : 14h-17h)", "mercredi 9h-17h sauf 1er mercredi : 14h-17h"
    if (!ranked && spoken) close(recit, { ...away, partie: null, plages: [], dite: false })
    if (!ranked || spoken) return i
    // "excepté le dernier samedi : 9h-12h": the hours are those of every Saturday.
    recit.flush()
    recit.enonce = recit.open(away.choix.map(({ jours }) => ({ jours, rangs: [] })))
    recit.fermetures.push({ ...away, plages: [], dite: true })
    return away.last
  }
  // "lundi 9h-12h ; samedi 9h-12h hors août": only Saturdays close in August.
  const narrow = away.choix.length === 0 && !away.feries && recit.enonces.length > 0 && recit.enonce !== null
  const choix = narrow ? [...(recit.enonce?.choix ?? [])] : away.choix
  close(recit, { ...away, choix, plages: [], dite: false })
  return skipSaidClosed(atomes, closeMore(recit, away.last, away.partie, false))
}

/** "sauf le premier lundi (fermé)", "sauf mercredi : fermé": says again what was just left out; where it ends. */
function skipSaidClosed(atomes: readonly Atome[], last: number): number {
  const at = ['ouvrante', 'faible'].includes(atomes[last + 1]?.t ?? '') ? last + 2 : last + 1
  const after = atomes[at + 1]?.t
  return atomes[at]?.t === 'ferme' && (after === undefined || after === 'fermante') ? at : last
}

/** "mardi idem sauf l'après-midi", "9h-12h, fermé l'après-midi": the half-day at `i` leaves the hours just said. */
export function dropHalf(recit: Recit, i: number): boolean {
  const { atomes } = recit.phrase
  const half = atomes[i]
  const after = atomes[i + 1]?.t
  const spoken = recit.spoken()
  if (half?.t !== 'partie' || half.partie > 1 || spoken === null) return false
  if (after !== undefined && after !== 'faible' && after !== 'fermante') return false
  const kept = spoken.plages.filter(({ plage }) => plage.debut < MIDI === (half.partie === 1))
  // A day in one piece does not tell where its halves meet.
  if (kept.length === 0 || kept.some(({ plage }) => half.partie === 1 && (plage.fin ?? 0) > FIN_DE_MATINEE))
    return false
  spoken.plages = kept
  return true
}

/** "…et le vendredi après-midi" after a half-day taken away, in the frame that holds for both; where the last of them ends. */
export function closeMore(
  recit: Recit,
  last: number,
  partie: number | null,
  dite: boolean,
  cadre: Cadre = CADRE_VIDE
): number {
  const { atomes } = recit.phrase
  const from = partie === null ? -1 : nextAway(atomes, last + 1)
  const more = from < 0 ? null : readAway(atomes, from)
  if (more === null) return last
  close(recit, { ...more, cadre: mergeCadres(cadre, more.cadre), dite })
  return closeMore(recit, more.last + more.plages.length, more.partie, dite, cadre)
}

/** A closing whose dates nobody gave is lost, but for the public holidays said with it. */
export function close(recit: Recit, fermeture: Fermeture): void {
  const { cadre } = fermeture
  // "fermé en période scolaire": when the rest opens is not said.
  const lost = cadre.inconnu || cadre.vacances === -1
  if (lost) recit.perdu = true
  if (!lost) recit.fermetures.push({ ...fermeture, apres: recit.enonces.length })
  else if (fermeture.feries) recit.fermetures.push({ ...AUCUN_JOUR, feries: true })
}
