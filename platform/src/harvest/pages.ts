/**
 * A list gathered from its pages, whole or not at all. Servers move under us: rows come and go between two pages, totals
 * change, a page comes twice. What shows it starts the list again, once; what still shows it refuses the list, and the last
 * good snapshot stays.
 */

import { createHash } from 'node:crypto'
import { pluriel } from '@lieux-communs/core'
import type { Client } from './client.ts'
import { ListeMouvante, PagesSansFin, ReponseIllisible, ReponseRefusee } from './erreurs.ts'
import type { Reponse } from './requete.ts'

interface Page {
  readonly lignes: readonly unknown[]
  /** How many rows the server says there are in all. */
  readonly total: number | null
}

/** Where we stand when the next page is asked for. */
interface Etape {
  readonly json: unknown
  readonly reponse: Reponse
  /** Rows of this page, and of all those read. */
  readonly recus: number
  readonly faits: number
  readonly total: number | null
  /** Rank of this page, from 1. */
  readonly rang: number
}

export interface Parcours {
  readonly debut: string
  readonly accepte?: string
  readonly read: (json: unknown, adresse: string) => Page
  /** The address of the next page, or null at the end; relative to this page's. */
  readonly next: (etape: Etape) => string | null
  /** What is unique to a row. */
  readonly cle?: (ligne: unknown) => unknown
  /** Pages are cut by size: after a short one, only emptiness may follow. */
  readonly regulier?: true
}

/** Times a list is read from its beginning. */
const LECTURES = 2
/** Pages without a row that may follow each other: some servers filter what they have cut. */
const VIDES = 3

/**
 * The address of the next page. A server behind a door that has the certificate says `http` of itself: the door's own
 * scheme stays.
 */
function resolve(suite: string, adresse: string): string {
  if (!URL.canParse(suite, adresse))
    throw new ReponseIllisible(adresse, `une page suivante en « ${suite.slice(0, 80)} »`)
  const ici = new URL(adresse)
  const url = new URL(suite, ici)
  if (url.protocol === 'http:' && ici.protocol === 'https:' && url.hostname === ici.hostname) {
    url.protocol = 'https:'
    url.port = ici.port
  }
  url.hash = ''
  return url.href
}

/** What was seen of a list so far, and what it must still agree with. */
function createVigie(parcours: Parcours) {
  const adresses = new Set<string>()
  const pages = new Map<string, number>()
  const cles = new Set<unknown>()
  let annonce: number | null = null
  let pleine = 0
  let courte: number | null = null
  let vides = 0
  return {
    address(adresse: string): void {
      if (adresses.has(adresse)) throw new PagesSansFin(parcours.debut, `la page ${adresse} revient`)
      adresses.add(adresse)
    },
    page(rang: number, { total }: Page, textes: readonly string[], lignes: readonly unknown[]): void {
      const moved = (vu: string) => new ListeMouvante(parcours.debut, `page ${rang} : ${vu}`)
      if (total !== null && annonce !== null && total !== annonce)
        throw moved(`le total passe de ${annonce} à ${total}`)
      annonce = total ?? annonce
      vides = textes.length === 0 ? vides + 1 : 0
      if (vides > VIDES) throw new PagesSansFin(parcours.debut, `${vides} pages vides à la suite`)
      if (textes.length === 0) return
      const marque = createHash('sha256').update(textes.join('\n')).digest('base64')
      const avant = pages.get(marque)
      if (avant !== undefined) throw moved(`elle répète la page ${avant}`)
      pages.set(marque, rang)
      if (parcours.regulier && courte !== null) throw moved(`des lignes après la page ${courte}, qui était incomplète`)
      if (textes.length < pleine) courte = rang
      pleine = Math.max(pleine, textes.length)
      for (const ligne of lignes) {
        const cle = parcours.cle?.(ligne)
        if (cle === undefined || cle === null) continue
        if (cles.has(cle)) throw moved(`la ligne « ${String(cle).slice(0, 60)} » revient`)
        cles.add(cle)
      }
    },
    end(faits: number): void {
      if (annonce !== null && faits < annonce)
        throw new ListeMouvante(
          parcours.debut,
          `${pluriel(annonce, 'ligne annoncée', 'lignes annoncées')}, ${pluriel(faits, 'donnée', 'données')}`
        )
    },
    total: () => annonce
  }
}

/** Past the last page, some servers answer 404: that is the end when nothing is missing. */
const isPastEnd = (error: unknown, faits: number, total: number | null): boolean =>
  error instanceof ReponseRefusee && error.statut === 404 && total !== null && faits >= total

async function readOnce(client: Client, parcours: Parcours): Promise<string[]> {
  const vigie = createVigie(parcours)
  const textes: string[] = []
  let adresse: string | null = parcours.debut
  for (let rang = 1; adresse !== null; rang++) {
    const ici: string = adresse
    vigie.address(ici)
    const { accepte = 'application/json' } = parcours
    const answer = await client.fetchJson({ adresse: ici, accepte }).catch(error => {
      if (rang > 1 && isPastEnd(error, textes.length, vigie.total())) return null
      throw error
    })
    if (answer === null) break
    const { json, reponse } = answer
    const page = parcours.read(json, ici)
    const neufs = page.lignes.map(ligne => JSON.stringify(ligne) ?? 'null')
    vigie.page(rang, page, neufs, page.lignes)
    for (const texte of neufs) textes.push(texte)
    const total = vigie.total()
    client.progress(textes.length, total)
    const suite = parcours.next({ json, reponse, recus: neufs.length, faits: textes.length, total, rang })
    adresse = suite === null ? null : resolve(suite, ici)
  }
  vigie.end(textes.length)
  return textes
}

/** What a list that moved says: its pages disagree, or its mark for the next page is no longer known (410). */
const hasMoved = (error: unknown): boolean =>
  error instanceof ListeMouvante || (error instanceof ReponseRefusee && error.statut === 410)

/** Every row of a list as JSON text. Throws `ListeMouvante`, `PagesSansFin`, and all that a request throws. */
export async function gather(client: Client, parcours: Parcours): Promise<string[]> {
  for (let lecture = 1; ; lecture++) {
    try {
      return await readOnce(client, parcours)
    } catch (error) {
      if (lecture >= LECTURES || !hasMoved(error)) throw error
    }
  }
}

/** True when nothing more is to be asked of pages cut by size: an empty one, or all that was announced and no full page. */
export const isLast = ({ recus, faits, total }: Pick<Etape, 'recus' | 'faits' | 'total'>, taille: number): boolean =>
  recus === 0 || (total !== null && faits >= total && recus < taille)

/** True when a next page is named after all that was announced, and holds nothing: some servers always name one. */
export const isSpent = ({ recus, faits, total }: Pick<Etape, 'recus' | 'faits' | 'total'>): boolean =>
  recus === 0 && total !== null && faits >= total
