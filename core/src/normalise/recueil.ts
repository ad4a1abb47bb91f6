/**
 * The workbench of one row: what the source said, what is being made of it, and the few gestures every field shares.
 * It lives for one row only; the record made from it never changes.
 */
import type { Notice } from '../notice/notice.ts'
import type { Geographie } from '../reference/geographie.ts'
import { contactPersonnel } from '../rules/contact-personnel.ts'
import { noticeOf, type Rule } from '../rules/rule.ts'
import type { Brut, Cible, ValeurBrute } from '../standard/brut.ts'
import type { Champ, ChampListe, Valeurs } from '../standard/champs.ts'
import type { Reserves } from '../standard/enregistrement.ts'
import type { Personnes } from './personnes-de-la-ligne.ts'

/** What is known before any row: the territory's geography, today's ISO day, where the source's places are. */
export interface Contexte {
  readonly geographie: Geographie
  /** ISO day that counts as today: `2026-03-01`. */
  readonly jour: string
  /** Département codes the source covers, or `national`. */
  readonly territoire: readonly string[] | 'national'
}

export interface Recueil {
  readonly brut: Brut
  readonly contexte: Contexte
  /** Where the place is, once its address is read: `59`, `2A`, `974`; null when unknown. */
  departement: string | null
  readonly valeurs: Valeurs
  readonly telephones: string[]
  readonly reserves: { -readonly [Quoi in keyof Reserves]?: string[] }
  readonly bruts: Partial<Record<Champ, string>>
  readonly deduits: Champ[]
  /** The persons that the row names: nothing of theirs is published. */
  personnes: Personnes
  /** Contacts met where they do not belong, in a name: they are read with the others. */
  readonly egares: string[]
  readonly notices: Notice[]
}

const NONE: readonly ValeurBrute[] = []

export const valuesOf = (r: Recueil, cible: Cible): readonly ValeurBrute[] => r.brut.valeurs[cible] ?? NONE

export function notify(r: Recueil, regle: Rule, vu: string, champ: Champ | null = regle.champ): void {
  r.notices.push(noticeOf(regle, vu, champ))
}

/** Adds a value to a list field, once. Copied rather than lengthened: the list is kept, and holds no room to grow. */
export function addTo(r: Recueil, champ: ChampListe, valeur: string): void {
  const deja = r.valeurs[champ]
  if (deja === undefined) r.valeurs[champ] = [valeur]
  else if (!deja.includes(valeur)) r.valeurs[champ] = [...deja, valeur]
}

/** What stands, in any text or report, where a person's contact stood. */
export const CONTACT_RETIRE = '[contact réservé aux professionnels]'

/** What stands, in any text or report, where a person's name stood. */
export const PERSONNE_RETIREE = '[nom de personne retiré]'

/** Says, once a field, that something of a person's is withheld. */
export function notifyReserve(r: Recueil, champ: Champ): void {
  if (!r.notices.some(n => n.rule === contactPersonnel.code && n.field === champ))
    notify(r, contactPersonnel, CONTACT_RETIRE, champ)
}

/** Withholds what belongs to a person, in silence. */
export function withhold(r: Recueil, quoi: keyof Reserves, valeur: string): void {
  const deja = r.reserves[quoi]
  if (deja === undefined) r.reserves[quoi] = [valeur]
  else if (!deja.includes(valeur)) deja.push(valeur)
}

/** Withholds a contact that belongs to a person, and says so once a field. */
export function reserve(r: Recueil, quoi: 'telephone' | 'courriels', valeur: string, champ: Champ = quoi): void {
  withhold(r, quoi, valeur)
  notifyReserve(r, champ)
}
