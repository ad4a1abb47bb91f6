/**
 * Harvest, from how a source says it is reached to one snapshot: picks the connector, gives it the one polite client, its
 * budget and its token. What comes out is the same for all of them, so that nothing downstream knows a portal.
 */
import type { Acces } from '@lieux-communs/core'
import { type Moisson, openClient } from './client.ts'
import type { Connecteur } from './connecteurs/connecteur.ts'
import { dataGouv } from './connecteurs/data-gouv.ts'
import { dataInclusion } from './connecteurs/data-inclusion.ts'
import { fichier } from './connecteurs/fichier.ts'
import { gogocarto } from './connecteurs/gogocarto.ts'
import { grist } from './connecteurs/grist.ts'
import { jsonPagine } from './connecteurs/json-pagine.ts'
import { kobotoolbox } from './connecteurs/kobotoolbox.ts'
import { lieuxCommuns } from './connecteurs/lieux-communs.ts'
import { ogcFeatures } from './connecteurs/ogc-features.ts'
import { opendatasoft } from './connecteurs/opendatasoft.ts'
import { wfs } from './connecteurs/wfs.ts'
import type { Livraison } from './distant.ts'
import { type Jetons, secretOf } from './jetons.ts'
import type { Version } from './requete.ts'

const CONNECTEURS: { readonly [T in Acces['type']]: Connecteur<Extract<Acces, { type: T }>> } = {
  fichier,
  'json-pagine': jsonPagine,
  opendatasoft,
  'data-gouv': dataGouv,
  'data-inclusion': dataInclusion,
  gogocarto,
  kobotoolbox,
  grist,
  wfs,
  'ogc-features': ogcFeatures,
  'lieux-communs': lieuxCommuns
}

/** What is read from the settings at the door, and handed over to every harvest. */
export interface Porte extends Pick<Moisson, 'hotes' | 'agent' | 'transit'> {
  /** Tokens by the name of their setting. */
  readonly jetons?: Jetons
  /** The name of our own register, null when it has none. */
  readonly registre?: string | null
}

export interface Collecte extends Porte, Pick<Moisson, 'bornes' | 'progress' | 'depense'> {
  /** The version held, as `Livraison.version` gave it. */
  readonly tenue?: Version | null
}

/**
 * One snapshot of a source, or null when the one held is still the last: `collecte({ type: 'opendatasoft', portail:
 * 'https://data.exemple.fr', jeu: 'lieux' }, { jetons, agent })`. Throws `ErreurMoisson`, which says what was seen and the
 * cure; never gives a list that it knows to be cut short.
 */
export async function collecte(acces: Acces, moisson: Collecte = {}): Promise<Livraison | null> {
  const { jetons = new Map(), tenue = null, registre = null } = moisson
  // The table pairs each type with its own connector; the compiler does not follow a union through it.
  const connecteur = CONNECTEURS[acces.type] as Connecteur<Acces>
  const secret = secretOf(connecteur.jeton(acces), connecteur.adresse(acces), jetons)
  return connecteur.fetch(acces, { client: openClient(moisson, secret), tenue, registre })
}
