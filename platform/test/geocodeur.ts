/**
 * A stand-in of the national geocoder, for tests only: its batch service and its search as published (see `src/geocodage/geoplateforme.ts`, `adresses.ts`), over
 * invented addresses. It scores as addok does, by the trigrams that two labels share, knows quotas and limits, and breaks on demand.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { fold } from '@lieux-communs/core'
import { readCsv } from '../src/read/csv.ts'
import { openBoucle } from './boucle.ts'

/** An address of its base; a `municipality` has neither number nor street. */
export interface AdresseConnue {
  readonly type: 'housenumber' | 'street' | 'locality' | 'municipality'
  readonly numero: string
  readonly voie: string
  readonly code_postal: string
  readonly commune: string
  readonly code_insee: string
  readonly latitude: number
  readonly longitude: number
}

/** What happens to one request of a batch: a status, an answer cut in the middle, a drip, a page, rows that are missing. */
export type Accident = number | 'coupee' | 'goutte' | 'page' | 'lacune'

interface Reglages {
  readonly adresses: readonly AdresseConnue[]
  /** Taken one a batch or search request, in order; `null` and the end: all is well. */
  readonly accidents?: (Accident | null)[]
  /** Requests in a second above which it answers 429. */
  readonly quota?: number
  /** Rows and bytes above which it answers 413. */
  readonly lignesMax?: number
  readonly octetsMax?: number
  /** It then answers the best of the whole country, whatever the commune asked for. */
  readonly sansFiltre?: true
}

export interface Doublure {
  readonly adresse: string
  /** `127.0.0.1:41234`: the host to open. */
  readonly hote: string
  /** Every request: its instant in milliseconds, its path, its agent, the rows of its batch, the status answered. */
  readonly requetes: {
    readonly instant: number
    readonly chemin: string
    readonly agent: string
    readonly lignes: number
    statut: number
  }[]
  close(): Promise<void>
}

type End = (statut: number, type: string, texte: string, plus?: Record<string, string>) => void

/** The parameters of a search that are published. */
const RECHERCHE: ReadonlySet<string> = new Set([
  'q',
  'index',
  'limit',
  'autocomplete',
  'lat',
  'lon',
  'type',
  'citycode'
])

const trigrams = (texte: string): Set<string> => {
  const written = `  ${fold(texte)} `
  const all = new Set<string>()
  for (let i = 0; i + 3 <= written.length; i++) all.add(written.slice(i, i + 3))
  return all
}

function likeness(a: Set<string>, b: Set<string>): number {
  let communs = 0
  for (const t of a) if (b.has(t)) communs++
  return (2 * communs) / (a.size + b.size)
}

const nameOf = ({ numero, voie, commune }: AdresseConnue): string => [numero, voie].filter(Boolean).join(' ') || commune

interface Indexee extends AdresseConnue {
  readonly nom: string
  readonly libelle: string
  readonly ecritures: readonly Set<string>[]
}

function indexed(adresse: AdresseConnue): Indexee {
  const { code_postal, commune } = adresse
  const nom = nameOf(adresse)
  const libelle = adresse.type === 'municipality' ? commune : `${nom} ${code_postal} ${commune}`
  const ecritures = [...new Set([nom, `${nom} ${commune}`, `${nom} ${code_postal}`, libelle])].map(trigrams)
  return { ...adresse, nom, libelle, ecritures }
}

/** The best of some addresses for a text, with its score; a commune is worth a little less than an equal street. */
function best(
  texte: string,
  candidates: readonly Indexee[]
): { readonly adresse: Indexee; readonly score: number } | null {
  const asked = trigrams(texte)
  let found: { adresse: Indexee; score: number } | null = null
  for (const adresse of candidates) {
    const score = Math.max(...adresse.ecritures.map(e => likeness(asked, e)))
    if (score > (found?.score ?? 0)) found = { adresse, score }
  }
  return found
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Starts it on a free port of the loopback. */
export async function startDoublure(reglages: Reglages): Promise<Doublure> {
  const index = reglages.adresses.map(indexed)
  const parCommune = new Map<string, Indexee[]>()
  for (const a of index) parCommune.set(a.code_insee, [...(parCommune.get(a.code_insee) ?? []), a])
  const accidents = [...(reglages.accidents ?? [])]
  const requetes: Doublure['requetes'] = []

  async function batch(request: IncomingMessage): Promise<{ statut: number; texte: string; lignes: number }> {
    const octets = await bodyOf(request)
    const form = await new Response(new Uint8Array(octets), {
      headers: { 'content-type': request.headers['content-type'] ?? '' }
    }).formData()
    const data = form.get('data')
    const refuse = (statut: number, message: string, lignes = 0) => ({
      statut,
      texte: JSON.stringify({ code: statut, message }),
      lignes
    })
    if (data === null || typeof data === 'string') return refuse(400, 'A CSV file must be provided in data field')
    const [entete = [], ...rows] = readCsv(await data.text(), ',').rows
    if (octets.length > (reglages.octetsMax ?? 50_000_000) || rows.length > (reglages.lignesMax ?? 200_000))
      return refuse(413, 'File too large', rows.length)
    const columns = form.getAll('columns').map(String)
    if (columns.some(c => !entete.includes(c))) return refuse(400, 'At least one given column name is unknown')
    const resultats = form.getAll('result_columns').map(String)
    const citycode = String(form.get('citycode') ?? '')
    const lines = rows.map(row => {
      const read = (nom: string) => row[entete.indexOf(nom)] ?? ''
      const texte = columns.map(read).join(' ').trim()
      const filtre = reglages.sansFiltre ? '' : read(citycode)
      const trouvee = texte === '' ? null : best(texte, filtre === '' ? index : (parCommune.get(filtre) ?? []))
      const { adresse: a, score } = trouvee ?? { adresse: null, score: 0 }
      const answer: Record<string, string> = {
        latitude: String(a?.latitude ?? ''),
        longitude: String(a?.longitude ?? ''),
        result_score: a ? String(score) : '',
        result_type: a?.type ?? '',
        result_label: a?.libelle ?? '',
        result_name: a?.nom ?? '',
        result_housenumber: a?.numero ?? '',
        result_citycode: a?.code_insee ?? '',
        result_oldcitycode: '',
        result_status: texte === '' ? 'skipped' : a ? 'ok' : 'not-found'
      }
      return [...row, ...resultats.map(c => answer[c] ?? '')].map(quoted).join(',')
    })
    return {
      statut: 200,
      texte: `${[[...entete, ...resultats].join(','), ...lines].join('\n')}\n`,
      lignes: rows.length
    }
  }

  /** `GET /search`, as addok answers: the best first, a text it cannot take refused. */
  function search(url: URL): { statut: number; texte: string } {
    const q = url.searchParams.get('q') ?? ''
    const inconnus = [...url.searchParams.keys()].filter(nom => !RECHERCHE.has(nom))
    if (!/^[\p{L}\p{N}].{2,199}$/u.test(q) || inconnus.length > 0)
      return { statut: 400, texte: JSON.stringify({ code: 400, message: `Failed parsing query: ${inconnus}` }) }
    const asked = trigrams(q)
    const features = index
      .map(a => ({ a, score: Math.max(...a.ecritures.map(e => likeness(asked, e))) }))
      .filter(({ score }) => score > 0.2)
      .sort((x, y) => y.score - x.score)
      .slice(0, Number(url.searchParams.get('limit') ?? 5))
      .map(({ a, score }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [a.longitude, a.latitude] },
        properties: {
          label: a.libelle,
          score,
          name: a.nom,
          postcode: a.code_postal,
          citycode: a.code_insee,
          city: a.commune,
          type: a.type,
          _type: 'address'
        }
      }))
    return { statut: 200, texte: JSON.stringify({ type: 'FeatureCollection', features, query: q }) }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chemin = request.url ?? ''
    const instant = performance.now()
    const dite = { instant, chemin, agent: request.headers['user-agent'] ?? '', lignes: 0, statut: 200 }
    const recentes = requetes.filter(r => r.instant > instant - 1000).length
    requetes.push(dite)
    const end: End = (statut, type, texte, plus = {}) => {
      dite.statut = statut
      response.writeHead(statut, { 'content-type': type, ...plus }).end(texte)
    }
    if (recentes >= (reglages.quota ?? 50)) return end(429, 'text/plain', 'Too Many Requests', { 'retry-after': '1' })
    if (chemin === '/geocodage/getCapabilities')
      return end(200, 'application/json', JSON.stringify({ api: { name: 'rest', version: '9.9.0' } }))
    const url = new URL(chemin, 'http://localhost')
    if (url.pathname === '/geocodage/search' && request.method === 'GET') {
      const accident = accidents.shift() ?? null
      const { statut, texte } = search(url)
      return accident === null ? end(statut, 'application/json', texte) : fail(response, end, accident, texte)
    }
    if (chemin !== '/geocodage/search/csv' || request.method !== 'POST') return end(404, 'text/plain', 'Not found')
    const accident = accidents.shift() ?? null
    const { statut, texte, lignes } = await batch(request)
    dite.lignes = lignes
    if (accident === 'lacune') return end(200, 'text/csv', `${texte.split('\n').slice(0, 2).join('\n')}\n`)
    if (accident === null) return end(statut, statut === 200 ? 'text/csv' : 'application/json', texte)
    fail(response, end, accident, texte)
  }

  function fail(response: ServerResponse, end: End, accident: Accident, texte: string): void {
    if (typeof accident === 'number') {
      end(accident, 'text/plain', 'trouble', { 'retry-after': '0' })
      return
    }
    if (accident === 'page') {
      end(200, 'text/html', '<!doctype html><title>Maintenance</title>')
      return
    }
    response.writeHead(200, { 'content-type': 'text/csv', 'content-length': Buffer.byteLength(texte) })
    response.write(texte.slice(0, 40))
    if (accident === 'coupee') return void setTimeout(() => response.destroy(), 20)
    const drip = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(drip))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(error => response.destroy(error))
  })
  const { hote, close } = await openBoucle(server)
  return {
    adresse: `http://${hote}/geocodage`,
    hote,
    requetes,
    close
  }
}
