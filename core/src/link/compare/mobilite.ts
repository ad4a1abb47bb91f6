/**
 * A bus and a house: one may be the other's, or go by its name; each with its own telephone, or each
 * its own service (a library and its book bus), they are two.
 */
import { rangsOf } from '../modele.ts'
import type { Traits } from '../traits.ts'
import { phonesDiffer } from './contacts.ts'
import { areOther, oneMoves } from './service.ts'

const RANGS = rangsOf('mobilite')

export function compareMobilite(t: Traits, a: number, b: number): number {
  if (!oneMoves(t, a, b)) return RANGS['rien à dire']
  if (areOther(t, a, b)) return RANGS['l’un se déplace, l’autre est un autre service']
  return RANGS[
    phonesDiffer(t, a, b) ? 'l’un se déplace, l’autre non, chacun son téléphone' : 'l’un se déplace, l’autre non'
  ]
}
