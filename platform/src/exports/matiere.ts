/** What an export is made of: some places of the édition in memory, drawn one at a time in the order asked, and what is said of them all. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Contexte, LieuEcrit } from '../formats/format.ts'

/** The lists that may be shown, in the order of their names, as the files of the édition say them. */
export function contexteDe({ edition, sources }: Catalogue): Contexte {
  return {
    edition: { numero: edition.numero, date: edition.date.slice(0, 10) },
    sources: sources
      .filter(s => !s.retenue)
      .map(({ nom, titre, editeur, licence, adresse, date }) => ({ nom, titre, editeur, licence, adresse, date }))
      .sort((a, b) => (a.nom < b.nom ? -1 : 1))
  }
}

/** The places of these ranks. */
export function* lieuxDe(catalogue: Catalogue, rangs: Iterable<number>): Generator<LieuEcrit> {
  for (const rang of rangs) {
    const { lieu, position, membres } = catalogue.fiche(rang)
    yield { lieu, position, membres: membres.map(({ source }) => ({ source })) }
  }
}
