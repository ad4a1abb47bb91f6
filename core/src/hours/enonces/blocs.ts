/**
 * Sentences: atoms between strong separators, put in one order. French says "lundi 9h-12h" and "9h-12h le lundi",
 * "pendant les vacances 10h-12h" and "10h-12h pendant les vacances": after this, days and frames always come first.
 */
import type { Atome } from '../phrases/atomes.ts'
import { isSaison } from '../phrases/cadres.ts'

export interface Bloc {
  readonly atomes: readonly Atome[]
  /** Starts on a new line. */
  readonly ligne: boolean
  /** The text gave its hours first: "9h-12h : lundi à la mairie". */
  readonly heuresDabord: boolean
}

/** Cuts at strong separators, never inside brackets, and puts days and frames first. */
export function splitBlocs(atomes: readonly Atome[]): Bloc[] {
  const blocs: Bloc[] = []
  let current: Atome[] = []
  let ligne = true
  let depth = 0
  const close = (nextLigne: boolean): void => {
    if (current.length > 0) blocs.push(inOrder(current, ligne))
    else if (!nextLigne && ligne) return
    ligne = nextLigne
    current = []
  }
  for (const atome of atomes) {
    if (atome.t === 'ouvrante') depth++
    else if (atome.t === 'fermante') depth = Math.max(0, depth - 1)
    if (atome.t === 'fort' && (depth === 0 || atome.ligne)) {
      depth = 0
      close(atome.ligne)
    } else if (atome.t !== 'fort') current.push(atome)
  }
  close(true)
  return blocs
}

type Genre = 'jours' | 'plage' | 'cadre' | null

/** Days and hours taken away by "sauf" or "fermé", days whose end alone is said, are not days that open. */
function genres(atomes: readonly Atome[]): Genre[] {
  let away = false
  let closing = false
  return atomes.map((atome, i) => {
    switch (atome.t) {
      case 'sauf':
      case 'ferme':
        away = true
        closing = atome.t === 'ferme'
        return null
      case 'jours':
      case 'memes':
      case 'feries': {
        closing = false
        const before = atomes[i - 1]?.t
        const ends = before === 'jusque' || atomes[i + 1]?.t === 'jusque'
        return away || before === 'hors' || ends ? null : 'jours'
      }
      case 'cadre':
        return away ? null : 'cadre'
      case 'plage':
        if (closing) return null
        away = false
        return 'plage'
      default:
        return null
    }
  })
}

/** "9h-12h (10h-12h le mardi) et 14h-17h": in brackets after hours, the days come first too. */
function bracketsInOrder(atomes: readonly Atome[]): readonly Atome[] {
  let out = atomes
  for (let open = 1; open < atomes.length; open++) {
    if ((atomes[open] as Atome).t !== 'ouvrante' || atomes[open - 1]?.t !== 'plage') continue
    const start = atomes[open + 1]?.t === 'faible' ? open + 2 : open + 1
    let days = start
    while (atomes[days]?.t === 'plage' || (atomes[days]?.t === 'faible' && atomes[days + 1]?.t === 'plage')) days++
    let end = days
    while (atomes[end]?.t === 'jours' || (end > days && atomes[end]?.t === 'faible')) end++
    if (days === start || end === days || atomes[end]?.t !== 'fermante') continue
    out = [...out.slice(0, start), ...atomes.slice(days, end), ...atomes.slice(start, days), ...out.slice(end)]
  }
  return out
}

function inOrder(said: readonly Atome[], ligne: boolean): Bloc {
  const atomes = bracketsInOrder(said)
  const kinds = genres(atomes)
  return {
    atomes: daysFirst(atomes, kinds),
    ligne,
    heuresDabord: kinds.find(kind => kind !== null) === 'plage'
  }
}

function daysFirst(atomes: readonly Atome[], kinds: readonly Genre[] = genres(atomes)): readonly Atome[] {
  const first = kinds.findIndex(kind => kind !== null)
  if (kinds[first] === 'cadre') {
    // What a frame holds has an order of its own.
    const rest = kinds.findIndex((kind, i) => i > first && kind !== null && kind !== 'cadre')
    if (rest < 0) return atomes
    // "d'octobre à avril de 14h à 17h le mercredi, de mai à …": each frame with what it holds.
    const next = kinds.findIndex((kind, i) => i > rest && kind === 'cadre')
    const each = next > 0 && kinds[rest] === 'plage' && kinds.slice(rest, next).includes('jours')
    if (each && kinds.findLast(kind => kind !== null) === 'jours')
      return [...atomes.slice(0, rest), ...daysFirst(atomes.slice(rest, next)), ...daysFirst(atomes.slice(next))]
    return [...atomes.slice(0, rest), ...daysFirst(atomes.slice(rest))]
  }
  // "Standard téléphonique : 8h30-12h30 du lundi au vendredi": the telephone's, in any order.
  if (atomes[0]?.t === 'telephone' && kinds[first] === 'plage')
    return [atomes[0], ...daysFirst(atomes.slice(1), kinds.slice(1))]
  if (kinds[first] === 'plage') {
    const shared = shareHours(atomes, kinds)
    if (shared !== null) return shared
  }
  const framed = kinds.includes('cadre')
  if (kinds[first] !== 'plage' && !framed) return atomes
  const last = kinds.findLast(kind => kind !== null)
  // "9h-18h en été et 9h-17h en hiver": seasons alone are as sure of their place as dates.
  const frames = framed ? atomes.flatMap(atome => (atome.t === 'cadre' ? [atome.cadre] : [])) : []
  const known = frames.every(({ inconnu }) => !inconnu) || frames.every(isSaison)
  if (known && last === 'cadre' && kinds.filter(kind => kind === 'cadre').length > 1) {
    const parts = swap(atomes, kinds, 'cadre')
    // "lundi 9h-12h, mardi 9h-12h (semaines impaires)": brackets are about what stands just before them.
    if (parts.some(hasOwnBefore)) return atomes
    // "lundi après-midi des semaines paires et mardi des semaines impaires": days without hours keep the frame after them.
    if (parts.every(part => part.some(({ t }) => t === 'plage'))) return parts.flatMap(part => daysFirst(part))
  }
  if (kinds[first] === 'plage' && last === 'jours' && !framed) return swap(atomes, kinds, 'jours').flat()
  return atomes
}

/** A frame in brackets, moved before two groups of days that both have hours. */
function hasOwnBefore(part: readonly Atome[]): boolean {
  const kinds = genres(part)
  const bracketed = part.some(
    ({ t }, k) => t === 'ouvrante' && (part[k + 1] === undefined || part[k + 1]?.t === 'fermante')
  )
  const first = kinds.indexOf('plage')
  const days = kinds.indexOf('jours', first)
  return bracketed && first >= 0 && days > 0 && kinds.indexOf('plage', days) > 0
}

/** "9h-12h : lundi (semaines paires), mardi": hours said once for several days, each with its frame. */
function shareHours(atomes: readonly Atome[], kinds: readonly Genre[]): Atome[] | null {
  const start = kinds.indexOf('jours')
  if (start < 0 || !kinds.includes('cadre') || kinds.indexOf('cadre') < start || kinds.lastIndexOf('plage') > start)
    return null
  const hours = atomes.slice(0, start)
  const out: Atome[] = []
  for (let i = start; i < atomes.length; i++) {
    const atome = atomes[i] as Atome
    if (kinds[i] === 'jours' && i > start && kinds.slice(start, i).includes('cadre')) out.push(...hours)
    if (atome.t !== 'ouvrante' && atome.t !== 'fermante') out.push(atome)
  }
  return [...out, ...hours]
}

/** Moves each run of `kind` before what it follows: 9h-12h lundi 14h-17h mardi → lundi 9h-12h mardi 14h-17h. */
function swap(atomes: readonly Atome[], kinds: readonly Genre[], kind: 'jours' | 'cadre'): Atome[][] {
  const out: Atome[][] = []
  let before: Atome[] = []
  let run: Atome[] = []
  let running = false
  for (const [i, atome] of atomes.entries()) {
    // "14h-17h du lundi au jeudi, le matin sur rendez-vous": a half-day after a comma is another matter.
    const half = atome.t === 'partie' && atomes[i - 1]?.t !== 'faible'
    const joins = running && (atome.t === 'faible' || atome.t === 'rangs' || half)
    if (kinds[i] === kind || joins) {
      run.push(atome)
      running = true
    } else if (run.length > 0 && kinds[i] !== null) {
      out.push([...run, ...before])
      before = [atome]
      run = []
      running = false
    } else {
      before.push(atome)
      running = false
    }
  }
  out.push([...run, ...before])
  return out
}
