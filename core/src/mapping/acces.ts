/**
 * How a source is reached: a plain file, or the door of a portal, one shape each. What comes out of all of them is one
 * snapshot that a mapping reads. Written in a public repository: a secret is never here, only the name of its setting.
 */

/** The setting that holds a secret: `LIEUX_JETON_GRIST`. Its value is read at the door, from the environment. */
export type NomJeton = `LIEUX_JETON_${string}`

/**
 * Where a token goes, for an API that we know nothing of: a header (`Authorization: Bearer …` when nothing is said), or a
 * parameter of the address. `{ reglage: 'LIEUX_JETON_HUB', entete: 'X-Api-Key' }` sends `X-Api-Key: …`.
 */
export interface Jeton {
  readonly reglage: NomJeton
  readonly entete?: string
  /** Written before the token in the header, `Bearer` by default for `Authorization`. */
  readonly prefixe?: string
  /** In the address rather than in a header: `token`. */
  readonly parametre?: string
}

/** One address, one file: `{ type: 'fichier', adresse: 'https://exemple.fr/lieux.csv' }`. */
export interface AccesFichier {
  readonly type: 'fichier'
  readonly adresse: string
  readonly jeton?: NomJeton | Jeton
}

/** How a paged JSON names its next page. Names are those of the API. */
export type Pagination =
  /** `?offset=200&limit=100`: how many rows to skip. */
  | { readonly par: 'decalage'; readonly decalage?: string; readonly limite?: string; readonly taille?: number }
  /** `?page=3&per_page=100`: a number, from 1 unless `premiere` says otherwise. */
  | {
      readonly par: 'numero'
      readonly numero?: string
      readonly parPage?: string
      readonly taille?: number
      readonly premiere?: number
    }
  /** An address in the answer (`suivant: 'links.next'`), or in its `Link` header when no path is given. */
  | { readonly par: 'lien'; readonly suivant?: string }
  /** A mark in the answer (`suivant: 'meta.next_cursor'`), sent back as the parameter `curseur`. */
  | { readonly par: 'curseur'; readonly curseur: string; readonly suivant: string }

/**
 * JSON in pages: `{ type: 'json-pagine', adresse: 'https://exemple.fr/api/lieux', pages: { par: 'numero' }, lignes:
 * 'data.items', total: 'data.total', cle: 'id' }`.
 */
export interface AccesJsonPagine {
  readonly type: 'json-pagine'
  readonly adresse: string
  readonly pages: Pagination
  /** Where the rows are in a page; the page itself when it is a list. */
  readonly lignes?: string
  /** Where a page says how many rows there are in all. */
  readonly total?: string
  /** What is unique to each row: a key seen twice says that the list moved while it was read. */
  readonly cle?: string
  readonly jeton?: NomJeton | Jeton
}

/**
 * A data set of an Opendatasoft portal: `{ type: 'opendatasoft', portail: 'https://data.exemple.fr', jeu:
 * 'lieux-numeriques' }`.
 */
export interface AccesOpendatasoft {
  readonly type: 'opendatasoft'
  readonly portail: string
  readonly jeu: string
  /** `json`: technical names; `csv`: the titles people read; `pages`: where exports are closed, up to 10,000 rows. */
  readonly par?: 'json' | 'csv' | 'pages'
  /** A condition in the portal's language (ODSQL): `commune = "Brest"`. */
  readonly filtre?: string
  readonly jeton?: NomJeton
}

/**
 * A data set of data.gouv.fr, by its name or its id: `{ type: 'data-gouv', jeu: 'lieux-de-mediation', format: 'csv',
 * titre: 'lieux' }`. Of several resources that answer, the last one changed.
 */
export interface AccesDataGouv {
  readonly type: 'data-gouv'
  readonly jeu: string
  /** As the platform names it: `csv`, `json`, `xlsx`. */
  readonly format?: string
  /** Words that the resource's title must hold, whatever their case and accents. */
  readonly titre?: string
  /** The resource itself, when one must be told from its likes. */
  readonly ressource?: string
  /** Another platform of the same software; https://www.data.gouv.fr by default. */
  readonly portail?: string
}

/**
 * Structures of data.inclusion with their services: `{ type: 'data-inclusion', thematiques: ['numerique'], jeton:
 * 'LIEUX_JETON_DATA_INCLUSION' }`.
 */
export interface AccesDataInclusion {
  readonly type: 'data-inclusion'
  readonly jeton: NomJeton
  /** Only these producers: `['dora', 'soliguide']`. */
  readonly sources?: readonly string[]
  /** Only the services on these themes, and the structures that render one of them. */
  readonly thematiques?: readonly string[]
  /** Département code. */
  readonly departement?: string
  /** https://api.data.inclusion.gouv.fr by default. */
  readonly portail?: string
}

/** A GoGoCarto map: `{ type: 'gogocarto', carte: 'https://exemple.gogocarto.fr' }`. */
export interface AccesGogocarto {
  readonly type: 'gogocarto'
  readonly carte: string
  /** Ids of the categories wanted. */
  readonly categories?: readonly string[]
  /** The short form, which some maps alone can give whole: the name, the point and the fields of the marker. */
  readonly compact?: true
  readonly jeton?: NomJeton
}

/** The answers to a KoboToolbox form: `{ type: 'kobotoolbox', formulaire: 'aB3…', jeton: 'LIEUX_JETON_KOBO' }`. */
export interface AccesKobotoolbox {
  readonly type: 'kobotoolbox'
  readonly formulaire: string
  readonly jeton: NomJeton
  /** https://kf.kobotoolbox.org by default. */
  readonly portail?: string
}

/**
 * A table of a Grist document: `{ type: 'grist', portail: 'https://grist.exemple.fr', document: 'r4kq…', table: 'Lieux',
 * jeton: 'LIEUX_JETON_GRIST' }`.
 */
export interface AccesGrist {
  readonly type: 'grist'
  readonly portail: string
  readonly document: string
  readonly table: string
  /** Not needed for a public document. */
  readonly jeton?: NomJeton
}

/** A layer of a WFS 2.0 service: `{ type: 'wfs', adresse: 'https://exemple.fr/geoserver/wfs', couche: 'social:lieux' }`. */
export interface AccesWfs {
  readonly type: 'wfs'
  readonly adresse: string
  readonly couche: string
  /** The field that orders the pages: without one, a server may give the same feature twice, and forget another. */
  readonly tri?: string
  readonly jeton?: NomJeton | Jeton
}

/**
 * A collection of an OGC API Features service: `{ type: 'ogc-features', adresse: 'https://exemple.fr/ogc', collection:
 * 'lieux' }`.
 */
export interface AccesOgcFeatures {
  readonly type: 'ogc-features'
  readonly adresse: string
  readonly collection: string
  readonly jeton?: NomJeton | Jeton
}

/**
 * Another register like this one: `{ type: 'lieux-communs', adresse: 'https://lieux.exemple.fr' }`. What we said first
 * ourselves is not taken back: see `premieresSources`.
 */
export interface AccesLieuxCommuns {
  readonly type: 'lieux-communs'
  /** Where the register is served, or the address of its `lieux.json`. */
  readonly adresse: string
  /** Its name, when it states none: the host of its address otherwise. */
  readonly registre?: string
}

export type Acces =
  | AccesFichier
  | AccesJsonPagine
  | AccesOpendatasoft
  | AccesDataGouv
  | AccesDataInclusion
  | AccesGogocarto
  | AccesKobotoolbox
  | AccesGrist
  | AccesWfs
  | AccesOgcFeatures
  | AccesLieuxCommuns
