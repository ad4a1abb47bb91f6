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

/** A colour in six figures, as all the answers here: `normale('#FFF') === '#ffffff'`. Throws what is no colour. */
function normale(couleur: string): string {
  const rvb = readCouleur(couleur)
  if (rvb === null) throw new Error(`« ${couleur} » n’est pas une couleur : écrire par exemple #0b5d4e`)
  return ecrit(rvb)
}

/** So much of `a`, from 0 to 1, laid on `b`: `melange('#000000', '#ffffff', 0.2) === '#cccccc'`. */
export function melange(a: string, b: string, part: number): string {
  const [x, y] = [readCouleur(a), readCouleur(b)]
  if (x === null || y === null) throw new Error(`« ${x === null ? a : b} » n’est pas une couleur : écrire #0b5d4e`)
  return ecrit([0, 1, 2].map(i => part * (x[i] as number) + (1 - part) * (y[i] as number)) as unknown as Rvb)
}

/** Steps from a colour to black or to white: fine enough that nobody sees the next. */
const PAS = 200

/** The colour itself when it suits, else the nearest darker one of its hue that does; black when none does. */
export function assombrie(couleur: string, convient: (essai: string) => boolean): string {
  for (let pas = 0; pas < PAS; pas++) {
    const essai = melange(couleur, '#000000', 1 - pas / PAS)
    if (convient(essai)) return essai
  }
  return '#000000'
}

/**
 * The same towards white, as a lamp would: its hue is kept, and so is how vivid it is, up to `vivacite` (from 0 to 1), where paint laid with
 * white would be dull.
 */
export function eclaircie(couleur: string, convient: (essai: string) => boolean, vivacite = 1): string {
  const depart = normale(couleur)
  if (convient(depart)) return depart
  const { teinte, saturation, clarte } = tslDe(readCouleur(depart) as Rvb)
  const vive = Math.min(saturation, vivacite)
  for (let pas = 1; pas < PAS; pas++) {
    const essai = ecrit(rvbDe(teinte, vive, clarte + ((1 - clarte) * pas) / PAS))
    if (convient(essai)) return essai
  }
  return '#ffffff'
}

/** Hue in degrees, the rest from 0 to 1 (HSL). */
function tslDe(rvb: Rvb): { readonly teinte: number; readonly saturation: number; readonly clarte: number } {
  const [r, v, b] = rvb.map(n => n / 255) as [number, number, number]
  const [haut, bas] = [Math.max(r, v, b), Math.min(r, v, b)]
  const [clarte, ecart] = [(haut + bas) / 2, haut - bas]
  if (ecart === 0) return { teinte: 0, saturation: 0, clarte }
  const part = haut === r ? (v - b) / ecart : haut === v ? 2 + (b - r) / ecart : 4 + (r - v) / ecart
  return { teinte: (part * 60 + 360) % 360, saturation: ecart / (1 - Math.abs(2 * clarte - 1)), clarte }
}

function rvbDe(teinte: number, saturation: number, clarte: number): Rvb {
  const amplitude = saturation * Math.min(clarte, 1 - clarte)
  const part = (n: number): number => {
    const k = (n + teinte / 30) % 12
    return 255 * (clarte - amplitude * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [part(0), part(8), part(4)]
}

/**
 * The colour itself when it is read on each of these light grounds, else the nearest darker one of its hue that is: `lisibleSur('#ffd84d', ['#fff'])` is a
 * dark gold. Black always is.
 */
export const lisibleSur = (couleur: string, fonds: readonly string[], least = LISIBLE): string =>
  assombrie(couleur, essai => fonds.every(fond => contraste(essai, fond) >= least))
