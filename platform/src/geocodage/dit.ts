/**
 * What pages know of the address service: a text goes, streets come back, or nothing at all. Whether it was not an address, nobody knows it or
 * the service is away makes no difference to who asks: towns and places of the register remain.
 */
import type { Point } from '@lieux-communs/core'

export interface AdresseTrouvee {
  /** As the service writes it: `12 Rue des Tisserands 59100 Roubaix`. */
  readonly libelle: string
  /** The INSEE code of its town; empty when the service does not say it. */
  readonly code_insee: string
  readonly point: Point
  /** From 0 to 1, the service's own. */
  readonly score: number
}

export interface Adresses {
  /** False as long as addresses are not to be asked for: pages then speak of towns and places only. */
  isOpen(): boolean
  /**
   * The likeliest first, at most six; never throws, and takes a second and a half at most. Only what looks like an address is sent: a number
   * and a kind of way, or a way in three words that `isInconnu` says to be neither a town nor a place; it is only asked then.
   * `(await cherche('12 rue des Tisserands Roubaix', () => true))[0]?.code_insee === '59512'`
   */
  cherche(texte: string, isInconnu: () => boolean): Promise<readonly AdresseTrouvee[]>
}
