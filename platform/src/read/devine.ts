/**
 * A file that nobody declared, made a source by what its columns look like: its mapping is guessed, its publisher and its
 * licence are unknown and said so. What is no list of places is refused, with what was seen and the cure.
 */
import { basename, extname } from 'node:path'
import {
  type Format,
  fold,
  type Geographie,
  type Inference,
  inferMapping,
  insecables,
  type Mapping,
  missingOf,
  type Source,
  type Table
} from '@lieux-communs/core'
import { ListeSansLieux } from './erreurs.ts'

/** Columns named in a refusal. */
const DITES = 6

const namesOf = (colonnes: readonly string[]): string =>
  `${colonnes.slice(0, DITES).join(', ')}${colonnes.length > DITES ? '…' : ''}`

/** Throws `ListeSansLieux` when the guessed mapping names no place, or puts none anywhere. */
function checkPlaces(fichier: string, { mapping, colonnes }: Inference): void {
  const manque = missingOf(mapping)
  if (manque === null) return
  throw new ListeSansLieux(
    fichier,
    `${manque} ; colonnes : ${namesOf(colonnes.map(c => c.colonne))}`,
    'vérifiez que c’est le bon fichier et la bonne feuille ; sinon, npx lieux infer FICHIER --out mapping.json, complétez-y les champs, puis npx lieux run FICHIER --mapping mapping.json --out SORTIE'
  )
}

/** What may be said of how a file opens. */
export const CLES_FORMAT = [
  'type',
  'encodage',
  'separateur',
  'feuille',
  'chemin',
  'entete'
] as const satisfies readonly (keyof Format)[]

/** The bytes' own answers, so that the file opens the same way every time. JSON says it all by itself. */
export function formatOf({ format, encodage, separateur, feuille, entete }: Table): Format {
  if (format === 'json' || format === 'geojson') return { type: format }
  return {
    type: format,
    ...(format === 'csv' && { encodage }),
    ...(separateur !== undefined && { separateur }),
    ...(feuille !== undefined && { feuille }),
    ...(entete !== undefined && { entete })
  }
}

/** `Mes lieux 2024.csv` → `mes-lieux-2024`. */
const nomOf = (fichier: string): string => fold(basename(fichier, extname(fichier))).replaceAll(' ', '-') || 'liste'

/**
 * The source that a file is: `sourceOf('Mes lieux.csv', mapping).nom → 'mes-lieux'`. A declared source of that name keeps
 * it: this one is then `paca-fichier`.
 */
export function sourceOf(
  fichier: string,
  mapping: Mapping,
  { format, prises = [] }: { readonly format?: Format; readonly prises?: readonly string[] } = {}
): Source {
  const nom = nomOf(fichier)
  return {
    nom: prises.includes(nom) ? `${nom}-fichier` : nom,
    titre: basename(fichier),
    editeur: insecables('Producteur du fichier, non précisé'),
    licence: 'inconnue',
    territoire: 'national',
    cadence: 'figee',
    adresse: null,
    fichier: basename(fichier),
    date: null,
    ...(format === undefined ? {} : { format }),
    mapping
  }
}

/** Guesses the mapping of a file's table, and makes a source of it. Throws `ListeSansLieux`. */
export function guessSource(
  fichier: string,
  table: Table,
  geographie: Geographie,
  prises: readonly string[] = []
): Source {
  const inference = inferMapping(table, { geographie })
  checkPlaces(fichier, inference)
  const devinee = inference.colonnes.map(({ exemples: _, ...lue }) => lue)
  return { ...sourceOf(fichier, inference.mapping, { prises }), devinee }
}
