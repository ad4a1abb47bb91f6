/**
 * The geocoder as verbs and workers use it: opened from the settings, given a bounded time; in front of a person, said before it
 * is asked and its silence told in one line. What it does not answer waits in the base for the work that empties it.
 */

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Fiche, type Geographie, insecables, nombre, pluriel } from '@lieux-communs/core'
import type { Config } from '../config.ts'
import { addToCache, readCache } from '../geocodage/cache.ts'
import { createGeoplateforme, type Geocodeur } from '../geocodage/geoplateforme.ts'
import { ServiceMuet } from '../harvest/appel.ts'
import { backOff } from '../jobs/calendrier.ts'
import { answerQuestions, type Bilan, createLocalisation, type Localisation } from '../pipeline/locate.ts'
import type { Store } from '../store/store.ts'
import { dire } from './dire.ts'
import { openProgres } from './progres.ts'

/**
 * The hosts that may be asked when a setting names a service: one in plain http, or on a port of its own, is a machine of whoever
 * runs us, and naming it opens it. The public services are asked as any other address is.
 */
export function hotesOf(adresse: string, hotes: Config['hotes']): readonly string[] {
  const { protocol, host, port } = new URL(adresse)
  return protocol === 'http:' || port !== '' ? [...hotes, host] : hotes
}

/** The geocoder of the settings, or null when it was refused. */
function openGeocodeur({ geocodeur, hotes, agent }: Config): Geocodeur | null {
  if (geocodeur === null) return null
  const { adresse, parSeconde } = geocodeur
  return createGeoplateforme(adresse, { parSeconde, agent, hotes: hotesOf(adresse, hotes) })
}

const ATTENTE = 'ils restent au centre de leur commune jusqu’à la prochaine demande'
const ATTENTE_SUIVIE = `le site les redemandera de lui-même ; ${ATTENTE}`

/**
 * Asks for the addresses that wait in the base, within the time of the settings, in front of a person; answers true when some
 * were answered: it is then worth publishing again. What is sent, and to whom, is said first; what is left without an answer is
 * work for the site.
 */
export async function askWaiting(store: Store, config: Config): Promise<boolean> {
  const enAttente = await store.geocodages.countWaiting()
  if (enAttente === 0) return false
  const geocodeur = openGeocodeur(config)
  if (geocodeur === null) {
    dire(
      `Géocodage coupé (LIEUX_GEOCODEUR) : ${pluriel(enAttente, 'adresse sans point reste', 'adresses sans point restent')} au centre de leur commune.`
    )
    return false
  }
  const duree = config.geocodeur?.attenteMs ?? 0
  // No time at all: the site asks once it is open.
  if (duree === 0) {
    await store.travaux.ask('geocodage', null, new Date())
    return false
  }
  dire(
    `${pluriel(enAttente, 'adresse sans point sûr demandée', 'adresses sans point sûr demandées')} à ${geocodeur.hote} (LIEUX_GEOCODEUR=non pour ne rien envoyer).`
  )
  const barre = openProgres('Géocodage')
  const { reponses, restantes, panne } = await answerQuestions(store, geocodeur, {
    duree,
    told: faits => barre.at(faits, enAttente)
  }).finally(() => barre.end())
  if (restantes > 0) {
    dire(`! ${panne?.message ?? 'temps imparti écoulé'} : ${nombre(restantes)} sans réponse ; ${ATTENTE_SUIVIE}.`)
    const [pour, essais] = panne === null ? [0, 0] : [backOff(1), 1]
    await store.travaux.ask('geocodage', null, new Date(Date.now() + pour), essais)
  }
  return reponses > 0
}

/** Milliseconds that a worker gives to the geocoder at once: ten batches at its slowest; other work may then pass. */
const PART_MS = 120_000

/** The same by a worker, in silence: null when nothing waits, or the geocoder was refused. */
export async function emptyQueue(
  store: Store,
  config: Config,
  told: (faits: number, total: number) => void
): Promise<Bilan | null> {
  const geocodeur = openGeocodeur(config)
  const enAttente = await store.geocodages.countWaiting()
  if (geocodeur === null || enAttente === 0) return null
  return answerQuestions(store, geocodeur, { duree: PART_MS, told: faits => told(faits, enAttente) })
}

/**
 * The localisation of a run without a base. With `geocoder`, every question of `fiches` that the cache file does not hold is asked
 * first, and its answer added to the file.
 */
export async function runLocalisation(
  fiches: Iterable<Fiche>,
  geographie: Geographie,
  config: Config,
  { geocoder, fichier }: { readonly geocoder: boolean; readonly fichier: string }
): Promise<Localisation> {
  const reponses = readCache(fichier)
  const localisation = createLocalisation(geographie, reponses)
  const geocodeur = geocoder ? openGeocodeur(config) : null
  if (geocoder && geocodeur === null) dire('Géocodage coupé (LIEUX_GEOCODEUR).')
  if (geocodeur === null) return localisation
  const essai = createLocalisation(geographie, reponses)
  for (const _ of essai.locate(fiches));
  const questions = [...essai.questions.values()]
  if (questions.length === 0) return localisation
  dire(
    `${pluriel(questions.length, 'adresse sans point sûr demandée', 'adresses sans point sûr demandées')} à ${geocodeur.hote} ; les réponses sont gardées dans ${fichier}.`
  )
  mkdirSync(dirname(fichier), { recursive: true })
  const barre = openProgres('Géocodage')
  let faits = 0
  try {
    await geocodeur.geocode(questions, async recues => {
      addToCache(fichier, recues)
      for (const [cle, reponse] of recues) reponses.set(cle, reponse)
      faits += recues.size
      barre.at(faits, questions.length)
    })
  } catch (erreur) {
    if (!(erreur instanceof ServiceMuet)) throw erreur
    dire(`! ${erreur.message} : ${nombre(questions.length - faits)} sans réponse ; ${ATTENTE}.`)
  } finally {
    barre.end()
  }
  return localisation
}

/** `12 lieux situés d’après leur adresse, 1 lieu au centre de sa commune…`, or nothing. */
export function positionsLine({ geocodees, approchees }: { geocodees: number; approchees: number }): string {
  const parts = [
    geocodees > 0 ? `${pluriel(geocodees, 'lieu situé d’après son adresse', 'lieux situés d’après leur adresse')}` : '',
    approchees > 0
      ? `${pluriel(approchees, 'lieu au centre de sa commune', 'lieux au centre de leur commune')} (position approchée)`
      : ''
  ].filter(Boolean)
  return parts.length === 0 ? '' : insecables(`  ${parts.join(', ')}.\n`)
}

/** The same counts, of fiches at hand. */
export function positionsOf(fiches: readonly Fiche[]): { geocodees: number; approchees: number } {
  const situees = fiches.flatMap(f => f.position?.nature ?? [])
  const approchees = situees.filter(nature => nature === 'commune').length
  return { geocodees: situees.length - approchees, approchees }
}
