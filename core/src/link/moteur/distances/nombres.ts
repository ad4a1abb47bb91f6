/** Two numbers: how far apart, in their own unit (years, house numbers) or as a share of the larger (prices). */

/** Infinite when one is not a number: no level but the last. */
export function ecart(a: string, b: string): number {
  const far = Math.abs(Number(a) - Number(b))
  return Number.isNaN(far) ? Number.POSITIVE_INFINITY : far
}

/** `rapport('9.90', '10') === 0.99`: the smaller over the larger, 0 when they have not the same sign. */
export function rapport(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)]
  if (x === y) return 1
  return x * y > 0 ? Math.min(Math.abs(x), Math.abs(y)) / Math.max(Math.abs(x), Math.abs(y)) : 0
}
