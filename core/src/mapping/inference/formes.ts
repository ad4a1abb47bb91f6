/**
 * What a cell looks like, whatever its column is called: a phone, a post code, a street line, an opening time… Each shape
 * is a test on one text; a column is described by the share of its filled cells that have the shape. No shape decides
 * alone: "44000" is a post code, an INSEE code and a number, and the column's name and neighbours settle it.
 */
import { inBox, type Point } from '../../geo/point.ts'
import type { Geographie } from '../../reference/geographie.ts'
import { BOITE_METROPOLE, BOITES_OUTRE_MER } from '../../reference/outre-mer.ts'
import { fold } from '../../text/fold.ts'
import { isCommune, isDepartement, isInsee, isPoste, isRegion } from './formes-lieux.ts'
import { isDate, isHeure, isPlage, isSemaine, saysJour } from './formes-temps.ts'

// "contact@exemple.fr", alone or among several
const COURRIEL = /[^\s@<>;,|]{1,64}@[^\s@<>;,|]{1,190}\.[a-z]{2,24}/i
// "https://exemple.fr/page", "www.exemple.fr", "exemple.fr/page"
const LIEN =
  /^(?:(?:h?t?tps?:\/\/|www\.)\S{3,}|(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:fr|com|org|net|eu|info|re|corsica|bzh|alsace|gouv|io|asso|coop|nc|pf|gp|mq|yt|paris)(?:\/\S{0,500})?)$/i
// "01 23 45 67 89", "+33 (0)1.23.45.67.89", "0262 12 34 56", "33123456789"
const TELEPHONE = /(?:\+|00)?\(?\d(?:[\s().\-–/\u00a0]{0,3}\d){7,13}/
// "39 49", "3646", "115" is too short to be told from a number
const COURT = /^(?:3\d ?\d{2}|1[01]\d{2})$/
const HORS_CHIFFRES = /\D/g
const RNA = /^W\d{9}$/i
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
// "LMN008", "Ref_0001", "4f3401dbde77fe55ff000a5d", "mednum-12": one word that holds a figure
const JETON = /^(?=.{0,60}\d)[\p{L}\d][\p{L}\d_:/.@#-]{0,60}$/u
// "48.8566", "-1,5", "394035,185": a number with its decimals
const DECIMAL = /^[-+]?\d{1,9}(?:[.,]\d{1,20})?$/
const ENTIER = /^\d{1,12}$/
// "48°51'24\" N", "2° 21,5' O", "N 48°51′24″"
const SEXAGESIMAL = /^[NSEWO]?\s{0,2}[-+]?\d{1,3}\s?°\s?\d{1,2}(?:[.,]\d{1,10})?\s?['’′](?:[^a-z]{0,20})[NSEWO]?$/i
// "48.85, 2.35", "48,85 ; 2,35", "48.85 / 2.35", "[2.35, 48.85]"
const PAIRE =
  /^[[(]?\s{0,3}(-?\d{1,3}(?:\.\d{1,20}|,\d{1,20}(?=\s{0,3}[;/| ])))\s{0,3}[,;/| ]\s{0,3}(-?\d{1,3}[.,]\d{1,20})\s{0,3}[\])]?$/
// "48.85 2.35 0 0": latitude, longitude, altitude, accuracy, as forms on a phone write them (XForms' geopoint)
const GEOPOINT = /^(-?\d{1,3}\.\d{1,20}) (-?\d{1,3}\.\d{1,20}) -?\d{1,5}(?:\.\d{1,9})? \d{1,6}(?:\.\d{1,9})?$/
// "POINT (2.35 48.85)", '{"type": "Point", "coordinates": …'
const GEOMETRIE = /^(?:SRID=\d{1,6};)?\s{0,9}(?:MULTI)?POINT\s{0,9}\(|^\s{0,9}\{.{0,80}"coordinates"/i
// "12", "3 bis", "12-14", "4B"
const NUMERO = /^\d{1,4}(?: ?(?:bis|ter|quater|[a-f]))?(?:\s?[-/à]\s?\d{1,4})?$/i
const GENRES_VOIE =
  'rue|avenue|av|ave|boulevard|bd|bld|place|pl|allee|allees|all|chemin|che|chem|route|rte|impasse|imp|quai|cours|crs|square|sq|esplanade|esp|promenade|passage|pass|ruelle|sentier|venelle|faubourg|fbg|mail|rond point|traverse|montee|lieu dit|lieudit|hameau|ham|lotissement|lot|residence|zone|za|zi|zac|parvis|chaussee|villa|cite|bourg|street'
const VOIE = new RegExp(`(?:^|\\d(?: bis| ter)? |[ ,])(?:${GENRES_VOIE})(?= |$)`)
const GENRE_VOIE = new RegExp(`^(?:${GENRES_VOIE})$`)
// Folded: "bp 12", "cs 50085", "tsa 1234"
const BOITE = /^(?:bp|b p|cs|tsa|boite postale|cedex)\b/
// Five figures of a post code, then a name: "… 59000 Lille"
const CODE_ET_VILLE = /(?:^|[\s,;(–-])(?:F-)?\d{2} ?\d{3}[\s,–-]{1,4}\p{L}{2}/u
// "29200 BREST", "29200#Brest", "Brest (29200)": nothing but the code and the town
const POSTE_ET_VILLE =
  /^(?:F-)?\d{2} ?\d{3}[\s#,;/|–-]{1,4}\p{L}[^\d]{1,50}$|^\p{L}[^\d]{1,50}[\s(#,;/|–-]{1,4}\d{5}\)?$/u
const HTML = /<(?:p|br|div|ul|li|strong|span|a|h\d)\b[^>]{0,200}>/i
const OUI_NON: ReadonlySet<string> = new Set(
  'oui non o n yes no y true false vrai faux 0 1 x ok non renseigne'.split(' ')
)
// A sentence has a few words: "Accueil sur rendez-vous le matin"
const MOTS_PHRASE = 6
// What the place of a public service is called, folded.
const INSTITUTION =
  /(?:^| )(?:mairie|mediatheque|bibliotheque|ccas|cias|centre|maison|espace|association|france services?|msap|mission locale|pimms|fablab|tiers lieu|cyber ?base|epn|mjc|point|relais|la poste|pole emploi|france travail|caf|cpam|msa|communaute|commune|conseil departemental|mds|croix rouge|secours|emmaus|bus|antenne|ludotheque|foyer|ecole|lycee|universite|cafe|atelier|hub|lab|bureau|accueil|departement|syndicat|regie|structure)(?: |$)/

/** Digits of a text: `digitsOf('401 092 267 00020') → '40109226700020'`. */
const digitsOf = (texte: string): string => texte.replace(HORS_CHIFFRES, '')

/** Luhn's key, that SIREN and SIRET carry; La Poste's establishments follow another sum, on their own SIREN. */
function hasKey(chiffres: string): boolean {
  if (/^356000000\d{5}$/.test(chiffres)) return true
  let somme = 0
  for (let i = 0; i < chiffres.length; i++) {
    const chiffre = Number(chiffres[chiffres.length - 1 - i]) * (i % 2 === 1 ? 2 : 1)
    somme += chiffre > 9 ? chiffre - 9 : chiffre
  }
  return somme % 10 === 0 && Number(chiffres) > 0
}

// Figures and the blanks, dots and dashes that people put between them.
const CHIFFRES_SEULS = /^[\d\s.\u00a0\u202f-]{9,30}$/
const isNumeroCle = (texte: string, longueur: number): boolean => {
  if (!CHIFFRES_SEULS.test(texte)) return false
  const chiffres = digitsOf(texte)
  return chiffres.length === longueur && hasKey(chiffres)
}

const OUTRE_MER = [...BOITES_OUTRE_MER.values()]
/** In France, wherever: the boxes of mainland and of each overseas territory. */
const inFrance = (point: Point): boolean => inBox(point, BOITE_METROPOLE) || OUTRE_MER.some(box => inBox(point, box))

const numberOf = (texte: string): number => (DECIMAL.test(texte) ? Number(texte.replace(',', '.')) : Number.NaN)

const between = (x: number, least: number, most: number): boolean => x >= least && x <= most

/** Overseas latitudes and longitudes, so that one coordinate alone can be told: Guyane is at 2 to 6 north. */
const isLatitude = (x: number): boolean => between(x, 41, 51.3) || OUTRE_MER.some(b => between(x, b.south, b.north))
const isLongitude = (x: number): boolean => between(x, -5.3, 9.7) || OUTRE_MER.some(b => between(x, b.west, b.east))

// "47°52'19.0\"N 3°33'07.5\"O", "N 47° 52,3' ; W 3° 33,1'": two angles and nothing else
const ANGLES =
  /^(?:[NSEWO]\s?)?-?\d{1,3}(?:[.,]\d{1,20})?\s?[°º˚][\d\s.,;/'’′"″”NSEWO+-]{1,30}[°º˚][\d\s.,'’′"″”]{0,20}[NSEWO]?$/i

function isPaire(texte: string): boolean {
  if (GEOMETRIE.test(texte) || (texte.length < 80 && ANGLES.test(texte))) return true
  const paire = PAIRE.exec(texte) ?? GEOPOINT.exec(texte)
  if (paire === null) return false
  const [a, b] = [Number(paire[1]?.replace(',', '.')), Number(paire[2]?.replace(',', '.'))]
  return inFrance({ latitude: a, longitude: b }) || inFrance({ latitude: b, longitude: a })
}

// "02 98 00 00 00 - 06 00 00 00 00", "a / b", a line feed: what parts two numbers
const ENTRE_NUMEROS = /\s{0,3}[\n/;,|]\s{0,3}|\s{1,3}(?:[-–]|ou|et)\s{1,3}/

function isTelephone(entier: string): boolean {
  if (entier.length > 80 || !/\d/.test(entier)) return false
  return isNumero(entier) || entier.split(ENTRE_NUMEROS).some(isNumero)
}

function isNumero(texte: string): boolean {
  if (COURT.test(texte)) return true
  const trouve = TELEPHONE.exec(texte)
  if (trouve === null) return false
  const chiffres = digitsOf(trouve[0])
  if (/^(?:0033|33|0)?0?[1-9]\d{8}$/.test(chiffres)) return chiffres.length !== 9 || !isNumeroCle(texte, 9)
  return /^(?:00)?(?:262|590|594|596|508|687|689|681)\d{6,10}$/.test(chiffres)
}

/** A test on one text, and on its folding. */
type Test = (texte: string, plie: string, geographie: Geographie) => boolean

const TESTS = {
  telephone: t => isTelephone(t),
  courriel: t => COURRIEL.test(t),
  lien: t => LIEN.test(t),
  siret: t => isNumeroCle(t, 14),
  siren: t => isNumeroCle(t, 9),
  rna: t => RNA.test(t.replace(/\s/g, '')),
  uuid: t => UUID.test(t),
  jeton: t => JETON.test(t) && !t.includes('@'),
  entier: t => ENTIER.test(t),
  decimal: t => DECIMAL.test(t),
  sexagesimal: t => t.length < 40 && SEXAGESIMAL.test(t),
  latitude: t => t.length > 3 && isLatitude(numberOf(t)),
  longitude: t => t.length > 2 && isLongitude(numberOf(t)),
  metres_x: t => t.length > 5 && between(Math.abs(numberOf(t)), 80_000, 2_400_000),
  metres_y: t => t.length > 5 && between(numberOf(t), 200_000, 8_700_000),
  paire: t => isPaire(t),
  poste: (t, _p, g) => isPoste(t, g),
  insee: (t, _p, g) => isInsee(t, g),
  commune: (t, _p, g) => isCommune(t, g),
  departement: (t, _p, g) => isDepartement(t, g),
  region: (_t, p) => isRegion(p),
  numero: t => NUMERO.test(t),
  genre_voie: (_t, p) => GENRE_VOIE.test(p),
  voie: (t, p) => t.length < 200 && VOIE.test(p),
  boite: (_t, p) => BOITE.test(p),
  adresse_entiere: t => t.length > 8 && t.length < 300 && CODE_ET_VILLE.test(t),
  poste_et_ville: t => POSTE_ET_VILLE.test(t),
  date: (t, p) => isDate(t, p),
  heure: t => isHeure(t),
  plage: (t, p) => isPlage(t, p),
  jour: (_t, p) => saysJour(p),
  semaine: (t, p) => isSemaine(t, p),
  oui_non: (_t, p) => OUI_NON.has(p),
  html: t => HTML.test(t),
  phrase: (_t, p) => p.split(' ').length >= MOTS_PHRASE,
  institution: (_t, p) => INSTITUTION.test(p),
  lettres: (_t, p) => /[a-z]{2}/.test(p)
} satisfies Record<string, Test>

export type Forme = keyof typeof TESTS
/** Share of the filled cells that have each shape, from 0 to 1. */
export type Formes = Readonly<Record<Forme, number>>

const FORMES = Object.keys(TESTS) as Forme[]
/** Shapes of no cell at all. */
const AUCUNE: Formes = Object.fromEntries(FORMES.map(f => [f, 0])) as Formes
/** A cell longer than this is prose: only its beginning is looked at. */
const LU_MAX = 400

/** Texts whose shapes are known: columns of answers share theirs. */
export type FormesConnues = Map<string, readonly Forme[]>
const CONNUES_MAX = 50_000

function shapesOf(texte: string, geographie: Geographie, connues: FormesConnues): readonly Forme[] {
  const deja = connues.get(texte)
  if (deja !== undefined) return deja
  const debut = texte.length > LU_MAX ? texte.slice(0, LU_MAX) : texte
  const plie = fold(debut)
  const formes = FORMES.filter(forme => (TESTS[forme] as Test)(debut, plie, geographie))
  if (connues.size < CONNUES_MAX) connues.set(texte, formes)
  return formes
}

/**
 * The shapes of a column, from at most `max` of its distinct texts spread over all of them:
 * `formesOf(new Map([['01 23 45 67 89', 3]]), geographie, 300).telephone → 1`. `connues` is kept from one column to the next.
 */
export function formesOf(
  valeurs: ReadonlyMap<string, number>,
  geographie: Geographie,
  max: number,
  connues: FormesConnues = new Map()
): Formes {
  if (valeurs.size === 0) return AUCUNE
  const pas = Math.max(1, valeurs.size / max)
  const sommes: Record<Forme, number> = { ...AUCUNE }
  let total = 0
  let rang = 0
  let suivant = 0
  for (const [texte, fois] of valeurs) {
    if (rang++ < suivant) continue
    suivant += pas
    total += fois
    for (const forme of shapesOf(texte, geographie, connues)) sommes[forme] += fois
  }
  for (const forme of FORMES) sommes[forme] /= total
  return sommes
}
