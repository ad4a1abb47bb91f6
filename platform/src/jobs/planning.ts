/**
 * What is to be done and when, put down as work that waits: the next look at each list that is followed, the day a place
 * that left its list goes for good, the next question to the geocoder.
 */
import type { Store } from '../store/store.ts'
import { nextRun } from './calendrier.ts'

/** A list is looked at once more the day before anything of it leaves: at five in the morning, UTC. */
const VEILLE_HEURE = 'T05:00:00Z'
/** Places leave just after the day turns (UTC, as every day of the base). */
const DEPART_HEURE = 'T00:05:00Z'
const JOUR_MS = 86_400_000
/** Addresses that wait, though nothing new asked for them: rows that the service left without an answer, a site that was stopped. */
const GEOCODAGE_MS = 3_600_000

/** The last look before a departure, when there is still time for one. */
function lookBefore(depart: string | undefined, maintenant: Date): Date | null {
  if (depart === undefined) return null
  const veille = new Date(Date.parse(depart + VEILLE_HEURE) - JOUR_MS)
  return veille > maintenant ? veille : null
}

/** What planning looks at. */
export type Plans = Pick<Store, 'sources' | 'travaux' | 'enregistrements' | 'geocodages'>

/**
 * Asks for the next harvest of every followed source that has none waiting, for the next departure, and for the geocoder when
 * addresses wait for it and `geocode` (it may have been refused).
 */
export async function planWork(
  { sources, travaux, enregistrements, geocodages }: Plans,
  maintenant: Date,
  { geocode = true }: { readonly geocode?: boolean } = {}
): Promise<void> {
  const departs = await enregistrements.departures(maintenant.toISOString().slice(0, 10))
  const waiting = await travaux.waiting()
  for (const rythme of await sources.followed()) {
    if (waiting.has(rythme.nom)) continue
    const dates = [nextRun(rythme, maintenant), lookBefore(departs.get(rythme.nom), maintenant)]
    const [first] = dates.filter(date => date !== null).sort((a, b) => a.getTime() - b.getTime())
    if (first) await travaux.ask('moisson', rythme.nom, first)
  }
  const [depart] = [...departs.values()].sort()
  if (depart !== undefined) await travaux.ask('parution', null, new Date(depart + DEPART_HEURE))
  if (geocode && (await geocodages.countWaiting()) > 0 && !(await travaux.willGeocode()))
    await travaux.ask('geocodage', null, new Date(maintenant.getTime() + GEOCODAGE_MS))
}
