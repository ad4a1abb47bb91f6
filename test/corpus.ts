/** Reading the corpora: truth is kept one case a line in `core/corpus/*.tsv`, so that anyone can add one without TypeScript. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Brut, CHAMPS, CIBLES_AIDES, type Cible, type ValeurBrute } from '../core/src/index.ts'
import { champsDe } from '../core/src/standard/brut.ts'

/** Cases of a corpus by the header's names; an empty cell is an absent value. */
export function readCorpus(file: string): Record<string, string>[] {
  const text = readFileSync(join(import.meta.dirname, '..', 'core', 'corpus', file), 'utf8').trimEnd()
  const [header = '', ...lines] = text.split('\n')
  const names = header.split('\t')
  return lines.map(line => Object.fromEntries(line.split('\t').map((cell, i) => [names[i] ?? '', cell])))
}

const CIBLES: readonly Cible[] = [...CHAMPS, ...CIBLES_AIDES]

/** The whole of what a mapping hands over, the fields that its columns speak of being told by the values. */
export function brutWith(valeurs: Brut['valeurs'], horaires: Brut['horaires'] = null): Brut {
  let dits = horaires === null ? 0 : champsDe('horaires')
  for (const [cible, lues] of Object.entries(valeurs) as [Cible, readonly ValeurBrute[] | undefined][])
    if (lues?.some(({ colonne }) => colonne !== null)) dits |= champsDe(cible)
  return { valeurs, horaires, dits, ecarte: null }
}

/** What a mapping hands over for these cells; other names of the case (`=commune`, `remarque`) are left aside. */
export function brutOf(cells: Readonly<Record<string, string>>): Brut {
  const valeurs: Partial<Record<Cible, readonly ValeurBrute[]>> = {}
  for (const cible of CIBLES) {
    const texte = cells[cible]
    if (texte) valeurs[cible] = [{ texte, colonne: cible, sure: false }]
  }
  return brutWith(valeurs)
}
