/** Numbers, plurals and days as English writes them: what the words of this folder share. */

export const NB = '\u00a0'

const GROUPES = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** `nombre(12345) === '12,345'` */
export const nombre = (n: number): string => GROUPES.format(n)

/** `count(1, 'place', 'places') === '1 place'`, none are several: `0 places`. */
export const count = (n: number, one: string, several: string): string =>
  `${nombre(n)}${NB}${Math.abs(n) === 1 ? one : several}`

export const places = (n: number): string => count(n, 'place', 'places')

/** `quoted('Lens') === '“Lens”'` */
export const quoted = (texte: string): string => `“${texte}”`

export const lower = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1)
