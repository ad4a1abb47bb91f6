/**
 * Propositions as a table that opens in a spreadsheet, one a row, where a person writes « oui »; and the list given back with what
 * was accepted, its own columns untouched. Cells cannot run as formulas.
 */
import { type RangBrut, type Table, type Valeurs, writeCell } from '@lieux-communs/core'
import { readCsv } from '../read/csv.ts'
import type { PivotsProposes } from './propose.ts'
import type { Proposition } from './proposition.ts'

/** A row of the list: its rank from 1, the row a spreadsheet shows it on, and what it says. */
export interface Rang {
  readonly ligne: number
  readonly ligne_tableur: number
  readonly valeurs: Valeurs
}

const COLONNES = [
  'ligne',
  'ligne_tableur',
  'lieu',
  'commune',
  'sorte',
  'valeur',
  'ressemblance',
  'preuves',
  'trouve',
  'accepte'
] as const

/** Columns that only people read. */
const INUTILES: ReadonlySet<string> = new Set(['ligne_tableur', 'trouve'])

const row = (cells: readonly string[]): string => `${cells.map(c => writeCell(c)).join(',')}\r\n`

/** « oui » for what is as alike as `seuil`; of several for one place and one sort, only the best, and never two that are as good. */
function accepted(propositions: readonly Proposition[], seuil: number): ReadonlySet<Proposition> {
  const kept = new Set<Proposition>()
  for (const sorte of ['siret', 'rna', 'insee'] as const) {
    const [first, second] = propositions.filter(p => p.sorte === sorte)
    if (first !== undefined && first.ressemblance >= seuil && second?.ressemblance !== first.ressemblance)
      kept.add(first)
  }
  return kept
}

/** The propositions of each row; those at or above `seuil` are marked accepted. `BOM`: spreadsheets then read the accents. */
export function writePropositions(
  rangs: readonly Rang[],
  proposes: readonly PivotsProposes[],
  seuil = Number.POSITIVE_INFINITY
): string {
  const lines = rangs.flatMap(({ ligne, ligne_tableur, valeurs }, i) => {
    const propositions = proposes[i]?.propositions ?? []
    const oui = accepted(propositions, seuil)
    return propositions.map(p =>
      row([
        String(ligne),
        String(ligne_tableur),
        valeurs.nom ?? '',
        valeurs.commune ?? '',
        p.sorte,
        p.valeur,
        p.ressemblance.toFixed(2),
        p.preuves,
        p.trouve,
        oui.has(p) ? 'oui' : ''
      ])
    )
  })
  return `\ufeff${row([...COLONNES])}${lines.join('')}`
}

/** What was accepted for a row, by its rank. */
export type Acceptes = ReadonlyMap<number, { readonly pivot?: string; readonly code_insee?: string }>

// "oui", "Oui", "x", "1": what people write in a column of yes and no.
const OUI = /^(?:oui|o|x|1|vrai|true|yes)$/i

/**
 * What a table of propositions accepts: its rows marked « oui ». A SIRET wins over an RNA number for one place. Answers null when
 * the text is no such table.
 */
export function readAcceptes(texte: string): Acceptes | null {
  const [entete = [], ...rows] = readCsv(texte).rows
  const rangs = COLONNES.map(nom => entete.indexOf(nom))
  if (rangs.some((rang, i) => rang < 0 && !INUTILES.has(COLONNES[i] as string))) return null
  const acceptes = new Map<number, { pivot?: string; code_insee?: string }>()
  for (const cells of rows) {
    const read = (nom: (typeof COLONNES)[number]) => cells[entete.indexOf(nom)]?.trim() ?? ''
    if (!OUI.test(read('accepte'))) continue
    const ligne = Number(read('ligne'))
    const known = acceptes.get(ligne) ?? {}
    if (read('sorte') === 'insee') known.code_insee ??= read('valeur')
    else if (read('sorte') === 'siret') known.pivot = read('valeur')
    else known.pivot ??= read('valeur')
    acceptes.set(ligne, known)
  }
  return acceptes
}

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** The value of a column, nested ones included: `a.b.0`. */
function cellOf(rang: RangBrut, colonne: string): string {
  if (colonne in rang) return textOf(rang[colonne])
  let value: unknown = rang
  for (const part of colonne.split('.'))
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? Object(value)[part] : undefined
  return textOf(value)
}

const AJOUTS = ['pivot', 'code_insee'] as const

/** The list as it was, in CSV, `pivot` and `code_insee` filled where they were empty; these columns are added when it lacks them. */
export function writeEnrichi({ colonnes, lignes }: Table, acceptes: Acceptes): string {
  const toutes = [...colonnes, ...AJOUTS.filter(nom => !colonnes.includes(nom))]
  const lines = lignes.map((rang, i) => {
    const plus: Readonly<Record<string, string | undefined>> = acceptes.get(i + 1) ?? {}
    return row(toutes.map(nom => cellOf(rang, nom) || (plus[nom] ?? '')))
  })
  return `\ufeff${row(toutes)}${lines.join('')}`
}
