/**
 * A rule: one file each, named by its code. It says what is wrong in the data, how much it matters to the standard, and
 * what a producer can do. Some rules are met while a value is being read (`normalise` raises them), others look at a
 * whole record (`verifie`, run by `validate`).
 */
import type { Notice, Severity } from '../notice/notice.ts'
import { seenOf } from '../notice/notice.ts'
import type { Champ } from '../standard/champs.ts'
import type { SansCle } from '../standard/enregistrement.ts'

export interface Rule {
  /** French, kebab-case, equal to the file's name: `horaires-illisibles`. */
  readonly code: string
  readonly severity: Severity
  /** The field it is about, or null for the whole row. */
  readonly champ: Champ | null
  /** One line, French: `Horaires que nous n’avons pas su lire`. */
  readonly titre: string
  /** French: what to do. */
  readonly conseil: string
  /** One value that raises it, and one that does not. */
  readonly exemple: { readonly avant: string; readonly apres: string }
  /** True when a row that breaks it is set aside. Only these rules ever cost a row. */
  readonly ecarte?: true
  /** What was seen when the record breaks the rule, else null. */
  readonly verifie?: (record: SansCle) => string | null
}

/** A notice of this rule about what was seen; another field may be named when the rule serves several. */
export function noticeOf(rule: Rule, seen: unknown, champ: Champ | null = rule.champ): Notice {
  return { rule: rule.code, severity: rule.severity, field: champ, seen: seenOf(seen), advice: rule.conseil }
}
