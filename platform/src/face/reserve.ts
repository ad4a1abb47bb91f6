/**
 * The last door before the public: contacts that belong to a person are kept in the fiche for professionals and must not
 * leave by any side way: a text of presentation, a raw cell, what another source says. Whatever comes before, nothing
 * enters the catalogue without passing here.
 */
import type { Reserves } from '@lieux-communs/core'

/** What stands where a reserved contact was written in the middle of a text. */
const MASQUE = '[contact réservé]'

// "06 39 98 00 12", "+33 6.39.98.00.12", "0639980012": the nine figures after the prefix, whatever separates them.
const TELEPHONE = /(?:\+|\b00|\b0)\d(?:[ .\-/()\u00a0\u202f]{0,3}\d){6,13}/g
// "prenom.nom@exemple.fr", "zélie.morvan@exemple.fr", its accents apart from their letters or not: none is cut at one.
const COURRIEL = /[\p{L}\p{M}\p{N}_.+-]{1,64}@[\p{L}\p{M}\p{N}_-]{1,63}(?:\.[\p{L}\p{M}\p{N}_-]{1,63}){1,4}/gu

/** The last nine figures, the same however a French number is written: `'+33 6 39 98 00 12'` → `'639980012'`. */
const significatifs = (numero: string): string => numero.replace(/\D/g, '').slice(-9)

/** Hides in any value what must not leave; `undefined` when nothing would be left. */
export type Masque = <V>(valeur: V) => V | undefined

const identite: Masque = valeur => valeur

/**
 * Answers a function that hides the reserved contacts in any value, lists and objects included; `undefined` when nothing
 * would be left. A fiche without reserved contact costs nothing: the value comes back as it was.
 */
export function createMasque(reserves: Reserves): Masque {
  if (reserves.courriels === undefined && reserves.telephone === undefined) return identite
  const courriels = new Set((reserves.courriels ?? []).map(c => c.trim().toLowerCase()))
  const numeros = new Set((reserves.telephone ?? []).map(significatifs).filter(n => n.length >= 4))
  if (courriels.size === 0 && numeros.size === 0) return identite
  const texte = (valeur: string): string | undefined => {
    let out = valeur
    if (courriels.size > 0 && out.includes('@')) {
      out = out.replace(COURRIEL, vu => (courriels.has(vu.toLowerCase()) ? MASQUE : vu))
    }
    if (numeros.size > 0) {
      if (numeros.has(significatifs(out)) && out.length < 25) return undefined
      out = out.replace(TELEPHONE, vu => (numeros.has(significatifs(vu)) ? MASQUE : vu))
    }
    return out.trim() === MASQUE ? undefined : out
  }
  const masque = (valeur: unknown): unknown => {
    if (typeof valeur === 'string') return texte(valeur)
    if (Array.isArray(valeur)) {
      const gardes = valeur.map(masque).filter(v => v !== undefined)
      return gardes.length > 0 || valeur.length === 0 ? gardes : undefined
    }
    if (valeur !== null && typeof valeur === 'object') {
      const entrees = Object.entries(valeur).map(([k, v]) => [k, masque(v)] as const)
      return Object.fromEntries(entrees.filter(([, v]) => v !== undefined))
    }
    return valeur
  }
  return valeur => masque(valeur) as typeof valeur | undefined
}

/**
 * Hides every e-mail and mobile number of a text that nobody has judged, such as a row set aside in a report:
 * `masquePersonnes('appeler le 06 39 98 00 12') → 'appeler le [contact réservé]'`.
 */
export function masquePersonnes(texte: string): string {
  return texte.replace(COURRIEL, MASQUE).replace(TELEPHONE, vu => (/^(?:6|7)/.test(significatifs(vu)) ? MASQUE : vu))
}
