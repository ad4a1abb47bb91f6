/**
 * The geocoder's answers in a file, for a run without a base: one JSON line each, added as they come, so that a run cut short
 * has lost nothing and the next one asks only for the rest.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Reponse } from '@lieux-communs/core'

/** The answers of a file, by the question's key; none when it is not there. A line that was cut is left out: it is asked again. */
export function readCache(fichier: string): Map<string, Reponse> {
  const reponses = new Map<string, Reponse>()
  if (!existsSync(fichier)) return reponses
  for (const ligne of readFileSync(fichier, 'utf8').split('\n')) {
    if (ligne === '') continue
    try {
      const { cle, ...reponse } = JSON.parse(ligne) as Reponse & { cle: string }
      if (typeof cle === 'string') reponses.set(cle, reponse)
    } catch {
      // Cut by a crash: the question will be asked again.
    }
  }
  return reponses
}

/** Adds answers to the file. A line break ahead of them parts them from a line that was cut. */
export function addToCache(fichier: string, reponses: ReadonlyMap<string, Reponse>): void {
  const lignes = [...reponses].map(([cle, reponse]) => JSON.stringify({ cle, ...reponse }))
  if (lignes.length > 0) appendFileSync(fichier, `\n${lignes.join('\n')}\n`)
}
