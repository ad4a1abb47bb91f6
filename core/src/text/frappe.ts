/**
 * How many slips of the keyboard part two texts: a sign added, lost or changed, two neighbours swapped. Optimal string alignment, the
 * restricted form of Damerau's distance ("A technique for computer detection and correction of spelling errors", CACM 1964). Swaps
 * are the reason not to use `fastest-levenshtein` here: 1956-04-09 typed 1965-04-09 is one slip, not two.
 */

/** Texts longer than this are cut: codes, dates and numbers never are. */
const LONG = 40
const rows = [new Uint8Array(LONG + 1), new Uint8Array(LONG + 1), new Uint8Array(LONG + 1)] as const

/** `slips('19560409', '19650409') === 1`. Beyond `most`, answers `most + 1`. */
export function slips(a: string, b: string, most = 3): number {
  if (a === b) return 0
  const la = Math.min(a.length, LONG)
  const lb = Math.min(b.length, LONG)
  if (Math.abs(la - lb) > most) return most + 1
  let [before, above, here] = rows as readonly Uint8Array[] as [Uint8Array, Uint8Array, Uint8Array]
  for (let j = 0; j <= lb; j++) above[j] = j
  for (let i = 1; i <= la; i++) {
    const ca = a.charCodeAt(i - 1)
    here[0] = i
    let least = i
    for (let j = 1; j <= lb; j++) {
      const cb = b.charCodeAt(j - 1)
      let cost = (above[j - 1] as number) + (ca === cb ? 0 : 1)
      cost = Math.min(cost, (above[j] as number) + 1, (here[j - 1] as number) + 1)
      if (i > 1 && j > 1 && ca === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === cb)
        cost = Math.min(cost, (before[j - 2] as number) + 1)
      here[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[before, above, here] = [above, here, before]
  }
  return Math.min(above[lb] as number, most + 1)
}
