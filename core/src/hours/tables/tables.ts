/**
 * What opens, day by day: one table for each frame in which statements hold. Two statements about one day add up, unless
 * the later is about fewer days and overlaps: then it replaces.
 */

import { type Enonce, masqueDe, overlaps, type PlageDite, retire } from '../enonces/enonce.ts'
import { type ChoixDeJours, type Plage, TOUS_LES_JOURS } from '../modele.ts'
import { CADRE_VIDE, type Cadre } from '../phrases/atomes.ts'
import { makePlage } from '../phrases/plages.ts'

/** One day's spans, and the days that the statement which set them was about. */
interface Journee {
  plages: PlageDite[]
  portee: number
}

/** What holds in one frame: by day, by rank of the month, on public holidays, without any day. */
export interface Table {
  readonly cadre: Cadre
  readonly jours: (Journee | undefined)[]
  /** `rankKey(day, rank)` → spans. */
  readonly rangs: Map<number, Journee>
  feries: Journee | null
  nus: Journee | null
  entete: boolean
}

/** Key of "the nth such day of the month" among a table's `rangs`. */
export const rankKey = (day: number, rang: number): number => day * 100 + rang
/** The day of such a key; ranks go from -5 to 5. */
export const dayOfKey = (key: number): number => Math.floor((key + 10) / 100)

const bits = (mask: number): number => {
  let n = 0
  for (let m = mask; m !== 0; m &= m - 1) n++
  return n
}

/** Frames that print the same selectors are one table; "outside school holidays" is the ordinary one. */
export function cadreKey(cadre: Cadre): string {
  if (cadre === CADRE_VIDE) return ''
  const { periodes, semaines, vacances } = cadre
  if (periodes.length === 0 && semaines.length === 0) return vacances === 1 ? 'SH' : ''
  return JSON.stringify([periodes, semaines, vacances === 1])
}

export function buildTables(open: readonly Enonce[]): Table[] {
  const tables = new Map<string, Table>()
  for (const enonce of open) {
    const key = cadreKey(enonce.cadre)
    let table = tables.get(key)
    if (table === undefined) {
      table = {
        cadre: enonce.cadre,
        jours: new Array(7).fill(undefined),
        rangs: new Map(),
        feries: null,
        nus: null,
        entete: false
      }
      tables.set(key, table)
    }
    table.entete ||= enonce.entete
    const plages = sayFrequence(enonce)
    let choix: readonly ChoixDeJours[] = enonce.choix
    if (choix.length === 0 && !enonce.feries) {
      const usual = enonce.cadre.vacances === 1 ? usualDays(open) : 0
      const solo = soloDay(open)
      if (usual !== 0) choix = [{ jours: usual, rangs: [] }]
      else if (solo !== 0) choix = [{ jours: solo, rangs: [] }]
      else table.nus = { plages: addPlages(table.nus?.plages ?? [], plages), portee: TOUS_LES_JOURS }
    }
    if (enonce.feries) table.feries = { plages, portee: 0 }
    const portee = masqueDe(choix)
    for (const { jours, rangs } of choix) {
      for (let day = 0; day < 7; day++) {
        if ((jours & (1 << day)) === 0) continue
        if (rangs.length === 0) table.jours[day] = joinDay(table.jours[day], plages, portee)
        else
          for (const rang of rangs)
            table.rangs.set(rankKey(day, rang), joinDay(table.rangs.get(rankKey(day, rang)), plages, portee))
      }
    }
  }
  const all = [...tables.values()]
  return all.length === 1 ? all : all.sort(byWeight)
}

/** Days that open outside the holidays: those that holiday hours without days are about. */
const usualDays = (open: readonly Enonce[]): number =>
  open.reduce((mask, { choix, cadre }) => (cadre.vacances === 1 ? mask : mask | masqueDe(choix)), 0)

/** Hours of one column, then "le 2e mardi": the column was Tuesday's. */
function soloDay(open: readonly Enonce[]): number {
  const named = open.filter(({ choix }) => choix.length > 0)
  if (named.length === 0 || !named.every(({ choix }) => choix.every(({ rangs }) => rangs.length > 0))) return 0
  const mask = named.reduce((all, { choix }) => all | masqueDe(choix), 0)
  return bits(mask) === 1 ? mask : 0
}

/** The order of the printed rules: the later one wins. */
export const byWeight = (a: Table, b: Table): number => weight(a.cadre) - weight(b.cadre)

const weight = (cadre: Cadre): number =>
  (cadre.vacances === 1 ? 4 : 0) + (cadre.periodes.length > 0 ? 2 : 0) + (cadre.semaines.length > 0 ? 1 : 0)

function sayFrequence(enonce: Enonce): PlageDite[] {
  const { frequence, plages } = enonce
  if (frequence === null) return plages
  return plages.map(({ plage, commentaire }) => ({
    plage,
    commentaire: commentaire === null ? frequence : `${frequence}, ${commentaire}`
  }))
}

/** One ends where the other starts. */
const touches = (a: Plage, b: Plage): boolean => a.fin === b.debut || b.fin === a.debut

/** "Lundi au vendredi 9h-17h, le mardi à partir de 10h30": Tuesday starts then, and ends like the others; null when it is not so. */
function from(had: readonly PlageDite[], said: readonly PlageDite[]): PlageDite[] | null {
  const [only] = said
  const end = had.at(-1)?.plage.fin ?? 0
  if (said.length !== 1 || only?.plage.fin !== null || only.commentaire !== null || only.plage.debut >= end) return null
  return retire(had, { debut: 0, fin: only.plage.debut })
}

function joinDay(day: Journee | undefined, plages: readonly PlageDite[], portee: number): Journee {
  if (day === undefined) return { plages: addPlages([], plages), portee }
  const narrower = portee !== day.portee && (portee & ~day.portee) === 0
  const later = narrower ? from(day.plages, plages) : null
  if (later !== null) return { plages: later, portee }
  const clash = narrower && day.plages.some(had => plages.some(said => overlaps(had.plage, said.plage)))
  if (clash) return { plages: addPlages([], plages), portee }
  return { plages: addPlages(day.plages, plages), portee: day.portee & portee || day.portee }
}

/** In order, and none reaches another: nothing to join. */
const areApart = (plages: readonly PlageDite[]): boolean =>
  plages.every(({ plage }, k) => {
    const before = plages[k - 1]?.plage
    return before === undefined || (before.fin !== null && before.fin <= plage.debut)
  })

/** Union, in order; spans that overlap with the same comment become one. */
export function addPlages(had: readonly PlageDite[], said: readonly PlageDite[]): PlageDite[] {
  if (had.length === 0 && areApart(said)) return [...said]
  const sorted = [...had, ...said].sort((a, b) => a.plage.debut - b.plage.debut)
  const out: PlageDite[] = []
  for (const dite of sorted) {
    const at = out.findIndex(
      kept =>
        kept.commentaire === dite.commentaire &&
        (overlaps(kept.plage, dite.plage) || (had.length > 0 && touches(kept.plage, dite.plage)))
    )
    const kept = out[at]
    if (kept === undefined) out.push(dite)
    else {
      const fin = kept.plage.fin === null ? dite.plage.fin : Math.max(kept.plage.fin, dite.plage.fin ?? 0)
      // "9h-19h, 18h-2h": only an evening runs past midnight, so the day keeps to where it begins.
      if (fin !== null && fin > 1440 && makePlage(kept.plage.debut, fin - 1440) === null) {
        out[at] = { plage: { debut: kept.plage.debut, fin: dite.plage.debut }, commentaire: kept.commentaire }
        out.push(dite)
      } else out[at] = { plage: { debut: kept.plage.debut, fin }, commentaire: kept.commentaire }
    }
  }
  return out.length > 1 ? oneOrTheOther(out) : out
}

/**
 * The same time with and without an appointment is one or the other: the shorter span wins, as it says more, and the
 * appointment when both are as long. "9h-17h, 14h-17h sur rendez-vous" → 9h-14h, and 14h-17h by appointment.
 */
function oneOrTheOther(plages: PlageDite[]): PlageDite[] {
  const length = ({ plage }: PlageDite): number => (plage.fin ?? 1440) - plage.debut
  let out = plages
  for (const dite of plages) {
    const wins = (other: PlageDite): boolean => {
      if ((dite.commentaire === null) === (other.commentaire === null) || !overlaps(dite.plage, other.plage))
        return false
      const shorter = length(dite) - length(other)
      return shorter < 0 || (shorter === 0 && dite.commentaire !== null)
    }
    if (out.some(wins)) out = out.flatMap(other => (wins(other) ? retire([other], dite.plage) : [other]))
  }
  return out
}
