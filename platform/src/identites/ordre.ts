/**
 * In what order pairs are reviewed: by what a person's word would change for the public. The whole formula is here.
 *
 * enjeu = doute × (1 + log2(1 + consultations)) × (1 + gain / 4) × (1 + log2(membres / 2)) × age
 *
 * - doute: the chance that the two are one place, 1 / (1 + 2^−score), up to three in four; surer than that, something else forbids the
 *   join, and it counts as three in four;
 * - consultations: how many times the two pages were read within the year. Each doubling counts as the pair itself: nobody, 1; sixty-three readers,
 *   7; four thousand, 13;
 * - gain: the useful fields that one says and the other does not (see pipeline/doutes.ts): four of them count as the pair itself;
 * - membres: the records of both places: what many lists say is what many people find;
 * - age: 1 for what is of this year, half more for each year since, three at most; what nobody dates counts as two years.
 */
import type { DouteConnu } from '../store/doutes.ts'

const AN_MS = 365.25 * 86_400_000
const DOUTE_MAX = 0.75
const AGE_MAX = 3
const AGE_INCONNU = 2

const chance = (score: number): number => 1 / (1 + 2 ** -score)

function ageOf(date: string | null, jour: string): number {
  if (date === null) return 1 + AGE_INCONNU / 2
  const annees = Math.max(0, (Date.parse(jour) - Date.parse(date)) / AN_MS)
  return Math.min(AGE_MAX, 1 + annees / 2)
}

/** `enjeuOf({ score: 0.5, consultations: 0, gain: 3, membres: 2, date: '2026-01-05' }, '2026-03-02')` is about 1.1. `jour`: ISO day. */
export function enjeuOf(
  {
    score,
    consultations,
    gain,
    membres,
    date
  }: Pick<DouteConnu, 'score' | 'consultations' | 'gain' | 'membres' | 'date'>,
  jour: string
): number {
  const doute = Math.min(DOUTE_MAX, chance(score))
  return (
    doute *
    (1 + Math.log2(1 + consultations)) *
    (1 + gain / 4) *
    (1 + Math.log2(Math.max(2, membres) / 2)) *
    ageOf(date, jour)
  )
}
