/** How figures are written: what changes from one language to the next is the comma, the hours, the words around. */
import { nombre, pluriel } from '@lieux-communs/core'
import { selonLangue } from './langues/langue.ts'

const NB = '\u00a0'

const deux = (t: string): string => (t.length === 1 || t[1] === NB ? `0${t}` : t)

/** `9 h`, `13 h 30`. */
function heure(minutes: number): string {
  const h = Math.floor(minutes / 60) % 24
  const m = minutes % 60
  return m === 0 ? `${h}${NB}h` : `${h}${NB}h${NB}${String(m).padStart(2, '0')}`
}

export const TYPOGRAPHIE_FR = {
  nombre: (n: number): string => nombre(n),
  lieux: (n: number): string => pluriel(n, 'lieu', 'lieux'),
  deuxPoints: `${NB}: `,
  pointVirgule: `${NB}; `,
  /** A figure with its part: `2,4`. */
  decimale: (ecrit: string): string => ecrit.replace('.', ','),
  aPied: (minutes: number): string => `environ ${minutes}${NB}min à pied`,
  enVoiture: (minutes: number): string => `environ ${minutes}${NB}min en voiture`,
  heure,
  plage: (debut: number, fin: number): string =>
    `${deux(heure(debut))}${NB}–${NB}${fin === 1440 ? 'minuit' : deux(heure(fin))}`,
  aPartirDe: (debut: number): string => `à partir de ${heure(debut)}`
} as const

export const TYPOGRAPHIE = selonLangue('typographie', TYPOGRAPHIE_FR)
