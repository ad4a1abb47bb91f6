/**
 * The town that a record tells, as integers: its code, its post code, its name, its department. Records of one town tell it alike, so that
 * what the last of them said is most often the answer.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { arrondissementOf, isWholeCity } from './arrondissements.ts'
import { Lexique } from './lexique.ts'
import type { Vocabulaire } from './nom.ts'
import { isGuessed } from './traits.ts'

export interface VilleDite {
  readonly code_insee: string | undefined
  readonly code_postal: string | undefined
  /** Guessed from a post code: it says no more than the post code. */
  readonly devinee: boolean
  readonly departement: number
  readonly insee: number
  readonly codePostal: number
  readonly commune: number
  /** See `arrondissementOf`. */
  readonly arrondissement: number
  /** The words of its name. */
  readonly mots: readonly number[]
}

/** `departementOf('97411') === '974'`, `departementOf('2A004') === '20'`, as its post codes begin. */
function departementOf(code: string): string {
  if (code.startsWith('97') || code.startsWith('98')) return code.slice(0, 3)
  return code.startsWith('2A') || code.startsWith('2B') ? '20' : code.slice(0, 2)
}

export class VillesDites {
  readonly lieux = new Lexique()
  readonly #vocabulaire: Vocabulaire
  readonly #noms = new Lexique()
  /** What was last said under each name, as the name is written. */
  readonly #dernieres: VilleDite[] = []

  constructor(vocabulaire: Vocabulaire) {
    this.#vocabulaire = vocabulaire
  }

  of(record: Enregistrement): VilleDite {
    const { commune = '', code_insee, code_postal } = record.valeurs
    const devinee = isGuessed(record)
    const nom = this.#noms.rank(commune)
    const last = this.#dernieres[nom]
    if (
      last !== undefined &&
      last.code_insee === code_insee &&
      last.code_postal === code_postal &&
      last.devinee === devinee
    )
      return last
    const departement = departementOf(code_insee ?? code_postal ?? '')
    const mots = devinee ? [] : this.#vocabulaire.mots(commune)
    const textes = mots.map(m => m.texte)
    // « Paris 13e » is called Paris by half of the lists: the number is kept apart from the name.
    const { arrondissement, ville } = arrondissementOf(textes, code_insee ?? '', code_postal ?? '')
    const { lieux } = this
    const dite: VilleDite = {
      code_insee,
      code_postal,
      devinee,
      departement: lieux.rank(departement),
      insee: devinee || isWholeCity(code_insee ?? '') ? 0 : lieux.rank(code_insee ?? ''),
      codePostal: lieux.rank(code_postal ?? '', 'p'),
      commune: lieux.rank(ville ?? textes.join(' '), departement),
      arrondissement,
      mots: mots.map(m => m.rang)
    }
    this.#dernieres[nom] = dite
    return dite
  }
}
