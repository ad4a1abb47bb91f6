/**
 * Addresses typed by people, asked one at a time of the Géoplateforme (`GET /search`, GeoJSON as addok writes it,
 * https://data.geopf.fr/geocodage/openapi.yaml) while a page waits. So it is never waited for long: a second and a half, then the page does
 * without; a service that fails is left alone for a minute; what it answered is kept in memory a while, and nowhere else. Nothing here tells
 * anybody what was typed.
 */
import { type Appel, createAppel, ServiceMuet, type Usage } from '../harvest/appel.ts'
import type { Adresses, AdresseTrouvee } from './dit.ts'
import { ressembleAdresse } from './ressemble.ts'

/** Milliseconds that a page waits. */
const ATTENTE = 1_500
/** Milliseconds during which a service that failed is not asked again. */
const REPOS = 60_000
/** Milliseconds that an answer is kept: the pages of one search ask it again and again. */
const GARDE = 600_000
const GARDEES_MAX = 500
/** The one taken, and five others. */
const CANDIDATES = 6
/** The same half doubt as for the addresses of places (`core/src/locate/reponse.ts`). */
const SCORE_MIN = 0.5
/** Signs that the service takes: 3 to 200, and the first a letter or a figure. */
const LONGUEUR = { min: 3, max: 200 }
/** A town is ours to know: the service is only believed about ways and what stands on them. */
const NATURES: ReadonlySet<unknown> = new Set(['housenumber', 'street', 'locality'])

interface Plus {
  readonly maintenant?: () => number
  /** Told why the service was left alone, never what it was asked: `réponse 500`. */
  readonly onSilence?: (vu: string) => void
}

const textOf = (valeur: unknown): string => (typeof valeur === 'string' ? valeur.trim().slice(0, 200) : '')

/** What is not the collection expected throws: an answer of « maintenance » with status 200 is an outage. */
function readCollection(adresse: string, octets: Uint8Array): AdresseTrouvee[] {
  let features: unknown
  try {
    ;({ features } = JSON.parse(Buffer.from(octets).toString('utf8')) as { features?: unknown })
  } catch (cause) {
    throw new ServiceMuet(adresse, 'une réponse qui n’est pas du JSON', { cause })
  }
  if (!Array.isArray(features)) throw new ServiceMuet(adresse, 'une réponse sans « features »')
  const trouvees = new Map<string, AdresseTrouvee>()
  for (const feature of features as { geometry?: { coordinates?: unknown }; properties?: Record<string, unknown> }[]) {
    const [longitude, latitude] = [feature?.geometry?.coordinates].flat() as unknown[]
    const { label, citycode, type, score } = feature?.properties ?? {}
    const libelle = textOf(label)
    if (typeof longitude !== 'number' || typeof latitude !== 'number' || typeof score !== 'number') continue
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180) || libelle === '') continue
    if (!NATURES.has(type) || !(score >= SCORE_MIN) || trouvees.has(libelle)) continue
    trouvees.set(libelle, { libelle, code_insee: textOf(citycode).slice(0, 5), point: { latitude, longitude }, score })
  }
  return [...trouvees.values()].sort((a, b) => b.score - a.score).slice(0, CANDIDATES)
}

// "https://data.geopf.fr/geocodage/search/csv/" → "https://data.geopf.fr/geocodage": whichever address was copied.
const OPERATION = /(?:\/search)?(?:\/csv)?\/{0,9}$/

/** `usage.parSeconde`: beyond, pages do without rather than queue. `adresse`: `https://data.geopf.fr/geocodage`. */
export function createAdresses(adresse: string, usage: Usage, plus: Plus = {}): Adresses {
  const maintenant = plus.maintenant ?? Date.now
  const racine = adresse.replace(OPERATION, '')
  const appel: Appel = createAppel({ ...usage, parSeconde: 1_000, essais: 1, duree: ATTENTE, octets: 500_000 })
  const gardees = new Map<string, { readonly jusqua: number; readonly reponse: Promise<readonly AdresseTrouvee[]> }>()
  const seau = Math.max(1, usage.parSeconde)
  let jetons = seau
  let rempli = maintenant()
  let repos = 0

  /** True when one more may be asked now. */
  function takes(): boolean {
    const la = maintenant()
    jetons = Math.min(seau, jetons + ((la - rempli) / 1000) * usage.parSeconde)
    rempli = la
    if (jetons < 1) return false
    jetons--
    return true
  }

  async function ask(texte: string): Promise<readonly AdresseTrouvee[]> {
    const query = new URLSearchParams({ q: texte, index: 'address', limit: String(CANDIDATES), autocomplete: '0' })
    const url = `${racine}/search`
    const octets = await appel(
      { adresse: `${url}?${query}`, accept: 'application/json' },
      // What resolves a name may hang without an end of its own.
      AbortSignal.timeout(ATTENTE)
    )
    return readCollection(url, octets)
  }

  function silence(error: unknown): readonly AdresseTrouvee[] {
    // 400: this question is not one for it; the next may be.
    if (error instanceof ServiceMuet && (error.statut === 400 || error.statut === 414)) return []
    repos = maintenant() + REPOS
    plus.onSilence?.(error instanceof ServiceMuet ? error.vu : 'panne')
    return []
  }

  return {
    isOpen: () => true,
    async cherche(texte, isInconnu) {
      // "  « 12,  rue Haute » " → "12, rue Haute »"
      const question = texte
        .replace(/\s+/g, ' ')
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .trim()
      const allure = ressembleAdresse(question)
      if (allure === null || question.length < LONGUEUR.min || question.length > LONGUEUR.max) return []
      if (allure === 'voie' && !isInconnu()) return []
      const cle = question.toLowerCase()
      const gardee = gardees.get(cle)
      if (gardee && gardee.jusqua > maintenant()) return gardee.reponse
      if (maintenant() < repos || !takes()) return []
      const reponse = ask(question).catch(error => {
        gardees.delete(cle)
        return silence(error)
      })
      gardees.delete(cle)
      gardees.set(cle, { jusqua: maintenant() + GARDE, reponse })
      const [ancienne] = gardees.keys()
      if (gardees.size > GARDEES_MAX && ancienne !== undefined) gardees.delete(ancienne)
      return reponse
    }
  }
}
