import { describe, expect, test } from 'vitest'
import { journeeDe, openSpans } from './evaluate.ts'
import { enFrancais } from './french.ts'
import type { Semaine } from './modele.ts'
import { isOsmPubliable, parseOsm } from './osm.ts'
import { semaineDe } from './semaine.ts'

const week = (osm: string): Semaine => parseOsm(osm) as Semaine
const ORDINAIRE = { ferie: false, vacances: false }

describe('a week of which only closings are said', () => {
  test('opens on the other days, at hours that nobody gave', () => {
    const dits = (osm: string) => semaineDe(osm).map(j => (j.ferme ? 'fermé' : j.commentaire))
    const tue = 'heures non précisées'
    expect(dits('We,Sa off')).toEqual([tue, tue, 'fermé', tue, tue, 'fermé', tue])
    expect(dits('PH off')).toEqual(Array(7).fill(tue))
    expect(dits('off')).toEqual(Array(7).fill('fermé'))
    expect(dits('Mo off; Tu 09:00-12:00').filter(d => d === tue)).toEqual([])
  })
})

describe('a day', () => {
  test('follows public and school holidays that whoever asks knows', () => {
    const hours = week('Mo-Fr 09:00-12:00; SH Mo-Fr 10:00-11:00; PH off')
    expect(openSpans(hours, '2027-03-29', ORDINAIRE)).toHaveLength(1)
    expect(openSpans(hours, '2027-03-29', { ferie: true, vacances: false })).toEqual([])
    expect(openSpans(hours, '2027-04-05', { ferie: false, vacances: true })[0]?.debut).toBe(600)
  })

  test('runs past midnight, and may only have a beginning', () => {
    expect(openSpans(week('Fr 20:00-02:00'), '2027-03-05', ORDINAIRE)[0]).toMatchObject({ debut: 1200, fin: 1560 })
    expect(openSpans(week('Fr 15:00+'), '2027-03-05', ORDINAIRE)[0]?.fin).toBeNull()
  })

  test('knows the last Tuesday and the odd weeks', () => {
    const open = (osm: string, iso: string) => openSpans(week(osm), iso, ORDINAIRE).length > 0
    expect(open('Tu[-1] 09:00-12:00', '2027-03-30')).toBe(true)
    expect(open('Tu[-1] 09:00-12:00', '2027-03-23')).toBe(false)
    expect(open('week 01-53/2 Mo 09:00-12:00', '2027-03-01')).toBe(true)
    expect(open('week 01-53/2 Mo 09:00-12:00', '2027-03-08')).toBe(false)
  })

  test('whose hours are not given is not open, and says so', () => {
    expect(journeeDe(week('Mo "heures non précisées"'), '2027-03-01', ORDINAIRE)).toEqual({
      plages: [],
      commentaire: 'heures non précisées'
    })
  })
})

describe('an ordinary week', () => {
  test('shows what opens every week, and beside it what opens sometimes', () => {
    const days = semaineDe('Mo-Fr 09:00-12:00; Sa[1,3] 10:00-12:00; SH We 14:00-16:00')
    expect(days[2]?.plages).toEqual([
      { debut: '09:00', fin: '12:00', commentaire: null },
      { debut: '14:00', fin: '16:00', commentaire: 'pendant les vacances scolaires' }
    ])
    expect(days[5]).toMatchObject({ jour: 'samedi', ferme: false, plages: [{ commentaire: '1er et 3e du mois' }] })
    expect(days[6]).toMatchObject({ jour: 'dimanche', ferme: true })
  })

  test('is empty when the value is not opening_hours', () => {
    expect(semaineDe('lundi 9h-12h')).toEqual([])
  })
})

describe('in French', () => {
  test.each([
    ['Mo-Th 09:00-12:30,14:00-17:00', 'Du lundi au jeudi : 9 h – 12 h 30, 14 h – 17 h'],
    ['Sa[1,3] 10:00-12:00', 'Le 1er et le 3e samedi du mois : 10 h – 12 h'],
    ['week 01-53/2 Tu 09:00-12:00 "sur rendez-vous"', 'Les semaines impaires, le mardi : 9 h – 12 h, sur rendez-vous'],
    ['Oct-Jun We 14:00+', 'D’octobre à juin, le mercredi : à partir de 14 h'],
    ['PH off', 'Les jours fériés : fermé'],
    ['09:00-12:00', 'Tous les jours : 9 h – 12 h'],
    ['24/7', 'Jour et nuit']
  ])('%s is said « %s »', (osm, sentence) => {
    expect(enFrancais(osm).map(said => said.replaceAll('\u00a0', ' '))).toEqual([sentence])
  })
})

describe('what may be published', () => {
  test('is what our writer prints, to the letter', () => {
    expect(isOsmPubliable('Mo-Fr 09:00-12:00; PH off')).toBe(true)
    for (const osm of [
      'Mo-Fr 9:00-12:00',
      'Mo-Fr 09:00',
      'Apr Mo[2,4] 09:00-12:00',
      'lundi',
      '',
      'Mo-Fr 12:00-12:00'
    ]) {
      expect(isOsmPubliable(osm), osm).toBe(false)
    }
  })
})
