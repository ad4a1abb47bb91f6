/** Texts as integers, so that records are compared by numbers. How many hold each one is counted: rare is strong. */
import { cleDe } from './recensement.ts'

/** Texts from 1, in the order they came; 0 is "nothing". */
export class Lexique {
  readonly #genres = new Map<string, Map<string, number>>()
  readonly textes: string[] = ['']
  readonly porteurs: number[] = [0]
  readonly #genreDe: string[] = ['']
  readonly #cles: number[] = []

  /** One text is several when it is of several kinds: a mailbox's domain and a site's host are not one clue. */
  rank(texte: string, genre = ''): number {
    if (texte === '') return 0
    const ranks = this.#genres.get(genre) ?? new Map<string, number>()
    const known = ranks.get(texte)
    if (known !== undefined) return known
    const rank = this.textes.length
    if (ranks.size === 0) this.#genres.set(genre, ranks)
    ranks.set(texte, rank)
    this.textes.push(texte)
    this.porteurs.push(0)
    this.#genreDe.push(genre)
    return rank
  }

  /** The rank, so many more records holding it. */
  hold(texte: string, records: number): number {
    const rank = this.rank(texte)
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
}
