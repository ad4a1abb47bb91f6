import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { instantLocal } from '../catalogue/colonnes/instant.ts'
import { isFerie } from '../catalogue/colonnes/jours-feries.ts'
import { fitsAgenda, statutDe } from './horaires.ts'
import { lecteurDuCoeur } from './lecteur.ts'
import { semaineAVenir } from './semaine-a-venir.ts'
import { NB } from './typographie.ts'

const SEMAINE = 'Mo-Fr 09:00-12:00,13:30-17:00'
/** What is said of these hours at this instant, in this territory. */
function dit(
  utc: string,
  osm: string | null = SEMAINE,
  plus: { code?: string; dite?: string | null; joignable?: boolean } = {}
) {
  const ici = instantLocal(new Date(utc), plus.code ?? '59350')
  const statut = statutDe(
    lecteurDuCoeur,
    { osm, brut: null, dite: plus.dite === undefined ? '2026-11-01' : plus.dite, joignable: plus.joignable ?? true },
    ici
  )
  return `${statut.genre} | ${statut.texte}${statut.suite ? ` | ${statut.suite}` : ''}`.replaceAll(NB, ' ')
}

describe('the status line', () => {
  it('says open, until when, by the clock of Paris and not of the server', () => {
    expect(dit('2026-11-20T08:00:00Z')).toBe('ouvert | Ouvert jusqu’à 12 h | rouvre à 13 h 30')
    expect(dit('2026-11-20T07:59:00Z')).toBe('ferme | Fermé : ouvre aujourd’hui à 9 h')
    expect(dit('2026-07-20T07:00:00Z')).toBe('ouvert | Ouvert jusqu’à 12 h | rouvre à 13 h 30')
    expect(dit('2026-11-20T15:40:00Z')).toBe('ouvert | Ouvert jusqu’à 17 h | ferme dans 20 min')
  })

  it('promises nothing of hours that no day goes with', () => {
    expect(dit('2026-11-22T08:00:00Z', '08:30-18:00')).toBe(
      'incertain | Jours d’ouverture à vérifier | appelez avant de venir'
    )
    expect(dit('2026-11-22T08:00:00Z', '08:30-18:00 "Sur rendez-vous"')).toMatch(/^incertain . Jours/)
    expect(dit('2026-11-22T08:00:00Z', '24/7')).toMatch(/^ouvert/)
    expect(dit('2026-11-22T08:00:00Z', 'Mo-Su 08:30-18:00')).toMatch(/^ouvert/)
  })

  it('says when it opens next', () => {
    expect(dit('2026-11-20T11:30:00Z')).toBe('ferme | Fermé : ouvre aujourd’hui à 13 h 30')
    expect(dit('2026-11-20T16:00:00Z')).toBe('ferme | Fermé : ouvre lundi à 9 h')
    expect(dit('2026-11-22T16:00:00Z')).toBe('ferme | Fermé : ouvre demain à 9 h')
  })

  it('follows the clock of each overseas territory, and its day', () => {
    // Friday 20 November 2026, noon in Paris: what the clock says elsewhere is the truth of each line.
    for (const [code, attendu] of [
      ['97105', 'ferme | Fermé : ouvre aujourd’hui à 9 h'],
      ['97209', 'ferme | Fermé : ouvre aujourd’hui à 9 h'],
      ['97302', 'ferme | Fermé : ouvre aujourd’hui à 9 h'],
      ['97411', 'ouvert | Ouvert jusqu’à 17 h'],
      ['97502', 'ferme | Fermé : ouvre aujourd’hui à 9 h'],
      ['97608', 'ouvert | Ouvert jusqu’à 17 h'],
      ['98613', 'ferme | Fermé : ouvre lundi à 9 h'],
      ['98735', 'ferme | Fermé : ouvre aujourd’hui à 9 h'],
      ['98818', 'ferme | Fermé : ouvre lundi à 9 h'],
      ['97400', 'ouvert | Ouvert jusqu’à 17 h']
    ] as const) {
      const osm = 'Mo-Fr 09:00-17:00'
      // 987 has its holiday that very day.
      const utc = code === '98735' ? '2026-11-19T11:00:00Z' : '2026-11-20T11:00:00Z'
      expect(dit(utc, osm, { code }), code).toBe(attendu)
    }
    expect(dit('2026-11-20T05:30:00Z', SEMAINE, { code: '97411' })).toContain('Ouvert jusqu’à 12 h')
    expect(dit('2026-11-20T14:00:00Z', SEMAINE, { code: '97209' })).toContain('Ouvert jusqu’à 12 h')
  })

  it('finds the next opening of a place that opens once a month, and gives its date', () => {
    expect(dit('2026-11-13T09:00:00Z', 'Th[2] 10:00-13:00')).toBe('ferme | Fermé : ouvre jeudi 10 décembre à 10 h')
    expect(dit('2026-11-13T09:00:00Z', 'Jul 10:00-13:00')).toBe('ferme | Fermé')
  })

  it('says both when school holidays change the day, and one when they do not', () => {
    expect(dit('2026-11-18T09:00:00Z', 'We 09:00-12:00; SH We 14:00-18:00')).toBe(
      'incertain | Ouvert jusqu’à 12 h | pendant les vacances scolaires, fermé : ouvre aujourd’hui à 14 h'
    )
    expect(dit('2026-11-18T09:00:00Z', 'We 09:00-12:00; SH We 09:00-18:00')).toBe(
      'ouvert | Ouvert jusqu’à 12 h | pendant les vacances scolaires, ouvert jusqu’à 18 h'
    )
    expect(dit('2026-11-18T09:00:00Z', 'We 09:00-12:00; SH Sa off')).toBe('ouvert | Ouvert jusqu’à 12 h')
  })

  it('keeps a night that runs past midnight', () => {
    expect(dit('2026-11-20T23:30:00Z', 'Fr 20:00-02:00')).toBe('ouvert | Ouvert jusqu’à 2 h')
  })

  it('does not take for closed all week who only says when it closes', () => {
    // A Friday, then a Wednesday.
    expect(dit('2026-11-20T09:00:00Z', 'We,Sa off')).toBe('incertain | Horaires à vérifier | appelez avant de venir')
    expect(dit('2026-11-18T09:00:00Z', 'We,Sa off')).toBe('ferme | Fermé | appelez avant de venir')
    const jours = semaineAVenir(lecteurDuCoeur, 'We,Sa off', instantLocal(new Date('2026-11-20T09:00:00Z'), '59350'))
    expect(jours?.map(j => j.texte)).toEqual([
      'heures non précisées',
      'fermé',
      'heures non précisées',
      'fermé',
      'heures non précisées'
    ])
    expect(fitsAgenda(lecteurDuCoeur, 'We,Sa off')).toBe(false)
    expect(fitsAgenda(lecteurDuCoeur, 'We off; Mo 09:00-12:00')).toBe(true)
  })
  it('does not promise on a public holiday that the hours do not speak of', () => {
    expect(dit('2026-11-11T09:00:00Z')).toBe(
      'incertain | Jour férié : peut-être fermé | appelez avant de venir, ou venez demain à 9 h'
    )
    expect(dit('2026-11-11T09:00:00Z', `${SEMAINE}; PH off`)).toBe('ferme | Fermé : ouvre demain à 9 h')
  })

  it('says its doubts, and calls only when there is a number', () => {
    expect(dit('2026-11-20T09:00:00Z', SEMAINE, { dite: '2024-03-12' })).toBe(
      'incertain | Ouvert en principe jusqu’à 12 h | horaires non confirmés depuis mars 2024, appelez avant de venir'
    )
    expect(dit('2026-11-20T09:00:00Z', SEMAINE, { dite: null })).toBe(
      'incertain | Ouvert en principe jusqu’à 12 h | horaires de date inconnue, appelez avant de venir'
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
  // 2018: the year Saint-Martin took its own day. What a territory adds to the official list is its own, or Good Friday.
  it.runIf(existsSync(officiels))('are those of the official calendar, in every territory', () => {
    const zones: Readonly<Record<string, [code: string, enPlus: number]>> = {
      Métropole: ['59350', 0],
      'Alsace-Moselle': ['67482', 0],
      Guadeloupe: ['97105', 1],
      Guyane: ['97302', 1],
      Martinique: ['97209', 1],
      'La Réunion': ['97411', 0],
      Mayotte: ['97608', 0],
      'Saint-Pierre-et-Miquelon': ['97502', 0],
      'Saint-Barthélémy': ['97701', 0],
      'Saint-Martin': ['97801', 0],
      'Wallis-et-Futuna': ['98613', 2],
      'Polynésie Française': ['98735', 2],
      'Nouvelle-Calédonie': ['98818', 1]
    }
    const lignes = readFileSync(officiels, 'utf8').trim().split(/\r?\n/).slice(1)
    const jours = lignes.map(l => l.split(',')).map(([jour = '', , z = '']) => ({ jour, zones: z.split('|') }))
    for (const [zone, [code, enPlus]] of Object.entries(zones)) {
      for (let annee = 2018; annee <= 2030; annee++) {
        const dits = jours.filter(j => j.jour.startsWith(`${annee}`) && j.zones.includes(zone)).map(j => j.jour)
        expect(dits.length, zone).toBeGreaterThanOrEqual(11)
        for (const jour of dits) expect(isFerie(jour, code), `${zone} ${jour}`).toBe(true)
        const notres = Array.from({ length: 366 }, (_, n) =>
          new Date(Date.UTC(annee, 0, 1 + n)).toISOString().slice(0, 10)
        ).filter(d => d.startsWith(`${annee}`) && isFerie(d, code))
        // Two feasts may fall on one day.
        expect(notres.length - new Set(dits).size, `${zone} ${annee}`).toBeLessThanOrEqual(enPlus)
      }
    }
  })
})
