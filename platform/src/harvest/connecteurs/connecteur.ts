/** What a connector is: siblings of this folder share this plan, one service each. */
import type { Acces, Jeton, NomJeton } from '@lieux-communs/core'
import type { Client } from '../client.ts'
import type { Livraison } from '../distant.ts'
import { writeRows } from '../json.ts'
import { gather, type Parcours } from '../pages.ts'
import type { Version } from '../requete.ts'

export interface Contexte {
  readonly client: Client
  /** The version held, as this connector named it. */
  readonly tenue: Version | null
  /** The name of our own register, or null when it has none. */
  readonly registre: string | null
}

export interface Connecteur<A extends Acces> {
  /** The address of the service: the machine that its token is for. */
  readonly adresse: (acces: A) => string
  /** How its token goes, by the name of its setting. */
  readonly jeton: (acces: A) => NomJeton | Jeton | undefined
  /** One snapshot, or null when the one held is still the last. */
  readonly fetch: (acces: A, contexte: Contexte) => Promise<Livraison | null>
}

/** An address and its parameters: `addressOf('https://exemple.fr/api', { page: 2 })` → `https://exemple.fr/api?page=2`. */
export function addressOf(
  base: string,
  parametres: Readonly<Record<string, string | number | readonly string[] | undefined>>
): string {
  if (!URL.canParse(base)) return base
  const url = new URL(base)
  for (const [nom, valeur] of Object.entries(parametres)) {
    if (valeur === undefined) continue
    url.searchParams.delete(nom)
    for (const une of Array.isArray(valeur) ? valeur : [valeur]) url.searchParams.append(nom, String(une))
  }
  return url.href
}

/** An address under another: `under('https://exemple.fr/?map=a', 'api', 'v1')` → `https://exemple.fr/api/v1?map=a`. */
export function under(base: string, ...parts: readonly string[]): string {
  if (!URL.canParse(base)) return base
  const url = new URL(base)
  url.pathname = [url.pathname.replace(/\/{1,9}$/, ''), ...parts.map(encodeURIComponent)].join('/')
  return url.href
}

/** Rows as a snapshot. No version: what a server says of its first page says nothing of the others. */
export const snapshotOf = (textes: readonly string[]): Livraison => ({ octets: writeRows(textes), version: null })

/** A list in pages, as one snapshot. */
export const fetchPages = async (client: Client, parcours: Parcours): Promise<Livraison> =>
  snapshotOf(await gather(client, parcours))
