/**
 * The street line in several columns: its number, "bis", the kind of street, its name. They are told by their neighbour,
 * the column that the street is read from: "N°" alone is the rank of a row anywhere else.
 */
import type { Vue } from './vue.ts'

const NUMEROS: ReadonlySet<string> = new Set(['numero', 'numerovoie', 'n'])
const INDICES: ReadonlySet<string> = new Set(['indicevoie', 'bis', 'indice', 'repetition', 'rep', 'ter'])
/** Columns further than this from the street are about something else. */
const VOISINS = 3

const near = (a: Vue, b: Vue): boolean => Math.abs(a.profil.rang - b.profil.rang) <= VOISINS
const says = (vue: Vue, mots: ReadonlySet<string>): boolean => vue.nom.sens.some(mot => mots.has(mot))

/** Words of a column's name that may stand in one that holds a part of the street. */
const isPart = (vue: Vue, mots: ReadonlySet<string>): boolean =>
  says(vue, mots) && vue.nom.sens.every(mot => mots.has(mot) || mot === 'adresse' || mot === 'rue' || mot === 'nomvoie')

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
    v => isPart(v, NUMEROS) && (v.profil.remplis === 0 || v.formes.numero >= 0.6) && v.formes.poste < 0.9 && !isRanks(v)
  )
  const indice = libres.find(v => isPart(v, INDICES) && v.profil.remplis > 0 && v.formes.lettres < 0.99)
  const genre = libres.find(
    v => v.nom.sens.includes('typevoie') || (v.formes.genre_voie >= 0.6 && v.profil.remplis > 0)
  )
  if (numero === undefined && genre === undefined) return [principale]
  return [numero, numero && indice, genre, principale].filter(v => v !== undefined)
}
