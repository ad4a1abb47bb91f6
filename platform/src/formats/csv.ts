/** The standard's CSV: its 32 columns and nothing else, the cells as its schema wants them. */
import { CSV_ENTETE, csvLigne, type Ligne, publishedLigne } from '@lieux-communs/core'
import { type Contexte, type Format, type LieuEcrit, type Lieux, texte } from './format.ts'

/** The row of a place: where no list gives a date, the day its content was first seen, else the édition's. */
const ligneCsv = ({ lieu, vu_le }: LieuEcrit, { edition }: Pick<Contexte, 'edition'>): Ligne =>
  publishedLigne(lieu, vu_le ?? edition.date)

/** The file, `seen` told each row as it is written. */
export const csvDe = (
  lieux: Lieux,
  contexte: Pick<Contexte, 'edition'>,
  seen: (ligne: Ligne, lieu: LieuEcrit) => void = () => {}
): AsyncGenerator<string> =>
  texte(
    lieux,
    CSV_ENTETE,
    lieu => {
      const ligne = ligneCsv(lieu, contexte)
      seen(ligne, lieu)
      return csvLigne(ligne)
    },
    () => ''
  )

export const CSV: Format = {
  nom: 'csv',
  extension: 'csv',
  type: 'text/csv; charset=utf-8; header=present',
  titre: 'CSV au standard national',
  ecrit: (lieux, contexte) => csvDe(lieux, contexte)
}
