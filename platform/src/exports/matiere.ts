/** What an export is made of: some places of the édition in memory, drawn one at a time in the order asked, and what is said of them all. */
import type { LieuPlat } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { CSV } from '../formats/csv.ts'
import type { Contexte, Format, LieuEcrit } from '../formats/format.ts'

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

/** The standard's 32 columns say neither who else names a place nor how it was located: the row alone is read, twice as fast. */
const rowOnly = (format: Format): boolean => format === CSV

/** The places of these ranks as `format` wants them. */
export function* lieuxDe(catalogue: Catalogue, rangs: Iterable<number>, format: Format): Generator<LieuEcrit> {
  if (rowOnly(format)) {
    for (const rang of rangs) {
      const lieu = JSON.parse(catalogue.lieuJson(rang).toString()) as LieuPlat
      yield { lieu, position: null, membres: [] }
    }
    return
  }
  for (const rang of rangs) {
    const { lieu, position, membres } = catalogue.fiche(rang)
    yield { lieu, position, membres: membres.map(({ source }) => ({ source })) }
  }
}
