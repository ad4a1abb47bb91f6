/**
 * Records of places in one flat shape, as whoever gathers several lists hands them over: `id source nom structure adresse complement
 * code_postal commune code_insee departement lat lon siret telephone courriel site typologie`. A key that is missing says nothing.
 * Values are taken as they are, but for what an export broke in a name or an address: « MÃ©diathÃ¨que » joins nothing.
 */

import type { Valeurs } from '../standard/champs.ts'
import type { Enregistrement } from '../standard/enregistrement.ts'
import { TYPOLOGIES } from '../standard/vocabulary/typologies.ts'
import { oneLine } from '../text/clean.ts'
import { recoverLetters } from '../text/lettres-perdues.ts'
import { maskOf, SERVICE_DE_TYPOLOGIE, servicesIn } from './services.ts'

/** A row: texts, or numbers for a point. */
export type RangPlat = Readonly<Record<string, unknown>>

/** Each value and the names that columns give it, the shape's own first. */
export const NOMS_PLATS = {
  nom: ['nom'],
  structure_parente: ['structure', 'structure_parente'],
  adresse: ['adresse'],
  complement_adresse: ['complement', 'complement_adresse'],
  code_postal: ['code_postal'],
  commune: ['commune'],
  code_insee: ['code_insee'],
  latitude: ['lat', 'latitude'],
  longitude: ['lon', 'longitude'],
  pivot: ['siret', 'pivot', 'siren'],
  telephone: ['telephone'],
  courriels: ['courriel', 'courriels'],
  site_web: ['site', 'site_web'],
  typologie: ['typologie']
} as const
export type NomPlat = keyof typeof NOMS_PLATS

/** Columns of places beside the name, of which two make the shape: where it is. */
const OU: readonly NomPlat[] = ['adresse', 'code_postal', 'commune', 'code_insee']

/** True when the columns are those of places: `isPlat(['id', 'nom', 'adresse', 'commune'])`. */
export function isPlat(colonnes: readonly string[]): boolean {
  const has = (nom: NomPlat) => NOMS_PLATS[nom].some(c => colonnes.includes(c))
  return has('nom') && OU.filter(has).length >= 2
}

function textOf(rang: RangPlat, nom: NomPlat): string | undefined {
  for (const column of NOMS_PLATS[nom]) {
    const cell = rang[column]
    if (cell !== undefined && cell !== null && cell !== '') return String(cell)
  }
  return undefined
}

// "418 166 096 00069", "418.166.096.00069": figures as people group them.
const GROUPES = /^\d[\d\s.]*$/
const ENTRE = /[\s.]+/g

/** The number of its house, else of the body: a table may have a column for each. */
function pivotOf(rang: RangPlat): string | undefined {
  const text = textOf(rang, 'pivot')
  return text !== undefined && GROUPES.test(text) ? text.replace(ENTRE, '') : text
}

// "M?diath?que": a letter that an export could not write. No word holds a question mark.
const PERDUE = /(?<=\p{L})\?(?=\p{L})/u
const PERDUES = /(?<=\p{L})\?|\?(?=\p{L})/gu

/** Words as they were before an export broke their letters: `lineOf({ nom: 'MÃ©diathÃ¨que' }, 'nom') === 'Médiathèque'`. */
function lineOf(rang: RangPlat, nom: NomPlat): string | undefined {
  const text = textOf(rang, nom)
  if (text === undefined) return undefined
  const line = oneLine(text)
  return PERDUE.test(line) ? recoverLetters(line.replace(PERDUES, '\ufffd')) : line
}

function numberOf(rang: RangPlat, nom: NomPlat): number | undefined {
  const read = Number((textOf(rang, nom) ?? '').replace(',', '.') || Number.NaN)
  return Number.isNaN(read) ? undefined : read
}

/** The kinds of place whose service some words say, but those of `sauf`: `kindsIn('Réseau des médiathèques') → ['BIB', 'RELAIS_LECTURE']`. */
function kindsIn(texte: string, sauf = 0): readonly string[] {
  if (texte === '') return []
  const masque = servicesIn(texte).masque & ~sauf
  return Object.entries(SERVICE_DE_TYPOLOGIE)
    .filter(([, service]) => masque & maskOf(service))
    .map(([code]) => code)
}

/** True when a name says what is done there: `saysService('Mairie de Valbourg')`, not `('Morvan')`. */
export const saysService = (nom: string): boolean => servicesIn(nom).masque !== 0

/** What also names a territory: the list « region-sud » is where its places are, not what they are. */
const TERRITOIRES = maskOf('intercommunalite', 'departement')

const known = new Map<string, readonly string[]>()
/** The same of a list's name, which all its rows repeat. */
function kindsOf(source: string): readonly string[] {
  const kept = known.get(source)
  if (kept !== undefined) return kept
  const kinds = kindsIn(source, TERRITOIRES)
  if (known.size < LISTES_MAX) known.set(source, kinds)
  return kinds
}
const LISTES_MAX = 1_000

/** Kinds of place from the row's own words, else from the name of its list: a list named after one service holds nothing else. */
function typologieOf(rang: RangPlat, source: string): readonly string[] {
  const dite = textOf(rang, 'typologie') ?? ''
  const own = TYPOLOGIES.lire(dite)
  if (own.length > 0) return own
  const words = kindsIn(dite)
  return words.length > 0 ? words : kindsOf(source)
}

/** What a row of a list says: `valeursOf({ nom: 'MJC', lat: '48,1', lon: '2' }, 'hub') → { nom: 'MJC', latitude: 48.1, longitude: 2, … }`. */
export function valeursOf(rang: RangPlat, source: string): Valeurs {
  const [latitude, longitude] = [numberOf(rang, 'latitude'), numberOf(rang, 'longitude')]
  const typologie = typologieOf(rang, source)
  const one = (nom: NomPlat) => {
    const text = textOf(rang, nom)
    return text === undefined ? undefined : [text]
  }
  const all = {
    nom: lineOf(rang, 'nom'),
    structure_parente: lineOf(rang, 'structure_parente'),
    adresse: lineOf(rang, 'adresse'),
    complement_adresse: lineOf(rang, 'complement_adresse'),
    code_postal: textOf(rang, 'code_postal'),
    commune: lineOf(rang, 'commune'),
    code_insee: textOf(rang, 'code_insee'),
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
    pivot: pivotOf(rang),
    telephone: textOf(rang, 'telephone'),
    courriels: one('courriels'),
    site_web: one('site_web'),
    typologie: typologie.length > 0 ? typologie : undefined
  }
  return Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined)) as Valeurs
}

/** A row as a record of its list: `source` is the row's own, else the one given; `cle` names it in its list. */
export function recordPlat(rang: RangPlat, source: string, cle: string): Enregistrement {
  const own = rang.source
  const liste = typeof own === 'string' && own !== '' ? own : source
  const valeurs = valeursOf(rang, liste)
  return {
    source: liste,
    ligne: 1,
    id_source: '',
    cle,
    valeurs,
    telephones: valeurs.telephone === undefined ? [] : [valeurs.telephone],
    reserves: {},
    bruts: {},
    remplis: [],
    deduits: [],
    notices: []
  }
}
