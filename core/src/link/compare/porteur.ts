/** Who houses or runs whom: one says the other, in its words or in the spelling of its mailbox. */
import { holds, sizeOf } from '../listes.ts'
import { rangsOf } from '../modele.ts'
import type { Traits } from '../traits.ts'
import { overlap, type Poids, weightIn } from './mots.ts'

const RANGS = rangsOf('porteur')

// What names a house: nearly all of its words, one rare word at least among them.
const NOMME = { inclusion: 0.8, commun: 0.85 }
// A word that a mailbox spells: a rare one (its weight), long enough not to be met by chance in a run of letters.
const EPELE = { poids: 0.8, lettres: 5 }

export function comparePorteur(t: Traits, a: number, b: number): number {
  const weight = weightIn(t, a, b)
  const crossed = (x: number, y: number) => {
    if (sizeOf(t.porteur, x) === 0 || sizeOf(t.nom, y) === 0) return false
    if (holds(t.porteur, x, t.sigle[y] as number)) return true
    const { inclusion, commun } = overlap(t, t.porteur, x, t.nom, y, weight)
    return inclusion >= NOMME.inclusion && commun >= NOMME.commun
  }
  if (crossed(a, b) || crossed(b, a)) return RANGS['l’un dit loger ou porter l’autre']
  const spelt = spells(t, a, b, weight) || spells(t, b, a, weight)
  return RANGS[spelt ? 'le courriel ou le site de l’un nomme l’autre' : 'inconnu']
}

/** True when the one names the other, in its words or in its mailbox. */
export const namesOther = (t: Traits, a: number, b: number): boolean => comparePorteur(t, a, b) !== RANGS.inconnu

/** Where neither says who bears it, nor has a mailbox or a site, there is nothing to read. */
export const APERCU_PORTEUR = {
  regarde: (t: Traits, a: number, b: number): number => (mayBear(t, a) || mayBear(t, b) ? 1 : 0),
  possibles: [[RANGS.inconnu], Object.values(RANGS)]
}

const mayBear = (t: Traits, r: number): boolean => sizeOf(t.porteur, r) > 0 || t.adressesWeb[r] !== ''

/** True when a mailbox or a site of `x` spells a distinctive word of the name of `y` that the name of `x` lacks. */
function spells(t: Traits, x: number, y: number, weight: Poids): boolean {
  const web = t.adressesWeb[x] as string
  if (web === '') return false
  const end = t.nom.debuts[y + 1] as number
  for (let i = t.nom.debuts[y] as number; i < end; i++) {
    const mot = t.nom.valeurs[i] as number
    if (weight(mot) < EPELE.poids || holds(t.nom, x, mot)) continue
    const texte = t.mots[mot] as string
    if (texte.length >= EPELE.lettres && web.includes(texte)) return true
  }
  return false
}
