import { expect, it } from 'vitest'
import { date, depuis, moisEtAnnee, moment } from './moment.ts'

const dit = (texte: string): string => texte.replaceAll('\u00a0', ' ')
const MIDI = new Date('2026-03-02T12:00:00Z')

it.each([
  ['2026-03-02T08:05:00Z', 'depuis 9 h 05'],
  ['2026-03-01T23:30:00Z', 'depuis 0 h 30'],
  ['2026-03-01T22:59:00Z', 'depuis le 1er mars 2026, 23 h 59'],
  ['2025-07-14T12:05:00Z', 'depuis le 14 juillet 2025, 14 h 05'],
  ['hier', 'depuis hier']
])('%s is said « %s »', (iso, texte) => {
  expect(dit(depuis(iso, MIDI))).toBe(texte)
})

it('tells the hour of Paris in tables', () => {
  expect(dit(moment('2026-07-02T23:05:00Z'))).toBe('3 juillet 2026, 1 h 05')
})

it('says days and months by their names', () => {
  expect([date('2024-03-01'), moisEtAnnee('2024-03-12'), date('bientôt')].map(dit)).toEqual([
    '1er mars 2024',
    'mars 2024',
    'bientôt'
  ])
})
