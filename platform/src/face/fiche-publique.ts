/**
 * The public face of a fiche: the standard's row, the other numbers, what stayed raw, and who says what. It is all that pages and
 * API ever see; what makes it, once, when a version is published, is `createCondense`: reserved contacts do not exist beyond.
 */
import type { Champ, ChampDeFiche, Fiche, LieuPlat, Position } from '@lieux-communs/core'
import { platOf } from '@lieux-communs/core'
import type { Masque } from './reserve.ts'

/** Who says it: a source and the day it says so, when it says. */
export interface OriginePublique {
  readonly source: string
  readonly date: string | null
  /** ISO day since which its list no longer names the place, which stays for a few days. */
  readonly absent_depuis?: string
}

export interface DitPublic {
  readonly valeur: unknown
  readonly origines: readonly OriginePublique[]
  /** As it was written, and read by nobody. */
  readonly brut?: true
}

export interface FichePublique {
  /** The standard's 32 fields, to the letter, then what is said beside them: what the API gives. */
  readonly lieu: LieuPlat
  readonly telephones: readonly string[]
  /** What nobody could read or make sure of, as written. */
  readonly bruts: Readonly<Partial<Record<Champ, string>>>
  readonly provenance: Readonly<Partial<Record<ChampDeFiche, { retenu: DitPublic; contredit: readonly DitPublic[] }>>>
  readonly membres: readonly OriginePublique[]
  /** How it was located, when its point is no source's. */
  readonly position: Position | null
}

/** Fields whose unread cell may be half a contact of a person's ("06 39 98 0", "z.morvan@ville"): kept, and shown to nobody. */
export const TUS: ReadonlySet<ChampDeFiche> = new Set<Champ>(['telephone', 'courriels', 'site_web', 'prise_rdv'])

/** The standard's row of a fiche, its reserved contacts hidden: `lieuPublic(fiche, createMasque(fiche.reserves)).id === fiche.identite`. */
export function lieuPublic({ identite, valeurs, telephones }: Fiche, masque: Masque): LieuPlat {
  const vues = masque(valeurs) ?? {}
  const lieu = platOf(vues)
  lieu.id = identite
  lieu.telephone ??= masque(telephones)?.[0] ?? null
  return lieu
}

const isSame = (a: OriginePublique, b: OriginePublique): boolean =>
  a.source === b.source && a.date === b.date && a.absent_depuis === b.absent_depuis

/** True when the same records speak, in the same order. */
export function areSame(a: readonly OriginePublique[], b: readonly OriginePublique[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!isSame(a[i] as OriginePublique, b[i] as OriginePublique)) return false
  return true
}
