/** What an édition holds of a territory: who it is, what it is part of and made of, and what is known of its places. */
import type { Catalogue } from './catalogue.ts'
import { each } from './colonnes/ensemble.ts'
import { countFacettes } from './question/facettes.ts'
import type { Question } from './question/question.ts'
import { selectionne } from './question/selection.ts'
import { GENRES_DE_TERRITOIRE, type GenreDeTerritoire } from './suggestion/noms-des-territoires.ts'

export interface Territoire {
  readonly type: GenreDeTerritoire
  readonly code: string
  readonly nom: string
}

/** `territoireOf(catalogue, 'region', '32')` → `{ type: 'region', code: '32', nom: 'Hauts-de-France' }`; undefined when there is none. */
export function territoireOf({ geographie }: Catalogue, type: GenreDeTerritoire, code: string): Territoire | undefined {
  const nom = geographie[type](code)?.nom
  return nom === undefined ? undefined : { type, code, nom }
}

/** The question that keeps the places of a territory: `selectionne(catalogue, questionOf(catalogue, territoire)).total`. */
export const questionOf = ({ endroits }: Catalogue, { type, code }: Territoire): Question => ({
  choix: [{ axe: type, valeurs: type === 'commune' ? (endroits.commune(code)?.communes ?? [code]) : [code] }]
})

/** From the smallest to the widest: its city, its EPCI, its département, its région. */
export function parentsOf(catalogue: Catalogue, { type, code }: Territoire): Territoire[] {
  const { geographie } = catalogue
  const commune = type === 'commune' ? geographie.commune(code) : undefined
  const departement = commune?.departement ?? (type === 'departement' ? code : undefined)
  const region = commune?.region ?? (departement && geographie.departement(departement)?.region)
  const dits: (readonly [GenreDeTerritoire, string | null | undefined])[] = [
    ['commune', commune && commune.actuelle !== code ? commune.actuelle : null],
    ['epci', commune?.epci ?? (commune && geographie.commune(commune.actuelle)?.epci)],
    ['departement', type === 'departement' ? null : departement],
    ['region', region]
  ]
  if (type === 'epci') dits.push(...parentsDeEpci(catalogue, code))
  return dits.flatMap(([genre, dit]) => (dit ? (territoireOf(catalogue, genre, dit) ?? []) : []))
}

/** An EPCI may lie in several départements. */
function parentsDeEpci({ geographie }: Catalogue, epci: string): (readonly [GenreDeTerritoire, string])[] {
  const communes = geographie.communes().filter(c => c.epci === epci)
  const departements = new Set(communes.map(c => c.departement))
  const regions = new Set(communes.flatMap(c => c.region ?? []))
  return [
    ...[...departements].sort().map(code => ['departement', code] as const),
    ...[...regions].sort().map(code => ['region', code] as const)
  ]
}

/** Of a région: its départements; of a département: its EPCI, then its communes; of an EPCI: its communes; of a city: its arrondissements. */
export function enfantsOf(catalogue: Catalogue, { type, code }: Territoire): Territoire[] {
  const { geographie } = catalogue
  if (type === 'region')
    return geographie
      .departements()
      .filter(d => d.region === code)
      .map(d => ({ type: 'departement', code: d.code, nom: d.nom }))
  const communes = geographie
    .communes()
    .filter(c =>
      type === 'commune'
        ? c.type === 'ARM' && c.actuelle === code && c.code !== code
        : c.type === 'COM' && (type === 'epci' ? c.epci : c.departement) === code
    )
  const epcis = type === 'departement' ? [...new Set(communes.flatMap(c => c.epci ?? []))] : []
  return [
    ...epcis.sort().flatMap(siren => territoireOf(catalogue, 'epci', siren) ?? []),
    ...communes.map(c => ({ type: 'commune' as const, code: c.code, nom: c.nom }))
  ]
}

/** Inhabitants; null when none of its communes is known. */
export function populationOf({ geographie }: Catalogue, { type, code }: Territoire): number | null {
  if (type === 'commune') return geographie.commune(code)?.population ?? null
  const communes = geographie.communes().filter(c => c.type === 'COM' && c[type] === code)
  return communes.length === 0 ? null : communes.reduce((somme, c) => somme + c.population, 0)
}

export interface Bilan {
  readonly lieux: number
  /** By value of « services », the most frequent first. */
  readonly services: readonly { readonly valeur: string; readonly lieux: number }[]
  /** How many places of this territory are in each other: `lieuxDe('epci', '200093201')`. */
  lieuxDe(type: GenreDeTerritoire, code: string): number
  readonly centre: { readonly latitude: number; readonly longitude: number } | null
  /** West, south, east, north. */
  readonly emprise: readonly [number, number, number, number] | null
  readonly dates: number
  /** ISO day. */
  readonly dateMediane: string | null
  readonly partDepuisUnAn: number | null
  readonly completude: number | null
}

const AN = 365
const JOUR_MS = 86_400_000

/** Of the places of a territory, on the day of the édition. */
export function bilanOf(catalogue: Catalogue, territoire: Territoire): Bilan {
  const { colonnes, edition } = catalogue
  const question = questionOf(catalogue, territoire)
  const { ensemble, total } = selectionne(catalogue, question)
  const jours: number[] = []
  let completude = 0
  let situes = 0
  let latitude = 0
  let longitude = 0
  let [ouest, sud, est, nord] = [180, 90, -180, -90]
  each(ensemble, 0, rang => {
    const jour = colonnes.maj[rang] as number
    if (jour > -(2 ** 31)) jours.push(jour)
    completude += colonnes.completude[rang] as number
    const y = colonnes.latitude[rang] as number
    const x = colonnes.longitude[rang] as number
    if (Number.isNaN(y)) return undefined
    situes++
    latitude += y
    longitude += x
    ;[ouest, sud, est, nord] = [Math.min(ouest, x), Math.min(sud, y), Math.max(est, x), Math.max(nord, y)]
    return undefined
  })
  jours.sort((a, b) => a - b)
  const mediane = jours[Math.floor(jours.length / 2)]
  const ilYAUnAn = Date.parse(edition.date) / JOUR_MS - AN
  const comptes = countFacettes(catalogue, question, [
    'services',
    ...GENRES_DE_TERRITOIRE.filter(t => t !== territoire.type)
  ])
  const parTerritoire = new Map(
    GENRES_DE_TERRITOIRE.map(t => [t, new Map(comptes.get(t)?.map(c => [c.valeur, c.lieux] as const))])
  )
  return {
    lieux: total,
    services: comptes.get('services') ?? [],
    lieuxDe(type, code) {
      if (type !== territoire.type) return parTerritoire.get(type)?.get(code) ?? 0
      const axe = colonnes.axes[type]
      const valeur = axe.codeDe(code)
      return valeur === undefined ? 0 : axe.porteurs(valeur).length
    },
    centre: situes === 0 ? null : { latitude: latitude / situes, longitude: longitude / situes },
    emprise: situes === 0 ? null : [ouest, sud, est, nord],
    dates: jours.length,
    dateMediane: mediane === undefined ? null : new Date(mediane * JOUR_MS).toISOString().slice(0, 10),
    partDepuisUnAn: total === 0 ? null : jours.filter(jour => jour >= ilYAUnAn).length / total,
    completude: total === 0 ? null : completude / total
  }
}
