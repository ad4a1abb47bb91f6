/**
 * A table of a Grist document, whole in one answer. Its cells are coded: a list begins with `L`, a day is a number of
 * seconds that only the column's type tells from a number. https://support.getgrist.com/api/#tag/records, codes:
 * https://github.com/gristlabs/grist-core/blob/main/documentation/grist-data-format.md
 */
import type { AccesGrist } from '@lieux-communs/core'
import { isObject, listAt, type Objet, valueAt } from '../json.ts'
import { type Connecteur, type Contexte, snapshotOf, under } from './connecteur.ts'

const addressUnder = ({ portail, document, table }: AccesGrist, quoi: 'columns' | 'records'): string =>
  under(portail, 'api', 'docs', document, 'tables', table, quoi)

/** Seconds as a day or an instant: `dayOf(1767225600, 'Date') === '2026-01-01'`; what is no date stays as it is. */
function dayOf(valeur: unknown, genre: string): unknown {
  if (typeof valeur !== 'number' || Math.abs(valeur) > 1e11) return valeur
  const instant = new Date(valeur * 1000).toISOString()
  return genre === 'Date' ? instant.slice(0, 10) : instant
}

/** Codes of a cell that holds nothing to read: an error, a formula not made yet, a value kept from us. */
const SANS_VALEUR: ReadonlySet<string> = new Set(['E', 'P', 'U', 'C'])

/** A cell as a person reads it: `cellOf(['L', 'a', 'b'], 'ChoiceList')` → `['a', 'b']`; a formula's error is nothing. */
function cellOf(valeur: unknown, genre: string): unknown {
  if (genre === 'Date' || genre.startsWith('DateTime')) return dayOf(valeur, genre)
  if (!Array.isArray(valeur)) return valeur
  const [code, ...reste] = valeur
  if (code === 'L') return reste
  if (code === 'd') return dayOf(reste[0], 'Date')
  if (code === 'D') return dayOf(reste[0], 'DateTime')
  return typeof code === 'string' && SANS_VALEUR.has(code) ? null : valeur
}

/** The type of each column: `{ maj: 'Date', services: 'ChoiceList' }`. */
async function typesOf(acces: AccesGrist, { client }: Contexte): Promise<ReadonlyMap<string, string>> {
  const adresse = addressUnder(acces, 'columns')
  const { json } = await client.fetchJson({ adresse, accepte: 'application/json' })
  return new Map(
    listAt(adresse, json, 'columns').map(colonne => [
      String(valueAt(colonne, 'id')),
      String(valueAt(colonne, 'fields.type') ?? '')
    ])
  )
}

async function fetchTable(acces: AccesGrist, contexte: Contexte) {
  const types = await typesOf(acces, contexte)
  const adresse = addressUnder(acces, 'records')
  const { json } = await contexte.client.fetchJson({ adresse, accepte: 'application/json' })
  const rangs = listAt(adresse, json, 'records').map(record => {
    const fields = valueAt(record, 'fields')
    const cells: Objet = isObject(fields) ? fields : {}
    const clear = Object.entries(cells).map(([nom, valeur]) => [nom, cellOf(valeur, types.get(nom) ?? '')])
    return JSON.stringify({ id: valueAt(record, 'id'), fields: Object.fromEntries(clear) })
  })
  return snapshotOf(rangs)
}

export const grist: Connecteur<AccesGrist> = {
  adresse: ({ portail }) => portail,
  jeton: ({ jeton }) => jeton,
  fetch: fetchTable
}
