/**
 * Bringing a list's bytes in: kept before anyone looks at them, then let go, so that a list may be asked for while another is read
 * and wait for its turn on the disk. What a server does, or does not, costs nobody's turn but its own.
 */
import type { Livraison } from '../harvest/distant.ts'
import { BudgetDepasse, ReponseTropGrande } from '../harvest/erreurs.ts'
import type { VersionTenue } from '../store/instantanes.ts'
import type { Store } from '../store/store.ts'
import { openBourse } from './budget.ts'
import { type Apport, type Demande, type Echec, echecOf } from './run.ts'

/** What is wrong with the source itself is told; the store's failures go through. */
export const attempt = <T>(nom: string, work: () => Promise<T>): Promise<T | Echec> =>
  work().catch(e => echecOf(nom, e))

/** The bytes ended the harvest: they may be those of a list that deserves them. */
const lacksBytes = (erreur: unknown): boolean =>
  (erreur instanceof ReponseTropGrande && erreur.plafond) || (erreur instanceof BudgetDepasse && erreur.octets)

/**
 * The bytes of a source, kept. A list at an address is asked for what is newer than the last good snapshot; when nothing
 * is, that snapshot is taken again: what we make of it may have changed. Null when it weighs more than `plafond` (bytes).
 */
export async function bringWithin(
  store: Store,
  { source, fichier, octets, distante }: Demande,
  jour: string,
  plafond: number
): Promise<Apport | Echec | null> {
  const { instantanes } = store
  const keep = async (recus: Uint8Array, version?: VersionTenue | null): Promise<Apport> => {
    const tenu = await instantanes.keep(source.nom, fichier, recus, version)
    return { id: tenu.id, octets: () => instantanes.read(tenu) }
  }
  if (!distante) {
    const recus = await attempt(source.nom, octets)
    return 'remede' in recus ? recus : keep(recus)
  }
  const tenu = await instantanes.lastGood(source.nom)
  if (tenu !== null && tenu.octets > plafond) return null
  // A snapshot that someone removed from the disk is no version held.
  const held = tenu !== null && (await instantanes.holds(tenu))
  const bourse = await openBourse(store, source, jour)
  if ('remede' in bourse) return bourse
  const bornes = { ...bourse.bornes, octets: Math.min(plafond, bourse.bornes.octets) }
  const told = (erreur: unknown): Echec | null =>
    plafond < bourse.bornes.octets && lacksBytes(erreur)
      ? null
      : (bourse.fallsShort(erreur) ?? echecOf(source.nom, erreur))
  const livraison: { readonly nouvelle: Livraison | null } | Echec | null = await distante(held ? tenu.version : null, {
    bornes,
    depense: bourse.depense
  })
    .then(nouvelle => ({ nouvelle }))
    .catch(told)
    .finally(bourse.close)
  if (livraison === null || 'remede' in livraison) return livraison
  const { nouvelle } = livraison
  if (nouvelle !== null) return keep(nouvelle.octets, nouvelle.version)
  if (tenu === null) throw new Error(`${source.nom}: a server answered that a version nobody holds is the last`)
  return keep(await instantanes.read(tenu), tenu.version)
}

/** The same, whatever it weighs within the day's budget. */
export const bring = async (store: Store, demande: Demande, jour: string): Promise<Apport | Echec> =>
  (await bringWithin(store, demande, jour, Number.POSITIVE_INFINITY)) as Apport | Echec
