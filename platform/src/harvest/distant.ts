/** Harvest from an address: one list as its server has it, when it is not the one we hold. */
import { type Client, type Moisson, openClient } from './client.ts'
import type { Version } from './requete.ts'

export type { Version } from './requete.ts'

/** What one harvest brings: the bytes of a snapshot, and what tells that version from the next. */
export interface Livraison {
  readonly octets: Uint8Array
  /** Null when the server names no version. */
  readonly version: Version | null
}

/** One file through a client already open. */
export async function fetchFichier(client: Client, adresse: string, tenue: Version | null): Promise<Livraison | null> {
  const reponse = await client.fetch({ adresse, tenue, progress: client.progress })
  return reponse === null ? null : { octets: reponse.octets, version: reponse.version }
}

/**
 * Fetches a list, or answers null when it is still the one held. `https://exemple.fr/lieux.csv` → its bytes, unpacked, and
 * the version the server names. Asks again when the trouble may pass (429, 5xx, a cut answer), as late as the server
 * wishes. Throws `ErreurMoisson`: `AdresseInterdite`, `ServeurMuet`, `ReponseRefusee`, `ReponseCoupee`,
 * `ReponseTropGrande`, `ReponsePage`, `TropDeDetours`.
 */
export const fetchListe = (
  adresse: string,
  { tenue = null, ...moisson }: Moisson & { readonly tenue?: Version | null } = {}
): Promise<Livraison | null> => fetchFichier(openClient(moisson), adresse, tenue)
