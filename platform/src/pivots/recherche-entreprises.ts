/**
 * SIRENE's public search, « Recherche d’entreprises »: names and commune in, establishments out, by pages of 25 at most
 * (https://recherche-entreprises.api.gouv.fr/docs/, whose source is annuaire-entreprises-data-gouv-fr/search-api, open-api.yml). Seven
 * requests a second at most, then 429 with `Retry-After`.
 */
import { type Etablissement, readPivot } from '@lieux-communs/core'
import { createAppel, ServiceMuet, type Usage } from '../harvest/appel.ts'

/** An establishment, with what the register calls its body. */
export interface Trouve extends Etablissement {
  /** As a person reads it: `MEDIATHEQUE DE L ETANG, 4 RUE DES SAULES 99100 VALBOURG`. */
  readonly libelle: string
}

export interface Annuaire {
  /** The host asked, to be said to whoever runs us. */
  readonly hote: string
  /**
   * The establishments that a text finds in some communes (INSEE codes), closed ones included. None for a text of less than three
   * letters, which the service refuses. Throws `ServiceMuet`.
   */
  search(texte: string, communes: readonly string[], signal?: AbortSignal): Promise<Trouve[]>
}

/** Requests a second: the published ceiling is 7; one less, since clocks on both sides are not one. */
const DEBIT_MAX = 6
/** The largest page it gives. */
const PAR_PAGE = 25
/** A text that finds more than 75 bodies in one commune says nothing of any. */
const PAGES_MAX = 3
const ETABLISSEMENTS_MAX = 100
const TEXTE_MIN = 3
const TEXTE_MAX = 100

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 300) : '')
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(textOf).filter(Boolean) : [])
const objectsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

const degrees = (value: unknown): number | null => {
  const n = typeof value === 'number' ? value : Number.parseFloat(textOf(value))
  return Number.isFinite(n) && n !== 0 ? n : null
}

/** « Commune et commune nouvelle », in INSEE's legal categories: a town hall goes by it. */
const COMMUNE = '7210'

// "MAIRIE DE VALBOURG (VILLE)" → "MAIRIE DE VALBOURG": initials and usual names follow in brackets, and are given apart.
const withoutBrackets = (nom: string): string => nom.replace(/\([^()]{0,200}\)/g, ' ').trim()

// "BATIMENT B 4 RUE DES SAULES 99100 VALBOURG" → "BATIMENT B 4 RUE DES SAULES".
const streetOf = (adresse: string, codePostal: string): string => {
  const at = codePostal === '' ? -1 : adresse.lastIndexOf(` ${codePostal} `)
  return (at < 0 ? adresse : adresse.slice(0, at)).trim()
}

/**
 * The establishments of one answer. A body that is closed, that may not be shown, or that is a person is none: its SIRET would tell
 * about someone.
 */
function readResult(unite: Json): Trouve[] {
  const complements = isObject(unite.complements) ? unite.complements : {}
  if (textOf(unite.etat_administratif) !== 'A' || textOf(unite.statut_diffusion) === 'P') return []
  if (complements.est_entrepreneur_individuel === true) return []
  const rna = readPivot(textOf(complements.identifiant_association), null)
  const legaux = [textOf(unite.nom_raison_sociale), withoutBrackets(textOf(unite.nom_complet)), textOf(unite.sigle)]
  const siege = isObject(unite.siege) ? [unite.siege] : []
  const seen = new Set<string>()
  return [...objectsOf(unite.matching_etablissements), ...siege].flatMap(e => {
    const siret = textOf(e.siret)
    if (seen.has(siret) || readPivot(siret, null).sorte !== 'siret') return []
    if (textOf(e.statut_diffusion_etablissement) === 'P') return []
    seen.add(siret)
    const [adresse, code_postal, commune] = [textOf(e.adresse), textOf(e.code_postal), textOf(e.libelle_commune)]
    const mairie = textOf(unite.nature_juridique) === COMMUNE && commune !== '' ? [`Mairie de ${commune}`] : []
    const propres = [...textsOf(e.liste_enseignes), textOf(e.nom_commercial)]
    const noms = [...new Set([...propres, ...legaux, ...mairie].filter(Boolean))]
    return [
      {
        siret,
        rna: rna.sorte === 'rna' ? rna.valeur : null,
        noms,
        adresse: streetOf(adresse, code_postal),
        code_postal,
        code_insee: textOf(e.commune),
        latitude: degrees(e.latitude),
        longitude: degrees(e.longitude),
        ouvert: textOf(e.etat_administratif) === 'A',
        libelle: [noms[0] ?? '', adresse].filter(Boolean).join(', ')
      }
    ]
  })
}

/** The search at an address (`https://recherche-entreprises.api.gouv.fr`); calls wait for their turn. */
export function createRechercheEntreprises(adresse: string, usage: Omit<Usage, 'parSeconde'> = {}): Annuaire {
  const appel = createAppel({ ...usage, parSeconde: DEBIT_MAX })
  const racine = adresse.replace(/\/{1,9}$/, '')

  async function page(query: URLSearchParams, signal?: AbortSignal): Promise<{ trouves: Trouve[]; pages: number }> {
    const url = `${racine}/search?${query}`
    const texte = Buffer.from(await appel({ adresse: url, accept: 'application/json' }, signal)).toString('utf8')
    try {
      const corps = JSON.parse(texte) as Json
      if (!Array.isArray(corps.results)) throw new SyntaxError('no results')
      return { trouves: objectsOf(corps.results).flatMap(readResult), pages: Number(corps.total_pages) || 1 }
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause
      throw new ServiceMuet(racine, `une réponse illisible : « ${texte.slice(0, 40)} »`, { cause })
    }
  }

  return {
    hote: new URL(racine).host,
    async search(texte, communes, signal) {
      const q = texte.trim().slice(0, TEXTE_MAX)
      if (q.length < TEXTE_MIN || communes.length === 0) return []
      const all: Trouve[] = []
      for (let n = 1, pages = 1; n <= Math.min(pages, PAGES_MAX); n++) {
        const query = new URLSearchParams({
          q,
          code_commune: communes.join(','),
          etat_administratif: 'A',
          limite_matching_etablissements: String(ETABLISSEMENTS_MAX),
          page: String(n),
          per_page: String(PAR_PAGE)
        })
        const lue = await page(query, signal)
        pages = lue.pages
        all.push(...lue.trouves)
      }
      return all
    }
  }
}
