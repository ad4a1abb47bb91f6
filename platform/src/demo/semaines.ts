/**
 * Opening weeks and the many ways lists write them: one true week per place, one writing per list. The share of each
 * writing follows what the real lists show (per-day columns first, then sentences, then OpenStreetMap's syntax).
 */
import type { Alea } from './alea.ts'

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const
const OSM = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const

/** Minutes since midnight. */
type Plage = readonly [number, number]
/** Seven lists, Monday first; an empty one is a closed day. */
export type Semaine = readonly (readonly Plage[])[]

const DEBUTS = [480, 510, 510, 525, 540, 540, 540, 540, 555, 570, 570, 585, 600, 600] as const
const MIDIS = [690, 705, 720, 720, 720, 720, 735, 735, 750, 750, 750, 765] as const
const REPRISES = [780, 795, 810, 810, 810, 825, 840, 840, 840, 855, 870, 900] as const
const FINS = [960, 975, 990, 990, 1005, 1020, 1020, 1020, 1035, 1050, 1050, 1065, 1080, 1080, 1110, 1125, 1140] as const

/** One week in three is one of the few that most counters keep; measured on the real lists, half of the hours are met twice. */
const PART_COURANTE = 0.35

export function drawSemaine(a: Alea): Semaine {
  if (a.chance(PART_COURANTE)) {
    const matin: Plage = [a.pick([510, 540]), a.pick([720, 750])]
    const apres: Plage = [a.pick([810, 840]), a.pick([1020, 1050, 1080])]
    return JOURS.map((_, j) => (j < 5 ? [matin, apres] : []))
  }
  const matin: Plage = [a.pick(DEBUTS), a.pick(MIDIS)]
  const apres: Plage = [a.pick(REPRISES), a.pick(FINS)]
  const continu: Plage = [matin[0], apres[1]]
  const genre = a.weighted([
    ['bureau', 5],
    ['culture', 3],
    ['partiel', 3],
    ['permanence', 2]
  ] as const)
  return JOURS.map((_, j) => {
    if (j === 6) return a.chance(0.02) ? [apres] : []
    if (j === 5) return a.chance(genre === 'culture' ? 0.8 : 0.15) ? [a.chance(0.7) ? matin : continu] : []
    if (genre === 'bureau') {
      if (j === 4 && a.chance(0.35)) return [matin, [apres[0], apres[1] - 30]]
      return a.chance(0.1) ? [matin] : [matin, apres]
    }
    if (genre === 'culture') return j === 0 ? [] : a.chance(0.5) ? [apres] : [matin, apres]
    if (genre === 'partiel') return a.chance(0.25) ? [] : a.chance(0.5) ? [matin] : [matin, apres]
    return a.chance(0.3) ? [a.chance(0.5) ? matin : apres] : []
  })
}

const hh = (m: number) => String(Math.floor(m / 60)).padStart(2, '0')
const mm = (m: number) => String(m % 60).padStart(2, '0')
const colon = (m: number) => `${hh(m)}:${mm(m)}`
const french = (m: number) => `${Math.floor(m / 60)}h${m % 60 === 0 ? '' : mm(m)}`
const spaced = (m: number) => `${Math.floor(m / 60)} h${m % 60 === 0 ? '' : ` ${mm(m)}`}`

/** Days that keep the same hours, in week order: Monday and Tuesday together, then Wednesday… */
function groups(s: Semaine): { jours: number[]; plages: readonly Plage[] }[] {
  const out: { jours: number[]; plages: readonly Plage[] }[] = []
  s.forEach((plages, j) => {
    if (plages.length === 0) return
    const key = JSON.stringify(plages)
    const same = out.find(g => JSON.stringify(g.plages) === key)
    if (same) same.jours.push(j)
    else out.push({ jours: [j], plages })
  })
  return out
}

const isRun = (jours: readonly number[]) =>
  jours.length > 2 && jours.every((j, i) => i === 0 || j === (jours[i - 1] as number) + 1)

function named(jours: readonly number[], entre: string, du: boolean): string {
  const nom = (j: number) => JOURS[j] as string
  if (isRun(jours)) return `${du ? 'du ' : ''}${nom(jours[0] as number)} au ${nom(jours.at(-1) as number)}`
  if (jours.length === 1) return nom(jours[0] as number)
  return `${jours.slice(0, -1).map(nom).join(entre)} et ${nom(jours.at(-1) as number)}`
}

/** What a keeper adds that no week can hold; the real lists have such words in one value in twenty. */
const PART_INDICIBLE = 0.06
const INDICIBLES = [
  'le samedi selon le planning des ateliers',
  'autres jours : horaires variables',
  'mercredi après-midi hors vacances',
  'le soir selon les animations'
] as const
/** Four values in a thousand of the real lists say no hour at all; one in a hundred here, so that a small territory has some. */
const PART_SANS_HEURE = 0.01
const SANS_HEURE = ['horaires variables', 'selon planning', 'se renseigner à l’accueil', 'voir le site'] as const

const capital = (t: string) => t.charAt(0).toUpperCase() + t.slice(1)

/** A sentence or a few lines, in the words of whoever keeps the list. */
export function inFrench(s: Semaine, a: Alea): string {
  const g = groups(s)
  if (g.length === 0) return 'sur rendez-vous'
  if (a.chance(PART_SANS_HEURE)) return a.pick(SANS_HEURE)
  const style = a.int(0, 5)
  const heure = style === 2 ? spaced : style === 4 ? colon : french
  const parts = g.map(({ jours, plages }) => {
    const quand = named(jours, ', ', style !== 1)
    if (style === 0 || style === 2)
      return `${capital(quand)} ${plages.map(([d, f]) => `de ${heure(d)} à ${heure(f)}`).join(' et ')}`
    const sep = style === 1 ? ' / ' : style === 3 ? '/' : ' et '
    return `${capital(quand)} ${style === 5 ? '' : ': '}${plages.map(([d, f]) => `${heure(d)}${style === 3 ? '-' : ' - '}${heure(f)}`).join(sep)}`
  })
  const texte = parts.join(a.pick(['; ', '\n', ', ', ' | ', ' ']))
  if (a.chance(PART_INDICIBLE)) return `${texte}${a.pick([' ; ', ', ', '\n'])}${a.pick(INDICIBLES)}`
  if (a.chance(0.06))
    return `${texte} ${a.pick(['(sur rendez-vous)', 'Fermé pendant les vacances scolaires', 'Téléphoner avant de venir', 'sauf jours fériés'])}`
  return texte
}

/** One cell for one day, as the national lists write it. */
export function dayCell(plages: readonly Plage[], a: Alea): string {
  if (plages.length === 0) return a.pick(['', '-', '', 'Fermé'])
  const texte = plages.map(([d, f]) => `${colon(d)} - ${colon(f)}`).join(' / ')
  return a.chance(PART_SANS_HEURE) ? `${texte} / ${a.pick(SANS_HEURE)}` : texte
}

export function halfDay(plages: readonly Plage[], apres: boolean): string {
  const p = plages.find(([d]) => d >= 780 === apres)
  return p ? `${french(p[0])}-${french(p[1])}` : ''
}

export function inOsm(s: Semaine): string {
  return groups(s)
    .map(({ jours, plages }) => {
      const quand = isRun(jours)
        ? `${OSM[jours[0] as number]}-${OSM[jours.at(-1) as number]}`
        : jours.map(j => OSM[j]).join(',')
      return `${quand} ${plages.map(([d, f]) => `${colon(d)}-${colon(f)}`).join(',')}`
    })
    .join('; ')
}
