/**
 * The last look at a record before it may be joined and published: rules that see the whole of it. Few cost the row, and
 * each that does says which row, which rule, which field and what was seen.
 */
import type { Notice } from '../notice/notice.ts'
import { RULES } from '../rules/liste.ts'
import { noticeOf, type Rule } from '../rules/rule.ts'
import type { Brut } from '../standard/brut.ts'
import type { Ecart, SansCle } from '../standard/enregistrement.ts'

type Verifie = Rule & { readonly verifie: NonNullable<Rule['verifie']> }
const isVerifie = (regle: Rule): regle is Verifie => regle.verifie !== undefined

/** Rules that set aside speak first, the emptiest row first of all, so that one row has one reason. */
const ORDRE = ['ligne-vide', 'nom-absent', 'lieu-introuvable']
const ECARTENT: readonly Verifie[] = RULES.filter(isVerifie)
  .filter(r => r.ecarte)
  .sort((a, b) => ORDRE.indexOf(a.code) - ORDRE.indexOf(b.code))
const AVERTISSENT: readonly Verifie[] = RULES.filter(isVerifie).filter(r => !r.ecarte)

export interface Valide<R extends SansCle> {
  /** The record, with the notices of the rules it breaks. */
  readonly record: R
  /** Why the row is set aside, or null when it is kept. */
  readonly ecart: Ecart | null
}

/**
 * `validate(record) → { record, ecart: null }` for a place that is kept. `declare` is what the source's own mapping says
 * of the row (`brut.ecarte`: the producer closed the place), and comes before any rule.
 */
export function validate<R extends SansCle>(record: R, declare: Brut['ecarte'] = null): Valide<R> {
  const { source, ligne, id_source } = record
  if (declare !== null) {
    return { record, ecart: { source, ligne, id_source, regle: declare.regle, champ: declare.champ, vu: declare.vu } }
  }
  for (const regle of ECARTENT) {
    const vu = regle.verifie(record)
    if (vu !== null) {
      const notice = noticeOf(regle, vu)
      return {
        record: withNotices(record, [notice]),
        ecart: { source, ligne, id_source, regle: regle.code, champ: regle.champ, vu: notice.seen }
      }
    }
  }
  let notices: Notice[] | null = null
  for (const regle of AVERTISSENT) {
    const vu = regle.verifie(record)
    if (vu === null) continue
    notices ??= []
    notices.push(noticeOf(regle, vu))
  }
  return { record: notices === null ? record : withNotices(record, notices), ecart: null }
}

function withNotices<R extends SansCle>(record: R, notices: readonly Notice[]): R {
  return { ...record, notices: record.notices.concat(notices) }
}
