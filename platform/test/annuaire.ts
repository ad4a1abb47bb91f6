/**
 * A stand-in of SIRENE's public search, for tests only: its contract as published (see `src/pivots/recherche-entreprises.ts`), over invented
 * bodies: words to find, communes that filter establishments, pages, refusals in French, quota, and breaks on demand.
 */
import { createServer } from 'node:http'
import { foldedWords } from '@lieux-communs/core'
import { openBoucle } from './boucle.ts'

/** A body of its register, in the fields of the published schema that are read. */
export interface Unite {
  readonly nom_raison_sociale: string
  readonly nom_complet?: string
  readonly sigle?: string | null
  readonly etat_administratif?: 'A' | 'C'
  readonly statut_diffusion?: 'O' | 'P'
  readonly nature_juridique?: string
  readonly complements?: {
    readonly identifiant_association?: string | null
    readonly est_entrepreneur_individuel?: boolean
  }
  readonly etablissements: readonly {
    readonly siret: string
    readonly adresse: string
    readonly code_postal: string
    readonly commune: string
    readonly libelle_commune: string
    readonly etat_administratif?: 'A' | 'F'
    readonly liste_enseignes?: readonly string[] | null
    readonly nom_commercial?: string | null
  }[]
}

export type Accident = number | 'coupee' | 'page' | 'autre'

export interface Doublure {
  readonly adresse: string
  readonly hote: string
  readonly requetes: {
    readonly instant: number
    readonly query: URLSearchParams
    readonly agent: string
    statut: number
  }[]
  close(): Promise<void>
}

const POSITIF = /^\d{1,4}$/

/** What it refuses, in its own words, or null. */
function faultOf(query: URLSearchParams): string | null {
  const q = query.get('q') ?? ''
  if (q === '' && [...query.keys()].every(k => k === 'page' || k === 'per_page'))
    return 'Veuillez indiquer au moins un paramètre de recherche.'
  if (q !== '' && q.length < 3) return '3 caractères minimum pour les termes de la requête'
  const perPage = query.get('per_page') ?? '10'
  if (!POSITIF.test(perPage) || Number(perPage) < 1 || Number(perPage) > 25)
    return 'Veuillez indiquer un paramètre `per_page` entre `1` et `25`, par défaut `10`.'
  const communes = query.get('code_commune')
  if (communes?.split(',').some(code => !/^(?:\d{5}|2[AB]\d{3})$/.test(code)))
    return 'Au moins un code commune est non valide.'
  return null
}

function search(unites: readonly Unite[], query: URLSearchParams) {
  const mots = foldedWords(query.get('q') ?? '')
  const codes = query.get('code_commune')?.split(',') ?? null
  const max = Number(query.get('limite_matching_etablissements') ?? 10)
  const etat = query.get('etat_administratif')
  const found = unites.flatMap(unite => {
    const { etablissements, ...reste } = unite
    const dits = new Set(
      foldedWords(
        [
          unite.nom_raison_sociale,
          unite.nom_complet ?? '',
          unite.sigle ?? '',
          ...etablissements.flatMap(e => [e.adresse, e.nom_commercial ?? '', ...(e.liste_enseignes ?? [])])
        ].join(' ')
      )
    )
    const state = unite.etat_administratif ?? 'A'
    const ici = etablissements.filter(e => codes === null || codes.includes(e.commune))
    if (ici.length === 0 || (etat !== null && etat !== state) || !mots.every(m => dits.has(m))) return []
    const whole = (e: (typeof etablissements)[number]) => ({
      etat_administratif: 'A',
      statut_diffusion_etablissement: 'O',
      ...e
    })
    return [
      {
        nom_complet: unite.nom_raison_sociale,
        statut_diffusion: 'O',
        complements: {},
        ...reste,
        etat_administratif: state,
        siege: whole(etablissements[0] as (typeof etablissements)[number]),
        matching_etablissements: ici.slice(0, max).map(whole)
      }
    ]
  })
  const [page, per_page] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 10)]
  return {
    results: found.slice((page - 1) * per_page, page * per_page),
    total_results: found.length,
    page,
    per_page,
    total_pages: Math.ceil(found.length / per_page)
  }
}

/** Starts it on a free port of the loopback; `accidents` are taken one a request, `quota` is its requests a second. */
export async function startDoublure(
  unites: readonly Unite[],
  { accidents = [], quota = 7 }: { readonly accidents?: (Accident | null)[]; readonly quota?: number } = {}
): Promise<Doublure> {
  const requetes: Doublure['requetes'] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://doublure')
    const instant = performance.now()
    const recentes = requetes.filter(r => r.instant > instant - 1000).length
    const dite = { instant, query: url.searchParams, agent: request.headers['user-agent'] ?? '', statut: 200 }
    requetes.push(dite)
    const end = (statut: number, corps: unknown, plus: Record<string, string> = {}) => {
      dite.statut = statut
      response.writeHead(statut, { 'content-type': 'application/json', ...plus }).end(JSON.stringify(corps))
    }
    if (recentes >= quota) return end(429, { erreur: 'Too Many Requests' }, { 'retry-after': '1' })
    if (url.pathname !== '/search') return end(404, { erreur: 'introuvable' })
    const accident = accidents.shift() ?? null
    if (typeof accident === 'number') return end(accident, { erreur: 'trouble' }, { 'retry-after': '0' })
    if (accident === 'autre') return end(200, { autre: 'chose' })
    if (accident === 'page') return void response.writeHead(200).end('<!doctype html><title>Maintenance</title>')
    const fault = faultOf(url.searchParams)
    if (fault !== null) return end(400, { erreur: fault })
    const corps = JSON.stringify(search(unites, url.searchParams))
    if (accident === null) return void response.writeHead(200, { 'content-type': 'application/json' }).end(corps)
    response.writeHead(200, { 'content-length': corps.length + 1 })
    response.write(corps.slice(0, 20))
    setTimeout(() => response.destroy(), 20)
  })
  const { hote, close } = await openBoucle(server)
  return {
    adresse: `http://${hote}`,
    hote,
    requetes,
    close
  }
}
