import { TOUTES } from '@lieux-communs/sources'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backOff, nextRun, QuandIllisible, quandEnClair, readQuand } from './calendrier.ts'

const LUNDI = new Date('2026-03-02T12:00:00Z')
const next = (quand: string, apres = LUNDI) => nextRun({ nom: 'liste', cadence: 'figee', quand }, apres)?.toISOString()

describe('when a list is looked at', () => {
  it('follows the cron of the operator, at the hour of Paris in summer and in winter', () => {
    expect(next('0 3 * * 1')).toBe('2026-03-09T02:00:00.000Z')
    expect(next('0 3 * * 1', new Date('2026-03-30T12:00:00Z'))).toBe('2026-04-06T01:00:00.000Z')
  })

  it('is never by itself for a frozen list, and the operator’s word wins over the source’s', () => {
    expect(nextRun({ nom: 'liste', cadence: 'figee' }, LUNDI)).toBeNull()
    expect(nextRun({ nom: 'liste', cadence: 'jour', quand: 'jamais' }, LUNDI)).toBeNull()
    const rythme = { nom: 'liste', cadence: 'mois', cron: '0 5 1 * *', quand: '0 4 * * *' } as const
    expect(nextRun(rythme, LUNDI)?.toISOString()).toBe('2026-03-03T03:00:00.000Z')
    expect(nextRun({ ...rythme, quand: null }, LUNDI)?.toISOString()).toBe('2026-04-01T03:00:00.000Z')
    expect(quandEnClair(rythme)).toContain('0 4 * * *')
  })

  it('is at night, sooner than the list is expected to change, and not at one hour for all', () => {
    const limites = { jour: 1, semaine: 1, mois: 7, annee: 31 } as const
    const heures = new Set<string>()
    for (const [cadence, jours] of Object.entries(limites)) {
      for (let i = 0; i < 40; i++) {
        const date = nextRun({ nom: `liste-${i}`, cadence: cadence as 'jour' }, LUNDI) as Date
        expect(date.getTime() - LUNDI.getTime()).toBeLessThanOrEqual(jours * 86_400_000)
        expect(date.getUTCHours()).toBeLessThan(6)
        heures.add(date.toISOString().slice(11, 16))
      }
    }
    expect(heures.size).toBeGreaterThan(30)
  })

  it('can be read for every declared source', () => {
    for (const { nom, cadence, quand } of TOUTES) {
      if (quand !== undefined) expect(readQuand(quand), nom).toBe(quand)
      nextRun({ nom, cadence, ...(quand === undefined ? {} : { cron: quand }) }, LUNDI)
    }
  })

  it.each([
    '',
    'demain',
    '0 3 * *',
    '* * * * *',
    '*/30 * * * *',
    '0 3 31 2 *',
    '99 3 * * *',
    '2026-03-02T00:00:00',
    '0 0 3 * * 1',
    '; drop'
  ])('refuses « %s » in French, with what to write instead', quand => {
    expect(() => readQuand(quand)).toThrow(QuandIllisible)
    expect(() => readQuand(quand)).toThrow(/0 3 \* \* 1/)
  })

  it('takes words and spaces as people type them', () => {
    expect(['Nuit', ' semaine', '0  3 * * 1 '].map(readQuand)).toEqual(['nuit', 'semaine', '0 3 * * 1'])
  })

  it('comes back an hour after a failure, then two, four, and a day at most for as long as it lasts', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(n => backOff(n) / 3_600_000)).toEqual([1, 2, 4, 8, 16, 24, 24])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), n => backOff(n + 1) >= backOff(n) && backOff(n) <= 86_400_000)
    )
  })
})
