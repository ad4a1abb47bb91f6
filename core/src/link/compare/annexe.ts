/** An annexe and its house are two doors; an annexe under its house's name, and the same under its own, are one. */
import { holds, shares, sizeOf } from '../listes.ts'
import { rangsOf } from '../modele.ts'
import { isGeneric } from '../nom.ts'
import type { Traits } from '../traits.ts'
import { overlap } from './mots.ts'
import { compareService } from './service.ts'

const RANGS = rangsOf('annexe')
const SERVICE = rangsOf('service')

export function compareAnnexe(t: Traits, a: number, b: number): number {
  if (t.annexe[a] === t.annexe[b]) return RANGS[areTwo(t, a, b) ? 'deux annexes' : 'rien à dire']
  const one = t.annexe[a] === 1 ? isNamed(t, a, b) : isNamed(t, b, a)
  return RANGS[one ? 'rien à dire' : 'l’un est une annexe, l’autre non']
}

/** True when one is an annexe, and the other is not called so. */
export const isAnnexeOf = (t: Traits, a: number, b: number): boolean =>
  compareAnnexe(t, a, b) === RANGS['l’un est une annexe, l’autre non']

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

// One word that is not common to any annexe's name.
const UN_MOT = 0.85

/**
 * True when each is an annexe with a name of its own, and the two have none of their words in common: « mairie déléguée de Saint-Orvain », « de
 * Saint-Lupicien ». A word that any name has (« saint ») is not counted.
 */
function areTwo(t: Traits, a: number, b: number): boolean {
  if (sizeOf(t.branche, a) === 0 || sizeOf(t.branche, b) === 0) return false
  const own = (mot: number) => (isGeneric(t.mots[mot] as string) ? 0 : 1)
  const { commun, propre } = overlap(t, t.branche, a, t.branche, b, own)
  return commun === 0 && (propre >= UN_MOT || shares(t.branche, a, b) === 0)
}

/** The same of two annexes, or of two delegated communes: whatever their town hall gives of them, they are two. */
export const areTwoAnnexes = (t: Traits, a: number, b: number): boolean =>
  t.annexe[a] === 1 && t.annexe[b] === 1 && areTwo(t, a, b)
