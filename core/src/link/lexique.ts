/**
 * Texts as integers, so that records are compared by numbers. The letters of all texts
 * stand end to end in one column: one that is looked up is written after the last, and stays there only if it is new. Neither a line nor
 * a contact makes any text of its own, and they are read by the million.
 */
import { foldedWords, PLIS, PLUSIEURS } from '../text/fold.ts'
import { Suite } from './moteur/blocs.ts'
import { entiers, lettres } from './moteur/etendue.ts'
import { cleDe } from './recensement.ts'

// FNV-1a (Fowler, Noll and Vo), 32 bits, one step a letter.
const DEPART = 0x811c9dc5
const PREMIER = 0x01000193

/** Between the kind of a text and the text. */
const SEPARATEUR = 0x1f
/** As all words begin: of no kind. */
const SANS_GENRE = Math.imul(DEPART ^ SEPARATEUR, PREMIER)

/** Beyond so many places the table doubles; before, it grows by four. */
const GRANDE = 1 << 20

/** Texts from 1, in the order they came; 0 is "nothing". */
export class Lexique {
  /** How many there are, "nothing" included. */
  nombre = 1
  /** The rank of each word that `lit` last read. */
  lus = entiers(1 << 6)
  readonly #textes: string[] = ['']
  readonly #cles: number[] = [0]
  /** Kind, separator and text of each rank end to end; where each ends. */
  #lettres = lettres(1 << 8)
  readonly #fins = new Suite(1 << 6)
  /** Hash and rank in turn, each in the first free place from where its hash says: half of them at most are taken. */
  #cases = entiers(1 << 9)

  constructor() {
    this.#fins.push(0)
  }

  /** One text is several when it is of several kinds: a mailbox's domain and a site's host are not one clue. */
  rank(texte: string, genre = ''): number {
    const { length } = texte
    if (length === 0) return 0
    const avant = this.#fins.valeurs[this.nombre - 1] as number
    const pool = this.#roomFor(avant + genre.length + 1 + length)
    let fin = avant
    let hash = DEPART
    for (let i = 0; i < genre.length; i++) {
      const lettre = genre.charCodeAt(i)
      pool[fin++] = lettre
      hash = Math.imul(hash ^ lettre, PREMIER)
    }
    pool[fin++] = SEPARATEUR
    hash = Math.imul(hash ^ SEPARATEUR, PREMIER)
    for (let i = 0; i < length; i++) {
      const lettre = texte.charCodeAt(i)
      pool[fin++] = lettre
      hash = Math.imul(hash ^ lettre, PREMIER)
    }
    return this.#rankOf(fin, hash)
  }

  /**
   * How many folded words a line has, as `foldedWords` parts it; their ranks are in `lus`: of `lit('Médiathèque des Saules')`, those of
   * `mediatheque`, `des`, `saules`.
   */
  lit(ligne: string): number {
    const { length } = ligne
    if (length > this.lus.length) this.lus = entiers(2 * length)
    const { lus } = this
    let taille = 0
    let avant = this.#fins.valeurs[this.nombre - 1] as number
    let pool = this.#roomFor(avant + 1 + length)
    let fin = avant
    let hash = SANS_GENRE
    for (let i = 0; i < length; i++) {
      const code = ligne.charCodeAt(i)
      const pli = code < PLIS.length ? (PLIS[code] as number) : code >= 0x2000 && code <= 0x206f ? 0 : PLUSIEURS
      if (pli === PLUSIEURS) return this.#litAny(ligne)
      if (pli !== 0) {
        if (fin === avant) pool[fin++] = SEPARATEUR
        pool[fin++] = pli
        hash = Math.imul(hash ^ pli, PREMIER)
      } else if (fin > avant) {
        lus[taille++] = this.#rankOf(fin, hash)
        avant = this.#fins.valeurs[this.nombre - 1] as number
        pool = this.#roomFor(avant + 1 + length)
        fin = avant
        hash = SANS_GENRE
      }
    }
    if (fin > avant) lus[taille++] = this.#rankOf(fin, hash)
    return taille
  }

  /** A line with letters that fold to several, or that are seldom met. */
  #litAny(ligne: string): number {
    const mots = foldedWords(ligne)
    if (mots.length > this.lus.length) this.lus = entiers(2 * mots.length)
    mots.forEach((mot, i) => {
      this.lus[i] = this.rank(mot)
    })
    return mots.length
  }

  /** The text, without its kind; made once. */
  texte(rank: number): string {
    let texte = this.#textes[rank]
    if (texte === undefined) {
      texte = this.#write(this.#lettres.indexOf(SEPARATEUR, this.#fins.valeurs[rank - 1]) + 1, rank)
      this.#textes[rank] = texte
    }
    return texte
  }

  /** The key of a text, which does not depend on the others; made once. 0 is "nothing". */
  cle(rank: number): number {
    let cle = this.#cles[rank]
    if (cle === undefined) {
      const debut = this.#fins.valeurs[rank - 1] as number
      const texte = this.#lettres.indexOf(SEPARATEUR, debut) + 1
      cle = cleDe(String.fromCharCode(...this.#lettres.subarray(debut, texte - 1)), this.texte(rank))
      this.#cles[rank] = cle
    }
    return cle
  }

  #write(debut: number, rank: number): string {
    const fin = this.#fins.valeurs[rank] as number
    let texte = ''
    for (let i = debut; i < fin; i++) texte += String.fromCharCode(this.#lettres[i] as number)
    return texte
  }

  /** The rank of the letters after the last text, which end at `fin`. */
  #rankOf(fin: number, hash: number): number {
    const cases = this.#cases
    const mask = cases.length - 2
    let place = ((hash ^ (hash >>> 15)) << 1) & mask
    for (let rank = cases[place + 1] as number; rank !== 0; rank = cases[place + 1] as number) {
      if (cases[place] === hash && this.#isSaid(rank, fin)) return rank
      place = (place + 2) & mask
    }
    const rank = this.nombre++
    this.#fins.push(fin)
    cases[place] = hash
    cases[place + 1] = rank
    if (4 * rank > mask) this.#grow()
    return rank
  }

  #isSaid(rank: number, fin: number): boolean {
    const fins = this.#fins.valeurs
    const pool = this.#lettres
    const avant = fins[this.nombre - 1] as number
    const debut = fins[rank - 1] as number
    const length = (fins[rank] as number) - debut
    if (fin - avant !== length) return false
    for (let i = 0; i < length; i++) if (pool[debut + i] !== pool[avant + i]) return false
    return true
  }

  #grow(): void {
    const old = this.#cases
    const cases = entiers((old.length < GRANDE ? 4 : 2) * old.length)
    const mask = cases.length - 2
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue
      const hash = old[i] as number
      let place = ((hash ^ (hash >>> 15)) << 1) & mask
      while (cases[place + 1] !== 0) place = (place + 2) & mask
      cases[place] = hash
      cases[place + 1] = old[i + 1] as number
    }
    this.#cases = cases
  }

  #roomFor(fin: number): Uint16Array {
    if (fin > this.#lettres.length) {
      const wider = lettres(2 * fin)
      wider.set(this.#lettres)
      this.#lettres = wider
    }
    return this.#lettres
  }
}
