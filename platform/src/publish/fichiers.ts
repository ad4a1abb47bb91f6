/**
 * The base as files: the standard's CSV, JSON, GeoJSON, the identity of every record, the report. The same five come out
 * of `lieux run` and of each édition. Each is a sequence of pieces of text, so that none is ever whole in memory.
 */
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Champ, Enregistrement, Fiche, LieuPlat, Rapport, RapportSource } from '@lieux-communs/core'
import {
  CSV_ENTETE,
  checkLigne,
  csvLigne,
  featureOf,
  hasOwnId,
  holdsPersonalContact,
  platOf,
  publishedLigne,
  writeCell
} from '@lieux-communs/core'
import { COLONNES_PASSAGE, type Passage } from '../store/identites.ts'

interface NumeroEdition {
  /** Null for a run without a base: it is nobody's édition. */
  readonly numero: number | null
  /** ISO day. */
  readonly date: string
}

/** Where a record of a source went: `identite` is empty when the row was set aside. */
interface Rang {
  readonly source: string
  readonly ligne: number
  readonly id_source: string
  readonly identite: string
}

type LigneEcartee = Pick<Rang, 'ligne' | 'id_source'>

/**
 * Every record read with the place it went to (`identiteDe`, same rank), and the rows set aside, source by source in the
 * order of `ecartes`, which names them all, then in the order of rows.
 */
export function* passagesOf(
  records: readonly Enregistrement[],
  identiteDe: readonly string[],
  ecartes: Iterable<readonly [source: string, lignes: readonly LigneEcartee[]]>
): Generator<Rang> {
  const parSource = new Map<string, Rang[]>()
  const of = (source: string): Rang[] => {
    const connus = parSource.get(source) ?? []
    parSource.set(source, connus)
    return connus
  }
  for (const [source, lignes] of ecartes) {
    const passages = of(source)
    for (const { ligne, id_source } of lignes) passages.push({ source, ligne, id_source, identite: '' })
  }
  records.forEach(({ source, ligne, id_source }, rang) => {
    of(source).push({ source, ligne, id_source, identite: identiteDe[rang] as string })
  })
  for (const passages of parSource.values()) yield* passages.sort((a, b) => a.ligne - b.ligne)
}

/** What is said of a list that is not published: its counts, and nothing of what its rows hold. */
export const countsOnly = ({ avertissements: _, ...rapport }: RapportSource): RapportSource => ({
  ...rapport,
  ecartes: [],
  retenue: true
})

/** `fiches`: a list when the files are written one after the other, anything that gives them once when all are at once. */
export interface Contenu<F extends Iterable<Fiche> = readonly Fiche[]> {
  readonly edition: NumeroEdition
  readonly fiches: F
  readonly passages: Iterable<Rang>
  readonly rapport: Omit<Rapport, 'schema'>
  /** ISO day we first saw a fiche's content: only the CSV needs it, and only when no source gives a date. */
  readonly vuDepuis: (fiche: Fiche) => string
}

/** A public fiche as the standard's 32 fields; personal contacts are not among its values. */
const platPublic = (fiche: Fiche): LieuPlat => platOf({ ...fiche.valeurs, id: fiche.identite })

/** A file that says something of each fiche, between a beginning and an end. */
interface ParFiche {
  readonly debut: string
  readonly piece: (plat: LieuPlat, fiche: Fiche) => string
  readonly fin: () => string
}

function listeJson(debut: string, itemOf: (plat: LieuPlat, fiche: Fiche) => unknown, fin = () => '\n]}\n'): ParFiche {
  let entre = '\n'
  const piece = (plat: LieuPlat, fiche: Fiche) => {
    const texte = `${entre}${JSON.stringify(itemOf(plat, fiche))}`
    entre = ',\n'
    return texte
  }
  return { debut, piece, fin }
}

/** What is counted of the fiches as they go by. */
interface Comptes {
  readonly schema: Partial<Record<Champ, number>>
  readonly positions: { geocodees: number; approchees: number }
}

const newComptes = (): Comptes => ({ schema: {}, positions: { geocodees: 0, approchees: 0 } })

/**
 * The places of `lieux.json`, the standard's 32 fields each; after them, since none of these fields says how sure a point is, how
 * each place was located whose point is no source's: `"positions": [{ "id": …, "nature": "commune", "point": … }]`.
 */
function lieuxJson(edition: NumeroEdition, comptes: Comptes): ParFiche {
  let positions = ''
  const itemOf = (plat: LieuPlat, { position }: Fiche) => {
    if (position) {
      positions += `${positions === '' ? '' : ','}\n${JSON.stringify({ id: plat.id, ...position })}`
      comptes.positions[position.nature === 'commune' ? 'approchees' : 'geocodees']++
    }
    return plat
  }
  const fin = () => `\n],"positions":[${positions}${positions === '' ? '' : '\n'}]}\n`
  return listeJson(`{"edition":${JSON.stringify(edition)},"lieux":[`, itemOf, fin)
}

/** The three files made of fiches; the CSV counts in `schema` what still breaks the schema. */
function parFiche(
  { edition, vuDepuis }: Pick<Contenu, 'edition' | 'vuDepuis'>,
  comptes: Comptes
): Record<string, ParFiche> {
  const { schema } = comptes
  const ligneCsv = (plat: LieuPlat, fiche: Fiche) => {
    const ligne = publishedLigne(plat, vuDepuis(fiche))
    for (const { champ } of checkLigne(ligne)) schema[champ] = (schema[champ] ?? 0) + 1
    return csvLigne(ligne)
  }
  return {
    'lieux.csv': { debut: CSV_ENTETE, piece: ligneCsv, fin: () => '' },
    'lieux.json': lieuxJson(edition, comptes),
    'lieux.geojson': listeJson('{"type":"FeatureCollection","features":[', (plat, { position }) =>
      featureOf(plat, position)
    )
  }
}

/**
 * A source's own id as it may be shown: nothing when the source took a person's
 * e-mail or mobile for an id (the row's rank still says which row it was).
 */
const idPublic = (id: string): string => (holdsPersonalContact(id) ? '' : id)

function* passagePieces(passages: Iterable<Rang>): Generator<string> {
  yield 'source,ligne,id_source,identite\r\n'
  for (const p of passages)
    yield `${writeCell(p.source)},${p.ligne},${writeCell(idPublic(p.id_source))},${p.identite}\r\n`
}

/**
 * What names a record of a list for ever, whether or not the list gives ids: its key, where that says nothing of a person. The second hash of
 * a key is of all that the row says, a mobile among the rest, and ten digits are soon tried: twins bear their rank instead.
 * `c:8f3a…-51bc…`, second to come → `c:8f3a….2`.
 */
function referenceOf({ cle, rang }: Pick<Passage, 'cle' | 'rang'>): string {
  if (hasOwnId(cle)) return holdsPersonalContact(cle.slice(2)) ? `i.${rang}` : cle
  const twin = cle.indexOf('-')
  return twin < 0 ? cle : `${cle.slice(0, twin)}.${rang}`
}

/** The bridge table, `passage.csv`: from every list's own ids to ours, since when; then the ids that are gone, and what they became. */
export async function* passageCsv(pages: AsyncIterable<readonly Passage[]>): AsyncGenerator<string> {
  yield `${COLONNES_PASSAGE.join(',')}\r\n`
  for await (const page of pages)
    yield page
      .map(p =>
        [
          writeCell(p.source),
          writeCell(idPublic(p.id_source)),
          p.identite,
          p.depuis,
          p.remplacee_par,
          p.retiree_le,
          writeCell(referenceOf(p))
        ].join(',')
      )
      .map(ligne => `${ligne}\r\n`)
      .join('')
}

function* rapportPieces(rapport: Rapport): Generator<string> {
  yield `${JSON.stringify(rapport, null, 2)}\n`
}

/** The two files that say nothing of fiches, written last: the report holds what the CSV counted. */
const others = (passages: Iterable<Rang>, rapport: Rapport): Record<string, Iterable<string>> => ({
  'identites.csv': passagePieces(passages),
  'rapport.json': rapportPieces(rapport)
})

/** The five files by name, to be written in that order. */
export function fichiersOf(contenu: Contenu): {
  readonly pieces: Record<string, Iterable<string>>
  readonly rapport: Rapport
} {
  const comptes = newComptes()
  const rapport = { ...contenu.rapport, ...comptes }
  function* piecesOf({ debut, piece, fin }: ParFiche): Generator<string> {
    yield debut
    for (const fiche of contenu.fiches) yield piece(platPublic(fiche), fiche)
    yield fin()
  }
  const fiches = Object.entries(parFiche(contenu, comptes)).map(([nom, fichier]) => [nom, piecesOf(fichier)])
  return { rapport, pieces: { ...Object.fromEntries(fiches), ...others(contenu.passages, rapport) } }
}

const PAQUET = 1 << 17

/** A file being written, in packets. */
class Sortie {
  readonly #fichier: FileHandle
  #paquet = ''

  constructor(fichier: FileHandle) {
    this.#fichier = fichier
  }

  /** True when a packet is full: it is time to write it. */
  add(piece: string): boolean {
    this.#paquet += piece
    return this.#paquet.length > PAQUET
  }

  async flush(): Promise<void> {
    const paquet = this.#paquet
    this.#paquet = ''
    await this.#fichier.writeFile(paquet)
  }

  close(): Promise<void> {
    return this.#fichier.close()
  }
}

async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const sortie = new Sortie(await open(path, 'w'))
  try {
    for (const piece of pieces) if (sortie.add(piece)) await sortie.flush()
    await sortie.flush()
  } finally {
    await sortie.close()
  }
}

/** Writes all the files made of fiches side by side, so that each fiche is made once and let go. */
async function writeParFiche(
  dossier: string,
  fiches: Iterable<Fiche>,
  fichiers: Readonly<Record<string, ParFiche>>
): Promise<void> {
  const sorties: { sortie: Sortie; fichier: ParFiche }[] = []
  try {
    for (const [nom, fichier] of Object.entries(fichiers)) {
      const sortie = new Sortie(await open(join(dossier, nom), 'w'))
      sorties.push({ sortie, fichier })
      sortie.add(fichier.debut)
    }
    for (const fiche of fiches) {
      const plat = platPublic(fiche)
      for (const { sortie, fichier } of sorties) if (sortie.add(fichier.piece(plat, fiche))) await sortie.flush()
    }
    for (const { sortie, fichier } of sorties) {
      sortie.add(fichier.fin())
      await sortie.flush()
    }
  } finally {
    for (const { sortie } of sorties) await sortie.close()
  }
}

/** Writes the five files into `dossier`: they replace those of the same name once all are whole; others are left alone. */
export async function writeFichiers(dossier: string, contenu: Contenu<Iterable<Fiche>>): Promise<Rapport> {
  const encours = join(dossier, `.encours-${process.pid}`)
  await mkdir(encours, { recursive: true })
  const comptes = newComptes()
  const rapport = { ...contenu.rapport, ...comptes }
  const fichiers = parFiche(contenu, comptes)
  const suite = others(contenu.passages, rapport)
  try {
    await writeParFiche(encours, contenu.fiches, fichiers)
    for (const [nom, pieces] of Object.entries(suite)) await writePieces(join(encours, nom), pieces)
    for (const nom of Object.keys({ ...fichiers, ...suite })) await rename(join(encours, nom), join(dossier, nom))
    return rapport
  } finally {
    await rm(encours, { recursive: true, force: true })
  }
}
