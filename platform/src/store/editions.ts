/**
 * Reading éditions: a reader gets one whole, with its checksum verified on the way, or an exception. Who serves it takes the public faces
 * as they were kept; the fiches that they were made of stay on the server, which hashes them there.
 */

import type { Fiche } from '@lieux-communs/core'
import { pluriel } from '@lieux-communs/core'
import { EditionAbimee } from '../errors.ts'
import { createFaces, type Face, faceOf, REGLE_PUBLIQUE } from '../face/face.ts'
import type { Sql, Transaction } from './connexion.ts'
import { CONTENU_ENTIER, FACE_BONNE } from './faces.ts'
import { isRedite } from './redites.ts'
import { readSources, type SourceConnue } from './sources.ts'
import { createSomme, ficheOf, sha256 } from './texte.ts'

export interface EditionConnue {
  /** From 1, never used twice. */
  readonly numero: number
  /** ISO instant of publication: `2026-03-02T04:00:00.000Z`. */
  readonly date: string
  /** Checksum of what is published: see `sommeOf`. */
  readonly somme: string
  readonly fiches: number
  readonly creees: number
  readonly modifiees: number
  readonly retirees: number
  readonly fusionnees: number
}

/** An édition as its row comes. */
export type EditionRow = Omit<EditionConnue, 'date'> & { date: Date }

export const toEdition = (row: EditionRow): EditionConnue => ({ ...row, date: row.date.toISOString() })

/** What is known of an édition besides its fiches. */
interface EditionLue {
  readonly edition: EditionConnue
  /** As they are known now. */
  readonly sources: readonly SourceConnue[]
  /** Ids that parted and ids that became one, up to it. */
  readonly vies: readonly VieConnue[]
}

interface EditionServie extends EditionLue {
  /** Faces made again on the way, of versions that had none or one of an older rule. */
  readonly refaites: number
  /** The same, of ids whose face was of the current rule and not what had been written. */
  readonly alterees: readonly string[]
}

interface EditionEntiere extends EditionLue {
  /** Sorted by id. */
  readonly fiches: readonly Fiche[]
}

/** What befell an id: it parted from `autre`, became it, or may follow it. */
interface VieConnue {
  readonly identite: string
  readonly nature: 'separee' | 'fusionnee' | 'suite'
  readonly autre: string
  /** ISO instant of the édition. */
  readonly date: string
}

export interface Changement {
  readonly edition: number
  readonly identite: string
  readonly nature: 'creee' | 'modifiee' | 'retiree' | 'fusionnee'
  readonly avant: Fiche | null
  readonly apres: Fiche | null
  /** Top-level fields of `valeurs` that differ: `['horaires', 'telephone']`. */
  readonly champs: readonly string[]
  readonly remplacee_par: string | null
  /** Of an id that comes: the place that its records were in until then. */
  readonly separee_de: string | null
  /** Of an id that comes: the place that it may be under another name and another key, which nothing proves. */
  readonly suite_de: string | null
}

export interface Editions {
  current(): Promise<EditionConnue | null>
  /**
   * The édition asked for, else the current one, its public faces told one by one in the order of ids, so that they are never all there
   * at once; null when there is none. Throws `EditionAbimee`, once some are told: what they made is good when it has answered.
   */
  read(told: (face: Face) => void, numero?: number): Promise<EditionServie | null>
  /** The same whole, with the fiches themselves. */
  load(numero?: number): Promise<EditionEntiere | null>
  /** Every one, the latest first. */
  all(): Promise<EditionConnue[]>
  /**
   * What an édition changed, in order of id: all of it, or so many after an id. Fiches of which only the keys of records moved are not told.
   */
  changements(numero: number, page?: { readonly apres: string; readonly nombre: number }): Promise<Changement[]>
  /** All of it, whatever its size. */
  eachChangement(numero: number): AsyncGenerator<Changement>
  /** What befell an id, édition after édition. */
  historique(identite: string): Promise<Changement[]>
  /** Calls back with the number of each édition published from now on, by any process. Answers how to stop. */
  onPublished(callback: (numero: number) => void): Promise<() => Promise<void>>
}

/** Fiches read at once, between two requests that the site answers: 8 ms of work. */
const PAGE = 100
/** The same of public faces, taking them into a catalogue included. */
const PAGE_DE_FACES = 200

function damaged(edition: EditionConnue, seen: string): EditionAbimee {
  return new EditionAbimee(`l’édition ${edition.numero} n’est plus ce qui a été publié`, {
    vu: seen,
    remede: 'Restaurez une sauvegarde, ou relancez une moisson : elle publiera une nouvelle édition.'
  })
}

function changedFields(avant: Fiche | null, apres: Fiche | null): string[] {
  const before: Record<string, unknown> = avant?.valeurs ?? {}
  const after: Record<string, unknown> = apres?.valeurs ?? {}
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name])).sort()
}

type ChangementRow = Omit<Changement, 'avant' | 'apres' | 'champs'> & {
  readonly avant: string | null
  readonly apres: string | null
}

function toChangement(row: ChangementRow): Changement {
  const avant = row.avant === null ? null : ficheOf(row.identite, row.avant)
  const apres = row.apres === null ? null : ficheOf(row.identite, row.apres)
  return { ...row, avant, apres, champs: row.nature === 'modifiee' ? changedFields(avant, apres) : [] }
}

/** Nothing that anybody reads has changed: see redites.ts. */
const isTold = ({ avant, apres }: Changement): boolean => avant === null || apres === null || !isRedite(avant, apres)

async function readVies(sql: Sql | Transaction, numero: number): Promise<VieConnue[]> {
  const rows = await sql<(Omit<VieConnue, 'date'> & { date: Date })[]>`
    select v.identite, v.nature, v.autre, e.date from vies v join editions e on e.numero = v.edition
     where v.autre is not null and v.nature <> 'menee' and v.edition <= ${numero} order by v.edition, v.identite`
  return rows.map(row => ({ ...row, date: row.date.toISOString() }))
}

/** The versions that an édition holds. */
const versionsOf = (tx: Transaction, { numero }: EditionConnue) => tx`
  depuis_edition <= ${numero} and (jusqua_edition is null or jusqua_edition > ${numero})`

/** An édition whose versions `each` goes through, handing the id and the hash of every one that is whole. */
async function readEdition(
  sql: Sql,
  numero: number | undefined,
  each: (tx: Transaction, edition: EditionConnue, whole: (identite: string, hash: string) => void) => Promise<void>
): Promise<EditionLue | null> {
  return sql.begin('isolation level repeatable read read only', async tx => {
    const [row] =
      numero === undefined
        ? await tx<EditionRow[]>`select * from editions order by numero desc limit 1`
        : await tx<EditionRow[]>`select * from editions where numero = ${numero}`
    if (!row) return null
    const edition = toEdition(row)
    let lues = 0
    const compte = createSomme(edition.somme)
    await each(tx, edition, (identite, hash) => {
      compte.add(identite, hash)
      lues++
    })
    const somme = compte.end()
    if (somme !== edition.somme) throw damaged(edition, `${pluriel(lues, 'fiche', 'fiches')}, somme ${somme}`)
    return { edition, sources: await readSources(tx), vies: await readVies(tx, edition.numero) }
  })
}

async function loadFiches(sql: Sql, numero?: number): Promise<EditionEntiere | null> {
  const fiches: Fiche[] = []
  const lue = await readEdition(sql, numero, async (tx, edition, whole) => {
    const pages = tx<{ identite: string; texte: string; hash: string }[]>`
      select identite, contenu::text as texte, hash from fiches
       where ${versionsOf(tx, edition)} order by identite collate "C"`.cursor(PAGE)
    for await (const page of pages) {
      for (const { identite, texte, hash } of page) {
        if (sha256(texte) !== hash) throw damaged(edition, identite)
        whole(identite, hash)
        fiches.push(ficheOf(identite, texte))
      }
    }
  })
  return lue && { ...lue, fiches }
}

/** A version as it comes: octets, so that a face goes where it is served without ever being a string. */
type VersionBrute = readonly [
  identite: Buffer,
  hash: Buffer,
  regle: Buffer | null,
  entiere: Buffer | null,
  texte: Buffer
]

/** How the server writes true. */
const VRAI = 't'.charCodeAt(0)

async function readFaces(sql: Sql, told: (face: Face) => void, numero?: number): Promise<EditionServie | null> {
  const makeFace = createFaces()
  const alterees: string[] = []
  let refaites = 0
  const lue = await readEdition(sql, numero, async (tx, edition, whole) => {
    // Ids alone are put in order: the texts of a whole base would go through the server's disk, before the first one came.
    const pages = tx`
      select v.* from (select identite, depuis_edition from fiches
                        where ${versionsOf(tx, edition)} order by identite collate "C" offset 0) k
       cross join lateral (
         select identite, hash, face_regle, case when bonne then ${tx.unsafe(CONTENU_ENTIER)} end,
                case when bonne then face else contenu::text end
           from (select *, coalesce(${tx.unsafe(FACE_BONNE)}, false) as bonne from fiches f
                  where f.identite = k.identite and f.depuis_edition = k.depuis_edition offset 0) w) v`
      .raw()
      .cursor(PAGE_DE_FACES) as unknown as AsyncIterable<VersionBrute[]>
    for await (const page of pages) {
      for (const [octetsId, octetsHash, regle, entiere, texte] of page) {
        const identite = octetsId.toString()
        const hash = octetsHash.toString('latin1')
        const gardee = entiere !== null
        if (gardee ? entiere[0] !== VRAI : sha256(texte) !== hash) throw damaged(edition, identite)
        whole(identite, hash)
        if (gardee) {
          told(faceOf(identite, texte))
          continue
        }
        if (Number(regle?.toString()) === REGLE_PUBLIQUE) alterees.push(identite)
        else refaites++
        told(makeFace(ficheOf(identite, texte.toString())))
      }
    }
  })
  return lue && { ...lue, refaites, alterees }
}

export function createEditions(sql: Sql): Editions {
  return {
    async current() {
      const [row] = await sql<EditionRow[]>`select * from editions order by numero desc limit 1`
      return row ? toEdition(row) : null
    },
    read: (told, numero) => readFaces(sql, told, numero),
    load: numero => loadFiches(sql, numero),
    async all() {
      return (await sql<EditionRow[]>`select * from editions order by numero desc`).map(toEdition)
    },
    async changements(numero, page) {
      const dits: Changement[] = []
      const voulus = page?.nombre ?? Number.POSITIVE_INFINITY
      let apres = page?.apres ?? ''
      while (dits.length < voulus) {
        const limite = page ? sql`limit ${voulus - dits.length}` : sql``
        const rows = await sql<ChangementRow[]>`
          select edition, identite, nature, avant::text, apres::text, remplacee_par, separee_de, suite_de
            from changements where edition = ${numero} and identite collate "C" > ${apres}
           order by identite collate "C" ${limite}`
        const lus = rows.length
        for (const row of rows) {
          const changement = toChangement(row)
          if (isTold(changement)) dits.push(changement)
        }
        if (page === undefined || lus === 0) break
        apres = rows[lus - 1]?.identite as string
      }
      return dits
    },
    async *eachChangement(numero) {
      const pages = sql<ChangementRow[]>`
        select edition, identite, nature, avant::text, apres::text, remplacee_par, separee_de, suite_de
          from changements where edition = ${numero} order by identite collate "C"`.cursor(PAGE)
      for await (const page of pages)
        for (const row of page) {
          const changement = toChangement(row)
          if (isTold(changement)) yield changement
        }
    },
    async historique(identite) {
      const rows = await sql<ChangementRow[]>`
        select edition, identite, nature, avant::text, apres::text, remplacee_par, separee_de, suite_de
          from changements where identite = ${identite} order by edition`
      return rows.map(toChangement).filter(isTold)
    },
    async onPublished(callback) {
      const { unlisten } = await sql.listen('edition', payload => callback(Number(payload)))
      return unlisten
    }
  }
}
