import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidat, classe, doutesOf } from './classement.ts'
import type { Verdict } from './contraintes.ts'

const lieu = (rang: number, distance: number | null, verdicts: Verdict[], plus: Partial<Candidat> = {}): Candidat => ({
  rang,
  distance,
  verdicts,
  approximatif: false,
  anneau: 0,
  ...plus
})
const ordre = (candidats: Candidat[], poids = [1, 1, 1]) => classe(candidats, poids).tenus.map(c => c.rang)

describe('the order of places', () => {
  it('puts out a no, and only a no', () => {
    expect(ordre([lieu(1, 10, ['oui', 'non']), lieu(2, 10, ['inconnu', 'inconnu'])])).toEqual([2])
  })
  it('tells what is sure before what is not known, even farther, and the fewer doubts the sooner', () => {
    const deux = lieu(1, 100, ['inconnu', 'inconnu'])
    const un = lieu(2, 500, ['oui', 'inconnu'])
    expect(ordre([deux, un, lieu(3, 900, ['oui', 'oui'])])).toEqual([3, 2, 1])
  })
  it('weighs a doubt about the help itself more than two about the rest', () => {
    const aide = lieu(1, 10, ['inconnu', 'oui', 'oui'])
    expect(ordre([aide, lieu(2, 500, ['oui', 'inconnu', 'inconnu'])], [3, 1, 1])).toEqual([2, 1])
  })
  it('sends nobody across the country for a certainty', () => {
    const loin = lieu(1, 300_000, ['oui'], { anneau: 3 })
    expect(ordre([loin, lieu(2, 900, ['inconnu'])])).toEqual([2, 1])
  })
  it('at equal doubts tells the nearest first, those without a street or a point last', () => {
    const flou = lieu(1, 100, ['oui'], { approximatif: true })
    expect(ordre([flou, lieu(2, null, ['oui']), lieu(3, 800, ['oui']), lieu(4, 300, ['oui'])])).toEqual([4, 3, 2, 1])
  })
  it('gives the third place to a much nearer one that is less sure, when the others are far', () => {
    const surs = [1, 2, 3, 4].map(n => lieu(n, 5000 + n, ['oui']))
    const voisin = lieu(5, 400, ['inconnu'])
    const { meilleurs, plusPres } = classe([...surs, voisin], [1])
    expect(meilleurs.map(c => c.rang)).toEqual([1, 2, 5])
    expect(plusPres?.rang).toBe(5)
    const pres = surs.map(c => ({ ...c, distance: 600 }))
    expect(classe([...pres, voisin], [1]).plusPres).toBeNull()
  })
  it('is the same whatever the order they come in, and never tells a surer one after in the same ring', () => {
    const verdict = fc.constantFrom<Verdict>('oui', 'inconnu', 'non')
    const distance = fc.option(fc.integer({ min: 0, max: 50_000 }))
    const lieux = fc
      .array(fc.tuple(distance, verdict, verdict, fc.integer({ min: 0, max: 2 })), { maxLength: 30 })
      .map(rangs => rangs.map(([d, a, b, anneau], rang) => lieu(rang, d, [a, b], { anneau })))
    fc.assert(
      fc.property(lieux, candidats => {
        const { tenus, meilleurs } = classe(candidats, [3, 1])
        expect(classe([...candidats].reverse(), [3, 1]).tenus).toEqual(tenus)
        expect(tenus.length).toBe(candidats.filter(c => !c.verdicts.includes('non')).length)
        for (const [i, c] of tenus.entries()) {
          const suivant = tenus[i + 1]
          if (suivant && suivant.anneau === c.anneau)
            expect(doutesOf(suivant, [3, 1])).toBeGreaterThanOrEqual(doutesOf(c, [3, 1]))
        }
        expect(meilleurs.length).toBe(Math.min(3, tenus.length))
        expect(new Set(meilleurs).size).toBe(meilleurs.length)
      })
    )
  })
})
