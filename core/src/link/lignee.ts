/**
 * A list that loses its ids, renumbers them or gains some gives other keys to the same records: which new key follows which old one,
 * so that a record keeps its place and what was decided of it.
 */
import type { Enregistrement } from '../standard/enregistrement.ts'
import { fold } from '../text/fold.ts'
import { contentOf } from './traits.ts'

/** Name and door; empty when the record says too little to be known by them. */
function doorOf({ valeurs: { nom = '', adresse = '', code_postal = '', commune = '' } }: Enregistrement): string {
  return nom === '' || (adresse === '' && commune === '')
    ? ''
    : [nom, adresse, code_postal, commune].map(fold).join('\u001f')
}

const placed = (record: Enregistrement): string => (doorOf(record) === '' ? '' : contentOf(record))

/** Those of one text, when only one has it. */
function alone(
  records: readonly Enregistrement[],
  textOf: (record: Enregistrement) => string
): Map<string, Enregistrement> {
  const found = new Map<string, Enregistrement | null>()
  for (const record of records) {
    const text = textOf(record)
    if (text === '') continue
    const other = found.get(text)
    found.set(text, other === undefined || other?.cle === record.cle ? record : null)
  }
  return new Map([...found].flatMap(([text, record]) => (record ? [[text, record] as const] : [])))
}

/**
 * The old key that each new one follows, among records of one source: those that say exactly the same, then those of the same name at the
 * same address. Where several could, none does: a wrong heir is worse
 * than none. Old records of one key are one record at two times.
 * `followedKeys([{ cle: 'i:42', … }], [{ cle: 'c:8f3a…', … }])` gives `c:8f3a… → i:42` when both are « Mairie, 2 place du Puits ».
 */
export function followedKeys(
  partis: readonly Enregistrement[],
  arrives: readonly Enregistrement[]
): ReadonlyMap<string, string> {
  const follows = new Map<string, string>()
  const taken = new Set<string>()
  for (const textOf of [placed, doorOf]) {
    const before = alone(
      partis.filter(r => !taken.has(r.cle)),
      textOf
    )
    const after = alone(
      arrives.filter(r => !follows.has(r.cle)),
      textOf
    )
    for (const [text, record] of after) {
      const old = before.get(text)
      if (old === undefined) continue
      follows.set(record.cle, old.cle)
      taken.add(old.cle)
    }
  }
  return follows
}
