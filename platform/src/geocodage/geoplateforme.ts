/**
 * The national geocoder: the Géoplateforme's batch service, a CSV of questions by POST, the same rows answered with columns
 * `result_…` (https://data.geopf.fr/geocodage/openapi.yaml; https://geoservices.ign.fr/documentation/services/services-geoplateforme/geocodage;
 * its address index, https://github.com/livingdata-co/addok-geocode-stream). Fifty requests a second at most, then 429 for five seconds
 * (https://adresse.data.gouv.fr/api-doc/adresse).
 */
import type { Question, Reponse } from '@lieux-communs/core'
import { type Appel, createAppel, ServiceMuet, type Usage } from '../harvest/appel.ts'
import { readCsv } from '../read/csv.ts'

/** Requests a second: the published ceiling is 50 from one address; a fifth less, since clocks on both sides are not one. */
const DEBIT_MAX = 40

/**
 * Questions sent at once: the service takes 200,000 rows or 50 MB; a thousand are answered in seconds, so that a cut answer costs
 * little and what was answered is kept.
 */
const LOT = 1_000

export interface Geocodeur {
  /** The host asked, to be said to whoever runs us: `data.geopf.fr`. */
  readonly hote: string
  /**
   * Asks, batch by batch; `kept` is given the answers of each as it comes, by key. A question without an answer in its batch
   * stays without. Throws `ServiceMuet` at the first batch that fails for good, those before being kept.
   */
  geocode(
    questions: readonly Question[],
    kept: (reponses: ReadonlyMap<string, Reponse>, lot: readonly Question[]) => Promise<void>,
    signal?: AbortSignal
  ): Promise<void>
}

/** Cities whose addresses bear their arrondissement's code: filtering by the city's own would find nothing. */
const VILLES_A_ARRONDISSEMENTS: ReadonlySet<string> = new Set(['75056', '69123', '13055'])

const COLONNES = ['rang', 'adresse', 'code_postal', 'commune', 'code_insee'] as const

const RESULTATS = [
  'latitude',
  'longitude',
  'result_score',
  'result_type',
  'result_label',
  'result_name',
  'result_housenumber',
  'result_citycode',
  'result_oldcitycode',
  'result_status'
] as const

// `12, rue "du Lac"` → `"12, rue ""du Lac"""`; a line break inside would be another row for some readers.
const cell = (text: string): string => `"${text.replace(/[\r\n\0]+/g, ' ').replaceAll('"', '""')}"`

function csvOf(lot: readonly Question[]): string {
  const rows = lot.map(({ adresse, code_postal, commune, code_insee }, rang) => {
    const filtre = VILLES_A_ARRONDISSEMENTS.has(code_insee) ? '' : code_insee
    return [String(rang), adresse, code_postal, commune, filtre].map(cell).join(',')
  })
  return `${[COLONNES.join(','), ...rows].join('\n')}\n`
}

/** The form of one batch, as it travels. */
async function formOf(lot: readonly Question[]): Promise<{ type: string; octets: Uint8Array }> {
  const form = new FormData()
  for (const colonne of ['adresse', 'code_postal', 'commune']) form.append('columns', colonne)
  form.append('citycode', 'code_insee')
  for (const colonne of RESULTATS) form.append('result_columns', colonne)
  form.append('data', new Blob([csvOf(lot)], { type: 'text/csv' }), 'questions.csv')
  const written = new Response(form)
  return { type: written.headers.get('content-type') ?? '', octets: new Uint8Array(await written.arrayBuffer()) }
}

/** Rows that were looked at; `error` and `aborted` are the service's own trouble and may be asked again. */
const REPONDUES: ReadonlySet<string> = new Set(['ok', 'not-found', 'skipped'])

/** The answers of a batch by key. A text that is not the CSV expected throws: nothing of it can be trusted. */
function readReponses(
  adresse: string,
  texte: string,
  lot: readonly Question[],
  plus: Pick<Reponse, 'service' | 'date'>
): Map<string, Reponse> {
  const [entete = [], ...rows] = readCsv(texte, ',').rows
  const rangs = new Map(entete.map((nom, i) => [nom, i]))
  const missing = ['rang', 'latitude', 'result_score'].filter(nom => !rangs.has(nom))
  if (missing.length > 0)
    throw new ServiceMuet(adresse, `une réponse sans colonne ${missing.join(', ')} : « ${texte.slice(0, 40)} »`)
  const reponses = new Map<string, Reponse>()
  for (const row of rows) {
    const read = (nom: string): string => row[rangs.get(nom) ?? -1]?.trim() ?? ''
    const number = (nom: string): number => (read(nom) === '' ? Number.NaN : Number(read(nom)))
    // "12": a rank we gave; anything else is no row of ours.
    const question = /^\d{1,6}$/.test(read('rang')) ? lot[Number(read('rang'))] : undefined
    // Older instances say nothing of a row but its answer.
    const statut = rangs.has('result_status') ? read('result_status') : read('latitude') === '' ? 'not-found' : 'ok'
    if (question === undefined || !REPONDUES.has(statut)) continue
    reponses.set(question.cle, {
      statut,
      type: read('result_type'),
      score: number('result_score'),
      latitude: number('latitude'),
      longitude: number('longitude'),
      libelle: read('result_label').slice(0, 300),
      nom: read('result_name').slice(0, 300),
      numero: read('result_housenumber').slice(0, 20),
      code_insee: read('result_citycode').slice(0, 5),
      ancien_code_insee: read('result_oldcitycode').slice(0, 5),
      ...plus
    })
  }
  return reponses
}

/** The version the service gives itself, `{ api: { version: '1.2.0' } }`; one that gives none still answers questions. */
async function nameOf(adresse: string, appel: Appel, signal?: AbortSignal): Promise<string> {
  try {
    const octets = await appel({ adresse: `${adresse}/getCapabilities`, accept: 'application/json' }, signal)
    const { api } = JSON.parse(Buffer.from(octets).toString('utf8')) as { api?: { version?: unknown } }
    return typeof api?.version === 'string' ? `Géoplateforme ${api.version.slice(0, 40)}` : 'Géoplateforme'
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof ServiceMuet && error.statut !== null)) return 'Géoplateforme'
    throw error
  }
}

// "https://data.geopf.fr/geocodage/search/csv/" → "https://data.geopf.fr/geocodage": whichever address was copied.
const OPERATION = /(?:\/search)?(?:\/csv)?\/{0,9}$/

/** The batch is too large for the service: half of it may not be. */
const TROP_GRAND = 413

/**
 * The geocoder at an address (`https://data.geopf.fr/geocodage`, above `/search/csv`); calls wait for their turn. `usage.parSeconde` is held under the published ceiling. `maintenant` dates
 * the answers.
 */
export function createGeoplateforme(
  adresse: string,
  usage: Usage,
  maintenant: () => Date = () => new Date()
): Geocodeur {
  const appel = createAppel({ ...usage, parSeconde: Math.min(DEBIT_MAX, usage.parSeconde) })
  const racine = adresse.replace(OPERATION, '')
  let service: string | undefined

  async function ask(lot: readonly Question[], signal?: AbortSignal): Promise<Map<string, Reponse>> {
    const url = `${racine}/search/csv`
    try {
      const octets = await appel({ adresse: url, corps: await formOf(lot), accept: 'text/csv' }, signal)
      const date = maintenant().toISOString().slice(0, 10)
      const texte = Buffer.from(octets).toString('utf8')
      return readReponses(url, texte, lot, { service: service ?? 'Géoplateforme', date })
    } catch (error) {
      if (!(error instanceof ServiceMuet) || error.statut !== TROP_GRAND || lot.length < 2) throw error
      const milieu = lot.length >> 1
      return new Map([...(await ask(lot.slice(0, milieu), signal)), ...(await ask(lot.slice(milieu), signal))])
    }
  }

  return {
    hote: new URL(racine).host,
    async geocode(questions, kept, signal) {
      if (questions.length > 0) service ??= await nameOf(racine, appel, signal)
      for (let i = 0; i < questions.length; i += LOT) {
        const lot = questions.slice(i, i + LOT)
        await kept(await ask(lot, signal), lot)
      }
    }
  }
}
