/** Which lists say each record, its exact copies included. */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { Lexique } from './lexique.ts'
import { type Listes, ListesEnCours } from './listes.ts'

export class Provenances {
  readonly #sources: ListesEnCours
  readonly #noms = new Lexique()
  #derniere = ''
  #rang = 0

  constructor(nombre: number) {
    this.#sources = new ListesEnCours(nombre)
  }

  /** The next record, by its lists. */
  read(record: Enregistrement, copies: readonly Enregistrement[]): void {
    this.#add(record)
    for (const copie of copies) this.#add(copie)
    this.#sources.close()
  }

  done(): { readonly sources: Listes } {
    return { sources: this.#sources.done() }
  }

  #add({ source }: Enregistrement): void {
    // Records come list after list.
    if (source !== this.#derniere) {
      this.#derniere = source
      this.#rang = this.#noms.rank(source)
    }
    this.#sources.add(this.#rang)
  }
}
