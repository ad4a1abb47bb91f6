/**
 * What every translation of a place into another community's model shares: what it is given, what it must be told by whoever
 * publishes, and the table that says field by field where each of the standard's goes and what of it is lost. The tables make
 * docs/traductions.md; tests hold them to what the functions do.
 */
import type { ChampDeFiche, LieuPlat } from '../standard/champs.ts'
import { DESCRIPTIONS_DE_FICHE } from '../standard/description.ts'
import { insecables } from '../text/typographie.ts'

/** A public place: the standard's row, and the numbers that it has no room for. */
export interface LieuPublic {
  readonly lieu: LieuPlat
  readonly telephones: readonly string[]
}

/** What the place does not say of itself: who publishes it, where, and when. */
export interface ContexteTraduction {
  /** Who publishes, as a slug, the same for ever: ids are made with it. `lieux-communs` */
  readonly producteur: string
  /** ISO day of the édition: what stands for a date that no source gives. */
  readonly jour: string
  /** Public page of a place: `id => 'https://lieux.example/lieux/' + id`. */
  readonly pageDe: (id: string) => string
}

/** Where a field of the standard goes in another model. */
export interface Destination {
  /** Properties of the other model, the first being the natural one: `structure.siret`. */
  readonly vers: readonly string[]
  /** French: how its values are carried, when they are not as they are. */
  readonly comment?: string
  /** French: what of it the other model cannot hold. Absent: nothing is lost. */
  readonly perdu?: string
}

export type Correspondance = Readonly<Record<ChampDeFiche, Destination>>

/**
 * A line of text that says a field's values under its title, for models that have no property for it:
 * `underTitle('itinerance', ['Fixe']) → 'Itinérance : Fixe'`; null without a value.
 */
export function underTitle(champ: ChampDeFiche, valeurs: readonly (string | null)[]): string | null {
  const dites = valeurs.filter(v => v !== null && v !== '')
  return dites.length === 0 ? null : insecables(`${DESCRIPTIONS_DE_FICHE[champ].titre} : ${dites.join(' ; ')}`)
}

// "one two…": half a letter (the first of a pair) is no letter
const DEMI_LETTRE = /[\uD800-\uDBFF]$/

/** At most `max` signs, ended at a word by `…` when cut: `cutText('un deux trois', 9) → 'un deux…'`. */
export function cutText(texte: string, max: number): string {
  if (texte.length <= max) return texte
  const tete = texte.slice(0, max - 1)
  const blanc = tete.lastIndexOf(' ')
  return `${(blanc > max / 2 ? tete.slice(0, blanc) : tete.replace(DEMI_LETTRE, '')).trimEnd()}…`
}

// "https://www.example.org:8080/a?b#c": a host without a name and a password before it
const WEB = /^https?:\/\/[^\s\p{Cc}"<>\\^`{|}[\]:@/?#%.][^\s\p{Cc}"<>\\^`{|}[\]:@/?#%]*(?::\d{1,5})?(?:[/?#]|$)/iu
// What RFC 3986 wants written otherwise: "é", a blank, "[", a "%" that writes nothing ("100%")
const A_ECRIRE = /[^\x21-\x7e]+|[[\]"<>\\^`{|}]|%(?![0-9a-f]{2})/gi
/** Longest address that pydantic takes. */
const ADRESSE_MAX = 2_083

/**
 * A web address as a URI, or null when it is none: `uriOf('https://www.lucé.example') → 'https://www.luc%C3%A9.example'`,
 * `uriOf('javascript:alert(1)') → null`.
 */
export function uriOf(texte: string | null): string | null {
  if (texte === null || texte.length > ADRESSE_MAX || !texte.isWellFormed() || !WEB.test(texte)) return null
  const [avant = '', ...ancre] = texte.replace(A_ECRIRE, encodeURIComponent).split('#')
  const uri = ancre.length === 0 ? avant : `${avant}#${ancre.join('%23')}`
  return uri.length > ADRESSE_MAX ? null : uri
}

// "contact@ville.example"
const COURRIEL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i

/** True for an address as RFC 5322 writes it without comments: `isCourriel('contact@ville.example')`. */
export const isCourriel = (texte: string): boolean => texte.length <= 254 && COURRIEL.test(texte)
