import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { instantLocal, statutDe } from './horaires.ts'
import { isFerie } from './jours-feries.ts'
import { lecteurDuCoeur } from './lecteur.ts'
import { NB } from './typographie.ts'

const SEMAINE = 'Mo-Fr 09:00-12:00,13:30-17:00'
/** What is said of these hours at this instant, in this territory. */
function dit(
  utc: string,
  osm: string | null = SEMAINE,
  plus: { code?: string; dite?: string; joignable?: boolean } = {}
) {
  const ici = instantLocal(new Date(utc), plus.code ?? '59350')
  const statut = statutDe(
    lecteurDuCoeur,
    { osm, brut: null, dite: plus.dite ?? '2026-11-01', joignable: plus.joignable ?? true },
    ici
  )
  return `${statut.genre} | ${statut.texte}${statut.suite ? ` | ${statut.suite}` : ''}`.replaceAll(NB, ' ')
}

describe('the status line', () => {
  it('says open, until when, by the clock of Paris and not of the server', () => {
    expect(dit('2026-11-20T08:00:00Z')).toBe('ouvert | Ouvert jusqu’à 12 h')
    expect(dit('2026-11-20T07:59:00Z')).toBe('ferme | Fermé : ouvre aujourd’hui à 9 h')
    expect(dit('2026-07-20T07:00:00Z')).toBe('ouvert | Ouvert jusqu’à 12 h')
  })

  it('says when it opens next', () => {
    expect(dit('2026-11-20T11:30:00Z')).toBe('ferme | Fermé : ouvre aujourd’hui à 13 h 30')
    expect(dit('2026-11-20T16:00:00Z')).toBe('ferme | Fermé : ouvre lundi à 9 h')
    expect(dit('2026-11-22T16:00:00Z')).toBe('ferme | Fermé : ouvre demain à 9 h')
  })

  it('follows the clock of overseas territories', () => {
    expect(dit('2026-11-20T05:30:00Z', SEMAINE, { code: '97411' })).toBe('ouvert | Ouvert jusqu’à 12 h')
    expect(dit('2026-11-20T14:00:00Z', SEMAINE, { code: '97209' })).toBe('ouvert | Ouvert jusqu’à 12 h')
  })

  it('keeps a night that runs past midnight', () => {
    expect(dit('2026-11-20T23:30:00Z', 'Fr 20:00-02:00')).toBe('ouvert | Ouvert jusqu’à 2 h')
  })

  it('does not promise on a public holiday that the hours do not speak of', () => {
    expect(dit('2026-11-11T09:00:00Z')).toBe('incertain | Horaires à vérifier | appelez avant de venir')
    expect(dit('2026-11-11T09:00:00Z', `${SEMAINE}; PH off`)).toBe('ferme | Fermé : ouvre demain à 9 h')
  })

  it('says its doubts, and calls only when there is a number', () => {
    expect(dit('2026-11-20T09:00:00Z', SEMAINE, { dite: '2024-03-12' })).toBe(
      'incertain | Ouvert en principe jusqu’à 12 h | horaires non confirmés depuis mars 2024, appelez avant de venir'
    )
    expect(dit('2026-11-20T09:00:00Z', null, { joignable: false })).toBe(
      'incertain | Horaires inconnus | renseignez-vous avant de venir'
    )
  })
})

describe('public holidays', () => {
  it('depend on the territory', () => {
    expect(isFerie('2026-12-26', '67482')).toBe(true)
    expect(isFerie('2026-12-26', '75056')).toBe(false)
    expect(isFerie('2026-12-20', '97411')).toBe(true)
    expect(isFerie('2026-04-06', '59350')).toBe(true)
  })

  const officiels = new URL('../../../../shared/data/reference/jours-feries.csv', import.meta.url)
  it.runIf(existsSync(officiels))(
    'are those of the official calendar of metropolitan France and Alsace-Moselle',
    () => {
      const lignes = readFileSync(officiels, 'utf8').trim().split(/\r?\n/).slice(1)
      const zones = lignes.map(l => l.split(','))
      const metropole = new Set(zones.filter(z => z.some(c => c.includes('Métropole'))).map(z => z[0]))
      expect(metropole.size).toBeGreaterThan(200)
      for (const iso of metropole) expect(isFerie(iso as string, '59350'), iso).toBe(true)
      const annees = [...new Set([...metropole].map(d => (d as string).slice(0, 4)))].slice(1, -1)
      for (const annee of annees) {
        const notres = Array.from({ length: 366 }, (_, n) =>
          new Date(Date.UTC(Number(annee), 0, 1 + n)).toISOString().slice(0, 10)
        ).filter(d => d.startsWith(annee) && isFerie(d, '59350'))
        expect(notres).toEqual([...metropole].filter(d => (d as string).startsWith(annee)).sort())
      }
    }
  )
})
