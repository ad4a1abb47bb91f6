/**
 * The geocoder as verbs use it: opened from the settings, said before it is asked, given a bounded time, and its silence told
 * in one line.
 */

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Fiche, type Geographie, insecables, nombre, pluriel } from '@lieux-communs/core'
import type { Config } from '../config.ts'
import { addToCache, readCache } from '../geocodage/cache.ts'
import { createGeoplateforme, type Geocodeur } from '../geocodage/geoplateforme.ts'
import { ServiceMuet } from '../harvest/appel.ts'
import { answerQuestions, createLocalisation, type Localisation } from '../pipeline/locate.ts'
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
function openGeocodeur({ geocodeur, hotes }: Config): Geocodeur | null {
  if (geocodeur === null) return null
  const { adresse, parSeconde } = geocodeur
  return createGeoplateforme(adresse, { parSeconde, hotes: hotesOf(adresse, hotes) })
}

const ATTENTE = 'ils seront demandés la prochaine fois, et restent d’ici là au centre de leur commune'

/**
 * Asks for the addresses that wait in the base, within the time of the settings; answers true when some were answered: it is
 * then worth publishing again. What is sent, and to whom, is said first.
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
  dire(
    `${pluriel(enAttente, 'adresse sans point sûr demandée', 'adresses sans point sûr demandées')} à ${geocodeur.hote} (LIEUX_GEOCODEUR=non pour ne rien envoyer).`
  )
  const barre = openProgres('Géocodage')
  const duree = config.geocodeur?.attenteMs ?? 0
  const { reponses, restantes, panne } = await answerQuestions(store, geocodeur, {
    duree,
    told: faits => barre.at(faits, enAttente)
  }).finally(() => barre.end())
  if (restantes > 0)
    dire(`! ${panne?.message ?? 'temps imparti écoulé'} : ${nombre(restantes)} sans réponse ; ${ATTENTE}.`)
  return reponses > 0
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
