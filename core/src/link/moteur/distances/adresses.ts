/**
 * Two street lines: the words of the street, then the number of the door. One street and one number is one door; one street and two
 * numbers is two neighbours, however alike the lines look as text. Words weigh by how rare they are in the column.
 */
import type { Comparateur, Valeurs } from './distance.ts'
import { prepareMots } from './mots.ts'

/** What is left of a likeness when numbers differ, and when one is silent; what one number under two streets is worth ("9th", "ninth"). */
const AUTRE = 0.5
const TU = 0.9
const NUMERO_SEUL = 0.25

// "12 bis" → "12", "7-9" → "7" and "9": figures that open a word; ordinals ("5th") are words of the street.
const NUMERO = /^\d{1,5}[a-z]?$/

interface Ligne {
  readonly voie: string
  readonly numeros: readonly string[]
}

/** `readLigne('435 s la cienega blvd') → { numeros: ['435'], voie: 's la cienega blvd' }`, folded already. */
function readLigne(texte: string): Ligne {
  const mots = texte.split(' ')
  return { numeros: mots.filter(m => NUMERO.test(m)), voie: mots.filter(m => !NUMERO.test(m)).join(' ') }
}

export function prepareAdresses({ textes, porteurs }: Valeurs): Comparateur {
  const lignes = textes.map(readLigne)
  const compareVoies = prepareMots({ textes: lignes.map(l => l.voie), porteurs })
  return (a, b) => {
    const [{ voie: va, numeros: na }, { voie: vb, numeros: nb }] = [lignes[a] as Ligne, lignes[b] as Ligne]
    const street = va === vb ? 1 : compareVoies(a, b)
    if (na.length === 0 || nb.length === 0) return na.length === nb.length ? street : street * TU
    return na.some(n => nb.includes(n)) ? Math.max(street, NUMERO_SEUL) : street * AUTRE
  }
}
