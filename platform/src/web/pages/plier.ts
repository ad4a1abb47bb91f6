/** Long texts of sources, folded: some tell their whole history, and what one comes for must not be pushed under it, on a phone nor on paper. */

/** Signs shown before the fold: some ten lines of a phone. */
const MONTRES = 600
/** A fold that hides less than this is one more gesture for nothing. */
const RESTE_MIN = 200

// "jugement. Une équipe": the end of a sentence
const FIN_DE_PHRASE = /[.!?…]\s/g

/** Where to cut a line: after the last sentence that holds in so many signs; when it stands first, else after the last word; 0 for nowhere. */
function coupure(ligne: string, place: number, premiere: boolean): number {
  const fin = [...ligne.slice(0, place + 1).matchAll(FIN_DE_PHRASE)].at(-1)
  if (fin) return fin.index + 1
  return premiere ? Math.max(0, ligne.lastIndexOf(' ', place)) : 0
}

/** Lines to show and lines to fold, nothing lost: `foldText(['Court.'])` → `[['Court.'], []]`. */
export function foldText(lignes: readonly string[]): [debut: string[], suite: string[]] {
  const total = lignes.reduce((somme, ligne) => somme + ligne.length, 0)
  if (total <= MONTRES + RESTE_MIN) return [[...lignes], []]
  const debut: string[] = []
  let place = MONTRES
  for (const [i, ligne] of lignes.entries()) {
    if (ligne.length <= place) {
      debut.push(ligne)
      place -= ligne.length
      continue
    }
    const coupe = coupure(ligne, place, i === 0)
    if (coupe === 0) return [debut, lignes.slice(i)]
    return [
      [...debut, ligne.slice(0, coupe)],
      [ligne.slice(coupe).trim(), ...lignes.slice(i + 1)]
    ]
  }
  return [debut, []]
}
