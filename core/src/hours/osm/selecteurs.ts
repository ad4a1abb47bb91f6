/**
 * The days an opening_hours rule speaks about: months and dates, weeks, weekdays with their ranks, holidays.
 */
import { type ChoixDeJours, type Periode, rangeDeJours, type Semaines, TOUS_LES_JOURS } from '../modele.ts'
import { JOURS_OSM, MOIS_OSM } from '../write.ts'
import type { Curseur } from './curseur.ts'

/** "Oct-Jun", "Jul 14-Aug 15", "Jan,Mar"; empty when none, null when broken. */
export function readPeriodes(c: Curseur): Periode[] | null {
  const periodes: Periode[] = []
  for (;;) {
    const mois = c.readName(MOIS_OSM, 3)
    if (mois < 0) return periodes.length === 0 ? periodes : null
    const jour = readMonthDay(c)
    let a = { mois: mois + 1, jour }
    if (c.text[c.at] === '-') {
      c.at++
      const next = c.readName(MOIS_OSM, 3)
      if (next >= 0) a = { mois: next + 1, jour: readMonthDay(c) }
      else {
        const last = c.readNumber()
        if (jour === null || last <= jour || last > 31) return null
        a = { mois: mois + 1, jour: last }
      }
    }
    if ((jour === null) !== (a.jour === null)) return null
    periodes.push({ de: { mois: mois + 1, jour }, a })
    const back = c.at
    if (!c.eat(',')) return periodes
    c.blanks()
    if (!MOIS_OSM.some(name => c.text.startsWith(name, c.at))) {
      c.at = back
      return periodes
    }
  }
}

/** " 14" after a month, not the hour of "Jul 14:00-18:00". */
function readMonthDay(c: Curseur): number | null {
  const back = c.at
  c.blanks()
  const day = c.readNumber()
  if (day >= 1 && day <= 31 && c.text[c.at] !== ':') return day
  c.at = back
  return null
}

export function readSemaines(c: Curseur): Semaines[] | null {
  if (!c.eat('week')) return []
  const semaines: Semaines[] = []
  do {
    c.blanks()
    const de = c.readNumber()
    let a = de
    let pas = 1
    if (c.eat('-')) {
      a = c.readNumber()
      if (c.eat('/')) pas = c.readNumber()
    }
    if (de < 1 || a < de || a > 53 || pas < 1) return null
    semaines.push({ de, a, pas })
  } while (c.eat(','))
  return semaines
}

/** "Mo-Fr,PH", "Sa[1,3]"; no day when none is named, null when broken. */
export function readJours(c: Curseur): { jours: ChoixDeJours[]; feries: boolean } | null {
  const ranked: ChoixDeJours[] = []
  let plain = 0
  let feries = false
  let read = false
  for (;;) {
    if (c.eatWord('PH')) feries = true
    else {
      const de = c.readName(JOURS_OSM, 2)
      if (de < 0) return read ? null : { jours: [], feries }
      const rangs = readRangs(c)
      if (rangs === null) return null
      if (rangs.length > 0) ranked.push({ jours: 1 << de, rangs })
      else if (c.eat('-')) {
        const a = c.readName(JOURS_OSM, 2)
        if (a < 0) return null
        plain |= rangeDeJours(de, a)
      } else plain |= 1 << de
    }
    read = true
    const back = c.at
    c.blanks()
    if (!c.eat(',')) {
      c.at = back
      break
    }
    c.blanks()
  }
  const jours = mergeRangs(ranked)
  if (plain !== 0) jours.unshift({ jours: plain, rangs: [] })
  return { jours, feries }
}

function readRangs(c: Curseur): number[] | null {
  if (!c.eat('[')) return []
  const rangs: number[] = []
  do {
    const sign = c.eat('-') ? -1 : 1
    const n = c.readNumber()
    if (n < 1 || n > 5) return null
    if (c.eat('-')) {
      const last = c.readNumber()
      if (sign < 0 || last <= n || last > 5) return null
      for (let k = n; k <= last; k++) rangs.push(k)
    } else rangs.push(sign * n)
  } while (c.eat(','))
  return c.eat(']') ? rangs : null
}

/** "We[1],Th[1]" is one choice of two days. */
function mergeRangs(choix: readonly ChoixDeJours[]): ChoixDeJours[] {
  const out: ChoixDeJours[] = []
  for (const one of choix) {
    const at = out.findIndex(({ rangs }) => rangs.length > 0 && rangs.join() === one.rangs.join())
    const same = out[at]
    if (same === undefined) out.push(one)
    else out[at] = { jours: (same.jours | one.jours) & TOUS_LES_JOURS, rangs: one.rangs }
  }
  return out
}
