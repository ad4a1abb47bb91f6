/**
 * Texts as integers, so that records are compared by numbers. How many hold each one is counted: rare is strong. The words of a line are
 * looked up letter by letter as they are folded: a word that was met before makes no text anew, and lines are read by the million.
 */
import { foldedWords, PLIS, PLUSIEURS } from '../text/fold.ts'
import { Suite } from './moteur/blocs.ts'
import { entiers, lettres } from './moteur/etendue.ts'
import { cleDe } from './recensement.ts'

// FNV-1a (Fowler, Noll and Vo), 32 bits, one step a letter.
const DEPART = 0x811c9dc5
const PREMIER = 0x01000193

/** Texts from 1, in the order they came; 0 is "nothing". */
export class Lexique {
  readonly textes: string[] = ['']
  readonly porteurs: number[] = [0]
  readonly #genreDe: string[] = ['']
  readonly #cles: number[] = []
  readonly #hachages = new Suite()
  /** Ranks, each in the first free place from where its hash says: half of them at most are taken. */
  #cases = entiers(1 << 8)
  /** The letters of the text being looked up. */
  #lettres = lettres(1 << 8)

  constructor() {
    this.#hachages.push(0)
  }

  /** One text is several when it is of several kinds: a mailbox's domain and a site's host are not one clue. */
  rank(texte: string, genre = ''): number {
    const { length } = texte
    if (length === 0) return 0
    this.#makeRoom(length)
    const lettres = this.#lettres
    let hash = DEPART
    for (let i = 0; i < genre.length; i++) hash = Math.imul(hash ^ genre.charCodeAt(i), PREMIER)
    for (let i = 0; i < length; i++) {
      const lettre = texte.charCodeAt(i)
      lettres[i] = lettre
      hash = Math.imul(hash ^ lettre, PREMIER)
    }
    return this.#rankOf(length, hash, genre, texte)
  }

  /** The rank of each folded word of a line, as `foldedWords` parts it: `lit('Médiathèque des Saules')` is that of `mediatheque`, `des`, `saules`. */
  lit(ligne: string): number[] {
    const ranks: number[] = []
    this.#makeRoom(2 * ligne.length)
    const lettres = this.#lettres
    let length = 0
    let hash = DEPART
    for (let i = 0; i < ligne.length; i++) {
      const code = ligne.charCodeAt(i)
      const pli = code < PLIS.length ? (PLIS[code] as number) : code >= 0x2000 && code <= 0x206f ? 0 : PLUSIEURS
      if (pli === PLUSIEURS) return foldedWords(ligne).map(mot => this.rank(mot))
      if (pli !== 0) {
        lettres[length++] = pli
        hash = Math.imul(hash ^ pli, PREMIER)
      } else if (length > 0) {
        ranks.push(this.#rankOf(length, hash, ''))
        length = 0
        hash = DEPART
      }
    }
    if (length > 0) ranks.push(this.#rankOf(length, hash, ''))
    return ranks
  }

  /** The rank, so many more records holding it. */
  hold(rank: number, records: number): number {
    this.porteurs[rank] = (this.porteurs[rank] as number) + records
    return rank
  }

  /** The key of a text, which does not depend on the others; made once. 0 is "nothing". */
  cle(rank: number): number {
    let cle = this.#cles[rank]
    if (cle === undefined) {
      cle = rank === 0 ? 0 : cleDe(this.#genreDe[rank] as string, this.textes[rank] as string)
      this.#cles[rank] = cle
    }
    return cle
  }

  /** The rank of the letters at hand; `texte` is them, when there is one. */
  #rankOf(length: number, hash: number, genre: string, texte?: string): number {
    const hachages = this.#hachages.valeurs
    const mask = this.#cases.length - 1
    let place = (hash ^ (hash >>> 15)) & mask
    for (let rank = this.#cases[place] as number; rank !== 0; rank = this.#cases[place] as number) {
      if (hachages[rank] === hash && this.#genreDe[rank] === genre && this.#isSaid(rank, length)) return rank
      place = (place + 1) & mask
    }
    const rank = this.textes.length
    this.textes.push(texte ?? String.fromCharCode(...this.#lettres.subarray(0, length)))
    this.porteurs.push(0)
    this.#genreDe.push(genre)
    this.#hachages.push(hash)
    this.#cases[place] = rank
    if (2 * rank > mask) this.#grow()
    return rank
  }

  #isSaid(rank: number, length: number): boolean {
    const texte = this.textes[rank] as string
    if (texte.length !== length) return false
    for (let i = 0; i < length; i++) if (texte.charCodeAt(i) !== this.#lettres[i]) return false
    return true
  }

  #grow(): void {
    const cases = entiers(4 * this.#cases.length)
    const mask = cases.length - 1
    for (let rank = 1; rank < this.textes.length; rank++) {
      const hash = this.#hachages.valeurs[rank] as number
      let place = (hash ^ (hash >>> 15)) & mask
      while (cases[place] !== 0) place = (place + 1) & mask
      cases[place] = rank
    }
    this.#cases = cases
  }

  #makeRoom(length: number): void {
    if (length > this.#lettres.length) this.#lettres = lettres(2 * length)
  }
}
