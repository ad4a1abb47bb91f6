/**
 * What each kind of column is folded to, compared by, and how finely: the table from which a model is proposed for a list nobody has
 * described. Levels are few and ordered, so that what each weighs can be learnt from a few hundred pairs.
 */
import { fold } from '../../text/fold.ts'
import type { Nature } from './modele.ts'

/** A level before its m and u are known. */
interface Seuil {
  readonly niveau: string
  readonly au_moins?: number
  readonly au_plus?: number
  /** See `NiveauAppris`. */
  readonly plafond?: number
  readonly deux?: true
}

interface Traitement {
  /** French, for who reads what was proposed. */
  readonly dit: string
  /** One value, folded; empty when it says nothing. */
  readonly plie: (texte: string) => string
  readonly distance: string
  readonly seuils: readonly Seuil[]
  readonly frequences: boolean
}

// "310/246-1501" → "3102461501": all that is no figure.
const NOT_FIGURE = /[^0-9]+/g
// "https://www.exemple.fr/lieu/" → "exemple.fr/lieu".
const SCHEME = /^(?:https?:\/\/)?(?:www\.)?/
// "2026-01-15", "2026/1/5": year first.
const ANNEE_MOIS_JOUR = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})/
// "15/01/2026", "5.1.2026": day first.
const JOUR_MOIS_ANNEE = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})/
// "9,90 €", "$12.50", "-3": the first number.
const NOMBRE = /-?\d{1,15}(?:[.,]\d{1,10})?/

const figures = (texte: string): string => texte.replace(NOT_FIGURE, '')
const two = (n: string): string => n.padStart(2, '0')

/** `foldDate('15/01/2026') === '20260115'`, `foldDate('19560409') === '19560409'`; empty when it is no date. */
export function foldDate(texte: string): string {
  const bare = texte.trim()
  const ymd = ANNEE_MOIS_JOUR.exec(bare)
  if (ymd !== null) return `${ymd[1]}${two(ymd[2] as string)}${two(ymd[3] as string)}`
  const dmy = JOUR_MOIS_ANNEE.exec(bare)
  if (dmy !== null) return `${dmy[3]}${two(dmy[2] as string)}${two(dmy[1] as string)}`
  const all = figures(bare)
  return all.length === 8 ? all : ''
}

/** `foldNumber('9,90 €') === '9.9'`. */
function foldNumber(texte: string): string {
  const found = NOMBRE.exec(texte)?.[0]
  return found === undefined ? '' : String(Number(found.replace(',', '.')))
}

/** What one of a unit is in the first of its kind: litres, metres, kilograms, minutes. */
const UNITES: ReadonlyMap<string, number> = new Map([
  ['dl', 0.1],
  ['cl', 0.01],
  ['ml', 0.001],
  ['km', 1000],
  ['cm', 0.01],
  ['mm', 0.001],
  ['g', 0.001],
  ['h', 60]
])
// "75 cl": the letters after the number
const UNITE = /\d\s?(\p{L}{1,2})\b/u

/** `foldMeasure('75 cl') === foldMeasure('0,75 L')`. */
function foldMeasure(texte: string): string {
  const said = foldNumber(texte)
  const unit = UNITES.get(UNITE.exec(texte)?.[1]?.toLowerCase() ?? '')
  return said === '' || unit === undefined ? said : String(Number((Number(said) * unit).toPrecision(9)))
}

function foldPhone(texte: string): string {
  const all = figures(texte)
  return all.length < 6 ? '' : all
}

function foldSite(texte: string): string {
  const bare = texte.trim().toLowerCase().replace(SCHEME, '')
  return bare.endsWith('/') ? bare.slice(0, -1) : bare
}

const foldCode = (texte: string): string => fold(texte).replaceAll(' ', '')

// "6100": a French post code whose zero a spreadsheet took, or one of four figures, which all then gain.
const QUATRE_CHIFFRES = /^\d{4}$/
/** `foldPostal('6100') === foldPostal('06100')`. */
const foldPostal = (texte: string): string => foldCode(texte).replace(QUATRE_CHIFFRES, '0$&')

// "X33-100", "rj-45", "b7.20": one code, in one word or two; not "2019-2020", nor "Saint-Denis-93"
const CODE_COUPE = /(?<![\p{L}\d])((?:\p{L}{1,4}\d{1,9})|\p{L}{1,3}(?=-))[-./](?=\d)/gu
/** `foldTitle('Ponceuse X33-100') === foldTitle('PONCEUSE x33100')`. */
const foldTitle = (texte: string): string => fold(texte.replace(CODE_COUPE, '$1'))

const EGAL: Seuil = { niveau: 'égal', au_moins: 1 }
const AUTRE: Seuil = { niveau: 'différent' }
const MOTS: readonly Seuil[] = [
  { niveau: 'mêmes mots', au_moins: 0.999 },
  { niveau: 'presque les mêmes mots', au_moins: 0.85 },
  { niveau: 'l’essentiel des mots', au_moins: 0.65 },
  { niveau: 'des mots en commun', au_moins: 0.4 },
  { niveau: 'peu de mots en commun', au_moins: 0.15 },
  AUTRE
]
/**
 * Names that share less than two thirds of what they weigh: two shops of one trade do, in every town. Drawn at random pairs hardly ever do,
 * so that counting makes too much of it. Held to these bits, Overture's F1 goes from 84.3 to 85.3; at 4 and not 5, Fodors loses 1.4.
 */
const PLAFONDS: ReadonlyMap<string, number> = new Map([
  ['des mots en commun', 5],
  ['peu de mots en commun', 0]
])
const NOMS: readonly Seuil[] = MOTS.map(seuil => {
  const plafond = PLAFONDS.get(seuil.niveau)
  return plafond === undefined ? seuil : { ...seuil, plafond }
})
const NOMS_PROCHES: readonly Seuil[] = [
  EGAL,
  { niveau: 'presque égal', au_moins: 0.92 },
  { niveau: 'proche', au_moins: 0.82 },
  { niveau: 'un peu proche', au_moins: 0.7 }
]
/**
 * Of columns of first names, instead of what any name is compared by: two that the column knows are two persons, twins included, whatever their
 * home shares. In FEBRL 3, one row in eighty has another's first name, or its surname for a first name: an equal number still joins them.
 */
export const PRENOMS: Pick<Traitement, 'distance' | 'seuils'> = {
  distance: 'prenoms',
  seuils: [...NOMS_PROCHES, { niveau: 'différent', au_moins: 0.005 }, { niveau: 'un autre prénom connu', deux: true }]
}
const FRAPPES: readonly Seuil[] = [
  EGAL,
  { niveau: 'une faute de frappe', au_moins: 0.8 },
  { niveau: 'deux fautes de frappe', au_moins: 0.6 },
  AUTRE
]

export const NATURES: Readonly<Record<Nature, Traitement>> = {
  identifiant: { dit: 'un identifiant', plie: foldCode, distance: 'frappe', seuils: FRAPPES, frequences: false },
  personne: {
    dit: 'un nom ou un prénom',
    plie: fold,
    distance: 'jaro-winkler',
    seuils: [...NOMS_PROCHES, AUTRE],
    frequences: true
  },
  personnes: { dit: 'des noms de personnes', plie: fold, distance: 'mots', seuils: MOTS, frequences: false },
  titre: { dit: 'un nom, un titre', plie: foldTitle, distance: 'mots', seuils: NOMS, frequences: true },
  texte: { dit: 'un texte', plie: fold, distance: 'mots', seuils: MOTS, frequences: false },
  adresse: {
    dit: 'une voie et son numéro',
    plie: fold,
    distance: 'adresses',
    seuils: [
      { niveau: 'égale', au_moins: 0.999 },
      { niveau: 'presque égale', au_moins: 0.75 },
      { niveau: 'numéro tu ou voie proche', au_moins: 0.55 },
      { niveau: 'même voie, autre numéro', au_moins: 0.35 },
      { niveau: 'même numéro, autre voie', au_moins: 0.2 },
      AUTRE
    ],
    frequences: false
  },
  numero: {
    dit: 'un numéro de rue',
    plie: foldCode,
    distance: 'frappe',
    seuils: [EGAL, { niveau: 'une faute de frappe', au_moins: 0.8 }, AUTRE],
    frequences: false
  },
  code_postal: {
    dit: 'un code postal',
    plie: foldPostal,
    distance: 'frappe',
    seuils: [EGAL, { niveau: 'une faute de frappe', au_moins: 0.8 }, AUTRE],
    frequences: true
  },
  ville: {
    dit: 'une ville',
    plie: fold,
    distance: 'jaro-winkler',
    seuils: [EGAL, { niveau: 'presque égale', au_moins: 0.9 }, AUTRE],
    frequences: true
  },
  telephone: {
    dit: 'un téléphone',
    plie: foldPhone,
    distance: 'chiffres',
    // A figure apart is the next line of the same switchboard as often as a slip.
    seuils: [EGAL, { niveau: 'une faute de frappe', au_moins: 0.8, plafond: 0 }, AUTRE],
    frequences: true
  },
  courriel: {
    dit: 'un courriel',
    plie: texte => texte.trim().toLowerCase(),
    distance: 'jaro-winkler',
    // Two persons of one name have mailboxes that look alike: their names say it already.
    seuils: [EGAL, { niveau: 'presque égal', au_moins: 0.92, plafond: 0 }, AUTRE],
    frequences: true
  },
  site: {
    dit: 'un site',
    plie: foldSite,
    distance: 'sites',
    // One host holds the pages of all the shops of a chain, which a table of a few hundred rows may not show.
    seuils: [EGAL, { niveau: 'même hôte', au_moins: 0.5, plafond: 4 }, AUTRE],
    frequences: true
  },
  date: {
    dit: 'une date',
    plie: foldDate,
    distance: 'dates',
    seuils: [EGAL, { niveau: 'une faute de frappe', au_moins: 0.8 }, { niveau: 'deux fautes', au_moins: 0.5 }, AUTRE],
    frequences: false
  },
  annee: {
    dit: 'une année',
    plie: foldNumber,
    distance: 'ecart',
    seuils: [{ niveau: 'égale', au_plus: 0 }, { niveau: 'un an d’écart', au_plus: 1 }, AUTRE],
    frequences: false
  },
  prix: {
    dit: 'un prix, une quantité',
    plie: foldNumber,
    distance: 'rapport',
    seuils: [EGAL, { niveau: 'à 5 % près', au_moins: 0.95 }, { niveau: 'à 20 % près', au_moins: 0.8 }, AUTRE],
    frequences: false
  },
  mesure: {
    dit: 'une mesure',
    plie: foldMeasure,
    distance: 'rapport',
    // Two streets are 300 m long: what is measured is nobody's own, however seldom a short table shows it twice.
    seuils: [
      { niveau: 'égale', au_moins: 1, plafond: 6 },
      { niveau: 'à 5 % près', au_moins: 0.95, plafond: 4 },
      { niveau: 'à 20 % près', au_moins: 0.8, plafond: 1 },
      AUTRE
    ],
    frequences: false
  },
  nombre: { dit: 'un nombre', plie: foldNumber, distance: 'egal', seuils: [EGAL, AUTRE], frequences: true },
  point: {
    dit: 'un point sur la carte',
    plie: texte => texte.trim(),
    distance: 'metres',
    seuils: [
      { niveau: 'même point', au_plus: 40 },
      { niveau: 'à deux pas', au_plus: 150 },
      { niveau: 'même quartier', au_plus: 600 },
      { niveau: 'même ville', au_plus: 3000 },
      { niveau: 'loin' }
    ],
    frequences: false
  },
  categorie: { dit: 'une catégorie', plie: fold, distance: 'egal', seuils: [EGAL, AUTRE], frequences: true }
}
