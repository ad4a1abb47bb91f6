/**
 * Drift: a list whose columns are no longer what they were. What the columns of a reading look like is kept with it; the
 * next reading is compared with the last one that was taken in, before anything of it is published.
 */
import {
  type Champ,
  columnReport,
  eachText,
  getterOf,
  insecables,
  isPlaceholder,
  type Mapping,
  type Table
} from '@lieux-communs/core'
import type { Constat } from '../store/alarmes.ts'
import { type ProfilPublie, publishedDrift } from './derive-publiee.ts'

/** What the texts of a column are, for whoever reads them. */
type Genre = 'date' | 'nombre' | 'adresse web' | 'courriel' | 'oui ou non' | 'texte'

interface ProfilColonne {
  /** Rows, among those looked at, whose cell says something. */
  readonly remplis: number
  readonly genres: Readonly<Partial<Record<Genre, number>>>
}

export interface Profil {
  /** Rows looked at. */
  readonly lignes: number
  /** Columns are named by a header, even empty; in JSON, a key that no row has says nothing. */
  readonly entete: boolean
  readonly colonnes: Readonly<Record<string, ProfilColonne>>
  /** What its records say; absent of readings older than this. */
  readonly publies?: ProfilPublie
}

/** Rows looked at, spread over the whole list: a share is then known within a point and a half. */
const LIGNES_MAX = 5_000
/** A fill rate that moves this much, in points, is a drift: trust.md, T7. */
const ECART_POINTS = 20
/** A column is of a kind when this share of its texts is; it no longer is below half. */
const DE_CE_GENRE = 0.8
const PLUS_DE_CE_GENRE = 0.5
/** Columns named in one alarm. */
const NOMMEES = 5

const GENRES: readonly (readonly [Genre, RegExp])[] = [
  // "2024-03-12", "12/03/2024", "2024-03-12T10:00:00Z"
  ['date', /^(?:\d{4}-\d{2}-\d{2}(?:[T ][\d:.+Z-]{4,20})?|\d{1,2}\/\d{1,2}\/\d{4})$/],
  // "48.85", "-1,5", "0465710001"
  ['nombre', /^[-+]?\d{1,20}(?:[.,]\d{1,20})?$/],
  // "https://exemple.fr/lieux", "www.exemple.fr"
  ['adresse web', /^(?:https?:\/\/|www\.)\S{1,2000}$/i],
  // "contact@exemple.fr"
  ['courriel', /^[^\s@]{1,64}@[^\s@]{1,255}$/],
  // "oui", "VRAI"
  ['oui ou non', /^(?:oui|non|vrai|faux|true|false|yes|no)$/i]
]

const genreOf = (texte: string): Genre => GENRES.find(([, forme]) => forme.test(texte))?.[0] ?? 'texte'

/** What the columns of a table look like: `{ lignes: 2, entete: true, colonnes: { tel: { remplis: 1, genres: { nombre: 1 } } } }`. */
export function profileOf({ format, colonnes, lignes }: Pick<Table, 'format' | 'colonnes' | 'lignes'>): Profil {
  const pas = Math.max(1, lignes.length / LIGNES_MAX)
  const total = Math.min(lignes.length, LIGNES_MAX)
  const vues = Array.from({ length: total }, (_, i) => lignes[Math.floor(i * pas)] ?? {})
  const profils: Record<string, ProfilColonne> = {}
  for (const colonne of colonnes) {
    const genres: Partial<Record<Genre, number>> = {}
    const get = getterOf(colonne)
    let remplis = 0
    for (const ligne of vues) {
      let texte = ''
      eachText(get(ligne), false, dit => {
        if (texte === '' && !isPlaceholder(dit)) texte = dit
      })
      if (texte === '') continue
      remplis++
      const genre = genreOf(texte)
      genres[genre] = (genres[genre] ?? 0) + 1
    }
    profils[colonne] = { remplis, genres }
  }
  return { lignes: total, entete: format !== 'json' && format !== 'geojson', colonnes: profils }
}

const part = (n: number, sur: number): string => `${Math.round((100 * n) / Math.max(1, sur))} %`

const named = (dits: readonly string[]): string => {
  const reste = dits.length - NOMMEES
  return `${dits.slice(0, NOMMEES).join(' ; ')}${reste > 0 ? ` ; et ${reste} de plus` : ''}`
}

/** 20 points or more, and more than what one row alone would move: one call that a small place makes is no drift. */
function hasMoved(a: number, na: number, b: number, nb: number): boolean {
  const ecart = Math.abs(a * nb - b * na)
  return 100 * ecart >= ECART_POINTS * na * nb && ecart > Math.max(na, nb)
}

function dominant({ remplis, genres }: ProfilColonne, seuil: number): Genre | null {
  const found = Object.entries(genres).find(([, n]) => n >= seuil * remplis)
  return remplis > 1 && found ? (found[0] as Genre) : null
}

/** The new column that looks like one that is gone: as full within the threshold, of the same kind. */
function renamed(avant: Profil, apres: Profil, perdue: string): string | null {
  const before = avant.colonnes[perdue] as ProfilColonne
  const candidates = Object.entries(apres.colonnes).filter(
    ([nom, after]) =>
      !(nom in avant.colonnes) &&
      after.remplis > 0 &&
      dominant(after, DE_CE_GENRE) === dominant(before, DE_CE_GENRE) &&
      Math.abs(before.remplis * apres.lignes - after.remplis * avant.lignes) * 100 <
        ECART_POINTS * avant.lignes * apres.lignes
  )
  return candidates.length === 1 ? (candidates[0]?.[0] ?? null) : null
}

// "services.12", "horaires.0.debut": how many there are is the longest row's business.
const RANG = /\.\d{1,6}(?=\.|$)/

/** Columns that the mapping draws on: of the others nothing is published. */
function usedOf(mapping: Mapping, colonnes: readonly string[]): string[] {
  const { inconnues, ignorees } = columnReport(mapping, colonnes)
  const sans = new Set([...inconnues, ...ignorees.map(i => i.colonne)])
  return colonnes.filter(c => !sans.has(c))
}

/** Those, among the columns used, that a field draws on: what was said of them need not be said of it. */
function columnsOf({ champs }: Mapping, champ: Champ, utiles: readonly string[]): string[] {
  const cible = Object.entries(champs).filter(([nom]) => champ === nom || champ.startsWith(`${nom}_`))
  return usedOf({ champs: Object.fromEntries(cible) }, utiles)
}

/**
 * What has drifted between the last reading taken in and this one, among the columns that the mapping draws on: columns gone
 * or renamed, of another kind, filled otherwise by 20 points; then the fields that would be published otherwise though their columns
 * look the same. Empty when nothing did.
 */
export function driftOf(avant: Profil, apres: Profil, mapping: Mapping): Constat[] {
  const utiles = usedOf(mapping, Object.keys(avant.colonnes))
  const perdues: string[] = []
  const changees: string[] = []
  const bougees: string[] = []
  const dites = new Set<string>()
  for (const colonne of utiles) {
    const before = avant.colonnes[colonne] as ProfilColonne
    const after = apres.colonnes[colonne]
    if (after === undefined) {
      if (before.remplis === 0 || RANG.test(colonne)) continue
      if (!apres.entete && !hasMoved(before.remplis, avant.lignes, 0, apres.lignes)) continue
      const nouvelle = renamed(avant, apres, colonne)
      dites.add(colonne)
      perdues.push(nouvelle === null ? `« ${colonne} »` : `« ${colonne} », peut-être devenue « ${nouvelle} »`)
      continue
    }
    const genre = dominant(before, DE_CE_GENRE)
    const devenu = dominant(after, PLUS_DE_CE_GENRE)
    if (genre !== null && devenu !== null && (after.genres[genre] ?? 0) < PLUS_DE_CE_GENRE * after.remplis) {
      dites.add(colonne)
      changees.push(`« ${colonne} » : ${genre}, devenu ${devenu}`)
    }
    if (hasMoved(before.remplis, avant.lignes, after.remplis, apres.lignes)) {
      dites.add(colonne)
      bougees.push(
        `« ${colonne} » : remplie à ${part(before.remplis, avant.lignes)}, puis à ${part(after.remplis, apres.lignes)}`
      )
    }
  }
  const lisibles = [...publishedDrift(avant.publies, apres.publies, hasMoved)].flatMap(([champ, vu]) =>
    columnsOf(mapping, champ, utiles).some(c => dites.has(c)) ? [] : [`« ${champ} » : ${vu}`]
  )
  const constats: Constat[] = []
  const add = (nature: Constat['nature'], dits: readonly string[], debut: string) => {
    if (dits.length > 0) constats.push({ nature, vu: insecables(`${debut} : ${named(dits)}`) })
  }
  add('colonne-perdue', perdues, perdues.length > 1 ? 'des colonnes ont disparu' : 'une colonne a disparu')
  add('type-change', changees, 'des colonnes ne contiennent plus la même chose')
  add('champ-change', lisibles, 'des champs ne disent plus la même chose')
  add('remplissage', bougees, 'des colonnes ne sont plus remplies comme avant')
  return constats
}
