/**
 * The lines of an édition's CSV, each written the first time that an export holds it and kept as octets: of all the formats the CSV
 * is the one asked for whole, every night, by many. What is kept has a ceiling; beyond it a line is written each time.
 */
import { CSV_ENTETE, csvLigne, type LieuPlat, publishedLigne } from '@lieux-communs/core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { Paquet } from '../formats/paquet.ts'

/** Octets kept for an édition: the lines of 180,000 places. */
const GARDES_MAX = 64 * 1024 * 1024
const BLOC = 4 * 1024 * 1024
/** Octets handed over at once. */
const PAQUET = 1 << 16

interface Lignes {
  of(rang: number): Buffer
}

function createLignes(catalogue: Catalogue): Lignes {
  const { taille } = catalogue
  const jour = catalogue.edition.date.slice(0, 10)
  const blocs: Buffer[] = []
  // The block of each line, from 1; 0 is a line that is not kept.
  const blocDe = new Uint16Array(taille)
  const debuts = new Uint32Array(taille)
  const fins = new Uint32Array(taille)
  let plein = BLOC
  const keep = (rang: number, ligne: Buffer): void => {
    if (plein + ligne.length > BLOC) {
      if ((blocs.length + 1) * BLOC > GARDES_MAX || ligne.length > BLOC) return
      blocs.push(Buffer.allocUnsafeSlow(BLOC))
      plein = 0
    }
    ligne.copy(blocs[blocs.length - 1] as Buffer, plein)
    blocDe[rang] = blocs.length
    debuts[rang] = plein
    plein += ligne.length
    fins[rang] = plein
  }
  return {
    of(rang) {
      const bloc = blocDe[rang] as number
      if (bloc > 0) return (blocs[bloc - 1] as Buffer).subarray(debuts[rang], fins[rang])
      const lieu = JSON.parse(catalogue.lieuJson(rang).toString()) as LieuPlat
      const ligne = Buffer.from(csvLigne(publishedLigne(lieu, jour)))
      keep(rang, ligne)
      return ligne
    }
  }
}

/** They go with their édition. */
const connues = new WeakMap<Catalogue, Lignes>()

/** The file of these places, piece by piece, in their order: the same octets as `formats/csv.ts` writes. */
export function* csvOf(catalogue: Catalogue, rangs: Iterable<number>): Generator<Buffer> {
  const lignes = connues.get(catalogue) ?? createLignes(catalogue)
  connues.set(catalogue, lignes)
  const paquet = new Paquet(PAQUET)
  paquet.add(Buffer.from(CSV_ENTETE))
  for (const rang of rangs) {
    const lot = paquet.add(lignes.of(rang))
    if (lot) yield lot
  }
  yield paquet.rest()
}
