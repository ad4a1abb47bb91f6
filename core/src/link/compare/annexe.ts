/** An annexe and its house are two doors; an annexe under its house's name, and the same under its own, are one. */
import { holds, sizeOf } from '../listes.ts'
import { rangsOf } from '../modele.ts'
import type { Traits } from '../traits.ts'
import { compareService } from './service.ts'

const RANGS = rangsOf('annexe')
const SERVICE = rangsOf('service')

export function compareAnnexe(t: Traits, a: number, b: number): number {
  if (t.annexe[a] === t.annexe[b]) return RANGS['rien à dire']
  const one = t.annexe[a] === 1 ? isNamed(t, a, b) : isNamed(t, b, a)
  return RANGS[one ? 'rien à dire' : 'l’un est une annexe, l’autre non']
}

/**
 * True when the name of `other` is what the annexe is called: "Relais de Valbourg, antenne de Saint-Aubert" is "Relais de Saint-Aubert".
 * Only within one service: the youth office of a town is not the annexe there of something else.
 */
function isNamed(t: Traits, annexe: number, other: number): boolean {
  if (sizeOf(t.branche, annexe) === 0 || compareService(t, annexe, other) !== SERVICE['le même']) return false
  const end = t.branche.debuts[annexe + 1] as number
  for (let i = t.branche.debuts[annexe] as number; i < end; i++)
    if (!holds(t.nom, other, t.branche.valeurs[i] as number)) return false
  return true
}
