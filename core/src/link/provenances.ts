/** Which lists say each record, its exact copies included, and which of them give it an id of its own. */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { hasOwnId } from './cle.ts'
import { Lexique } from './lexique.ts'
import { type Listes, ListesEnCours } from './listes.ts'

export class Provenances {
  readonly #sources: ListesEnCours
  readonly #identifiants: ListesEnCours
  readonly #noms = new Lexique()
  #derniere = ''
  #rang = 0

  constructor(nombre: number) {
    this.#sources = new ListesEnCours(nombre)
    this.#identifiants = new ListesEnCours(nombre)
  }

  /** The next record, by its lists. */
  read(record: Enregistrement, copies: readonly Enregistrement[]): void {
    this.#add(record)
    for (const copie of copies) this.#add(copie)
    this.#sources.close()
    this.#identifiants.close()
  }

  done(): { readonly sources: Listes; readonly identifiants: Listes } {
    return { sources: this.#sources.done(), identifiants: this.#identifiants.done() }
  }

  #add({ source, cle }: Enregistrement): void {
    // Records come list after list.
    if (source !== this.#derniere) {
      this.#derniere = source
      this.#rang = this.#noms.rank(source)
    }
    this.#sources.add(this.#rang)
    if (hasOwnId(cle)) this.#identifiants.add(this.#rang)
  }
}
