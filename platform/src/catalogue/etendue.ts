/** Where the places of an édition are, and from when: what a map or a catalogue of data is told before it reads them. */
import { type Box, boxOf, type Point } from '@lieux-communs/core'
import type { Catalogue } from './catalogue.ts'
import { SANS_DATE } from './colonnes/colonnes.ts'

export interface Etendue {
  /** Of the places that a source locates; null when none is. */
  readonly boite: Box | null
  /** ISO days of the oldest and of the latest `date_maj`; null when no place has one. */
  readonly jours: readonly [string, string] | null
}

const JOUR_MS = 86_400_000

/** An édition never changes: its extent is read once. */
const connues = new WeakMap<Catalogue, Etendue>()

/** True of a place whose point a source gives, or its address: a commune's point is nobody's geometry. */
export const isSitue = (catalogue: Catalogue, rang: number): boolean => catalogue.position(rang)?.approximatif === false

function* points(catalogue: Catalogue): Generator<Point> {
  for (let rang = 0; rang < catalogue.taille; rang++) {
    const position = catalogue.position(rang)
    if (position && !position.approximatif) yield position
  }
}

/** `etendueOf(catalogue).jours` → `['2021-03-01', '2026-01-15']` */
export function etendueOf(catalogue: Catalogue): Etendue {
  const connue = connues.get(catalogue)
  if (connue) return connue
  let debut = Number.POSITIVE_INFINITY
  let fin = Number.NEGATIVE_INFINITY
  for (const jour of catalogue.colonnes.maj) {
    if (jour === SANS_DATE) continue
    debut = Math.min(debut, jour)
    fin = Math.max(fin, jour)
  }
  const ecrit = (jour: number): string => new Date(jour * JOUR_MS).toISOString().slice(0, 10)
  const etendue = {
    boite: boxOf(points(catalogue)),
    jours: debut <= fin ? ([ecrit(debut), ecrit(fin)] as const) : null
  }
  connues.set(catalogue, etendue)
  return etendue
}
