/**
 * What a column of an unknown table holds, by what its values look like first, then by its name. Shapes are sure (a mailbox has its
 * sign); names settle what shapes leave open (a town and a first name are both one word).
 */
import { foldedWords } from '../../text/fold.ts'
import { hash32 } from '../../text/hash.ts'
import { ENTRE } from './colonnes.ts'
import type { Nature } from './modele.ts'
import { foldDate } from './natures.ts'

/** A column as it is judged: a few thousand of its values are enough. */
export interface Profil {
  readonly nom: string
  /** Share of the records that say something. */
  readonly remplie: number
  /** Distinct values over said ones. */
  readonly distincte: number
  readonly valeurs: readonly string[]
}

const ECHANTILLON = 3000

/** Some of many cells, the same whatever their order: those whose hash is low, a value counting each time it is said. */
function sampled(said: readonly string[]): readonly string[] {
  if (said.length <= ECHANTILLON) return said
  const times = new Map<string, number>()
  const bound = (ECHANTILLON / said.length) * 2 ** 32
  return said.filter(cell => {
    const time = times.get(cell) ?? 0
    times.set(cell, time + 1)
    return hash32(cell, time) < bound
  })
}

/** `profilOf('ville', cells)`. */
export function profilOf(nom: string, cells: readonly string[]): Profil {
  const said = cells.filter(c => c !== '')
  return {
    nom,
    remplie: said.length / Math.max(1, cells.length),
    distincte: new Set(said).size / Math.max(1, said.length),
    valeurs: sampled(said).map(c => c.split(ENTRE, 1)[0] as string)
  }
}

// "a.b@exemple.fr"
const COURRIEL = /^[^@\s]{1,64}@[^@\s]{1,200}\.[a-z]{2,10}$/i
// "https://exemple.fr", "www.exemple.fr/x"
const SITE = /^(?:https?:\/\/|www\.)\S{3,}/i
// "310/246-1501", "+34 956 62 10 50", "0399000001"
const TELEPHONE = /^\+?[\d\s().\-/]{8,20}$/
// "GC-725-BC", "K412-07": letters, figures, and what parts them
const PLAQUE = /^(?=.*\d\d)(?=.*\p{L})[\p{L}\d]+(?:[-./][\p{L}\d]+)+$/u
/** Figures of a telephone, country included (E.164): an ORCID has sixteen. */
const CHIFFRES_MAX = 15
// "1999"
const ANNEE = /^(?:1[5-9]|20)\d\d$/
// "-12.5", "48,85"
const NOMBRE = /^-?\d{1,15}(?:[.,]\d{1,15})?$/
// "0.8756231": a measure, not a telephone
const DECIMAL = /^-?\d{1,3}[.,]\d{1,15}$/
// "2119", "59000", "SW1A 1AA", "92612-5656"
const POSTAL = /^(?=.{0,9}\d)[a-z0-9]{2,5}[ -]?[a-z0-9]{0,5}$/i
// "143 min", "320 p.", "18,5 km": a number and its unit
const QUANTITE = /^-?\d{1,9}(?:[.,]\d{1,6})?\s?(\p{L}[\p{L}²³/]{0,9}\.?|[%°])$/u
// "450", "1800": figures without a zero before them
const ENTIER_NU = /^-?(?:0|[1-9]\d{0,8})$/
// "435 s. la cienega", "5-9 rue"
const NUMERO_ET_VOIE = /^\d{1,5}[a-z]?(?:[-/]\d{1,5})?,? +\S/i
// "18072-A4", "2185997": signs and at least four figures, in one word
const CODE = /^(?=(?:[^\d]*\d){4})[\w./-]{5,40}$/

const share = (valeurs: readonly string[], test: (v: string) => boolean): number =>
  valeurs.length === 0 ? 0 : valeurs.filter(test).length / valeurs.length

const wordsOf = (texte: string): number => texte.trim().split(/\s+/).length

/** Words of a column's name that say what it holds, folded; French, English, German, Spanish, Italian, Portuguese and Dutch. */
const NOMS: readonly (readonly [Nature, string])[] = [
  ['courriel', 'courriel courriels mail email emails mel correo posta'],
  ['site', 'site web website websites url lien webseite sitio sito'],
  ['telephone', 'tel telephone telephones phone phones mobile portable fax telefon telefono telefone telefoon'],
  ['code_postal', 'cp postal zip postcode zipcode plz postleitzahl cap'],
  ['identifiant', 'isbn issn ean gtin doi siret siren rna sku ref reference matricule'],
  ['date', 'date dob birth naissance ne datum geburtsdatum fecha nacimiento data nascita'],
  ['annee', 'annee year an jahr ano anio anno jaar'],
  ['prix', 'prix price montant cotisation loyer cost tarif preis precio prezzo preco prijs'],
  ['personnes', 'auteurs authors author auteur verfasser autor autoren autores autore autori'],
  [
    'personne',
    'prenom given first forename surname lastname firstname patronyme famille last vorname nachname nombre apellido apellidos cognome'
  ],
  ['ville', 'ville city commune town suburb locality localite municipality stadt ort ciudad citta cidade stad comune'],
  [
    'categorie',
    'type categorie category state region departement country pays venue genre sex sexe brand typologie class art typ tipo'
  ],
  [
    'adresse',
    'adresse addr address street rue voie freeform road strasse anschrift calle direccion indirizzo via rua straat'
  ],
  [
    'titre',
    'nom name names title titre libelle label intitule denomination raison enseigne designation titel titulo titolo naam bezeichnung'
  ]
]

/** Words of a title under which numbers are measured, the same languages; a unit may end it (« longueur_m »). */
const MESURES: ReadonlySet<string> = new Set(
  (
    'longueur largeur hauteur profondeur surface superficie poids masse duree distance population effectif effectifs nombre nb pages page pagination ' +
    'capacite altitude debit puissance volume contenance vitesse age taille quantite tirage ' +
    'length width height weight area duration size runtime quantity count mass capacity lange breite hohe gewicht flache dauer anzahl ' +
    'm km cm mm m2 ha kg mg kw kwh cl ml min mn minutes heures'
  ).split(' ')
)
/** And those under which they name things, whatever they look like. */
const CODES: ReadonlySet<string> = new Set(
  'code insee rivoli fantoir siren siret id identifiant no n numero ref reference matricule dossier compte licence adherent cote cle key'.split(
    ' '
  )
)
/** Values from which untitled numbers that vary in width are measured: fewer are ranks and grades. */
const MESURES_MIN = 20
/** Units that one column may be told in. */
const UNITES_MAX = 4

/** True of numbers that are measured: « 143 min », or whole numbers of many widths that no title says to be codes. */
function isMeasure(nom: string, valeurs: readonly string[]): boolean {
  const units = new Set(valeurs.flatMap(v => QUANTITE.exec(v.trim())?.[1]?.toLowerCase() ?? []))
  if (units.size <= UNITES_MAX && share(valeurs, v => QUANTITE.test(v.trim())) >= PRESQUE_TOUS) return true
  if (share(valeurs, v => NOMBRE.test(v)) < PRESQUE_TOUS) return false
  const words = foldedWords(nom)
  if (words.some(mot => CODES.has(mot))) return false
  if (words.some(mot => MESURES.has(mot))) return true
  const whole = share(valeurs, v => ENTIER_NU.test(v)) >= PRESQUE_TOUS
  const widths = new Set(valeurs.map(v => v.length))
  return whole && widths.size > 1 && new Set(valeurs).size >= MESURES_MIN
}

/** True of numbers and streets: « 3 étoiles » is no door, for being said of few numbers with one word after them. */
const saysStreets = (valeurs: readonly string[]): boolean =>
  share(valeurs, v => NUMERO_ET_VOIE.test(v)) >= LA_PLUPART && share(valeurs, v => wordsOf(v) <= 2) < LA_PLUPART

/** What a title says by itself: `named('date_of_birth') → 'date'`. */
export function named(nom: string): Nature | null {
  const words = new Set(foldedWords(nom))
  if (words.has('street') && words.has('number')) return 'numero'
  if (words.has('numero') || words.has('number') || words.has('num')) return 'numero'
  for (const [nature, dits] of NOMS) if (dits.split(' ').some(mot => words.has(mot))) return nature
  return null
}

const MOTS_DE_PRENOM: ReadonlySet<string> = new Set(
  'prenom prenoms given first firstname forename vorname nome nombre voornaam'.split(' ')
)

/** True of a title of first names: `saysPrenom('given_name')`, not `'surname'`, nor `'last_name'`. */
export const saysPrenom = (nom: string): boolean => foldedWords(nom).some(mot => MOTS_DE_PRENOM.has(mot))

const isDate = (texte: string): boolean => {
  const folded = foldDate(texte)
  const month = Number(folded.slice(4, 6))
  const day = Number(folded.slice(6, 8))
  return folded !== '' && month >= 1 && day >= 1 && Math.min(month, day) <= 12 && Math.max(month, day) <= 31
}

// "5.4.26", "05/04/1926", "1926", "2026-04": what people write under « date »
const DATE_COURTE = /^(?:\d{1,2}[-/. ]){1,2}\d{2,4}$|^\d{4}(?:[-/.]\d{1,2}){0,2}$/
/** Under a title that says a date, some whole ones tell it from a column of years. */
const QUELQUES = 0.2

const isDates = (valeurs: readonly string[], dit: Nature | null): boolean => {
  const whole = share(valeurs, isDate)
  if (whole >= PRESQUE_TOUS && dit !== 'telephone') return true
  return dit === 'date' && whole >= QUELQUES && share(valeurs, v => isDate(v) || DATE_COURTE.test(v)) >= PRESQUE_TOUS
}

/** Below, the column says too little to be worth learning. */
const REMPLIE = 0.03
/** What so many rows all say tells none of them apart; of two rows that say it, it is a clue. */
const CONSTANTE = 10
const PRESQUE_TOUS = 0.9
const LA_PLUPART = 0.6
/** Distinct values over said ones, above which a code names what it is on. */
const PROPRE = 0.3

/** What the column holds, or null when it is better left out: nearly empty, or always the same. */
export function natureOf({ nom, remplie, distincte, valeurs }: Profil): Nature | null {
  const distinct = new Set(valeurs).size
  if (remplie < REMPLIE || valeurs.length === 0 || (distinct < 2 && valeurs.length >= CONSTANTE)) return null
  const dit = named(nom)
  if (share(valeurs, v => COURRIEL.test(v)) >= LA_PLUPART) return 'courriel'
  if (share(valeurs, v => SITE.test(v)) >= LA_PLUPART || dit === 'site') return 'site'
  if (isDates(valeurs, dit)) return 'date'
  if (dit === 'identifiant' && distincte >= PROPRE && share(valeurs, v => wordsOf(v) === 1) >= PRESQUE_TOUS)
    return 'identifiant'
  const phones = share(
    valeurs,
    v => TELEPHONE.test(v) && v.replace(/\D/g, '').length <= CHIFFRES_MAX && (dit === 'telephone' || !isDate(v))
  )
  const decimal = share(valeurs, v => DECIMAL.test(v)) >= LA_PLUPART
  if (
    phones >= LA_PLUPART &&
    !decimal &&
    (dit === 'telephone' || share(valeurs, v => /[\s().\-/+]|^0/.test(v)) >= LA_PLUPART)
  )
    return 'telephone'
  if (share(valeurs, v => ANNEE.test(v)) >= PRESQUE_TOUS) return 'annee'
  if (dit === 'code_postal' && share(valeurs, v => POSTAL.test(v)) >= LA_PLUPART) return 'code_postal'
  if (dit !== 'prix' && dit !== 'numero' && dit !== 'code_postal' && dit !== 'telephone' && isMeasure(nom, valeurs))
    return 'mesure'
  const numeric = share(valeurs, v => NOMBRE.test(v))
  if (dit === 'numero' && share(valeurs, v => v.length <= 8) >= PRESQUE_TOUS) return 'numero'
  if (dit === 'prix') return 'prix'
  if (distincte >= PROPRE && share(valeurs, v => CODE.test(v)) >= PRESQUE_TOUS) return 'identifiant'
  if (numeric >= PRESQUE_TOUS) return share(valeurs, v => /[.,]/.test(v)) > 0.3 ? 'prix' : 'nombre'
  const words = valeurs.reduce((sum, v) => sum + wordsOf(v), 0) / valeurs.length
  if (dit === 'personne' && words < 2.5) return 'personne'
  if (dit === 'ville' || dit === 'personnes') return dit
  if (dit === 'adresse' || saysStreets(valeurs)) return 'adresse'
  if (dit === 'titre') return 'titre'
  if (dit === 'categorie' || (distinct <= 60 && distincte < 0.1)) return 'categorie'
  if (words < 1.6 && distincte >= PRESQUE_TOUS && share(valeurs, v => /\d/.test(v)) >= LA_PLUPART) return 'identifiant'
  // « GC-725-BC »: a plate, of rows that are told twice
  if (words < 1.6 && distincte >= PROPRE && share(valeurs, v => PLAQUE.test(v)) >= PRESQUE_TOUS) return 'identifiant'
  if (words < 1.6) return distincte > 0.02 ? 'personne' : 'categorie'
  return words > 12 ? 'texte' : 'titre'
}

// "12", "0012": no sign, no decimal
const ENTIER = /^\d{1,9}$/
/** Rows under which whole numbers that follow each other say nothing, and of their range the share that must be filled. */
const RANGS_MIN = 5
const RANGS_PLEINS = 0.8

// "V12", "L-0007", "fiche_3": what stands before the rank of a row
const PREFIXE = /^[^\d\s]{1,12}(?=\d{1,9}$)/

/** Cells less the signs that all of them begin by, when they do: a list that numbers its own rows « V1, V2… ». */
function unprefixed(cells: readonly string[]): readonly string[] {
  const first = PREFIXE.exec(cells.find(cell => cell !== '') ?? '')?.[0]
  if (first === undefined || !cells.every(cell => cell === '' || PREFIXE.exec(cell)?.[0] === first)) return cells
  return cells.map(cell => cell.slice(first.length))
}

/**
 * True of a counter of rows: in each file whole numbers, none twice, that fill their range: `1, 2, 3…`; behind a prefix (`V1, V2…`) where there
 * is one file, since two that say V12 may well mean one thing. Row 12 of one list is not row 12 of another. `cells` of all files end to
 * end, `fichiers` the file of each.
 */
export function isCounter(cells: readonly string[], fichiers: Int32Array): boolean {
  const several = fichiers.some(f => f !== fichiers[0])
  return fillsRange(several ? cells : unprefixed(cells), fichiers)
}

function fillsRange(cells: readonly string[], fichiers: Int32Array): boolean {
  const byFile = new Map<number, Set<number>>()
  for (let r = 0; r < cells.length; r++) {
    const cell = cells[r] as string
    if (cell === '') continue
    if (!ENTIER.test(cell)) return false
    const seen = byFile.get(fichiers[r] as number) ?? new Set()
    byFile.set(fichiers[r] as number, seen)
    if (seen.has(Number(cell))) return false
    seen.add(Number(cell))
  }
  if (byFile.size === 0) return false
  return [...byFile.values()].every(seen => {
    let [least, most] = [Number.POSITIVE_INFINITY, 0]
    for (const n of seen) {
      least = Math.min(least, n)
      most = Math.max(most, n)
    }
    return seen.size >= RANGS_MIN && seen.size >= RANGS_PLEINS * (most - least + 1)
  })
}
