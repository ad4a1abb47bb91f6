import { expect, it } from 'vitest'
import { dans, ilYA } from './age.ts'
import { NB } from './typographie.ts'

const MIDI = new Date('2026-03-02T12:00:00Z')
const dit = (texte: string): string => texte.replaceAll(NB, ' ')

it.each([
  ['2026-03-02T12:00:30Z', 'à l’instant'],
  ['2026-03-02T11:55:00Z', 'il y a 5 min'],
  ['2026-03-02T09:00:00Z', 'il y a 3 h'],
  ['2026-03-01T10:00:00Z', 'il y a 1 jour'],
  ['2026-02-10T10:00:00Z', 'il y a 20 jours'],
  ['2025-06-30T22:30:00Z', 'le 1er juillet 2025']
])('%s is said « %s »', (iso, texte) => {
  expect(dit(ilYA(iso, MIDI))).toBe(texte)
})

it.each([
  ['2026-03-02T11:00:00Z', 'dès que possible'],
  ['2026-03-02T14:00:00Z', 'dans 2 h'],
  ['2026-03-08T12:00:00Z', 'dans 6 jours'],
  ['2026-06-01T12:00:00Z', 'le 1er juin 2026']
])('%s to come is said « %s »', (iso, texte) => {
  expect(dit(dans(iso, MIDI))).toBe(texte)
})
