/** What pages know of e-mail: a letter goes to one address, and how that ended. Who carries it is handed to them. */

export interface Lettre {
  /** One address, as `readCourriel` gives it. */
  readonly a: string
  readonly sujet: string
  readonly texte: string
  readonly html: string
}

/**
 * Why a letter did not leave: `destinataire` the server refuses that address, `limite` it was written to enough today, `injoignable`, `lent`,
 * `chiffrement` it does not encrypt, `refus` anything else that it says.
 */
export type Cause = 'destinataire' | 'limite' | 'injoignable' | 'lent' | 'chiffrement' | 'refus'

export type Envoi =
  | { readonly parti: true }
  | { readonly parti: false; readonly cause: Cause; readonly reponse: string | null }

export interface Facteur {
  /** Where the links of a letter lead: `https://lieux.exemple.fr`. */
  readonly racine: string
  /** Never throws. `reponse`: what the server said, without the address. */
  envoie(lettre: Lettre): Promise<Envoi>
}

// "zelie.morvan+aide@exemple.fr": one address and nothing else, no name, no quotes, no comma, no line break.
const COURRIEL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,9}[a-z]{2,24}$/i

/** `readCourriel(' zelie@exemple.fr ') === 'zelie@exemple.fr'`; null for what is no single address. */
export function readCourriel(texte: string): string | null {
  const adresse = texte.trim()
  return adresse.length <= 254 && COURRIEL.test(adresse) && !/^\.|\.\.|\.@/.test(adresse) ? adresse : null
}

/** Enough to see a slip, too little to know who: `masque('zelie@exemple.fr') === 'z…@exemple.fr'`. */
export const masque = (adresse: string): string => `${adresse.slice(0, 1)}…${adresse.slice(adresse.lastIndexOf('@'))}`
