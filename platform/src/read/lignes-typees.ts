/**
 * Files whose cells have types (Parquet, FlatGeobuf, GeoPackage), once opened: rows as JSON would have said them, so that they follow the
 * same path as a list in JSON. Bytes that are no text say nothing to a list of places.
 */
import { FichierTropGrand, TropDeLignes } from './erreurs.ts'

export type LigneTypee = Readonly<Record<string, unknown>>

/** As the bytes of a list that came packed. */
const OCTETS_MAX = 300_000_000
/** Without any bound of whoever asks: five times the national register. */
export const LIGNES_MAX = 5_000_000

/** A point as GeoJSON says it, which mappings know; longitude first. */
export const pointAt = (x: number, y: number) =>
  Number.isFinite(x) && Number.isFinite(y) ? { type: 'Point', coordinates: [x, y] } : null

/** Throws before anything is made of them. */
export function checkSize(nom: string, lignes: number, octets: number, rangs = LIGNES_MAX): void {
  if (lignes > rangs) throw new TropDeLignes(nom, rangs)
  if (octets > OCTETS_MAX) throw new FichierTropGrand(nom, `${Math.round(octets / 1e6)} Mo une fois ouvert`)
}

// "2026-03-02T00:00:00.000Z", "2026-03-02T00:00:00Z": a day that was given an hour for want of a type.
const MINUIT = /^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0{1,9})?Z?$/

/** One cell as JSON holds it: `jsonOf(new Date('2026-03-02'))` is `"2026-03-02"`, `jsonOf(12n)` is 12. */
export function jsonOf(valeur: unknown): unknown {
  if (valeur instanceof Date) return Number.isNaN(valeur.getTime()) ? null : jsonOf(valeur.toISOString())
  if (typeof valeur === 'string') return MINUIT.exec(valeur)?.[1] ?? valeur
  if (typeof valeur === 'bigint') return Number(valeur)
  if (valeur instanceof Uint8Array) return null
  if (Array.isArray(valeur)) return valeur.map(jsonOf)
  if (typeof valeur === 'object' && valeur !== null)
    return Object.fromEntries(Object.entries(valeur).map(([nom, v]) => [nom, jsonOf(v)]))
  return valeur
}
