/**
 * Which kinds of pages a run looks at in each way: a third of them, drawn by `SEED` (that of the day unless it is given), so that three runs
 * see them all; every one of them, in every way, when `FOIS` says so (`npm run prove`).
 */

/** How many ways each page is looked at. */
export const FOIS = Number(process.env.FOIS ?? 1)
export const SEED = Number(process.env.SEED ?? Math.floor(Date.now() / 86_400_000))

const PART = 3

/** `tires(pagesDuSite())`: with `SEED=0`, the first, the fourth, the seventh… and all of them with `FOIS=9`. */
export const tires = <P>(pages: readonly P[]): readonly P[] =>
  FOIS > 1 ? pages : pages.filter((_, i) => (i + SEED) % PART === 0)
