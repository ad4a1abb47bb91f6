/**
 * Whether a colour can be read on another, and the nearest that can: a hub may put its own colour on our pages, never one that nobody reads.
 * Relative luminance and contrast are those of WCAG 2.1 (1.4.3).
 */

/** `#0b5d4e`, or `#095`. */
const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i

/** WCAG AA, for text of any size. */
export const LISIBLE = 4.5

type Rvb = readonly [number, number, number]

/** From 0 to 255 each; null for what is no colour of six or three figures: `readCouleur('#095') → [0, 153, 85]`. */
export function readCouleur(texte: string): Rvb | null {
  if (!HEX.test(texte)) return null
  const court = texte.length === 4
  const part = (i: number): number => {
    const signes = court ? (texte[i + 1] as string).repeat(2) : texte.slice(1 + 2 * i, 3 + 2 * i)
    return Number.parseInt(signes, 16)
  }
  return [part(0), part(1), part(2)]
}

const ecrit = (rvb: Rvb): string => `#${rvb.map(n => Math.round(n).toString(16).padStart(2, '0')).join('')}`

function luminance(rvb: Rvb): number {
  const [r, v, b] = rvb.map(n => {
    const part = n / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * v + 0.0722 * b
}

/** From 1 to 21: `contraste('#000', '#fff') === 21`. Both must be colours. */
export function contraste(a: string, b: string): number {
  const [x, y] = [readCouleur(a), readCouleur(b)]
  if (x === null || y === null)
    throw new Error(`« ${x === null ? a : b} » n’est pas une couleur : écrire par exemple #0b5d4e`)
  const [clair, fonce] = [luminance(x), luminance(y)].sort((m, n) => n - m) as [number, number]
  return (clair + 0.05) / (fonce + 0.05)
}

/** Steps from a colour to black: fine enough that nobody sees the next. */
const PAS = 200

/**
 * The colour itself when it is read on each of these light grounds, else the nearest darker one of its hue that is: `lisibleSur('#ffd84d', ['#fff'])` is a
 * dark gold. Black always is.
 */
export function lisibleSur(couleur: string, fonds: readonly string[], least = LISIBLE): string {
  const rvb = readCouleur(couleur)
  if (rvb === null) throw new Error(`« ${couleur} » n’est pas une couleur : écrire par exemple #0b5d4e`)
  for (let pas = 0; pas < PAS; pas++) {
    const part = 1 - pas / PAS
    const essai = ecrit([rvb[0] * part, rvb[1] * part, rvb[2] * part])
    if (fonds.every(fond => contraste(essai, fond) >= least)) return essai
  }
  return '#000000'
}
