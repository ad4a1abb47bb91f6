/**
 * What closes, and when a day ends: days and hours that "fermé" and "sauf" take away, days that a season leaves out,
 * school and public holidays.
 */

import {
  type Enonce,
  type Fermeture,
  FIN_DE_MATINEE,
  type Lecture,
  MIDI,
  masqueDe,
  type PlageDite,
  retire
} from '../enonces/enonce.ts'
import { type ChoixDeJours, type Plage, REGLE_VIDE, type RegleHoraire, TOUS_LES_JOURS } from '../modele.ts'
import { CADRE_VIDE, type Cadre } from '../phrases/atomes.ts'
import { addPlages, byWeight, cadreKey, dayOfKey, rankKey, type Table } from './tables.ts'

/** "Mardi jusqu'à 20h": the last span of the day ends then; true when there was none to change. */
export function applyJusque(tables: readonly Table[], enonces: readonly Enonce[]): boolean {
  let lost = false
  for (const [k, enonce] of enonces.entries()) {
    const { jusque, choix, cadre } = enonce
    if (jusque === null) continue
    const table = tables.find(other => cadreKey(other.cadre) === cadreKey(cadre))
    for (let day = 0; day < 7; day++) {
      if ((masqueDe(choix) & (1 << day)) === 0) continue
      const said = table?.jours[day]?.plages ?? table?.nus?.plages
      const had = said ?? (jusque.dit ? likeBefore(enonces[k - 1], enonce) : [])
      const rangs = choix.filter(({ jours }) => (jours & (1 << day)) !== 0).flatMap(one => one.rangs)
      const plages = [...had]
      let last = plages.pop()
      // "sauf le mercredi (12h)": the afternoon falls away.
      while (last !== undefined && last.plage.debut >= jusque.fin) last = plages.pop()
      const fin = last?.plage.fin ?? 0
      const later = fin < jusque.fin
      // "9h-12h (vendredi 17h)": where the afternoon begins, nobody says.
      const guessed = later && !jusque.dit && fin <= FIN_DE_MATINEE
      if (table === undefined || last === undefined || guessed) lost = true
      else {
        // A day that nobody gave hours, ending later than those it is put beside: its opening is theirs, and that is told.
        lost ||= said === undefined && later
        const plage = { debut: last.plage.debut, fin: jusque.fin }
        const journee = { plages: [...plages, { plage, commentaire: last.commentaire }], portee: masqueDe(choix) }
        // "dernier vendredi du mois : fermeture à 15h" leaves the other Fridays alone.
        if (rangs.length === 0) table.jours[day] = journee
        for (const rang of rangs) table.rangs.set(rankKey(day, rang), journee)
      }
    }
  }
  return lost
}

/** "Lundi au jeudi 9h-18h, vendredi jusqu'à 16h": a day said only to end opens like those named just before. */
function likeBefore(before: Enonce | undefined, { choix, cadre }: Enonce): readonly PlageDite[] {
  if (before === undefined || before.choix.length === 0 || before.cadre !== cadre || before.frequence !== null)
    return []
  return choix.every(({ rangs }) => rangs.length === 0) ? before.plages : []
}

/** Takes away what "fermé" and "sauf" say; true when a half-day could not be cut out of a longer span. */
export function applyFermetures(tables: Table[], fermetures: readonly Fermeture[]): boolean {
  let uncut = false
  for (const { choix, partie, plages: closed, cadre } of fermetures) {
    if (cadre !== CADRE_VIDE) {
      if (partie !== null || closed.length > 0) uncut = !closeHalfOfFrame(tables, choix, partie, cadre) || uncut
      continue
    }
    for (const table of tables) {
      for (const { jours, rangs } of choix) {
        if (rangs.length > 0) {
          if (partie !== null || closed.length > 0) uncut = cutRanked(table, jours, rangs, partie, closed) || uncut
          continue
        }
        for (let day = 0; day < 7; day++) {
          const bare =
            partie !== null && table.nus !== null ? { plages: table.nus.plages, portee: TOUS_LES_JOURS } : undefined
          const journee = table.jours[day] ?? bare
          if ((jours & (1 << day)) === 0 || journee === undefined) continue
          if (closed.length > 0) {
            table.jours[day] = { plages: closed.reduce(retire, journee.plages), portee: journee.portee }
            continue
          }
          if (partie === null) {
            table.jours[day] = undefined
            continue
          }
          const left = journee.plages.filter(({ plage }) => (partie === 0 ? plage.debut >= MIDI : plage.debut < MIDI))
          if (partie === 1 && left.some(({ plage }) => (plage.fin ?? 0) > FIN_DE_MATINEE)) uncut = true
          table.jours[day] = left.length === 0 ? undefined : { plages: left, portee: journee.portee }
        }
      }
    }
  }
  return uncut
}

/**
 * "Fermé l'après-midi pendant les vacances": in that frame the usual days keep their other half, and those that have none
 * close (the frame heads its days). False when halves cannot be told apart.
 */
function closeHalfOfFrame(
  tables: Table[],
  choix: readonly ChoixDeJours[],
  partie: number | null,
  cadre: Cadre
): boolean {
  const usual = tables.find(other => cadreKey(other.cadre) === '')
  if (partie === null || partie > 1 || cadre.inconnu || usual === undefined || usual.nus !== null) return false
  if (choix.some(({ rangs }) => rangs.length > 0)) return false
  const jours = masqueDe(choix)
  const key = cadreKey(cadre)
  const known = tables.find(other => cadreKey(other.cadre) === key)
  const from = known ?? usual
  const kept = from.jours.map((journee, day) => {
    if (journee === undefined || (jours !== 0 && (jours & (1 << day)) === 0)) return journee
    const plages = journee.plages.filter(({ plage }) => plage.debut < MIDI === (partie === 1))
    if (plages.length === journee.plages.length) return journee
    return plages.length === 0 ? undefined : { ...journee, plages }
  })
  const whole = kept.some(
    day => partie === 1 && day?.plages.some(({ plage }) => (plage.fin ?? 1440) > FIN_DE_MATINEE && plage.debut < MIDI)
  )
  if (key === '' || whole || usual.rangs.size > 0 || kept.every((journee, day) => journee === from.jours[day]))
    return false
  if (known === undefined) {
    tables.push({ cadre, jours: kept, rangs: new Map(), feries: null, nus: null, entete: true })
    tables.sort(byWeight)
  } else for (const [day, journee] of kept.entries()) known.jours[day] = journee
  return true
}

/** "dernier jeudi du mois fermé l'après-midi": what those days keep is theirs alone; true when nothing could be cut. */
function cutRanked(
  table: Table,
  jours: number,
  rangs: readonly number[],
  partie: number | null,
  closed: readonly Plage[]
): boolean {
  let lost = false
  for (let day = 0; day < 7; day++) {
    if ((jours & (1 << day)) === 0) continue
    for (const rang of rangs) {
      const had = (table.rangs.get(rankKey(day, rang)) ?? table.jours[day])?.plages ?? []
      const half = partie === null ? had : had.filter(({ plage }) => plage.debut < MIDI === (partie === 1))
      const left = closed.reduce(retire, [...half])
      const uncut = partie === 1 && left.some(({ plage }) => (plage.fin ?? 0) > FIN_DE_MATINEE)
      if (left.length === 0 || uncut) lost = true
      else table.rangs.set(rankKey(day, rang), { plages: left, portee: jours })
    }
  }
  return lost
}

/** What closes: days said closed, days that a season's list leaves out, school and public holidays. */
export function closings(tables: readonly Table[], lecture: Lecture): RegleHoraire[] {
  const out: RegleHoraire[] = []
  const usual = tables.filter(({ cadre }) => cadre.vacances !== 1 && cadre.periodes.length === 0)
  const off = (regle: Partial<RegleHoraire>): void => {
    const always = Object.values(regle).every(said => said === false || (Array.isArray(said) && said.length === 0))
    // "fermé en période scolaire" is not a closing of every day.
    if (!always) out.push({ ...REGLE_VIDE, ...regle, etat: 'ferme' })
  }
  let closed = 0
  const openDays = (some: readonly Table[]): number =>
    some.reduce((mask, { jours }) => jours.reduce((all, day, k) => (day === undefined ? all : all | (1 << k)), mask), 0)
  for (const { ferme, partie, cadre, choix } of lecture.enonces) {
    if (!ferme || partie !== null || cadre !== CADRE_VIDE) continue
    for (const { jours, rangs } of choix) {
      // "1er mercredi du mois fermé" closes no other Wednesday.
      if (rangs.length > 0) off({ jours: [{ jours, rangs }] })
      else closed |= jours
    }
  }
  let feries = false
  for (const { choix, dite, feries: holidays, partie, plages, cadre } of lecture.fermetures) {
    if (holidays) feries = true
    const bare = tables.some(({ nus }) => nus !== null)
    if (cadre !== CADRE_VIDE) {
      if (partie === null)
        off({ periodes: cadre.periodes, semaines: cadre.semaines, vacances: cadre.vacances === 1, jours: [...choix] })
      continue
    }
    for (const { jours, rangs } of choix) {
      if (rangs.length > 0 && partie === null && plages.length === 0) off({ jours: [{ jours, rangs }] })
      else if (rangs.length === 0 && partie === null && plages.length === 0 && (dite || bare)) closed |= jours
    }
  }
  // "lundi fermé sauf le premier du mois": a closing said after those hours would close them too.
  const ranked = usual.reduce(
    (mask, { rangs }) => [...rangs.keys()].reduce((all, key) => all | (1 << dayOfKey(key)), mask),
    0
  )
  closed &= ~(openDays(usual) | ranked)
  if (closed !== 0) off({ jours: [{ jours: closed, rangs: [] }] })
  for (const table of tables) {
    if (!table.entete || table.cadre.semaines.length > 0 || table.nus !== null) continue
    if (table.cadre.periodes.length === 0 && table.cadre.vacances !== 1) continue
    const missing = openDays(usual.filter(({ cadre }) => cadre.vacances !== -1)) & ~openDays([table])
    const { periodes, vacances } = table.cadre
    if (missing !== 0) off({ periodes, vacances: vacances === 1, jours: [{ jours: missing, rangs: [] }] })
  }
  pushOutsideHolidays(tables, lecture.enonces, regle => out.push({ ...REGLE_VIDE, ...regle }))
  if (feries) off({ feries: true })
  return out
}

/** Hours said to hold outside school holidays: in the holidays, those days close, or keep what holds all year. */
function pushOutsideHolidays(
  tables: readonly Table[],
  enonces: readonly Enonce[],
  push: (regle: Partial<RegleHoraire>) => void
): void {
  if (!enonces.some(({ cadre }) => cadre.vacances === -1)) return
  const open = enonces.filter(({ plages, cadre }) => plages.length > 0 && !cadre.inconnu)
  const outside = open.filter(({ cadre }) => cadre.vacances === -1)
  if (outside.length === 0) return
  const holidays = tables.filter(({ cadre }) => cadre.vacances === 1)
  if (holidays.some(({ nus }) => nus !== null)) return
  const always = open.filter(({ cadre }) => cadre.vacances === 0)
  if (holidays.length === 0 && always.length === 0) {
    push({ vacances: true, etat: 'ferme' })
    return
  }
  let closed = 0
  for (let day = 0; day < 7; day++) {
    const bit = 1 << day
    const said = outside.some(({ choix }) => (masqueDe(choix) & bit) !== 0)
    if (!said || holidays.some(({ jours }) => jours[day] !== undefined)) continue
    const kept = always.filter(({ choix }) =>
      choix.some(({ jours, rangs }) => (jours & bit) !== 0 && rangs.length === 0)
    )
    const plages = kept.reduce((all: PlageDite[], { plages: said }) => addPlages(all, said), [])
    if (plages.length === 0) closed |= bit
    else push({ vacances: true, jours: [{ jours: bit, rangs: [] }], plages: plages.map(({ plage }) => plage) })
  }
  if (closed !== 0) push({ vacances: true, jours: [{ jours: closed, rangs: [] }], etat: 'ferme' })
}
