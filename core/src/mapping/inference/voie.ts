/**
 * The street line in several columns: its number, "bis", the kind of street, its name. They are told by their neighbour,
 * the column that the street is read from: "N°" alone is the rank of a row anywhere else.
 */
import { readNom } from './noms.ts'
import { motsDuNom } from './profil.ts'
import type { Vue } from './vue.ts'

const NUMEROS: ReadonlySet<string> = new Set(['numero', 'numerovoie', 'n'])
const INDICES: ReadonlySet<string> = new Set(['indicevoie', 'bis', 'indice', 'repetition', 'rep', 'ter'])
/** Columns further than this from the street are about something else. */
const VOISINS = 3

const near = (a: Vue, b: Vue): boolean => Math.abs(a.profil.rang - b.profil.rang) <= VOISINS
const says = (vue: Vue, mots: ReadonlySet<string>): boolean => vue.nom.sens.some(mot => mots.has(mot))

/** Words of a column's name that may stand in one that holds a part of the street. */
const DE_VOIE: ReadonlySet<string> = new Set(['adresse', 'rue', 'nomvoie'])

// "localisation.numero": what holds the key, and the key.
const CLE = /^(.{1,200})\.([^.]{1,100})$/

/** True when both are keys of one object, the street's: its words then say nothing of the key. */
function areSisters(a: Vue, b: Vue): boolean {
  const [, de] = CLE.exec(a.profil.colonne) ?? []
  return de !== undefined && de === CLE.exec(b.profil.colonne)?.[1]
}

/** The kinds of words of the key alone: `localisation.numero → ['numero']`. */
const ownSens = ({ profil, nom }: Vue): readonly string[] => {
  const cle = CLE.exec(profil.colonne)?.[2]
  return cle === undefined ? nom.sens : readNom(motsDuNom(cle)).sens
}

const isPart = (vue: Vue, mots: ReadonlySet<string>, principale: Vue): boolean => {
  const sens = areSisters(vue, principale) ? ownSens(vue) : vue.nom.sens
  return sens.some(mot => mots.has(mot)) && sens.every(mot => mots.has(mot) || DE_VOIE.has(mot))
}

/** The name itself says a street's number: "Numéro de voie", `adresse.numero`. Its figures may follow each other. */
const saysStreet = (vue: Vue, principale: Vue): boolean =>
  says(vue, DE_VOIE) || vue.nom.sens.includes('numerovoie') || areSisters(vue, principale)

// "bis", "ter", "A", "B2"
const REPETITION = /^(?:bis|ter|quater|quinquies|[a-z]\d?)$/i

/** What comes again after a number: marks alone, or something else than words. */
const isRepetition = ({ profil, formes }: Vue): boolean =>
  formes.lettres < 0.99 || [...profil.valeurs.keys()].every(texte => REPETITION.test(texte.trim()))

/** 1, 2, 3… down the list, each once: the ranks of rows, not the numbers of a street. */
function isRanks({ profil }: Vue): boolean {
  const nombres = [...profil.valeurs.keys()].map(Number)
  if (nombres.length < 5 || nombres.length < profil.remplis || !nombres.every(Number.isInteger)) return false
  return Math.max(...nombres) - Math.min(...nombres) === nombres.length - 1
}

/**
 * The columns that make the street line with `principale`, in the order they are read: `[N°, Type de voie, ADRESSE]`. Alone
 * when the street's own cells already begin with their number.
 */
export function streetColumns(principale: Vue, vues: readonly Vue[]): readonly Vue[] {
  const libres = vues.filter(
    v => v !== principale && near(v, principale) && v.nom.proprietaire === principale.nom.proprietaire
  )
  const numero = libres.find(
    v =>
      isPart(v, NUMEROS, principale) &&
      (v.profil.remplis === 0 || v.formes.numero >= 0.6) &&
      v.formes.poste < 0.9 &&
      (saysStreet(v, principale) || !isRanks(v))
  )
  const indice = libres.find(v => isPart(v, INDICES, principale) && v.profil.remplis > 0 && isRepetition(v))
  const genre = libres.find(
    v => v.nom.sens.includes('typevoie') || (v.formes.genre_voie >= 0.6 && v.profil.remplis > 0)
  )
  if (numero === undefined && genre === undefined) return [principale]
  return [numero, numero && indice, genre, principale].filter(v => v !== undefined)
}
