/** Moments as a person says them, counted from now: « il y a 3 h », « dans 6 jours ». One place, so that all pages agree. */
import { pluriel } from '@lieux-communs/core'
import { jourDe } from '../moment.ts'
import { NB } from './typographie.ts'

const MINUTE_MS = 60_000
const HEURE_MS = 3_600_000
const JOUR_MS = 86_400_000
/** Beyond, a date says more than a count of days. */
const LOIN_MS = 45 * JOUR_MS

function duree(ms: number): string {
  if (ms < HEURE_MS) return `${Math.max(1, Math.round(ms / MINUTE_MS))}${NB}min`
  if (ms < JOUR_MS) return `${Math.round(ms / HEURE_MS)}${NB}h`
  return pluriel(Math.round(ms / JOUR_MS), 'jour', 'jours')
}

/** `ilYA('2026-03-02T09:00:00Z', new Date('2026-03-02T12:00:00Z')) === 'il y a 3 h'`; a day once it is far. */
export function ilYA(iso: string, maintenant: Date): string {
  const instant = new Date(iso)
  const ms = maintenant.getTime() - instant.getTime()
  if (ms < MINUTE_MS) return 'à l’instant'
  return ms > LOIN_MS ? `le ${jourDe(instant)}` : `il y a ${duree(ms)}`
}

/** `dans('2026-03-08T12:00:00Z', new Date('2026-03-02T12:00:00Z')) === 'dans 6 jours'`; what is due is « dès que possible ». */
export function dans(iso: string, maintenant: Date): string {
  const instant = new Date(iso)
  const ms = instant.getTime() - maintenant.getTime()
  if (ms < MINUTE_MS) return 'dès que possible'
  return ms > LOIN_MS ? `le ${jourDe(instant)}` : `dans ${duree(ms)}`
}
