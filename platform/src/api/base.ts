/**
 * What catalogues of data are told of this register, put together from the édition being served and from what its operator says of himself.
 * Nothing is made up: what nobody said is left out, or told as unknown.
 */
import { nombre, uuidOf } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { etendueOf } from '../catalogue/etendue.ts'
import type { BaseDecrite, Distribution } from '../formats/base-decrite.ts'
import { FORMATS } from '../formats/formats.ts'
import type { FichierServi } from '../store/fichiers-servis.ts'
import type { Archives, Monde } from './operation.ts'
import type { Presentation } from './presentation.ts'

const JOUR_MS = 86_400_000

/** France and what is overseas of it, for a base that has no place yet. */
const PARTOUT = [-180, -90, 180, 90] as const

const TITRES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FORMATS.map(f => [`lieux.${f.extension}`, `Les lieux : ${f.titre}`])),
  'passage.csv': 'La table de passage des identifiants',
  'changements.json': 'Ce que cette édition change'
}

/** Files that say nothing of the making, but of the places. */
const filesOf = (fichiers: readonly FichierServi[], racine: string): Distribution[] =>
  fichiers.flatMap(({ nom, octets, sha256, type }) =>
    TITRES[nom] === undefined
      ? []
      : {
          titre: TITRES[nom] as string,
          type: (type ?? 'application/octet-stream').split(';')[0] as string,
          url: `${racine}/donnees/fichiers/${nom}`,
          nature: 'fichier' as const,
          octets,
          sha256
        }
  )

const servicesOf = (racine: string): Distribution[] => [
  {
    titre: 'API',
    type: 'application/json',
    url: `${racine}/api/v1/lieux`,
    nature: 'api',
    description: `${racine}/api/v1/openapi.json`
  },
  {
    titre: 'OGC API - Features',
    type: 'application/geo+json',
    url: `${racine}/ogc`,
    nature: 'ogc-features',
    description: `${racine}/ogc/api`
  },
  {
    titre: 'Tuiles vectorielles',
    type: 'application/vnd.mapbox-vector-tile',
    url: `${racine}/tuiles/tilejson.json`,
    nature: 'tuiles'
  }
]

/** One licence when all the lists shown have it; else each list keeps its own, and this is said. */
function licenceOf({ sources }: Catalogue): string {
  const licences = new Set(sources.filter(s => !s.retenue).map(s => s.licence))
  const [seule] = licences
  return licences.size === 1 && seule !== undefined ? seule : 'Chaque liste garde sa licence, dite avec elle'
}

/** The smallest territory with a name that holds all the places. */
function territoireOf({ colonnes: { axes }, geographie }: Catalogue): Pick<BaseDecrite, 'territoire' | 'portee'> {
  const portes = (axe: 'departement' | 'region'): string[] =>
    axes[axe].valeurs.filter((_, code) => axes[axe].porteurs(code).length > 0)
  const [departement, ...autres] = portes('departement')
  if (departement !== undefined && autres.length === 0)
    return { territoire: geographie.departement(departement)?.nom ?? departement, portee: 'local' }
  const [region, ...plus] = portes('region')
  if (region !== undefined && plus.length === 0)
    return { territoire: geographie.region(region)?.nom ?? region, portee: 'regional' }
  return { territoire: 'France', portee: 'national' }
}

/** How often it moves, by the éditions of the last ones; of a first one, nothing is known and a month is promised. */
function frequenceOf(dates: readonly string[]): BaseDecrite['frequence'] {
  const derniers = dates.slice(0, 10).map(date => Date.parse(date))
  const [dernier = 0] = derniers
  const premier = derniers.at(-1) ?? dernier
  const jours = derniers.length < 2 ? 30 : (dernier - premier) / (derniers.length - 1) / JOUR_MS
  return jours <= 2 ? 'jour' : jours <= 14 ? 'semaine' : jours <= 62 ? 'mois' : 'annee'
}

function boiteOf(catalogue: Catalogue): BaseDecrite['boite'] {
  const { boite } = etendueOf(catalogue)
  return boite ? [boite.west, boite.south, boite.east, boite.north] : PARTOUT
}

function editeurOf(
  { editeur, courriel, page }: Presentation,
  racine: string
): Pick<BaseDecrite, 'editeur' | 'contact'> {
  return {
    editeur: editeur ?? { nom: URL.canParse(racine) ? new URL(racine).host : 'Lieux communs', site: racine || null },
    contact: { nom: 'Contact du registre', courriel, page: page ?? `${racine}/mentions-legales` }
  }
}

/** The base as it is now; `racine`: where this site is. */
export async function describeBase(
  catalogue: Catalogue,
  racine: string,
  { archives, presentation }: Pick<Monde, 'presentation'> & { readonly archives: Pick<Archives, 'all'> | null }
): Promise<BaseDecrite> {
  const { edition, sources, taille } = catalogue
  const editions = (await archives?.all()) ?? [edition]
  // The last one told is the first that was: its date and its checksum name this base for ever.
  const premiere = editions.at(-1) ?? edition
  const fichiers = (await presentation.fichiers?.of(edition)) ?? []
  return {
    id: uuidOf('base', premiere.date, premiere.somme),
    titre: 'Lieux d’aide avec le numérique',
    description: `Les lieux où l’on trouve de l’aide avec le numérique : médiathèques, mairies, France services, associations, tiers-lieux. ${nombre(taille)} lieux dans l’édition ${nombre(edition.numero)}, chacun une fois, avec un identifiant stable, dans les champs du standard national ; pour chaque information, la liste qui la donne.`,
    adresse: racine,
    ...editeurOf(presentation, racine),
    licence: licenceOf(catalogue),
    motsCles: ['médiation numérique', 'inclusion numérique', 'lieux d’accueil', 'accompagnement', 'services publics'],
    ...territoireOf(catalogue),
    boite: boiteOf(catalogue),
    frequence: frequenceOf(editions.map(e => e.date)),
    depuis: premiere.date.slice(0, 10),
    edition,
    sources,
    distributions: [...filesOf(fichiers, racine), ...servicesOf(racine)]
  }
}
